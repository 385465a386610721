#include "ui/widgets/ladderview.h"

#include "ui/bridge/text.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QToolTip>

#include <algorithm>

namespace legscope::ui {

LadderView::LadderView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Call ladder"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    look();
}

LadderView::~LadderView() = default;

void LadderView::setLadder(const Ladder* ladder)
{
    m_ladder = ladder == nullptr ? &m_nothing : ladder;
    m_painter.setLadder(*m_ladder);
    m_selected.reset();
    layOut(0);
    verticalScrollBar()->setValue(0);
}

void LadderView::refresh(std::size_t firstChanged)
{
    const bool following = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    layOut(firstChanged);
    if (following && !m_selected)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LadderView::setFlow(std::uint32_t mline, LegSide from, LadderFlow flow)
{
    m_painter.setFlow(mline, from, std::move(flow));
    viewport()->update();
}

void LadderView::setTime(LadderTime time)
{
    if (time == m_painter.time())
        return;
    m_painter.setTime(time);
    viewport()->update();
    emit timeChanged(time);
}

LadderTime LadderView::time() const
{
    return m_painter.time();
}

void LadderView::nextTime()
{
    switch (time()) {
    case LadderTime::Absolute:
        return setTime(LadderTime::Relative);
    case LadderTime::Relative:
        return setTime(LadderTime::Delta);
    case LadderTime::Delta:
        return setTime(LadderTime::Absolute);
    }
}

void LadderView::look()
{
    m_painter.setLook(font(), palette());
    layOut(0);
}

void LadderView::layOut(std::size_t firstChanged)
{
    m_painter.layOut(firstChanged, viewport()->width());
    if (m_selected && *m_selected >= m_painter.rows())
        m_selected.reset();
    fitScrollBars();
    viewport()->update();
}

void LadderView::fitScrollBars()
{
    const int page = std::max(0, viewport()->height() - m_painter.headerHeight());
    verticalScrollBar()->setRange(0, std::max(0, m_painter.contentHeight() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_painter.rowHeight());
    horizontalScrollBar()->setRange(0, std::max(0, m_painter.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_painter.rowHeight());
}

int LadderView::pageRows() const
{
    return std::max(1, verticalScrollBar()->pageStep() / std::max(1, m_painter.rowHeight()) - 1);
}

void LadderView::selectRow(std::size_t row)
{
    if (row >= m_painter.rows())
        return;
    m_selected = row;
    const QRect bounds = m_painter.rowRect(row);
    QScrollBar* bar = verticalScrollBar();
    if (bounds.top() < bar->value())
        bar->setValue(bounds.top());
    else if (bounds.bottom() >= bar->value() + bar->pageStep())
        bar->setValue(bounds.bottom() + 1 - bar->pageStep());
    setAccessibleDescription(m_painter.rowText(row));
    QAccessibleEvent spoken(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
    viewport()->update();
}

bool LadderView::selectSequence(std::uint64_t sequence)
{
    const auto row = std::ranges::find(m_ladder->rows, sequence, &LadderRow::sequence);
    if (row == m_ladder->rows.end())
        return false;
    selectRow(static_cast<std::size_t>(row - m_ladder->rows.begin()));
    return true;
}

/// Clamped to the rows; the first move selects the first or the last row.
void LadderView::moveTo(std::ptrdiff_t row)
{
    const auto last = static_cast<std::ptrdiff_t>(m_painter.rows()) - 1;
    if (last >= 0)
        selectRow(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, last)));
}

void LadderView::stepMessage(int step)
{
    const auto rows = static_cast<std::ptrdiff_t>(m_painter.rows());
    const std::ptrdiff_t from
        = m_selected ? static_cast<std::ptrdiff_t>(*m_selected) : (step > 0 ? -1 : rows);
    for (std::ptrdiff_t row = from + step; row >= 0 && row < rows; row += step) {
        if (m_ladder->rows[static_cast<std::size_t>(row)].kind == LadderRowKind::Arrow)
            return selectRow(static_cast<std::size_t>(row));
    }
}

void LadderView::nextMessage()
{
    stepMessage(1);
}

void LadderView::previousMessage()
{
    stepMessage(-1);
}

void LadderView::markSelected()
{
    if (!m_selected || m_ladder->rows[*m_selected].kind != LadderRowKind::Arrow)
        return;
    const std::uint64_t sequence = m_ladder->rows[*m_selected].sequence, marked = m_painter.marked();
    m_painter.setMarked(marked == 0 ? sequence : 0);
    viewport()->update();
    if (marked != 0 && marked != sequence)
        emit comparisonWanted(std::min(marked, sequence), std::max(marked, sequence));
}

void LadderView::activateSelected()
{
    if (m_selected && m_ladder->rows[*m_selected].kind == LadderRowKind::Arrow)
        emit messageActivated(m_ladder->rows[*m_selected].sequence);
}

void LadderView::activateChip(std::size_t row)
{
    if (m_ladder->rows[row].rewrite != 0)
        emit chipActivated(m_ladder->rows[row].rewrite);
}

void LadderView::keyPressEvent(QKeyEvent* event)
{
    const std::ptrdiff_t row = m_selected ? static_cast<std::ptrdiff_t>(*m_selected) : -1;
    if (event->matches(QKeySequence::Copy))
        return copy();
    switch (event->key()) {
    case Qt::Key_Down:
        return moveTo(row + 1);
    case Qt::Key_Up:
        return moveTo(m_selected ? row - 1 : 0);
    case Qt::Key_PageDown:
        return moveTo(row + pageRows());
    case Qt::Key_PageUp:
        return moveTo(row - pageRows());
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(static_cast<std::ptrdiff_t>(m_painter.rows()) - 1);
    case Qt::Key_N:
        return nextMessage();
    case Qt::Key_P:
        return previousMessage();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_R:
        return activateSelected();
    case Qt::Key_D:
        return m_selected ? activateChip(*m_selected) : void();
    case Qt::Key_Space:
        return markSelected();
    case Qt::Key_W:
        return nextTime();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

std::optional<std::size_t> LadderView::rowUnder(const QPoint& viewportPos) const
{
    const int y = viewportPos.y() - m_painter.headerHeight();
    return y < 0 ? std::nullopt : m_painter.rowAt(y + verticalScrollBar()->value());
}

QRect LadderView::chipOnViewport(std::size_t row) const
{
    const QRect chip = m_painter.chipRect(row);
    return chip.isEmpty() ? chip
                          : chip.translated(-horizontalScrollBar()->value(),
                                m_painter.headerHeight() - verticalScrollBar()->value());
}

bool LadderView::onLiveChip(const QPoint& viewportPos) const
{
    const auto row = rowUnder(viewportPos);
    return row && m_ladder->rows[*row].rewrite != 0 && chipOnViewport(*row).contains(viewportPos);
}

void LadderView::mousePressEvent(QMouseEvent* event)
{
    const auto row = rowUnder(event->position().toPoint());
    if (!row || event->button() != Qt::LeftButton)
        return;
    selectRow(*row);
    if (onLiveChip(event->position().toPoint()))
        activateChip(*row);
}

void LadderView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void LadderView::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(onLiveChip(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LadderView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && rowUnder(at) && !onLiveChip(at))
        activateSelected();
}

bool LadderView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = rowUnder(help->pos());
    QToolTip::showText(help->globalPos(), row ? toolTipText(m_painter.rowText(*row)) : QString(), viewport());
    return true;
}

void LadderView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int header = m_painter.headerHeight();
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.translate(-horizontalScrollBar()->value(), 0);
    if (!m_ladder->lanes.empty()) {
        const int top = verticalScrollBar()->value();
        painter.save();
        painter.translate(0, header - top);
        m_painter.paintRows(painter, top, top + viewport()->height() - header, m_selected);
        painter.restore();
    }
    m_painter.paintHeader(painter);
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut(m_painter.rows());
}

void LadderView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::EnabledChange)
        look();
}

} // namespace legscope::ui
