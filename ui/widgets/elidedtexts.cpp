#include "ui/widgets/elidedtexts.h"

#include <QPainter>
#include <QTransform>

namespace legscope::ui {

ElidedTexts::ElidedTexts(int kept)
    : m_texts(kept)
    , m_metrics(m_font)
{
}

void ElidedTexts::draw(
    QPainter& painter, const QFont& font, const QRect& room, Qt::Alignment alignment, const QString& text)
{
    if (text.isEmpty() || room.width() <= 0)
        return;
    if (font != m_font) {
        m_font = font;
        m_metrics = QFontMetrics(font);
        m_texts.clear();
    }
    const QStaticText& line = laidOut({text, room.width()});
    const int top = room.top() + (room.height() - m_metrics.height()) / 2;
    const qreal left
        = alignment.testFlag(Qt::AlignRight) ? room.left() + room.width() - line.size().width() : room.left();
    painter.setFont(font);
    painter.drawStaticText(QPointF(left, top), line);
}

const QStaticText& ElidedTexts::laidOut(const Key& key)
{
    if (const QStaticText* known = m_texts.object(key))
        return *known;
    ++m_layouts;
    auto* line = new QStaticText(m_metrics.elidedText(key.text, Qt::ElideRight, key.width));
    line->setTextFormat(Qt::PlainText);
    line->prepare(QTransform(), m_font);
    m_texts.insert(key, line);
    return *line;
}

} // namespace legscope::ui
