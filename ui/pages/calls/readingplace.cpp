#include "ui/pages/calls/readingplace.h"

#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"
#include "ui/widgets/rowview.h"

#include <QScrollBar>

namespace legscope::ui {

ReadingPlace::ReadingPlace(RowView& list, CallFilterModel& filtered, CallModel& calls, QObject* parent)
    : QObject(parent)
    , m_list(list)
{
    connect(list.verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_arrived = {}; });
    // Where rows come and are sorted in one tick the place is that before both: the list is laid out once.
    connect(&filtered, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex& above) {
        if (!above.isValid())
            remember();
    });
    connect(&filtered, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        if (!m_isKnown)
            remember();
    });
    connect(&calls, &CallModel::ticked, this, [this] { m_isKnown = false; });
    connect(&filtered, &QAbstractItemModel::layoutChanged, this, &ReadingPlace::restore);
}

void ReadingPlace::remember()
{
    m_isTop = m_list.verticalScrollBar()->value() == 0;
    m_row = m_isTop ? QModelIndex() : m_list.indexAt({0, 0});
    m_top = m_list.visualRect(m_row).top();
    m_isKnown = true;
}

void ReadingPlace::restore()
{
    m_isKnown = false;
    if (m_arrived && m_arrived == CallModel::callAt(m_list.currentIndex()))
        return m_list.scrollTo(m_list.currentIndex());
    if (m_isTop)
        return m_list.verticalScrollBar()->setValue(0);
    if (!m_row.isValid())
        return;
    const int moved = m_list.visualRect(m_row).top() - m_top;
    m_list.verticalScrollBar()->setValue(m_list.verticalScrollBar()->value() + moved);
}

} // namespace legscope::ui
