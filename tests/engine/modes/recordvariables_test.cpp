#include "engine/call/infodigit.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/heardcall.h"
#include "tests/support/recordedsound.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;
using enum HeardCall::Sending;

namespace {

/// Calls whose route records; in its actions {} stands for the folder of sounds.
struct RecordedLegs {
    explicit RecordedLegs(std::string actions, const std::string& ofCallee = {})
    {
        for (auto at = actions.find("{}"); at != std::string::npos; at = actions.find("{}"))
            actions.replace(at, 2, folder.path());
        ModeSetup setup;
        setup.routes["^alone$"] = actions;
        setup.routes["^both$"]
            = actions + playAction("bridge", ofCallee + "sofia/inner/b@{B}") + playAction("sleep", "20000");
        call.emplace(std::move(setup));
    }
    std::string path(const std::string& name = "a.wav") const { return folder.path(name); }
    std::vector<RecordState> states()
    {
        std::vector<RecordState> states;
        for (const SoundRecorded& one : call->recorder->all<SoundRecorded>())
            states.push_back(one.state);
        return states;
    }
    bool isRecordedTo(const std::string& name)
    {
        const auto all = call->recorder->all<SoundRecorded>();
        return std::ranges::any_of(all, [&](const SoundRecorded& one) {
            return one.state == RecordState::Recording && one.path == path(name);
        });
    }
    bool hasEnded(std::size_t count = 1)
    {
        return call->hearUntil(
            [&] { return std::ranges::count(states(), RecordState::Ended) == static_cast<long>(count); },
            OnlyA);
    }
    /// A calls a route that talks to it alone, and speaks until that hangs up.
    bool talkAlone()
    {
        call->a.invite("alone", soundOffer(call->mediaA));
        const RawMessage answer = call->a.waitAnswer(200);
        if (answer.isEmpty())
            return false;
        call->remember(call->a, answer.body());
        call->a.acknowledge();
        return call->hearUntil([&] { return call->a.hasMessage("BYE"); }, OnlyA);
    }
    /// The INVITE at B, and nothing is told of a recording.
    RawMessage ringUnrecorded()
    {
        RawMessage invite = call->ring("both");
        const bool isQuiet = call->settle() && states().empty();
        return isQuiet ? invite : RawMessage{};
    }
    bool connect(const RawMessage& invite)
    {
        return !invite.isEmpty() && !call->answerByB(invite).isEmpty()
            && !call->b.waitRequest("ACK").isEmpty();
    }
    void hangUp()
    {
        call->a.request("BYE");
        call->a.waitFinal("BYE");
    }

    SoundFolder folder;
    std::optional<HeardCall> call;
};

std::string recordWith(const std::string& variable)
{
    return playAction("set", variable + "=true") + playAction("record_session", "{}/a.wav");
}

} // namespace

