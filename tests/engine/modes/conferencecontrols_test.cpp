#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/roomcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// A hall whose keys are those of a group of its own; `other` leads there with dist-dtmf, `moved` is an
/// extension.
ModeSetup withOwnKeys()
{
    ModeSetup setup;
    setup.configurations
        = "<configuration name=\"conference.conf\"><caller-controls><group name=\"own\">"
          "<control action=\"lock\" digits=\"1\"/><control action=\"floor\" digits=\"2\"/>"
          "<control action=\"event\" digits=\"3\" data=\"help is wanted\"/>"
          "<control action=\"transfer\" digits=\"4\" data=\"moved XML\"/>"
          "<control action=\"execute_application\" digits=\"5\""
          " data=\"playback tone_stream://%(1200,0,1700)\"/></group></caller-controls>"
          "<profiles><profile name=\"default\"><param name=\"caller-controls\" value=\"own\"/></profile>"
          "</profiles></configuration>";
    setup.routes["^other$"] = playAction("conference", "hall+flags{dist-dtmf}");
    setup.routes["^moved$"] = playAction("log", "moved") + playAction("hangup", "USER_BUSY");
    return setup;
}

struct Hall : RoomCall {
    Hall()
        : RoomCall(playAction("conference", "hall"), {}, withOwnKeys())
    {
    }
    /// Two members, the second one with dist-dtmf, who hear each other.
    bool begin()
    {
        Member &first = add(), &second = add();
        first.talk(60);
        second.talk(60);
        return first.begin() && second.begin("other") && runUntil([&] { return wrong().empty(); });
    }
    Member& first() { return *members[0]; }
    Member& second() { return *members[1]; }
    /// The keys that have come to a phone as telephone-events.
    static std::string keysAt(const Member& member)
    {
        std::string keys;
        std::uint32_t last = 0;
        for (const auto& [header, payload] : member.sound.others) {
            const auto event
                = parseTelephoneEvent(std::as_bytes(std::span<const char>(payload.data(), payload.size())));
            if (!event || (!keys.empty() && header.timestamp == last))
                continue;
            last = header.timestamp;
            keys += static_cast<char>('0' + event->event);
        }
        return keys;
    }
};

} // namespace

/// K2, K6: keys of a group of conference.conf, and those that control nothing.
class ConferenceControlsTest : public QObject {
    Q_OBJECT

private slots:
    void keysThatControlNothingGoToTheOthers()
    {
        Hall hall;
        QVERIFY(hall.begin());
        hall.first().press('7'); // he has no dist-dtmf
        hall.second().press('8');
        QVERIFY(hall.runUntil([&] { return Hall::keysAt(hall.first()) == "8"; }));
        QVERIFY(hall.runFor(300));
        QCOMPARE(Hall::keysAt(hall.second()), std::string());
        // Keys of a control stay here.
        hall.second().press('3');
        QVERIFY(hall.runUntil([&] { return hall.isTold("member 2 pressed 3: help is wanted"); }));
        QVERIFY(hall.runFor(300));
        QCOMPARE(Hall::keysAt(hall.first()), std::string("8"));
    }

    void aKeyLocksItAndAnotherTakesTheFloor()
    {
        Hall hall;
        QVERIFY(hall.begin());
        hall.first().press('1');
        QVERIFY(hall.runUntil([&] { return hall.isTold("it is locked"); }));
        Hall::Member& late = hall.add();
        QVERIFY(late.begin());
        QVERIFY(hall.runUntil([&] { return late.hasBye(); }));
        hall.members.pop_back();
        hall.first().press('1');
        QVERIFY(hall.runUntil([&] { return hall.isTold("it is open again"); }));
        const auto hasFloor = [&](int member) {
            const std::string list = hall.command("conference hall list").text;
            const auto at = list.find(fmt::format("\n{};", member));
            return list.substr(at, list.find('\n', at + 1) - at).contains("floor");
        };
        for (const int member : {1, 2, 1}) {
            hall.members[static_cast<std::size_t>(member - 1)]->press('2');
            QVERIFY(hall.runUntil([&] { return hasFloor(member); }));
            QVERIFY(!hasFloor(3 - member));
        }
    }

    void aKeySendsItsMemberElsewhere()
    {
        Hall hall;
        QVERIFY(hall.begin());
        hall.second().press('4');
        QVERIFY(hall.runUntil([&] { return hall.second().hasBye(); }));
        QVERIFY(hall.isTold("member 2 leaves: 1 in it"));
        const auto steps = hall.call->recorder->all<RouteStep>();
        QVERIFY(std::ranges::any_of(
            steps, [](const RouteStep& step) { return step.application == "log" && step.data == "moved"; }));
        QVERIFY(!hall.first().hasBye());
    }

    void aKeyRunsAnApplicationAndHeComesBack()
    {
        Hall hall;
        QVERIFY(hall.begin());
        hall.second().press('5');
        QVERIFY(hall.runUntil([&] { return hall.second().heard(1700) > -25; }));
        QVERIFY(hall.first().heard(1700) < -45);
        QVERIFY(!hall.isTold("member 2 leaves"));
        QVERIFY(hall.runUntil([&] { return hall.wrong().empty() && hall.second().heard(1700) < -45; }));
        // His keys count again.
        hall.second().press('3');
        QVERIFY(hall.runUntil([&] { return hall.isTold("member 2 pressed 3"); }));
    }

    void whoHangsUpInAnApplicationHasLeft()
    {
        Hall hall;
        QVERIFY(hall.begin());
        hall.second().press('5');
        QVERIFY(hall.runUntil([&] { return hall.second().heard(1700) > -25; }));
        hall.second().phone.request("BYE");
        QVERIFY(hall.runUntil([&] { return hall.isTold("member 2 leaves: 1 in it"); }));
        QVERIFY(hall.command("conference hall list").text.contains("(1 member "));
        QVERIFY(!hall.command("conference hall kick all").error);
        QVERIFY(hall.runUntil([&] { return hall.first().hasBye(); }));
    }
};

LEGSCOPE_TEST(ConferenceControlsTest)
#include "conferencecontrols_test.moc"
