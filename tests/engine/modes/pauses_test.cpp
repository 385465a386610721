#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/heardcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

enum class Noise : std::uint8_t { NotNamed, Named };

std::string pausingSdp(const RawUdpPeer& media, Noise noise, const std::string& codec = "8 PCMA/8000")
{
    const std::string type = codec.substr(0, codec.find(' '));
    const bool isNamed = noise == Noise::Named;
    return sdpBody(fmt::format("m=audio {} RTP/AVP {}{}\r\na=rtpmap:{}\r\n{}", media.address().port(), type,
        isNamed ? " 13" : "", codec, isNamed ? "a=rtpmap:13 CN/8000\r\n" : ""));
}

bool namesNoise(const std::string& sdp)
{
    return sdp.find("a=rtpmap:13 CN/8000\r\n") != std::string::npos;
}

/// A call whose phones name comfort noise or not; B talks for a while, is silent for longer, and talks again.
struct PausedCall : HeardCall {
    explicit PausedCall(std::map<std::string, std::string> parameters, Noise ofA = Noise::Named,
        Noise ofB = Noise::NotNamed, const std::string& actions = {})
        : HeardCall({.parameters = std::move(parameters), .beforeBridge = actions})
    {
        isUp = establish(pausingSdp(mediaA, ofA), [&](const std::string& sdp) {
            offered = sdp;
            return pausingSdp(mediaB, ofB);
        });
        answered = sdpAt(a);
    }
    /// How many ms of sound came to A for 400 ms of tone, 1.6 s of silence and 400 ms of tone.
    std::size_t heardOfPause()
    {
        hears(phoneA, SoundPhone::hertz, Sending::Both);
        phoneA.forget();
        phoneA.others.clear();
        phoneB.say(sine(SoundPhone::hertz, SoundPhone::level, 8000, 3200));
        phoneB.say(std::vector<Sample>(8000 * 16 / 10));
        hearFor(2400, Sending::Both);
        return phoneA.heardMs();
    }
    std::size_t noises() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            phoneA.others, [](const auto& one) { return one.first.payloadType == 13; }));
    }
    bool isToldWhy(const std::string& what)
    {
        return recorder->waitFor<Finding>([&](const Finding& finding) {
            return finding.code == FindingCode::VadWithoutEffect
                && finding.text.find(what) != std::string::npos;
        });
    }

    bool isUp = false;
    std::string offered, answered; ///< the SDP that B got, and that A got
};

} // namespace

