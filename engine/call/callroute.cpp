#include "engine/call/call.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"
#include "engine/route/dialplanrun.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

/// What the route of a channel asks of its call, and what it is told.
namespace legscope {
namespace {

/// A challenge is between us and the callee: the caller could not answer it.
int statusForCaller(int status)
{
    if (status == 401 || status == 407)
        return 403;
    return status >= 300 && status < 400 ? 480 : status;
}

/// Whether a list "USER_BUSY,no_answer,18" has this cause, by name or number.
bool names(std::string_view list, const Cause& cause)
{
    return std::ranges::any_of(splitAt(list, ','), [&cause](std::string_view word) {
        word = trimmed(word);
        return equalsIgnoringCase(word, cause.name)
            || (cause.q850 != 0 && wholeNumber<int>(word) == cause.q850);
    });
}

/// With these a route goes on by itself, as in FreeSWITCH: nobody was there.
bool meansNobodyThere(const Cause& cause)
{
    static constexpr std::array<std::string_view, 3> causes{
        "NO_ANSWER", "NO_USER_RESPONSE", "ORIGINATOR_CANCEL"};
    return std::ranges::find(causes, cause.name) != causes.end();
}

} // namespace

std::unique_ptr<ChannelRoute> Call::giveRoute(Channel& channel)
{
    const RouteEnvironment environment{m_environment.clock, m_environment.loop, m_environment.configuration,
        m_environment.limits, m_environment.conferences, m_environment.lots};
    return std::exchange(channel.route,
        std::make_unique<DialplanRun>(
            *this, channel.variables, channel.holds, channel.bindings, environment));
}

void Call::takeBackRoute(Channel& channel, std::unique_ptr<ChannelRoute> route)
{
    m_pastRoute = std::exchange(channel.route, std::move(route));
    m_pastRoute->stop(causeNamed("NORMAL_CLEARING"));
}

void Call::startBridge(DialString dial)
{
    const auto asked = decision();
    const auto decided
        = asked ? m_media.decide(*asked, settings()) : Result<void>(std::unexpected(asked.error()));
    if (!decided)
        return endRoute(causeNamed("INCOMPATIBLE_DESTINATION"), decided.error().detail);
    m_progress.move(CallMove::Ring);
    if (m_media.isDefault() && !m_callerSide.beginRinging())
        return;
    m_bridge = std::make_unique<Bridge>(*this, m_links, m_media, m_events, m_environment, std::move(dial));
    m_bridge->start();
}

bool Call::hasReceivedFromCallee() const
{
    return std::ranges::any_of(m_links.channels(), [this](const Channel* channel) {
        return !m_links.isCaller(*channel->leg)
            && m_environment.wire.hasReceived(channel->leg->callId(), channel->leg->id());
    });
}

void Call::bridgeFailed(const Cause& cause, int status, const SipAnswer* answer)
{
    m_callerSide.endRinging();
    ChannelVariables& variables = m_links.variables();
    variables.preset("originate_disposition", std::string(cause.name));
    variables.preset("originate_failed_cause", std::string(cause.name));
    const std::string continues = variables.valueOf("continue_on_fail");
    const bool goesOnUnasked
        = continues.empty() && meansNobodyThere(cause) && route().hasMore() && !m_progress.isTransferring();
    if (goesOnUnasked || isTrue(continues) || names(continues, cause)) {
        m_progress.move(CallMove::GiveUp);
        return route().resume();
    }
    if (m_progress.isTransferring() && m_transfer.fail(cause, status, std::exchange(m_endText, {})))
        return;
    Channel& caller = m_links.caller();
    if (answer && caller.leg->phase() == Leg::Phase::Invited && !m_progress.isEnding()) {
        SipAnswer refusal = *answer;
        refusal.status = statusForCaller(status);
        refusal.body = {};
        if (!refusal.reason.empty())
            refusal.reason = caller.leg->reasonFor(cause);
        caller.offers.respond(refusal);
        m_events.legEnded(*caller.leg, cause, refusal.status);
        m_status = refusal.status;
    }
    // What the library reports in the name of a silent peer is no word of the callee.
    const bool said = answer && hasReceivedFromCallee();
    if (answer && !said && m_endText.empty())
        m_endText = status == 408 ? "nothing came back from the callee" : "the callee cannot be reached";
    hangUp(cause, said ? CallEndedBy::Callee : CallEndedBy::Engine, m_endText, statusForCaller(status));
}

void Call::endRoute(const Cause& cause, const std::string& text, int refusal)
{
    const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
    if (!m_progress.isTransferring() || !m_transfer.fail(cause, status, text))
        hangUp(cause, CallEndedBy::Engine, text, refusal);
}

void Call::respond(int status, const std::string& phrase, HeaderList headers)
{
    if (m_callerSide.respond(status, phrase, std::move(headers)) && status >= 300)
        m_status = status;
}

bool Call::answer(int status)
{
    if (status == 200)
        onServedByRoute();
    return m_callerSide.answer(status);
}

void Call::deflect(const std::string& target, std::chrono::seconds patience)
{
    m_deflection.start(target, patience);
}

void Call::report(Severity severity, FindingCode code, const std::string& text)
{
    m_events.finding(severity, code, text);
}

void Call::onServedByRoute()
{
    if (m_progress.isTransferring())
        m_transfer.onServed();
}

MediaMode Call::presentMode() const
{
    if (m_media.path())
        return m_media.path()->mode();
    const auto decided = decision();
    return decided ? decided->effective : MediaMode::Default;
}

Result<ModeDecision> Call::decision() const
{
    return m_media.forced() ? Result<ModeDecision>(*m_media.forced()) : decisionOfSettings();
}

Result<ModeDecision> Call::decisionOfSettings() const
{
    if (m_origination)
        return m_origination->decideMode();
    const ChannelVariables& variables = m_links.variables();
    return decideMode(settings(), variables, [&](std::string_view name) { return variables.sourceOf(name); });
}

void Call::upgrade(std::string reason, Upgraded done)
{
    onServedByRoute();
    m_modes.upgrade(this, std::move(reason), std::move(done));
}

std::string Call::useOfMedia() const
{
    if (m_recordings.isBusy())
        return "it is recorded";
    if (m_listeners.isListenedTo())
        return "somebody listens to it";
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const ChannelMedia* const media = m_links.mediaAt(side);
        if (m_playback.isPlayedAnything(side))
            return fmt::format("leg {} is played a sound", nameOf(side));
        if (media && media->end()->idle.seat == LegSeat::Taken)
            return fmt::format("leg {} is in a conference", nameOf(side));
        if (m_keys.isReading(side))
            return fmt::format("keys of leg {} are read", nameOf(side));
        if (m_bindings.isAsked(side) || (media && media->needsSoundForDigits()))
            return fmt::format("applications listen for digits of leg {}", nameOf(side));
    }
    return {};
}

