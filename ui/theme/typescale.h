#pragma once

#include <QFont>

namespace legscope::ui {

/// The three sizes of type, in proportion to the font of the platform: 9, 10 and 14 points where that has 10.
enum class TypeSize { Small, Body, Title };

QFont typeOf(const QFont& base, TypeSize size);

/// Distances are multiples of this, in pixels.
inline constexpr int gridStep = 4;

} // namespace legscope::ui
