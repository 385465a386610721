#include "ui/widgets/ladderpainter.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace legscope::ui {
namespace {

constexpr int chipPadding = 5;
constexpr int laneSpacing = 190;

QString totalText(std::uint64_t packets)
{
    return QCoreApplication::translate("Ladder", "%1 packets").arg(packets);
}

QString rateText(double perSecond)
{
    return QCoreApplication::translate("Ladder", "%1 pps").arg(perSecond, 0, 'f', 0);
}

} // namespace

LadderPainter::LadderPainter(const Ladder& ladder)
    : m_ladder(&ladder)
{
    setLook(QFont(), QPalette());
}

void LadderPainter::setLadder(const Ladder& ladder)
{
    m_ladder = &ladder;
    m_flows.clear();
    m_marked = 0;
    m_tops.clear();
    m_isIdleBefore.clear();
}

void LadderPainter::setLook(const QFont& font, const QPalette& palette)
{
    m_font = font;
    m_palette = palette;
    const QFontMetrics metrics(font);
    m_rowHeight = metrics.height() + 10;
    m_timeWidth = metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 3 * margin;
}

void LadderPainter::setFlow(std::uint32_t mline, LegSide from, LadderFlow flow)
{
    m_flows[{mline, from}] = std::move(flow);
}

void LadderPainter::layOut(std::size_t firstChanged, int width)
{
    m_width = std::max(width, minimumWidth());
    firstChanged = std::min(firstChanged, m_tops.empty() ? 0 : m_tops.size() - 1);
    m_tops.resize(m_ladder->rows.size() + 1);
    m_isIdleBefore.resize(m_ladder->rows.size());
    m_tops[0] = 0;
    for (std::size_t row = std::min(firstChanged, m_ladder->rows.size()); row < m_ladder->rows.size();
        ++row) {
        const int height = heightOf(m_ladder->rows[row]);
        m_tops[row + 1] = m_tops[row] + height;
        m_isIdleBefore[row] = height > 0 && idleBefore(row) >= idleAfter;
        m_tops[row + 1] += m_isIdleBefore[row] ? m_rowHeight : 0;
    }
}

std::optional<std::size_t> LadderPainter::shownBefore(std::size_t row) const
{
    while (row > 0) {
        if (isShown(--row))
            return row;
    }
    return std::nullopt;
}

std::chrono::duration<double> LadderPainter::idleBefore(std::size_t row) const
{
    const auto before = shownBefore(row);
    return before ? m_ladder->rows[row].time - m_ladder->rows[*before].time
                  : std::chrono::duration<double>(0);
}

QRect LadderPainter::idleRect(std::size_t row) const
{
    return {0, m_tops[row], m_width, m_isIdleBefore[row] ? m_rowHeight : 0};
}

QString LadderPainter::idleText(std::size_t row) const
{
    return QCoreApplication::translate("Ladder", "%L1 s later").arg(idleBefore(row).count(), 0, 'f', 1);
}

int LadderPainter::heightOf(const LadderRow& row) const
{
    switch (row.kind) {
    case LadderRowKind::Media:
        return m_content.media ? m_rowHeight * 3 / 2 : 0;
    case LadderRowKind::Arrow:
        return m_content.onlySdp && row.chip.empty() ? 0 : m_rowHeight;
    case LadderRowKind::Decision:
        break;
    }
    return m_content.onlySdp ? 0 : m_rowHeight;
}

/// Room for a callee is kept while there is none, so that the engine stands in the middle.
int LadderPainter::gaps() const
{
    return static_cast<int>(std::max<std::size_t>(m_ladder->lanes.size(), 3) - 1);
}

int LadderPainter::minimumWidth() const
{
    const int gaps = this->gaps();
    return m_timeWidth + gaps * laneSpacing + laneSpacing / 2;
}

int LadderPainter::headerHeight() const
{
    return m_rowHeight + 6;
}

int LadderPainter::laneX(std::size_t lane) const
{
    const int gaps = this->gaps();
    const int edge = std::min(laneSpacing / 2, (m_width - m_timeWidth) / (2 * (gaps + 1)));
    const int span = m_width - m_timeWidth - 2 * edge;
    return m_timeWidth + edge + span * static_cast<int>(lane) / gaps;
}

QRect LadderPainter::rowRect(std::size_t row) const
{
    const int top = m_tops[row] + idleRect(row).height();
    return {0, top, m_width, m_tops[row + 1] - top};
}

std::optional<std::size_t> LadderPainter::rowAt(int y) const
{
    if (y < 0 || y >= contentHeight())
        return std::nullopt;
    const auto after = std::ranges::upper_bound(m_tops, y);
    return static_cast<std::size_t>(after - m_tops.begin()) - 1;
}

QString LadderPainter::timeText(std::size_t row) const
{
    const WallTime time = m_ladder->rows[row].time;
    if (m_time == LadderTime::Absolute)
        return clockTextMs(time);
    const bool relative = m_time == LadderTime::Relative;
    std::size_t before = relative || row == 0 ? 0 : row - 1;
    while (!relative && before > 0 && !isShown(before))
        --before;
    const WallTime since = m_ladder->rows[before].time;
    const std::chrono::duration<double> span = time - since;
    return (relative ? QString() : QStringLiteral("+")) + QString::number(span.count(), 'f', 3);
}

