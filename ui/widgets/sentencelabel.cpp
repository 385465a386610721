#include "ui/widgets/sentencelabel.h"

#include "ui/widgets/labeltone.h"

#include <QApplication>
#include <QEvent>

namespace legscope::ui {

SentenceLabel::SentenceLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void SentenceLabel::tell(const QString& sentence, Tone tone)
{
    setText(sentence);
    m_tone = tone;
    paintIn(*this, tone);
}

void SentenceLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    const QColor wanted = tone(QApplication::palette(), m_tone);
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::WindowText) != wanted)
        paintIn(*this, m_tone);
}

} // namespace legscope::ui