/// What variables say of the recordings of a leg.
class RecordVariablesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void onlyWhatIsSaidInABridgeIsRecorded()
    {
        RecordedLegs legs(playAction("set", "hangup_after_bridge=false") + playAction("answer")
            + recordWith("RECORD_BRIDGE_REQ"));
        QVERIFY(legs.connect(legs.ringUnrecorded()));
        QVERIFY(legs.call->hearUntil([&] { return !legs.states().empty(); }, Both));
        QVERIFY(legs.call->hearFor(1000, Both));
        legs.call->b.request("BYE");
        QCOMPARE(legs.call->b.waitFinal("BYE").status(), 200);
        QVERIFY(legs.call->hearUntil([&] { return legs.states().size() == 2; }, OnlyA));
        QCOMPARE(legs.states().back(), RecordState::Paused);
        QVERIFY(legs.call->hearFor(1500, OnlyA));
        legs.hangUp();
        QVERIFY(legs.hasEnded());
        const ReadRecording sound = readBySox(legs.path());
        QCOMPARE(sound.fault, std::string());
        QVERIFY2(sound.ms() >= 900 && sound.ms() < 2200, qPrintable(QString::number(sound.ms())));
        QVERIFY(std::abs(sound.tone(0, SoundPhone::hertz, 300, 500).hertz / SoundPhone::hertz - 1) < 0.002);
    }

    void aLegThatIsNeverConnectedLeavesNothing()
    {
        RecordedLegs legs(playAction("answer") + recordWith("RECORD_BRIDGE_REQ") + playAction("sleep", "600")
            + playAction("hangup"));
        QVERIFY(legs.talkAlone());
        QVERIFY(legs.hasEnded());
        QCOMPARE(legs.states(), (std::vector{RecordState::Ended}));
        QVERIFY(!std::filesystem::exists(legs.path()));
        QVERIFY(!legs.call->recorder->hasFinding("NOT_RECORDED"));
    }

    void whoWaitsForTheOtherLegToAnswerIsRecorded()
    {
        RecordedLegs legs(playAction("answer") + recordWith("RECORD_STEREO"));
        HeardCall& call = *legs.call;
        const RawMessage invite = call.ring("both"), answered = call.a.waitAnswer(200);
        QVERIFY(!invite.isEmpty() && !answered.isEmpty());
        call.remember(call.a, answered.body());
        call.a.acknowledge();
        call.b.answer(invite, 180);
        QVERIFY(call.hearUntil([&] { return legs.isRecordedTo("a.wav"); }, OnlyA));
        QVERIFY(call.hearFor(1200, OnlyA));
        call.remember(call.b, invite.body());
        call.b.answer(invite, 200, soundOffer(call.mediaB));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        QVERIFY(call.hearFor(1200, Both));
        legs.hangUp();
        QVERIFY(legs.hasEnded());
        const ReadRecording sound = readBySox(legs.path());
        QCOMPARE(sound.fault, std::string());
        QVERIFY2(sound.ms() >= 2200, qPrintable(QString::number(sound.ms())));
        const auto isTone = [&sound](std::size_t channel, std::size_t from) {
            return std::abs(sound.tone(channel, SoundPhone::hertz, from, 600).hertz / SoundPhone::hertz - 1)
                < 0.002;
        };
        QVERIFY(isTone(0, 300) && isTone(0, sound.ms() - 700) && isTone(1, sound.ms() - 700));
    }

    void aRecordingMayWaitForTheAnswer()
    {
        // Of two that were asked for in a row the second does not.
        RecordedLegs legs(playAction("pre_answer") + recordWith("RECORD_ANSWER_REQ")
            + playAction("set", "RECORD_ANSWER_REQ=false") + playAction("record_session", "{}/b.wav"));
        const RawMessage invite = legs.call->ring("both");
        QVERIFY(legs.call->hearUntil([&] { return !legs.states().empty(); }));
        QCOMPARE(legs.call->recorder->all<SoundRecorded>().front().path, legs.path("b.wav"));
        QVERIFY(legs.connect(invite));
        QVERIFY(legs.call->hearUntil([&] { return legs.isRecordedTo("a.wav"); }, Both));
        legs.hangUp();
        QVERIFY(legs.hasEnded(2));
    }

    void whatTheOtherLegRecordsIsNotRecordedTwice_data()
    {
        QTest::addColumn<bool>("isChecked");
        QTest::newRow("checked") << true;
        QTest::newRow("not checked") << false;
    }
    void whatTheOtherLegRecordsIsNotRecordedTwice()
    {
        QFETCH(bool, isChecked);
        // B records its own leg by keys, to the file of A.
        RecordedLegs legs(playAction("answer") + playAction("record_session", "{}/a.wav")
                + playAction("bind_meta_app", "1 b s record_session::{}/a.wav")
                + playAction("bind_meta_app", "2 b s record_session::{}/b.wav"),
            isChecked ? "{RECORD_CHECK_BRIDGE=true}" : "");
        QVERIFY(legs.connect(legs.call->ring("both")));
        for (const char key : {'*', '1', '*', '2'}) {
            legs.call->b.request(
                "INFO", infoBodyOf({key, 100ms}), "Content-Type: application/dtmf-relay\r\n");
            QCOMPARE(legs.call->b.waitFinal("INFO").status(), 200);
        }
        // Files are opened one after the other.
        QVERIFY(legs.call->hearUntil([&] { return legs.isRecordedTo("b.wav"); }, Both));
        const bool isRefused = legs.call->hearUntil(
            [&] { return legs.call->recorder->hasFinding("NOT_RECORDED") || isChecked; });
        QVERIFY(isRefused);
        QCOMPARE(legs.call->recorder->hasFinding("NOT_RECORDED"), !isChecked);
        legs.hangUp();
        QVERIFY(legs.hasEnded(isChecked ? 2 : 3));
    }

    void whatARecordingHasRunIsRunAtItsBeginningAndItsEnd()
    {
        const std::string order = playAction("set", "execute_on_record_start=log started")
            + playAction("set", "record_post_process_exec_app=log:finished")
            + playAction("set", "record_post_process_exec_api=status:");
        const auto commands = [](RecordedLegs& legs) {
            return std::ranges::count_if(legs.call->recorder->all<CommandFinished>(),
                [](const CommandFinished& done) { return done.text.starts_with("running for"); });
        };
        const auto logs = [](RecordedLegs& legs) {
            std::string all;
            for (const RouteStep& step : legs.call->recorder->all<RouteStep>())
                if (step.application == "log")
                    all += fmt::format("{}: {} ", step.extension, step.data);
            return all;
        };
        RecordedLegs legs(playAction("answer") + order + playAction("record", "{}/a.wav 1")
            + playAction("log", "behind") + playAction("hangup"));
        QVERIFY(legs.talkAlone());
        QVERIFY(legs.call->hearUntil([&] { return commands(legs) == 1; }));
        QCOMPARE(QString::fromStdString(logs(legs)),
            QString("execute_on_record_start: started record_post_process_exec: finished ^alone$: behind "));
        RecordedLegs gone(playAction("answer") + order + playAction("record", "{}/b.wav"));
        gone.call->a.invite("alone", soundOffer(gone.call->mediaA));
        const RawMessage answer = gone.call->a.waitAnswer(200);
        QVERIFY(!answer.isEmpty());
        gone.call->remember(gone.call->a, answer.body());
        gone.call->a.acknowledge();
        QVERIFY(gone.call->recorder->waitFor<RouteStep>(
            [](const RouteStep& step) { return step.data == "started"; }));
        QVERIFY(gone.call->hearFor(500, OnlyA)); // of a file without sound nothing is left
        gone.hangUp();
        QVERIFY(gone.call->recorder->waitFor<CallEnded>());
        QVERIFY(gone.call->hearUntil([&] { return commands(gone) == 1; }));
        QVERIFY(!logs(gone).contains("finished"));
    }

    void anotherRecordingMayGoOnWithAFile()
    {
        RecordedLegs legs(playAction("answer") + playAction("set", "RECORD_APPEND=true")
            + playAction("record", "{}/a.wav 1") + playAction("record", "{}/a.wav 1") + playAction("hangup"));
        QVERIFY(legs.talkAlone());
        const ReadRecording sound = readBySox(legs.path());
        QCOMPARE(sound.fault, std::string());
        QCOMPARE(sound.ms(), std::size_t{2000});
        for (const SoundRecorded& one : legs.call->recorder->all<SoundRecorded>())
            QVERIFY(one.state != RecordState::Ended || one.end == RecordEnd::TimeLimit);
    }

    void theSameRecordingOnceMoreMayEndIt()
    {
        RecordedLegs legs(playAction("answer") + recordWith("RECORD_TOGGLE_ON_REPEAT")
            + playAction("sleep", "1000") + playAction("record_session", "{}/a.wav")
            + playAction("sleep", "700") + playAction("hangup"));
        QVERIFY(legs.talkAlone());
        QVERIFY(legs.hasEnded());
        QCOMPARE(legs.call->recorder->all<SoundRecorded>().back().end, RecordEnd::Stopped);
        const ReadRecording sound = readBySox(legs.path());
        QVERIFY2(sound.ms() >= 700 && sound.ms() < 1500, qPrintable(QString::number(sound.ms())));
    }
};

LEGSCOPE_TEST(RecordVariablesTest)

#include "recordvariables_test.moc"
