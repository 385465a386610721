#include "engine/channel/channelmedia.h"

#include "engine/channel/channelvariables.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <map>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

/// A leg of a profile with ports from 20000 on.
struct ServedLeg {
    ServedLeg()
    {
        profile.name = "internal";
        profile.rtpIp = "127.0.0.1";
        profile.rtpStartPort = 20000;
        profile.rtpEndPort = 20100;
        profile.rtpTimeoutSeconds = 300;
        profile.rtpHoldTimeoutSeconds = 1800;
    }

    Result<MediaEnd> end() const
    {
        const VariableReader reader = [this](const std::string& name) {
            const auto found = own.find(name);
            return found == own.end() ? std::string() : found->second;
        };
        const SecureTerms secure = secureTermsOf(profile, reader, LegDirection::Outbound);
        return mediaEndOf({profile, reader, secure, route, signalling});
    }

    ProfileSettings profile;
    std::map<std::string, std::string> own; ///< variables of the leg
    ChannelVariables route; ///< of the channel that the route serves
    SocketAddress signalling;
};

} // namespace

class ChannelMediaTest : public QObject {
    Q_OBJECT

private slots:
    void aLegIsServedAsItsProfileSays()
    {
        ServedLeg leg;
        leg.signalling = SocketAddress::parse("192.0.2.7", 5060).value();
        auto end = leg.end();
        QVERIFY(end);
        QCOMPARE(end->range.first, std::uint16_t{20000});
        QCOMPARE(end->range.last, std::uint16_t{20100});
        QCOMPARE(end->advertised, std::string("127.0.0.1"));
        QVERIFY(end->timeout == 300s);
        QVERIFY(end->holdTimeout == 1800s);
        QCOMPARE(end->signalling->text(), std::string("192.0.2.7:5060"));
        QVERIFY(end->refused.empty());
        leg.profile.extRtpIp = "203.0.113.1";
        leg.signalling = {};
        end = leg.end();
        QCOMPARE(end->advertised, std::string("203.0.113.1"));
        QVERIFY(!end->signalling);
    }

