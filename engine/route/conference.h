#pragma once

#include "engine/core/error.h"
#include "engine/route/conferenceenvironment.h"
#include "engine/route/conferencemember.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// One conference: who is in it, what the room plays, who talks and has the floor. Its sound is mixed on a
/// worker (MixRoom). Lives on the SIP thread; `onOver` is called when it is to end for whoever is still in
/// it.
class Conference {
public:
    Conference(std::string name, std::shared_ptr<const ConferenceProfile> profile, std::string pin,
        const ConferenceEnvironment& environment, std::function<void()> onOver);
    ~Conference();
    Conference(const Conference&) = delete;
    Conference& operator=(const Conference&) = delete;

    const std::string& name() const { return m_name; }
    const ConferenceProfile& profile() const { return *m_profile; }
    const std::string& pin() const { return m_pin; } ///< empty: none is asked for
    void setPin(std::string pin) { m_pin = std::move(pin); }
    const std::vector<ConferenceMember*>& members() const { return m_members; }
    ConferenceMember* find(std::uint32_t id) const;
    /// Null: nobody has joined.
    ConferenceMember* last() const { return m_members.empty() ? nullptr : m_members.back(); }
    const ConferenceMember* floor() const { return m_floor; }

    bool isLocked() const { return m_isLocked; }
    void lock() { m_isLocked = true; }
    void unlock() { m_isLocked = false; }
    bool isFull() const;

    /// He gets his seat.
    void join(ConferenceMember& member);
    void leave(ConferenceMember& member);

    /// What he says is heard or not; tells it, and plays him the sound for that.
    void setVoice(ConferenceMember& member, ConferenceMember::Voice voice);
    void setDeaf(ConferenceMember& member);
    void setHearing(ConferenceMember& member);
    void relate(const ConferenceMember& listener, const ConferenceMember& speaker, OtherHeard heard);
    void giveFloor(ConferenceMember& member);

    /// Everybody hears it. Its number, for stop().
    std::uint64_t play(const std::string& sound, std::optional<std::uint32_t> rounds = 1);
    void stop(std::uint64_t number);
    /// All sounds that were asked for by play() and are not over; the last one alone.
    void stopAll();
    void stopLast();

private:
    void onTalk(std::uint32_t seat, TalkDetector::Change change);
    void onPlayedOut(std::uint64_t number);
    void onOpened(std::uint64_t number, const std::string& sound, Result<SoundStream> opened);
    void updateMusic();
    void updateVoices();
    void watchSilence();
    bool isWaiting() const;
    std::size_t counted() const;
    std::size_t with(MemberFlag flag) const;

    const std::string m_name;
    const std::shared_ptr<const ConferenceProfile> m_profile;
    std::string m_pin;
    const ConferenceEnvironment& m_environment;
    const std::function<void()> m_onOver;
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< what is posted looks at it
    std::unique_ptr<RoomTicket> m_room;
    std::vector<ConferenceMember*> m_members; ///< in the order in which they came
    ConferenceMember* m_floor = nullptr;
    SoundRoots m_roots; ///< of the last who has joined
    std::uint32_t m_lastSeat = 0;
    std::uint64_t m_lastSound = 0, m_music = 0; ///< music 0: none
    std::vector<std::uint64_t> m_sounds; ///< that are asked for and not over
    LoopTimer m_floorTimer, m_silence, m_end;
    bool m_isLocked = false;
};

} // namespace legscope
