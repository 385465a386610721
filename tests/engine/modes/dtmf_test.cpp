#include "engine/media/digitpath.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/twelvekeys.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

ModeSetup setupFor(DigitWay wayA, DigitWay wayB)
{
    return {.beforeBridge = setAction("dtmf_type", nameOf(wayA)),
        .dial = fmt::format("{{dtmf_type={}}}{{B}}", nameOf(wayB))};
}

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
    void init() { FEW_ROWS_FOR_THREADS; }

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
