#include "engine/api/commandline.h"
#include "engine/media/digitpath.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/dtmfcall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view twelveKeys = "1234567890*#";

ModeSetup setupFor(DigitWay wayA, DigitWay wayB)
{
    return {.beforeBridge = setAction("dtmf_type", nameOf(wayA)),
        .dial = fmt::format("{{dtmf_type={}}}{{B}}", nameOf(wayB))};
}

/// The keys that one leg presses, as the other hears them and as they are told.
class TwelveKeys {
public:
    TwelveKeys(DtmfCall& call, LegSide from, DigitWay way, DigitWay to)
        : m_call(call)
        , m_from(from)
        , m_way(way)
        , m_to(to)
    {
    }

    void pressAtOnce(int start) { speaker().press(twelveKeys, start); }
    bool isThrough() const { return heard().size() >= 12 && told().size() >= 12; }
    /// Sound that is due while nobody runs is lost, and a key with it: who presses it again until it is
    /// heard, has pressed it once. That a sound loses no key by itself is shown where the time is given, by
    /// `transcoder_test`.
    bool needsAnother() const
    {
        return (m_way == DigitWay::Inband || m_to == DigitWay::Inband) && heard() != twelveKeys;
    }
    void pressUntilHeard()
    {
        m_heardBefore = hearer().heard().size();
        m_toldBefore = m_call.keysOf(m_from).size();
        for (const char key : twelveKeys) {
            for (int attempt = 0; attempt < 20 && !heard().ends_with(key); ++attempt) {
                speaker().press(std::string(1, key), m_call.talk->elapsed() + 20);
                m_call.runFor(1000, [this, key] { return heard().ends_with(key); });
            }
        }
        m_call.runFor(1000, [this] { return told().ends_with(heard().back()); });
    }
    std::string wrong() const
    {
        if (heard() != twelveKeys || told() != twelveKeys)
            return fmt::format("{} pressed: heard {}, told {}", nameOf(m_from), heard(), told());
        for (const DigitPassed& one : m_call.passed(m_from)) {
            if (nameOf(one.way) != nameOf(m_to) || nameOf(one.source) != nameOf(m_way))
                return fmt::format(
                    "{} came by {} and went by {}", one.digit.key, nameOf(one.source), nameOf(one.way));
            if (m_way != DigitWay::Inband && (one.digit.length < 50ms || one.digit.length > 120ms))
                return fmt::format("{} lasted {} ms", one.digit.key, one.digit.length / 1ms);
        }
        return {};
    }

private:
    DtmfPhone& speaker() const { return m_from == LegSide::A ? *m_call.a : *m_call.b; }
    DtmfPhone& hearer() const { return m_from == LegSide::A ? *m_call.b : *m_call.a; }
    std::string heard() const { return since(m_heardBefore, hearer().heard()); }
    std::string told() const { return since(m_toldBefore, m_call.keysOf(m_from)); }
    /// A key that was pressed again is one.
    static std::string since(std::optional<std::size_t> before, std::string keys)
    {
        if (!before)
            return keys;
        keys.erase(0, *before);
        keys.erase(std::ranges::unique(keys).begin(), keys.end());
        return keys;
    }

    DtmfCall& m_call;
    const LegSide m_from;
    const DigitWay m_way, m_to;
    std::optional<std::size_t> m_heardBefore, m_toldBefore;
};

std::string wrongWithTwelveDigits(DigitWay ofA, DigitWay ofB)
{
    DtmfCall call(ofA, ofB, setupFor(ofA, ofB));
    if (!call.talk)
        return "no call";
    call.run(300ms);
    TwelveKeys ofTheCaller(call, LegSide::A, ofA, ofB), ofTheCallee(call, LegSide::B, ofB, ofA);
    const int start = call.talk->elapsed() + 50;
    ofTheCaller.pressAtOnce(start);
    ofTheCallee.pressAtOnce(start);
    call.runFor(ofA == DigitWay::Inband || ofB == DigitWay::Inband ? 3000 : 30000,
        [&] { return ofTheCaller.isThrough() && ofTheCallee.isThrough(); });
    call.run(300ms); // for keys that nobody pressed
    for (TwelveKeys* keys : {&ofTheCaller, &ofTheCallee}) {
        if (keys->needsAnother())
            keys->pressUntilHeard();
    }
    std::string wrong = ofTheCaller.wrong();
    if (wrong.empty())
        wrong = ofTheCallee.wrong();
    if (wrong.empty())
        wrong = call.talk->listen(); // sound goes on behind them
    return wrong.empty() ? call.call.hangUp(call.call.a) : wrong;
}

} // namespace