/// Pauses in what a leg is sent, where it is told of them by comfort noise (vad).
class PausesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aLegThatNamesComfortNoiseIsSentNoSilence_data()
    {
        QTest::addColumn<QString>("vad");
        QTest::addColumn<QString>("actions");
        QTest::newRow("in") << "in" << "";
        QTest::newRow("both") << "both" << "";
        QTest::newRow("rtp_enable_vad_in")
            << "none" << QString::fromStdString(playAction("set", "rtp_enable_vad_in=true"));
    }
    void aLegThatNamesComfortNoiseIsSentNoSilence()
    {
        QFETCH(QString, vad);
        QFETCH(QString, actions);
        PausedCall call({{"vad", vad.toStdString()}}, Noise::Named, Noise::NotNamed, actions.toStdString());
        QVERIFY(call.isUp && namesNoise(call.answered));
        QCOMPARE(namesNoise(call.offered), vad == "both");
        const std::size_t heard = call.heardOfPause();
        QVERIFY2(heard > 600 && heard < 1600, qPrintable(QString::number(heard)));
        QVERIFY(call.noises() >= 1 && call.noises() <= 4);
        // The time of the stream has gone on (R4), and somebody speaks again.
        QVERIFY(std::ranges::any_of(call.phoneA.steps, [](std::uint32_t step) { return step > 8 * 800; }));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, HeardCall::Sending::Both));
        QVERIFY(call.recorder->waitFor<MediaSampled>([](const MediaSampled& sampled) {
            return std::ranges::any_of(sampled.calls.front().streams, [](const StreamSample& stream) {
                return stream.from == LegSide::B && stream.conversion && stream.conversion->pausesMs > 800;
            });
        }));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aLegThatIsCalledIsOfferedComfortNoise()
    {
        PausedCall call({{"vad", "out"}}, Noise::NotNamed, Noise::Named);
        QVERIFY(call.isUp && namesNoise(call.offered) && !namesNoise(call.answered));
        QVERIFY(call.hears(call.phoneB, SoundPhone::hertz, HeardCall::Sending::Both));
        call.phoneB.others.clear();
        call.phoneA.say(std::vector<Sample>(8000));
        QVERIFY(call.hearUntil([&] { return !call.phoneB.others.empty(); }, HeardCall::Sending::Both));
        QCOMPARE(int{call.phoneB.others.front().first.payloadType}, 13);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void withoutIsSilenceIsSentAndTheCauseIsTold_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("actions");
        QTest::addColumn<bool>("names");
        QTest::addColumn<QString>("why");
        const QString disabled = QString::fromStdString(playAction("set", "rtp_disable_vad_in=true"));
        QTest::newRow("none") << "" << "" << "" << true << "";
        QTest::newRow("rtp_disable_vad_in") << "vad" << "in" << disabled << true << "";
        QTest::newRow("not named") << "vad" << "in" << "" << false << "payload type 13";
        QTest::newRow("disable-transcoding")
            << "disable-transcoding" << "true" << "" << true << "disable-transcoding";
    }
    void withoutIsSilenceIsSentAndTheCauseIsTold()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, actions);
        QFETCH(bool, names);
        QFETCH(QString, why);
        std::map<std::string, std::string> parameters;
        if (!parameter.isEmpty())
            parameters = {{"vad", "in"}, {parameter.toStdString(), value.toStdString()}};
        PausedCall call(
            parameters, names ? Noise::Named : Noise::NotNamed, Noise::NotNamed, actions.toStdString());
        QVERIFY(call.isUp);
        const std::size_t heard = call.heardOfPause();
        QVERIFY2(heard > 2000, qPrintable(QString::number(heard)));
        QCOMPARE(call.noises(), std::size_t{0});
        QCOMPARE(call.recorder->hasFinding("VAD_WITHOUT_EFFECT"), !why.isEmpty());
        if (!why.isEmpty())
            QVERIFY(call.isToldWhy(why.toStdString()));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whereSoundIsNotMadeHereItIsTold_data()
    {
        QTest::addColumn<MediaMode>("mode");
        QTest::addColumn<QString>("why");
        QTest::newRow("proxy") << MediaMode::Proxy << "pass as they come";
        QTest::newRow("bypass") << MediaMode::Bypass << "do not come here";
    }
    void whereSoundIsNotMadeHereItIsTold()
    {
        QFETCH(MediaMode, mode);
        QFETCH(QString, why);
        ModeCall call(mode, {.parameters = {{"vad", "out"}}});
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.hangUp(call.a));
        std::vector<std::string> told;
        for (const Finding& finding : call.recorder->all<Finding>()) {
            if (finding.code == FindingCode::VadWithoutEffect)
                told.push_back(finding.text);
        }
        QCOMPARE(told.size(), std::size_t{1}); // of the leg that we call alone
        QVERIFY2(told[0].find("leg B: ") != std::string::npos
                && told[0].find(why.toStdString()) != std::string::npos,
            told[0].c_str());
    }

    /// Who describes its pauses itself is passed as it is.
    void comfortNoisePassesWhereBothLegsNameIt()
    {
        PausedCall call({{"vad", "both"}}, Noise::Named, Noise::Named);
        QVERIFY(call.isUp && namesNoise(call.offered) && namesNoise(call.answered));
        QVERIFY(call.hears(call.phoneA, SoundPhone::hertz, HeardCall::Sending::Both));
        const std::string noise("\x80\x0d\x7f\xff\0\1\0\0\0\0\x50\0\x32", 13);
        QVERIFY(call.hearUntil(
            [&] {
                call.mediaB.send(call.relayFor(call.b), noise);
                return call.noises() > 0;
            },
            HeardCall::Sending::OnlyB));
        QCOMPARE(call.phoneA.others.front().second, std::string("\x32"));
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(PausesTest)
#include "pauses_test.moc"
