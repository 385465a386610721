#include "engine/media/digitpath.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds repetition{250};

} // namespace

void DigitPath::plan(const DigitPlan& plan)
{
    m_plan = plan;
    if (plan.way == DigitWay::Rtp && plan.eventsTo)
        m_events.setClockRate(plan.eventsTo->clockRate);
    else
        m_events.clear();
    if (plan.way != DigitWay::Inband)
        m_tones.clear();
    m_events.setPause(plan.pause);
    m_tones.setPause(plan.pause);
}

const EventFormat* DigitPath::eventsOf(std::uint8_t payloadType) const noexcept
{
    const auto found = std::ranges::find(m_plan.eventsFrom, payloadType, &EventFormat::type);
    return found != m_plan.eventsFrom.end() ? &*found : nullptr;
}

bool DigitPath::onEvent(const RtpHeader& header, Octets payload, Monotonic arrival, Handling handling)
{
    const EventFormat* const format = eventsOf(header.payloadType);
    if (!format)
        return false;
    onNews(m_received.onPacket(header, payload, format->clockRate, arrival), arrival, handling);
    return m_eventDrop == DigitDrop::None;
}

void DigitPath::onNews(const DigitReceiver::News& news, Monotonic now, Handling handling)
{
    if (news.before)
        end(*news.before, DigitSource::Rtp, now);
    if (news.began)
        begin(*news.began, DigitSource::Rtp, now, handling);
    if (news.ended)
        end(*news.ended, DigitSource::Rtp, now);
}

void DigitPath::onToneBegan(char key, Monotonic now)
{
    // Who gets digits as tones hears those that are in the sound.
    begin(key, DigitSource::Inband, now, m_plan.way == DigitWay::Inband ? Handling::Passed : Handling::Anew);
}

void DigitPath::onToneEnded(const Digit& digit, Monotonic now)
{
    end(digit, DigitSource::Inband, now);
}

void DigitPath::onTime(Monotonic now)
{
    onNews(m_received.onTime(now), now, Handling::Anew);
}

bool DigitPath::isRepeated(char key, DigitSource source, Monotonic now) const noexcept
{
    if (m_plan.repeated == RepeatedDigits::Passed || source == DigitSource::Application || !m_last
        || m_last->key != key || m_last->source == source)
        return false;
    const Held& held = m_last->source == DigitSource::Rtp ? m_event : m_tone;
    return now - m_last->at <= repetition
        || (m_last->source != DigitSource::Info && held && held->key == key);
}

/// Why a digit that begins now does not go on.
DigitDrop DigitPath::dropOf(char key, DigitSource source, Monotonic now)
{
    if (isTooMany(now))
        return DigitDrop::Full;
    if (isRepeated(key, source, now))
        return DigitDrop::Repeated;
    m_last = {key, source, now};
    if (m_plan.bindings == BindingsAsked::Yes)
        return DigitDrop::Bound;
    return m_plan.pressed == PressedKeys::Blocked ? DigitDrop::Blocked : DigitDrop::None;
}

void DigitPath::begin(char key, DigitSource source, Monotonic now, Handling handling)
{
    Press press{key, dropOf(key, source, now), handling};
    const bool isSent = press.drop == DigitDrop::None && handling == Handling::Anew;
    if (isSent && m_plan.way == DigitWay::Rtp && (!m_plan.eventsTo || !m_events.begin(key)))
        press.drop = DigitDrop::Full;
    heldBy(source) = press;
    if (source == DigitSource::Rtp)
        m_eventDrop = press.drop;
}

void DigitPath::end(const Digit& digit, DigitSource source, Monotonic now)
{
    const auto press = std::exchange(heldBy(source), std::nullopt);
    if (!press)
        return;
    DigitDrop drop = press->drop;
    if (drop != DigitDrop::Repeated && m_last && m_last->source == source)
        m_last->at = now;
    if (drop == DigitDrop::None && press->handling == Handling::Anew) {
        if (m_plan.way == DigitWay::Rtp)
            m_events.end(digit.length);
        else
            drop = send(digit);
    }
    pass(digit, source, drop);
}

/// Queues a whole digit.
DigitDrop DigitPath::send(const Digit& digit)
{
    switch (m_plan.way) {
    case DigitWay::Rtp:
        return m_plan.eventsTo && m_events.queue(digit) ? DigitDrop::None : DigitDrop::Full;
    case DigitWay::Inband:
        return m_tones.queue(digit) ? DigitDrop::None : DigitDrop::Full;
    case DigitWay::Info: // is not sent here
        return DigitDrop::None;
    case DigitWay::None:
        break;
    }
    return DigitDrop::NoWay;
}

void DigitPath::onDigit(const Digit& digit, DigitSource source, Monotonic now, DigitStage stage)
{
    DigitDrop drop = DigitDrop::None;
    if (source != DigitSource::Application && stage == DigitStage::Pressed)
        drop = dropOf(digit.key, source, now);
    else if (source != DigitSource::Application && m_plan.pressed == PressedKeys::Blocked)
        drop = DigitDrop::Blocked;
    pass(digit, source, drop == DigitDrop::None ? send(digit) : drop);
}

bool DigitPath::isTooMany(Monotonic now) noexcept
{
    if (now - m_second >= std::chrono::seconds(1)) {
        m_second = now;
        m_inSecond = 0;
    }
    return ++m_inSecond > mostASecond;
}

void DigitPath::pass(const Digit& digit, DigitSource source, DigitDrop drop)
{
    const bool isFlood = drop == DigitDrop::Full && m_inSecond > mostASecond + 1;
    if (!isFlood)
        m_passed.push_back(
            {{}, LegSide::A, source, digit, drop == DigitDrop::NoWay ? DigitWay::None : m_plan.way, drop});
}

std::vector<DigitPassed> DigitPath::takePassed()
{
    return std::exchange(m_passed, {});
}

} // namespace legscope
