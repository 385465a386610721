#include "engine/media/rtcppacket.h"
#include "engine/media/telephoneevent.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/soundphone.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// A codec of a phone: name, payload type, rtpmap.
struct PhoneCodec {
    std::string name;
    std::uint8_t type;
    std::string map; ///< "opus/48000/2"
};

PhoneCodec phoneCodec(const QString& name)
{
    if (name == "opus")
        return {"opus", 111, "opus/48000/2"};
    if (name == "L16")
        return {"L16", 98, "L16/16000"};
    if (name == "PCMU")
        return {"PCMU", 0, "PCMU/8000"};
    if (name == "G722")
        return {"G722", 9, "G722/8000"};
    if (name == "G729")
        return {"G729", 18, "G729/8000"};
    return {"PCMA", 8, "PCMA/8000"};
}

/// The SDP of a phone with one codec and telephone-event of the same clock.
std::string phoneSdp(const RawUdpPeer& media, const PhoneCodec& codec, int ptime = 0, unsigned version = 1,
    const std::string& more = {})
{
    const std::string clock = codec.name == "opus" ? "48000" : codec.name == "L16" ? "16000" : "8000";
    return sdpBody(
        fmt::format("m=audio {} RTP/AVP {} 101\r\na=rtpmap:{} {}\r\na=rtpmap:101 telephone-event/{}\r\n{}{}",
            media.address().port(), codec.type, codec.type, codec.map, clock,
            ptime != 0 ? fmt::format("a=ptime:{}\r\n", ptime) : "", more),
        "127.0.0.1", version);
}

/// The payload type that an SDP gives to a codec; -1: none.
int typeIn(const std::string& sdp, const std::string& map)
{
    const auto at = sdp.find(" " + map.substr(0, map.find('/')) + "/");
    return at == std::string::npos ? -1 : std::stoi(sdp.substr(sdp.rfind(':', at) + 1));
}

const std::string everyCodec = "PCMU,PCMA,G722,opus,G729,L16@16000h";

ModeSetup transcodingSetup(std::map<std::string, std::string> more = {})
{
    std::map<std::string, std::string> parameters{{"inbound-codec-prefs", everyCodec},
        {"outbound-codec-prefs", everyCodec}, {"inbound-late-negotiation", "true"}};
    more.merge(parameters);
    return {.parameters = more};
}

/// A call whose legs have a codec each.
struct TranscodedCall {
    TranscodedCall(const QString& codecA, const QString& codecB, int ptimeA = 0, int ptimeB = 0,
        ModeSetup setup = transcodingSetup())
        : call(MediaMode::Default, std::move(setup))
        , ofA(phoneCodec(codecA))
        , ofB(phoneCodec(codecB))
    {
        // What the callee answers with is what it was offered.
        const auto answerTo = [&](const std::string& offered) {
            if (const int type = typeIn(offered, ofB.map); type >= 0)
                ofB.type = static_cast<std::uint8_t>(type);
            return phoneSdp(call.mediaB, ofB, ptimeB);
        };
        if (!call.establish(phoneSdp(call.mediaA, ofA, ptimeA), answerTo))
            return;
        talk.emplace(
            SoundPhone(call.mediaA, ofA.name, ofA.type, static_cast<std::uint32_t>(ptimeA ? ptimeA : 20)),
            SoundPhone(call.mediaB, ofB.name, ofB.type, static_cast<std::uint32_t>(ptimeB ? ptimeB : 20)),
            call.relayFor(call.a), call.relayFor(call.b));
    }

    ModeCall call;
    PhoneCodec ofA, ofB;
    std::optional<SoundTalk> talk;
};

} // namespace

