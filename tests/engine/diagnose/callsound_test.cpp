#include "engine/diagnose/callsound.h"
#include "tests/engine/diagnose/spokencall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using sample::say;
using sample::Speaker;
using sample::SpokenCall;

namespace {

constexpr const char* pcma = "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n";

CallSound soundOf(const SpokenCall& call)
{
    return legscope::soundOf(call.script.events, call.packets.list);
}

std::uint64_t silent(const SoundTrack& track, NoSound why)
{
    return track.silent[static_cast<std::size_t>(why)];
}

test::Tone toneOf(const CallSound& sound, const SoundPiece& piece, double hertz)
{
    const Samples all(piece.samples);
    const std::size_t edge = std::min<std::size_t>(all.size() / 4, sound.rate / 20);
    return test::measureTone(all.subspan(edge, all.size() - 2 * edge), hertz, sound.rate);
}

std::int64_t ms(std::chrono::microseconds time)
{
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

} // namespace

class CallSoundTest : public QObject {
    Q_OBJECT

private slots:
    void eachCodecIsHeardAsItWasSaid_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("map");
        QTest::addColumn<int>("rate");
        QTest::newRow("PCMU") << "PCMU" << 0 << "" << 8000;
        QTest::newRow("PCMA") << "PCMA" << 8 << "" << 8000;
        QTest::newRow("G729") << "G729" << 18 << "" << 8000;
        QTest::newRow("G722") << "G722" << 9 << "" << 16000;
        QTest::newRow("opus") << "opus" << 107 << "opus/48000/2" << 16000;
        QTest::newRow("L16") << "L16" << 98 << "L16/16000" << 16000;
        QTest::newRow("a name of old phones") << "G729" << 18 << "G.729a/8000" << 8000;
    }

