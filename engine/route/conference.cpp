#include "engine/route/conference.h"

#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Who has the floor keeps it for so long without a word.
constexpr std::chrono::seconds floorKept{2};

} // namespace

Conference::Conference(std::string name, std::shared_ptr<const ConferenceProfile> profile, std::string pin,
    const ConferenceEnvironment& environment, std::function<void()> onOver)
    : m_name(std::move(name))
    , m_profile(std::move(profile))
    , m_pin(std::move(pin))
    , m_environment(environment)
    , m_onOver(std::move(onOver))
{
    // What the worker calls knows nothing of this object: it is posted, and finds it gone or alive.
    const auto posted = [this, alive = std::weak_ptr(m_alive), post = environment.post](auto call) {
        post([this, alive, call] {
            if (alive.lock())
                call(*this);
        });
    };
    m_room = environment.openRoom(m_profile->rate,
        {[posted](std::uint32_t seat, TalkDetector::Change change) {
             posted([seat, change](Conference& self) { self.onTalk(seat, change); });
         },
            [posted](
                std::uint64_t number) { posted([number](Conference& self) { self.onPlayedOut(number); }); }});
}

Conference::~Conference() = default;

ConferenceMember* Conference::find(std::uint32_t id) const
{
    const auto found = std::ranges::find(m_members, id, &ConferenceMember::id);
    return found == m_members.end() ? nullptr : *found;
}

std::size_t Conference::with(MemberFlag flag) const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_members, [flag](const ConferenceMember* member) { return member->has(flag); }));
}

/// A ghost does not count.
std::size_t Conference::counted() const
{
    return m_members.size() - with(MemberFlag::Ghost);
}

bool Conference::isFull() const
{
    return m_profile->maxMembers > 0 && counted() >= m_profile->maxMembers;
}

bool Conference::isWaiting() const
{
    return m_profile->waitsForModerator && with(MemberFlag::Moderator) == 0;
}

void Conference::join(ConferenceMember& member)
{
    member.seat = std::make_shared<MixSeat>(++m_lastSeat, m_profile->rate);
    member.seat->setEnergyLevel(m_profile->energyLevel);
    member.voice
        = member.has(MemberFlag::Mute) ? ConferenceMember::Voice::Muted : ConferenceMember::Voice::Open;
    if (member.has(MemberFlag::Deaf))
        member.seat->deafen();
    m_members.push_back(&member);
    m_roots = member.soundRoots();
    if (!m_profile->soundPrefix.empty())
        m_roots.insert(m_roots.begin(), m_profile->soundPrefix);
    m_end.cancel();
    m_room->join(member.seat);
    updateVoices();
    member.tell(m_name, fmt::format("member {} joins: {} in it", member.id(), m_members.size()));
    if (m_members.size() == 1 && !m_profile->sound(ConferenceSound::Perpetual).empty())
        play(m_profile->sound(ConferenceSound::Perpetual), std::nullopt);
    if (!member.has(MemberFlag::Ghost))
        play(m_profile->sound(counted() == 1 ? ConferenceSound::Alone : ConferenceSound::Enter));
    updateMusic();
    watchSilence();
}

void Conference::leave(ConferenceMember& member)
{
    std::erase(m_members, &member);
    m_room->leave(member.id());
    if (m_floor == &member) {
        m_floorTimer.cancel();
        m_floor = nullptr;
    }
    member.tell(m_name, fmt::format("member {} leaves: {} in it", member.id(), m_members.size()));
    if (m_members.empty())
        return;
    updateVoices();
    if (!member.has(MemberFlag::Ghost))
        play(m_profile->sound(ConferenceSound::Exit));
    updateMusic();
    watchSilence();
    const bool isLastHost = member.has(MemberFlag::EndConf) && with(MemberFlag::EndConf) == 0;
    if (isLastHost || (counted() < 2 && with(MemberFlag::MinTwo) > 0))
        m_end = m_environment.timers.after(isLastHost ? std::chrono::milliseconds(m_profile->endconfGraceTime)
                                                      : std::chrono::milliseconds(0),
            [this] { m_onOver(); });
}

/// Until a moderator comes nobody is heard.
void Conference::updateVoices()
{
    for (ConferenceMember* const member : m_members) {
        if (isWaiting() || member->voice == ConferenceMember::Voice::Muted)
            member->seat->mute();
        else
            member->seat->unmute();
    }
}

