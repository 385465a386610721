#pragma once

#include "tests/engine/modes/playedcall.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope::test {

/// Phones that all call the same conference: each speaks by the clock, a tone of its own or what it is given.
struct RoomCall {
    static constexpr double level = -25; ///< dBm0, of each

    /// A phone in the conference.
    class Member {
    public:
        Member(RoomCall& room, std::size_t number, const std::string& codec)
            : hertz(400 + 173 * static_cast<double>(number))
            , phone(fmt::format("m{}", number))
            , m_room(room)
            , m_codec(codec)
            , sound(media, nameOf(codec), static_cast<std::uint8_t>(std::stoi(codec)))
        {
            phone.useEngine(room.call->engineOf("inner"));
        }
        /// Calls; false when it is not answered.
        bool begin(const std::string& user = "room")
        {
            phone.invite(user, soundOffer(media, m_codec));
            return takeAnswer();
        }
        bool takeAnswer()
        {
            const RawMessage answer = phone.waitAnswer(200);
            if (answer.isEmpty())
                return false;
            m_room.call->remember(phone, answer.body());
            phone.acknowledge();
            m_relay = m_room.call->relayFor(phone);
            return true;
        }
        /// Calls another one.
        void call(const Member& callee)
        {
            phone.invite(fmt::format("to{}", callee.phone.address().port()), soundOffer(media, m_codec));
        }
        /// Calls another one, who answers; they are connected then.
        bool connect(Member& callee)
        {
            call(callee);
            const RawMessage invite = callee.phone.waitRequest("INVITE");
            if (invite.isEmpty())
                return false;
            m_room.call->remember(callee.phone, invite.body());
            callee.phone.answer(invite, 200, soundOffer(callee.media, callee.m_codec));
            callee.m_relay = m_room.call->relayFor(callee.phone);
            return takeAnswer() && !callee.phone.waitRequest("ACK").isEmpty();
        }
        /// Answers what it is offered in re-INVITEs.
        void serve()
        {
            while (phone.hasMessage("ACK"))
                take(phone.waitRequest("ACK"));
            while (phone.hasMessage("INVITE")) {
                const RawMessage invite = phone.waitRequest("INVITE");
                take(invite);
                phone.answer(invite, 200, soundOffer(media, m_codec, ++m_version));
            }
        }
        void talk(double seconds)
        {
            const auto samples = static_cast<std::size_t>(seconds * sound.rate());
            sound.say(sine(hertz, level, sound.rate(), samples, m_said));
            m_said += samples;
        }
        void beSilent(double seconds)
        {
            sound.say(std::vector<Sample>(static_cast<std::size_t>(seconds * sound.rate())));
        }
        void step(int passed)
        {
            if (isSending)
                sound.send(m_relay, m_age += passed);
            sound.receive();
        }
        /// Level of the tone of somebody in the last half second, dBm0.
        double heard(double frequency) const
        {
            const std::size_t part = sound.rate() / 2;
            if (sound.sound.size() < part)
                return -99;
            const double peak
                = 2 * std::abs(partAt(Samples(sound.sound).last(part), frequency, sound.rate()));
            return 20 * std::log10(std::max(peak, 0.01) / 32767.0) + fullScaleDbm0;
        }
        /// How long there was sound, ms.
        int soundingMs() const
        {
            const std::size_t frame = sound.rate() / 100;
            int sounding = 0;
            for (std::size_t at = 0; at + frame <= sound.sound.size(); at += frame)
                sounding += levelDbm0(Samples(sound.sound).subspan(at, frame)) > -45 ? 10 : 0;
            return sounding;
        }
        void press(char key)
        {
            constexpr std::uint32_t length = 640;
            m_pressedAt += 1600;
            for (int part = 1; part <= 3; ++part)
                sound.sendEvent(m_relay, 101,
                    {static_cast<std::byte>(*eventOf(key)),
                        std::byte{static_cast<unsigned char>(part == 3 ? 0x8A : 0x0A)},
                        static_cast<std::byte>(length >> 8), static_cast<std::byte>(length & 0xFFU)},
                    m_pressedAt);
        }
        bool hasBye() { return phone.hasMessage("BYE"); }

        const double hertz; ///< of its tone
        RawPhone phone;
        RawUdpPeer media;
        bool isSending = true;

