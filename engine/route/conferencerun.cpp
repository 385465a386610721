#include "engine/route/conferencerun.h"

#include "engine/core/truth.h"
#include "engine/core/words.h"
#include "engine/route/applications.h"
#include "engine/route/dialplanrun.h"
#include "engine/route/phraseorder.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::seconds pinTimeout{10}, pinKeyTimeout{5}, betweenKeys{2};
constexpr std::uint32_t longestPin = 32;
constexpr std::uint32_t energyStep = 200, mostEnergy = 1800; ///< FreeSWITCH's

} // namespace

ConferenceRun::ConferenceRun(
    DialplanRun& run, ConferenceOrder order, std::shared_ptr<const ConferenceProfile> profile)
    : m_run(run)
    , m_order(std::move(order))
    , m_profile(std::move(profile))
    , m_prompt(run, [this] { refuse("the asking for the pin was ended", {}); })
{
    flags = m_profile->memberFlags;
    flags.insert(flags.end(), m_order.flags.begin(), m_order.flags.end());
}

ConferenceRun::~ConferenceRun() = default;

Conferences& ConferenceRun::conferences() const
{
    return m_run.environment().conferences;
}

Conference* ConferenceRun::conference() const
{
    return conferences().find(m_order.name);
}

const std::string& ConferenceRun::pin() const
{
    if (const Conference* const there = conference())
        return there->pin();
    return m_order.pin.empty() ? m_profile->pin : m_order.pin;
}

void ConferenceRun::start()
{
    const std::string supplied = m_run.variables().valueOf("supplied_pin");
    const bool isAsked = !pin().empty() || !m_profile->moderatorPin.empty();
    if (!isAsked || has(MemberFlag::Moderator))
        return enter();
    if (!supplied.empty())
        return onPin(supplied);
    askPin();
}

void ConferenceRun::askPin()
{
    m_prompt.ask({m_profile->sound(ConferenceSound::Pin), longestPin, pinTimeout, pinKeyTimeout,
                     *KeyTerminators::read("#")},
        [this](const KeyAnswer& answer) { onPin(answer.keys); });
}

void ConferenceRun::onPin(const std::string& keys)
{
    const bool isModerator = !m_profile->moderatorPin.empty() && keys == m_profile->moderatorPin;
    if (isModerator)
        flags.push_back(MemberFlag::Moderator);
    if (isModerator || keys == pin()) {
        m_prompt.stop();
        return enter();
    }
    if (++m_tries >= std::max(m_profile->pinRetries, 1U))
        return refuse(fmt::format("its pin was not given in {} tries", m_tries),
            m_profile->sound(ConferenceSound::BadPin));
    if (m_profile->sound(ConferenceSound::BadPin).empty())
        return askPin();
    m_prompt.tell(m_profile->sound(ConferenceSound::BadPin), [this] { askPin(); });
}

void ConferenceRun::refuse(const std::string& why, const std::string& sound)
{
    m_prompt.stop();
    m_state = State::Left;
    m_run.call().report(Severity::Notice, FindingCode::LimitReached,
        fmt::format("the caller does not come into the conference {}: {}", m_order.name, why));
    end(sound);
}

void ConferenceRun::enter()
{
    const Conference* const there = conference();
    const bool isModerator = has(MemberFlag::Moderator);
    if (there && there->isLocked() && !isModerator)
        return refuse("it is locked", m_profile->sound(ConferenceSound::Locked));
    if (there && there->isFull() && !isModerator && !has(MemberFlag::Ghost))
        return refuse(
            fmt::format("it has {} members, as many as it may (max-members)", there->profile().maxMembers),
            m_profile->sound(ConferenceSound::Full));
    if (!there && has(MemberFlag::JoinOnly))
        return refuse("nobody is in it, and he may make none (join-only)", {});
    Conference& joined = conferences().open(m_order.name, m_profile, pin());
    m_state = State::Joined;
    joined.join(*this);
    ChannelVariables& variables = m_run.variables();
    std::vector<std::string_view> names;
    for (const MemberFlag flag : flags)
        names.push_back(nameOf(flag));
    variables.preset("conference_name", m_order.name);
    variables.preset("conference_member_id", std::to_string(id()));
    variables.preset("conference_member_flags", fmt::format("{}", fmt::join(names, "|")));
    m_run.call().takeSeat(seat);
    readControls();
}

