#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/movedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// Two phones on one machine, and a re-INVITE to each.
constexpr auto allowedGap = 250ms;

ModeSetup returning(const std::string& folder)
{
    return {.parameters = {{"proxy-media-app-policy", "upgrade"}},
        .beforeBridge
        = playAction("set", "upgrade_return=true") + playAction("set", "recordings_dir=" + folder)};
}

std::string withoutOrigin(std::string sdp)
{
    const auto begin = sdp.find("o="), end = sdp.find('\n', begin);
    return sdp.erase(begin, end - begin);
}

} // namespace

/// A connected call whose media is moved into Default mode, and goes back to the mode of its settings.
class TakenMediaTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }
    void initTestCase_data() { addBothModes(); }

    void aCommandMovesTheCallAndAnotherMovesItBack()
    {
        MovedCall call({}, currentMode());
        VERIFY_RIGHT(call.connectBoth());
        QVERIFY(call.bothHear());
        const std::string uuid = call.callersUuid();

        call.beginGap();
        const CommandFinished taken = call.command("uuid_media " + uuid);
        QVERIFY2(!taken.error, taken.error ? taken.error->detail.c_str() : "");
        QCOMPARE(call.lastMode(), MediaMode::Default);
        QVERIFY(call.bothHear());
        QVERIFY2(call.longestGap() <= allowedGap, qPrintable(QString::number(call.longestGap().count())));
        for (const RawPhone* const phone : {&call.a, &call.b})
            QVERIFY(call.bodies[phone].back().find("\r\no=- ") != std::string::npos);

        call.beginGap();
        const CommandFinished returned = call.command("uuid_media off " + uuid);
        QVERIFY2(!returned.error, returned.error ? returned.error->detail.c_str() : "");
        QCOMPARE(call.lastMode(), currentMode());
        QVERIFY(call.bothHear());
        QVERIFY2(call.longestGap() <= allowedGap, qPrintable(QString::number(call.longestGap().count())));
        // Each has the SDP of the other, and not one of ours.
        VERIFY_RIGHT(
            call.bodyDiffers(soundOffer(call.mediaB, "8 PCMA/8000", 4), call.bodies[&call.a].back(), call.a));
        if (currentMode() == MediaMode::Proxy)
            VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, rtpPacket(7)));

        // And once more.
        QVERIFY(!call.command("uuid_media " + uuid).error);
        QVERIFY(call.bothHear());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aLegThatRefusesKeepsTheCallInDefaultMode()
    {
        MovedCall call({}, currentMode());
        VERIFY_RIGHT(call.connectBoth());
        QVERIFY(!call.command("uuid_media " + call.callersUuid()).error);
        const std::string before = call.bodies[&call.b].back();
        call.refusals[&call.a] = 1;
        const CommandFinished returned = call.command("uuid_media off " + call.callersUuid());
        QVERIFY(returned.error && returned.error->detail.find("488") != std::string::npos);
        QCOMPARE(call.lastMode(), MediaMode::Default);
        QVERIFY(call.recorder->hasFinding("REOFFER_REFUSED"));
        // Who was asked first has the SDP again that it had.
        QCOMPARE(withoutOrigin(call.bodies[&call.b].back()), withoutOrigin(before));
        QVERIFY(call.bothHear());
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void aLegThatRefusesTheMoveHasItsSdpAgain()
    {
        MovedCall call({}, currentMode());
        VERIFY_RIGHT(call.connectBoth());
        call.refusals[&call.a] = 1;
        const CommandFinished taken = call.command("uuid_media " + call.callersUuid());
        QVERIFY(taken.error && taken.error->detail.find("488") != std::string::npos);
        QCOMPARE(call.lastMode(), currentMode());
        VERIFY_RIGHT(call.bodyDiffers(soundOffer(call.mediaA), call.bodies[&call.b].back(), call.b));
        QVERIFY(call.bothHear());
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void aRecordingMovesTheCallAndItsEndMovesItBack()
    {
        SoundFolder folder;
        MovedCall call(returning(folder.path()), currentMode());
        VERIFY_RIGHT(call.connectBoth());
        const std::string uuid = call.callersUuid();
        const CommandFinished begun = call.command("uuid_record " + uuid + " start said.wav");
        QVERIFY2(!begun.error, begun.error ? begun.error->detail.c_str() : "");
        QCOMPARE(call.lastMode(), MediaMode::Default);
        QVERIFY(call.talkFor(400));
        const CommandFinished refused = call.command("uuid_media off " + uuid);
        QVERIFY(refused.error && refused.error->detail.find("it is recorded") != std::string::npos);
        QCOMPARE(call.lastMode(), MediaMode::Default);
        QVERIFY(!call.command("uuid_record " + uuid + " stop all").error);
        QVERIFY(call.talkUntil([&] { return call.lastMode() == currentMode(); }));
        QVERIFY(call.bothHear());
        const SoundRecorded recorded = call.recorder->all<SoundRecorded>().back();
        QVERIFY(recorded.end == RecordEnd::Stopped && recorded.length > 300ms);
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whatWasTakenStaysUntilItIsGivenBack()
    {
        SoundFolder folder;
        MovedCall call(returning(folder.path()), currentMode());
        VERIFY_RIGHT(call.connectBoth());
        const std::string uuid = call.callersUuid();
        QVERIFY(!call.command("uuid_media " + uuid).error);
        QVERIFY(!call.command("uuid_record " + uuid + " start said.wav").error);
        QVERIFY(!call.command("uuid_record " + uuid + " stop all").error);
        QVERIFY(call.talkFor(700));
        QCOMPARE(call.lastMode(), MediaMode::Default);
        QVERIFY(!call.command("uuid_media off " + uuid).error);
        QCOMPARE(call.lastMode(), currentMode());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aLegThatGoesMeanwhileEndsTheMove()
    {
        MovedCall call({}, currentMode());
        VERIFY_RIGHT(call.connectBoth());
        const CommandId id = call.engine->post(*parseCommandLine("uuid_media " + call.callersUuid()));
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& done) { return done.command == id && done.error; }));
    }

    void whatCannotBeMovedIsToldWhy()
    {
        MovedCall call({}, currentMode());
        VERIFY_RIGHT(call.connectBoth());
        const CommandFinished off = call.command("uuid_media off " + call.callersUuid());
        QVERIFY(off.error && off.error->code == Errc::Refused);
        const CommandFinished nobody = call.command("uuid_media nobody");
        QVERIFY(nobody.error && nobody.error->code == Errc::NotFound);
        const CommandFinished codecs = call.command("uuid_media_reneg " + call.callersUuid() + " PCMU");
        QVERIFY(codecs.error && codecs.error->code == Errc::Unsupported);
        QVERIFY(call.bodies.empty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(TakenMediaTest)
#include "takenmedia_test.moc"
