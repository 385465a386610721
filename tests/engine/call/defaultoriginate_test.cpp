#include "tests/engine/call/audiosdp.h"
#include "tests/engine/call/originatefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// Originate in Default mode.
class DefaultOriginate : public OriginateFixture {
public:
    explicit DefaultOriginate(
        LabReception first = {}, LabReception second = {}, std::map<std::string, std::string> parameters = {})
        : OriginateFixture(std::move(first), std::move(second), std::move(parameters))
    {
    }
    std::string first(const std::string& variables = {}) const { return firstLeg(variables); }
    CallEnded ended()
    {
        recorder->waitFor<CallEnded>();
        return recorder->all<CallEnded>().front();
    }
};

} // namespace

class DefaultOriginateTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstLegGetsAnOfferOfOursAndTheSecondWhatItHasAgreedTo()
    {
        DefaultOriginate lab({}, {}, {{"outbound-codec-prefs", "PCMU,PCMA"}});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = lab.secondLeg()});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.caller.waitFor(hears(50)));
        QVERIFY(lab.callee.waitFor(hears(50)));
        QCOMPARE(formatsOf(lab.caller.last().sdpReceived), std::string("0 8 101"));
        const std::string agreed = formatsOf(lab.caller.last().sdpSent);
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived),
            std::string(agreed.starts_with("0") ? "0 8 101" : "8 0 101"));
        QCOMPARE(lab.caller.last().requestsReceived, 0u);

        const ModeDecided mode = lab.recorder->all<ModeDecided>().front();
        QCOMPARE(mode.effective, MediaMode::Default);
        QCOMPARE(mode.decider, ModeDecider::Call);
        lab.caller->hangUp(lab.caller.last().id);
        QVERIFY(lab.callee.waitFor(isEnded));
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.by, CallEndedBy::Caller);
        QCOMPARE(ended.media.streams.size(), std::size_t(2));
        for (const StreamSample& stream : ended.media.streams)
            QCOMPARE(stream.ssrcChanges, 0u);
    }

    void variablesChooseTheCodecsOfTheFirstLeg_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("offered");
        QTest::newRow("absolute_codec_string") << "{absolute_codec_string=PCMA}" << "8 101";
        QTest::newRow("codec_string") << "[codec_string='PCMA,PCMU']" << "8 0 101";
        QTest::newRow("the absolute one wins")
            << "{codec_string=PCMU}[absolute_codec_string=PCMA]" << "8 101";
    }

    void variablesChooseTheCodecsOfTheFirstLeg()
    {
        QFETCH(QString, variables);
        QFETCH(QString, offered);
        DefaultOriginate lab;
        const CommandFinished done
            = lab.originate({.first = lab.first(variables.toStdString()), .second = lab.secondLeg()});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.callee.waitFor(hears(5)));
        QVERIFY(lab.caller.waitFor(hears(5)));
        QCOMPARE(QString::fromStdString(formatsOf(lab.caller.last().sdpReceived)), offered);
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived), std::string("8 0 101"));
    }

    void anExtensionIsHuntedInTheContext()
    {
        DefaultOriginate lab;
        const CommandFinished done
            = lab.originate({.first = lab.first(), .second = "callee", .context = "default"});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.caller.waitFor(hears(10)));
        QVERIFY(lab.callee.waitFor(hears(10)));
        QCOMPARE(lab.callee.last().calledUser, std::string("callee"));
    }

    void anExtensionThatIsNotThereEndsTheFirstLeg()
    {
        DefaultOriginate lab;
        lab.originate({.first = lab.first(), .second = "callee", .context = "elsewhere"});
        QCOMPARE(lab.ended().cause, std::string("NO_ROUTE_DESTINATION"));
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.callee->reports().empty());
    }

    void theRouteMayNotProxyTwoOutboundLegs()
    {
        DefaultOriginate lab({}, {}, {{"inbound-proxy-media", "true"}});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = "callee"});
        QVERIFY(!done.error);
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("INCOMPATIBLE_DESTINATION"));
        QVERIFY(ended.text.find("you can't proxy_media two outbound legs") != std::string::npos);
        QVERIFY(lab.callee->reports().empty());
    }

    void parkKeepsTheFirstLegAloneWhateverItsProfile()
    {
        DefaultOriginate lab({}, {}, {{"inbound-proxy-media", "true"}});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = "&park"});
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY(lab.caller.waitFor(isTalking));
        QCOMPARE(lab.recorder->all<ModeDecided>().back().effective, MediaMode::Default);
        // A re-INVITE of a leg that is alone is answered by us.
        lab.caller->turn(lab.caller.last().id, MediaDirection::SendOnly);
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.requestStatus == 200; }));
        lab.caller->hangUp(lab.caller.last().id);
        QCOMPARE(lab.ended().by, CallEndedBy::Caller);
    }

    void hangupEndsTheFirstLegWithItsCause()
    {
        DefaultOriginate lab;
        const CommandFinished done = lab.originate({.first = lab.first(), .second = "&hangup(USER_BUSY)"});
        QVERIFY(!done.error);
        QCOMPARE(lab.ended().cause, std::string("USER_BUSY"));
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.recorder->messages("BYE", 0, Direction::Sent).front().find("Q.850;cause=17")
            != std::string::npos);
    }

    void executeOnAnswerRunsBeforeTheRoute()
    {
        DefaultOriginate lab;
        lab.originate(
            {.first = lab.first("{execute_on_answer='set who=first'}"), .second = "&hangup(${who})"});
        lab.ended();
        const auto steps = lab.recorder->all<RouteStep>();
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].extension, std::string("execute_on_answer"));
        QCOMPARE(steps[1].data, std::string("first"));
    }

    void earlyMediaOfTheFirstLegIsTaken_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<bool>("armed");
        QTest::newRow("early media") << "" << true;
        QTest::newRow("ignored") << "{ignore_early_media=true}" << false;
    }

    void earlyMediaOfTheFirstLegIsTaken()
    {
        QFETCH(QString, variables);
        QFETCH(bool, armed);
        DefaultOriginate lab({.provisional = 183, .answerAfter = -1ms});
        const CommandId id = lab.engine->post(
            Originate{.first = lab.first(variables.toStdString()), .second = lab.secondLeg()});
        QVERIFY(armed ? lab.recorder->waitFor<MediaArmed>() : lab.recorder->waitFor<LegChanged>());
        QCOMPARE(!lab.recorder->all<MediaArmed>().empty(), armed);
        QVERIFY(lab.callee->reports().empty());
        lab.caller->answer(lab.caller.last().id);
        QVERIFY(!lab.finished(id).error);
        QVERIFY(lab.callee.waitFor(hears(10)));
        QVERIFY(lab.caller.waitFor(hears(10)));
    }

    void payloadTypesOfEachLegAreItsOwn()
    {
        DefaultOriginate lab({.sdp = sdpWith("97 8", "a=rtpmap:97 telephone-event/8000\r\n")},
            {.sdp = sdpWith("8 110", "a=rtpmap:110 telephone-event/8000\r\n")});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = lab.secondLeg()});
        QVERIFY(!done.error);
        QVERIFY(lab.callee.waitFor(isTalking));
        QCOMPARE(formatsOf(lab.callee.last().sdpReceived), std::string("8 0 97"));
    }

    void aFirstLegThatFailsSaysWhy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sdp");
        QTest::addColumn<QString>("part");
        QTest::newRow("refuses") << 486 << "" << "486";
        QTest::newRow("answers another codec")
            << 200 << QString::fromStdString(sdpWith("18")) << "no common codec";
        QTest::newRow("answers with more m-lines")
            << 200 << QString::fromStdString(sdpWith("8", "m=video 40002 RTP/AVP 34\r\n")) << "2 m-lines";
    }

    void aFirstLegThatFailsSaysWhy()
    {
        QFETCH(int, status);
        QFETCH(QString, sdp);
        QFETCH(QString, part);
        DefaultOriginate lab(
            {.provisional = 0, .answerAfter = 0ms, .status = status, .sdp = sdp.toStdString()});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = lab.secondLeg()});
        QVERIFY(done.error);
        QVERIFY2(QString::fromStdString(done.error->detail).contains(part), done.error->detail.c_str());
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.callee->reports().empty());
    }

    void theFirstLegIsOnlyAskedAsLongAsTheOrderSays()
    {
        DefaultOriginate lab({.answerAfter = -1ms});
        const CommandFinished done
            = lab.originate({.first = lab.first("{originate_timeout=1}"), .second = lab.secondLeg()});
        QVERIFY(done.error);
        QVERIFY(done.error->detail.find("within 1 s") != std::string::npos);
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.recorder->messages("CANCEL", 0, Direction::Sent).size(), std::size_t(1));
    }

    void aSecondLegThatRefusesEndsTheFirst()
    {
        DefaultOriginate lab({}, {.answerAfter = 0ms, .status = 486});
        const CommandFinished done = lab.originate({.first = lab.first(), .second = lab.secondLeg()});
        QVERIFY(!done.error); // the first leg has answered
        QCOMPARE(lab.ended().cause, std::string("USER_BUSY"));
        QVERIFY(lab.caller.waitFor(isEnded));
    }

    void portsThatRanOutEndTheOrder()
    {
        DefaultOriginate lab({}, {}, {{"rtp-start-port", "39000"}, {"rtp-end-port", "39001"}});
        const CommandFinished first = lab.originate({.first = lab.first(), .second = "&park"});
        QVERIFY2(!first.error, first.error ? first.error->detail.c_str() : "");
        const CommandFinished second = lab.originate({.first = lab.first(), .second = "&park"});
        QVERIFY(second.error);
        QVERIFY2(second.error->detail.find("39000") != std::string::npos, second.error->detail.c_str());
        QVERIFY(lab.recorder->waitFor<CallEnded>());
        QCOMPARE(lab.caller->reports().size(), std::size_t(1));
    }
};

LEGSCOPE_TEST(DefaultOriginateTest)
#include "defaultoriginate_test.moc"
