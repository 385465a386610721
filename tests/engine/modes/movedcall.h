#pragma once

#include "tests/engine/modes/heardcall.h"
#include "tests/support/enginecommand.h"

#include <chrono>
#include <map>
#include <string>

namespace legscope::test {

/// A call whose media moves between modes while its phones talk: they answer each re-INVITE, and hear how
/// long nothing comes meanwhile.
struct MovedCall : HeardCall {
    using HeardCall::HeardCall;

    /// Does a command while they talk, until it is answered.
    CommandFinished command(const std::string& line)
    {
        const CommandId id = engine->post(*parseCommandLine(line));
        const auto isIt = [id](const CommandFinished& done) { return done.command == id; };
        CommandFinished answer;
        const bool isDone = talkUntil([&] {
            for (const CommandFinished& done : recorder->all<CommandFinished>()) {
                if (isIt(done))
                    answer = done;
            }
            return answer.command == id;
        });
        if (!isDone)
            answer.error = Error{Errc::Timeout, "nobody answered the command"};
        return answer;
    }
    std::string callersUuid() { return recorder->all<CallBegan>().front().uuid; }
    /// They talk and answer what comes.
    bool talkUntil(const std::function<bool()>& isSo)
    {
        return hearUntil(
            [&] {
                serve(a, mediaA);
                serve(b, mediaB);
                watch();
                return isSo();
            },
            Sending::Both);
    }
    bool talkFor(int milliseconds)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        return talkUntil([end] { return std::chrono::steady_clock::now() >= end; });
    }
    bool bothHear()
    {
        phoneA.forget();
        phoneB.forget();
        return talkUntil(
            [&] { return hasTone(phoneA, SoundPhone::hertz) && hasTone(phoneB, SoundPhone::hertz); });
    }
    MediaMode lastMode() { return recorder->all<ModeDecided>().back().effective; }
    /// Begins to measure how long nothing comes to either phone.
    void beginGap()
    {
        m_gaps.clear();
        watch();
    }
    std::chrono::milliseconds longestGap() const
    {
        std::chrono::steady_clock::duration longest{};
        for (const auto& [phone, gap] : m_gaps)
            longest = std::max(longest, gap.longest);
        return std::chrono::duration_cast<std::chrono::milliseconds>(longest);
    }

    /// What a phone answers an offer with; empty: 488.
    std::map<const RawPhone*, int> refusals; ///< how many offers a phone is yet to refuse
    /// The SDPs that came to a phone in re-INVITEs and ACKs, in their order.
    std::map<const RawPhone*, std::vector<std::string>> bodies;
    std::string attributes; ///< of the SDPs of both

private:
    struct Gap {
        std::chrono::steady_clock::time_point last;
        std::chrono::steady_clock::duration longest{};
        std::size_t heard = 0;
    };

    void serve(RawPhone& phone, RawUdpPeer& media)
    {
        while (phone.hasMessage("ACK")) {
            const std::string answer = phone.waitRequest("ACK").body();
            if (!answer.empty())
                take(phone, answer);
        }
        while (phone.hasMessage("INVITE")) {
            const RawMessage invite = phone.waitRequest("INVITE");
            if (!invite.body().empty() && refusals[&phone]-- > 0) {
                phone.answer(invite, 488);
                continue;
            }
            if (!invite.body().empty())
                take(phone, invite.body());
            phone.answer(invite, 200, soundOffer(media, "8 PCMA/8000", ++m_version));
        }
    }
    void take(RawPhone& phone, const std::string& body)
    {
        bodies[&phone].push_back(body);
        remember(phone, body);
    }
    void watch()
    {
        const auto now = std::chrono::steady_clock::now();
        for (const SoundPhone* const phone : {&phoneA, &phoneB}) {
            const auto [known, isNew] = m_gaps.try_emplace(phone, Gap{now, {}, phone->sound.size()});
            Gap& gap = known->second;
            gap.longest = std::max(gap.longest, now - gap.last);
            if (phone->sound.size() != gap.heard)
                gap.last = now;
            gap.heard = phone->sound.size();
        }
    }

    std::map<const SoundPhone*, Gap> m_gaps;
    unsigned m_version = 1;
};

} // namespace legscope::test
