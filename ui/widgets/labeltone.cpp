#include "ui/widgets/labeltone.h"

#include <QApplication>
#include <QLabel>

namespace legscope::ui {

void paintIn(QLabel& label, Tone which)
{
    QPalette palette = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::WindowText, tone(palette, which));
    label.setPalette(palette);
}

QLabel* mutedLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    paintIn(*label, Tone::Muted);
    return label;
}

} // namespace legscope::ui
