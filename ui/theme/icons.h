#pragma once

#include "ui/theme/tones.h"

#include <QIcon>
#include <QString>

namespace legscope::ui {

/// The icon `:/icons/NAME.svg`, whose currentColor is painted in `colour` as the application's palette has it
/// at the moment of painting: it follows a change between light and dark by itself.
QIcon themedIcon(const QString& name, Tone colour = Tone::Text);

} // namespace legscope::ui
