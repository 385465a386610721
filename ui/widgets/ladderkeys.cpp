#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

/// The commands and keys of a LadderView.
namespace legscope::ui {

QAction* LadderView::command(const QString& text, const QList<QKeySequence>& keys, const QString& hint)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(hint, QKeySequence::listToString(keys, QKeySequence::NativeText)));
    action->setStatusTip(hint);
    addAction(action);
    return action;
}

void LadderView::addMessageCommands()
{
    const auto add
        = [this](const QString& text, const QList<QKeySequence>& keys, const QString& hint, auto&& does) {
              QAction* action = command(text, keys, hint);
              connect(action, &QAction::triggered, this, does);
              return action;
          };
    m_messageActions
        = {add(tr("Open &message"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_R},
               tr("Show the selected message of the ladder as it was sent"), &LadderView::activateSelected),
            add(tr("SDP &before and after"), {Qt::Key_S},
                tr("Show what was rewritten in the SDP of the selected message"),
                [this] { m_selected ? activateChip(*m_selected) : void(); }),
            add(tr("Mark to &compare"), {Qt::Key_Space},
                tr("Mark the selected message; the second one that is marked is compared with the first"),
                &LadderView::markSelected)};
    add(tr("Next message"), {Qt::Key_N}, tr("Go to the next message"), &LadderView::nextMessage);
    add(tr("Previous message"), {Qt::Key_P}, tr("Go to the message before"), &LadderView::previousMessage);
}

void LadderView::addCommands()
{
    QAction* time = command(
        tr("&Time: absolute, relative, delta"), {Qt::Key_W}, tr("Changes how the ladder tells time"));
    time->setIconText(tr("Time"));
    connect(time, &QAction::triggered, this, &LadderView::nextTime);
    const auto toggle
        = [&](const QString& text, const QKeySequence& key, const QString& hint, bool LadderContent::* part) {
              QAction* action = command(text, {key}, hint);
              action->setCheckable(true);
              action->setChecked(content().*part);
              connect(action, &QAction::toggled, this, [this, part](bool checked) {
                  LadderContent wanted = content();
                  wanted.*part = checked;
                  setContent(wanted);
              });
          };
    toggle(tr("SDP ma&rks"), Qt::Key_D, tr("Mark the messages that carry SDP, and what of it was rewritten"),
        &LadderContent::sdpMarks);
    toggle(tr("&Only SDP"), Qt::SHIFT | Qt::Key_D, tr("Show only the messages that carry SDP"),
        &LadderContent::onlySdp);
    toggle(
        tr("RTP &bands"), Qt::Key_M, tr("Show the RTP of each direction as a band"), &LadderContent::media);
    m_displayActions = actions();
    addMessageCommands();
    addExportCommands();
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

void LadderView::moveTo(std::ptrdiff_t row, int step)
{
    const auto last = static_cast<std::ptrdiff_t>(m_painter.rows()) - 1;
    const std::ptrdiff_t wanted = std::clamp<std::ptrdiff_t>(row, 0, last);
    for (const int direction : {step, -step}) {
        for (std::ptrdiff_t at = wanted; at >= 0 && at <= last; at += direction) {
            if (m_painter.isShown(static_cast<std::size_t>(at)))
                return selectRow(static_cast<std::size_t>(at));
        }
    }
}

void LadderView::stepMessage(int step)
{
    const auto rows = static_cast<std::ptrdiff_t>(m_painter.rows());
    const std::ptrdiff_t from
        = m_selected ? static_cast<std::ptrdiff_t>(*m_selected) : (step > 0 ? -1 : rows);
    for (std::ptrdiff_t row = from + step; row >= 0 && row < rows; row += step) {
        const auto at = static_cast<std::size_t>(row);
        if (m_ladder->rows[at].kind == LadderRowKind::Arrow && m_painter.isShown(at))
            return selectRow(at);
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
        return moveTo(row + 1, 1);
    case Qt::Key_Up:
        return moveTo(m_selected ? row - 1 : 0, m_selected ? -1 : 1);
    case Qt::Key_PageDown:
        return moveTo(row + pageRows(), 1);
    case Qt::Key_PageUp:
        return moveTo(row - pageRows(), -1);
    case Qt::Key_Home:
        return moveTo(0, 1);
    case Qt::Key_End:
        return moveTo(static_cast<std::ptrdiff_t>(m_painter.rows()) - 1, -1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace legscope::ui
