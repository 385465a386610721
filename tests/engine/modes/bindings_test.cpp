#include "engine/api/commandline.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/dtmfcall.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

std::string bound(std::string_view binding)
{
    return fmt::format("<action application=\"bind_meta_app\" data=\"{}\"/>", binding);
}

/// How often a binding has run an application.
std::size_t runsOf(EventRecorder& recorder, std::string_view application)
{
    const auto steps = recorder.all<RouteStep>();
    return static_cast<std::size_t>(std::ranges::count_if(steps, [application](const RouteStep& step) {
        return step.extension == "binding" && step.application == application;
    }));
}

/// What became of keys: those that went on, and a - for each that a binding took.
std::string fatesOf(DtmfCall& call, LegSide from)
{
    std::string fates;
    for (const DigitPassed& one : call.passed(from)) {
        if (one.drop == DigitDrop::None)
            fates += one.digit.key;
        else
            fates += one.drop == DigitDrop::Bound ? '-' : '?';
    }
    return fates;
}

std::string pressInfo(RawPhone& phone, char key)
{
    phone.request("INFO", fmt::format("Signal={}\r\nDuration=100\r\n", key),
        "Content-Type: application/dtmf-relay\r\n");
    return std::to_string(phone.waitFinal("INFO").status());
}

} // namespace

