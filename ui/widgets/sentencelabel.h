#pragma once

#include "ui/theme/tones.h"

#include <QLabel>

namespace legscope::ui {

/// A sentence that may have text of the network in it: plain, wrapped, to be selected. Its tone stays right
/// when the window turns light or dark.
class SentenceLabel : public QLabel {
    Q_OBJECT

public:
    explicit SentenceLabel(QWidget* parent = nullptr);

    void tell(const QString& sentence, Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    Tone m_tone = Tone::Text;
};

} // namespace legscope::ui
