#include "engine/call/calldigits.h"

#include "engine/call/callbindings.h"
#include "engine/call/callevents.h"
#include "engine/call/callkeys.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/call/callrecordings.h"
#include "engine/call/infodigit.h"
#include "engine/call/waitinginfo.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// RFC 3261 section 21.4.13.
constexpr std::string_view takenTypes = "application/dtmf-relay, application/dtmf";

void showTo(std::vector<DigitStep>& steps, ShownTo shown)
{
    for (DigitStep& step : steps)
        step.shown = shown;
}

/// From which side the digits of a queue come; they go to the other one.
LegSide sourceOf(const Channel& channel, DigitQueue ChannelDigits::* queue)
{
    return queue == &ChannelDigits::pressed ? channel.side : otherSide(channel.side);
}

} // namespace

CallDigits::CallDigits(CallLinks& links, CallMedia& media, CallEvents& events, CallPlayback& playback,
    CallRecordings& recordings, CallKeys& keys, CallBindings& bindings, CallEnvironment& environment)
    : m_links(links)
    , m_media(media)
    , m_events(events)
    , m_playback(playback)
    , m_recordings(recordings)
    , m_keys(keys)
    , m_bindings(bindings)
    , m_environment(environment)
{
}

const DigitTerms& CallDigits::terms(LegSide side) const
{
    return m_media.end(side).digits;
}

bool CallDigits::isMasked(LegSide side) const
{
    return terms(side).secrecy == DigitSecrecy::Masked
        || (side == m_media.callerSide() && isTrue(m_links.variables().valueOf("sensitive_dtmf")));
}

void CallDigits::mask(StreamSample& stream) const
{
    if (isMasked(stream.from))
        stream.keys.assign(stream.keys.size(), maskedKey);
}

bool CallDigits::takesRequest(Leg& leg, const DialogRequest& request)
{
    const InfoDigitKind kind
        = request.method == "INFO" ? infoDigitKind(request.body.type) : InfoDigitKind::None;
    const LegSide side = m_links.sideOf(leg);
    if (kind == InfoDigitKind::None || (!m_media.isDefault() && !m_bindings.isAsked(side)))
        return false;
    const auto digit = readInfoDigit(kind, request.body.text, terms(side).length);
    SipAnswer answer;
    answer.status = digit ? 200 : 415;
    if (!digit) {
        answer.headers.emplace_back("Accept", takenTypes);
        m_events.finding(Severity::Warning, FindingCode::BadArgument,
            fmt::format("leg {}: {}; it was answered 415", nameOf(side), digit.error().detail));
    }
    m_links.offers(leg).answer(request.id, answer);
    if (digit && !m_media.isDefault())
        m_bindings.press(side, {*digit, DigitSource::Info});
    else if (digit && !m_media.digit(side, *digit, DigitSource::Info))
        onPassed({m_links.call(), side, DigitSource::Info, *digit, DigitWay::None, DigitDrop::NoWay});
    return true;
}

void CallDigits::taken(LegSide from, const PressedKey& key)
{
    DigitPassed passed{m_links.call(), from, key.source, key.digit, DigitWay::None, DigitDrop::Bound};
    if (isMasked(from))
        passed.mask();
    m_environment.events.publish(std::move(passed));
}

void CallDigits::letGo(LegSide from, const PressedKey& key)
{
    if (m_media.digit(from, key.digit, key.source, DigitStage::LetGo))
        return;
    // What has come by INFO where media is not ours goes on as that.
    const bool isInfo = !m_media.isDefault() && key.source == DigitSource::Info;
    onPassed({m_links.call(), from, key.source, key.digit, isInfo ? DigitWay::Info : DigitWay::None,
        isInfo ? DigitDrop::None : DigitDrop::NoWay});
}

void CallDigits::onPassed(DigitPassed passed)
{
    const LegSide from = passed.from, to = otherSide(from);
    if (passed.drop == DigitDrop::Bound && !m_keys.isReading(from))
        return m_bindings.press(from, {passed.digit, passed.source});
    if (passed.drop == DigitDrop::Bound)
        passed.drop = DigitDrop::NoWay; // who reads it has it
    Channel* const reader = m_links.channelAt(to);
    if (passed.drop == DigitDrop::None && passed.way == DigitWay::Info) {
        if (!reader || !reader->leg->takesRequest("INFO"))
            passed.drop = DigitDrop::NoWay;
        else if (reader->digits.infos.size() >= mostWaiting)
            passed.drop = DigitDrop::Full;
    }
    const bool isHeard = passed.drop == DigitDrop::None || passed.drop == DigitDrop::NoWay;
    const bool endsSound = isHeard && m_playback.isEndedBy(passed.from, passed.digit.key);
    const bool endsRecording = isHeard && m_recordings.isEndedBy(passed.from, passed.digit.key);
    const bool isRead = isHeard && passed.source != DigitSource::Application && m_keys.isReading(from);
    if (endsSound || endsRecording || isRead)
        passed.drop = DigitDrop::Taken;
    const bool isKept
        = passed.drop == DigitDrop::NoWay && !m_links.legAt(to) && !m_playback.isPlayedAnything(from);
    const bool isBlocked = passed.drop == DigitDrop::Blocked;
    const bool isSent = passed.drop == DigitDrop::None && passed.way == DigitWay::Info;
    const Digit digit = passed.digit;
    const bool isOurs = passed.source == DigitSource::Application;
    if (isMasked(passed.from) || (isOurs && isMasked(to)))
        passed.mask();
    const char shown = passed.digit.key;
    m_environment.events.publish(std::move(passed));
    if (endsSound)
        m_playback.onKey(from, digit.key, shown);
    if (endsRecording)
        m_recordings.onKey(from, digit.key, shown);
    if (isRead)
        m_keys.press(from, digit.key);
    else if (isKept)
        m_keys.keep(from, digit.key);
    if (isBlocked)
        sendMask(from);
    if (!isSent)
        return;
    reader->digits.infos.push_back(digit);
    sendWaitingInfo(*reader);
}