/// Digits between the legs of a call in Default mode.
class DtmfTest : public QObject {
    Q_OBJECT

private slots:
    void twelveDigitsOfTwelveWhateverWayTheLegsHave_data()
    {
        QTest::addColumn<int>("wayA");
        QTest::addColumn<int>("wayB");
        for (const DigitWay wayA : {DigitWay::Rtp, DigitWay::Info, DigitWay::Inband}) {
            for (const DigitWay wayB : {DigitWay::Rtp, DigitWay::Info, DigitWay::Inband})
                QTest::addRow("%s and %s", nameOf(wayA).data(), nameOf(wayB).data())
                    << static_cast<int>(wayA) << static_cast<int>(wayB);
        }
    }
    void twelveDigitsOfTwelveWhateverWayTheLegsHave()
    {
        QFETCH(int, wayA);
        QFETCH(int, wayB);
        VERIFY_RIGHT(wrongWithTwelveDigits(static_cast<DigitWay>(wayA), static_cast<DigitWay>(wayB)));
    }

    void digitsFollowTheClockOfATranscodedLeg()
    {
        DtmfCall call(DigitWay::Info, DigitWay::Rtp,
            {.parameters = {{"inbound-codec-prefs", "PCMA,G722"}, {"outbound-codec-prefs", "PCMA,G722"}},
                .beforeBridge = setAction("dtmf_type", "info")},
            Events::Offered, Events::Offered, "9 G722/8000");
        QVERIFY(call.talk);
        call.run(200ms);
        call.a->press("42", call.talk->elapsed());
        call.run(100ms, [&call] { return call.b->heard().size() >= 2; });
        QCOMPARE(QString::fromStdString(call.b->heard()), QString::fromUtf8("42"));
    }

    void aLegWithoutTelephoneEventGetsInfoOrNothing_data()
    {
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("heard");
        QTest::newRow("INFO") << "true" << "7";
        QTest::newRow("nothing") << "false" << "";
    }
    void aLegWithoutTelephoneEventGetsInfoOrNothing()
    {
        QFETCH(QString, info);
        QFETCH(QString, heard);
        DtmfCall call(DigitWay::Rtp, DigitWay::Info,
            {.dial = fmt::format("{{rtp_info_when_no_2833={}}}{{B}}", info.toStdString())}, Events::Offered,
            Events::Missing);
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("7", call.talk->elapsed());
        call.run(50ms, [&call] { return !call.passed(LegSide::A).empty(); });
        call.run(20ms, [&] { return call.b->heard() == heard.toStdString(); });
        QCOMPARE(call.b->heard(), heard.toStdString());
        const DigitPassed passed = call.passed(LegSide::A).front();
        QCOMPARE(passed.drop, heard.isEmpty() ? DigitDrop::NoWay : DigitDrop::None);
        QVERIFY(call.b->heard().size() <= 1);
    }

    void aLegHasTelephoneEventThoughTheOtherHasNone()
    {
        DtmfCall call(DigitWay::Info, DigitWay::Rtp, {}, Events::Missing);
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("12", call.talk->elapsed());
        call.b->press("34", call.talk->elapsed());
        call.run(100ms, [&call] { return call.a->heard().size() >= 2 && call.b->heard().size() >= 2; });
        QCOMPARE(QString::fromStdString(call.b->heard()), QString::fromUtf8("12"));
        QCOMPARE(QString::fromStdString(call.a->heard()), QString::fromUtf8("34"));
    }

