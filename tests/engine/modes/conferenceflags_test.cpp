#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/roomcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// The number `other` leads into the conference hall too, with these flags.
ModeSetup otherWith(const std::string& flags)
{
    ModeSetup setup;
    setup.routes["^other$"] = playAction("conference", "hall+flags{" + flags + "}");
    return setup;
}

std::string hall()
{
    return playAction("conference", "hall");
}

bool isRefused(RoomCall& room, const std::string& why)
{
    const auto findings = room.call->recorder->all<Finding>();
    return std::ranges::any_of(findings,
        [&](const Finding& one) { return one.code == FindingCode::LimitReached && one.text.contains(why); });
}

} // namespace

/// K2: what flags of members make of a conference, and when it ends by itself.
class ConferenceFlagsTest : public QObject {
    Q_OBJECT

private slots:
    void itEndsWhenItsLastHostGoes()
    {
        RoomCall room(hall(), {}, otherWith("endconf"));
        RoomCall::Member &guest = room.add(), &host = room.add(), &second = room.add();
        QVERIFY(guest.begin() && host.begin("other") && second.begin("other"));
        QVERIFY(room.runUntil([&] { return room.isTold("member 3 joins"); }));
        host.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 leaves"); }));
        QVERIFY(room.runFor(300));
        QVERIFY(!guest.hasBye());
        second.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return guest.hasBye(); }));
        QCOMPARE(room.command("conference list").text, std::string("there is no conference"));
    }

    void aHostWhoComesBackInTimeKeepsIt()
    {
        RoomCall room(hall(), RoomCall::parameter("endconf-grace-time", "5"), otherWith("endconf"));
        RoomCall::Member &guest = room.add(), &host = room.add(), &again = room.add();
        QVERIFY(guest.begin() && host.begin("other"));
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 joins"); }));
        host.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 leaves"); }));
        QVERIFY(again.begin("other"));
        QVERIFY(room.runUntil([&] { return room.isTold("member 3 joins"); }));
        QVERIFY(room.runFor(5500));
        QVERIFY(!guest.hasBye());
        again.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return guest.hasBye(); }));
    }

    void whoDoesNotWantToBeAloneIsNot()
    {
        RoomCall room(hall(), {}, otherWith("mintwo"));
        RoomCall::Member &first = room.add(), &second = room.add();
        QVERIFY(first.begin("other") && second.begin());
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 joins"); }));
        QVERIFY(!first.hasBye());
        second.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return first.hasBye(); }));
    }

    void whoMayOnlyJoinMakesNone()
    {
        RoomCall room(hall(), {}, otherWith("join-only"));
        RoomCall::Member &early = room.add(), &first = room.add(), &late = room.add();
        QVERIFY(early.begin("other"));
        QVERIFY(room.runUntil([&] { return early.hasBye(); }));
        QVERIFY(isRefused(room, "(join-only)"));
        QVERIFY(first.begin());
        QVERIFY(late.begin("other"));
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 joins"); }));
    }

    void aGhostIsNeitherCountedNorAnnounced()
    {
        RoomCall room(hall(),
            RoomCall::parameter("max-members", "1")
                + RoomCall::parameter("enter-sound", "tone_stream://%(1000,0,900)"),
            otherWith("ghost"));
        RoomCall::Member &first = room.add(), &ghost = room.add();
        QVERIFY(first.begin());
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 joins"); }));
        QVERIFY(ghost.begin("other"));
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 joins"); }));
        first.beSilent(30);
        ghost.talk(30);
        QVERIFY(room.runUntil([&] { return std::abs(first.heard(ghost.hertz) - RoomCall::level) < 1; }));
        QVERIFY(first.heard(900) < -50);
    }

    void anEmptySilenceEndsIt()
    {
        RoomCall room(hall(), RoomCall::parameter("terminate-on-silence", "1"));
        RoomCall::Member& only = room.add();
        QVERIFY(only.begin());
        only.talk(1.5);
        only.beSilent(30);
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 is silent"); }));
        QVERIFY(!only.hasBye());
        QVERIFY(room.runUntil([&] { return only.hasBye(); }));
    }
};

LEGSCOPE_TEST(ConferenceFlagsTest)
#include "conferenceflags_test.moc"