void Conference::updateMusic()
{
    const std::string& music = m_profile->sound(ConferenceSound::Moh);
    const bool wanted = !music.empty() && (counted() < 2 || isWaiting()) && with(MemberFlag::NoMoh) == 0;
    if (wanted == (m_music != 0))
        return;
    if (wanted)
        m_music = play(music, std::nullopt);
    else
        stop(std::exchange(m_music, 0));
}

void Conference::setVoice(ConferenceMember& member, ConferenceMember::Voice voice)
{
    member.voice = voice;
    updateVoices();
    const bool isMuted = voice == ConferenceMember::Voice::Muted;
    member.tell(
        m_name, fmt::format("member {} is {}", member.id(), isMuted ? "muted" : "not muted any more"));
    member.hearAlone(m_profile->sound(isMuted ? ConferenceSound::Muted : ConferenceSound::Unmuted));
}

void Conference::setDeaf(ConferenceMember& member)
{
    member.seat->deafen();
    member.tell(m_name, fmt::format("member {} hears nothing", member.id()));
}

void Conference::setHearing(ConferenceMember& member)
{
    member.seat->undeafen();
    member.tell(m_name, fmt::format("member {} hears the others again", member.id()));
}

void Conference::relate(const ConferenceMember& listener, const ConferenceMember& speaker, OtherHeard heard)
{
    m_room->relate(listener.id(), speaker.id(), heard);
}

void Conference::giveFloor(ConferenceMember& member)
{
    m_floorTimer.cancel();
    if (m_floor == &member)
        return;
    m_floor = &member;
    member.tell(m_name, fmt::format("member {} has the floor", member.id()));
}

void Conference::onTalk(std::uint32_t seat, TalkDetector::Change change)
{
    ConferenceMember* const member = find(seat);
    if (!member)
        return;
    member->isTalking = change == TalkDetector::Change::Began;
    member->tell(m_name, fmt::format("member {} {}", seat, member->isTalking ? "talks" : "is silent"));
    watchSilence();
    if (member->isTalking && (!m_floor || m_floor == member)) {
        giveFloor(*member);
    } else if (!member->isTalking && m_floor == member) {
        m_floorTimer = m_environment.timers.after(floorKept, [this] {
            m_floor = nullptr;
            const auto next
                = std::ranges::find_if(m_members, [](const ConferenceMember* one) { return one->isTalking; });
            if (next != m_members.end())
                giveFloor(**next);
        });
    }
}

void Conference::watchSilence()
{
    const bool isSilent = std::ranges::none_of(m_members, &ConferenceMember::isTalking);
    if (m_profile->terminateOnSilence.count() == 0 || !isSilent)
        m_silence.cancel();
    else if (!m_silence.isPending())
        m_silence = m_environment.timers.after(m_profile->terminateOnSilence, [this] { m_onOver(); });
}

std::uint64_t Conference::play(const std::string& sound, std::optional<std::uint32_t> rounds)
{
    if (sound.empty())
        return 0;
    const std::uint64_t number = ++m_lastSound;
    m_sounds.push_back(number);
    SoundOrder order;
    order.names = {sound};
    order.roots = m_roots;
    order.rate = m_profile->rate;
    order.rounds = rounds;
    m_environment.openSound(std::move(order),
        [this, number, sound, alive = std::weak_ptr(m_alive), post = m_environment.post](
            Result<SoundStream> opened) {
            post([this, number, sound, alive, stream = std::move(opened)]() mutable {
                if (alive.lock())
                    onOpened(number, sound, std::move(stream));
            });
        });
    return number;
}

void Conference::onOpened(std::uint64_t number, const std::string& sound, Result<SoundStream> opened)
{
    if (std::ranges::find(m_sounds, number) == m_sounds.end())
        return;
    if (opened)
        return m_room->play({number, std::move(*opened)});
    std::erase(m_sounds, number);
    if (ConferenceMember* const member = last())
        member->tellNotPlayed(sound, opened.error().detail);
}

void Conference::onPlayedOut(std::uint64_t number)
{
    std::erase(m_sounds, number);
}

void Conference::stop(std::uint64_t number)
{
    std::erase(m_sounds, number);
    m_room->stopPlaying(number);
}

void Conference::stopAll()
{
    for (const std::uint64_t number : std::exchange(m_sounds, {}))
        m_room->stopPlaying(number);
    m_music = 0;
}

void Conference::stopLast()
{
    if (!m_sounds.empty())
        stop(m_sounds.back());
}

} // namespace legscope
