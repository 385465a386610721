#include "ui/pages/profiles/mediapathpicture.h"

#include "ui/theme/tones.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace legscope::ui {
namespace {

void paintHead(QPainter& painter, const QPointF& tip, double angle)
{
    const auto corner
        = [&](double turn) { return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 8; };
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF{tip, corner(0.45), corner(-0.45)});
    painter.restore();
}

double angleAt(const QPainterPath& path, double share)
{
    const QPointF from = path.pointAtPercent(std::max(share - 0.02, 0.0));
    const QPointF to = path.pointAtPercent(std::min(share + 0.02, 1.0));
    return std::atan2(to.y() - from.y(), to.x() - from.x());
}

QPainterPath line(const QPointF& from, const QPointF& to)
{
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

} // namespace

MediaPathPicture::MediaPathPicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Picture of the media path"));
    setMode(MediaMode::Default);
}

void MediaPathPicture::setMode(MediaMode mode)
{
    m_mode = mode;
    setAccessibleDescription(caption());
    setToolTip(caption());
    update();
}

QString MediaPathPicture::caption() const
{
    switch (m_mode) {
    case MediaMode::Proxy:
        return tr("RTP passes through the engine byte for byte; the legs agree on codecs end to end.");
    case MediaMode::Bypass:
        return tr("RTP flows around the engine; only SIP comes through here.");
    case MediaMode::Default:
        break;
    }
    return tr("RTP ends in the engine on each leg; codecs are negotiated leg by leg.");
}

QSize MediaPathPicture::sizeHint() const
{
    return {460, fontMetrics().height() * 8};
}
QSize MediaPathPicture::minimumSizeHint() const
{
    return {320, fontMetrics().height() * 8};
}

MediaPathPicture::Boxes MediaPathPicture::boxes() const
{
    const double lineHeight = fontMetrics().height();
    const double wide = std::min<double>(width(), 620);
    const QSizeF side(lineHeight * 3, lineHeight * 2.4);
    const QSizeF middle(lineHeight * 7, lineHeight * 2.9);
    const double y = lineHeight * 3.1;
    const auto at = [&](double center, const QSizeF& size) {
        return QRectF(QPointF(center - size.width() / 2, y - size.height() / 2), size);
    };
    return {at(side.width() / 2 + 4, side), at(wide / 2, middle), at(wide - side.width() / 2 - 4, side)};
}

void MediaPathPicture::paintBox(QPainter& painter, const QRectF& box, const QString& name) const
{
    painter.setPen(QPen(tone(palette(), Tone::Muted), 1.2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, name);
}

void MediaPathPicture::paintArrows(QPainter& painter, const QPainterPath& path) const
{
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintHead(painter, path.pointAtPercent(1), angleAt(path, 1));
    paintHead(painter, path.pointAtPercent(0), angleAt(path, 0) + M_PI);
}

/// Centered at `x`, its upper edge at `top`.
void MediaPathPicture::paintLabel(QPainter& painter, double x, double top, const QString& text) const
{
    const double width = fontMetrics().horizontalAdvance(text) + 8;
    painter.drawText(QRectF(x - width / 2, top, width, fontMetrics().height()), Qt::AlignCenter, text);
}

void MediaPathPicture::paintSip(QPainter& painter, const Boxes& boxes) const
{
    const double y = boxes.a.top() + boxes.a.height() * 0.28;
    painter.setPen(QPen(tone(palette(), Tone::Muted), 1, Qt::DashLine));
    for (const auto& [left, right] : {std::pair(boxes.a, boxes.engine), std::pair(boxes.engine, boxes.b)}) {
        paintArrows(painter, line({left.right() + 2, y}, {right.left() - 2, y}));
        paintLabel(painter, (left.right() + right.left()) / 2, y - fontMetrics().height() - 2,
            QStringLiteral("SIP"));
    }
}

void MediaPathPicture::paintMedia(QPainter& painter, const Boxes& boxes) const
{
    painter.setPen(QPen(tone(palette(), Tone::Accent), 2.4));
    const double y = boxes.a.bottom() - boxes.a.height() * 0.18;
    if (m_mode == MediaMode::Bypass) {
        const double low = boxes.engine.bottom() + fontMetrics().height() * 1.4;
        QPainterPath path({boxes.a.center().x(), boxes.a.bottom() + 2});
        path.cubicTo({boxes.a.center().x(), low}, {boxes.a.right(), low}, {boxes.engine.center().x(), low});
        path.cubicTo(
            {boxes.b.left(), low}, {boxes.b.center().x(), low}, {boxes.b.center().x(), boxes.b.bottom() + 2});
        paintArrows(painter, path);
        paintLabel(
            painter, boxes.engine.center().x(), low - fontMetrics().height() - 2, tr("RTP, not seen here"));
        return;
    }
    if (m_mode == MediaMode::Proxy)
        paintArrows(painter, line({boxes.a.right() + 2, y}, {boxes.b.left() - 2, y}));
    for (const auto& [left, right] : {std::pair(boxes.a, boxes.engine), std::pair(boxes.engine, boxes.b)}) {
        if (m_mode == MediaMode::Default)
            paintArrows(painter, line({left.right() + 2, y}, {right.left() - 2, y}));
        paintLabel(painter, (left.right() + right.left()) / 2, y + 4, QStringLiteral("RTP"));
    }
}

void MediaPathPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Boxes where = boxes();
    paintBox(painter, where.a, QStringLiteral("A"));
    paintBox(painter, where.engine, tr("engine"));
    paintBox(painter, where.b, QStringLiteral("B"));
    paintSip(painter, where);
    paintMedia(painter, where);
    painter.setPen(palette().color(QPalette::Text));
    const double top = height() - fontMetrics().height() * 1.4;
    painter.drawText(QRectF(4, top, width() - 8, fontMetrics().height() * 1.3),
        Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(caption(), Qt::ElideRight, width() - 8));
}

} // namespace legscope::ui
