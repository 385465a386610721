#pragma once

#include "engine/route/conferencemember.h"
#include "engine/route/conferenceorder.h"
#include "engine/route/conferences.h"
#include "engine/route/keyprompt.h"
#include "engine/route/keyreader.h"
#include "engine/route/runningapplication.h"

#include <memory>
#include <string>

namespace legscope {

class DialplanRun;

/// The application `conference`: asks its leg for the pin, and is in the conference until the leg leaves it.
/// Lives on the SIP thread.
class ConferenceRun final : public RunningApplication, public ConferenceMember, private KeyReader {
public:
    /// The run outlives it.
    ConferenceRun(DialplanRun& run, ConferenceOrder order, std::shared_ptr<const ConferenceProfile> profile);
    ~ConferenceRun() override;

    /// It may have ended when this comes back.
    void start();
    void stop(const Cause& cause) override;
    void goOn() override;

    // As a member.
    void tell(const std::string& conference, const std::string& text) override;
    void tellNotPlayed(const std::string& sound, const std::string& why) override;
    std::string uuid() const override;
    std::string name() const override;
    std::string callNumber() const override;
    SoundRoots soundRoots() const override;
    void hearAlone(const std::string& sound) override;
    void sendKeys(const std::string& keys) override;
    void leave(MemberLeaves why) override;
    void transfer(const std::string& extension, const std::string& context) override;

private:
    enum class State : std::uint8_t { Asking, Joined, InApplication, Left };

    void onKey(char key) override;
    void onBreak() override { }
    void onKeysOver();
    void act(const ConferenceControl& control);
    void changeVolume(ConferenceAction action);
    void toggleMute();
    void toggleDeaf();
    const std::string& pin() const;
    void askPin();
    void onPin(const std::string& keys);
    void enter();
    /// He is not let in: a sound, if there is one, then the route goes on.
    void refuse(const std::string& why, const std::string& sound);
    void close();
    void readControls();
    void end(const std::string& sound);
    void finish();
    Conference* conference() const;
    Conferences& conferences() const;

    DialplanRun& m_run;
    const ConferenceOrder m_order;
    const std::shared_ptr<const ConferenceProfile> m_profile;
    std::shared_ptr<const ConferenceControls> m_controls;
    KeyPrompt m_prompt;
    State m_state = State::Asking;
    std::string m_keys; ///< pressed, that may become a control
    LoopTimer m_between; ///< until these are taken as they are
    std::uint32_t m_tries = 0; ///< of the pin, that have failed
    bool m_isPlaying = false; ///< a sound for him alone
};

} // namespace legscope
