#include "engine/event/ladder.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace legscope;

namespace {

Ladder folded(const std::vector<EventPtr>& events, CallId call = CallId{1})
{
    LadderFold fold;
    for (const EventPtr& event : events)
        fold.apply(*event, call);
    return fold.ladder();
}

/// "0>1 INVITE [SDP]", "1 mode proxy: ...", "0=2 RTP audio PCMA/8000".
QString written(const LadderRow& row)
{
    QString text = QString::number(row.fromLane);
    if (row.kind != LadderRowKind::Decision)
        text += (row.kind == LadderRowKind::Arrow ? ">" : "=") + QString::number(row.toLane);
    text += ' ' + QString::fromStdString(row.label);
    if (!row.chip.empty())
        text += " [" + QString::fromStdString(row.chip) + ']';
    return row.repeats > 0 ? text + " x" + QString::number(row.repeats) : text;
}

QStringList written(const Ladder& ladder)
{
    QStringList rows;
    for (const LadderRow& row : ladder.rows)
        rows += written(row);
    return rows;
}

const QStringList proxyRows{"0>1 INVITE [SDP]", "1 route local > bridge sofia/internal/1002@127.0.0.1",
    "1 mode proxy: profile internal: inbound-proxy-media=true", "1>2 INVITE [SDP o c m]", "2>1 180 Ringing",
    "2>1 200 OK [SDP]",
    "1 media armed by the answer: audio PCMA/8000, A side 127.0.0.1:16384, B side 127.0.0.1:16386",
    "1>0 200 OK [SDP o c m]", "0>1 ACK", "1>2 ACK", "0=2 RTP audio PCMA/8000", "2=0 RTP audio PCMA/8000",
    "0>1 BYE", "1>0 200 OK", "1>2 BYE", "2>1 200 OK", "1 ended by caller: NORMAL_CLEARING"};

/// The call of the sample with a retransmitted INVITE on A's side and a second callee that is busy.
sample::Script eventfulCall()
{
    sample::Script script = sample::proxyCall();
    const CallId call{1};
    const auto first = std::get<SipMessage>(script.events[2]->body);
    script.sip(call, LegId{1}, Direction::Received, first.text, "INVITE", 0, 1);
    script.add(
        LegBegan{call, LegId{3}, LegSide::B, "external", Direction::Sent, "id-c", "", sample::at(5060), {}});
    script.sip(call, LegId{3}, Direction::Received, sample::message("SIP/2.0 486 Busy", "id-c", "1 INVITE"),
        "INVITE", 486, 1);
    script.add(MediaFlow{call, 0, LegSide::A, FlowChange::Quiet, sample::at(4000), "no RTP for 2 s"});
    script.add(Finding{call, Severity::Warning, FindingCode::NoMedia, "A is silent"});
    return script;
}

} // namespace

class LadderTest : public QObject {
    Q_OBJECT

private slots:
    void aProxiedCallIsDrawnWithTheEngineInTheMiddle()
    {
        const Ladder ladder = folded(sample::proxyCall().events);
        QCOMPARE(ladder.lanes.size(), std::size_t{3});
        QCOMPARE(ladder.lanes[0].title, std::string("A 127.0.0.1:5070"));
        QCOMPARE(ladder.lanes[1].title, std::string("engine internal > internal"));
        QVERIFY(ladder.lanes[1].engine);
        QCOMPARE(ladder.lanes[2].title, std::string("B 127.0.0.1:5072"));
        QCOMPARE(ladder.lanes[2].leg, LegId{2});
        QCOMPARE(written(ladder), proxyRows);
        QCOMPARE(ladder.rows[3].rewrite, std::uint64_t{7});
    }

    void eventsOfOtherCallsAndOfTheEngineChangeNothing()
    {
        LadderFold fold;
        sample::Script script = sample::proxyCall(CallId{2});
        script.add(EngineChanged{});
        script.add(MediaSampled{{{1, {}}}});
        for (const EventPtr& event : script.events)
            QCOMPARE(fold.apply(*event, CallId{1}), std::size_t{0});
        QVERIFY(fold.ladder().rows.empty());
        QVERIFY(fold.ladder().lanes.empty());
    }

    void theFirstChangedRowIsTold()
    {
        LadderFold fold;
        const auto script = sample::proxyCall();
        QCOMPARE(fold.apply(*script.events[0], CallId{1}), std::size_t{0});
        QCOMPARE(fold.apply(*script.events[2], CallId{1}), std::size_t{0});
        QCOMPARE(fold.ladder().rows.size(), std::size_t{1});
        QCOMPARE(fold.apply(*script.events[3], CallId{1}), std::size_t{1});
        QCOMPARE(fold.apply(*script.events[5], CallId{1}), fold.ladder().rows.size());
        auto again = *script.events[2];
        again.sequence = 99;
        QCOMPARE(fold.apply(again, CallId{1}), std::size_t{0});
        QCOMPARE(fold.ladder().rows.size(), std::size_t{2});
        QCOMPARE(fold.ladder().rows[0].repeats, 1u);
    }

