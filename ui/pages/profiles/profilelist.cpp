#include "ui/pages/profiles/profilelist.h"

#include "ui/models/profilemodel.h"

#include <QHeaderView>

namespace legscope::ui {

ProfileList::ProfileList(ProfileModel& profiles, QWidget* parent)
    : QTableView(parent)
{
    setModel(&profiles);
    setAccessibleName(tr("Profiles"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(ProfileModel::NameColumn, letter * 14);
    setColumnWidth(ProfileModel::StateColumn, letter * 13);
    setColumnWidth(ProfileModel::ModeColumn, letter * 13);
    setColumnWidth(ProfileModel::SipColumn, letter * 19);
    setColumnWidth(ProfileModel::CallsColumn, letter * 7);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfileList::chosen);
}

int ProfileList::row() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

int ProfileList::wantedWidth() const
{
    return horizontalHeader()->length() + 8;
}

} // namespace legscope::ui
