#pragma once

#include "ui/theme/tones.h"

#include <QLabel>

namespace legscope::ui {

/// One word or two about something, on a tint with round ends. The words say what the tint does.
class Pill : public QLabel {
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);

    /// An empty text hides it.
    void show(const QString& text, Tone tone, const QString& toolTip = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Muted;
};

} // namespace legscope::ui
