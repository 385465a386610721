#include "ui/widgets/labeltone.h"

#include <QApplication>
#include <QLabel>

namespace legscope::ui {

void paintIn(QLabel& label, Tone which)
{
    QPalette own; // all else stays that of the application, of which the label is then told when it changes
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        own.setColor(group, QPalette::WindowText, tone(QApplication::palette(), which));
    label.setPalette(own);
}

QLabel* mutedLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    paintIn(*label, Tone::Muted);
    return label;
}

} // namespace legscope::ui
