#pragma once

#include "ui/theme/tones.h"

class QLabel;
class QString;

namespace legscope::ui {

/// Writes the label's text in a tone, whether its window is active or not.
void paintIn(QLabel& label, Tone which);

/// A label of plain text that is less important than others.
QLabel* mutedLabel(const QString& text);

} // namespace legscope::ui