void Call::listenForTones(ToneDetection detection)
{
    m_media.changeDigits(
        m_links.caller(), [detection](DigitChoice& choice) { choice.detection = detection; });
}

void Call::generateTones(ToneTarget target, std::optional<DigitWay> way)
{
    m_media.changeDigits(m_links.caller(), [target, way](DigitChoice& choice) {
        (target == ToneTarget::Leg ? choice.wanted : choice.onward) = way;
    });
}

void Call::blockDigits(PressedKeys pressed)
{
    m_media.changeDigits(m_links.caller(), [pressed](DigitChoice& choice) { choice.pressed = pressed; });
}

Result<void> Call::sendDigits(const std::string& digits)
{
    return m_digits.sendTo(m_links.caller(), digits);
}

Result<void> Call::queueDigits(const std::string& digits)
{
    return m_digits.queueFrom(m_links.caller(), digits);
}

void Call::flushDigits()
{
    m_digits.flush();
    forgetKeys();
}

void Call::readKeys(KeyReader& reader)
{
    m_media.sounds().hearKeys(m_links.caller());
    m_keys.read(m_media.callerSide(), reader);
}

void Call::sit(std::shared_ptr<MixSeat> seat)
{
    m_media.sounds().seat(m_media.callerSide(), std::move(seat));
}

Result<void> Call::breakOff(LegSide side)
{
    return m_playback.isPlayedAnything(side) ? m_playback.breakOff(side) : m_keys.breakOff(side);
}

Channel* Call::meantBy(Channel& channel, LegMeant who) const
{
    const bool isAtItsSide = m_links.channelAt(channel.side) == &channel;
    if (who == LegMeant::Itself || !isAtItsSide)
        return isAtItsSide ? &channel : nullptr;
    return m_progress.state() == CallState::Connected ? m_links.channelAt(otherSide(channel.side)) : nullptr;
}

Result<void> Call::sendElsewhere(
    Channel& channel, LegMeant who, const std::string& extension, const std::string& context)
{
    Channel* const meant = meantBy(channel, who);
    const auto way = wayElsewhere(meant);
    if (!way)
        return std::unexpected(way.error());
    if (*way == WayElsewhere::Transfer)
        return m_transfer.send(*meant->leg, extension, context);
    meant->route->transfer(extension, context);
    return {};
}

Result<void> Call::runBeside(Channel& channel, LegMeant who, const BoundApplication& application)
{
    Channel* const meant = meantBy(channel, who);
    if (!meant || m_progress.isEnding())
        return fail(Errc::Unsupported, "there is no leg that is connected, or runs a route");
    m_bindings.run(meant->side, application, "uuid_broadcast");
    return {};
}

void Call::stopRinging(const Cause& cause)
{
    m_callerSide.endRinging();
    if (m_bridge)
        m_bridge->cancel(cause);
}

void Call::onCallerAnswered()
{
    if (!m_progress.move(CallMove::Answer))
        return;
    m_links.variables().preset("endpoint_disposition", "ANSWER");
    m_recordings.follow();
    route().runOnAnswer(m_links.variables().valueOf("execute_on_answer"));
}

} // namespace legscope
