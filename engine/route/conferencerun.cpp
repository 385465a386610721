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

constexpr std::chrono::seconds pinTimeout{10}, pinKeyTimeout{5};
constexpr std::uint32_t longestPin = 32;

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
    m_prompt.announce(m_profile->sound(ConferenceSound::BadPin), [this] { askPin(); });
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
    m_run.call().sit(seat);
    readControls();
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
        m_run.call().sit(nullptr);
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
    m_run.call().reportProgress("conference", conference, text);
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
    m_isPlaying = true;
    m_run.call().play(soundOrderOf(m_run, sound), [](const PlayOutcome&) { });
}

void ConferenceRun::sendKeys(const std::string& keys)
{
    if (const auto sent = m_run.call().sendDigits(keys); !sent)
        tell(m_order.name, fmt::format("keys are not sent to member {}: {}", id(), sent.error().detail));
}

} // namespace legscope
