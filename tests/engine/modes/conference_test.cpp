#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/roomcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string conference(std::string_view data)
{
    return playAction("conference", data);
}

} // namespace

/// K1 to K4, K6: phones in a conference, and what operators do with it.
class ConferenceTest : public QObject {
    Q_OBJECT

private slots:
    void eachHearsAllTheOthersAndNotHimself_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("rate");
        QTest::newRow("three, of three codecs") << 3 << "16000";
#ifndef __SANITIZE_THREAD__ // ten phones would be late
        QTest::newRow("ten") << 10 << "8000";
#endif
    }
    void eachHearsAllTheOthersAndNotHimself()
    {
        QFETCH(int, count);
        QFETCH(QString, rate);
        const std::array<std::string, 3> codecs{"8 PCMA/8000", "9 G722/8000", "0 PCMU/8000"};
        RoomCall room(conference("hall"), RoomCall::parameter("rate", rate.toStdString()));
        for (int i = 0; i < count; ++i) {
            RoomCall::Member& member = room.add(count == 3 ? codecs[static_cast<std::size_t>(i)] : codecs[0]);
            QVERIFY(member.begin());
            member.talk(30);
        }
        QVERIFY2(room.runUntil([&] { return room.wrong().empty(); }), room.wrong().c_str());
        QVERIFY(room.runFor(1000));
        VERIFY_RIGHT(room.wrong());
        QVERIFY(room.isTold(fmt::format("member {0} joins: {0} in it", count)));
        const auto hasFloor = [](const std::string& text) { return text.ends_with(" has the floor"); };
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 talks"); }));
        QVERIFY(std::ranges::any_of(room.told(), hasFloor));
        // Who goes is not heard any more, and the others go on.
        room.members.back()->phone.request("BYE");
        const double gone = room.members.back()->hertz;
        QVERIFY(room.runUntil([&] { return room.members.front()->heard(gone) < RoomCall::level - 20; }));
        room.members.pop_back();
        VERIFY_RIGHT(room.runUntil([&] { return room.wrong().empty(); }) ? std::string() : room.wrong());
    }

    void theFirstSyllableIsWhole()
    {
        RoomCall room(conference("hall"));
        RoomCall::Member& listener = room.add();
        RoomCall::Member& speaker = room.add("9 G722/8000");
        QVERIFY(listener.begin() && speaker.begin());
        listener.beSilent(30);
        speaker.beSilent(1);
        speaker.talk(0.3);
        speaker.beSilent(30);
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 is silent"); }));
        QVERIFY2(
            std::abs(listener.soundingMs() - 300) <= 30, qPrintable(QString::number(listener.soundingMs())));
        QVERIFY(room.isTold("member 2 talks"));
        QVERIFY(!room.isTold("member 1 talks"));
    }

    void keysMuteAndDeafen()
    {
        RoomCall room(conference("hall"));
        RoomCall::Member &a = room.add(), &b = room.add();
        QVERIFY(a.begin() && b.begin());
        a.talk(30);
        b.talk(30);
        QVERIFY(room.runUntil([&] { return room.wrong().empty(); }));
        b.press('0');
        QVERIFY(room.runUntil([&] { return a.heard(b.hertz) < RoomCall::level - 20; }));
        QVERIFY(room.isTold("member 2 is muted"));
        QVERIFY(std::abs(b.heard(a.hertz) - RoomCall::level) < 1);
        b.press('*');
        QVERIFY(room.runUntil([&] { return b.heard(a.hertz) < RoomCall::level - 20; }));
        QVERIFY(room.runUntil([&] { return std::abs(a.heard(b.hertz) - RoomCall::level) < 1; }));
        b.press('*');
        QVERIFY(room.runUntil([&] { return std::abs(b.heard(a.hertz) - RoomCall::level) < 1; }));
        a.press('3'); // what he says, 3 dB louder
        b.press('6'); // what he hears
        QVERIFY(room.runUntil([&] { return std::abs(b.heard(a.hertz) - RoomCall::level - 6) < 1; }));
        b.press('#');
        QVERIFY(room.runUntil([&] { return b.hasBye(); }));
        QVERIFY(room.isTold("member 2 leaves: 1 in it"));
    }

    void commandsDoTheSame()
    {
        RoomCall room(conference("hall"));
        RoomCall::Member &a = room.add(), &b = room.add(), &c = room.add();
        QVERIFY(room.command("conference list").text == "there is no conference");
        QVERIFY(a.begin() && b.begin() && c.begin());
        for (const auto& member : room.members)
            member->talk(60);
        QVERIFY(room.runUntil([&] { return room.wrong().empty(); }));
        const std::string list = room.command("conference list").text;
        QVERIFY2(list.starts_with("Conference hall (3 members rate: 8000)\n1;"), list.c_str());
        QVERIFY(list.contains("hear|speak|talking"));
        QVERIFY(!room.command("conference hall mute 1").error);
        QVERIFY(room.runUntil([&] { return b.heard(a.hertz) < RoomCall::level - 20; }));
        QVERIFY(!room.command("conference hall unmute all").error);
        QVERIFY(!room.command("conference hall relate 1 2 nospeak").error);
        QVERIFY(room.runUntil([&] {
            return b.heard(a.hertz) < RoomCall::level - 20
                && std::abs(c.heard(a.hertz) - RoomCall::level) < 1;
        }));
        QVERIFY(!room.command("conference hall relate 1 2 clear").error);
        QVERIFY(!room.command("conference hall deaf last").error);
        QVERIFY(room.runUntil([&] {
            return c.heard(a.hertz) < RoomCall::level - 20
                && std::abs(b.heard(a.hertz) - RoomCall::level) < 1;
        }));
        QVERIFY(!room.command("conference hall lock").error);
        RoomCall::Member& late = room.add();
        QVERIFY(late.begin());
        QVERIFY(room.runUntil([&] { return late.hasBye(); }));
        QVERIFY(!room.command("conference hall kick all").error);
        QVERIFY(room.runUntil([&] { return a.hasBye() && b.hasBye() && c.hasBye(); }));
        QCOMPARE(room.command("conference list").text, std::string("there is no conference"));
    }

    void whatIsNotThereIsRefused()
    {
        RoomCall room(conference("hall"));
        QVERIFY(room.add().begin());
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 joins"); }));
        for (const char* line : {"conference cellar list", "conference hall mute 7", "conference hall mute",
                 "conference hall vid-layout 1", "conference hall volume_in 1 loud",
                 "conference hall energy 1 -1", "conference hall relate 1 1 love", "conference hall play"})
            QVERIFY2(room.command(line).error, line);
        QVERIFY(!room.command("conference hall count").error);
    }

    void aPinIsAskedForAndThreeWrongOnesAreEnough()
    {
        RoomCall room(conference("hall+42") + playAction("log", "went on"));
        RoomCall::Member &right = room.add(), &wrong = room.add();
        QVERIFY(right.begin());
        for (const char key : {'4', '2', '#'})
            right.press(key);
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 joins"); }));
        QVERIFY(wrong.begin());
        for (int i = 0; i < 3; ++i) {
            wrong.press('7');
            wrong.press('#');
        }
        QVERIFY(room.runUntil([&] { return wrong.hasBye(); }));
        const auto findings = room.call->recorder->all<Finding>();
        QVERIFY(std::ranges::any_of(findings, [](const Finding& one) {
            return one.code == FindingCode::LimitReached
                && one.text.contains("its pin was not given in 3 tries");
        }));
        QVERIFY(!room.isTold("member 2 joins"));
    }

    void soundsOfTheProfileAreHeard()
    {
        RoomCall room(playAction("answer") + conference("hall"),
            RoomCall::parameter("moh-sound", "tone_stream://%(10000,0,650);loops=-1")
                + RoomCall::parameter("enter-sound", "tone_stream://%(1000,0,900)")
                + RoomCall::parameter("muted-sound", "tone_stream://%(1000,0,1300)")
                + RoomCall::parameter("kicked-sound", "tone_stream://%(1000,0,1700)"));
        RoomCall::Member &a = room.add(), &b = room.add();
        QVERIFY(a.begin());
        a.beSilent(60);
        b.beSilent(60);
        QVERIFY(room.runUntil([&] { return a.heard(650) > -30; }));
        QVERIFY(b.begin());
        QVERIFY(room.runUntil([&] { return a.heard(900) > -30 && a.heard(650) < -50; }));
        QVERIFY(!room.command("conference hall mute 2").error);
        QVERIFY(room.runUntil([&] { return b.heard(1300) > -30; }));
        QVERIFY(a.heard(1300) < -50);
        QVERIFY(!room.command("conference hall kick 2").error);
        QVERIFY(room.runUntil([&] { return b.heard(1700) > -30; }));
        QVERIFY(room.runUntil([&] { return b.hasBye() && a.heard(650) > -30; }));
    }

    void whileAHostIsLeftItGoesOn()
    {
        RoomCall room(playAction("set", "hangup_after_conference=true") + conference("hall+flags{endconf}")
            + playAction("sleep", "60000"));
        RoomCall::Member &a = room.add(), &b = room.add();
        QVERIFY(a.begin() && b.begin());
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 joins"); }));
        a.phone.request("BYE");
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 leaves"); }));
        QVERIFY(!b.hasBye()); // he is a host himself
        QVERIFY(!room.command("conference hall hup 2").error);
        QVERIFY(room.runUntil([&] { return b.hasBye(); }));
    }

    void aFullOneTakesNobody()
    {
        RoomCall room(conference("hall"), RoomCall::parameter("max-members", "1"));
        RoomCall::Member &a = room.add(), &b = room.add();
        QVERIFY(a.begin());
        QVERIFY(room.runUntil([&] { return room.isTold("member 1 joins"); }));
        QVERIFY(b.begin());
        QVERIFY(room.runUntil([&] { return b.hasBye(); }));
        QVERIFY(!a.hasBye());
    }

    void untilTheModeratorComesNobodyIsHeard()
    {
        ModeSetup setup;
        setup.routes["^host$"] = conference("hall+flags{moderator}");
        RoomCall room(
            conference("hall"), RoomCall::parameter("conference-flags", "wait-mod"), std::move(setup));
        RoomCall::Member &a = room.add(), &b = room.add(), &host = room.add();
        QVERIFY(a.begin() && b.begin());
        for (const auto& member : room.members)
            member->talk(60);
        host.isSending = false;
        QVERIFY(room.runUntil([&] { return a.sound.heardMs() > 1500; }));
        QVERIFY(a.heard(b.hertz) < RoomCall::level - 20);
        host.isSending = true;
        QVERIFY(host.begin("host"));
        QVERIFY2(room.runUntil([&] { return room.wrong().empty(); }), room.wrong().c_str());
    }

    void aMemberThatNeverSendsHearsTheOthers()
    {
        RoomCall room(conference("hall"));
        RoomCall::Member &a = room.add(), &b = room.add();
        b.isSending = false;
        QVERIFY(a.begin() && b.begin());
        a.talk(30);
        QVERIFY(room.runUntil([&] { return std::abs(b.heard(a.hertz) - RoomCall::level) < 1; }));
        QVERIFY(a.heard(b.hertz) < -60);
    }

    void whatItIsAskedForIsWrong()
    {
        RoomCall room(conference("hall@cellar") + conference("") + playAction("hangup", "USER_BUSY"));
        RoomCall::Member& a = room.add();
        a.phone.invite("room", soundOffer(a.media));
        QVERIFY(!a.phone.waitAnswer(486).isEmpty());
        const auto findings = room.call->recorder->all<Finding>();
        QCOMPARE(std::ranges::count(findings, FindingCode::BadArgument, &Finding::code), 2);
    }
};

LEGSCOPE_TEST(ConferenceTest)
#include "conference_test.moc"
