#include "engine/event/event.h"
#include "tests/support/testprogram.h"
#include "ui/models/sdpdiff.h"
#include "ui/models/sdpdiffmodel.h"
#include "ui/models/sdptokens.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;

namespace {

struct Change {
    EditOp op;
    EditReason reason;
    std::string before, after;
    int section = -1;
};

/// A rewrite whose texts are what the changes say, CRLF-terminated.
SdpRewritten rewriteOf(MediaMode mode, const std::vector<Change>& changes)
{
    SdpRewritten rewrite;
    rewrite.mode = mode;
    int section = -1;
    std::size_t line = 0;
    for (const Change& change : changes) {
        if (change.before.starts_with("m="))
            ++section;
        SdpEdit edit;
        edit.section = section;
        edit.line = line;
        edit.op = change.op;
        edit.reason = change.reason;
        edit.before = change.before;
        edit.after = change.op == EditOp::Keep ? change.before : change.after;
        if (change.op != EditOp::Add) {
            rewrite.before += change.before + "\r\n";
            ++line;
        }
        if (change.op != EditOp::Drop)
            rewrite.after += edit.after + "\r\n";
        rewrite.edits.push_back(edit);
    }
    return rewrite;
}

Change kept(const std::string& line)
{
    return {EditOp::Keep, EditReason::None, line, {}};
}
Change replaced(EditReason reason, const std::string& before, const std::string& after)
{
    return {EditOp::Replace, reason, before, after};
}
Change dropped(EditReason reason, const std::string& line)
{
    return {EditOp::Drop, reason, line, {}};
}
Change added(EditReason reason, const std::string& line)
{
    return {EditOp::Add, reason, {}, line};
}

SdpRewritten proxyOffer()
{
    return rewriteOf(MediaMode::Proxy,
        {kept("v=0"),
            replaced(EditReason::OriginHidden, "o=alice 1 1 IN IP4 10.0.0.7", "o=- 77 1 IN IP4 203.0.113.4"),
            kept("s=-"), replaced(EditReason::MediaAnchored, "c=IN IP4 10.0.0.7", "c=IN IP4 203.0.113.4"),
            kept("t=0 0"),
            replaced(EditReason::RelayPort, "m=audio 40000 RTP/AVP 18 101", "m=audio 16402 RTP/AVP 18 101"),
            kept("a=rtpmap:18 G729/8000"),
            dropped(EditReason::IceStripped, "a=candidate:1 1 UDP 1 10.0.0.7 40000 typ host"),
            kept("m=video 0 RTP/AVP 99")});
}

QString painted(const QString& text, const std::vector<CharRange>& ranges)
{
    QStringList parts;
    for (const CharRange& range : ranges)
        parts.append(text.mid(range.start, range.length));
    return parts.join(u'|');
}

const SdpDiffRow& rowWith(const SdpDiff& diff, const QString& before)
{
    const auto row
        = std::ranges::find_if(diff.rows, [&](const SdpDiffRow& r) { return r.before.startsWith(before); });
    return *row;
}

} // namespace

