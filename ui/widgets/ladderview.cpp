#include "ui/widgets/ladderview.h"

#include "ui/bridge/shown.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace legscope::ui {

LadderView::LadderView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Call ladder"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    addCommands();
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

void LadderView::setDecisionWords(DecisionWords words)
{
    m_painter.setDecisionWords(std::move(words));
    viewport()->update();
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

LadderContent LadderView::content() const
{
    return m_painter.content();
}

void LadderView::setContent(LadderContent content)
{
    m_painter.setContent(content);
    layOut(0);
    if (m_selected)
        selectRow(*m_selected);
}

void LadderView::look()
{
    m_painter.setLook(font(), palette());
    layOut(0);
}

void LadderView::layOut(std::size_t firstChanged)
{
    m_painter.layOut(firstChanged, viewport()->width());
    if (m_selected && (*m_selected >= m_painter.rows() || !m_painter.isShown(*m_selected)))
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
    if (row >= m_painter.rows() || !m_painter.isShown(row))
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