    void eachCodecIsHeardAsItWasSaid()
    {
        QFETCH(QString, codec);
        QFETCH(int, type);
        QFETCH(QString, map);
        QFETCH(int, rate);
        const std::string number = std::to_string(type);
        SpokenCall call(number, map.isEmpty() ? "" : "a=rtpmap:" + number + " " + map.toStdString() + "\r\n");
        Speaker speaker(codec.toStdString(), static_cast<std::uint8_t>(type), 1004);
        say(call, speaker, 0, 100);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.rate, static_cast<std::uint32_t>(rate));
        QCOMPARE(sound.tracks.size(), 1U);
        const SoundTrack& track = sound.tracks[0];
        QCOMPARE(track.side, LegSide::A);
        QCOMPARE(track.way, Direction::Received);
        QCOMPARE(track.pieces.size(), 1U);
        QCOMPARE(track.packets, 100U);
        QCOMPARE(track.lost, 0U);
        QVERIFY2(std::abs(ms(sound.length) - 2'000) <= 12, qPrintable(QString::number(ms(sound.length))));
        const test::Tone tone = toneOf(sound, track.pieces[0], 1004);
        QVERIFY2(std::abs(tone.hertz - 1004) < 1, qPrintable(QString::number(tone.hertz)));
        QVERIFY2(std::abs(tone.dbm0 + 10) < 1, qPrintable(QString::number(tone.dbm0)));
    }

    void eachLegAndEachWayIsATrack()
    {
        SpokenCall call("8 101", pcma);
        Speaker a("PCMA", 8, 500), b("PCMA", 8, 900, 0xB);
        for (int i = 0; i < 50; ++i) {
            const WallTime time = SpokenCall::soundTime(20 * i);
            const std::string said = a.next(), answered = b.next();
            call.packets.add(CallId{1}, time, 4000, 16384, false, said, 65'535);
            call.packets.add(CallId{1}, time, 16386, 6000, true, said, 65'535);
            call.packets.add(CallId{1}, time, 6000, 16386, false, answered, 65'535);
            call.packets.add(CallId{1}, time, 16384, 4000, true, answered, 65'535);
        }
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.size(), 4U);
        const std::array<std::tuple<LegSide, Direction, double>, 4> expected{
            {{LegSide::A, Direction::Received, 500}, {LegSide::B, Direction::Received, 900},
                {LegSide::A, Direction::Sent, 900}, {LegSide::B, Direction::Sent, 500}}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& [side, way, hertz] = expected[i];
            QCOMPARE(sound.tracks[i].side, side);
            QCOMPARE(sound.tracks[i].way, way);
            QVERIFY(std::abs(toneOf(sound, sound.tracks[i].pieces[0], hertz).dbm0 + 10) < 1);
        }
        const std::vector<Sample> stereo = stereoOf(sound, Direction::Received);
        std::array<std::vector<Sample>, 2> channels;
        for (std::size_t i = 0; i < stereo.size(); ++i)
            channels[i % 2].push_back(stereo[i]);
        QCOMPARE(channels[0], sound.tracks[0].pieces[0].samples);
        QCOMPARE(channels[1], sound.tracks[1].pieces[0].samples);
    }

    void whatWasLostIsSilenceInItsPlace()
    {
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 20);
        call.packets.add(
            CallId{1}, SpokenCall::soundTime(20 * 25), 4000, 16384, false, speaker.next(5), 65'535);
        say(call, speaker, 20 * 26, 24);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.at(0).lost, 5U);
        QCOMPARE(sound.tracks[0].pieces.size(), 1U);
        const Samples all(sound.tracks[0].pieces[0].samples);
        QCOMPARE(all.size(), std::size_t{50 * 160});
        QVERIFY(std::ranges::all_of(all.subspan(20 * 160, 5 * 160), [](Sample one) { return one == 0; }));
        QVERIFY(test::levelDbm0(all.subspan(25 * 160, 160)) > -11);
    }

    void whatComesTwiceOrOutOfOrderIsHeardOnceAndInOrder()
    {
        SpokenCall straight("8 101", pcma), mixed("8 101", pcma);
        Speaker one("PCMA", 8, 1004), other("PCMA", 8, 1004);
        say(straight, one, 0, 20);
        std::vector<std::string> said;
        for (int i = 0; i < 20; ++i)
            said.push_back(other.next());
        std::swap(said[7], said[9]);
        said.insert(said.begin() + 12, said[10]);
        for (std::size_t i = 0; i < said.size(); ++i)
            mixed.packets.add(CallId{1}, SpokenCall::soundTime(20 * static_cast<int>(i)), 4000, 16384, false,
                said[i], 65'535);
        const CallSound sound = soundOf(mixed);
        QCOMPARE(sound.tracks.at(0).lost, 0U);
        QCOMPARE(sound.tracks[0].pieces.at(0).samples, soundOf(straight).tracks.at(0).pieces.at(0).samples);
    }

    void aLongPauseEndsAPiece()
    {
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 50);
        speaker.timestamp += 2'000 * 8; // the time went on, the numbers did not
        say(call, speaker, 3'000, 50);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.at(0).pieces.size(), 2U);
        QCOMPARE(sound.tracks[0].lost, 0U);
        QCOMPARE(ms(sound.tracks[0].pieces[1].begin), 3'000);
        QCOMPARE(ms(sound.length), 4'000);
        QCOMPARE(stereoOf(sound, Direction::Received).size(), std::size_t{2 * 4 * 8000});
    }

    void aSourceThatBeginsAnewIsPutWhereItCame_data()
    {
        QTest::addColumn<bool>("isOther");
        QTest::newRow("another SSRC") << true;
        QTest::newRow("a time stamp that jumps") << false;
    }

    void aSourceThatBeginsAnewIsPutWhereItCame()
    {
        QFETCH(bool, isOther);
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 25);
        speaker.timestamp += 3'000'000;
        if (isOther)
            speaker.ssrc = 0xC0FFEE;
        say(call, speaker, 500, 25);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.at(0).pieces.size(), 1U);
        QCOMPARE(sound.tracks[0].pieces[0].samples.size(), std::size_t{50 * 160});
        QCOMPARE(ms(sound.length), 1'000);
    }

    void twoSourcesAtTheSameTimeAreBothHeard()
    {
        SpokenCall call("8 101", pcma);
        Speaker one("PCMA", 8, 500), other("PCMA", 8, 900, 0xB);
        for (int i = 0; i < 50; ++i) {
            say(call, one, 20 * i, 1);
            say(call, other, 20 * i, 1);
        }
        const CallSound sound = soundOf(call);
        QCOMPARE(ms(sound.length), 1'000);
        for (const double hertz : {500.0, 900.0})
            QVERIFY(std::abs(toneOf(sound, sound.tracks.at(0).pieces.at(0), hertz).dbm0 + 10) < 1);
    }

    void aPacketThatIsLateDoesNotMoveTheOthers()
    {
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        for (int i = 0; i < 50; ++i)
            call.packets.add(CallId{1}, SpokenCall::soundTime(20 * i + (i % 5) * 15), 4000, 16384, false,
                speaker.next(), 65'535);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.at(0).pieces.size(), 1U);
        QCOMPARE(sound.tracks[0].pieces[0].samples.size(), std::size_t{50 * 160});
        QVERIFY(toneOf(sound, sound.tracks[0].pieces[0], 1004).snrDb > 30);
    }

    void whatMakesNoSoundIsCountedByItsCause()
    {
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 10);
        const auto add = [&](int at, std::string octets, std::size_t kept) {
            call.packets.add(
                CallId{1}, SpokenCall::soundTime(20 * at), 4000, 16384, false, std::move(octets), kept);
        };
        add(10, speaker.next(), 12);
        add(11, speaker.packet(77, "unnamed"), 65'535);
        add(12, speaker.packet(101, std::string("\x05\x0A\x00\xA0", 4)), 65'535);
        add(13, speaker.packet(8, std::string(5'000, '\xD5')), 65'535);
        say(call, speaker, 20 * 14, 10);
        const CallSound sound = soundOf(call);
        const SoundTrack& track = sound.tracks.at(0);
        QCOMPARE(track.packets, 24U);
        QCOMPARE(silent(track, NoSound::HeadersOnly), 1U);
        QCOMPARE(silent(track, NoSound::UnknownCodec), 1U);
        QCOMPARE(silent(track, NoSound::Refused), 1U);
        QCOMPARE(silent(track, NoSound::Encrypted), 0U);
        QCOMPARE(track.digits, 1U);
        QCOMPARE(track.lost, 0U);
        QCOMPARE(track.codecs, std::vector<std::string>{"PCMA/8000"});
        QCOMPARE(ms(sound.length), 480);
    }

    void whatIsEncryptedIsNotTakenForSound_data()
    {
        QTest::addColumn<QString>("proto");
        QTest::addColumn<QString>("attributes");
        QTest::newRow("RTP/SAVP") << "RTP/SAVP"
                                  << "a=crypto:1 AES_CM_128_HMAC_SHA1_80 "
                                     "inline:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd\r\n";
        QTest::newRow("a key beside RTP/AVP that was taken")
            << "RTP/AVP"
            << "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd\r\n";
        QTest::newRow("DTLS") << "UDP/TLS/RTP/SAVP"
                              << "";
    }

    void whatIsEncryptedIsNotTakenForSound()
    {
        QFETCH(QString, proto);
        QFETCH(QString, attributes);
        SpokenCall call("8", attributes.toStdString(), proto.toStdString());
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 10);
        const CallSound sound = soundOf(call);
        QCOMPARE(silent(sound.tracks.at(0), NoSound::Encrypted), 10U);
        QVERIFY(sound.tracks[0].pieces.empty());
    }

    void aKeyThatNobodyTookLeavesTheSoundAsItIs()
    {
        SpokenCall call;
        call.begin(LegId{1}, LegSide::A);
        call.begin(LegId{2}, LegSide::B);
        const std::string key
            = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd\r\n";
        call.exchange(SdpKind::Offer, sample::soundSdp(4000, "8", key), sample::soundSdp(16386, "8", ""));
        call.exchange(SdpKind::Answer, sample::soundSdp(6000, "8", ""), sample::soundSdp(16384, "8", ""));
        call.arm();
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 10);
        QCOMPARE(soundOf(call).tracks.at(0).pieces.size(), 1U);
    }

    void payloadTypesAreThoseThatTheReceiverHasNamed()
    {
        SpokenCall call;
        call.begin(LegId{1}, LegSide::A);
        call.begin(LegId{2}, LegSide::B);
        call.exchange(SdpKind::Offer, sample::soundSdp(4000, "96", "a=rtpmap:96 opus/48000/2\r\n"),
            sample::soundSdp(16386, "96", "a=rtpmap:96 opus/48000/2\r\n"));
        call.exchange(SdpKind::Answer, sample::soundSdp(6000, "98", "a=rtpmap:98 opus/48000/2\r\n"),
            sample::soundSdp(16384, "97 96", "a=rtpmap:97 opus/48000/2\r\na=rtpmap:96 L16/16000\r\n"));
        call.arm();
        Speaker asAnswered("opus", 97, 1004), asOffered("L16", 96, 1004, 0xC);
        say(call, asAnswered, 0, 25);
        say(call, asOffered, 500, 25);
        const CallSound sound = soundOf(call);
        QCOMPARE(sound.tracks.at(0).codecs, (std::vector<std::string>{"opus/48000", "L16/16000"}));
        const Samples all(sound.tracks[0].pieces.at(0).samples);
        for (const std::size_t from : {std::size_t{1'600}, std::size_t{9'600}}) // 0.1 s and 0.6 s
            QVERIFY(std::abs(test::measureTone(all.subspan(from, 4'800), 1004, sound.rate).dbm0 + 10) < 1);
    }

    void packetsThatComeBeforeTheyAreToldOfAreHeard()
    {
        SpokenCall call("107", "a=rtpmap:107 opus/48000/2\r\n");
        Speaker speaker("opus", 107, 1004);
        say(call, speaker, -1'500, 100);
        QCOMPARE(soundOf(call).tracks.at(0).packets, 100U);
        QVERIFY(!soundOf(call).tracks[0].pieces.empty());
        QCOMPARE(silent(soundOf(call).tracks[0], NoSound::UnknownCodec), 0U);
    }

    void soundEndsHalfAnHourAfterTheFirstPacket()
    {
        SpokenCall call("8 101", pcma);
        Speaker speaker("PCMA", 8, 1004);
        say(call, speaker, 0, 10);
        speaker.timestamp += 1'800'000 * 8U;
        say(call, speaker, 1'800'200, 10);
        const CallSound sound = soundOf(call);
        QCOMPARE(silent(sound.tracks.at(0), NoSound::TooLong), 10U);
        QCOMPARE(ms(sound.length), 200);
    }

    void aCallWithoutPacketsHasNoTracks()
    {
        const CallSound sound = soundOf(SpokenCall("8", ""));
        QVERIFY(sound.tracks.empty());
        QVERIFY(stereoOf(sound, Direction::Received).empty());
    }
};

LEGSCOPE_TEST(CallSoundTest)
#include "callsound_test.moc"
