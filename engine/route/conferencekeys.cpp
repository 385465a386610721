#include "engine/route/applications.h"
#include "engine/route/conferencerun.h"
#include "engine/route/dialplanrun.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

/// What keys of a member do.
namespace legscope {
namespace {

constexpr std::chrono::seconds betweenKeys{2};
constexpr std::uint32_t energyStep = 200, mostEnergy = 1800; ///< FreeSWITCH's

} // namespace

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
        m_isPlaying = false; // what is played from now on is of that
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

} // namespace legscope
