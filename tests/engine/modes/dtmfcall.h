#pragma once

#include "engine/call/infodigit.h"
#include "engine/media/telephoneevent.h"
#include "tests/support/digittones.h"
#include "tests/support/modecall.h"
#include "tests/support/soundphone.h"

#include <QString>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>

namespace legscope::test {

using namespace std::chrono_literals;

constexpr std::uint8_t dtmfEventType = 101;

inline QString actionOf(const char* name, const char* data = "")
{
    return QString("<action application=\"%1\" data=\"%2\"/>").arg(name, data);
}

/// Every twentieth packet is lost.
struct LossOfFivePercent {
    bool loses() { return ++m_count % 20 == 7; }

private:
    unsigned m_count = 0;
};

/// A phone that presses keys in one way, and hears them in the same.
class DtmfPhone {
public:
    DtmfPhone(RawPhone& sip, SoundPhone& media, const SocketAddress& relay, DigitWay way)
        : m_sip(sip)
        , m_media(media)
        , m_relay(relay)
        , m_way(way)
        , m_tones(media.rate())
    {
    }

    /// 60 ms on, 40 off, from `start` ms on.
    void press(std::string_view keys, int start)
    {
        m_keys = keys;
        m_start = start;
        m_next = 0;
        if (m_way == DigitWay::Inband)
            m_media.say(tonesOf(keys, m_media.rate()));
    }
    /// What is due at `now` ms.
    void step(int now)
    {
        for (; m_next < m_keys.size() && now >= m_start + static_cast<int>(m_next) * 100; ++m_next)
            begin(m_keys[m_next]);
        for (; m_way == DigitWay::Rtp && m_parts < 5 && now >= m_began + m_parts * 20 + 20; ++m_parts)
            sendPart();
        answerInfos();
    }
    /// The keys that have come.
    std::string heard()
    {
        if (m_way == DigitWay::Info)
            return m_infos;
        if (m_way == DigitWay::Inband)
            return m_tones.keysIn(m_media.sound);
        std::string keys;
        std::set<std::uint32_t> timestamps;
        LossOfFivePercent loss;
        for (const auto& [header, payload] : m_media.others) {
            const auto event = parseTelephoneEvent(asOctets(payload));
            if (header.payloadType != dtmfEventType || !event || loss.loses()
                || !timestamps.insert(header.timestamp).second)
                continue;
            keys += keyOf(*event).value_or('?');
        }
        return keys;
    }

private:
    void begin(char key)
    {
        if (m_way == DigitWay::Info) {
            m_sip.request("INFO", infoBodyOf({key, 60ms}), "Content-Type: application/dtmf-relay\r\n");
            m_refused += m_sip.waitFinal("INFO").status() == 200 ? 0 : 1;
        }
        m_key = key;
        m_began = m_start + static_cast<int>(m_next) * 100;
        m_timestamp = m_media.timestamp();
        m_parts = 0;
    }
    /// Three that say how long it is by now, of which the last is sent thrice.
    void sendPart()
    {
        const bool isEnd = m_parts >= 2;
        const int units = std::min(m_parts + 1, 3) * 160;
        if (m_loss.loses())
            return m_media.loseEvent();
        m_media.sendEvent(m_relay, dtmfEventType,
            {static_cast<std::byte>(*eventOf(m_key)),
                std::byte{static_cast<unsigned char>(isEnd ? 0x8A : 10)}, static_cast<std::byte>(units >> 8),
                static_cast<std::byte>(units)},
            m_timestamp);
    }
    void answerInfos()
    {
        while (m_sip.hasMessage("INFO")) {
            const RawMessage info = m_sip.waitRequest("INFO");
            const auto digit = readInfoDigit(infoDigitKind(info.header("Content-Type")), info.body(), 250ms);
            m_infos += digit ? digit->key : '?';
            m_sip.answer(info, 200);
        }
    }

    RawPhone& m_sip;
    SoundPhone& m_media;
    const SocketAddress m_relay;
    const DigitWay m_way;
    ToneListener m_tones;
    std::string m_keys, m_infos;
    LossOfFivePercent m_loss;
    std::size_t m_next = 0;
    int m_start = 0, m_began = 0, m_parts = 5, m_refused = 0;
    std::uint32_t m_timestamp = 0;
    char m_key = '0';
};

enum class Events : std::uint8_t { Offered, Missing };

inline std::string dtmfSdp(
    const RawUdpPeer& media, Events events = Events::Offered, std::string_view codec = "8 PCMA/8000")
{
    const std::string type(codec.substr(0, codec.find(' ')));
    return sdpBody(events == Events::Offered
            ? fmt::format("m=audio {} RTP/AVP {} 101\r\na=rtpmap:{}\r\na=rtpmap:101 telephone-event/8000\r\n",
                  media.address().port(), type, codec)
            : fmt::format("m=audio {} RTP/AVP {}\r\na=rtpmap:{}\r\n", media.address().port(), type, codec));
}

inline std::string setAction(std::string_view variable, std::string_view value)
{
    return fmt::format("<action application=\"set\" data=\"{}={}\"/>", variable, value);
}

/// A call whose legs get digits in a way each.
struct DtmfCall {
    DtmfCall(DigitWay wayA, DigitWay wayB, ModeSetup setup = {}, Events eventsA = Events::Offered,
        Events eventsB = Events::Offered, std::string_view codecB = "8 PCMA/8000")
        : call(MediaMode::Default, std::move(setup))
    {
        if (!call.establish(dtmfSdp(call.mediaA, eventsA),
                [&](const std::string&) { return dtmfSdp(call.mediaB, eventsB, codecB); }))
            return;
        const std::string name(codecB.substr(codecB.find(' ') + 1, codecB.find('/') - codecB.find(' ') - 1));
        talk.emplace(SoundPhone(call.mediaA, "PCMA", 8),
            SoundPhone(call.mediaB, name, static_cast<std::uint8_t>(std::stoi(std::string(codecB)))),
            call.relayFor(call.a), call.relayFor(call.b));
        a.emplace(call.a, talk->a, talk->relayA, wayA);
        b.emplace(call.b, talk->b, talk->relayB, wayB);
    }

    /// For a while, or until `isDone` and then that long.
    void run(std::chrono::milliseconds time, const std::function<bool()>& isDone = {})
    {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        while (isDone && !isDone() && std::chrono::steady_clock::now() < limit)
            step();
        const auto end = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < end)
            step();
    }
    /// Until `isDone`, or so many ms of the phones' lives have passed.
    void runFor(int elapsed, const std::function<bool()>& isDone)
    {
        for (const int end = talk->elapsed() + elapsed; talk->elapsed() < end && !isDone();)
            step();
    }
    void step()
    {
        talk->step();
        a->step(talk->elapsed());
        b->step(talk->elapsed());
    }
    std::vector<DigitPassed> passed(LegSide from)
    {
        auto all = call.recorder->all<DigitPassed>();
        std::erase_if(all, [from](const DigitPassed& one) { return one.from != from; });
        return all;
    }
    std::string keysOf(LegSide from)
    {
        std::string keys;
        for (const DigitPassed& one : passed(from))
            keys += one.drop == DigitDrop::None ? one.digit.key : '-';
        return keys;
    }

    ModeCall call;
    std::optional<SoundTalk> talk;
    std::optional<DtmfPhone> a, b;
};

inline bool isTold(DtmfCall& call, const std::string& why)
{
    return call.call.recorder->waitFor<Finding>([&why](const Finding& finding) {
        return finding.code == FindingCode::BadArgument && finding.text.find(why) != std::string::npos;
    });
}

} // namespace legscope::test