/// Keys that run an application beside the bridge.
class BindingsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void keysOfABindingDoNotGoOnAndOthersDo_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("rfc2833") << static_cast<int>(DigitWay::Rtp);
        QTest::newRow("info") << static_cast<int>(DigitWay::Info);
    }
    void keysOfABindingDoNotGoOnAndOthersDo()
    {
        QFETCH(int, way);
        DtmfCall call(static_cast<DigitWay>(way), DigitWay::Rtp,
            {.beforeBridge
                = setAction("dtmf_type", nameOf(static_cast<DigitWay>(way))) + bound("1 a s log::heard")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("5*1*7**", call.talk->elapsed() + 20);
        call.b->press("3*1", call.talk->elapsed() + 20);
        call.run(100ms, [&call] {
            return fatesOf(call, LegSide::A).size() >= 7 && call.b->heard().size() >= 4
                && call.a->heard().size() >= 3;
        });
        QCOMPARE(call.b->heard(), std::string("5*7*"));
        QCOMPARE(call.a->heard(), std::string("3*1")); // of whom nothing is bound
        auto fates = fatesOf(call, LegSide::A);
        std::ranges::sort(fates);
        QCOMPARE(fates, std::string("**---57"));
        QCOMPARE(runsOf(*call.call.recorder, "log"), std::size_t{1});
        VERIFY_RIGHT(call.talk->listen());
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
    }

    void tonesOfABindingDoNotGoOn()
    {
        DtmfCall call(DigitWay::Inband, DigitWay::Rtp,
            {.beforeBridge = setAction("dtmf_type", "inband") + bound("1 a s log::heard")});
        QVERIFY(call.talk);
        call.run(300ms);
        for (int attempt = 0; attempt < 10 && runsOf(*call.call.recorder, "log") == 0; ++attempt) {
            call.a->press("*1", call.talk->elapsed() + 50);
            call.runFor(1000, [&call] { return runsOf(*call.call.recorder, "log") > 0; });
        }
        QVERIFY(runsOf(*call.call.recorder, "log") > 0);
        call.run(100ms);
        QVERIFY(fatesOf(call, LegSide::A).ends_with("--"));
        QCOMPARE(tonesIn(call.talk->b.sound, call.talk->b.rate()), std::string());
    }

    void theApplicationRunsOnTheLegThatIsNamed_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("callerPresses");
        QTest::addColumn<bool>("callerRuns");
        QTest::newRow("a of a") << "a a" << true << true;
        QTest::newRow("b of a") << "a b" << true << false;
        QTest::newRow("same as a") << "a s" << true << true;
        QTest::newRow("other than a, inline") << "a oi" << true << false;
        QTest::newRow("a of b") << "b a" << false << true;
        QTest::newRow("same as b") << "b s" << false << false;
        QTest::newRow("other than b") << "ab o" << false << true;
    }
    void theApplicationRunsOnTheLegThatIsNamed()
    {
        QFETCH(QString, flags);
        QFETCH(bool, callerPresses);
        QFETCH(bool, callerRuns);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge = bound(fmt::format("2 {} send_dtmf::9", flags.toStdString()))});
        QVERIFY(call.talk);
        call.run(100ms);
        (callerPresses ? call.a : call.b)->press("*2", call.talk->elapsed() + 20);
        DtmfPhone& runs = callerRuns ? *call.a : *call.b;
        call.run(100ms, [&runs] { return !runs.heard().empty(); });
        QCOMPARE(runs.heard(), std::string("9"));
        QCOMPARE((callerRuns ? *call.b : *call.a).heard(), std::string());
    }

    void aBindingMayServeOnceAndMayBeUndone_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("heard");
        QTest::addColumn<int>("runs");
        QTest::newRow("again and again") << QString::fromStdString(bound("1 a s log::x")) << "" << 2;
        QTest::newRow("once") << QString::fromStdString(bound("1 a s1 log::x")) << "*1" << 1;
        QTest::newRow("undone") << QString::fromStdString(bound("1 a s log::x"))
                + actionOf("unbind_meta_app", "1")
                                << "*1*1" << 0;
        QTest::newRow("all undone") << QString::fromStdString(bound("1 a s log::x"))
                + actionOf("unbind_meta_app")
                                    << "*1*1" << 0;
    }
    void aBindingMayServeOnceAndMayBeUndone()
    {
        QFETCH(QString, actions);
        QFETCH(QString, heard);
        QFETCH(int, runs);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("*1", call.talk->elapsed() + 20);
        call.run(0ms, [&call] { return fatesOf(call, LegSide::A).size() >= 2; });
        call.a->press("*1", call.talk->elapsed() + 20);
        call.run(100ms, [&] {
            return fatesOf(call, LegSide::A).size() >= 4
                && call.b->heard().size() >= static_cast<std::size_t>(heard.size());
        });
        QCOMPARE(call.b->heard(), heard.toStdString());
        QCOMPARE(runsOf(*call.call.recorder, "log"), static_cast<std::size_t>(runs));
    }

    void keysOfApplicationsAreSeenWhereTheyAskForIt_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("heard"); // by B
        QTest::addColumn<int>("runs");
        QTest::newRow("not seen") << "uuid_recv_dtmf %1 *1" << "*1" << 0;
        QTest::newRow("seen") << "uuid_recv_dtmf %1 ~*15" << "5" << 1;
    }
    void keysOfApplicationsAreSeenWhereTheyAskForIt()
    {
        QFETCH(QString, command);
        QFETCH(QString, heard);
        QFETCH(int, runs);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = bound("1 a s log::x")});
        QVERIFY(call.talk);
        const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
        call.call.engine->post(*parseCommandLine(command.arg(QString::fromStdString(uuid)).toStdString()));
        call.run(100ms, [&] { return call.b->heard() == heard.toStdString(); });
        QCOMPARE(call.b->heard(), heard.toStdString());
        QCOMPARE(runsOf(*call.call.recorder, "log"), static_cast<std::size_t>(runs));
    }

    void aBindingEndsTheCall()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = bound("3 b s hangup::USER_BUSY")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.b->press("*3", call.talk->elapsed() + 20);
        call.run(0ms, [&call] { return call.call.a.hasMessage("BYE") && call.call.b.hasMessage("BYE"); });
        for (RawPhone* phone : {&call.call.a, &call.call.b})
            phone->answer(phone->waitRequest("BYE"), 200);
        QVERIFY(call.call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.call.recorder->all<CallEnded>().front().cause, std::string("USER_BUSY"));
    }

    void aBindingPlaysASoundThatAKeyEnds()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge = setAction("playback_terminators", "#")
                    + bound("4 a si playback::tone_stream://%(60000,0,440)")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("*4", call.talk->elapsed() + 20);
        const auto isPlayed = [&call](PlayState state) {
            const auto played = call.call.recorder->all<SoundPlayed>();
            return std::ranges::any_of(
                played, [state](const SoundPlayed& one) { return one.state == state; });
        };
        call.run(0ms, [&] { return isPlayed(PlayState::Playing); });
        call.a->press("*4", call.talk->elapsed() + 20);
        const auto isRefused = [&call] {
            const auto findings = call.call.recorder->all<Finding>();
            return std::ranges::any_of(findings, [](const Finding& finding) {
                return finding.code == FindingCode::NotPlayed
                    && finding.text.ends_with("the leg is played another sound already");
            });
        };
        call.run(0ms, isRefused);
        QVERIFY(isRefused());
        call.a->press("#", call.talk->elapsed() + 20);
        call.run(0ms, [&] { return isPlayed(PlayState::Ended); });
        QVERIFY(isPlayed(PlayState::Ended));
        QCOMPARE(call.call.recorder->all<SoundPlayed>().back().end, PlayEnd::Key);
        VERIFY_RIGHT(call.talk->listen()); // they hear each other again
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
    }

    void aBindingSendsItsLegElsewhere()
    {
        DtmfCall call(
            DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = bound("5 b o transfer::c"), .targets = 2});
        QVERIFY(call.talk);
        call.run(100ms);
        call.b->press("*5", call.talk->elapsed() + 20);
        call.run(0ms, [&call] { return call.call.c.hasMessage("INVITE"); });
        const RawMessage invite = call.call.c.waitRequest("INVITE");
        RawUdpPeer media;
        call.call.c.answer(invite, 200, dtmfSdp(media));
        const RawMessage bye = call.call.b.waitRequest("BYE");
        call.call.b.answer(bye, 200);
        QVERIFY(call.call.recorder->waitFor<Finding>([](const Finding& finding) {
            return finding.code == FindingCode::Transfer && finding.text.ends_with("is done");
        }));
    }

    void digitsOfAnActionRunItAndDoNotGoOn_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("pressed"); // by A, or behind a b by B
        QTest::addColumn<QString>("atA");
        QTest::addColumn<QString>("atB");
        QTest::newRow("self") << "r,*22,exec:send_dtmf,9" << "5*22" << "9" << "5";
        QTest::newRow("on the other leg") << "r,*22,exec[i]:send_dtmf,9,self,peer" << "*22" << "" << "9";
        QTest::newRow("on both") << "r,22,exec:send_dtmf,9,self,both" << "22" << "9" << "9";
        QTest::newRow("of the other leg") << "r,22,exec:send_dtmf,9,peer" << "b22" << "" << "9";
        QTest::newRow("of both") << "r,22,exec:send_dtmf,9,both" << "b22" << "" << "9";
        QTest::newRow("an expression") << "r,~^4\\d\\d$,exec:send_dtmf,9" << "456" << "9" << "";
        QTest::newRow("a command") << "r,22,api:uuid_send_dtmf,${uuid} 9" << "22" << "9" << "";
        QTest::newRow("half of it") << "r,22,exec:send_dtmf,9" << "2" << "" << "2";
    }
    void digitsOfAnActionRunItAndDoNotGoOn()
    {
        QFETCH(QString, action);
        QFETCH(QString, pressed);
        QFETCH(QString, atA);
        QFETCH(QString, atB);
        const QString actions = QString::fromStdString(setAction("bind_digit_digit_timeout", "400"))
            + "<action application=\"bind_digit_action\" data=\"" + action + "\"/>";
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        call.run(100ms);
        const bool isOfB = pressed.startsWith('b');
        (isOfB ? call.b : call.a)->press(pressed.mid(isOfB ? 1 : 0).toStdString(), call.talk->elapsed() + 20);
        call.run(100ms,
            [&] { return call.a->heard() == atA.toStdString() && call.b->heard() == atB.toStdString(); });
        QCOMPARE(call.a->heard(), atA.toStdString());
        QCOMPARE(call.b->heard(), atB.toStdString());
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
    }

    void whatWasPressedIsInVariables()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge
                = actionOf("bind_digit_action", "r,~^4[0-9]$,exec:execute_extension,told").toStdString(),
                .routes = {{"^told$", actionOf("log", "${last_matching_digits}").toStdString()}}});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("45", call.talk->elapsed() + 20);
        const auto isTold = [&call] {
            const auto steps = call.call.recorder->all<RouteStep>();
            return std::ranges::any_of(
                steps, [](const RouteStep& step) { return step.application == "log" && step.data == "45"; });
        };
        call.run(0ms, isTold);
        QVERIFY(isTold());
    }

    /// What two bindings run on one leg comes one after the other, and not more than sixteen wait.
    void whatBindingsRunWaitsForItsTurn()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge = bound("1 a s playback::tone_stream://%(400,0,440)") + bound("2 a s log::x")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("*1*2", call.talk->elapsed() + 20);
        call.run(0ms, [&call] { return runsOf(*call.call.recorder, "log") > 0; });
        bool isPlayed = false, isLogged = false;
        for (const EventPtr& event : call.call.recorder->events()) {
            const auto* const sound = std::get_if<SoundPlayed>(&event->body);
            isPlayed = isPlayed || (sound && sound->state == PlayState::Ended);
            const auto* const step = std::get_if<RouteStep>(&event->body);
            if (step && step->application == "log" && step->extension == "binding") {
                QVERIFY(isPlayed);
                isLogged = true;
            }
        }
        QVERIFY(isLogged);

        std::string many = "~";
        for (int i = 0; i < 17; ++i)
            many += "*1";
        const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
        call.call.engine->post(*parseCommandLine("uuid_recv_dtmf " + uuid + " " + many + "@50"));
        const auto isFull = [&call] {
            const auto findings = call.call.recorder->all<Finding>();
            return std::ranges::any_of(findings, [](const Finding& one) {
                return one.text.find("too many wait already") != std::string::npos;
            });
        };
        call.run(0ms, isFull);
        QVERIFY(isFull());
    }

    void aHangupEndsWhatABindingRuns()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge = bound("4 a o playback::tone_stream://%(60000,0,440)")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("*4", call.talk->elapsed() + 20);
        const auto ends = [&call](PlayState state) {
            const auto played = call.call.recorder->all<SoundPlayed>();
            return std::ranges::count(played, state, &SoundPlayed::state);
        };
        call.run(0ms, [&] { return ends(PlayState::Playing) == 1; });
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
        QCOMPARE(ends(PlayState::Ended), 1);
        QCOMPARE(call.call.recorder->all<SoundPlayed>().back().end, PlayEnd::RouteLeft);
    }

    void aSoundMayStandForEachDigitThatIsBlocked()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp);
        QVERIFY(call.talk);
        const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
        call.call.engine->post(*parseCommandLine(
            fmt::format("uuid_drop_dtmf {} on mask_file tone_stream://%(100,0,440)", uuid)));
        QVERIFY(call.call.recorder->waitFor<CommandFinished>());
        call.run(100ms);
        call.a->press("12", call.talk->elapsed() + 20);
        const auto played = [&call] {
            const auto all = call.call.recorder->all<SoundPlayed>();
            return std::ranges::count_if(all, [](const SoundPlayed& one) {
                return one.to == LegSide::B && one.state == PlayState::Ended && one.end == PlayEnd::Over;
            });
        };
        call.run(0ms, [&played] { return played() >= 2; });
        QCOMPARE(played(), 2);
        QCOMPARE(call.b->heard(), std::string());
        VERIFY_RIGHT(call.talk->listen());
    }

    void whatCannotBeBoundOrRunIsToldAndTheCallGoesOn_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("pressed");
        QTest::addColumn<QString>("why");
        QTest::newRow("not to be read") << QString::fromStdString(bound("1 a log::x")) << ""
                                        << "expected KEY a|b|ab a|b|o|s[i][1] APP::ARG";
        QTest::newRow("no key") << actionOf("unbind_meta_app", "x") << "" << "it is no key";
        QTest::newRow("no meta key") << actionOf("set", "bind_meta_key=x")
                + QString::fromStdString(bound("1 a s log::x"))
                                     << "" << "* stands before those that are bound";
        QTest::newRow("digits that cannot be read")
            << actionOf("bind_digit_action", "r,1x,exec:log") << "" << "\"x\" is no key";
        QTest::newRow("no such realm") << actionOf("digit_action_set_realm", "r") << ""
                                       << "no digits are bound in the realm \"r\"";
        QTest::newRow("no target") << actionOf("clear_digit_action", "all,me") << ""
                                   << "\"me\" is none of self, peer, both";
        QTest::newRow("no time") << actionOf("set", "bind_digit_digit_timeout=soon")
                + actionOf("bind_digit_action", "r,1,exec:log")
                                 << "" << "it is no number of milliseconds: 1500 count";
        QTest::newRow("no command") << actionOf("bind_digit_action", "r,1,api:nothing") << "1"
                                    << "binding: nothing is not run";
        QTest::newRow("no application") << QString::fromStdString(bound("1 a s nowhere::x")) << "*1"
                                        << "there is no application \"nowhere\"";
        QTest::newRow("an application for routes") << QString::fromStdString(bound("1 a s park::")) << "*1"
                                                   << "park cannot be run beside a bridge";
        QTest::newRow("no extension")
            << QString::fromStdString(bound("1 b s execute_extension::x XML nowhere")) << "b*1"
            << "no context \"nowhere\"";
    }
    void whatCannotBeBoundOrRunIsToldAndTheCallGoesOn()
    {
        QFETCH(QString, action);
        QFETCH(QString, pressed);
        QFETCH(QString, why);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = action.toStdString()});
        QVERIFY(call.talk);
        call.run(100ms);
        const bool isOfB = pressed.startsWith('b');
        (isOfB ? call.b : call.a)->press(pressed.mid(isOfB ? 1 : 0).toStdString(), call.talk->elapsed() + 20);
        const auto isSaid = [&] {
            const auto findings = call.call.recorder->all<Finding>();
            return std::ranges::any_of(findings, [&why](const Finding& finding) {
                return finding.text.find(why.toStdString()) != std::string::npos;
            });
        };
        call.run(0ms, isSaid);
        QVERIFY(isSaid());
        VERIFY_RIGHT(call.talk->listen());
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
    }

    void keysOfInfoCountWhereMediaIsNotOurs_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
        QTest::newRow("bypass") << static_cast<int>(MediaMode::Bypass);
    }
    void keysOfInfoCountWhereMediaIsNotOurs()
    {
        QFETCH(int, mode);
        ModeCall call(static_cast<MediaMode>(mode), {.beforeBridge = bound("1 a s log::heard")});
        VERIFY_RIGHT(call.connect());
        QVERIFY(call.recorder->waitFor<Finding>([](const Finding& finding) {
            return finding.code == FindingCode::MediaAppInProxy
                && finding.text.find("keys count that come by INFO") != std::string::npos;
        }));
        QCOMPARE(pressInfo(call.a, '*'), std::string("200"));
        QCOMPARE(pressInfo(call.a, '1'), std::string("200"));
        QVERIFY(call.recorder->waitFor<RouteStep>(
            [](const RouteStep& step) { return step.extension == "binding" && step.application == "log"; }));
        QVERIFY(!call.b.hasMessage("INFO"));
        QCOMPARE(pressInfo(call.a, '7'), std::string("200"));
        const RawMessage info = call.b.waitRequest("INFO");
        QVERIFY2(info.body().find("Signal=7") != std::string::npos, info.body().c_str());
        call.b.answer(info, 200);
        call.b.request("INFO", "Signal=1\r\n", "Content-Type: application/dtmf-relay\r\n");
        call.a.answer(call.a.waitRequest("INFO"), 200); // nothing is bound for B: it passes
        QCOMPARE(call.b.waitFinal("INFO").status(), 200);
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(BindingsTest)

#include "bindings_test.moc"
