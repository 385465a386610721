#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/listenedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A caller and a callee who are connected, and a third one who is consulted: members 0, 1 and 2. Who waits
/// hears 1,700 Hz.
struct ConsultedCall : ListenedCall {
    static constexpr double music = 1700;

    explicit ConsultedCall(const std::string& before = {}, const std::string& codec = "8 PCMA/8000")
        : ListenedCall({}, routed(before))
    {
        add();
        add();
        add(codec);
        for (const auto& member : members)
            member->talk(60);
    }
    static ModeSetup routed(const std::string& before)
    {
        const std::string hold = "hold_music=tone_stream://%(10000,0,1700)";
        ModeSetup setup{.beforeBridge = playAction("set", hold) + playAction("bridge_export", hold) + before};
        setup.routes["^attended$"] = playAction("read", "4 6 silence_stream://20 digits 5000 #")
            + playAction("att_xfer", "sofia/inner/x@127.0.0.1:${digits}");
        // Who is consulted is called by us: L16 would need its clock rate.
        for (const char* const name : {"inbound-codec-prefs", "outbound-codec-prefs"})
            setup.parameters[name] = "PCMA,PCMU,G722";
        return setup;
    }
    Member& third() { return *members[2]; }
    bool hears(const Member& by, double hertz) const { return std::abs(by.heard(hertz) - level) < 1; }
    bool hearsNot(const Member& by, const Member& whom) const { return by.heard(whom.hertz) < level - 20; }
    bool hearsMusic(const Member& by) const { return by.heard(music) > level - 10; }
    void serve()
    {
        for (const auto& member : members)
            member->serve();
    }
    bool becomes(const std::function<bool()>& isSo)
    {
        return runUntil([&] {
            serve();
            return isSo();
        });
    }
    /// Two hear each other, and no music.
    bool hearEachOther(Member& one, Member& other)
    {
        return becomes([&] {
            return hears(one, other.hertz) && hears(other, one.hertz) && !hearsMusic(one)
                && !hearsMusic(other);
        });
    }
    bool connect() { return caller().connect(callee()) && hearEachOther(caller(), callee()); }
    std::string uuidOf(const Member& member)
    {
        return &member == members[0].get() ? uuid() : command("uuid_getvar " + uuid() + " signal_bond").text;
    }
    /// Runs an application on one of the two.
    bool run(const Member& on, const std::string& application)
    {
        return !command(fmt::format("uuid_broadcast {} {}", uuidOf(on), application)).error;
    }
    std::string dialled()
    {
        return fmt::format("att_xfer::sofia/inner/x@127.0.0.1:{}", third().phone.address().port());
    }
    /// It speaks to the third one, and the other of the two hears music and none of that.
    bool consults(Member& own, Member& waits)
    {
        return run(own, dialled()) && becomes([&] { return isConsulting(own, waits); });
    }
    bool isConsulting(Member& own, Member& waits)
    {
        return hears(own, third().hertz) && hears(third(), own.hertz) && hearsMusic(waits)
            && hearsNot(waits, own) && hearsNot(waits, third()) && hearsNot(own, waits)
            && hearsNot(third(), waits) && !hearsMusic(own) && !hearsMusic(third());
    }
    /// The route has come to that application.
    bool isDone(const std::string& application)
    {
        const auto steps = call->recorder->all<RouteStep>();
        return std::ranges::any_of(
            steps, [&](const RouteStep& step) { return step.application == application; });
    }
    bool isLetGo(Member& member)
    {
        if (!becomes([&] { return member.hasBye(); }))
            return false;
        member.phone.answer(member.phone.waitRequest("BYE"), 200);
        return true;
    }
    bool hasEnded(std::size_t calls)
    {
        return runUntil([&] { return call->recorder->all<CallEnded>().size() == calls; });
    }
    /// They are connected, and one of them ends that: nothing is left of either call.
    bool endWell(Member& one, Member& other)
    {
        one.phone.request("BYE");
        return isLetGo(other) && hasEnded(2);
    }
};

} // namespace

