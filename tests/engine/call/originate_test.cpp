#include "tests/engine/call/originatefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

class OriginateTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstLegsAnswerIsOfferedToTheSecondAndAnsweredInTheAck()
    {
        OriginateFixture lab;
        const CommandFinished done = lab.originate({.first = lab.firstLeg(), .second = lab.secondLeg()});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.caller.waitFor(hears(50)));
        QVERIFY(lab.callee.waitFor(hears(50)));

        const auto invites = lab.recorder->messages("INVITE", 0, Direction::Sent);
        QCOMPARE(invites.size(), std::size_t(2));
        QVERIFY(!hasBody(invites[0]));
        QVERIFY(hasBody(invites[1]));
        const auto acks = lab.recorder->messages("ACK", 0, Direction::Sent);
        QCOMPARE(acks.size(), std::size_t(2));
        QCOMPARE(std::ranges::count_if(acks, hasBody), 1);

        const ModeDecided mode = lab.recorder->all<ModeDecided>().front();
        QCOMPARE(mode.effective, MediaMode::Proxy);
        QCOMPARE(mode.decider, ModeDecider::Call);
        for (const LegBegan& leg : lab.recorder->all<LegBegan>())
            QCOMPARE(leg.invite, Direction::Sent);

        lab.callee->hangUp(lab.callee.last().id);
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        QCOMPARE(ended.by, CallEndedBy::Callee);
        QCOMPARE(ended.media.streams.size(), std::size_t(2));
        for (const StreamSample& stream : ended.media.streams)
            QCOMPARE(stream.rtpOut, stream.rtpIn);
    }

    void bypassLeavesBothSdpsAsTheyAre()
    {
        OriginateFixture lab;
        const CommandFinished done = lab.originate(
            {.first = lab.firstLeg("{originate_3pcc=true,bypass_media=true}"), .second = lab.secondLeg()});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.caller.waitFor(hears(10)));
        QVERIFY(lab.callee.waitFor(hears(10)));
        QCOMPARE(lab.callee.last().sdpReceived, lab.caller.last().sdpSent);
        QCOMPARE(lab.caller.last().sdpReceived, lab.callee.last().sdpSent);
    }

    void bothAreShownTheCallerThatWasAskedFor()
    {
        OriginateFixture lab;
        lab.originate({.first = lab.firstLeg(),
            .second = lab.secondLeg(),
            .callerName = "Front desk",
            .callerNumber = "200"});
        QVERIFY(lab.callee.waitFor(hears(1)));
        QCOMPARE(lab.caller.last().peerUser, std::string("200"));
        QCOMPARE(lab.callee.last().peerUser, std::string("200"));
        const auto invites = lab.recorder->messages("INVITE", 0, Direction::Sent);
        QVERIFY(invites[0].find("\"Front desk\"") != std::string::npos);
        QVERIFY(invites[1].find("\"Front desk\"") != std::string::npos);
    }

    void bridgeAsAnApplicationIsADialString()
    {
        OriginateFixture lab;
        const CommandFinished done
            = lab.originate({.first = lab.firstLeg(), .second = "&bridge(" + lab.secondLeg() + ")"});
        QVERIFY(!done.error);
        QVERIFY(lab.callee.waitFor(hears(5)));
    }

    void aSecondLegThatRefusesEndsTheFirstByAckAndBye()
    {
        OriginateFixture lab({}, {.answerAfter = 0ms, .status = 486});
        const CommandFinished done = lab.originate({.first = lab.firstLeg(), .second = lab.secondLeg()});
        QVERIFY(done.error);
        QVERIFY(done.error->detail.find("USER_BUSY") != std::string::npos);
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.caller.last().endedByPeer);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QCOMPARE(lab.recorder->all<CallEnded>().front().cause, std::string("USER_BUSY"));
        QCOMPARE(lab.recorder->messages("BYE", 0, Direction::Sent).size(), std::size_t(1));
    }

    void aSecondLegThatDoesNotAnswerIsCancelledAndTheFirstEnded()
    {
        OriginateFixture lab({}, {.answerAfter = -1ms});
        const CommandFinished done = lab.originate(
            {.first = lab.firstLeg("{originate_3pcc=true,call_timeout=1}"), .second = lab.secondLeg()});
        QVERIFY(done.error);
        QVERIFY(done.error->detail.find("NO_ANSWER") != std::string::npos);
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.callee.waitFor(isEnded));
        QCOMPARE(lab.recorder->messages("CANCEL", 0, Direction::Sent).size(), std::size_t(1));
    }

    void aFirstLegThatRefusesSaysWhy()
    {
        OriginateFixture lab({.answerAfter = 0ms, .status = 603});
        const CommandFinished done = lab.originate({.first = lab.firstLeg(), .second = lab.secondLeg()});
        QVERIFY(done.error);
        QVERIFY(done.error->detail.find("603") != std::string::npos);
        QVERIFY(done.error->detail.find("CALL_REJECTED") != std::string::npos);
        QVERIFY(lab.callee->reports().empty());
        QVERIFY(lab.recorder->waitFor<CallEnded>());
    }

    void aFirstLegThatDoesNotAnswerIsCancelled()
    {
        OriginateFixture lab({.answerAfter = -1ms});
        const CommandFinished done = lab.originate(
            {.first = lab.firstLeg(), .second = lab.secondLeg(), .timeout = std::chrono::seconds(1)});
        QVERIFY(done.error);
        QVERIFY(done.error->detail.find("within 1 s") != std::string::npos);
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.callee->reports().empty());
    }

    void theOperatorEndsBothLegsWhileTheSecondRings()
    {
        OriginateFixture lab({}, {.answerAfter = -1ms});
        const CommandId id = lab.engine->post(Originate{.first = lab.firstLeg(), .second = lab.secondLeg()});
        QVERIFY(lab.callee.waitFor(
            [](const LabCallReport& report) { return report.state == LabCallState::Ringing; }));
        lab.engine->post(HangUpCall{lab.recorder->all<CallBegan>().front().call});
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.callee.waitFor(isEnded));
        QVERIFY(lab.finished(id).error);
    }

    void stoppingTheEngineFinishesWhatRings()
    {
        OriginateFixture lab({.answerAfter = -1ms});
        const CommandId id = lab.engine->post(Originate{.first = lab.firstLeg(), .second = lab.secondLeg()});
        QVERIFY(lab.caller.waitFor(
            [](const LabCallReport& report) { return report.state == LabCallState::Ringing; }));
        QVERIFY(lab.engine->stop());
        QVERIFY(lab.finished(id).error);
    }

    void anOrderThatCannotBeCarriedSaysWhy_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("part");
        const QString leg = "sofia/internal/x@127.0.0.1:9";
        QTest::newRow("proxy of two outbound legs") << "{proxy_media=true}"
                + leg << leg << "proxy_media=true: you can't proxy_media two outbound legs";
        QTest::newRow("bypass of two outbound legs") << "{bypass_media=true}" + leg << "&bridge(" + leg + ")"
                                                     << "you can't bypass_media two outbound legs";
        QTest::newRow("proxy of two outbound legs by the profile")
            << leg << leg << "inbound-proxy-media=true: you can't proxy_media two outbound legs";
        QTest::newRow("flow I with an application")
            << "{originate_3pcc=true}" + leg << "&park()" << "connects two dial strings";
        QTest::newRow("first dial string") << "{a=b" << leg << "first leg: dial string, character";
        QTest::newRow("second dial string") << leg << "sofia/" << "second leg: dial";
        QTest::newRow("no second") << leg << "" << "whom to connect";
        QTest::newRow("unknown profile") << "sofia/absent/x@h" << leg << "no profile \"absent\" is running";
        QTest::newRow("no host") << "sofia/internal/x" << leg << "names no host";
        QTest::newRow("endpoint type") << "dahdi/1/2" << leg << "endpoints of type \"dahdi\"";
        QTest::newRow("several first legs") << leg + "," + leg << leg << "expected one endpoint";
        QTest::newRow("open application") << leg << "&park(" << "expected ) at its end";
        QTest::newRow("no application") << leg << "&" << "name of an application";
        QTest::newRow("unknown application") << leg << "&conjure" << "there is no application \"conjure\"";
        QTest::newRow("media application") << leg << "&echo" << "echo is not available yet";
        QTest::newRow("unreadable codec")
            << "{absolute_codec_string=PCMA@x}" + leg << "&park" << "absolute_codec_string: codec \"PCMA@x\"";
        QTest::newRow("unknown codec") << "{absolute_codec_string=NONE}" + leg << "&park" << "codec \"NONE\"";
    }

    void anOrderThatCannotBeCarriedSaysWhy()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, part);
        static OriginateFixture lab;
        const CommandFinished done
            = lab.originate({.first = first.toStdString(), .second = second.toStdString()});
        QVERIFY(done.error);
        QVERIFY2(QString::fromStdString(done.error->detail).contains(part), done.error->detail.c_str());
        QVERIFY(lab.recorder->all<CallBegan>().empty());
    }
};

LEGSCOPE_TEST(OriginateTest)
#include "originate_test.moc"
