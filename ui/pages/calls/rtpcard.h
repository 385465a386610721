#pragma once

#include "engine/event/event.h"
#include "ui/theme/tones.h"

#include <QFrame>

#include <array>

class QLabel;

namespace legscope::ui {

class ElidedLabel;
struct CallRecord;

/// One direction of RTP in big numbers: packets a second (of an ended call the packets), loss, jitter and
/// MOS. What is over a threshold is told by its tone and by a mark.
class RtpCard : public QFrame {
    Q_OBJECT

public:
    explicit RtpCard(LegSide from, QWidget* parent = nullptr);

    /// `packetsASecond` over the last whole second; NaN where it is not known.
    void show(const CallRecord& call, std::uint32_t mline, float packetsASecond);
    /// "A → B  PCMA/8000  49.8 pps  0.0 %  2.1 ms  4.4", as it is shown.
    QString text() const;

private:
    enum Figure { Rate, Loss, Jitter, Mos, FigureCount };

    void put(Figure figure, const QString& value, Tone ink = Tone::Text);

    const LegSide m_from;
    QLabel* m_title;
    ElidedLabel* m_about;
    std::array<QLabel*, FigureCount> m_values;
    std::array<QLabel*, FigureCount> m_captions;
};

} // namespace legscope::ui