/// T3: who leaves the one that it is connected to waiting, to speak to a third one, or to nobody.
class ConsultationTest : public QObject {
    Q_OBJECT

private slots:
    void whoGoesConnectsTheTwoOthers_data()
    {
        QTest::addColumn<int>("member");
        QTest::addColumn<QString>("codec");
        QTest::addColumn<QString>("way");
        QTest::newRow("the callee hangs up") << 1 << "8 PCMA/8000" << "BYE";
        QTest::newRow("the caller hangs up") << 0 << "8 PCMA/8000" << "BYE";
        QTest::newRow("a key ends its leg, and the third has G722") << 1 << "9 G722/8000" << "*";
    }
    void whoGoesConnectsTheTwoOthers()
    {
        QFETCH(int, member);
        QFETCH(QString, codec);
        QFETCH(QString, way);
        ConsultedCall call({}, codec.toStdString());
        QVERIFY(call.connect());
        auto& own = *call.members[static_cast<std::size_t>(member)];
        auto& waits = *call.members[static_cast<std::size_t>(1 - member)];
        QVERIFY2(call.consults(own, waits), call.levels().c_str());
        QVERIFY(!call.hasRequest());
        if (way == "BYE") {
            own.phone.request("BYE");
        } else {
            own.press('*');
            QVERIFY(call.isLetGo(own));
        }
        own.isSending = false;
        QVERIFY2(call.hearEachOther(waits, call.third()), call.levels().c_str());
        QVERIFY(call.endWell(waits, call.third()));
    }

    void aKeyEndsItAndTheTwoHearEachOther()
    {
        ConsultedCall call;
        QVERIFY(call.connect());
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        call.callee().press('#');
        QVERIFY(call.isLetGo(call.third()) && call.hasEnded(1));
        QVERIFY2(call.hearEachOther(call.caller(), call.callee()), call.levels().c_str());
        QVERIFY(call.endWell(call.caller(), call.callee()));
    }

    void whoWasCalledGoesAndTheTwoHearEachOther()
    {
        ConsultedCall call;
        QVERIFY(call.connect());
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        call.third().phone.request("BYE");
        QVERIFY2(call.hearEachOther(call.caller(), call.callee()), call.levels().c_str());
        // It may be done again.
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        call.callee().press('#');
        QVERIFY(call.isLetGo(call.third()));
        QVERIFY(call.hearEachOther(call.caller(), call.callee()));
        call.caller().phone.request("BYE");
        QVERIFY(call.isLetGo(call.callee()) && call.hasEnded(3));
    }

    void aKeyMakesAConferenceOfThree()
    {
        ConsultedCall call(playAction("bridge_export", "attxfer_conf_key=7"));
        QVERIFY(call.connect());
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        call.callee().press('7');
        QVERIFY2(call.becomes([&] { return call.wrong().empty(); }), call.wrong().c_str());
        call.callee().phone.request("BYE");
        call.callee().isSending = false;
        QVERIFY2(call.hearEachOther(call.caller(), call.third()), call.levels().c_str());
        QVERIFY(call.endWell(call.third(), call.caller()));
    }

    void whoWaitsGoesAndTheTwoOthersGoOn()
    {
        ConsultedCall call;
        QVERIFY(call.connect());
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        call.caller().phone.request("BYE");
        call.caller().isSending = false;
        QVERIFY(call.hasEnded(1));
        QVERIFY2(call.hearEachOther(call.callee(), call.third()), call.levels().c_str());
        QVERIFY(call.endWell(call.callee(), call.third()));
    }

