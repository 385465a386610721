#include "ui/widgets/pill.h"

#include "ui/theme/typescale.h"

#include <QPainter>

namespace legscope::ui {

Pill::Pill(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(typeOf(font(), TypeSize::Small));
    setContentsMargins(2 * gridStep, 2, 2 * gridStep, 2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void Pill::show(const QString& text, Tone tone, const QString& toolTip)
{
    m_tone = tone;
    setText(text);
    setToolTip(toolTip);
    setVisible(!text.isEmpty());
    update();
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = tone(palette(), m_tone);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(blend(palette().color(QPalette::Base), ink, 0.45));
    painter.setBrush(blend(palette().color(QPalette::Base), ink, 0.14));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(ink);
    painter.drawText(contentsRect(), Qt::AlignCenter, text());
}

} // namespace legscope::ui