/// `reader` is the side of the leg whose terms say how long a digit is.
Result<void> CallDigits::wait(DigitQueue& queue, LegSide reader, std::string_view digits, ShownTo shown) const
{
    auto steps = readDigits(digits, terms(reader).length);
    if (!steps)
        return std::unexpected(steps.error());
    if (isShownToBindings(digits))
        showTo(*steps, shown);
    if (queue.steps.size() + steps->size() > mostWaiting)
        return fail(Errc::InvalidArgument, "too many digits wait already");
    queue.steps.insert(queue.steps.end(), steps->begin(), steps->end());
    return {};
}

Result<void> CallDigits::start(Channel& channel, Queue queue, std::string_view digits, ShownTo shown)
{
    if (!m_media.isDefault())
        return fail(
            Errc::Unsupported, "the media of the call is not ours: digits are sent in Default mode only");
    DigitQueue& waiting = channel.digits.*queue;
    const auto waits = wait(waiting, otherSide(sourceOf(channel, queue)), digits, shown);
    if (waits && !waiting.next.isPending())
        goOn(channel, queue);
    return waits;
}

Result<void> CallDigits::sendTo(Channel& channel, std::string_view digits)
{
    return start(channel, &ChannelDigits::sent, digits, ShownTo::Receiver);
}

Result<void> CallDigits::queueFrom(Channel& channel, std::string_view digits)
{
    const bool isConnected = m_media.path() && m_media.path()->isConnected();
    return isConnected ? start(channel, &ChannelDigits::pressed, digits, ShownTo::Both)
                       : wait(channel.digits.pressed, channel.side, digits, ShownTo::Both);
}

void CallDigits::connected()
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        Channel* const channel = m_links.channelAt(side);
        if (!channel)
            continue;
        for (const Queue queue : {&ChannelDigits::pressed, &ChannelDigits::sent}) {
            if (!(channel->digits.*queue).next.isPending())
                goOn(*channel, queue);
        }
        sendWaitingInfo(*channel);
    }
}

void CallDigits::onLegGone(Channel& channel)
{
    channel.digits.pressed.next.cancel();
    channel.digits.sent.next.cancel();
    channel.digits.isInfoDue = false;
}

void CallDigits::flush()
{
    for (Channel* const channel : m_links.channels()) {
        for (DigitQueue* const queue : {&channel->digits.pressed, &channel->digits.sent}) {
            queue->steps.clear();
            queue->next.cancel();
        }
    }
}

Result<void> CallDigits::block(Channel& channel, PressedKeys pressed, const DigitMask& mask)
{
    if (!m_media.isDefault())
        return fail(
            Errc::Unsupported, "the media of the call is not ours: digits are blocked in Default mode only");
    if (!mask.digits.empty()) {
        if (const auto read = readDigits(mask.digits, terms(channel.side).length); !read)
            return std::unexpected(read.error());
    }
    m_media.changeDigits(channel, [pressed, &mask](DigitChoice& choice) {
        choice.pressed = pressed;
        choice.mask = mask;
    });
    return {};
}

/// A digit of a leg that goes nowhere.
void CallDigits::sendMask(LegSide from)
{
    const DigitMask mask = terms(from).mask;
    if (!mask.sound.empty())
        m_bindings.run(otherSide(from), {"playback", mask.sound}, "uuid_drop_dtmf");
    Channel* const reader = m_links.channelAt(otherSide(from));
    if (mask.digits.empty() || !reader)
        return;
    if (const auto sent = start(*reader, &ChannelDigits::sent, mask.digits, ShownTo::Nobody); !sent)
        m_events.finding(Severity::Warning, FindingCode::BadArgument,
            fmt::format("leg {}: its digits are not masked: {}", nameOf(from), sent.error().detail));
}

void CallDigits::put(LegSide from, const DigitStep& step)
{
    const PressedKey key{step.digit, DigitSource::Application};
    if (step.shown == ShownTo::Nobody)
        letGo(from, key);
    else if (step.shown == ShownTo::Receiver)
        m_bindings.send(from, key);
    else
        m_bindings.press(from, key);
}

/// What stands in front of the next pause is given to the media, which sends it one after the other.
void CallDigits::goOn(Channel& channel, Queue queue)
{
    DigitQueue& waiting = channel.digits.*queue;
    const LegSide from = sourceOf(channel, queue);
    std::chrono::milliseconds until{0};
    while (!waiting.steps.empty()) {
        const DigitStep step = waiting.steps.front();
        waiting.steps.pop_front();
        until += step.digit.length;
        if (step.isPause())
            break;
        until += terms(otherSide(from)).pause;
        put(from, step);
    }
    if (!waiting.steps.empty())
        waiting.next = m_environment.loop.after(until, [this, &channel, queue] { goOn(channel, queue); });
}

} // namespace legscope