    void retransmissionsAreFoldedIntoTheirFirstMessage()
    {
        const Ladder ladder = folded(eventfulCall().events);
        QCOMPARE(written(ladder.rows[0]), "0>1 INVITE [SDP] x1");
        QCOMPARE(ladder.rows[0].time, sample::sampleStart + std::chrono::milliseconds(20));
    }

    void aForkIsALaneOfItsOwn()
    {
        const Ladder ladder = folded(eventfulCall().events);
        QCOMPARE(ladder.lanes.size(), std::size_t{4});
        QCOMPARE(ladder.lanes[3].title, std::string("C 127.0.0.1:5070"));
        QVERIFY(written(ladder).contains("3>1 486 Busy"));
        QVERIFY(written(ladder).contains("1 warning NO_MEDIA: A is silent"));
        QVERIFY(written(ladder).contains("1 RTP A > B: quiet 127.0.0.1:4000, no RTP for 2 s"));
        QVERIFY(written(ladder).contains("0=2 RTP audio PCMA/8000"));
    }

    void mediaGoesToTheLegThatAnswered()
    {
        sample::Script script;
        const CallId call{1};
        script.add(sample::began(call, LegId{1}));
        for (std::uint64_t leg = 2; leg <= 3; ++leg)
            script.add(
                LegBegan{call, LegId{leg}, LegSide::B, "p", Direction::Sent, "", "", {}, sample::at(5072)});
        script.add(MediaFlow{call, 1, LegSide::B, FlowChange::FirstPacket, sample::at(6000), ""});
        QCOMPARE(written(folded(script.events)), QStringList{"2=0 RTP"});
        script.add(LegChanged{call, LegId{3}, LegState::Answered, 200});
        QCOMPARE(written(folded(script.events)), QStringList{"3=0 RTP"});
        QCOMPARE(folded(script.events).rows[0].mline, 1u);
    }

    void bypassedMediaRunsAroundTheEngineUnseen()
    {
        sample::Script script;
        const CallId call{1};
        sample::setUp(script, call, LegId{1}, LegId{2}, MediaMode::Bypass);
        const std::string sdp = sample::sdp(6000) + "m=video 0 RTP/AVP 31\r\nm=text 7000 RTP/AVP 98\r\n";
        script.add(SdpRewritten{call, LegId{2}, LegId{1}, SdpKind::Answer, MediaMode::Bypass, sdp, sdp, {}});
        const Ladder ladder = folded(script.events);
        QCOMPARE(written(ladder).mid(3),
            (QStringList{"0=2 RTP not seen by the engine", "2=0 RTP not seen by the engine",
                "0=2 RTP not seen by the engine", "2=0 RTP not seen by the engine"}));
        QVERIFY(ladder.rows[3].aroundEngine);
        QCOMPARE(ladder.rows[5].mline, 2u);
    }

    void anyOrderOfEventsGivesTheSameLadder()
    {
        auto events = eventfulCall().events;
        const Ladder expected = folded(events);
        std::mt19937 random(11);
        for (int round = 0; round < 500; ++round) {
            std::ranges::shuffle(events, random);
            LadderFold fold;
            for (const EventPtr& event : events) {
                const auto before = fold.ladder().rows;
                const std::size_t first = fold.apply(*event, CallId{1});
                const Ladder& ladder = fold.ladder();
                QVERIFY(first <= ladder.rows.size());
                for (std::size_t i = 0; i < std::min(first, before.size()); ++i)
                    QCOMPARE(ladder.rows[i], before[i]);
                for (const LadderRow& row : ladder.rows)
                    QVERIFY(row.fromLane < ladder.lanes.size() && row.toLane < ladder.lanes.size());
            }
            QCOMPARE(written(fold.ladder()), written(expected));
            QVERIFY(fold.ladder().rows == expected.rows);
            QVERIFY(fold.ladder().lanes == expected.lanes);
        }
    }

    void eventsWithoutNamesOrNumbersAreDrawnAllTheSame()
    {
        sample::Script script;
        const CallId call{1};
        script.sip(call, LegId{}, Direction::Received, "", "", 0, 0);
        script.sip(call, LegId{9}, Direction::Sent, "\x1b\xff", "X", 700, 0, 12345);
        script.add(SdpRewritten{
            call, {}, {}, SdpKind::Answer, MediaMode::Bypass, "", "m=\r\nm=audio\r\n", {{}, {}}});
        script.add(MediaArmed{call, {}});
        script.add(MediaFlow{call, 0xFFFFFFFF, LegSide::A, FlowChange::FirstPacket, {}, ""});
        CallEnded ended;
        ended.call = call;
        script.add(ended);
        const Ladder ladder = folded(script.events);
        QCOMPARE(written(ladder)[1], QString("1>2 \uFFFD\uFFFD [SDP]"));
        QVERIFY(written(ladder).contains("1 media released by the offer"));
    }
};

LEGSCOPE_TEST(LadderTest)
#include "ladder_test.moc"
