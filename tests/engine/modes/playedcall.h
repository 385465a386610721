#pragma once

#include "engine/media/telephoneevent.h"
#include "tests/support/enginecommand.h"
#include "tests/support/modecall.h"
#include "tests/support/soundfolder.h"
#include "tests/support/soundphone.h"
#include "tests/support/soundprobe.h"

#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <optional>

namespace legscope::test {

inline std::string playAction(std::string_view application, std::string_view data = {})
{
    return fmt::format("<action application=\"{}\" data=\"{}\"/>", application, data);
}

/// What the route finds behind a sound, as the data of its `log`.
inline const std::string logAction = playAction("log",
    "${current_application_response}, ${playback_ms} ms, ${playback_seconds} s, "
    "${playback_samples} samples, key ${playback_terminator_used}");

inline std::string soundOffer(
    const RawUdpPeer& media, const std::string& codec = "8 PCMA/8000", unsigned version = 1)
{
    const std::string type = codec.substr(0, codec.find(' '));
    const std::string events = codec.ends_with("/48000/2") ? "48000" : "8000";
    return sdpBody(
        fmt::format("m=audio {} RTP/AVP {} 101\r\na=rtpmap:{}\r\na=rtpmap:101 telephone-event/{}\r\n",
            media.address().port(), type, codec, events),
        "127.0.0.1", version);
}

/// A caller that a route plays something to. In the actions {} stands for the folder of sounds.
struct PlayedCall {
    explicit PlayedCall(const std::string& actions, MediaMode mode = MediaMode::Default, ModeSetup setup = {})
    {
        std::string named = actions;
        for (auto at = named.find("{}"); at != std::string::npos; at = named.find("{}"))
            named.replace(at, 2, folder.path());
        setup.routes["^play$"] = named;
        setup.parameters.try_emplace("inbound-codec-prefs", "PCMU,PCMA,G722,G729,opus,L16");
        call.emplace(mode, std::move(setup));
    }

    /// Calls, and takes the answer; what is wrong, else empty.
    std::string begin(const std::string& codec = "8 PCMA/8000", int answered = 200)
    {
        call->a.invite("play", soundOffer(call->mediaA, codec));
        const RawMessage answer = call->a.waitAnswer(answered);
        if (answer.isEmpty())
            return fmt::format("no {}", answered);
        call->remember(call->a, answer.body());
        if (answered == 200)
            call->a.acknowledge();
        const std::string name = codec.substr(codec.find(' ') + 1);
        phone.emplace(
            call->mediaA, name.substr(0, name.find('/')), static_cast<std::uint8_t>(std::stoi(codec)));
        return {};
    }
    /// Hears what comes until something is so, 12 s at most; whether it came to be.
    bool hearUntil(const std::function<bool()>& isSo)
    {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(12);
        while (!isSo() && std::chrono::steady_clock::now() < limit) {
            phone->socket().waitReadable(std::chrono::milliseconds(5));
            phone->receive();
        }
        return isSo();
    }
    bool hearMs(std::size_t milliseconds)
    {
        return hearUntil([&] { return phone->heardMs() >= milliseconds; });
    }
    /// The events that were told before are known then.
    bool hearUntilBye()
    {
        return hearUntil([&] { return call->a.hasMessage("BYE"); }) && !command("status").error;
    }
    /// Until the last sound has ended, and the phone has what was sent of it.
    bool hearUntilEnded(std::size_t count = 1)
    {
        return hearUntil([&] { return ends().size() >= count; });
    }
    std::vector<SoundPlayed> ends()
    {
        auto all = call->recorder->all<SoundPlayed>();
        std::erase_if(all, [](const SoundPlayed& one) { return one.state != PlayState::Ended; });
        return all;
    }
    /// How long there was sound, ms.
    int soundingMs() const
    {
        const std::size_t frame = phone->rate() / 100;
        int sounding = 0;
        for (std::size_t at = 0; at + frame <= phone->sound.size(); at += frame)
            sounding += levelDbm0(Samples(phone->sound).subspan(at, frame)) > -40 ? 10 : 0;
        return sounding;
    }
    /// What is wrong with the tone in the middle of what was heard; empty when it is that of the folder.
    std::string wrongTone(double hertz = SoundFolder::hertz) const
    {
        const Samples sound(phone->sound);
        const std::size_t part = phone->rate() / 4;
        if (sound.size() < 2 * part)
            return fmt::format("{} ms were heard", phone->heardMs());
        const Tone tone = measureTone(sound.subspan(sound.size() / 2 - part / 2, part), hertz, phone->rate());
        if (std::abs(tone.hertz / hertz - 1) < 0.001 && std::abs(tone.dbm0 - SoundFolder::level) < 1)
            return {};
        return fmt::format("{} Hz at {} dBm0", tone.hertz, tone.dbm0);
    }
    /// The data of the route's `log`.
    std::string logged(std::size_t index = 0)
    {
        std::vector<std::string> lines;
        call->recorder->waitFor<RouteStep>([](const RouteStep& step) { return step.application == "log"; });
        for (const RouteStep& step : call->recorder->all<RouteStep>()) {
            if (step.application == "log")
                lines.push_back(step.data);
        }
        return index < lines.size() ? lines[index] : "nothing";
    }
    void press(char key)
    {
        constexpr std::uint32_t length = 640, between = 1600;
        m_pressedAt += between;
        for (std::uint32_t part = 1; part <= 3; ++part)
            phone->sendEvent(call->relayFor(call->a), 101,
                {static_cast<std::byte>(*eventOf(key)),
                    std::byte{static_cast<unsigned char>(part == 3 ? 0x8A : 0x0A)},
                    static_cast<std::byte>(length >> 8), static_cast<std::byte>(length & 0xFFU)},
                m_pressedAt);
    }
    std::string uuid() { return call->recorder->all<CallBegan>().front().uuid; }
    /// The answer to a command.
    CommandFinished command(const std::string& line)
    {
        return answerToCommand(*call->engine, *call->recorder, line);
    }

    SoundFolder folder;
    std::optional<ModeCall> call;
    std::optional<SoundPhone> phone;

private:
    std::uint32_t m_pressedAt = 5000;
};

} // namespace legscope::test
