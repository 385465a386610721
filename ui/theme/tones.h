#pragma once

#include <QColor>

class QPalette;

namespace legscope::ui {

/// What a colour says. A tone never stands alone: a word or a shape says the same.
enum class Tone {
    Text,
    Muted,
    Grid, ///< lifelines, separators
    Accent, ///< requests, links, rewritten bodies
    Provisional, ///< 1xx, ringing
    Success, ///< 2xx, talking
    Failure, ///< 4xx..6xx, errors
    Warning,
    Decision, ///< what the engine decided
    FlowA, ///< RTP from the A leg
    FlowB, ///< RTP from the B leg
};

bool isDark(const QPalette& palette);

/// The tone as it is readable (4.5:1 for text) on the palette's base colour.
QColor tone(const QPalette& palette, Tone tone);

/// The line of a curve among up to four, as it is told apart on the base colour.
QColor curveTone(const QPalette& palette, std::size_t curve);

/// `over` laid on `under` with `share` (0..1) of it: opaque, for fills that SVG and PDF show alike.
QColor blend(const QColor& under, const QColor& over, double share);

} // namespace legscope::ui
