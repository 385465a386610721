#include "engine/call/calldigits.h"

#include "engine/call/callbindings.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/call/callrecordings.h"
#include "engine/call/infodigit.h"
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

SipBody infoOf(const Digit& digit)
{
    return {"application/dtmf-relay", infoBodyOf(digit)};
}

} // namespace

CallDigits::CallDigits(CallLinks& links, CallMedia& media, CallEvents& events, CallPlayback& playback,
    CallRecordings& recordings, CallBindings& bindings, CallEnvironment& environment)
    : m_links(links)
    , m_media(media)
    , m_events(events)
    , m_playback(playback)
    , m_recordings(recordings)
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
    if (passed.drop == DigitDrop::Bound)
        return m_bindings.press(from, {passed.digit, passed.source});
    if (passed.drop == DigitDrop::None && passed.way == DigitWay::Info) {
        const Leg* leg = m_links.legAt(to);
        if (!leg || !leg->takesRequest("INFO"))
            passed.drop = DigitDrop::NoWay;
        else if (infos(to).waiting.size() >= mostWaiting)
            passed.drop = DigitDrop::Full;
    }
    const bool isHeard = passed.drop == DigitDrop::None || passed.drop == DigitDrop::NoWay;
    const bool endsSound = isHeard && m_playback.isEndedBy(passed.from, passed.digit.key);
    const bool endsRecording = isHeard && m_recordings.isEndedBy(passed.from, passed.digit.key);
    if (endsSound || endsRecording)
        passed.drop = DigitDrop::Taken;
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
    if (isBlocked)
        sendMask(from);
    if (!isSent)
        return;
    infos(to).waiting.push_back(digit);
    sendInfo(to);
}

/// One at a time: over UDP a second could come before the first.
void CallDigits::sendInfo(LegSide to)
{
    Infos& sent = infos(to);
    Leg* const leg = m_links.legAt(to);
    if (sent.isAnswerDue || sent.waiting.empty())
        return;
    if (!leg || !leg->takesRequest("INFO"))
        return sent.waiting.clear();
    DialogRequest request;
    request.method = "INFO";
    request.body = infoOf(sent.waiting.front());
    sent.waiting.pop_front();
    sent.isAnswerDue = true;
    m_links.offers(*leg).request(request, [this, to](const SipAnswer& answer) {
        if (answer.status < 200)
            return;
        infos(to).isAnswerDue = false;
        sendInfo(to);
    });
}

Result<void> CallDigits::add(LegSide from, std::string_view digits, ShownTo shown)
{
    if (!m_media.isDefault())
        return fail(
            Errc::Unsupported, "the media of the call is not ours: digits are sent in Default mode only");
    auto steps = readDigits(digits, terms(otherSide(from)).length);
    if (!steps)
        return std::unexpected(steps.error());
    if (isShownToBindings(digits))
        showTo(*steps, shown);
    Direction& one = direction(from);
    if (one.steps.size() + steps->size() > mostWaiting)
        return fail(Errc::InvalidArgument, "too many digits wait already");
    one.steps.insert(one.steps.end(), steps->begin(), steps->end());
    if (!one.next.isPending())
        goOn(from);
    return {};
}

Result<void> CallDigits::sendTo(LegSide side, std::string_view digits)
{
    return add(otherSide(side), digits, ShownTo::Receiver);
}

Result<void> CallDigits::queueFrom(LegSide side, std::string_view digits)
{
    if (m_media.path() && m_media.path()->isConnected())
        return add(side, digits, ShownTo::Both);
    auto steps = readDigits(digits, terms(side).length);
    if (!steps)
        return std::unexpected(steps.error());
    if (isShownToBindings(digits))
        showTo(*steps, ShownTo::Both);
    auto& queued = m_queued[static_cast<std::size_t>(side)];
    if (queued.size() + steps->size() > mostWaiting)
        return fail(Errc::InvalidArgument, "too many digits wait already");
    queued.insert(queued.end(), steps->begin(), steps->end());
    return {};
}

void CallDigits::connected()
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        auto queued = std::exchange(m_queued[static_cast<std::size_t>(side)], {});
        auto& steps = direction(side).steps;
        steps.insert(steps.end(), queued.begin(), queued.end());
        if (!queued.empty() && !direction(side).next.isPending())
            goOn(side);
    }
}

void CallDigits::flush()
{
    for (Direction& one : m_directions) {
        one.steps.clear();
        one.next.cancel();
    }
    m_queued = {};
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
    if (mask.digits.empty())
        return;
    if (const auto sent = add(from, mask.digits, ShownTo::Nobody); !sent)
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
void CallDigits::goOn(LegSide from)
{
    Direction& one = direction(from);
    std::chrono::milliseconds until{0};
    while (!one.steps.empty()) {
        const DigitStep step = one.steps.front();
        one.steps.pop_front();
        until += step.digit.length;
        if (step.isPause())
            break;
        until += terms(otherSide(from)).pause;
        put(from, step);
    }
    if (!one.steps.empty())
        one.next = m_environment.loop.after(until, [this, from] { goOn(from); });
}

} // namespace legscope
