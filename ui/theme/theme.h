#pragma once

namespace legscope::ui {

/// Where light or dark comes from.
enum class Scheme { System, Light, Dark };

/// Fusion style in the given scheme, for the whole application. System is the palette the platform gave at
/// start.
void applyScheme(Scheme scheme);

} // namespace legscope::ui
