#include "engine/call/boundrun.h"

#include "engine/call/callbindings.h"
#include "engine/call/calldigits.h"
#include "engine/call/callenvironment.h"
#include "engine/call/callkeys.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/call/callrecordings.h"
#include "engine/call/consultation.h"
#include "engine/call/modechanges.h"
#include "engine/call/transfer.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

BoundRun::BoundRun(const Parts& parts, Channel& channel, BoundApplication application, std::string reason,
    std::function<void()> onOver)
    : m_parts(parts)
    , m_channel(channel)
    , m_application(std::move(application))
    , m_reason(std::move(reason))
    , m_onOver(std::move(onOver))
    , m_run(*this, channel.variables, channel.holds, channel.bindings,
          {parts.environment.clock, parts.environment.loop, parts.environment.configuration,
              parts.environment.limits, parts.environment.conferences, parts.environment.lots},
          this)
{
}

BoundRun::~BoundRun() = default;

void BoundRun::start()
{
    m_state = State::Running;
    RouteAction action;
    action.application = m_application.name;
    action.data = m_application.argument;
    action.extension = m_reason;
    m_run.start({std::move(action)});
}

void BoundRun::stop(const Cause& cause)
{
    m_state = State::Over;
    m_run.stop(cause);
}

void BoundRun::onRunOver()
{
    if (std::exchange(m_state, State::Over) != State::Over)
        m_onOver();
}

void BoundRun::hangUpLeg(const Cause& cause, const std::string& text)
{
    hangUp(cause, CallEndedBy::Engine, text, 0);
    onRunOver();
}

void BoundRun::transferLeg(const std::string& destination, const std::string& context)
{
    if (const auto sent = m_parts.transfer.send(*m_channel.leg, destination, context); !sent)
        report(Severity::Warning, FindingCode::Transfer,
            fmt::format(
                "{} is not transferred to {}: {}", nameOf(m_channel.side), destination, sent.error().detail));
}

const ProfileSettings& BoundRun::settings() const
{
    return *m_channel.settings;
}

void BoundRun::report(Severity severity, FindingCode code, const std::string& text)
{
    m_parts.call.report(severity, code, text);
}

void BoundRun::hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal)
{
    m_parts.call.hangUp(cause, by, text, refusal);
}

/// The call goes on: only what the binding runs is over.
void BoundRun::endRoute(const Cause& cause, const std::string& text, int)
{
    report(Severity::Warning, FindingCode::BadArgument,
        fmt::format(
            "{}: what runs on {} is over: {} ({})", m_reason, nameOf(m_channel.side), text, cause.name));
    onRunOver();
}

void BoundRun::upgrade(std::string reason, Upgraded done)
{
    m_parts.modes.upgrade(this, std::move(reason), std::move(done));
}

void BoundRun::stopUpgrading()
{
    m_parts.modes.forget(this);
}

void BoundRun::onKeysBound()
{
    m_parts.bindings.changed(m_channel);
}

void BoundRun::listenForTones(ToneDetection detection)
{
    m_parts.media.changeDigits(m_channel, [detection](DigitChoice& choice) { choice.detection = detection; });
}

void BoundRun::generateTones(ToneTarget target, std::optional<DigitWay> way)
{
    m_parts.media.changeDigits(m_channel, [target, way](DigitChoice& choice) {
        (target == ToneTarget::Leg ? choice.wanted : choice.onward) = way;
    });
}

void BoundRun::blockDigits(PressedKeys pressed)
{
    m_parts.media.changeDigits(m_channel, [pressed](DigitChoice& choice) { choice.pressed = pressed; });
}

Result<void> BoundRun::sendDigits(const std::string& digits)
{
    return m_parts.digits.sendTo(m_channel, digits);
}

Result<void> BoundRun::queueDigits(const std::string& digits)
{
    return m_parts.digits.queueFrom(m_channel, digits);
}

void BoundRun::flushDigits()
{
    m_parts.digits.flush();
}

void BoundRun::readKeys(KeyReader& reader)
{
    m_parts.media.sounds().hearKeys(m_channel);
    m_parts.keys.read(m_channel.side, reader);
    m_parts.bindings.changed(m_channel);
}

void BoundRun::stopReading(const KeyReader& reader)
{
    m_parts.keys.stop(reader);
    m_parts.bindings.changed(m_channel);
}

void BoundRun::forgetKeys()
{
    m_parts.keys.forget(m_channel.side);
}

void BoundRun::play(PlayOrder order, Played done)
{
    if (!m_parts.playback.isPlayedAnything(m_channel.side)) {
        m_sound = m_parts.playback.start(m_channel.side, std::move(order), std::move(done));
        return;
    }
    report(Severity::Warning, FindingCode::NotPlayed,
        fmt::format("{} was not played: the leg is played another sound already", order.name));
    PlayOutcome outcome;
    outcome.end = PlayEnd::Failed;
    done(outcome);
}

void BoundRun::stopPlaying()
{
    if (m_parts.playback.isPlaying(m_sound))
        m_parts.playback.stop(m_channel.side);
}

void BoundRun::recordSession(RecordOrder order)
{
    m_parts.recordings.start(m_channel.side, std::move(order), nullptr);
}

void BoundRun::consult(ConsultOrder order, std::function<void(const Result<void>&)> done)
{
    m_parts.consultation.start(m_channel, std::move(order), std::move(done));
}

void BoundRun::stopConsulting()
{
    m_parts.consultation.stop();
}

Result<void> BoundRun::changeSession(const std::string& path, RecordChange change)
{
    return m_parts.recordings.change(m_channel.side, path, change);
}

} // namespace legscope
