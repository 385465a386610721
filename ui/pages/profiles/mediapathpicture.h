#pragma once

#include "engine/event/mediamode.h"

#include <QWidget>

class QPainter;
class QPainterPath;

namespace legscope::ui {

/// Draws the way of SIP and RTP between A and B in one media mode: ended in the engine, passed through it, or
/// around it.
class MediaPathPicture : public QWidget {
    Q_OBJECT

public:
    explicit MediaPathPicture(QWidget* parent = nullptr);

    void setMode(MediaMode mode);
    /// The picture in one sentence.
    QString caption() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the three boxes are.
    struct Boxes {
        QRectF a, engine, b;
    };

    Boxes boxes() const;
    void paintBox(QPainter& painter, const QRectF& box, const QString& name) const;
    void paintSip(QPainter& painter, const Boxes& boxes) const;
    void paintMedia(QPainter& painter, const Boxes& boxes) const;
    void paintArrows(QPainter& painter, const QPainterPath& path) const;
    void paintLabel(QPainter& painter, double x, double top, const QString& text) const;

    MediaMode m_mode = MediaMode::Default;
};

} // namespace legscope::ui