    void timeOutsOfTheRouteStandBeforeThoseOfTheProfile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("timeoutMs");
        QTest::addColumn<int>("holdTimeoutMs");
        QTest::newRow("media_timeout") << "media_timeout" << "1500" << 1500 << 1'800'000;
        QTest::newRow("rtp_timeout_sec") << "rtp_timeout_sec" << "2" << 2000 << 1'800'000;
        QTest::newRow("media_hold_timeout") << "media_hold_timeout" << "0" << 300'000 << 0;
        QTest::newRow("rtp_hold_timeout_sec") << "rtp_hold_timeout_sec" << "9" << 300'000 << 9000;
        QTest::newRow("no number") << "media_timeout" << "soon" << 300'000 << 1'800'000;
    }
    void timeOutsOfTheRouteStandBeforeThoseOfTheProfile()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        ServedLeg leg;
        leg.route.set(name.toStdString(), value.toStdString());
        leg.own[name.toStdString()] = "77"; // of the leg: not asked
        const auto end = leg.end();
        QVERIFY(end);
        QTEST(static_cast<int>(end->timeout.count()), "timeoutMs");
        QTEST(static_cast<int>(end->holdTimeout.count()), "holdTimeoutMs");
    }

    void settingsThatDoNotCountAreNamed_data()
    {
        QTest::addColumn<QString>("ofLeg");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("digits") << "rtp_2833_payload" << "500" << "rtp_2833_payload=500";
        QTest::newRow("encryption") << "rtp_dtls_mtu" << "9" << "rtp_dtls_mtu=9";
        QTest::newRow("jitter buffer") << "jitterbuffer_msec" << "much" << "the usual 20 to 200 ms are used";
    }
    void settingsThatDoNotCountAreNamed()
    {
        QFETCH(QString, ofLeg);
        QFETCH(QString, value);
        QFETCH(QString, sentence);
        ServedLeg leg;
        leg.own[ofLeg.toStdString()] = value.toStdString();
        leg.route.set(ofLeg.toStdString(), value.toStdString());
        const auto end = leg.end();
        QVERIFY(end);
        QCOMPARE(end->refused.size(), std::size_t{1});
        QVERIFY2(end->refused.front().contains(sentence.toStdString()), end->refused.front().c_str());
    }

    void aCodecPreferenceThatCannotBeReadIsAnError()
    {
        ServedLeg leg;
        leg.own["absolute_codec_string"] = "PCMA@much";
        const auto end = leg.end();
        QVERIFY(!end);
        QCOMPARE(end.error().code, Errc::InvalidArgument);
        QVERIFY(end.error().detail.starts_with("absolute_codec_string: "));
    }

    void whoeverHasAnEndKeepsItAsItWas()
    {
        ServedLeg leg;
        ChannelMedia media;
        QVERIFY(media.end() == unservedEnd());
        media.serve(leg.end().value());
        const SharedEnd before = media.end();
        media.chooseDigits([](DigitChoice& choice) { choice.detection = ToneDetection::On; });
        media.setOwnSound(OwnSound::Played);
        QCOMPARE(before->digits.detection, ToneDetection::Off);
        QCOMPARE(before->idle.ownSound, OwnSound::None);
        QCOMPARE(media.end()->digits.detection, ToneDetection::On);
        QCOMPARE(media.end()->idle.ownSound, OwnSound::Played);
        QCOMPARE(unservedEnd()->digits.detection, ToneDetection::Off);
    }

    void whatAnApplicationHasChosenStaysWhenTheLegIsServedAnew()
    {
        ServedLeg leg;
        ChannelMedia media;
        media.chooseDigits([](DigitChoice& choice) {
            choice.wanted = DigitWay::Inband;
            choice.onward = DigitWay::Info;
            choice.pressed = PressedKeys::Blocked;
        });
        leg.own["dtmf_type"] = "none";
        media.serve(leg.end().value());
        QCOMPARE(media.end()->digits.wanted, DigitWay::Inband);
        QCOMPARE(media.end()->digits.onward, std::optional(DigitWay::Info));
        QCOMPARE(media.end()->digits.pressed, PressedKeys::Blocked);
        QCOMPARE(media.end()->range.first, std::uint16_t{20000});
        media.chooseDigits([](DigitChoice& choice) { choice = {}; });
        QCOMPARE(media.end()->digits.wanted, DigitWay::None);
        QVERIFY(!media.end()->digits.onward);
        QCOMPARE(media.end()->digits.pressed, PressedKeys::Sent);
    }

    void keysThatAreHeardWhileALegIsAloneAreSoWhenItIsServedAnew()
    {
        ChannelMedia media;
        media.serve(*ServedLeg().end());
        QCOMPARE(media.end()->keys, LegKeys::WhilePlayed);
        media.setKeys(LegKeys::Always);
        media.serve(*ServedLeg().end());
        QCOMPARE(media.end()->keys, LegKeys::Always);
    }

    void aLegThatIsRecordedIsSoWhenItIsServedAnew()
    {
        ChannelMedia media;
        media.setRecorded(LegRecording::Running);
        media.serve(*ServedLeg().end());
        QCOMPARE(media.end()->recording, LegRecording::Running);
        media.setRecorded(LegRecording::None);
        media.serve(*ServedLeg().end());
        QCOMPARE(media.end()->recording, LegRecording::None);
    }

    /// What the leg has chosen of our offer is what it said last, and would not fit the list for its own
    /// offers.
    void aLegThatWeOfferMayHaveWhateverItWasOffered()
    {
        ServedLeg leg;
        leg.profile.inboundCodecPrefs = {"PCMU"};
        leg.profile.outboundCodecPrefs = {"G722", "PCMA"};
        ChannelMedia media;
        media.serve(leg.end().value());
        QCOMPARE(media.end()->codecs.rules.preferences.front().name, std::string("PCMU"));
        media.serveWhatIsOffered();
        QCOMPARE(media.end()->codecs.rules.preferences.size(), std::size_t{2});
        QCOMPARE(media.end()->codecs.rules.preferences.front().name, std::string("G722"));
    }
};

LEGSCOPE_TEST(ChannelMediaTest)
#include "channelmedia_test.moc"
