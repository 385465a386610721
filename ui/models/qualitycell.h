#pragma once

#include "engine/diagnose/callquality.h"

#include <QString>
#include <QVariant>

namespace legscope::ui {

/// A column of the lists of calls.
enum class QualityFigure { Loss, Jitter, Mos };

/// "1.9 %", "12.5 ms", "4.2"; empty where it is not known.
QString qualityText(const CallQuality& quality, QualityFigure figure);
/// The tone that fills the cell, an int, where the figure is beyond its limit; else nothing.
QVariant qualityTone(const CallQuality& quality, QualityFigure figure);
/// What the figure is.
QString qualityToolTip(QualityFigure figure);

} // namespace legscope::ui