    void whileItRingsBothWait_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("who is called refuses") << "486";
        QTest::newRow("a key gives it up") << "#";
        QTest::newRow("who consults hangs up") << "BYE";
    }
    void whileItRingsBothWait()
    {
        QFETCH(QString, way);
        ConsultedCall call(playAction("bridge_export", "transfer_ringback=%(10000,0,600)"));
        QVERIFY(call.connect() && call.run(call.callee(), call.dialled()));
        const RawMessage invite = call.third().phone.waitRequest("INVITE");
        call.third().phone.answer(invite, 180);
        QVERIFY(call.runUntil([&] {
            return call.hearsMusic(call.caller()) && call.callee().heard(600) > -35
                && call.hearsNot(call.callee(), call.caller());
        }));
        if (way == "486") {
            call.third().phone.answer(invite, 486);
        } else {
            if (way == "BYE")
                call.callee().phone.request("BYE");
            else
                call.callee().press('#');
            QVERIFY(call.runUntil([&] { return call.third().phone.hasMessage("CANCEL"); }));
            call.third().phone.answer(call.third().phone.waitRequest("CANCEL"), 200);
            call.third().phone.answer(invite, 487);
        }
        if (way == "BYE") {
            QVERIFY(call.isLetGo(call.caller()) && call.hasEnded(2));
            return;
        }
        QVERIFY2(call.hearEachOther(call.caller(), call.callee()), call.levels().c_str());
        QVERIFY(call.isFound(FindingCode::Transfer, "att_xfer sofia/inner/x@127.0.0.1"));
        const std::string callees = call.uuidOf(call.callee());
        QCOMPARE(QString::fromStdString(call.command("uuid_getvar " + callees + " att_xfer_result").text),
            "failure");
        QVERIFY(call.endWell(call.caller(), call.callee()));
    }

    void theOperatorEndsTheCallWithAllThree()
    {
        ConsultedCall call;
        QVERIFY(call.connect());
        QVERIFY2(call.consults(call.callee(), call.caller()), call.levels().c_str());
        QVERIFY(!call.command("uuid_kill " + call.uuid()).error);
        QVERIFY(call.isLetGo(call.caller()) && call.isLetGo(call.callee()) && call.isLetGo(call.third()));
        QVERIFY(call.hasEnded(2));
    }

    void theNumberMayBeReadBefore()
    {
        ConsultedCall call;
        QVERIFY(call.connect() && call.run(call.caller(), "execute_extension::attended"));
        QVERIFY(call.runUntil([&] { return call.isDone("read"); }));
        for (const char key : std::to_string(call.third().phone.address().port()) + '#')
            call.caller().press(key);
        QVERIFY2(call.becomes([&] { return call.isConsulting(call.caller(), call.callee()); }),
            call.levels().c_str());
        call.caller().press('*');
        QVERIFY(call.isLetGo(call.caller()));
        QVERIFY2(call.hearEachOther(call.callee(), call.third()), call.levels().c_str());
        QVERIFY(call.endWell(call.callee(), call.third()));
    }

    void softHoldLastsUntilItsKey()
    {
        ConsultedCall call;
        QVERIFY(call.connect() && call.run(call.callee(), "soft_hold::5"));
        QVERIFY(call.runUntil([&] {
            return call.hearsMusic(call.caller()) && call.hearsNot(call.caller(), call.callee())
                && call.hearsNot(call.callee(), call.caller());
        }));
        QVERIFY(!call.hasRequest());
        call.callee().press('5');
        QVERIFY2(call.hearEachOther(call.caller(), call.callee()), call.levels().c_str());
        call.callee().phone.request("BYE");
        QVERIFY(call.isLetGo(call.caller()) && call.hasEnded(1));
    }

    void whatCannotBeIsToldAndTheCallGoesOn_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("why");
        QTest::newRow("no dial string") << "att_xfer::" << "expected a dial string";
        QTest::newRow("no endpoint") << "att_xfer::nowhere/7" << "nowhere/7";
        QTest::newRow("several endpoints") << "att_xfer::sofia/inner/a@127.0.0.1,sofia/inner/b@127.0.0.1"
                                           << "expected one endpoint";
        QTest::newRow("no key") << "soft_hold::hold" << "expected the key that ends it";
    }
    void whatCannotBeIsToldAndTheCallGoesOn()
    {
        QFETCH(QString, application);
        QFETCH(QString, why);
        ConsultedCall call;
        QVERIFY(call.connect() && call.run(call.callee(), application.toStdString()));
        QVERIFY(call.runUntil([&] {
            return call.isFound(FindingCode::Transfer, why.toStdString())
                || call.isFound(FindingCode::BadArgument, why.toStdString());
        }));
        QVERIFY2(call.hearEachOther(call.caller(), call.callee()), call.levels().c_str());
    }

    void whoIsConnectedToNobodyGoesOnWithItsRoute()
    {
        ModeSetup setup;
        setup.routes["^alone$"] = playAction("answer") + playAction("att_xfer", "sofia/inner/x@127.0.0.1:5")
            + playAction("log", "went on") + playAction("park");
        ListenedCall alone({}, setup);
        auto& member = alone.add();
        QVERIFY(member.begin("alone"));
        QVERIFY(alone.runUntil([&] { return alone.isLogged("went on"); }));
        QVERIFY(alone.isFound(FindingCode::Transfer, "connected to nobody"));
    }
};

LEGSCOPE_TEST(ConsultationTest)
#include "consultation_test.moc"
