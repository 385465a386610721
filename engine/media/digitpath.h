#pragma once

#include "engine/event/event.h"
#include "engine/media/digitplan.h"
#include "engine/media/digitreceiver.h"
#include "engine/media/digitsender.h"
#include "engine/media/tonesender.h"

#include <array>
#include <optional>
#include <vector>

namespace legscope {

/// The digits of one direction: those of one end, whatever way they come, to the other end in the way that
/// was planned. A digit that comes twice, another way each time, within 250 ms is one. Outlives the links of
/// its direction. A worker's.
class DigitPath {
public:
    void plan(const DigitPlan& plan);
    const DigitPlan& plan() const noexcept { return m_plan; }
    /// The telephone-events that have a payload type; null when it has none.
    const EventFormat* eventsOf(std::uint8_t payloadType) const noexcept;

    /// Whether telephone-events of that format go on as they come where sound is made anew.
    bool passesOn(const EventFormat& format) const noexcept
    {
        return m_plan.arriving == ArrivingEvents::PassedOn && m_plan.way == DigitWay::Rtp && m_plan.eventsTo
            && m_plan.eventsTo->clockRate == format.clockRate;
    }

    /// What becomes of the packets of telephone-events: digits are sent anew, or the packets go on.
    enum class Handling : std::uint8_t { Anew, Passed };
    /// A telephone-event. False when it is to be dropped: its digit had come another way.
    bool onEvent(const RtpHeader& header, Octets payload, Monotonic arrival, Handling handling);
    /// Tones in the sound begin or end.
    void onToneBegan(char key, Monotonic now);
    void onToneEnded(const Digit& digit, Monotonic now);
    /// A digit of INFO or of an application, or one that the bindings have let go.
    void onDigit(
        const Digit& digit, DigitSource source, Monotonic now, DigitStage stage = DigitStage::Pressed);
    void onTime(Monotonic now);

    DigitSender& events() noexcept { return m_events; }
    ToneSender& tones() noexcept { return m_tones; }
    /// A telephone-event goes on as it comes: no sound is sent meanwhile.
    bool isPassing() const noexcept
    {
        return m_event && m_event->handling == Handling::Passed && m_event->drop == DigitDrop::None;
    }
    bool isSending() const noexcept { return m_events.isActive() || m_tones.isActive(); }

    /// Digits that have ended since the last call, and what became of them: `call` and `from` are not filled
    /// in. A person makes no more than so many a second; further ones are dropped without a word.
    std::vector<DigitPassed> takePassed();
    static constexpr unsigned mostASecond = 50;

private:
    /// A key that is held.
    struct Press {
        char key = '0';
        DigitDrop drop = DigitDrop::None;
        Handling handling = Handling::Anew;
    };
    using Held = std::optional<Press>;

    Held& heldBy(DigitSource source) noexcept { return source == DigitSource::Rtp ? m_event : m_tone; }
    DigitDrop dropOf(char key, DigitSource source, Monotonic now);
    bool isRepeated(char key, DigitSource source, Monotonic now) const noexcept;
    void begin(char key, DigitSource source, Monotonic now, Handling handling);
    void end(const Digit& digit, DigitSource source, Monotonic now);
    void onNews(const DigitReceiver::News& news, Monotonic now, Handling handling);
    DigitDrop send(const Digit& digit);
    void pass(const Digit& digit, DigitSource source, DigitDrop drop);
    bool isTooMany(Monotonic now) noexcept;

    DigitPlan m_plan;
    DigitReceiver m_received;
    DigitSender m_events;
    ToneSender m_tones;
    Held m_event, m_tone;
    DigitDrop m_eventDrop = DigitDrop::None; ///< of the last digit of telephone-events, also behind its end
    struct Last {
        char key;
        DigitSource source;
        Monotonic at;
    };
    std::optional<Last> m_last; ///< that was not a repetition
    std::vector<DigitPassed> m_passed;
    Monotonic m_second; ///< when the digits of a second began to be counted
    unsigned m_inSecond = 0;
};

} // namespace legscope
