#pragma once

#include "tests/engine/modes/playedcall.h"
#include "tests/engine/modes/transfersteps.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace legscope::test {

/// A call in Default mode (unless another one is asked for) whose phones send and hear sound by the clock: A
/// and B, and C where there is one.
struct HeardCall : ModeCall {
    /// A sound of ours, which no phone sends: 600 Hz.
    static constexpr double ourHertz = 600;
    static std::string ourSound() { return "%(10000,0,600)"; }

    explicit HeardCall(ModeSetup setup = {}, MediaMode wanted = MediaMode::Default)
        : ModeCall(wanted, std::move(setup))
    {
    }

    /// A calls; the INVITE at B.
    RawMessage ring(const std::string& user = "b")
    {
        a.invite(user, soundOffer(mediaA));
        return b.waitRequest("INVITE");
    }
    /// B answers with SDP; A has what it is answered.
    RawMessage answerByB(const RawMessage& invite, int status = 200)
    {
        remember(b, invite.body());
        b.answer(invite, status, soundOffer(mediaB));
        RawMessage answer;
        hearUntil([&] { return a.hasMessage("INVITE", status); });
        answer = a.waitAnswer(status);
        if (!answer.body().empty())
            remember(a, answer.body());
        if (status == 200)
            a.acknowledge();
        return answer;
    }
    /// They talk; what is wrong, else empty.
    std::string connectBoth()
    {
        const RawMessage invite = ring();
        if (invite.isEmpty() || answerByB(invite).isEmpty() || b.waitRequest("ACK").isEmpty())
            return "they are not connected";
        return {};
    }

    enum class Sending : std::uint8_t { Nobody, OnlyA, OnlyB, Both };
    /// The phones hear what comes, and send, until something is so, 12 s at most; whether it came to be.
    bool hearUntil(const std::function<bool()>& isSo, Sending sending = Sending::Nobody)
    {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(12);
        while (!isSo() && std::chrono::steady_clock::now() < limit)
            step(sending);
        return isSo();
    }
    bool hearFor(int milliseconds, Sending sending = Sending::Nobody)
    {
        const int until = now() + milliseconds;
        return hearUntil([&] { return now() >= until; }, sending);
    }
    /// The last 250 ms of a phone are that tone; waits for that.
    bool hears(SoundPhone& phone, double hertz, Sending sending = Sending::Nobody)
    {
        return hearUntil([&] { return hasTone(phone, hertz); }, sending);
    }
    static bool hasTone(const SoundPhone& phone, double hertz)
    {
        const std::size_t part = phone.rate() / 4;
        if (phone.sound.size() < part)
            return false;
        const Tone tone = measureTone(Samples(phone.sound).last(part), hertz, phone.rate());
        return std::abs(tone.hertz / hertz - 1) < 0.002 && tone.dbm0 > -30 && tone.snrDb > 15;
    }
    std::vector<SoundPlayed> sounds(PlayState state)
    {
        auto all = recorder->all<SoundPlayed>();
        std::erase_if(all, [state](const SoundPlayed& one) { return one.state != state; });
        return all;
    }
    /// Everything that the engine was asked before is done then.
    bool settle() { return !answerToCommand(*engine, *recorder, "status").error; }

    SoundPhone phoneA{mediaA, "PCMA", 8}, phoneB{mediaB, "PCMA", 8};

private:
    int now() const
    {
        using namespace std::chrono;
        return static_cast<int>(duration_cast<milliseconds>(steady_clock::now() - m_began).count());
    }
    /// A phone that is silent does not grow older.
    void step(Sending sending)
    {
        const int passed = std::min(now() - m_elapsed, 10);
        m_elapsed += passed;
        if (sending == Sending::OnlyA || sending == Sending::Both)
            phoneA.send(relayFor(a), m_ageA += passed);
        if (sending == Sending::OnlyB || sending == Sending::Both)
            phoneB.send(relayFor(b), m_ageB += passed);
        phoneA.socket().waitReadable(std::chrono::milliseconds(5));
        phoneA.receive();
        phoneB.receive();
    }

    const std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    int m_elapsed = 0, m_ageA = 0, m_ageB = 0;
};

} // namespace legscope::test
