#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/listenedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Phones whose numbers lead to the lot `yard`: parkEXT, in, out (of 600 to 601), ask, anyWORDS. Who is
/// parked hears 1,700 Hz.
struct ValetCall : ListenedCall {
    static constexpr double music = 1700;

    explicit ValetCall(const std::string& before = {})
        : ListenedCall({}, routed(before))
    {
    }
    static ModeSetup routed(const std::string& before)
    {
        ModeSetup setup;
        const std::string begin = playAction("answer")
            + playAction("set", "valet_hold_music=tone_stream://%(10000,0,1700)")
            + playAction("set", "valet_announce_slot=false") + before;
        const std::string end = playAction("log", "went on") + playAction("hangup");
        const auto lead = [&](const std::string& number, const std::string& words) {
            setup.routes[number] = begin + playAction("valet_park", words) + end;
        };
        lead("^park(\\d+)$", "yard $1");
        lead("^in$", "yard auto in 600 601");
        lead("^out$", "yard auto out 600 601");
        lead("^ask$", "yard ask 3 3 2000");
        lead("^range$", "yard auto in 9 3");
        lead("^side$", "yard auto between 3 9");
        lead("^lot$", "yard");
        setup.routes["^orbit$"] = playAction("log", "in orbit") + playAction("hangup");
        return setup;
    }
    Member& addTalking(const std::string& codec = "8 PCMA/8000")
    {
        Member& member = add(codec);
        member.talk(60);
        return member;
    }
    bool hearsMusic(const Member& by) const { return by.heard(music) > level - 10; }
    /// Calls, and is parked.
    bool park(Member& member, const std::string& number)
    {
        return member.begin(number) && runUntil([&] { return hearsMusic(member); });
    }
    bool hearEachOther(Member& one, Member& other)
    {
        return runUntil([&] {
            one.serve();
            other.serve();
            return std::abs(one.heard(other.hertz) - level) < 1
                && std::abs(other.heard(one.hertz) - level) < 1 && !hearsMusic(one) && !hearsMusic(other);
        });
    }
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
};

} // namespace

/// T4: who is parked in a lot, and who takes over who is.
class ValetTest : public QObject {
    Q_OBJECT

private slots:
    void whoComesSecondTakesOverWhoIsParked_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("codec");
        QTest::newRow("at an extension") << "park600" << "park600" << "" << "8 PCMA/8000";
        QTest::newRow("at one that is asked for, with G722") << "park600" << "ask" << "600" << "9 G722/8000";
        QTest::newRow("at the first of a range") << "in" << "out" << "" << "8 PCMA/8000";
    }
    void whoComesSecondTakesOverWhoIsParked()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, keys);
        QFETCH(QString, codec);
        ValetCall call;
        auto &parked = call.addTalking(), &other = call.addTalking(codec.toStdString());
        QVERIFY(call.park(parked, first.toStdString()));
        QVERIFY(other.begin(second.toStdString()));
        for (const QChar key : keys)
            other.press(key.toLatin1());
        QVERIFY2(call.hearEachOther(parked, other), call.levels().c_str());
        parked.phone.request("BYE");
        QVERIFY(call.isLetGo(other) && call.hasEnded(2));
    }

    void aRangeHasAPlaceForEachAndTheLongestWaitsNoLonger()
    {
        ValetCall call;
        auto &one = call.addTalking(), &other = call.addTalking(), &third = call.addTalking(),
             &taker = call.addTalking();
        QVERIFY(call.park(one, "in") && call.park(other, "in"));
        QVERIFY(third.begin("in") && call.isLetGo(third));
        QVERIFY(call.isFound(FindingCode::BadArgument, "of 600 to 601 none is free"));
        QVERIFY(call.isLogged("went on"));
        QVERIFY(taker.begin("out"));
        QVERIFY2(call.hearEachOther(one, taker), call.levels().c_str());
        QVERIFY(call.hearsMusic(other));
    }

    void aHangupFreesThePlace()
    {
        ValetCall call;
        auto &one = call.addTalking(), &other = call.addTalking();
        QVERIFY(call.park(one, "park600"));
        one.phone.request("BYE");
        QVERIFY(call.hasEnded(1) && call.park(other, "park600"));
    }

    void whoIsNotFetchedGoesElsewhere_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("logged");
        const QString orbit = QString::fromStdString(playAction("set", "valet_parking_orbit_exten=orbit"));
        const QString limit = QString::fromStdString(playAction("set", "valet_parking_timeout=1"));
        QTest::newRow("when the time is over") << orbit + limit << "" << "in orbit";
        QTest::newRow("on, where there is no orbit") << limit << "" << "went on";
        QTest::newRow("by a key") << orbit
                + QString::fromStdString(playAction("set", "valet_parking_orbit_dtmf=5"))
                                  << "5" << "in orbit";
    }
    void whoIsNotFetchedGoesElsewhere()
    {
        QFETCH(QString, before);
        QFETCH(QString, key);
        QFETCH(QString, logged);
        ValetCall call(before.toStdString());
        auto& parked = call.addTalking();
        QVERIFY(call.park(parked, "park600"));
        if (!key.isEmpty())
            parked.press(key.front().toLatin1());
        QVERIFY(call.isLetGo(parked) && call.isLogged(logged.toStdString()) && call.hasEnded(1));
        // The place is free again.
        QVERIFY(call.park(call.addTalking(), "park600"));
    }

    void whatCannotBeIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("why");
        QTest::newRow("no extension") << "lot" << "expected LOT EXTENSION";
        QTest::newRow("a range of nothing") << "range" << "expected LOT EXTENSION";
        QTest::newRow("neither in nor out") << "side" << "expected LOT EXTENSION";
        QTest::newRow("nobody is parked") << "out" << "of 600 to 601 nobody is parked";
        QTest::newRow("no key is pressed") << "ask" << "no extension was pressed";
    }
    void whatCannotBeIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, number);
        QFETCH(QString, why);
        ValetCall call;
        auto& member = call.addTalking();
        QVERIFY(member.begin(number.toStdString()) && call.isLetGo(member));
        QVERIFY(call.isFound(FindingCode::BadArgument, why.toStdString()));
        QVERIFY(call.isLogged("went on"));
    }
};

LEGSCOPE_TEST(ValetTest)
#include "valet_test.moc"
