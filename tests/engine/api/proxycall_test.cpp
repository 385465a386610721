#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <dirent.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

std::size_t entriesOf(const char* directory)
{
    std::size_t count = 0;
    DIR* open = ::opendir(directory);
    while (::readdir(open))
        ++count;
    ::closedir(open);
    return count;
}

} // namespace

class ProxyCallTest : public QObject {
    Q_OBJECT

private slots:
    void toneFlowsBothWaysAndEveryPacketArrives()
    {
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(50)));
        QVERIFY(lab.callee.waitFor(hears(50)));
        lab.caller->mute(call);
        lab.callee->mute(lab.callee.last().id);
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("NORMAL_CLEARING"));
        QCOMPARE(ended.by, CallEndedBy::Caller);
        QCOMPARE(ended.media.streams.size(), std::size_t(2));
        for (const StreamSample& stream : ended.media.streams) {
            QVERIFY(stream.rtpIn >= 50);
            QCOMPARE(stream.rtpOut, stream.rtpIn);
            QCOMPARE(stream.lost, std::int64_t(0));
        }
    }

    void everyStepOfACallIsTold()
    {
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());

        const ModeDecided mode = lab.recorder->all<ModeDecided>().front();
        QCOMPARE(mode.effective, MediaMode::Proxy);
        QCOMPARE(mode.decider, ModeDecider::Profile);
        QCOMPARE(mode.reason, std::string("profile internal: inbound-proxy-media=true"));

        const auto rewrites = lab.recorder->all<SdpRewritten>();
        QVERIFY(rewrites.size() >= 2);
        QCOMPARE(rewrites.front().kind, SdpKind::Offer);
        QVERIFY(changesAnything(rewrites.front().edits));
        QCOMPARE(rewrites.back().kind, SdpKind::Answer);

        const auto messages = lab.recorder->all<SipMessage>();
        const auto has = [&](const char* method, int status, Direction direction, bool rewritten) {
            return std::ranges::any_of(messages, [&](const SipMessage& message) {
                return message.method == method && message.status == status && message.direction == direction
                    && (message.rewrite != 0) == rewritten;
            });
        };
        QVERIFY(has("INVITE", 0, Direction::Received, false));
        QVERIFY(has("INVITE", 0, Direction::Sent, true));
        QVERIFY(has("INVITE", 200, Direction::Received, false));
        QVERIFY(has("INVITE", 200, Direction::Sent, true));
        QVERIFY(has("ACK", 0, Direction::Sent, false));
        QVERIFY(has("BYE", 0, Direction::Sent, false));
        QVERIFY(!lab.recorder->all<MediaArmed>().empty());
        QVERIFY(lab.recorder->all<MediaFlow>().size() >= 2);

        std::uint64_t expected = 0;
        for (const EventPtr& event : lab.recorder->events()) {
            QVERIFY(event->sequence > expected);
            expected = event->sequence;
        }
    }

    void neitherPhoneLearnsTheOthersMediaAddress()
    {
        CallFixture lab;
        lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        const LabCallReport atCaller = lab.caller.last();
        const LabCallReport atCallee = lab.callee.last();
        const auto mediaLine = [](const std::string& sdp) {
            const auto at = sdp.find("m=");
            return sdp.substr(at, sdp.find(' ', at + 8) - at);
        };
        QVERIFY(mediaLine(atCaller.sdpSent) != mediaLine(atCallee.sdpReceived));
        QVERIFY(mediaLine(atCallee.sdpSent) != mediaLine(atCaller.sdpReceived));
        QVERIFY(atCallee.sdpReceived.find("o=- ") != std::string::npos);
    }

    void byeFromTheCalleeEndsTheCallersLeg()
    {
        CallFixture lab;
        lab.call();
        QVERIFY(lab.callee.waitFor(isTalking));
        QVERIFY(lab.caller.waitFor(isTalking));
        lab.callee->hangUp(lab.callee.last().id);
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.caller.last().endedByPeer);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QCOMPARE(lab.recorder->all<CallEnded>().front().by, CallEndedBy::Callee);
    }

    void cancelWhileRingingReachesTheCallee()
    {
        CallFixture lab({{"inbound-proxy-media", "true"}}, {}, {.answerAfter = -1ms});
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(
            [](const LabCallReport& report) { return report.state == LabCallState::Ringing; }));
        lab.caller->hangUp(call);
        QVERIFY(lab.callee.waitFor(isEnded));
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QCOMPARE(lab.recorder->all<CallEnded>().front().cause, std::string("ORIGINATOR_CANCEL"));
    }

    void failuresOfTheCalleeArePassedWithTheirCause_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("cause");
        QTest::newRow("busy") << 486 << "USER_BUSY";
        QTest::newRow("declined") << 603 << "CALL_REJECTED";
        QTest::newRow("not found") << 404 << "UNALLOCATED_NUMBER";
        QTest::newRow("unavailable") << 503 << "NORMAL_TEMPORARY_FAILURE";
        QTest::newRow("not acceptable") << 488 << "INCOMPATIBLE_DESTINATION";
        QTest::newRow("server error") << 500 << "NORMAL_TEMPORARY_FAILURE";
    }

    void failuresOfTheCalleeArePassedWithTheirCause()
    {
        QFETCH(int, status);
        QFETCH(QString, cause);
        CallFixture lab({{"inbound-proxy-media", "true"}}, {}, {.answerAfter = 0ms, .status = status});
        lab.call();
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QCOMPARE(QString::fromStdString(lab.recorder->all<CallEnded>().front().cause), cause);
    }

    void anUnknownNumberIsRefusedBeforeAnybodyRings()
    {
        CallFixture lab;
        lab.call("nowhere");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 404);
        QVERIFY(lab.callee->reports().empty());
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("NO_ROUTE_DESTINATION"));
        QVERIFY(ended.text.find("nowhere") != std::string::npos);
    }

    void aBridgeToAnUnknownProfileNamesIt()
    {
        CallFixture lab;
        lab.call("nobody");
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.recorder->waitFor<Finding>(
            [](const Finding& finding) { return finding.text.find("\"absent\"") != std::string::npos; }));
    }

    void sdpThatCannotBeReadIsRefusedAndTheCalleeNotCalled()
    {
        CallFixture lab;
        LabInvitation invitation;
        invitation.sdp = "v=0\r\ns=no origin\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8\r\n";
        lab.call("callee", invitation);
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 400);
        QVERIFY(lab.callee->reports().empty());
    }

    void holdGoesThroughToTheOtherSide()
    {
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        lab.caller->turn(call, MediaDirection::SendOnly);
        QVERIFY(lab.callee.waitFor([](const LabCallReport& report) {
            return report.sdpReceived.find("a=sendonly") != std::string::npos;
        }));
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.requestStatus == 200; }));
        QVERIFY(lab.callee.last().sdpReceived.find("127.0.0.1") != std::string::npos);
    }

    void infoInsideTheDialogIsForwarded()
    {
        CallFixture lab;
        const LabCallId call = lab.call();
        QVERIFY(lab.caller.waitFor(hears(5)));
        DialogRequest info;
        info.method = "INFO";
        info.body = {"application/dtmf-relay", "Signal=5\r\n"};
        lab.caller->request(call, info);
        QVERIFY(lab.callee.waitFor([](const LabCallReport& report) { return report.requestsReceived == 1; }));
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.requestStatus >= 200; }));
    }

    void anOfferInThe200IsAnsweredInTheAck()
    {
        CallFixture lab;
        LabInvitation invitation;
        invitation.offer = LabOffer::Delayed;
        lab.call("callee", invitation);
        QVERIFY(lab.caller.waitFor(hears(20)));
        QVERIFY(lab.callee.waitFor(hears(20)));
    }

    void stoppingEndsLiveCallsAndLeavesNothingAlive()
    {
        const auto before = std::pair(entriesOf("/proc/self/task"), entriesOf("/proc/self/fd"));
        {
            CallFixture lab;
            for (int i = 0; i < 5; ++i)
                lab.call();
            QVERIFY(lab.recorder->waitForCount<MediaArmed>(10));
            QVERIFY(lab.engine->stop());
            QVERIFY(lab.caller.waitFor(isEnded));
            QCOMPARE(lab.recorder->all<CallEnded>().size(), std::size_t(5));
            const auto phases = lab.recorder->all<EngineChanged>();
            QCOMPARE(phases.back().phase, EnginePhase::Stopped);
        }
        QTRY_COMPARE(entriesOf("/proc/self/task"), before.first);
        QCOMPARE(entriesOf("/proc/self/fd"), before.second);
    }
};

LEGSCOPE_TEST(ProxyCallTest)
#include "proxycall_test.moc"