void ConferenceRun::readControls()
{
    const bool isModerator = has(MemberFlag::Moderator) && !m_profile->moderatorControls.empty();
    const std::string& wanted = isModerator ? m_profile->moderatorControls : m_profile->callerControls;
    m_controls = findConferenceControls(m_run.environment().configuration.conferences, wanted);
    if (!m_controls) {
        m_run.call().report(Severity::Warning, FindingCode::BadArgument,
            fmt::format("conference.conf has no controls \"{}\": keys of the caller do nothing", wanted));
        m_controls = std::make_shared<const ConferenceControls>();
    }
    m_run.call().readKeys(*this);
}

void ConferenceRun::onKey(char key)
{
    if (m_state != State::Joined)
        return;
    m_between.cancel();
    m_keys += key;
    const bool mayGrow = std::ranges::any_of(m_controls->controls, [this](const ConferenceControl& one) {
        return one.digits.size() > m_keys.size() && one.digits.starts_with(m_keys);
    });
    if (mayGrow)
        m_between = m_run.environment().timers.after(betweenKeys, [this] { onKeysOver(); });
    else
        onKeysOver();
}

void ConferenceRun::onKeysOver()
{
    const std::string keys = std::exchange(m_keys, {});
    const auto control = std::ranges::find(m_controls->controls, keys, &ConferenceControl::digits);
    if (control != m_controls->controls.end())
        return act(*control);
    if (!has(MemberFlag::DistDtmf))
        return;
    for (ConferenceMember* const other : conference()->members()) {
        if (other != this)
            other->sendKeys(keys);
    }
}

/// The last may destroy it.
void ConferenceRun::act(const ConferenceControl& control)
{
    Conference& here = *conference();
    switch (control.action) {
    case ConferenceAction::Mute:
        return toggleMute();
    case ConferenceAction::Deaf:
        return toggleDeaf();
    case ConferenceAction::DeafMute:
        toggleMute();
        return toggleDeaf();
    case ConferenceAction::Lock:
        here.isLocked() ? here.unlock() : here.lock();
        return tell(m_order.name, here.isLocked() ? "it is locked" : "it is open again");
    case ConferenceAction::Floor:
        return here.giveFloor(*this);
    case ConferenceAction::Event:
        return tell(
            m_order.name, fmt::format("member {} pressed {}: {}", id(), control.digits, control.data));
    case ConferenceAction::Hangup:
        return leave(MemberLeaves::ByHimself);
    case ConferenceAction::Transfer: {
        const auto words = argumentWords(control.data, 3);
        if (!words.empty())
            transfer(words[0], words.size() > 2 ? words[2] : std::string());
        return;
    }
    case ConferenceAction::ExecuteApplication: {
        const auto words = argumentWords(control.data, 2);
        if (words.empty())
            return;
        m_state = State::InApplication;
        m_run.call().stopReading(*this);
        return m_run.runInside(words[0], words.size() > 1 ? words[1] : std::string());
    }
    default:
        return changeVolume(control.action);
    }
}

void ConferenceRun::toggleMute()
{
    conference()->setVoice(*this, voice == Voice::Muted ? Voice::Open : Voice::Muted);
}

void ConferenceRun::toggleDeaf()
{
    if (seat->isDeaf())
        conference()->setHearing(*this);
    else
        conference()->setDeaf(*this);
}

