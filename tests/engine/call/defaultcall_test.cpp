#include "tests/engine/call/audiosdp.h"
#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

using Parameters = std::map<std::string, std::string>;

} // namespace

class DefaultCallTest : public QObject {
    Q_OBJECT

private slots:
    void legsThatAgreeOnACodecHearEachOther()
    {
        CallFixture lab(Parameters{});
        lab.call();
        QVERIFY(lab.caller.waitFor(hears(25)));
        QVERIFY(lab.callee.waitFor(hears(25)));
        const ModeDecided mode = lab.recorder->all<ModeDecided>().front();
        QCOMPARE(mode.effective, MediaMode::Default);
        QCOMPARE(mode.decider, ModeDecider::BuiltIn);
        const std::string offered = lab.callee.last().sdpReceived;
        QVERIFY(offered.find("o=- ") != std::string::npos);
        QVERIFY(offered != lab.caller.last().sdpSent);
    }

    void earlyNegotiationOffersTheCodecThatWasChosen_data()
    {
        QTest::addColumn<QString>("off"); // disable-transcoding
        QTest::addColumn<QString>("offered");
        QTest::newRow("alone where nothing may be transcoded") << "true" << "0 101";
        QTest::newRow("before those of the profile") << "false" << "0 8 101";
    }
    void earlyNegotiationOffersTheCodecThatWasChosen()
    {
        QFETCH(QString, off);
        QFETCH(QString, offered);
        CallFixture lab(Parameters{{"inbound-codec-prefs", "PCMU,PCMA"},
            {"inbound-codec-negotiation", "greedy"}, {"disable-transcoding", off.toStdString()}});
        lab.call();
        QVERIFY(lab.callee.waitFor(hears(5)));
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived), offered.toStdString());
        QCOMPARE(formatsOf(lab.caller.last().sdpReceived), std::string("0 101"));
    }

    void lateNegotiationLeavesTheChoiceToTheCallee()
    {
        CallFixture lab(
            Parameters{{"inbound-late-negotiation", "true"}, {"inbound-codec-prefs", "PCMU,PCMA"}});
        lab.call();
        QVERIFY(lab.callee.waitFor(hears(5)));
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived), std::string("8 0 101"));
    }

    void noCommonCodecIsRefusedBeforeTheRouteRuns()
    {
        CallFixture lab(Parameters{{"inbound-codec-prefs", "G722"}});
        lab.call();
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 488);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QVERIFY(lab.recorder->hasFinding("NO_COMMON_CODEC"));
        QVERIFY(lab.recorder->all<RouteStep>().empty());
        QVERIFY(lab.callee->reports().empty());
    }

    void lateNegotiationRefusesBeforeTheCalleeRings_data()
    {
        QTest::addColumn<QString>("inbound");
        QTest::addColumn<QString>("actions");
        QTest::newRow("the caller offers nothing that we take") << "G722" << "";
        QTest::newRow("the callee may be offered another codec only")
            << "PCMA,PCMU" << R"(<action application="export" data="absolute_codec_string=G722"/>)";
    }

    void lateNegotiationRefusesBeforeTheCalleeRings()
    {
        QFETCH(QString, inbound);
        QFETCH(QString, actions);
        CallFixture lab(Parameters{{"inbound-late-negotiation", "true"},
                            {"inbound-codec-prefs", inbound.toStdString()}, {"disable-transcoding", "true"}},
            actions.toStdString());
        lab.call();
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 488);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QVERIFY(lab.recorder->hasFinding("NO_COMMON_CODEC"));
        QVERIFY(lab.callee->reports().empty());
    }

    void absoluteCodecStringIsAllThatTheCalleeIsOffered()
    {
        CallFixture lab(Parameters{{"inbound-late-negotiation", "true"}},
            R"(<action application="export" data="absolute_codec_string=PCMU"/>)");
        lab.call();
        QVERIFY(lab.callee.waitFor(hears(5)));
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived), std::string("0 101"));
    }

    void payloadTypesOfEachLegAreItsOwn()
    {
        CallFixture lab(Parameters{{"inbound-late-negotiation", "true"}}, {},
            LabReception{.sdp = sdpWith("8 110", "a=rtpmap:110 telephone-event/8000\r\n")});
        LabInvitation invitation;
        invitation.sdp = sdpWith("8 97", "a=rtpmap:97 telephone-event/8000\r\n");
        lab.call("callee", invitation);
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.wasAnswered; }));
        QCOMPARE(formatsOf(lab.caller.last().sdpReceived), std::string("8 97"));
    }

    void calleeThatAnswersAnotherCodecEndsTheCall()
    {
        CallFixture lab(Parameters{{"inbound-late-negotiation", "true"}, {"inbound-codec-prefs", "PCMA"},
                            {"disable-transcoding", "true"}},
            {}, LabReception{.provisional = 0, .sdp = sdpWith("0")});
        lab.call();
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 488);
        QVERIFY(lab.callee.waitFor(isEnded));
        QVERIFY(lab.recorder->hasFinding("NO_COMMON_CODEC"));
    }

    void answeredCallerIsBridgedWithoutAnotherAnswer()
    {
        CallFixture lab(Parameters{}, R"(<action application="answer"/>)");
        lab.call();
        QVERIFY(lab.caller.waitFor(hears(25)));
        QVERIFY(lab.callee.waitFor(hears(25)));
        QCOMPARE(lab.recorder->all<ModeDecided>().front().decider, ModeDecider::Call);
        QCOMPARE(lab.caller.last().requestsReceived, 0u);
    }

    void answeredCallerIsOfferedTheCalleesSdpByAProxiedBridge()
    {
        CallFixture lab(Parameters{},
            R"(<action application="answer"/><action application="set" data="proxy_media=true"/>)");
        lab.call();
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.requestsReceived == 1; }));
        QVERIFY(lab.caller.waitFor(hears(25)));
        QVERIFY(lab.callee.waitFor(hears(25)));
        QCOMPARE(lab.recorder->all<ModeDecided>().back().effective, MediaMode::Proxy);
        QVERIFY(lab.recorder->hasFinding("EARLY_NEGOTIATION"));
    }

    void preAnsweredCallerGetsTheSameAnswerFinally()
    {
        CallFixture lab(Parameters{}, R"(<action application="pre_answer"/>)");
        lab.call();
        QVERIFY(lab.caller.waitFor(hears(25)));
        std::vector<std::string> bodies;
        for (const SdpRewritten& rewritten : lab.recorder->all<SdpRewritten>()) {
            if (rewritten.kind == SdpKind::Answer)
                bodies.push_back(rewritten.after);
        }
        QCOMPARE(bodies.size(), std::size_t(1));
        QCOMPARE(lab.caller.last().sdpReceived, bodies.front());
    }

    void holdAndResumeKeepTheCallersStream()
    {
        CallFixture lab(Parameters{});
        const LabCallId call = lab.call();
        QVERIFY(lab.callee.waitFor(hears(25)));
        const auto before = lab.callee.last().rtp;
        lab.caller->turn(call, MediaDirection::SendOnly);
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.requestStatus == 200; }));
        lab.caller->turn(call, MediaDirection::SendRecv);
        QVERIFY(lab.callee.waitFor(hears(before.rtpReceived + 50)));
        QVERIFY(lab.caller.waitFor(hears(25)));
        lab.caller->hangUp(call);
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        const CallEnded ended = lab.recorder->all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams)
            QCOMPARE(stream.ssrcChanges, 0u);
    }
};

LEGSCOPE_TEST(DefaultCallTest)
#include "defaultcall_test.moc"