QString LadderPainter::arrowText(const LadderRow& row) const
{
    QString text = shown(row.label);
    if (row.repeats > 0)
        text += QStringLiteral(" ×%1").arg(row.repeats + 1);
    return text;
}

QString LadderPainter::decisionText(const LadderRow& row) const
{
    const QString words = m_decisionWords ? m_decisionWords(row.sequence) : QString();
    return words.isEmpty() ? shown(row.label) : words;
}

const LadderFlow* LadderPainter::flowOf(const LadderRow& row) const
{
    const auto flow = m_flows.find({row.mline, row.mediaFrom});
    return flow == m_flows.end() ? nullptr : &flow->second;
}

QString LadderPainter::flowText(const LadderRow& row) const
{
    if (row.packets > 0)
        return QStringLiteral("%1  %2").arg(shown(row.label), totalText(row.packets));
    const LadderFlow* flow = flowOf(row);
    if (row.aroundEngine || row.silent || flow == nullptr)
        return shown(row.label);
    const QString amount = flow->ended ? totalText(flow->totalIn) : rateText(flow->packetsIn);
    return QCoreApplication::translate("Ladder", "%1  %2  jitter %L3 ms  lost %4")
        .arg(shown(row.label), amount)
        .arg(flow->jitterMs, 0, 'f', 1)
        .arg(flow->lost);
}

QString LadderPainter::outText(const LadderRow& row) const
{
    const LadderFlow* flow = flowOf(row);
    if (flow == nullptr || row.silent || row.packets > 0)
        return {};
    return flow->ended ? totalText(flow->totalOut) : rateText(flow->packetsOut);
}

QString LadderPainter::rowText(std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const auto lane = [this](std::size_t at) { return shown(m_ladder->lanes.at(at).title); };
    const QString time = timeText(index);
    switch (row.kind) {
    case LadderRowKind::Decision:
        return QStringLiteral("%1  %2: %3").arg(time, lane(row.fromLane), decisionText(row));
    case LadderRowKind::Media:
        return QStringLiteral("%1  %2 > %3: %4")
            .arg(time, lane(row.fromLane), lane(row.toLane), flowText(row));
    case LadderRowKind::Arrow:
        break;
    }
    const QString mark
        = row.sequence == m_marked ? QCoreApplication::translate("Ladder", " (marked)") : QString();
    const QString chip
        = row.chip.empty() || !m_content.sdpMarks ? QString() : QStringLiteral(" [%1]").arg(shown(row.chip));
    const QString detail = row.detail.empty() ? QString() : QStringLiteral("  %1").arg(shown(row.detail));
    return QStringLiteral("%1  %2 > %3: %4%5%6%7")
        .arg(time, lane(row.fromLane), lane(row.toLane), arrowText(row), chip, mark, detail);
}

QRect LadderPainter::chipRect(std::size_t row) const
{
    const LadderRow& arrow = m_ladder->rows[row];
    const bool has = arrow.kind == LadderRowKind::Arrow && !arrow.chip.empty() && m_content.sdpMarks;
    return has ? arrowLayout(row).chip : QRect();
}

/// Label and chip stand together in the middle of the arrow, the label elided to what is left.
LadderPainter::ArrowLayout LadderPainter::arrowLayout(std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const QFontMetrics metrics(m_font);
    const QRect bounds = rowRect(index);
    const int left = laneX(std::min(row.fromLane, row.toLane)),
              right = laneX(std::max(row.fromLane, row.toLane));

    ArrowLayout layout;
    const bool bare = row.chip.empty() || !m_content.sdpMarks;
    const int chipWidth = bare ? 0 : metrics.horizontalAdvance(shown(row.chip)) + 2 * chipPadding;
    const int gap = bare ? 0 : margin;
    const int room = right - left - 6 * margin - chipWidth - gap;
    layout.text = metrics.elidedText(arrowText(row), Qt::ElideRight, room);
    const int textWidth = metrics.horizontalAdvance(layout.text) + 1;
    const int start = left + (right - left - textWidth - gap - chipWidth) / 2;
    layout.label = QRect(start, bounds.top(), textWidth, bounds.height());
    if (chipWidth > 0) {
        const int height = metrics.height() + 2;
        layout.chip
            = QRect(layout.label.right() + 1 + gap, bounds.center().y() - height / 2, chipWidth, height);
    }
    return layout;
}

QColor LadderPainter::arrowColour(const LadderRow& row) const
{
    if (row.label.empty() || row.label.front() < '1' || row.label.front() > '9')
        return tone(m_palette, Tone::Text);
    switch (row.label.front()) {
    case '1':
        return tone(m_palette, Tone::Provisional);
    case '2':
        return tone(m_palette, Tone::Success);
    case '3':
        return tone(m_palette, Tone::Accent);
    default:
        return tone(m_palette, Tone::Failure);
    }
}

} // namespace legscope::ui