void ConferenceRun::changeVolume(ConferenceAction action)
{
    const auto step
        = [](int from, int by) { return std::clamp(from + by, -MixSeat::mostVolume, MixSeat::mostVolume); };
    const std::uint32_t level = seat->energyLevel();
    switch (action) {
    case ConferenceAction::EnergyUp:
        return seat->setEnergyLevel(std::min(level + energyStep, mostEnergy));
    case ConferenceAction::EnergyDown:
        return seat->setEnergyLevel(level - std::min(level, energyStep));
    case ConferenceAction::EnergyEqual:
        return seat->setEnergyLevel(m_profile->energyLevel);
    case ConferenceAction::TalkUp:
        return seat->setVolumeSaid(step(seat->volumeSaid(), 1));
    case ConferenceAction::TalkDown:
        return seat->setVolumeSaid(step(seat->volumeSaid(), -1));
    case ConferenceAction::TalkZero:
        return seat->setVolumeSaid(0);
    case ConferenceAction::ListenUp:
        return seat->setVolumeHeard(step(seat->volumeHeard(), 1));
    case ConferenceAction::ListenDown:
        return seat->setVolumeHeard(step(seat->volumeHeard(), -1));
    case ConferenceAction::ListenZero:
        return seat->setVolumeHeard(0);
    default:
        return;
    }
}

void ConferenceRun::goOn()
{
    if (m_state == State::Left)
        return finish();
    m_state = State::Joined;
    m_run.call().readKeys(*this);
}

/// It is in the conference no more, and nothing of it goes on.
void ConferenceRun::close()
{
    m_prompt.stop();
    m_between.cancel();
    if (m_state == State::Joined)
        m_run.call().stopReading(*this);
    if (std::exchange(m_isPlaying, false))
        m_run.call().stopPlaying();
    if (m_state == State::Joined || m_state == State::InApplication) {
        m_run.call().leaveSeat();
        conferences().leave(m_order.name, *this);
    }
    m_state = State::Left;
}

void ConferenceRun::stop(const Cause&)
{
    close();
}

void ConferenceRun::leave(MemberLeaves why)
{
    const bool isInside = m_state == State::InApplication;
    close();
    if (!isInside) // else it goes on when that is over
        end(why == MemberLeaves::Kicked ? m_profile->sound(ConferenceSound::Kicked) : std::string());
}

void ConferenceRun::transfer(const std::string& extension, const std::string& context)
{
    close();
    const std::string to = extension, into = context; // of what may be destroyed
    m_run.transfer(to, into);
}

void ConferenceRun::end(const std::string& sound)
{
    if (sound.empty())
        return finish();
    m_isPlaying = true;
    m_run.call().play(soundOrderOf(m_run, sound), [this](const PlayOutcome&) {
        m_isPlaying = false;
        finish();
    });
}

void ConferenceRun::finish()
{
    if (isTrue(m_run.variables().valueOf("hangup_after_conference")))
        return m_run.hangUp(causeNamed("NORMAL_CLEARING"),
            fmt::format("he has left the conference {} (hangup_after_conference)", m_order.name));
    m_run.resume();
}

void ConferenceRun::tell(const std::string& conference, const std::string& text)
{
    RouteStep step;
    step.call = m_run.call().id();
    step.application = "conference";
    step.data = conference;
    step.text = fmt::format("conference {}: {}", conference, text);
    m_run.call().onStep(std::move(step));
}

void ConferenceRun::tellNotPlayed(const std::string& sound, const std::string& why)
{
    m_run.call().report(Severity::Warning, FindingCode::NotPlayed,
        fmt::format("{} was not played to the conference {}: {}", sound, m_order.name, why));
}

std::string ConferenceRun::uuid() const
{
    return m_run.variables().valueOf("uuid");
}

std::string ConferenceRun::name() const
{
    return m_run.variables().valueOf("caller_id_name");
}

std::string ConferenceRun::callNumber() const
{
    return m_run.variables().valueOf("caller_id_number");
}

SoundRoots ConferenceRun::soundRoots() const
{
    return soundRootsOf(m_run.variables());
}

void ConferenceRun::hearAlone(const std::string& sound)
{
    if (sound.empty() || m_state != State::Joined)
        return;
    PlayOrder order = soundOrderOf(m_run, sound);
    if (!m_profile->soundPrefix.empty())
        order.sound.roots.insert(order.sound.roots.begin(), m_profile->soundPrefix);
    m_isPlaying = true;
    m_run.call().play(std::move(order), [](const PlayOutcome&) { });
}

void ConferenceRun::sendKeys(const std::string& keys)
{
    if (const auto sent = m_run.call().sendDigits(keys); !sent)
        tell(m_order.name, fmt::format("keys are not sent to member {}: {}", id(), sent.error().detail));
}

} // namespace legscope
