#include "ui/widgets/sdpdiffview.h"

#include "ui/widgets/sdpdiffdelegate.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {

SdpDiffView::SdpDiffView(QWidget* parent)
    : QWidget(parent)
    , m_model(new SdpDiffModel(this))
    , m_bar(new QToolBar(this))
    , m_table(new QTableView(this))
    , m_position(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_violations(new QLabel(this))
    , m_sideBySide(new QAction(tr("Side by side"), this))
    , m_unified(new QAction(tr("Unified"), this))
    , m_onlyChanges(new QAction(tr("Only changes"), this))
    , m_previous(new QAction(tr("Previous change"), this))
    , m_next(new QAction(tr("Next change"), this))
{
    buildBar();
    buildTable();
    m_violations->setWordWrap(true);
    m_violations->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_violations->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_violations);
    column->addWidget(m_table);
    setFocusProxy(m_table);
    showArrangement();
}

void SdpDiffView::buildBar()
{
    auto* arrangements = new QActionGroup(this);
    for (QAction* action : {m_sideBySide, m_unified}) {
        action->setCheckable(true);
        arrangements->addAction(action);
        m_bar->addAction(action);
    }
    m_sideBySide->setChecked(true);
    connect(m_sideBySide, &QAction::triggered, this,
        [this] { setArrangement(SdpDiffModel::Arrangement::SideBySide); });
    connect(
        m_unified, &QAction::triggered, this, [this] { setArrangement(SdpDiffModel::Arrangement::Unified); });

    m_onlyChanges->setCheckable(true);
    m_onlyChanges->setShortcut(Qt::Key_C);
    m_onlyChanges->setToolTip(tr("Leave out lines that are as they were (c)"));
    connect(m_onlyChanges, &QAction::toggled, this, &SdpDiffView::showRows);
    m_bar->addAction(m_onlyChanges);

    m_previous->setShortcut(Qt::Key_P);
    m_previous->setIconText(QStringLiteral("‹"));
    m_next->setShortcut(Qt::Key_N);
    m_next->setIconText(QStringLiteral("›"));
    connect(m_previous, &QAction::triggered, this, &SdpDiffView::previousChange);
    connect(m_next, &QAction::triggered, this, &SdpDiffView::nextChange);
    auto* copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    connect(copyAction, &QAction::triggered, this, &SdpDiffView::copy);
    for (QAction* action : {m_onlyChanges, m_previous, m_next, copyAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_position->setAccessibleName(tr("Position among the changes"));
    m_position->setContentsMargins(6, 0, 6, 0);
    m_verdict->setContentsMargins(12, 0, 6, 0);
    m_bar->addSeparator();
    m_bar->addAction(m_previous);
    m_bar->addWidget(m_position);
    m_bar->addAction(m_next);
    m_bar->addSeparator();
    m_bar->addWidget(m_verdict);
}

void SdpDiffView::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SdpDiffDelegate(m_table));
    m_table->setAccessibleName(tr("Changes of the SDP"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(12);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, [this] {
        QMetaObject::invokeMethod(m_table, &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SdpDiffView::showPosition);
    connect(m_table, &QTableView::activated, this, &SdpDiffView::activate);
    // A reason with a setting behind it is a link.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(SdpDiffModel::SettingRole).toString().isEmpty())
            activate(index);
    });
    m_table->viewport()->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
}

void SdpDiffView::setDiff(SdpDiff diff)
{
    m_model->setDiff(std::move(diff));
    m_table->scrollToTop();
    showArrangement();
    showVerdict();
}

const SdpDiff& SdpDiffView::diff() const
{
    return m_model->diff();
}

void SdpDiffView::setArrangement(SdpDiffModel::Arrangement arrangement)
{
    const int change = currentChange();
    m_model->setArrangement(arrangement);
    (arrangement == SdpDiffModel::Arrangement::Unified ? m_unified : m_sideBySide)->setChecked(true);
    showArrangement();
    if (change >= 0)
        showChange(change);
}

void SdpDiffView::showArrangement()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
    fitColumns();
    showRows();
    m_previous->setEnabled(m_model->changes() > 0);
    m_next->setEnabled(m_model->changes() > 0);
    showPosition();
}

