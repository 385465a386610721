#pragma once

#include "engine/event/ladder.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QString>

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace legscope::ui {

/// How the ladder's left column tells time.
enum class LadderTime { Absolute, Relative, Delta };

/// What of the ladder is shown.
struct LadderContent {
    bool sdpMarks = true; ///< the chip of a message that carries SDP
    bool onlySdp = false; ///< of the messages and decisions only messages that carry SDP
    bool media = true; ///< the bands of RTP
    bool operator==(const LadderContent&) const = default;
};

/// What was measured of one direction of RTP: the text and the sparkline of its band.
struct LadderFlow {
    double packetsIn = 0; ///< RTP packets a second into the engine
    double packetsOut = 0; ///< and out of it
    std::uint64_t totalIn = 0, totalOut = 0; ///< packets so far
    bool ended = false; ///< totals are told instead of rates
    double jitterMs = 0;
    std::int64_t lost = 0;
    std::vector<double> history; ///< packets a second, oldest first
};

/// A decision in the language of the window, by the sequence number of its event; empty where that is not
/// known, and the ladder's own words stand.
using DecisionWords = std::function<QString(std::uint64_t sequence)>;

/// Lays out and paints a ladder, on a widget, an image, SVG or PDF alike. Coordinates are pixels from the
/// upper left corner of the first row; the header has its own.
class LadderPainter {
public:
    /// `ladder` is borrowed; call layOut() after it changed.
    explicit LadderPainter(const Ladder& ladder);
    /// Another ladder from now on; no flow is known of it, and nothing laid out.
    void setLadder(const Ladder& ladder);

    void setDecisionWords(DecisionWords words) { m_decisionWords = std::move(words); }
    void setLook(const QFont& font, const QPalette& palette);
    void setTime(LadderTime time) { m_time = time; }
    LadderTime time() const { return m_time; }
    /// Call layOut(0) after it.
    void setContent(LadderContent content) { m_content = content; }
    LadderContent content() const { return m_content; }
    /// The message that a circle marks, by the sequence number of its event; 0 for none.
    void setMarked(std::uint64_t sequence) { m_marked = sequence; }
    std::uint64_t marked() const { return m_marked; }
    void setFlow(std::uint32_t mline, LegSide from, LadderFlow flow);

    /// Rows before `firstChanged` keep their place; `width` is what is there, never less than minimumWidth()
    /// is used.
    void layOut(std::size_t firstChanged, int width);
    int minimumWidth() const;
    int width() const { return m_width; }
    /// Header and all rows.
    QSize size() const { return {m_width, headerHeight() + contentHeight()}; }
    QColor paper() const { return m_palette.color(QPalette::Base); }
    const Ladder& ladder() const { return *m_ladder; }
    int headerHeight() const;
    int rowHeight() const { return m_rowHeight; }
    int contentHeight() const { return m_tops.empty() ? 0 : m_tops.back(); }

    /// Rows that are laid out.
    std::size_t rows() const { return m_tops.empty() ? 0 : m_tops.size() - 1; }
    QRect rowRect(std::size_t row) const;
    /// Where nothing happened for a while before a row; empty when it came soon.
    QRect idleRect(std::size_t row) const;
    /// "4.2 s later".
    QString idleText(std::size_t row) const;
    static constexpr std::chrono::seconds idleAfter{2};
    /// False for a row that setContent() leaves out; it has no height.
    bool isShown(std::size_t row) const { return m_tops[row + 1] > m_tops[row]; }
    /// None below the last row.
    std::optional<std::size_t> rowAt(int y) const;
    /// The chip of an arrow; empty when the row has none.
    QRect chipRect(std::size_t row) const;
    /// The row in words, for tool tips, the clipboard and screen readers.
    QString rowText(std::size_t row) const;
    QString timeText(std::size_t row) const;

    void paintHeader(QPainter& painter) const;
    /// Paints the rows that touch y in [from, to).
    void paintRows(QPainter& painter, int from, int to, std::optional<std::size_t> selected) const;

private:
    struct ArrowLayout {
        QRect label, chip;
        QString text;
    };

    static constexpr int margin = 8; ///< pixels, around texts

    int heightOf(const LadderRow& row) const;
    /// What was shown before a row; none of the first.
    std::optional<std::size_t> shownBefore(std::size_t row) const;
    std::chrono::duration<double> idleBefore(std::size_t row) const;
    int gaps() const;
    int laneX(std::size_t lane) const;
    ArrowLayout arrowLayout(std::size_t row) const;
    QString arrowText(const LadderRow& row) const;
    QString decisionText(const LadderRow& row) const;
    QString flowText(const LadderRow& row) const;
    QString outText(const LadderRow& row) const;
    const LadderFlow* flowOf(const LadderRow& row) const;
    QColor arrowColour(const LadderRow& row) const;

    void paintLifelines(QPainter& painter, int from, int to) const;
    void paintIdle(QPainter& painter, std::size_t row) const;
    void paintTime(QPainter& painter, std::size_t row) const;
    void paintMark(QPainter& painter, std::size_t row) const;
    void paintArrow(QPainter& painter, std::size_t row) const;
    void paintDecision(QPainter& painter, std::size_t row) const;
    void paintMedia(QPainter& painter, std::size_t row) const;
    void paintBypass(QPainter& painter, std::size_t row) const;
    void paintSegment(QPainter& painter, const QRect& segment, const QString& text, const LadderFlow* curve,
        const QColor& colour) const;

    const Ladder* m_ladder;
    DecisionWords m_decisionWords;
    LadderTime m_time = LadderTime::Relative;
    LadderContent m_content;
    std::uint64_t m_marked = 0;
    std::map<std::pair<std::uint32_t, LegSide>, LadderFlow> m_flows;
    QFont m_font;
    QPalette m_palette;
    int m_rowHeight = 0;
    int m_timeWidth = 0;
    int m_width = 0;
    std::vector<int> m_tops; ///< of each row with what is idle before it, and the end
    std::vector<bool> m_isIdleBefore; ///< of each row
};

} // namespace legscope::ui
