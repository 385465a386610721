#include "engine/event/ladder.h"
#include "engine/event/laddermerge.h"
#include "engine/event/laddertext.h"
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

    /// Of two runs: numbers of events and legs are the same in both.
    void severalCallsStandInOneLadderInOrderOfTime()
    {
        std::vector<EventPtr> first = sample::proxyCall().events, second;
        for (const EventPtr& event : first) {
            Event later = *event;
            later.time += std::chrono::milliseconds(5);
            second.push_back(std::make_shared<const Event>(std::move(later)));
        }
        const Ladder one = folded(first), other = folded(second);
        const Ladder both
            = mergedLadder(std::vector<CallLadder>{{&one, first.front()}, {&other, second.front()}});
        QStringList lanes;
        for (const LadderLane& lane : both.lanes)
            lanes << QString::fromStdString(lane.title);
        QCOMPARE(lanes,
            (QStringList{"1 A 127.0.0.1:5070", "2 A 127.0.0.1:5070", "engine internal > internal",
                "1 B 127.0.0.1:5072", "2 B 127.0.0.1:5072"}));
        QCOMPARE(written(both).mid(0, 6),
            (QStringList{"2 1: 1001 > 1002", "2 2: 1001 > 1002", "0>2 INVITE [SDP]", "1>2 INVITE [SDP]",
                "2 1: route local > bridge sofia/internal/1002@127.0.0.1",
                "2 2: route local > bridge sofia/internal/1002@127.0.0.1"}));
        QCOMPARE(both.rows.size(), one.rows.size() + other.rows.size() + 2);
        QVERIFY(std::ranges::is_sorted(both.rows, {}, &LadderRow::time));
        const LadderRow& invite = both.rows[3];
        QCOMPARE(placeInLadder(invite.sequence), std::size_t{1});
        QCOMPARE(numberInCall(invite.sequence), one.rows[0].sequence);
        for (std::size_t place = 0; place < 2; ++place) {
            const auto rewritten = std::ranges::find(both.rows, inLadder(place, 7), &LadderRow::rewrite);
            QVERIFY(rewritten != both.rows.end());
            QCOMPARE(rewritten->toLane, 3 + place);
        }
        // Alone it is what it was, and none is none.
        const Ladder alone = mergedLadder(std::vector<CallLadder>{{&one, {}}});
        QCOMPARE(alone.rows.size(), one.rows.size());
        QVERIFY(mergedLadder({}).rows.empty());
        QVERIFY(QString::fromStdString(ladderText(both)).contains("2 A 127.0.0.1:5070"));
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

    void requestsInADialogAreNamedByWhatTheyDo_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("direction");
        QTest::addColumn<QString>("label");
        const QByteArray inside = "To: <sip:b@127.0.0.1>;tag=b";
        QTest::newRow("INVITE") << QByteArray("INVITE") << QByteArray("To: <sip:b@127.0.0.1>")
                                << QByteArray("sendonly") << "INVITE";
        QTest::newRow("re-INVITE") << QByteArray("INVITE") << inside << QByteArray("sendrecv") << "re-INVITE";
        QTest::newRow("hold") << QByteArray("INVITE") << inside << QByteArray("sendonly")
                              << "re-INVITE (hold)";
        QTest::newRow("compact, hold") << QByteArray("INVITE") << QByteArray("t : <sip:b@h>; x=1;Tag=b")
                                       << QByteArray("inactive") << "re-INVITE (hold)";
        QTest::newRow("UPDATE") << QByteArray("UPDATE") << inside << QByteArray("sendonly")
                                << "UPDATE (hold)";
        QTest::newRow("BYE") << QByteArray("BYE") << inside << QByteArray("sendonly") << "BYE";
    }
    void requestsInADialogAreNamedByWhatTheyDo()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, direction);
        QFETCH(QString, label);
        sample::Script script;
        const std::string text = (method + " sip:b@127.0.0.1 SIP/2.0\r\n" + to
            + "\r\nContent-Type: application/sdp\r\n\r\nv=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 "
              "127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8\r\na="
            + direction + "\r\n")
                                     .toStdString();
        script.sip(CallId{1}, LegId{1}, Direction::Received, text, method.toStdString(), 0, 7);
        const Ladder ladder = folded(script.events);
        QCOMPARE(QString::fromStdString(ladder.rows[0].label), label);
        QCOMPARE(ladder.rows[0].detail, "CSeq 7 " + method.toStdString());
    }

    void bandsAreCalledByWhatFlowedAndASilentDirectionHasOne()
    {
        LadderFold fold;
        const auto events = sample::proxyCall(CallId{1}, true).events;
        for (const EventPtr& event : events) {
            const auto* flow = std::get_if<MediaFlow>(&event->body);
            if (flow == nullptr || flow->from == LegSide::A) // B is silent
                fold.apply(*event, CallId{1});
        }
        StreamSample fromA = sample::stream(LegSide::A, 250);
        fromA.payloads = {{0, 240, "PCMU/8000"}, {101, 9, "telephone-event/8000"}, {77, 1, ""}};
        const std::size_t first = fold.flowed({1, {fromA, sample::stream(LegSide::B, 0)}});
        const QStringList rows = written(fold.ladder());
        QVERIFY(rows.contains("0=2 RTP audio PCMU/8000, telephone-event/8000"));
        const auto silent = rows.indexOf("2=0 no RTP audio PCMA/8000");
        QVERIFY(silent > 0);
        QVERIFY(fold.ladder().rows[static_cast<std::size_t>(silent)].silent);
        QVERIFY(first < static_cast<std::size_t>(silent));
        // The packet that comes after all makes a band of it.
        for (const EventPtr& event : events)
            fold.apply(*event, CallId{1});
        QVERIFY(std::ranges::none_of(fold.ladder().rows, &LadderRow::silent));
        QVERIFY(written(fold.ladder()).contains("2=0 RTP audio PCMA/8000"));
    }

    void aBandStandsForEachPhaseOfADirection()
    {
        sample::Script script = sample::proxyCall(CallId{1}, true);
        const CallId call{1};
        script.add(MediaArmed{
            call, {{0, "image", "", sample::at(16384), sample::at(16386), {}, {}}}, ArmedBy::Answer});
        StreamSample fromA = sample::stream(LegSide::A, 151), fromB = sample::stream(LegSide::B, 101);
        fromA.payloads = {{8, 140, "PCMA/8000"}, {101, 11, "telephone-event/8000"}};
        fromA.otherIn = 100;
        fromB.payloads = {{8, 101, "PCMA/8000"}};
        CallEnded ended;
        ended.call = call;
        ended.cause = "NORMAL_CLEARING";
        ended.media = {1, {fromA, fromB}};
        script.add(std::move(ended));
        const Ladder ladder = folded(script.events);
        const QStringList rows = written(ladder);
        const auto voice = rows.indexOf("0=2 RTP audio PCMA/8000, telephone-event/8000");
        const auto fax = rows.indexOf("0=2 image packets that are not RTP");
        QVERIFY(voice > 0);
        QVERIFY(fax > rows.indexOf("1 media armed by the answer: image, A side 127.0.0.1:16384, B side "
                                   "127.0.0.1:16386"));
        QCOMPARE(ladder.rows[static_cast<std::size_t>(voice)].packets, 151U);
        QCOMPARE(ladder.rows[static_cast<std::size_t>(fax)].packets, 100U);
        // The other direction sent no fax: it has one band, and its totals are those of the stream.
        QCOMPARE(rows.count("2=0 RTP audio PCMA/8000"), 1);
        QCOMPARE(ladder.rows[static_cast<std::size_t>(rows.indexOf("2=0 RTP audio PCMA/8000"))].packets, 0U);
        auto events = script.events;
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            std::ranges::shuffle(events, random);
            QVERIFY(folded(events).rows == ladder.rows);
        }
    }

    void whatWasAgreedLaterStandsWhereItWasAgreed()
    {
        sample::Script script = sample::proxyCall(CallId{1}, true);
        const CallId call{1};
        script.add(MediaArmed{call, {{0, "audio", "G729/8000", sample::at(16384), sample::at(16386), {}, {}}},
            ArmedBy::Answer});
        StreamSample fromA = sample::stream(LegSide::A, 200);
        fromA.payloads = {{8, 120, "PCMA"}, {18, 80, "G729"}};
        CallEnded ended;
        ended.call = call;
        ended.media = {1, {fromA, sample::stream(LegSide::B, 200)}};
        script.add(std::move(ended));
        const QStringList rows = written(folded(script.events));
        const auto before = rows.indexOf("0=2 RTP audio PCMA"), after = rows.indexOf("0=2 RTP audio G729");
        QVERIFY2(before > 0 && after > before, qPrintable(rows.join('\n')));
        QVERIFY(rows[after - 1].startsWith("1 media armed by the answer: audio G729/8000"));
    }

    void asTextEachRowIsALineAndEachLaneAColumn()
    {
        const Ladder ladder = folded(sample::proxyCall().events);
        const QStringList lines = QString::fromStdString(ladderText(ladder)).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), static_cast<qsizetype>(ladder.rows.size()) + 1);
        QVERIFY2(lines[0].contains("A 127.0.0.1:5070") && lines[0].contains("engine internal"),
            qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith("      0.000  │──") && lines[1].contains("─ INVITE [SDP] ─")
                && lines[1].endsWith("─>║" + QString(39, ' ') + "│"),
            qPrintable(lines[1]));
        QVERIFY2(lines[2].contains("◆ route local > bridge"), qPrintable(lines[2]));
        QVERIFY2(lines[5].contains("<─") && lines[5].contains(" 180 Ringing "), qPrintable(lines[5]));
        QVERIFY(lines.filter("═ RTP audio PCMA/8000 ═").size() == 2);
        for (const QString& line : lines)
            QVERIFY2(line.contains("◆") || line.size() <= 11 + 2 + 2 * 40 + 16, qPrintable(line));
        const std::string narrow = ladderText(ladder, 16);
        QVERIFY(narrow.contains("…"));
        QVERIFY(ladderText(Ladder{}).starts_with("    seconds"));
    }

    void asMermaidNothingInALabelIsSyntax()
    {
        sample::Script script = eventfulCall();
        script.add(Finding{CallId{1}, Severity::Warning, FindingCode::NoMedia, "a;b #1 <c> %%d\nend"});
        const QString text = QString::fromStdString(ladderMermaid(folded(script.events)));
        QVERIFY(text.startsWith("sequenceDiagram\n    participant L0 as A 127.0.0.1:5070\n"));
        QVERIFY2(
            text.contains("    L0->>L1: 0.020 INVITE [SDP]\n") || text.contains("    L0->>L1: 0.000 INVITE"),
            qPrintable(text));
        QVERIFY(text.contains("L2-->>L1: "));
        QVERIFY2(text.contains("a#59;b #35;1 #60;c#62; #37;#37;d"), qPrintable(text));
        for (const QString& line : text.split('\n', Qt::SkipEmptyParts).mid(1))
            QVERIFY2(line.startsWith("    participant L") || line.startsWith("    Note over L")
                    || line.startsWith("    L"),
                qPrintable(line));
    }

    void faxIsNotCalledRtp()
    {
        LadderFold fold;
        for (const EventPtr& event : sample::proxyCall(CallId{1}, true).events)
            fold.apply(*event, CallId{1});
        StreamSample fax = sample::stream(LegSide::A, 0);
        fax.otherIn = fax.otherOut = 100;
        fold.flowed({1, {fax}});
        QVERIFY(written(fold.ladder()).contains("0=2 audio packets that are not RTP"));
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
