#include "ui/models/qualitycell.h"

#include "engine/diagnose/conclusion.h"
#include "ui/theme/tones.h"

#include <QCoreApplication>
#include <QLocale>

namespace legscope::ui {
namespace {

class QualityWords {
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

QString oneDecimal(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', 1);
}

QString withUnit(const std::optional<double>& value, const char* unit)
{
    return value ? oneDecimal(*value) + QLatin1String(unit) : QString();
}

/// MOS is the worse the lower it is.
constexpr QualityLimit mosDeficit{5 - mosLimit.warning, 5 - mosLimit.failure};

QVariant judged(const std::optional<double>& value, const QualityLimit& threshold)
{
    if (!value || *value <= threshold.warning)
        return {};
    return static_cast<int>(*value > threshold.failure ? Tone::Failure : Tone::Warning);
}

} // namespace

QString qualityText(const CallQuality& quality, QualityFigure figure)
{
    switch (figure) {
    case QualityFigure::Loss:
        return withUnit(quality.lossPercent, " %");
    case QualityFigure::Jitter:
        return withUnit(quality.jitterMs, " ms");
    case QualityFigure::Mos:
        break;
    }
    return withUnit(quality.mos, "");
}

QVariant qualityTone(const CallQuality& quality, QualityFigure figure)
{
    switch (figure) {
    case QualityFigure::Loss:
        return judged(quality.lossPercent, lossLimit);
    case QualityFigure::Jitter:
        return judged(quality.jitterMs, jitterLimit);
    case QualityFigure::Mos:
        break;
    }
    return quality.mos ? judged(5 - *quality.mos, mosDeficit) : QVariant();
}

QString qualityToolTip(QualityFigure figure)
{
    switch (figure) {
    case QualityFigure::Loss:
        return QualityWords::tr("Packets lost of those expected, the worse direction");
    case QualityFigure::Jitter:
        return QualityWords::tr("Interarrival jitter (RFC 3550), the worse direction");
    case QualityFigure::Mos:
        break;
    }
    return QualityWords::tr(
        "Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction");
}

} // namespace legscope::ui
