#include "engine/diagnose/callfindings.h"

#include "engine/diagnose/callsummary.h"
#include "engine/diagnose/findingjson.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;

namespace {

constexpr CallId theCall{1};
constexpr LegId legA{1}, legB{2}, legC{4};

/// What is concluded of a script, with these streams, so long after its last event.
std::vector<Conclusion> concluded(
    const sample::Script& script, std::vector<StreamSample> streams = {}, std::chrono::seconds later = {})
{
    CallFindings findings;
    for (const EventPtr& event : script.events)
        findings.apply(event);
    return findings.conclude({theCall.value, std::move(streams)}, script.events.back()->time + later);
}

const Conclusion* find(const std::vector<Conclusion>& all, std::string_view code)
{
    const auto found = std::ranges::find(all, code, &Conclusion::code);
    return found == all.end() ? nullptr : &*found;
}

/// A leg of which nothing came, with the status that the library made up.
sample::Script silentCallee(int status)
{
    sample::Script script;
    sample::setUp(script, theCall, legA, legB, MediaMode::Proxy);
    const std::string invite = sample::message("INVITE sip:1002@127.0.0.1 SIP/2.0", "id-b", "1 INVITE");
    script.sip(theCall, legB, Direction::Sent, invite, "INVITE", 0, 1);
    script.sip(theCall, legB, Direction::Sent, invite, "INVITE", 0, 1);
    script.add(LegEnded{theCall, legB, "RECOVERY_ON_TIMER_EXPIRE", status});
    return script;
}

void answerOf(sample::Script& script, LegId leg, const std::string& method, int status, std::uint32_t cseq)
{
    script.sip(theCall, leg, Direction::Received,
        sample::message(
            "SIP/2.0 " + std::to_string(status) + " No", "id-b", std::to_string(cseq) + ' ' + method),
        method, status, cseq);
}

StreamSample lossy(std::int64_t lost, std::uint64_t expected)
{
    StreamSample stream = sample::stream(LegSide::A, expected - static_cast<std::uint64_t>(lost));
    stream.lost = lost;
    stream.expected = expected;
    return stream;
}

} // namespace

class CallFindingsTest : public QObject {
    Q_OBJECT

private slots:
    void aGoodCallHasNone()
    {
        const auto script = sample::proxyCall(theCall, true);
        const auto all
            = concluded(script, {sample::stream(LegSide::A, 250), sample::stream(LegSide::B, 249)});
        QVERIFY2(all.empty(), all.empty() ? "" : all[0].text.text().c_str());
    }

