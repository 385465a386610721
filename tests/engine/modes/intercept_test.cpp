#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/listenedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Phones of several calls. The number pickX intercepts what X says, bleg the peer of that; parked parks.
struct PickedCall : ListenedCall {
    explicit PickedCall(const std::string& set = {}, const std::string& beforeBridge = {})
        : ListenedCall({}, routed(set, beforeBridge))
    {
    }
    static ModeSetup routed(const std::string& set, const std::string& beforeBridge)
    {
        const std::string behind = playAction("log", "went on") + playAction("hangup");
        ModeSetup setup{.beforeBridge = beforeBridge};
        setup.routes["^pick(.*)$"] = set + playAction("intercept", "$1") + behind;
        setup.routes["^sounds$"]
            = playAction("answer") + playAction("endless_playback", "tone_stream://%(1000,0,1700)");
        setup.routes["^bleg(.*)$"] = set + playAction("intercept", "-bleg $1") + behind;
        return setup;
    }
    Member& addTalking()
    {
        Member& member = add();
        member.talk(60);
        return member;
    }
    /// Until the two hear each other, and answer what they are offered meanwhile.
    bool hearEachOther(Member& one, Member& other)
    {
        return runUntil([&] {
            one.serve();
            other.serve();
            return std::abs(one.heard(other.hertz) - level) < 1
                && std::abs(other.heard(one.hertz) - level) < 1;
        });
    }
    /// A phone is sent BYE, and answers.
    bool isLetGo(Member& member)
    {
        if (!runUntil([&] { return member.hasBye(); }))
            return false;
        member.phone.answer(member.phone.waitRequest("BYE"), 200);
        return true;
    }
    bool hasEnded(std::size_t calls)
    {
        return runUntil([&] { return call->recorder->all<CallEnded>().size() == calls; });
    }
    /// Of the callee of the first call.
    std::string calleesUuid() { return command(fmt::format("uuid_getvar {} signal_bond", uuid())).text; }
    bool bridge(std::size_t one, std::size_t other)
    {
        return !command(fmt::format("uuid_bridge {} {}", uuid(one), uuid(other))).error;
    }
};

} // namespace