/// Default mode, where the legs have no codec or packet time in common.
class TranscodingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void legsWithoutACommonCodecHearEachOther_data()
    {
        QTest::addColumn<QString>("codecA");
        QTest::addColumn<QString>("codecB");
        QTest::newRow("PCMU and PCMA") << "PCMU" << "PCMA";
        QTest::newRow("PCMA and opus") << "PCMA" << "opus";
        QTest::newRow("G722 and G729") << "G722" << "G729";
        QTest::newRow("opus and L16") << "opus" << "L16";
        QTest::newRow("G729 and PCMU") << "G729" << "PCMU";
    }
    void legsWithoutACommonCodecHearEachOther()
    {
        QFETCH(QString, codecA);
        QFETCH(QString, codecB);
        TranscodedCall transcoded(codecA, codecB);
        QVERIFY(transcoded.talk);
        // Each leg's SDP is its own.
        const std::string& atA = transcoded.call.sdpAt(transcoded.call.a);
        QCOMPARE(typeIn(atA, transcoded.ofA.map), static_cast<int>(transcoded.ofA.type));
        QCOMPARE(typeIn(atA, transcoded.ofB.map), -1);
        VERIFY_RIGHT(transcoded.talk->listen());
        // The event names both codecs and why; G.711 passes as that of the other law.
        const std::string codec = transcoded.call.recorder->all<MediaArmed>().back().streams.front().codec;
        if (codecA == "PCMA")
            QCOMPARE(codec,
                std::string("PCMA/8000 of A, opus/48000 of B: one leg sends PCMA, the other takes opus"));
        VERIFY_RIGHT(transcoded.call.hangUp(transcoded.call.a));
    }

    void whatTranscodingCostsAndWhoDecidedIsTold()
    {
        TranscodedCall transcoded("PCMA", "opus");
        QVERIFY(transcoded.talk);
        VERIFY_RIGHT(transcoded.talk->listen());
        const ArmedStream armed = transcoded.call.recorder->all<MediaArmed>().back().streams.front();
        QCOMPARE(armed.decision,
            std::string("late: B chose, in the order of A's offer (inbound-codec-negotiation=generous)"));
        QVERIFY(std::ranges::find(armed.refused, "PCMA/8000: B did not take it") != armed.refused.end());
        VERIFY_RIGHT(transcoded.call.hangUp(transcoded.call.a));
        const auto streams = transcoded.call.recorder->all<CallEnded>().back().media.streams;
        QCOMPARE(streams.size(), std::size_t{2});
        for (const StreamSample& stream : streams) {
            QVERIFY(stream.conversion);
            QVERIFY(stream.conversion->frameUs > 0);
            QVERIFY(stream.conversion->targetMs >= 20 && stream.conversion->targetMs <= 200);
        }
    }

    void aCodecThatTheProfileHasNotIsToldWithItsList()
    {
        ModeCall call(MediaMode::Default,
            transcodingSetup({{"inbound-codec-prefs", "PCMA"}, {"outbound-codec-prefs", "PCMA"}}));
        call.a.invite(
            "b", sdpBody(fmt::format("m=audio {} RTP/AVP 18 8 0\r\n", call.mediaA.address().port())));
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, phoneSdp(call.mediaB, phoneCodec("PCMA")));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const ArmedStream armed = call.recorder->all<MediaArmed>().back().streams.front();
        QCOMPARE(armed.refused.size(), std::size_t{2});
        QCOMPARE(
            armed.refused[0], std::string("G729/8000 of A: not in inbound-codec-prefs of profile inner"));
    }

    void packetTimesOfEachLegAreItsOwn_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<int>("ptimeA");
        QTest::addColumn<int>("ptimeB");
        QTest::newRow("PCMA 20 and 60") << "PCMA" << 20 << 60;
        QTest::newRow("PCMA 60 and 20") << "PCMA" << 60 << 20;
        QTest::newRow("G722 30 and 20") << "G722" << 30 << 20;
    }
    void packetTimesOfEachLegAreItsOwn()
    {
        QFETCH(QString, codec);
        QFETCH(int, ptimeA);
        QFETCH(int, ptimeB);
        TranscodedCall transcoded(codec, codec, ptimeA, ptimeB);
        QVERIFY(transcoded.talk);
        VERIFY_RIGHT(transcoded.talk->listen());
        for (auto* phone : {&transcoded.talk->a, &transcoded.talk->b}) {
            const int ptime = phone == &transcoded.talk->a ? ptimeA : ptimeB;
            QVERIFY(phone->steps.size() > 3);
            for (const std::uint32_t step : phone->steps)
                QCOMPARE(step, static_cast<std::uint32_t>(8 * ptime));
        }
        const auto ptimeLine = [](int ptime) { return fmt::format("a=ptime:{}\r\n", ptime); };
        QVERIFY(transcoded.call.sdpAt(transcoded.call.a).find(ptimeLine(ptimeA)) != std::string::npos);
    }

    void packetsPassWhereTheLegsAgree()
    {
        TranscodedCall passing("PCMA", "PCMA");
        QVERIFY(passing.talk);
        VERIFY_RIGHT(passing.talk->listen());
        // Not decoded: the octets are those that were sent, and no packet leaves without one that came.
        QVERIFY(passing.talk->b.tone().snrDb > 33);
        const auto heard = passing.talk->b.heardMs();
        for (int i = 0; i < 20; ++i) {
            passing.talk->b.socket().waitReadable(std::chrono::milliseconds(10));
            passing.talk->b.receive();
        }
        QVERIFY(passing.talk->b.heardMs() <= heard + 60);
    }

    void aReofferMayChangeTheCodec()
    {
        TranscodedCall transcoded("PCMA", "opus");
        QVERIFY(transcoded.talk);
        transcoded.talk->talk(300);
        ModeCall& call = transcoded.call;
        const PhoneCodec next = phoneCodec("G722");
        call.a.request("INVITE", phoneSdp(call.mediaA, next, 0, 2));
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        const int offered = typeIn(invite.body(), transcoded.ofB.map);
        QVERIFY(offered >= 0);
        PhoneCodec answered = transcoded.ofB;
        answered.type = static_cast<std::uint8_t>(offered);
        call.b.answer(invite, 200, phoneSdp(call.mediaB, answered, 0, 2));
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        transcoded.talk->a.use("G722", next.type);
        transcoded.talk->b.use("opus", answered.type);
        VERIFY_RIGHT(transcoded.talk->listen());
    }

    void oneStreamGoesOnWhereTheLegsAgreeAndWhereNot()
    {
        TranscodedCall transcoded("PCMA", "PCMA");
        QVERIFY(transcoded.talk);
        SoundTalk& talk = *transcoded.talk;
        ModeCall& call = transcoded.call;
        talk.talk(300);
        const auto stream = talk.b.last();
        QVERIFY(stream);
        std::uint16_t sequence = stream->sequence;
        std::uint32_t timestamp = stream->timestamp;
        unsigned version = 2;
        for (const char* const codec : {"G722", "PCMA"}) {
            const PhoneCodec next = phoneCodec(codec);
            call.a.request("INVITE", phoneSdp(call.mediaA, next, 0, version));
            const RawMessage invite = call.b.waitRequest("INVITE");
            call.b.answer(invite, 200, phoneSdp(call.mediaB, transcoded.ofB, 0, version++));
            QCOMPARE(call.a.waitFinal().status(), 200);
            call.a.acknowledge();
            QVERIFY(!call.b.waitRequest("ACK").isEmpty());
            talk.a.use(codec, next.type);
            talk.b.forget();
            talk.talk(400);
            QVERIFY(talk.b.last());
            QCOMPARE(talk.b.last()->ssrc, stream->ssrc);
            // On, by less than a second of packets and of time.
            QVERIFY(static_cast<std::uint16_t>(talk.b.last()->sequence - sequence) < 200);
            QVERIFY(talk.b.last()->timestamp - timestamp < 8 * 10'000);
            sequence = talk.b.last()->sequence;
            timestamp = talk.b.last()->timestamp;
            VERIFY_RIGHT(talk.listen());
        }
    }

    void holdAndAnotherSourceAreFollowed()
    {
        TranscodedCall transcoded("PCMA", "G722");
        QVERIFY(transcoded.talk);
        transcoded.talk->talk(300);
        ModeCall& call = transcoded.call;
        for (const char* direction : {"a=sendonly\r\n", "a=sendrecv\r\n"}) {
            const bool held = std::string_view(direction) == "a=sendonly\r\n";
            call.a.request("INVITE", phoneSdp(call.mediaA, transcoded.ofA, 0, held ? 2 : 3, direction));
            const RawMessage invite = call.b.waitRequest("INVITE");
            QVERIFY(invite.body().find(direction) != std::string::npos);
            call.b.answer(invite, 200,
                phoneSdp(call.mediaB, transcoded.ofB, 0, held ? 2 : 3, held ? "a=recvonly\r\n" : ""));
            QCOMPARE(call.a.waitFinal().status(), 200);
            call.a.acknowledge();
            QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        }
        transcoded.talk->a.ssrc = 0x6000;
        VERIFY_RIGHT(transcoded.talk->listen());
    }

    void reportsOfOursTellALegHowItsSoundArrives()
    {
        ModeCall call(MediaMode::Default, transcodingSetup({{"rtcp-audio-interval-msec", "100"}}));
        RawUdpPeer control;
        const std::string rtcp = fmt::format("a=rtcp:{}\r\n", control.address().port());
        call.a.invite("b", phoneSdp(call.mediaA, phoneCodec("PCMA"), 0, 1, rtcp));
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.remember(call.b, invite.body());
        PhoneCodec opus = phoneCodec("opus");
        opus.type = static_cast<std::uint8_t>(typeIn(invite.body(), opus.map));
        call.b.answer(invite, 200, phoneSdp(call.mediaB, opus));
        call.remember(call.a, call.a.waitAnswer(200).body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        SoundTalk talk{SoundPhone(call.mediaA, "PCMA", 8), SoundPhone(call.mediaB, "opus", opus.type),
            call.relayFor(call.a), call.relayFor(call.b)};
        struct Seen final : RtcpVisitor {
            void onSenderReport(const SenderReport& report) override { sender = report; }
            void onReportBlock(const ReportBlock& block) override { reception = block; }
            SenderReport sender;
            ReportBlock reception;
        } seen;
        for (int tenths = 0; tenths < 30 && (seen.reception.ssrc == 0 || seen.sender.packets == 0);
            ++tenths) {
            talk.talk(100);
            while (const auto datagram = control.take())
                QVERIFY(visitRtcp(asOctets(*datagram), seen));
        }
        QCOMPARE(seen.reception.ssrc, talk.a.ssrc);
        QCOMPARE(seen.reception.reporter, seen.sender.ssrc);
        QCOMPARE(seen.reception.lost, 0);
        QVERIFY(seen.sender.packets > 0);
    }

    void aLegThatIsAloneGetsWhatItIsToGet_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<double>("level"); // dBm0; -99: silence, 0: nothing
        QTest::newRow("nothing") << "" << 0.0;
        QTest::newRow("zero is nothing") << "0" << 0.0;
        QTest::newRow("silence") << "-1" << -99.0;
        // The root of the mean square is 46340 by the divisor.
        QTest::newRow("noise") << "100" << 20 * std::log10(463.4 / 32767 * std::numbers::sqrt2) + 3.14;
    }
    void aLegThatIsAloneGetsWhatItIsToGet()
    {
        QFETCH(QString, wanted);
        QFETCH(double, level);
        ModeSetup setup = transcodingSetup();
        setup.beforeBridge = fmt::format("<action application=\"set\" data=\"send_silence_when_idle={}\"/>"
                                         "<action application=\"answer\"/><action application=\"sleep\" "
                                         "data=\"1000\"/>",
            wanted.toStdString());
        ModeCall call(MediaMode::Default, setup);
        call.a.invite("b", phoneSdp(call.mediaA, phoneCodec("PCMA")));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        SoundPhone phone(call.mediaA, "PCMA", 8);
        phone.receive();
        if (level == 0) {
            QCOMPARE(phone.heardMs(), std::size_t{0});
            return;
        }
        // Nobody has answered: the leg is still alone.
        const auto limit = std::chrono::steady_clock::now() + 8s;
        for (; phone.heardMs() < 300 && std::chrono::steady_clock::now() < limit; phone.receive())
            phone.socket().waitReadable(100ms);
        QVERIFY2(phone.heardMs() >= 300, qPrintable(QString::number(phone.heardMs())));
        double power = 0;
        for (const Sample sample : phone.sound)
            power += static_cast<double>(sample) * sample;
        const double mean = std::sqrt(power / static_cast<double>(phone.sound.size()));
        if (level == -99)
            QVERIFY2(mean < 10, qPrintable(QString::number(mean)));
        else
            QVERIFY2(std::abs(20 * std::log10(mean / 32767 * std::numbers::sqrt2) + 3.14 - level) < 1,
                qPrintable(QString::number(mean)));
    }

    void aLegGetsNoiseWhileTheOtherIsSilent()
    {
        ModeSetup setup = transcodingSetup();
        setup.beforeBridge = "<action application=\"set\" data=\"bridge_generate_comfort_noise=true\"/>";
        TranscodedCall call("PCMA", "PCMA", 0, 0, setup);
        QVERIFY(call.talk);
        SoundPhone& a = call.talk->a;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
        while (a.heardMs() < 300 && std::chrono::steady_clock::now() < end) {
            a.socket().waitReadable(std::chrono::milliseconds(20));
            a.receive();
        }
        QVERIFY(a.heardMs() >= 300);
        VERIFY_RIGHT(call.talk->listen());
    }

    void aDigitIsSentWithTheClockOfTheOtherLeg()
    {
        TranscodedCall transcoded("PCMA", "opus");
        QVERIFY(transcoded.talk);
        SoundTalk& talk = *transcoded.talk;
        talk.talk(200);
        const int eventType = typeIn(transcoded.call.sdpAt(transcoded.call.b), "telephone-event/48000");
        QVERIFY(eventType >= 0);
        for (int length = 160; length <= 800; length += 160)
            talk.a.sendEvent(talk.relayA, 101,
                {std::byte{7}, std::byte{static_cast<unsigned char>(length == 800 ? 0x8A : 10)},
                    static_cast<std::byte>(length >> 8), static_cast<std::byte>(length)});
        talk.talk(400);
        std::vector<TelephoneEvent> events;
        for (const auto& [header, payload] : talk.b.others) {
            if (header.payloadType == 101)
                events.push_back(*parseTelephoneEvent(asOctets(payload)));
        }
        QVERIFY(events.size() >= 4);
        QCOMPARE(std::ranges::count_if(events, &TelephoneEvent::end), 3);
        QCOMPARE(events.back().event, std::uint8_t{7});
        // 100 ms, in frames of 20.
        QVERIFY(events.back().duration >= 4800 && events.back().duration <= 5760);
    }

    void whereTranscodingIsOffTheLegsMustAgree_data()
    {
        QTest::addColumn<QString>("outbound");
        QTest::newRow("the callee may be offered another codec only") << "opus";
        QTest::newRow("the callee answers another codec") << "PCMA,opus";
    }
    void whereTranscodingIsOffTheLegsMustAgree()
    {
        QFETCH(QString, outbound);
        ModeCall call(MediaMode::Default,
            transcodingSetup(
                {{"disable-transcoding", "true"}, {"outbound-codec-prefs", outbound.toStdString()}}));
        call.a.invite("b", phoneSdp(call.mediaA, phoneCodec("PCMA")));
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QCOMPARE(typeIn(invite.body(), "opus/48000"), -1);
        call.b.answer(invite, 200, phoneSdp(call.mediaB, phoneCodec("opus")));
        QCOMPARE(call.a.waitFinal().status(), 488);
    }

    void aCodecThatIsNotOursIsPassedOrRefused()
    {
        ModeCall call(MediaMode::Default,
            transcodingSetup({{"inbound-codec-prefs", "AMR"}, {"outbound-codec-prefs", "AMR,PCMA"}}));
        call.a.invite("b",
            sdpBody(fmt::format(
                "m=audio {} RTP/AVP 96\r\na=rtpmap:96 AMR/8000\r\n", call.mediaA.address().port())));
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QCOMPARE(typeIn(invite.body(), "PCMA/8000"), -1);
        call.b.answer(invite, 200, phoneSdp(call.mediaB, phoneCodec("PCMA")));
        QCOMPARE(call.a.waitFinal().status(), 488);
    }

    void noPayloadTypeMeansTwoThings()
    {
        // The numbers that ours would get are taken.
        ModeCall call(MediaMode::Default, transcodingSetup());
        call.a.invite("b",
            sdpBody(fmt::format("m=audio {} RTP/AVP 96 97 0\r\na=rtpmap:96 PCMA/8000\r\na=rtpmap:97 "
                                "telephone-event/8000\r\na=rtpmap:0 G722/8000\r\n",
                call.mediaA.address().port())));
        const RawMessage invite = call.b.waitRequest("INVITE");
        const std::string line = invite.body().substr(invite.body().find("m=audio"));
        std::vector<std::string> formats;
        std::istringstream words(line.substr(0, line.find('\r')));
        for (std::string word; words >> word;)
            formats.push_back(word);
        formats.erase(formats.begin(), formats.begin() + 3);
        std::ranges::sort(formats);
        QVERIFY(std::ranges::adjacent_find(formats) == formats.end());
        QVERIFY(formats.size() >= 7);
    }
};

LEGSCOPE_TEST(TranscodingTest)

#include "transcoding_test.moc"