/// A heading stands for what follows it up to the next one.
void SdpDiffView::showRows()
{
    bool isAnyBelow = false;
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        const bool isChange = m_model->index(row, 0).data(SdpDiffModel::ChangeRole).toInt() >= 0;
        const bool isWanted = m_model->isHeading(row) ? isAnyBelow : isChange;
        isAnyBelow = !m_model->isHeading(row) && (isAnyBelow || isChange);
        m_table->setRowHidden(row, m_onlyChanges->isChecked() && !isWanted);
    }
    m_table->resizeRowsToContents();
}

void SdpDiffView::fitColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    const int last = m_model->columnCount() - 1;
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    header->resizeSection(0, 2 * fontMetrics().averageCharWidth() + 8);
    for (int column = 1; column < last; ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->resizeSection(last, std::clamp(width() * 26 / 100, 120, 340));
}

void SdpDiffView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    m_table->resizeRowsToContents();
}

int SdpDiffView::currentChange() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.data(SdpDiffModel::ChangeRole).toInt() : -1;
}

void SdpDiffView::showChange(int change)
{
    const int row = m_model->rowOfChange(change);
    if (row >= 0)
        m_table->selectRow(row);
}

void SdpDiffView::nextChange()
{
    const QModelIndex current = m_table->currentIndex();
    for (int change = 0; change < m_model->changes(); ++change) {
        const bool isNext = current.isValid()
            ? change > currentChange() && m_model->rowOfChange(change) > current.row()
            : change == 0;
        if (isNext)
            return showChange(change);
    }
    showChange(0);
}

void SdpDiffView::previousChange()
{
    const QModelIndex current = m_table->currentIndex();
    for (int change = m_model->changes() - 1; change >= 0; --change) {
        if (current.isValid() && change != currentChange() && m_model->rowOfChange(change) < current.row())
            return showChange(change);
    }
    showChange(m_model->changes() - 1);
}

void SdpDiffView::copy()
{
    QApplication::clipboard()->setText(visibleText());
}

QString SdpDiffView::visibleText() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_table->isRowHidden(row))
                rows.append(row);
        }
    }
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(m_model->index(row, column).data().toString());
        while (cells.size() > 1 && cells.last().isEmpty())
            cells.removeLast();
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString SdpDiffView::position() const
{
    return QStringLiteral("%1/%2").arg(currentChange() + 1).arg(m_model->changes());
}

void SdpDiffView::showPosition()
{
    m_position->setText(position());
    m_position->setAccessibleDescription(
        tr("Change %1 of %2").arg(currentChange() + 1).arg(m_model->changes()));
}

QString SdpDiffView::verdict() const
{
    const SdpDiff& shown = m_model->diff();
    if (shown.rule.isEmpty())
        return tr("%n change(s)", nullptr, shown.changes());
    if (!shown.violations.isEmpty())
        return tr("✗ conformance: %n violation(s)", nullptr, static_cast<int>(shown.violations.size()));
    return shown.isUntouched() ? tr("✓ untouched, conformance ok") : tr("✓ conformance ok");
}

void SdpDiffView::showVerdict()
{
    const SdpDiff& shown = m_model->diff();
    m_verdict->setText(verdict());
    m_verdict->setToolTip(shown.rule);
    m_verdict->setAccessibleDescription(shown.rule);
    m_violations->setVisible(!shown.violations.isEmpty());
    m_violations->setText(shown.violations.join(u'\n'));
}

bool SdpDiffView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::MouseMove) {
        const QModelIndex under = m_table->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        const bool isLink = !under.data(SdpDiffModel::SettingRole).toString().isEmpty();
        m_table->viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::eventFilter(watched, event);
}

void SdpDiffView::activate(const QModelIndex& index)
{
    const QString setting
        = index.siblingAtColumn(m_model->columnCount() - 1).data(SdpDiffModel::SettingRole).toString();
    if (!setting.isEmpty())
        emit settingActivated(setting);
}

} // namespace legscope::ui
