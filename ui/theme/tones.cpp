#include "ui/theme/tones.h"

#include <QPalette>

#include <array>

namespace legscope::ui {
namespace {

QColor lightTone(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return QColor(0x0b, 0x57, 0xb8);
    case Tone::Provisional:
    case Tone::Warning:
        return QColor(0x8a, 0x5a, 0x00);
    case Tone::Success:
        return QColor(0x16, 0x6f, 0x33);
    case Tone::Failure:
        return QColor(0xb3, 0x1d, 0x1d);
    case Tone::Decision:
        return QColor(0x6a, 0x3d, 0xa8);
    case Tone::FlowA:
        return QColor(0x05, 0x6a, 0x7c);
    default:
        return QColor(0x99, 0x48, 0x12);
    }
}

QColor darkTone(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return QColor(0x82, 0xb8, 0xff);
    case Tone::Provisional:
    case Tone::Warning:
        return QColor(0xe8, 0xbb, 0x50);
    case Tone::Success:
        return QColor(0x74, 0xd6, 0x93);
    case Tone::Failure:
        return QColor(0xff, 0x92, 0x88);
    case Tone::Decision:
        return QColor(0xcb, 0xab, 0xff);
    case Tone::FlowA:
        return QColor(0x62, 0xd3, 0xe2);
    default:
        return QColor(0xf3, 0xa9, 0x74);
    }
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor tone(const QPalette& palette, Tone tone)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return blend(base, text, 0.66);
    case Tone::Grid:
        return blend(base, text, 0.22);
    default:
        return isDark(palette) ? darkTone(tone) : lightTone(tone);
    }
}

QColor curveTone(const QPalette& palette, std::size_t curve)
{
    static const std::array<QColor, 4> onLight{
        QColor(0, 100, 200), QColor(210, 100, 0), QColor(0, 130, 80), QColor(140, 60, 160)};
    static const std::array<QColor, 4> onDark{
        QColor(100, 175, 255), QColor(255, 165, 70), QColor(90, 210, 150), QColor(210, 140, 235)};
    return (isDark(palette) ? onDark : onLight)[curve % onLight.size()];
}

QColor blend(const QColor& under, const QColor& over, double share)
{
    const auto mix
        = [share](double low, double high) { return static_cast<float>(low + (high - low) * share); };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

} // namespace legscope::ui
