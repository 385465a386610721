#include "engine/diagnose/laddersvg.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace legscope;

namespace {

Ladder folded(const std::vector<EventPtr>& events)
{
    LadderFold fold;
    for (const EventPtr& event : events)
        fold.apply(*event, CallId{1});
    return fold.ladder();
}

/// The texts of all elements of that name, or one line that says why the drawing cannot be read.
QStringList textsOf(const std::string& svg, const QString& element)
{
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts += reader.readElementText();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

} // namespace

class LadderSvgTest : public QObject {
    Q_OBJECT

private slots:
    void everyRowOfTheLadderIsDrawnWithItsTimeAndChip()
    {
        const std::string svg = ladderSvg(folded(sample::proxyCall().events));
        const QStringList titles = textsOf(svg, "title");
        QCOMPARE(titles.mid(0, 4),
            (QStringList{
                "A 127.0.0.1:5070", "engine internal > internal", "B 127.0.0.1:5072", "INVITE [SDP]"}));
        QCOMPARE(titles.size(), 3 + 17);
        const QStringList texts = textsOf(svg, "text");
        QVERIFY(texts.contains("0.010") && texts.contains("0.050"));
        QVERIFY(texts.contains("SDP o c m"));
        QVERIFY(texts.contains("RTP audio PCMA/8000"));
        QVERIFY(texts.contains("mode proxy: profile internal: inbound-proxy-media=true"));
        QVERIFY(svg.contains("fill=\"#ffffff\""));
    }

    void whatAMessageAndANoteAreIsToldByTheirColour()
    {
        sample::Script script;
        const CallId call{1};
        for (const int status : {0, 180, 200, 302, 486, 503}) {
            const std::string line
                = status == 0 ? "INVITE sip:x SIP/2.0" : "SIP/2.0 " + std::to_string(status) + " Reason";
            script.sip(call, LegId{1}, Direction::Received, sample::message(line, "id", "1 INVITE"), "INVITE",
                status, 1);
        }
        script.add(Finding{call, Severity::Error, FindingCode::NoMedia, "A is silent"});
        script.add(Finding{call, Severity::Warning, FindingCode::NoMedia, "B is silent"});
        const QString svg = QString::fromStdString(ladderSvg(folded(script.events)));
        for (const char* sort : {"request", "provisional", "success", "redirect"})
            QCOMPARE(svg.count(QString("class=\"arrow %1\"").arg(sort)), 1);
        QCOMPARE(svg.count("class=\"arrow refused\""), 2);
        QCOMPARE(svg.count("rect class=\"error\""), 1);
        QCOMPARE(svg.count("rect class=\"warning\""), 1);
        for (const char* sort : {".request{", ".refused{", ".error{", ".warning{", ".note{", ".flow{"})
            QVERIFY2(svg.contains(sort), sort);
    }

    void theSameLadderGivesTheSameText()
    {
        const Ladder ladder = folded(sample::proxyCall().events);
        QCOMPARE(ladderSvg(ladder), ladderSvg(ladder));
    }

    void foreignTextIsEscapedAndCut()
    {
        sample::Script script = sample::proxyCall();
        const std::string hostile = "</text><script>\"&'\x01\xff\xef\xbf\xbe" + std::string(300, 'x');
        script.add(Finding{CallId{1}, Severity::Notice, FindingCode::SdpRefused, hostile});
        const std::string svg = ladderSvg(folded(script.events));
        QVERIFY(!svg.contains("<script"));
        const QStringList titles = textsOf(svg, "title");
        QCOMPARE(
            titles.back(), "notice SDP_REFUSED: </text><script>\"&'\uFFFD\uFFFD\uFFFD" + QString(300, 'x'));
        const QString last = textsOf(svg, "text").back();
        QVERIFY2(last.endsWith(u"\u2026") && last.size() < 100, qPrintable(last));
    }

    void retransmissionsAreCountedAtTheirArrow()
    {
        sample::Script script = sample::proxyCall();
        const auto again = std::get<SipMessage>(script.events[2]->body);
        script.sip(CallId{1}, LegId{1}, Direction::Received, again.text, "INVITE", 0, 1);
        QVERIFY(textsOf(ladderSvg(folded(script.events)), "text").contains(u"INVITE \u00d72"));
    }

    void mediaThatIsNotSeenIsDrawnAroundTheEngine()
    {
        sample::Script script;
        sample::setUp(script, CallId{1}, LegId{1}, LegId{2}, MediaMode::Bypass);
        script.add(SdpRewritten{CallId{1}, LegId{2}, LegId{1}, SdpKind::Answer, MediaMode::Bypass,
            sample::sdp(1), sample::sdp(1), {}});
        const std::string svg = ladderSvg(folded(script.events));
        QCOMPARE(QString::fromStdString(svg).count("class=\"around\""), 2);
        QCOMPARE(QString::fromStdString(svg).count("class=\"band\""), 0);
        QVERIFY(textsOf(svg, "text").contains("RTP not seen by the engine"));
    }

    void anEmptyLadderIsAnEmptyDrawing() { QVERIFY(textsOf(ladderSvg(Ladder{}), "text").isEmpty()); }
};

LEGSCOPE_TEST(LadderSvgTest)
#include "laddersvg_test.moc"