    void aLegIsOfferedTelephoneEventUnderTheNumberThatWasSet_data()
    {
        QTest::addColumn<QString>("ofProfile");
        QTest::addColumn<QString>("ofLeg");
        QTest::addColumn<int>("number");
        QTest::newRow("nothing is set") << "" << "" << 101;
        QTest::newRow("rfc2833-pt") << "98" << "" << 98;
        QTest::newRow("rtp_2833_payload") << "98" << "110" << 110;
        QTest::newRow("no payload type") << "98" << "20" << 98;
    }
    void aLegIsOfferedTelephoneEventUnderTheNumberThatWasSet()
    {
        QFETCH(QString, ofProfile);
        QFETCH(QString, ofLeg);
        QFETCH(int, number);
        ModeSetup setup;
        if (!ofProfile.isEmpty())
            setup.parameters = {{"rfc2833-pt", ofProfile.toStdString()}};
        if (!ofLeg.isEmpty())
            setup.dial = fmt::format("{{rtp_2833_payload={}}}{{B}}", ofLeg.toStdString());
        ModeCall call(MediaMode::Default, std::move(setup));
        const RawMessage invite = call.offer(dtmfSdp(call.mediaA));
        QVERIFY2(
            invite.body().find(fmt::format("a=rtpmap:{} telephone-event/8000", number)) != std::string::npos,
            invite.body().c_str());
        const std::string own = fmt::format("m=audio {} RTP/AVP 8 {}\r\na=rtpmap:{} telephone-event/8000\r\n",
            call.mediaB.address().port(), number, number);
        const std::string answer = call.accept(invite, sdpBody(own)).body();
        QVERIFY2(answer.find("a=rtpmap:101 telephone-event/8000") != std::string::npos, answer.c_str());
        if (ofLeg == "20")
            QVERIFY(call.recorder->waitFor<Finding>([](const Finding& finding) {
                return finding.text.find("rtp_2833_payload=20") != std::string::npos;
            }));
    }