class SdpDiffTest : public QObject {
    Q_OBJECT

private slots:
    void tokensNeverSplitAnAddress_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("paintedBefore");
        QTest::addColumn<QString>("paintedAfter");
        QTest::newRow("IPv4") << "c=IN IP4 10.0.0.7" << "c=IN IP4 10.0.0.9" << "10.0.0.7" << "10.0.0.9";
        QTest::newRow("family") << "c=IN IP4 10.0.0.7" << "c=IN IP6 2001:db8::7" << "IP4|10.0.0.7"
                                << "IP6|2001:db8::7";
        QTest::newRow("IPv6") << "c=IN IP6 2001:db8::1" << "c=IN IP6 2001:db8::2" << "2001:db8::1"
                              << "2001:db8::2";
        QTest::newRow("port") << "m=audio 40000 RTP/AVP 0" << "m=audio 16402 RTP/AVP 0" << "40000" << "16402";
        QTest::newRow("port count") << "m=audio 4000/2 RTP/AVP 0" << "m=audio 5000/2 RTP/AVP 0" << "4000"
                                    << "5000";
        QTest::newRow("inserted word")
            << "m=audio 1 RTP/AVP 0 101" << "m=audio 1 RTP/AVP 0 8 101" << "" << "8 ";
        QTest::newRow("rtcp") << "a=rtcp:40001" << "a=rtcp:16403" << "40001" << "16403";
        QTest::newRow("same") << "a=sendrecv" << "a=sendrecv" << "" << "";
        QTest::newRow("trailing blank") << "s=x" << "s=x " << "" << " ";
    }

    void tokensNeverSplitAnAddress()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const ChangedSpans spans = changedSpans(before.toStdString(), after.toStdString());
        const auto text = [](const QString& line, const std::vector<TokenSpan>& of) {
            QStringList parts;
            for (const TokenSpan& span : of)
                parts.append(
                    line.mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.length)));
            return parts.join(u'|');
        };
        QTEST(text(before, spans.before), "paintedBefore");
        QTEST(text(after, spans.after), "paintedAfter");
    }

    void tokensCoverEveryOctetOfTheLine()
    {
        const std::string line = "a=fingerprint:sha-256 AB:CD:EF  x/y;z=\"1\"\t@";
        std::size_t at = 0;
        for (const TokenSpan& token : tokensOf(line)) {
            QCOMPARE(token.begin, at);
            at += token.length;
        }
        QCOMPARE(at, line.size());
    }

    void veryLongLinesAreCompared()
    {
        std::string before = "a=x:";
        std::string after = "a=x:";
        for (int i = 0; i < 30'000; ++i) {
            before += std::to_string(i) + " ";
            after += std::to_string(i + 7) + ";";
        }
        QVERIFY(!changedSpans(before, after).before.empty());
    }

    void everyChangedLineHasItsReasonAndItsSetting()
    {
        const SdpDiff diff = diffOf(proxyOffer(), "A", "B");
        QCOMPARE(diff.beforeTitle, "A → engine");
        QCOMPARE(diff.afterTitle, "engine → B");
        QCOMPARE(diff.changes(), 4);
        QCOMPARE(diff.count(DiffOp::Replaced), 3);
        QCOMPARE(diff.count(DiffOp::Dropped), 1);
        const SdpDiffRow& connection = rowWith(diff, "c=");
        QCOMPARE(connection.reason, "media anchored here");
        QCOMPARE(connection.setting, "rtp-ip");
        QCOMPARE(painted(connection.before, connection.beforeRanges), "10.0.0.7");
        QCOMPARE(painted(connection.after, connection.afterRanges), "203.0.113.4");
        QCOMPARE(rowWith(diff, "m=audio").reason, "relay port of m-line 1");
        QCOMPARE(rowWith(diff, "a=candidate").reason, "ICE would lead media around the relay");
    }

    void rowsAreGroupedByMLineWithTheirLineNumbers()
    {
        const SdpDiff diff = diffOf(proxyOffer(), "A", "B");
        QCOMPARE(diff.sections, (QStringList{"Session", "m-line 1: audio", "m-line 2: video"}));
        QCOMPARE(rowWith(diff, "m=video").section, 1);
        QCOMPARE(rowWith(diff, "m=video").beforeLine, 9);
        QCOMPARE(rowWith(diff, "m=video").afterLine, 8);
        QCOMPARE(rowWith(diff, "a=candidate").afterLine, 0);
    }

    void secretsAreMaskedOnBothSides()
    {
        const std::string crypto
            = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
        const SdpDiff diff = diffOf(rewriteOf(MediaMode::Proxy, {kept("v=0"), kept(crypto)}), "A", "B");
        QVERIFY(!diff.rows[1].before.contains("WVNf"));
        QVERIFY(!diff.rows[1].after.contains("WVNf"));
        QVERIFY(diff.rows[1].before.contains("inline:AAAA"));
        QCOMPARE(diff.rows[1].before.size(), static_cast<qsizetype>(crypto.size()));
    }

    void aChangedKeyIsStillSeenAsAChange()
    {
        const auto rewrite = rewriteOf(MediaMode::Proxy,
            {replaced(EditReason::None, "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAAAAAAAAAAAAAA",
                "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:BBBBBBBBBBBBBBBB")});
        const SdpDiff diff = diffOf(rewrite, "A", "B");
        QCOMPARE(diff.changes(), 1);
        QVERIFY(!diff.rows[0].beforeRanges.empty());
        QCOMPARE(diff.violations.size(), 1);
    }

    void controlAndBidirectionalCharactersAreNotShown()
    {
        const auto rewrite = rewriteOf(MediaMode::Proxy,
            {kept("s=a\x1b[31mb\xe2\x80\xae"
                  "c\xff")});
        const SdpDiff diff = diffOf(rewrite, "A", "B");
        QCOMPARE(diff.rows[0].before, QString::fromUtf8("s=a\uFFFD[31mb\uFFFDc\uFFFD"));
    }

    void theTableDecidesWhatProxyMayChange_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("permitted");
        const int replace = static_cast<int>(EditOp::Replace);
        const int drop = static_cast<int>(EditOp::Drop);
        const int add = static_cast<int>(EditOp::Add);
        QTest::newRow("origin") << replace << "o=a 1 2 IN IP4 1.2.3.4" << "o=- 9 1 IN IP4 5.6.7.8" << true;
        QTest::newRow("origin keeps user")
            << replace << "o=a 1 2 IN IP4 1.2.3.4" << "o=a 9 1 IN IP4 5.6.7.8" << false;
        QTest::newRow("connection") << replace << "c=IN IP4 1.2.3.4" << "c=IN IP6 ::1" << true;
        QTest::newRow("connection net type") << replace << "c=IN IP4 1.2.3.4" << "c=XX IP4 1.2.3.5" << false;
        QTest::newRow("port") << replace << "m=audio 1 RTP/AVP 0" << "m=audio 2 RTP/AVP 0" << true;
        QTest::newRow("rejected pair") << replace << "m=audio 1/2 RTP/AVP 0" << "m=audio 0 RTP/AVP 0" << true;
        QTest::newRow("port count") << replace << "m=audio 1/2 RTP/AVP 0" << "m=audio 2/3 RTP/AVP 0" << false;
        QTest::newRow("protocol") << replace << "m=audio 1 RTP/AVP 0" << "m=audio 2 RTP/SAVP 0" << false;
        QTest::newRow("formats") << replace << "m=audio 1 RTP/AVP 0 8" << "m=audio 2 RTP/AVP 0" << false;
        QTest::newRow("format order")
            << replace << "m=audio 1 RTP/AVP 0 8" << "m=audio 1 RTP/AVP 8 0" << false;
        QTest::newRow("rtcp port") << replace << "a=rtcp:1" << "a=rtcp:3" << true;
        QTest::newRow("rtcp address")
            << replace << "a=rtcp:1 IN IP4 1.2.3.4" << "a=rtcp:3 IN IP6 ::1" << true;
        QTest::newRow("rtcp gains address") << replace << "a=rtcp:1" << "a=rtcp:3 IN IP4 1.2.3.4" << false;
        QTest::newRow("rtcp-mux") << replace << "a=rtcp-mux" << "a=rtcp-mux-only" << false;
        QTest::newRow("fmtp") << replace << "a=fmtp:18 annexb=no" << "a=fmtp:18 annexb=yes" << false;
        QTest::newRow("session name") << replace << "s=-" << "s=engine" << false;
        QTest::newRow("key") << drop << "k=clear:x" << "" << true;
        QTest::newRow("candidate") << drop << "a=candidate:1 1 UDP 1 1.2.3.4 5 typ host" << "" << true;
        QTest::newRow("ice-ufrag") << drop << "a=ice-ufrag:x" << "" << true;
        QTest::newRow("end of candidates") << drop << "a=end-of-candidates" << "" << true;
        QTest::newRow("source filter") << drop << "a=source-filter: incl IN IP4 * 1.2.3.4" << "" << true;
        QTest::newRow("altc") << drop << "a=altc:1 IP6 ::1 5" << "" << true;
        QTest::newRow("fingerprint") << drop << "a=fingerprint:sha-1 AB" << "" << false;
        QTest::newRow("zrtp") << drop << "a=zrtp-hash:1.10 ab" << "" << false;
        QTest::newRow("added line") << add << "" << "a=rtcp:3" << false;
    }

    void theTableDecidesWhatProxyMayChange()
    {
        QFETCH(int, op);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, permitted);
        const Change change{
            static_cast<EditOp>(op), EditReason::RelayPort, before.toStdString(), after.toStdString()};
        const SdpDiff diff = diffOf(rewriteOf(MediaMode::Proxy, {kept("v=0"), change}), "A", "B");
        QCOMPARE(diff.violations.isEmpty(), permitted);
        QCOMPARE(diff.rows.back().violation.isEmpty(), permitted);
    }

    void aLineThatMovedIsOrderOnlyAndNotPermittedInProxy()
    {
        const auto rewrite = rewriteOf(MediaMode::Proxy,
            {kept("v=0"), dropped(EditReason::None, "a=ptime:20"), kept("a=sendrecv"),
                added(EditReason::None, "a=ptime:20")});
        const SdpDiff diff = diffOf(rewrite, "A", "B");
        QCOMPARE(diff.rows.size(), std::size_t{3});
        QCOMPARE(diff.rows[1].op, DiffOp::Moved);
        QVERIFY(diff.rows[1].orderOnly);
        QCOMPARE(diff.rows[1].afterLine, 3);
        QCOMPARE(diff.violations.size(), 1);
    }

    void aTextThatItsEditsDoNotMakeBreaksTheRule()
    {
        SdpRewritten rewrite = proxyOffer();
        QVERIFY(diffOf(rewrite, "A", "B").violations.isEmpty());
        rewrite.after += "a=smuggled\r\n";
        QCOMPARE(diffOf(rewrite, "A", "B").violations.size(), 1);
    }

    void aChangedLineEndingBreaksTheRule()
    {
        SdpRewritten rewrite = proxyOffer();
        rewrite.after.replace(rewrite.after.find("\r\n"), 2, "\n");
        QCOMPARE(diffOf(rewrite, "A", "B").violations.size(), 1);
    }

    void bypassIsUntouchedOrBroken()
    {
        SdpRewritten rewrite = rewriteOf(MediaMode::Bypass, {kept("v=0"), kept("c=IN IP4 10.0.0.7")});
        const SdpDiff untouched = diffOf(rewrite, "A", "B");
        QVERIFY(untouched.isUntouched());
        QVERIFY(untouched.violations.isEmpty());
        rewrite.after[0] = 'w';
        QCOMPARE(diffOf(rewrite, "A", "B").violations.size(), 1);
        const auto changed = rewriteOf(MediaMode::Bypass,
            {replaced(EditReason::MediaAnchored, "c=IN IP4 10.0.0.7", "c=IN IP4 10.0.0.8")});
        QVERIFY(!diffOf(changed, "A", "B").rows[0].violation.isEmpty());
    }

    void defaultModeNeedsAReasonForEachChange()
    {
        const auto with = rewriteOf(MediaMode::Default, {replaced(EditReason::Negotiated, "s=x", "s=-")});
        QVERIFY(diffOf(with, "A", "B").violations.isEmpty());
        const auto without = rewriteOf(MediaMode::Default, {replaced(EditReason::None, "s=x", "s=-")});
        QCOMPARE(diffOf(without, "A", "B").violations.size(), 1);
    }

    void defaultModeAlignsOurLinesWithTheirs()
    {
        const auto rewrite = rewriteOf(MediaMode::Default,
            {dropped(EditReason::Negotiated, "m=audio 1 RTP/AVP 0 8"),
                dropped(EditReason::Negotiated, "a=rtpmap:8 PCMA/8000"),
                added(EditReason::Negotiated, "m=audio 2 RTP/AVP 8 0"),
                added(EditReason::Negotiated, "a=rtpmap:8 pcma/8000")});
        const SdpDiff diff = diffOf(rewrite, "A", "B");
        QCOMPARE(diff.rows.size(), std::size_t{2});
        QCOMPARE(diff.rows[0].after, "m=audio 2 RTP/AVP 8 0");
        QCOMPARE(diff.rows[1].after, "a=rtpmap:8 pcma/8000");
    }

    void reorderedFormatsAreOrderOnly()
    {
        const SdpDiff diff
            = compareTexts("1", "v=0\r\nm=audio 1 RTP/AVP 0 8\r\n", "2", "v=0\r\nm=audio 1 RTP/AVP 8 0\r\n");
        QCOMPARE(diff.changes(), 1);
        QVERIFY(diff.rows[1].orderOnly);
        QVERIFY(diff.rule.isEmpty());
    }

    void anyTwoMessagesCanBeCompared()
    {
        const SdpDiff diff = compareTexts("INVITE", "INVITE sip:1 SIP/2.0\r\nMax-Forwards: 70\r\nX-A: 1\r\n",
            "INVITE", "INVITE sip:2 SIP/2.0\r\nMax-Forwards: 69\r\n");
        QVERIFY(diff.sections.isEmpty());
        QCOMPARE(diff.count(DiffOp::Replaced), 2);
        QCOMPARE(diff.count(DiffOp::Dropped), 1);
        QCOMPARE(painted(diff.rows[1].after, diff.rows[1].afterRanges), "69");
        const SdpDiff same = compareTexts("1", "", "2", "");
        QVERIFY(same.isUntouched());
    }

    void theModelHoldsBothArrangements()
    {
        SdpDiffModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDiff(diffOf(proxyOffer(), "A", "B"));
        QCOMPARE(model.changes(), 4);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.rowCount(), 9 + 3);
        QVERIFY(model.isHeading(0));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "A → engine");
        QCOMPARE(model.index(4, 3).data().toString(), "media anchored here (rtp-ip)");
        model.setArrangement(SdpDiffModel::Arrangement::Unified);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rowCount(), 9 + 3 + 3);
        const int first = model.rowOfChange(0);
        QCOMPARE(model.index(first, 0).data().toString(), "−");
        QCOMPARE(model.index(first + 1, 0).data().toString(), "+");
        QCOMPARE(model.rowOfChange(9), -1);
        model.setDiff({});
        QCOMPARE(model.rowCount(), 0);
    }
};

LEGSCOPE_TEST(SdpDiffTest)
#include "sdpdiff_test.moc"