/// T1: who takes over a leg of another call, and operators who connect two.
class InterceptTest : public QObject {
    Q_OBJECT

private slots:
    void aCallThatRingsIsPickedUp_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("in Default mode") << "";
        QTest::newRow("in Proxy mode") << "proxy_media=true";
        QTest::newRow("in Bypass mode") << "bypass_media=true";
    }
    void aCallThatRingsIsPickedUp()
    {
        QFETCH(QString, mode);
        PickedCall call({}, mode.isEmpty() ? std::string() : playAction("set", mode.toStdString()));
        PickedCall::Member &caller = call.addTalking(), &callee = call.addTalking(),
                           &third = call.addTalking();
        caller.call(callee);
        const RawMessage invite = callee.phone.waitRequest("INVITE");
        callee.phone.answer(invite, 180);
        QVERIFY(!caller.phone.waitAnswer(180).isEmpty());
        QVERIFY(third.begin("pick" + call.uuid()));
        QVERIFY(call.runUntil([&] {
            third.serve();
            return caller.phone.hasMessage("INVITE", 200) && callee.phone.hasMessage("CANCEL");
        }));
        callee.phone.answer(callee.phone.waitRequest("CANCEL"), 200);
        callee.phone.answer(invite, 487);
        QVERIFY(caller.takeAnswer());
        QVERIFY2(call.hearEachOther(caller, third), call.levels().c_str());
        third.phone.request("BYE");
        QVERIFY(call.isLetGo(caller) && call.hasEnded(2));
    }

    void whoIsConnectedIsTakenOver_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("the caller") << "pick";
        QTest::newRow("the callee, by -bleg") << "bleg";
    }
    void whoIsConnectedIsTakenOver()
    {
        QFETCH(QString, number);
        PickedCall call;
        PickedCall::Member &caller = call.addTalking(), &callee = call.addTalking(),
                           &third = call.addTalking();
        QVERIFY(caller.connect(callee) && call.hearEachOther(caller, callee));
        PickedCall::Member& stays = number == "pick" ? caller : callee;
        PickedCall::Member& goes = number == "pick" ? callee : caller;
        QVERIFY(third.begin(number.toStdString() + call.uuid()));
        QVERIFY(call.isLetGo(goes));
        QVERIFY2(call.hearEachOther(stays, third), call.levels().c_str());
        const auto legs = call.call->recorder->all<LegEnded>();
        QVERIFY(std::ranges::any_of(legs, [](const LegEnded& leg) { return leg.cause == "PICKED_OFF"; }));
        stays.phone.request("BYE");
        QVERIFY(call.isLetGo(third) && call.hasEnded(2));
    }

    void whoMayNotBeTakenOverIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("why");
        QTest::newRow("connected") << "intercept_unbridged_only=true" << "pick"
                                   << "(intercept_unbridged_only)";
        QTest::newRow("answered") << "intercept_unanswered_only=true" << "pick"
                                  << "(intercept_unanswered_only)";
        QTest::newRow("no leg") << "a=b" << "pick0815" << "no such leg lives";
        QTest::newRow("nothing") << "a=b" << "pick" << "expected [-bleg] and the uuid of a leg";
    }
    void whoMayNotBeTakenOverIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, set);
        QFETCH(QString, number);
        QFETCH(QString, why);
        PickedCall call(playAction("answer") + playAction("set", set.toStdString()));
        PickedCall::Member &caller = call.addTalking(), &callee = call.addTalking(),
                           &third = call.addTalking();
        QVERIFY(caller.connect(callee));
        const bool isNamed = set != "a=b";
        QVERIFY(third.begin(number.toStdString() + (isNamed ? call.uuid() : std::string())));
        QVERIFY(call.isLetGo(third));
        QVERIFY(call.isLogged("went on"));
        QVERIFY(call.isFound(FindingCode::BadArgument, why.toStdString()));
        QVERIFY(call.hearEachOther(caller, callee));
    }

    void operatorsConnectTwoThatAreServedByTheirRoutes()
    {
        PickedCall call;
        PickedCall::Member &one = call.addTalking(), &other = call.add("9 G722/8000");
        other.talk(60);
        QVERIFY(one.begin("sounds") && other.begin());
        QVERIFY(call.runUntil([&] { return call.call->recorder->all<CallBegan>().size() == 2; }));
        QVERIFY(call.runFor(100));
        QVERIFY(call.bridge(0, 1));
        QVERIFY2(call.hearEachOther(one, other), call.levels().c_str());
        one.phone.request("BYE");
        QVERIFY(call.isLetGo(other) && call.hasEnded(2));
    }

    void operatorsConnectLegsOfTwoCalls_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("who was connected to them goes") << "a=b";
        QTest::newRow("or is parked") << "park_after_bridge=true";
    }
    void operatorsConnectLegsOfTwoCalls()
    {
        QFETCH(QString, before);
        PickedCall call({}, playAction("set", before.toStdString()));
        PickedCall::Member &caller = call.addTalking(), &callee = call.addTalking(),
                           &parked = call.addTalking(), &ear = call.add();
        QVERIFY(caller.connect(callee) && parked.begin());
        QVERIFY(call.hearEachOther(caller, callee));
        const std::string callees = call.calleesUuid();
        QVERIFY(!callees.empty());
        QVERIFY(ear.begin("ear" + callees));
        ear.beSilent(60);
        QVERIFY(call.runUntil([&] { return std::abs(ear.heard(callee.hertz) - RoomCall::level) < 1; }));
        QVERIFY(!call.command(fmt::format("uuid_bridge {} {}", callees, call.uuid(1))).error);
        const bool isKept = before != "a=b";
        if (!isKept)
            QVERIFY(call.isLetGo(caller));
        QVERIFY2(call.hearEachOther(callee, parked), call.levels().c_str());
        QCOMPARE(caller.hasBye(), false);
        // Who listens goes along.
        QVERIFY2(call.runUntil([&] {
            return std::abs(ear.heard(callee.hertz) - RoomCall::level) < 1
                && std::abs(ear.heard(parked.hertz) - RoomCall::level) < 1;
        }),
            call.levels().c_str());
        callee.phone.request("BYE");
        QVERIFY(call.isLetGo(parked) && call.isLetGo(ear));
        if (isKept) {
            QVERIFY(!caller.hasBye());
            caller.phone.request("BYE");
        }
        QVERIFY(call.hasEnded(3));
    }

    void whatCannotBeConnectedIsRefused()
    {
        PickedCall call;
        PickedCall::Member &caller = call.addTalking(), &callee = call.addTalking();
        QVERIFY(caller.connect(callee));
        const auto isRefused = [&](const std::string& words, std::string_view why) {
            const CommandFinished done = call.command("uuid_bridge " + words);
            return done.error && done.error->detail.contains(why);
        };
        QVERIFY(isRefused(call.uuid() + " 0815", "no live leg"));
        QVERIFY(isRefused(call.uuid() + " " + call.calleesUuid(), "of the same call"));
        QVERIFY(!parseCommandLine("uuid_bridge " + call.uuid()));
        QVERIFY(call.hearEachOther(caller, callee));
    }
};

LEGSCOPE_TEST(InterceptTest)
#include "intercept_test.moc"