    void aLegThatNamesNoTelephoneEventHasItAllTheSame_data()
    {
        QTest::addColumn<bool>("callerNamesIt");
        QTest::newRow("a caller") << false;
        QTest::newRow("a callee") << true;
    }
    void aLegThatNamesNoTelephoneEventHasItAllTheSame()
    {
        QFETCH(bool, callerNamesIt);
        ModeSetup setup; // liberal by the variable of the leg, else by the parameter of the profile
        if (callerNamesIt)
            setup.dial = "{rtp_liberal_dtmf=true}{B}";
        else
            setup.parameters = {{"liberal-dtmf", "true"}};
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, std::move(setup),
            callerNamesIt ? Events::Offered : Events::Missing,
            callerNamesIt ? Events::Missing : Events::Offered);
        QVERIFY(call.talk);
        QVERIFY(call.call.sdpAt(call.call.a).find("a=rtpmap:101 telephone-event/8000") != std::string::npos);
        call.run(100ms);
        call.a->press("12", call.talk->elapsed());
        call.b->press("34", call.talk->elapsed());
        call.run(0ms, [&call] { return call.a->heard().size() >= 2 && call.b->heard().size() >= 2; });
        QCOMPARE(call.b->heard(), std::string("12"));
        QCOMPARE(call.a->heard(), std::string("34"));
    }

    void eventsOfATranscodedLegPassAsTheyComeWhereThatIsWanted()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.parameters = {{"inbound-codec-prefs", "PCMA,G722"}, {"outbound-codec-prefs", "PCMA,G722"}},
                .beforeBridge = setAction("pass_rfc2833", "true")},
            Events::Offered, Events::Offered, "9 G722/8000");
        QVERIFY(call.talk);
        call.run(100ms);
        const std::string event{
            '\x04', '\x91', '\x0F', '\x01'}; // 4, its end, a volume and a length of its own
        for (int i = 0; i < 3; ++i)
            call.talk->a.sendEvent(call.talk->relayA, dtmfEventType,
                {std::byte{4}, std::byte{0x91}, std::byte{0x0F}, std::byte{0x01}}, 4000);
        const auto& others = call.talk->b.others;
        call.run(0ms, [&others] { return others.size() >= 3; });
        for (const auto& [header, payload] : others)
            QVERIFY(header.payloadType == dtmfEventType && payload == event);
        call.run(0ms, [&call] { return !call.passed(LegSide::A).empty(); });
        QCOMPARE(call.keysOf(LegSide::A), std::string("4"));
    }

    /// Of two that ring; the other was called after it.
    void whoAnswersGetsDigitsAsItsOwnVariablesSay()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Info,
            {.dial = fmt::format(
                 "[dtmf_type={}]{{B}},[dtmf_type={}]{{C}}", nameOf(DigitWay::Info), nameOf(DigitWay::Rtp))});
        QVERIFY(call.talk);
        TwelveKeys ofTheCaller(call, LegSide::A, DigitWay::Rtp, DigitWay::Info);
        ofTheCaller.pressAtOnce(call.talk->elapsed() + 50);
        call.runFor(30000, [&] { return ofTheCaller.isThrough(); });
        VERIFY_RIGHT(ofTheCaller.wrong());
    }

    void whatIsBlockedDoesNotReachTheOtherLeg_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("told"); // a digit that goes nowhere is a -
        QTest::addColumn<QString>("heard");
        const QString block = "<action application=\"block_dtmf\"/>";
        QTest::newRow("block_dtmf") << block << "" << "--" << "";
        QTest::newRow("unblock_dtmf")
            << block + "<action application=\"unblock_dtmf\"/>" << "" << "12" << "12";
        QTest::newRow("uuid_drop_dtmf off") << block << "uuid_drop_dtmf %1 off" << "12" << "12";
        QTest::newRow("uuid_drop_dtmf with a mask")
            << "" << "uuid_drop_dtmf %1 on mask_digits 9" << "-9-9" << "99";
    }
    void whatIsBlockedDoesNotReachTheOtherLeg()
    {
        QFETCH(QString, actions);
        QFETCH(QString, command);
        QFETCH(QString, told);
        QFETCH(QString, heard);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        if (!command.isEmpty()) {
            const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
            const auto parsed = parseCommandLine(command.arg(QString::fromStdString(uuid)).toStdString());
            QVERIFY(parsed);
            call.call.engine->post(*parsed);
            QVERIFY(call.call.recorder->waitFor<CommandFinished>());
            QVERIFY(!call.call.recorder->all<CommandFinished>().front().error);
        }
        call.run(100ms);
        call.a->press("12", call.talk->elapsed());
        call.b->press("34", call.talk->elapsed() + 200);
        const auto isDone = [&] {
            return call.keysOf(LegSide::A).size() >= static_cast<std::size_t>(told.size())
                && call.b->heard().size() >= static_cast<std::size_t>(heard.size())
                && call.a->heard().size() >= 2;
        };
        call.run(0ms, isDone);
        VERIFY_RIGHT(call.talk->listen()); // what was sent before has come
        QCOMPARE(call.a->heard(), std::string("34"));
        QCOMPARE(call.b->heard(), heard.toStdString());
        auto keys = QString::fromStdString(call.keysOf(LegSide::A)).toStdString();
        // The mask of the first may be told behind the second.
        std::ranges::sort(keys);
        auto expected = told.toStdString();
        std::ranges::sort(expected);
        QCOMPARE(keys, expected);
        QVERIFY(std::ranges::all_of(call.passed(LegSide::A), [](const DigitPassed& one) {
            return one.drop == DigitDrop::None || one.drop == DigitDrop::Blocked;
        }));
    }

    void theSameDigitOfTwoWaysIsOne_data()
    {
        QTest::addColumn<QString>("deduplicate");
        QTest::addColumn<QString>("heard");
        QTest::newRow("once") << "true" << "5";
        QTest::newRow("where it is not wanted") << "false" << "55";
    }
    void theSameDigitOfTwoWaysIsOne()
    {
        QFETCH(QString, deduplicate);
        QFETCH(QString, heard);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge = setAction("deduplicate_dtmf", deduplicate.toStdString())});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("5", call.talk->elapsed());
        call.call.a.request(
            "INFO", "Signal=5\r\nDuration=60\r\n", "Content-Type: application/dtmf-relay\r\n");
        QCOMPARE(call.call.a.waitFinal("INFO").status(), 200);
        call.run(300ms, [&] {
            return call.passed(LegSide::A).size() >= 2 && call.b->heard().size() >= std::size_t(heard.size());
        });
        QCOMPARE(QString::fromStdString(call.b->heard()), heard);
        const auto passed = call.passed(LegSide::A);
        QCOMPARE(std::ranges::count(passed, DigitDrop::Repeated, &DigitPassed::drop), 2 - heard.size());
    }

    void anInfoThatIsNoDigitIsAnsweredWithItsCause_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* type, const char* body, int status,
                             const char* why) { QTest::newRow(name) << type << body << status << why; };
        row("no signal", "application/dtmf-relay", "Duration=160\r\n", 415, "no line Signal=");
        row("no key", "application/dtmf-relay", "Signal=x\r\n", 415, "\"x\", which is no key");
        row("event out of range", "application/dtmf", "17", 415, "\"17\", which is no key");
        row("a key", "application/dtmf", "#\r\n", 200, "");
        row("an event", "APPLICATION/DTMF-Relay; x=y", "signal = 11\nduration= 99999999\n", 200, "");
    }
    void anInfoThatIsNoDigitIsAnsweredWithItsCause()
    {
        QFETCH(QString, type);
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, why);
        DtmfCall call(DigitWay::Info, DigitWay::Info, setupFor(DigitWay::Info, DigitWay::Info));
        QVERIFY(call.talk);
        call.call.a.request(
            "INFO", body.toStdString(), fmt::format("Content-Type: {}\r\n", type.toStdString()));
        const RawMessage answer = call.call.a.waitFinal("INFO");
        QCOMPARE(answer.status(), status);
        if (status == 415) {
            QCOMPARE(answer.header("Accept"), std::string("application/dtmf-relay, application/dtmf"));
            QVERIFY(isTold(call, why.toStdString()));
            QVERIFY(call.passed(LegSide::A).empty());
            return;
        }
        call.run(0ms, [&call] { return !call.b->heard().empty(); });
        QCOMPARE(call.b->heard(), std::string("#"));
        QVERIFY(call.passed(LegSide::A).front().digit.length <= longestDigit);
    }

    void otherBodiesOfInfoPass()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp);
        QVERIFY(call.talk);
        call.call.a.request("INFO", "<x/>", "Content-Type: application/media_control+xml\r\n");
        const RawMessage info = call.call.b.waitRequest("INFO");
        QCOMPARE(info.body(), std::string("<x/>"));
        call.call.b.answer(info, 200);
        QCOMPARE(call.call.a.waitFinal("INFO").status(), 200);
    }

    void aSecretDigitIsNotTold()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = setAction("sensitive_dtmf", "true")});
        QVERIFY(call.talk);
        call.run(100ms);
        call.a->press("42", call.talk->elapsed());
        call.run(0ms, [&call] { return call.passed(LegSide::A).size() >= 2 && call.b->heard().size() >= 2; });
        QCOMPARE(QString::fromStdString(call.b->heard()), QString::fromUtf8("42"));
        QCOMPARE(call.keysOf(LegSide::A), std::string("**"));
        QVERIFY(call.passed(LegSide::A).front().isMasked);
        call.call.hangUp(call.call.a);
        for (const CallEnded& ended : call.call.recorder->all<CallEnded>()) {
            for (const StreamSample& stream : ended.media.streams)
                QVERIFY(stream.keys.find_first_not_of('*') == std::string::npos);
        }
    }

    void applicationsSendDigits_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("atA");
        QTest::addColumn<QString>("atB");
        QTest::newRow("queue_dtmf") << actionOf("queue_dtmf", "12w3@80+4@100") << "" << "" << "1234";
        QTest::newRow("flush_dtmf") << actionOf("queue_dtmf", "99") + actionOf("flush_dtmf")
                + actionOf("queue_dtmf", "1")
                                    << "" << "" << "1";
        QTest::newRow("send_dtmf") << actionOf("answer") + actionOf("send_dtmf", "56#") << "" << "56#" << "";
        QTest::newRow("uuid_send_dtmf") << "" << "uuid_send_dtmf %1 78@60" << "78" << "";
        QTest::newRow("uuid_recv_dtmf") << "" << "uuid_recv_dtmf %1 9" << "" << "9";
    }
    void applicationsSendDigits()
    {
        QFETCH(QString, actions);
        QFETCH(QString, command);
        QFETCH(QString, atA);
        QFETCH(QString, atB);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp, {.beforeBridge = actions.toStdString()});
        QVERIFY(call.talk);
        if (!command.isEmpty()) {
            const std::string uuid = call.call.recorder->all<CallBegan>().front().uuid;
            const auto parsed = parseCommandLine(command.arg(QString::fromStdString(uuid)).toStdString());
            QVERIFY(parsed);
            call.call.engine->post(*parsed);
        }
        call.run(200ms,
            [&] { return call.a->heard() == atA.toStdString() && call.b->heard() == atB.toStdString(); });
        QCOMPARE(call.a->heard(), atA.toStdString());
        QCOMPARE(call.b->heard(), atB.toStdString());
        const auto passed = call.call.recorder->all<DigitPassed>();
        QVERIFY(std::ranges::all_of(
            passed, [](const DigitPassed& one) { return one.source == DigitSource::Application; }));
        VERIFY_RIGHT(call.talk->listen());
    }

    void digitsThatCannotBeSentSayWhy_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("why");
        QTest::newRow("no key") << "12x" << "\"x\" is no key";
        QTest::newRow("no length") << "12@short" << "\"short\" is no number of milliseconds";
        QTest::newRow("nothing") << "" << "no digit";
        QTest::newRow("too many") << QString(1001, '1') << "more than 1000 digits";
    }
    void digitsThatCannotBeSentSayWhy()
    {
        QFETCH(QString, argument);
        QFETCH(QString, why);
        DtmfCall call(DigitWay::Rtp, DigitWay::Rtp,
            {.beforeBridge
                = fmt::format("<action application=\"queue_dtmf\" data=\"{}\"/>", argument.toStdString())});
        QVERIFY(call.talk);
        QVERIFY(isTold(call, why.toStdString()));
        QVERIFY(call.passed(LegSide::A).empty());
    }

    void tonesAreFoundAndMadeWhereApplicationsAskForIt_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::newRow("found once it is answered")
            << actionOf("start_dtmf_generate", "write") + actionOf("set", "execute_on_answer=start_dtmf");
        QTest::newRow("made once it is answered")
            << actionOf("start_dtmf") + actionOf("set", "execute_on_answer=start_dtmf_generate write");
    }
    void tonesAreFoundAndMadeWhereApplicationsAskForIt()
    {
        QFETCH(QString, actions);
        DtmfCall call(DigitWay::Inband, DigitWay::Inband,
            {.beforeBridge = actions.toStdString(), .dial = "{dtmf_type=info}{B}"});
        QVERIFY(call.talk);
        call.b.emplace(call.call.b, call.talk->b, call.talk->relayB, DigitWay::Info);
        call.run(300ms);
        TwelveKeys ofTheCaller(call, LegSide::A, DigitWay::Inband, DigitWay::Info),
            ofTheCallee(call, LegSide::B, DigitWay::Info, DigitWay::Inband);
        ofTheCaller.pressUntilHeard();
        ofTheCallee.pressUntilHeard();
        VERIFY_RIGHT(ofTheCaller.wrong());
        VERIFY_RIGHT(ofTheCallee.wrong());
        QCOMPARE(tonesIn(call.talk->b.sound, call.talk->b.rate()), std::string()); // keys, and no tones
    }

    /// start_dtmf_generate without `write` is about what the other leg gets.
    void tonesAreMadeForThePeerWhereApplicationsAskForIt()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Inband,
            {.beforeBridge = actionOf("start_dtmf_generate").toStdString(), .dial = "{dtmf_type=info}{B}"});
        QVERIFY(call.talk);
        call.run(300ms);
        TwelveKeys ofTheCaller(call, LegSide::A, DigitWay::Rtp, DigitWay::Inband);
        ofTheCaller.pressUntilHeard();
        VERIFY_RIGHT(ofTheCaller.wrong());
    }

    void moreThanAPersonCanPressIsDropped()
    {
        DtmfCall call(DigitWay::Rtp, DigitWay::Info, {.dial = "{dtmf_type=info}{B}"});
        QVERIFY(call.talk);
        call.run(100ms);
        for (std::uint32_t i = 0; i < 500; ++i)
            call.talk->a.sendEvent(call.talk->relayA, dtmfEventType,
                {std::byte{1}, std::byte{0x8A}, std::byte{1}, std::byte{0x40}}, 1'000'000 + i * 320);
        call.run(300ms, [&call] {
            const auto passed = call.passed(LegSide::A);
            return std::ranges::count(passed, DigitDrop::Full, &DigitPassed::drop) > 0
                && call.b->heard().size() >= DigitPath::mostASecond;
        });
        QVERIFY(call.passed(LegSide::A).size() < 500 && call.b->heard().size() < 500);
        VERIFY_RIGHT(call.talk->listen());
        VERIFY_RIGHT(call.call.hangUp(call.call.a));
    }
};

LEGSCOPE_TEST(DtmfTest)

#include "dtmf_test.moc"
