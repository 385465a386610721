#pragma once

#include "engine/core/looptimer.h"
#include "engine/route/keyreader.h"
#include "engine/route/playorder.h"
#include "engine/route/readorder.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace legscope {

class DialplanRun;

/// One attempt to get keys of a leg.
struct KeyQuestion {
    std::string prompt; ///< a sound, which the first key ends; empty: none
    std::uint32_t most = 1; ///< keys; one more than these is asked for where a terminator is required
    std::chrono::milliseconds timeout{0}; ///< until the first key, behind the prompt
    std::chrono::milliseconds keyTimeout{0}; ///< until each further one
    KeyTerminators terminators{};
};

/// What has come of it.
struct KeyAnswer {
    enum class End : std::uint8_t {
        Full, ///< as many as were asked for
        Terminated,
        TerminatedForAll, ///< by a key that ends every further attempt too
        TooMany,
        Timeout,
    };
    End end = End::Full;
    std::string keys; ///< with the terminator where that is kept
    char terminator = 0; ///< 0: none
};

/// An application that talks with its leg: it asks, reads keys, tells. One thing at a time; from the first
/// question on the keys of the leg go nowhere else until stop(). It may be destroyed by what it calls back.
/// Lives on the SIP thread.
class KeyPrompt final : private KeyReader {
public:
    using Answered = std::function<void(const KeyAnswer&)>;

    /// The run outlives it. `onBreak`: an operator has ended it (uuid_break); nothing else is called then.
    KeyPrompt(DialplanRun& run, std::function<void()> onBreak);

    /// Keys that waited may answer from inside.
    void ask(KeyQuestion question, Answered answered);
    /// Plays a sound that no key ends; keys that come meanwhile count for nothing. Perhaps from inside.
    void announce(const std::string& sound, std::function<void()> done);
    /// Nothing of it goes on.
    void stop();

private:
    enum class Phase : std::uint8_t { Silent, Asking, Listening, Telling };

    void onKey(char key) override;
    void onBreak() override;
    void onOther(char key);
    void play(const std::string& sound);
    void onPlayed(PlayEnd end);
    void listen(std::chrono::milliseconds patience);
    void answer(KeyAnswer::End end);

    DialplanRun& m_run;
    const std::function<void()> m_onBreak;
    Phase m_phase = Phase::Silent;
    bool m_isPlaying = false;
    bool m_isReading = false;
    KeyQuestion m_question;
    KeyAnswer m_answer;
    Answered m_answered;
    std::function<void()> m_told;
    LoopTimer m_patience;
};

} // namespace legscope
