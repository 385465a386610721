#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

using Parameters = std::map<std::string, std::string>;

/// The port that the newest rewritten SDP of a kind advertises.
std::string portIn(const SdpRewritten& rewritten)
{
    const std::size_t at = rewritten.after.find("m=audio ") + 8;
    return rewritten.after.substr(at, rewritten.after.find(' ', at) - at);
}

std::string sdpAt(const std::string& host, const std::string& port)
{
    return "v=0\r\no=- 1 1 IN IP4 " + host + "\r\ns=-\r\nc=IN IP4 " + host + "\r\nt=0 0\r\nm=audio " + port
        + " RTP/AVP 8\r\n";
}

} // namespace

/// What settings of the profile and of the call do to the media of a real call.
class CallMediaTest : public QObject {
    Q_OBJECT

private slots:
    void aCallWithoutRtpEndsWithMediaTimeout_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("before");
        QTest::newRow("media_timeout") << "media_timeout"
                                       << "1"
                                       << "";
        QTest::newRow("by its former name") << "rtp-timeout-sec"
                                            << "1"
                                            << "";
        QTest::newRow("by the variable") << "media_timeout"
                                         << "600"
                                         << R"(<action application="set" data="media_timeout=1000"/>)";
    }
    void aCallWithoutRtpEndsWithMediaTimeout()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, before);
        CallFixture lab(
            Parameters{{"inbound-proxy-media", "true"}, {parameter.toStdString(), value.toStdString()}},
            before.toStdString());
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        QVERIFY(lab.callee.waitFor(hears(5)));
        lab.callee->mute(lab.callee.last().id);
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const auto took = std::chrono::steady_clock::now() - began;
        QVERIFY2(took >= 900ms, qPrintable(QString::number(took / 1ms)));
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("MEDIA_TIMEOUT"));
        QCOMPARE(ended.by, CallEndedBy::Engine);
        QCOMPARE(ended.text, std::string("no RTP from leg B on m-line 0 for 1 s (media_timeout)"));
        QVERIFY(lab.caller.waitFor(isEnded) && lab.callee.waitFor(isEnded));
        Q_UNUSED(call)
    }

    void nobodyHasToSendBeforeTheAnswer()
    {
        LabReception slow;
        slow.provisional = 180;
        slow.answerAfter = 1500ms;
        CallFixture lab(Parameters{{"inbound-proxy-media", "true"}, {"media_timeout", "1"}}, {}, slow);
        const LabCallId call = lab.call();
        QVERIFY(lab.callee.waitFor(hears(5)));
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        QVERIFY2(ended.cause == "NORMAL_CLEARING", ended.text.c_str());
    }

    void theCodecsOfTheSdpNameWhatWasSeen()
    {
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(50)));
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams) {
            QCOMPARE(stream.payloads.size(), std::size_t{1});
            QVERIFY(stream.payloads[0].codec == "PCMA" || stream.payloads[0].codec == "PCMU");
            QCOMPARE(stream.ptimeMs, 20.0);
            QVERIFY(stream.mos && *stream.mos > 4);
        }
    }

    void anSdpThatNamesAPortOfOurOwnMediaIsRefused()
    {
        CallFixture lab;
        const LabCallId first = lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        const std::string ours = portIn(lab.recorder->all<SdpRewritten>().front());
        LabInvitation reflecting;
        reflecting.sdp = sdpAt("127.0.0.1", ours);
        lab.call("callee", reflecting);
        QVERIFY(lab.caller.waitFor(
            [](const LabCallReport& report) { return isEnded(report) && report.status == 488; }));
        const auto findings = lab.recorder->all<Finding>();
        QVERIFY(std::ranges::any_of(findings, [](const Finding& finding) {
            return finding.text.find("a media port of our own") != std::string::npos;
        }));
        const std::uint64_t heard = lab.caller->report(first).rtp.rtpReceived;
        QTRY_VERIFY(lab.caller->report(first).rtp.rtpReceived > heard + 5);
        lab.caller->hangUp(first);
        QVERIFY(lab.recorder->waitForCount<CallEnded>(2));
    }
};

LEGSCOPE_TEST(CallMediaTest)
#include "callmedia_test.moc"