    void aSilentPeerAndAClosedPortAreNoWordOfTheCallee_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing came") << 408 << "PEER_SILENT"
                                      << "B never answered: 2 INVITEs went to 127.0.0.1:5072";
        QTest::newRow("refused by the network")
            << 503 << "PEER_UNREACHABLE" << "B was not reached: the network refused";
    }
    void aSilentPeerAndAClosedPortAreNoWordOfTheCallee()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, part);
        sample::Script script = silentCallee(status);
        const auto all = concluded(script);
        const Conclusion* found = find(all, code.toStdString());
        QVERIFY(found != nullptr);
        QVERIFY2(
            found->text.text().find(part.toStdString()) != std::string::npos, found->text.text().c_str());
        QVERIFY(found->leg == LegSide::B);
        QVERIFY(!found->remedy.text.empty() && !found->evidence.empty());
        // The same status from the peer itself is its answer.
        sample::Script answered;
        sample::setUp(answered, theCall, legA, legB, MediaMode::Proxy);
        answered.sip(theCall, legB, Direction::Sent,
            sample::message("INVITE sip:1002@127.0.0.1 SIP/2.0", "id-b", "1 INVITE"), "INVITE", 0, 1);
        answerOf(answered, legB, "INVITE", status, 1);
        answered.add(LegEnded{theCall, legB, "NORMAL_TEMPORARY_FAILURE", status});
        QVERIFY(concluded(answered).empty());
    }

    void aRefusedReinviteIsToldAndAGlareIsANotice_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code"); // empty: nothing is found
        QTest::newRow("488 to a re-INVITE") << "INVITE" << 488 << "REINVITE_REFUSED";
        QTest::newRow("500 to an UPDATE") << "UPDATE" << 500 << "REINVITE_REFUSED";
        QTest::newRow("491") << "INVITE" << 491 << "REINVITE_GLARE";
        QTest::newRow("a challenge") << "INVITE" << 407 << "";
        QTest::newRow("to something else") << "INFO" << 415 << "";
    }
    void aRefusedReinviteIsToldAndAGlareIsANotice()
    {
        QFETCH(QString, method);
        QFETCH(int, status);
        QFETCH(QString, code);
        sample::Script script = sample::proxyCall(theCall, true);
        answerOf(script, legB, method.toStdString(), status, 2);
        answerOf(script, legB, method.toStdString(), status, 3);
        const auto all = concluded(script);
        QCOMPARE(all.size(), code.isEmpty() ? 0U : 1U);
        if (code.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(all[0].code), code);
        QCOMPARE(all[0].severity, status == 491 ? Severity::Notice : Severity::Warning);
        QVERIFY2(all[0].text.text().find("2 times") != std::string::npos, all[0].text.text().c_str());
    }

    void ofSeveralThatWereCalledTheOneWhoAnsweredIsNamed()
    {
        sample::Script script;
        sample::setUp(script, theCall, legA, legB, MediaMode::Proxy);
        script.add(LegBegan{theCall, legC, LegSide::B, "internal", Direction::Sent, "id-c",
            "sip:1003@127.0.0.1", sample::at(5060), sample::at(5074)});
        for (const LegId leg : {legB, legC})
            script.sip(theCall, leg, Direction::Sent,
                sample::message("INVITE sip:1002@127.0.0.1 SIP/2.0", "id", "1 INVITE"), "INVITE", 0, 1);
        QVERIFY(find(concluded(script), "FORK_ANSWERED") == nullptr);
        script.add(LegChanged{theCall, legC, LegState::Answered, 200});
        const auto all = concluded(script);
        const Conclusion* found = find(all, "FORK_ANSWERED");
        QVERIFY(found != nullptr);
        QCOMPARE(found->text.text(),
            std::string("Of 2 that were called, C answered: sip:1003@127.0.0.1 at 127.0.0.1:5074."));
    }

    void silenceInBothDirectionsIsToldOnceAndOnlyWhenTimeHasPassed()
    {
        sample::Script script = sample::proxyCall(theCall, true);
        script.add(Finding{theCall, Severity::Warning, FindingCode::NoMedia, "no packet of leg A"});
        script.add(Finding{theCall, Severity::Warning, FindingCode::NoMedia, "no packet of leg B"});
        const std::vector silent{sample::stream(LegSide::A, 0), sample::stream(LegSide::B, 0)};
        QVERIFY(find(concluded(script, silent, std::chrono::seconds(2)), "NO_RTP") == nullptr);
        const auto all = concluded(script, silent, std::chrono::seconds(20));
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].code, std::string("NO_RTP"));
        QVERIFY2(all[0].text.text().find("expected at 127.0.0.1:16386") != std::string::npos,
            all[0].text.text().c_str());
        QCOMPARE(all[0].remedy.setting, std::string("ext-rtp-ip"));
        auto fax = silent;
        fax[0].otherIn = 20; // T.38 over UDPTL
        QVERIFY(find(concluded(script, fax, std::chrono::seconds(20)), "NO_RTP") == nullptr);
    }

    void lossAndJitterAboveTheirLimitsAreTold_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("expected");
        QTest::addColumn<double>("jitter");
        QTest::addColumn<QString>("code");
        QTest::newRow("5 %") << 50 << 1000 << 2.0 << "LOSS";
        QTest::newRow("half a percent") << 5 << 1000 << 2.0 << "";
        QTest::newRow("too few to judge") << 5 << 50 << 2.0 << "";
        QTest::newRow("jitter") << 0 << 1000 << 45.0 << "JITTER";
        QTest::newRow("some jitter") << 0 << 1000 << 12.0 << "";
    }
    void lossAndJitterAboveTheirLimitsAreTold()
    {
        QFETCH(int, lost);
        QFETCH(int, expected);
        QFETCH(double, jitter);
        QFETCH(QString, code);
        StreamSample stream = lossy(lost, static_cast<std::uint64_t>(expected));
        stream.jitterMs = jitter;
        const auto all
            = concluded(sample::proxyCall(theCall, true), {stream, sample::stream(LegSide::B, 900)});
        QCOMPARE(all.size(), code.isEmpty() ? 0U : 1U);
        if (code.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(all[0].code), code);
        QVERIFY(all[0].leg == LegSide::A);
        if (code == "LOSS")
            QVERIFY2(all[0].text.text().starts_with("5.0 % of the RTP of A is lost (50 of 1000"),
                all[0].text.text().c_str());
    }

    void aCodecThatWasNotAgreedIsToldByName()
    {
        StreamSample stream = sample::stream(LegSide::A, 250);
        stream.payloadType = 18;
        stream.payloads = {{8, 50, "PCMA/8000"}, {18, 200, ""}};
        const auto all
            = concluded(sample::proxyCall(theCall, true), {stream, sample::stream(LegSide::B, 250)});
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].code, std::string("CODEC_NOT_AGREED"));
        QVERIFY2(
            all[0].text.text().starts_with("A sends G729/8000 (payload type 18), which was not agreed: it "
                                           "was told that PCMA/8000"),
            all[0].text.text().c_str());
        stream.payloadType = 8; // it sent 18 before, for instance in early media
        QVERIFY(
            concluded(sample::proxyCall(theCall, true), {stream, sample::stream(LegSide::B, 250)}).empty());
    }

    void theSentencesOfAPeerArePlainAndBounded()
    {
        sample::Script script = sample::proxyCall(theCall, true);
        for (int i = 0; i < 300; ++i)
            script.add(Finding{
                theCall, Severity::Error, FindingCode::SdpRefused, "line\n\xe2\x80\xae" + std::to_string(i)});
        const auto all = concluded(script);
        QCOMPARE(all.size(), 100U);
        QVERIFY(all[0].text.text().find('\n') == std::string::npos);
        QVERIFY(all[0].text.text().find("\xe2\x80\xae") == std::string::npos);
    }

    void theExportSaysTheSame()
    {
        CallSummary summary{theCall};
        for (const EventPtr& event : silentCallee(408).events)
            summary.apply(event);
        const auto all = summary.findings();
        QCOMPARE(all.size(), 1U);
        const JsonValue document = summary.document();
        QCOMPARE(document.at("findings"), JsonValue::array({valueOf(all[0])}));
        QCOMPARE(document.at("findings")[0].at("code").get<std::string>(), std::string("PEER_SILENT"));
        QCOMPARE(document.at("findings")[0].at("evidence").at("INVITEs sent").get<std::string>(),
            std::string("2"));
        QCOMPARE(summary.overview().at("findings"), JsonValue::array({"PEER_SILENT"}));
    }
};

LEGSCOPE_TEST(CallFindingsTest)
#include "callfindings_test.moc"
