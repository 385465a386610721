#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

bool isRefusedWith(const CommandFinished& done, Errc code, std::string_view part)
{
    return done.error && done.error->code == code && done.error->detail.contains(part);
}

} // namespace

/// What operators do with a leg, by its UUID.
class LegCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void aLegThatWaitsIsPlayedSentElsewhereAndAsked()
    {
        ModeSetup setup;
        setup.routes["^moved$"] = playAction("log", "${pin} ${destination_number}") + playAction("park");
        PlayedCall call(playAction("answer") + playAction("park"), MediaMode::Default, setup);
        VERIFY_RIGHT(call.folder.make("tone.wav"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.call->recorder->waitFor<RouteStep>(
            [](const RouteStep& step) { return step.application == "park"; }));
        const std::string uuid = call.uuid();
        QVERIFY(!call.command(fmt::format("uuid_broadcast {} {}", uuid, call.folder.path("tone.wav"))).error);
        QVERIFY(call.hearUntilEnded());
        VERIFY_RIGHT(call.wrongTone());
        QVERIFY(!call.command(fmt::format("uuid_setvar {} pin 47 11", uuid)).error);
        QCOMPARE(call.command(fmt::format("uuid_getvar {} pin", uuid)).text, std::string("47 11"));
        const std::string dumped = call.command("uuid_dump " + uuid).text;
        QVERIFY(dumped.contains("\npin: 47 11") && dumped.contains("destination_number: play"));
        QVERIFY(!call.command(fmt::format("uuid_transfer {} moved", uuid)).error);
        QCOMPARE(QString::fromStdString(call.logged()), QString("47 11 moved"));
        QVERIFY(!call.command(fmt::format("uuid_setvar {} pin", uuid)).error);
        QCOMPARE(call.command(fmt::format("uuid_getvar {} pin", uuid)).text, std::string());
        QVERIFY(isRefusedWith(call.command(fmt::format("uuid_broadcast {} a.wav bleg", uuid)),
            Errc::Unsupported, "there is no leg that is connected"));
        QVERIFY(isRefusedWith(call.command(fmt::format("uuid_transfer {} -bleg moved", uuid)),
            Errc::Unsupported, "there is no leg that is connected"));
        QVERIFY(!call.command(fmt::format("uuid_kill {} USER_BUSY", uuid)).error);
        call.call->a.answer(call.call->a.waitRequest("BYE"), 200);
        QVERIFY(call.call->recorder->waitFor<CallEnded>());
        QCOMPARE(call.call->recorder->all<CallEnded>().front().cause, std::string("USER_BUSY"));
    }

    void legsThatAreConnectedAreSentElsewhere_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("the caller") << "";
        QTest::newRow("the one that it is connected to") << "-bleg ";
    }
    void legsThatAreConnectedAreSentElsewhere()
    {
        QFETCH(QString, who);
        ModeCall call(MediaMode::Proxy, {.targets = 2});
        VERIFY_RIGHT(call.connect());
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        const auto sent = answerToCommand(
            *call.engine, *call.recorder, fmt::format("uuid_transfer {} {}c", uuid, who.toStdString()));
        QVERIFY2(!sent.error, sent.error ? sent.error->detail.c_str() : "");
        const RawMessage invite = call.c.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        // Who is sent there is what the target is shown.
        QVERIFY2(invite.header("From").contains(who.isEmpty() ? "<sip:a@" : "<sip:b@"),
            invite.header("From").c_str());
        call.c.answer(invite, 486);
    }

    void aLegThatIsParkedStaysAndItsPeerGoes_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("Default mode") << static_cast<int>(MediaMode::Default);
        QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
    }
    void aLegThatIsParkedStaysAndItsPeerGoes()
    {
        QFETCH(int, mode);
        ModeCall call(static_cast<MediaMode>(mode));
        QVERIFY(call.establish(call.offerA(), [&](const std::string&) { return call.answerB(); }));
        const std::string uuid = call.recorder->all<CallBegan>().front().uuid;
        const auto parked = answerToCommand(*call.engine, *call.recorder, "uuid_park " + uuid);
        QVERIFY2(!parked.error, parked.error ? parked.error->detail.c_str() : "");
        const RawMessage bye = call.b.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        call.b.answer(bye, 200);
        QVERIFY(call.recorder->waitFor<LegEnded>());
        QVERIFY(call.recorder->all<CallEnded>().empty() && !call.a.hasMessage("BYE"));
        // Whoever is parked may be parked again, and go elsewhere.
        QVERIFY(!answerToCommand(*call.engine, *call.recorder, "uuid_park " + uuid).error);
        QVERIFY(!answerToCommand(*call.engine, *call.recorder, "uuid_kill " + uuid).error);
        call.a.answer(call.a.waitRequest("BYE"), 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void aLegThatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"uuid_kill", "uuid_dump", "uuid_park"})
            QTest::newRow(command) << QString(command) + " u-1";
        QTest::newRow("uuid_getvar") << "uuid_getvar u-1 pin";
        QTest::newRow("uuid_setvar") << "uuid_setvar u-1 pin 1";
        QTest::newRow("uuid_transfer") << "uuid_transfer u-1 c";
        QTest::newRow("uuid_broadcast") << "uuid_broadcast u-1 a.wav";
    }
    void aLegThatIsNotThereIsNamed()
    {
        QFETCH(QString, command);
        ModeCall call(MediaMode::Proxy);
        QVERIFY(isRefusedWith(answerToCommand(*call.engine, *call.recorder, command.toStdString()),
            Errc::NotFound, "there is no live leg u-1"));
    }
};

LEGSCOPE_TEST(LegCommandsTest)
#include "legcommands_test.moc"