    private:
        static std::string nameOf(const std::string& codec)
        {
            const std::string name = codec.substr(codec.find(' ') + 1);
            return name.substr(0, name.find('/'));
        }
        void take(const RawMessage& message)
        {
            if (message.body().empty())
                return;
            m_room.call->remember(phone, message.body());
            m_relay = m_room.call->relayFor(phone);
        }
        RoomCall& m_room;
        const std::string m_codec;
        SocketAddress m_relay;
        std::size_t m_said = 0;
        int m_age = 0;
        unsigned m_version = 1;
        std::uint32_t m_pressedAt = 5000;

    public:
        SoundPhone sound;
    };

    /// The number toPORT leads to the phone of that port. `actions` of the number `room`; in them and in
    /// `profile`, params of conference.conf, {} stands for the folder of sounds.
    explicit RoomCall(const std::string& actions, const std::string& profile = {}, ModeSetup setup = {})
    {
        setup.routes["^room$"] = inFolder(actions);
        if (!profile.empty())
            setup.configurations += fmt::format("<configuration name=\"conference.conf\"><profiles>"
                                                "<profile name=\"default\">{}</profile></profiles>"
                                                "</configuration>",
                inFolder(profile));
        setup.routes["^to(\\d+)$"] = setup.beforeBridge + playAction("bridge", "sofia/inner/x@127.0.0.1:$1");
        for (const char* const name : {"inbound-codec-prefs", "outbound-codec-prefs"})
            setup.parameters.try_emplace(name, "PCMU,PCMA,G722,G729,opus,L16");
        call.emplace(MediaMode::Default, std::move(setup));
    }
    static std::string parameter(std::string_view name, std::string_view value)
    {
        return fmt::format("<param name=\"{}\" value=\"{}\"/>", name, value);
    }
    std::string inFolder(std::string text) const
    {
        for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}"))
            text.replace(at, 2, folder.path());
        return text;
    }

    Member& add(const std::string& codec = "8 PCMA/8000")
    {
        members.push_back(std::make_unique<Member>(*this, members.size(), codec));
        return *members.back();
    }
    /// All of them talk until something is so, 20 s at most; whether it came to be.
    bool runUntil(const std::function<bool()>& isSo)
    {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!isSo() && std::chrono::steady_clock::now() < limit)
            step();
        return isSo();
    }
    bool runFor(int milliseconds)
    {
        const int until = m_elapsed + milliseconds;
        return runUntil([&] { return m_elapsed >= until; });
    }
    /// What is wrong with what everybody hears: all the others within 1 dB, and not himself. Empty: nothing.
    std::string wrong() const
    {
        for (const auto& listener : members) {
            for (const auto& speaker : members) {
                const double heard = listener->heard(speaker->hertz);
                const bool isRight = listener == speaker ? heard < level - 20 : std::abs(heard - level) < 1;
                if (!isRight)
                    return fmt::format(
                        "{} Hz hears {} Hz at {:.1f} dBm0", listener->hertz, speaker->hertz, heard);
            }
        }
        return {};
    }
    /// The texts of what the conference has told.
    std::vector<std::string> told()
    {
        std::vector<std::string> texts;
        for (const RouteStep& step : call->recorder->all<RouteStep>()) {
            if (step.application == "conference" && step.text.starts_with("conference "))
                texts.push_back(step.text.substr(step.text.find(": ") + 2));
        }
        return texts;
    }
    bool isTold(const std::string& text)
    {
        return std::ranges::any_of(told(), [&](const std::string& one) { return one.starts_with(text); });
    }
    /// Of the caller of the call of that number, from 0.
    std::string uuid(std::size_t number = 0) { return call->recorder->all<CallBegan>().at(number).uuid; }
    CommandFinished command(const std::string& line)
    {
        return answerToCommand(*call->engine, *call->recorder, line);
    }

    SoundFolder folder;
    std::optional<ModeCall> call;
    std::vector<std::unique_ptr<Member>> members;

private:
    void step()
    {
        using namespace std::chrono;
        const auto now = duration_cast<milliseconds>(steady_clock::now() - m_began).count();
        const int passed = std::min(static_cast<int>(now) - m_seen, 10);
        m_seen += passed;
        m_elapsed += passed;
        for (const auto& member : members)
            member->step(passed);
        if (!members.empty())
            members.front()->media.waitReadable(milliseconds(3));
    }

    const std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    int m_seen = 0, m_elapsed = 0;
};

} // namespace legscope::test
