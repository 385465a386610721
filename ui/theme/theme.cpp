#include "ui/theme/theme.h"

#include "ui/theme/tones.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace legscope::ui {
namespace {

/// Fusion with an outline around check boxes and radio buttons that is seen on dark windows too.
class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    {
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
            return;
        const QPalette& palette = option->palette;
        const qreal strength = (option->state & State_Enabled) != 0 ? 0.55 : 0.3;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(blend(palette.color(QPalette::Base), palette.color(QPalette::Text), strength));
        painter->setBrush(Qt::NoBrush);
        const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (element == PE_IndicatorCheckBox)
            painter->drawRoundedRect(outline, 2, 2);
        else
            painter->drawEllipse(outline);
        painter->restore();
    }
};

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& text, const QColor& highlight)
{
    QPalette palette(window, window);
    const QColor button = blend(window, text, 0.04);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, blend(base, text, 0.035));
    palette.setColor(QPalette::ToolTipBase, blend(base, text, 0.08));
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, blend(base, text, 0.6));
    palette.setColor(QPalette::Light, blend(window, Qt::white, 0.12));
    palette.setColor(QPalette::Midlight, blend(window, Qt::white, 0.06));
    palette.setColor(QPalette::Mid, blend(window, text, 0.25));
    palette.setColor(QPalette::Dark, blend(window, Qt::black, 0.35));
    palette.setColor(QPalette::Shadow, blend(window, Qt::black, 0.6));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Link, tone(palette, Tone::Accent));
    palette.setColor(QPalette::LinkVisited, tone(palette, Tone::Decision));
    const QColor faded = blend(window, text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, blend(window, text, 0.2));
    return palette;
}

} // namespace

void applyScheme(Scheme scheme)
{
    static const QPalette platform = QApplication::palette();
    QApplication::setStyle(new OutlinedStyle);
    switch (scheme) {
    case Scheme::System:
        return QApplication::setPalette(platform);
    case Scheme::Light:
        return QApplication::setPalette(paletteOf(
            QColor(0xf0, 0xf1, 0xf3), Qt::white, QColor(0x1b, 0x1d, 0x21), QColor(0x1f, 0x5f, 0xbf)));
    case Scheme::Dark:
        return QApplication::setPalette(paletteOf(QColor(0x24, 0x27, 0x2c), QColor(0x1a, 0x1c, 0x20),
            QColor(0xe4, 0xe6, 0xea), QColor(0x2b, 0x68, 0xc4)));
    }
}

} // namespace legscope::ui
