#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/listenedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

using Hears = ListenedCall::Hears;

std::string variable(const std::string& assignment)
{
    return playAction("set", assignment);
}

/// What everybody hears, where it is not right.
#define VERIFY_HEARD(call, ...) QVERIFY2((call).settles(__VA_ARGS__), (call).levels().c_str())

} // namespace

/// T2: who listens to a call, speaks to one of its legs or to both, and is one of three.
class EavesdropTest : public QObject {
    Q_OBJECT

private slots:
    void bothAreHeardAndTheCallDoesNotNotice_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("ears");
        QTest::addColumn<double>("allowed");
        QTest::newRow("packets that pass") << "8 PCMA/8000" << "0 PCMU/8000" << 1.0;
#ifndef __SANITIZE_THREAD__ // the phones' codecs take longer there than the sound lasts
        QTest::newRow("an opus call by a G729 phone") << "96 opus/48000/2" << "18 G729/8000" << 3.0;
        QTest::newRow("a G722 call by an opus phone") << "9 G722/8000" << "96 opus/48000/2" << 1.5;
#endif
    }
    void bothAreHeardAndTheCallDoesNotNotice()
    {
        QFETCH(QString, codec);
        QFETCH(QString, ears);
        QFETCH(double, allowed);
        ListenedCall call;
        QVERIFY(call.begin(codec.toStdString(), ears.toStdString()));
        VERIFY_HEARD(call, Hears::Both, Hears::Nothing, allowed);
        QVERIFY(!call.hasRequest());
        // Also while he speaks to both, and when he does no more.
        call.ear().press('3');
        VERIFY_HEARD(call, Hears::Both, Hears::Both, allowed);
        call.ear().press('0');
        VERIFY_HEARD(call, Hears::Both, Hears::Nothing, allowed);
        QVERIFY(!call.hasRequest());
    }

    void keysChooseWhomHeSpeaksTo()
    {
        ListenedCall call;
        QVERIFY(call.begin());
        VERIFY_HEARD(call, Hears::Both, Hears::Nothing);
        call.ear().press('1');
        VERIFY_HEARD(call, Hears::Both, Hears::Caller);
        call.ear().press('2');
        VERIFY_HEARD(call, Hears::Both, Hears::Callee);
        call.ear().press('3');
        VERIFY_HEARD(call, Hears::Both, Hears::Both);
        call.ear().press('7');
        call.ear().press('0');
        VERIFY_HEARD(call, Hears::Both, Hears::Nothing);
        call.ear().press('*');
        QVERIFY(call.runUntil([&] { return call.ear().hasBye(); }));
        QVERIFY(call.isLogged("went on"));
        QVERIFY(!call.caller().hasBye() && !call.callee().hasBye());
    }

    void variablesChooseWhatIsHeardAndWhomHeSpeaksTo_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<int>("hears");
        QTest::addColumn<int>("heard");
        const auto row = [](const char* set, Hears hears, Hears heard) {
            QTest::newRow(set) << set << static_cast<int>(hears) << static_cast<int>(heard);
        };
        row("eavesdrop_whisper_aleg", Hears::Both, Hears::Caller);
        row("eavesdrop_whisper_bleg", Hears::Both, Hears::Callee);
        row("eavesdrop_bridge_aleg", Hears::Caller, Hears::Nothing);
        row("eavesdrop_bridge_bleg", Hears::Callee, Hears::Nothing);
    }
    void variablesChooseWhatIsHeardAndWhomHeSpeaksTo()
    {
        QFETCH(QString, set);
        QFETCH(int, hears);
        QFETCH(int, heard);
        ListenedCall call(variable(set.toStdString() + "=true") + variable("eavesdrop_enable_dtmf=false"));
        QVERIFY(call.begin());
        VERIFY_HEARD(call, static_cast<Hears>(hears), static_cast<Hears>(heard));
        call.ear().press('3');
        QVERIFY(call.runFor(700));
        VERIFY_HEARD(call, static_cast<Hears>(hears), static_cast<Hears>(heard));
    }

    void theThirdOfThreeIsHeardByBoth()
    {
        ListenedCall call;
        ListenedCall::Member &caller = call.add(), &callee = call.add(), &third = call.add("9 G722/8000");
        for (const auto& member : call.members)
            member->talk(60);
        QVERIFY(caller.connect(callee) && third.begin("three" + call.uuid()));
        VERIFY_HEARD(call, Hears::Both, Hears::Both);
        third.press('0');
        QVERIFY(call.runFor(700));
        VERIFY_HEARD(call, Hears::Both, Hears::Both);
    }

    void whoeverHangsUpFirstNothingIsLeft_data()
    {
        QTest::addColumn<int>("who");
        QTest::newRow("the caller") << 0;
        QTest::newRow("the callee") << 1;
        QTest::newRow("who listens") << 2;
    }
    void whoeverHangsUpFirstNothingIsLeft()
    {
        QFETCH(int, who);
        ListenedCall call;
        QVERIFY(call.begin());
        call.ear().press('3');
        VERIFY_HEARD(call, Hears::Both, Hears::Both);
        call.members[static_cast<std::size_t>(who)]->phone.request("BYE");
        if (who == 2) {
            QVERIFY(call.runUntil([&] { return call.caller().heard(call.ear().hertz) < -50; }));
            QVERIFY(std::abs(call.caller().heard(call.callee().hertz) - RoomCall::level) < 1);
            call.caller().phone.request("BYE");
        } else {
            QVERIFY(call.runUntil([&] { return call.ear().hasBye(); }));
            QVERIFY(call.isLogged("went on"));
            call.ear().phone.answer(call.ear().phone.waitRequest("BYE"), 200);
        }
        for (const auto& member : call.members) {
            if (member->phone.hasMessage("BYE"))
                member->phone.answer(member->phone.waitRequest("BYE"), 200);
        }
        RawPhone& last = who == 0 ? call.callee().phone : call.caller().phone;
        if (who == 2)
            call.callee().phone.answer(call.callee().phone.waitRequest("BYE"), 200);
        else if (who != 1 || last.hasMessage("BYE"))
            last.answer(last.waitRequest("BYE"), 200);
        QVERIFY(call.runUntil([&] { return call.call->recorder->all<CallEnded>().size() == 2; }));
    }

    void aLegThatIsAloneIsHeard()
    {
        ListenedCall call;
        ListenedCall::Member &alone = call.add(), &ear = call.add();
        QVERIFY(alone.begin());
        QVERIFY(ear.begin("ear" + call.uuid()));
        alone.talk(60);
        ear.talk(60);
        QVERIFY(call.runUntil([&] { return std::abs(ear.heard(alone.hertz) - RoomCall::level) < 1; }));
        QVERIFY(alone.heard(ear.hertz) < -50);
        ear.press('1');
        QVERIFY(call.runUntil([&] { return std::abs(alone.heard(ear.hertz) - RoomCall::level) < 1; }));
        // What it is played is heard as well.
        QVERIFY(
            !call.command(fmt::format("uuid_broadcast {} tone_stream://%(9000,0,1500)", call.uuid())).error);
        QVERIFY(call.runUntil([&] { return ear.heard(1500) > -20; }));
    }

    void allAreListenedToOneAfterTheOther()
    {
        ListenedCall call(variable("eavesdrop_indicate_new=tone_stream://%(300,0,1700)")
            + variable("eavesdrop_indicate_idle=tone_stream://%(300,0,2100)"));
        ListenedCall::Member& ear = call.add();
        QVERIFY(ear.begin("earall"));
        ear.beSilent(60);
        QVERIFY(call.runUntil([&] { return ear.heard(2100) > -25; }));
        ListenedCall::Member &first = call.add(), &second = call.add();
        first.talk(60);
        second.talk(60);
        QVERIFY(first.begin() && second.begin());
        QVERIFY(call.runUntil([&] { return ear.heard(1700) > -25; }));
        const auto hears = [&](const ListenedCall::Member& one) {
            return std::abs(ear.heard(one.hertz) - RoomCall::level) < 1;
        };
        QVERIFY(call.runUntil([&] { return hears(first); }));
        ear.press('*');
        QVERIFY(call.runUntil([&] { return hears(second) && ear.heard(first.hertz) < -45; }));
        second.phone.request("BYE");
        QVERIFY(call.runUntil([&] { return hears(first); }));
    }

    void whoIsOfAnotherGroupIsNotHeard()
    {
        ListenedCall call(variable("eavesdrop_require_group=sales")
            + variable("eavesdrop_indicate_failed=tone_stream://%(800,0,1700)"));
        QVERIFY(call.begin());
        QVERIFY(call.runUntil([&] { return call.ear().heard(1700) > -25; }));
        QVERIFY(call.isFound(FindingCode::BadArgument, "not of the group sales"));
        QVERIFY(call.runUntil([&] { return call.ear().hasBye(); }));
        QVERIFY(!call.command(fmt::format("uuid_setvar {} eavesdrop_group sales", call.uuid())).error);
        ListenedCall::Member& second = call.add();
        QVERIFY(second.begin("ear" + call.uuid()));
        QVERIFY(
            call.runUntil([&] { return std::abs(second.heard(call.caller().hertz) - RoomCall::level) < 1; }));
    }

    void whereItsMediaIsNotOursThePolicyDecides_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("policy");
        for (const char* mode : {"proxy_media", "bypass_media"}) {
            for (const char* policy : {"refuse", "hangup", "upgrade"})
                QTest::addRow("%s, %s", mode, policy) << mode << policy;
        }
    }
    void whereItsMediaIsNotOursThePolicyDecides()
    {
        QFETCH(QString, mode);
        QFETCH(QString, policy);
        ListenedCall call({},
            {.parameters = {{"proxy-media-app-policy", policy.toStdString()}},
                .beforeBridge = variable(mode.toStdString() + "=true")});
        ListenedCall::Member &caller = call.add(), &callee = call.add(), &ear = call.add();
        QVERIFY(caller.connect(callee) && ear.begin("ear" + call.uuid()));
        for (const auto& member : call.members)
            member->talk(60);
        if (policy == "upgrade") {
            QVERIFY2(call.runUntil([&] {
                caller.serve();
                callee.serve();
                return std::abs(ear.heard(caller.hertz) - RoomCall::level) < 1
                    && std::abs(ear.heard(callee.hertz) - RoomCall::level) < 1
                    && std::abs(caller.heard(callee.hertz) - RoomCall::level) < 1;
            }),
                call.levels().c_str());
            return;
        }
        QVERIFY(call.runUntil([&] { return ear.hasBye(); }));
        QCOMPARE(call.isLogged("went on"), policy == "refuse");
        QVERIFY(call.isFound(FindingCode::MediaAppInProxy, "where its media is not ours to hear"));
        QVERIFY(!caller.hasBye() && !call.hasRequest());
    }

    void whatIsNotThereIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "ear" << "expected all, or the uuid of a leg";
        QTest::newRow("no leg") << "ear0815" << "no such leg lives";
        QTest::newRow("its own") << "ear${uuid}" << "it is a leg of the same call";
        QTest::newRow("no third") << "three" << "expected the uuid of a leg";
    }
    void whatIsNotThereIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, number);
        QFETCH(QString, why);
        ModeSetup setup;
        setup.routes["^own$"] = playAction("answer") + playAction("eavesdrop", "${uuid}")
            + playAction("log", "went on") + playAction("hangup");
        ListenedCall call(playAction("answer"), std::move(setup));
        ListenedCall::Member& ear = call.add();
        QVERIFY(ear.begin(number.contains('$') ? "own" : number.toStdString()));
        QVERIFY(call.runUntil([&] { return ear.hasBye(); }));
        QVERIFY(call.isLogged("went on"));
        QVERIFY(call.isFound(FindingCode::BadArgument, why.toStdString()));
    }
};

LEGSCOPE_TEST(EavesdropTest)
#include "eavesdrop_test.moc"
