#include "engine/config/preprocessor.h"

#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

struct Outcome {
    Result<SourceText> text;
    std::vector<ConfigProblem> problems;

    std::string said(Severity severity) const
    {
        std::string all;
        for (const ConfigProblem& problem : problems)
            if (problem.severity == severity)
                all += sentenceOf(problem.where, problem.text) + "\n";
        return all;
    }
    bool says(Severity severity, std::string_view part) const
    {
        return said(severity).find(part) != std::string::npos;
    }
    std::string whereIs(std::string_view part) const
    {
        const std::size_t offset = text->text().find(part);
        return offset == std::string::npos ? "nowhere" : sentenceOf(text->location(offset), "");
    }
};

Outcome run(const MemoryFiles& files)
{
    ProblemList problems;
    auto text = Preprocessor(files, "/conf", problems).run("freeswitch.xml");
    return {std::move(text), problems.take()};
}

std::string include(const std::string& what)
{
    return "<X-PRE-PROCESS cmd=\"include\" data=\"" + what + "\"/>";
}

std::string set(const std::string& what)
{
    return "<X-PRE-PROCESS cmd=\"set\" data=\"" + what + "\"/>";
}

} // namespace

class PreprocessorTest : public QObject {
    Q_OBJECT

private slots:
    void aVariableIsExpandedBelowTheLineThatSetsIt()
    {
        const auto outcome = run({{"freeswitch.xml", set("domain=a.example") + "<d a=\"$${domain}\"/>"}});
        QCOMPARE(outcome.text->text(), std::string("<d a=\"a.example\"/>"));
        QVERIFY(outcome.problems.empty());
    }

    void aVariableMayBeMadeOfEarlierOnes()
    {
        const auto outcome = run({{"freeswitch.xml",
            set("a=1") + set("b=$${a}2")
                + "<X-PRE-PROCESS cmd='set' data='b=$${b}3'></X-PRE-PROCESS><d a='$${b}'/>"}});
        QCOMPARE(outcome.text->text(), std::string("<d a='123'/>"));
    }

    void anUnsetVariableStandsForNothingAndIsSaid()
    {
        const auto outcome = run({{"freeswitch.xml", "<d>\n<p a=\"[$${nothing}]\"/></d>"}});
        QVERIFY(outcome.text->text().find("a=\"[]\"") != std::string::npos);
        QVERIFY(outcome.says(Severity::Warning, "freeswitch.xml:2: the variable $${nothing} is not set"));
    }

    void includesAreRelativeToTheIncludingFileAndSorted()
    {
        const auto outcome = run({
            {"freeswitch.xml", "<d>" + include("parts/all.xml") + "</d>"},
            {"parts/all.xml", include("*/x*.xml")},
            {"parts/one/x2.xml", "<b/>"},
            {"parts/one/x1.xml", "<a/>"},
            {"parts/two/x0.xml", "<c/>"},
            {"parts/two/.hidden.xml", "<never/>"},
        });
        QCOMPARE(outcome.text->text(), std::string("<d><a/><b/><c/></d>"));
    }

    void everyPlaceIsTheOneInTheOriginalFile()
    {
        const auto outcome = run({
            {"freeswitch.xml",
                "<!-- one\ntwo -->\n" + set("v=x y z") + "\n<d>\n" + include("in.xml")
                    + "\n<last a='$${v}'\n b='q'/></d>"},
            {"in.xml", "<?xml version='1.0'?>\n<include>\n<inner a='$${v}'/> <second/>\n</include>\n"},
        });
        QCOMPARE(outcome.whereIs("<inner"), std::string("in.xml:3: "));
        QCOMPARE(outcome.whereIs("<second"), std::string("in.xml:3: "));
        QCOMPARE(outcome.whereIs("<last"), std::string("freeswitch.xml:6: "));
        QCOMPARE(outcome.whereIs("b='q'"), std::string("freeswitch.xml:7: "));
    }

    void aTagIsReadAsLenientlyAsByFreeSwitch_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("an attribute without a value")
            << QByteArray("<d><p a='1' disabled b=\"2\"/></d>") << QByteArray("<d><p a='1' b=\"2\"/></d>");
        QTest::newRow("a value without quotes")
            << QByteArray("<d><p a=1 b='2'>x</p></d>") << QByteArray("<d><p b='2'>x</p></d>");
        QTest::newRow("with a variable")
            << QByteArray("<X-PRE-PROCESS cmd='set' data='v=9'/><d><p x a='$${v}'/></d>")
            << QByteArray("<d><p a='9'/></d>");
        QTest::newRow("a document type")
            << QByteArray("<!DOCTYPE document SYSTEM 'fs.dtd'><d/>") << QByteArray("<d/>");
        QTest::newRow("a bare ampersand") << QByteArray("<d a='b & c'/>") << QByteArray("<d a='b & c'/>");
    }
    void aTagIsReadAsLenientlyAsByFreeSwitch()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, read);
        const auto outcome = run({{"freeswitch.xml", written.toStdString()}});
        QVERIFY2(outcome.text, outcome.text ? "" : outcome.text.error().detail.c_str());
        QCOMPARE(outcome.text->text(), read.toStdString());
    }

    void aMissingFileIsAnErrorAndAnEmptyPatternANotice()
    {
        const auto outcome
            = run({{"freeswitch.xml", "<d>" + include("gone.xml") + include("none/*.xml") + "</d>"}});
        QVERIFY(outcome.text);
        QVERIFY(outcome.says(Severity::Error, "freeswitch.xml:1: the included file gone.xml is not there"));
        QVERIFY(outcome.says(Severity::Notice, "no file matches the include none/*.xml"));
    }

    void aFileThatIncludesItselfIsIncludedOnce()
    {
        const auto outcome = run({{"freeswitch.xml", "<d>" + include("*.xml") + "</d>"},
            {"other.xml", "<a/>" + include("freeswitch.xml") + include("other.xml")}});
        QCOMPARE(outcome.text->text(), std::string("<d><a/></d>"));
        QVERIFY(outcome.says(Severity::Error, "freeswitch.xml is not included: it would include itself"));
        QVERIFY(outcome.says(Severity::Error, "other.xml is not included: it would include itself"));
    }

    void anIncludeBombEndsAtTheBounds()
    {
        std::string twice = "<a/>";
        for (int i = 0; i < 8; ++i)
            twice += include("b*.xml");
        MemoryFiles files{{"freeswitch.xml", "<d>" + include("deeper/b0.xml") + "</d>"},
            {"deeper/b0.xml", twice}, {"deeper/b1.xml", twice}, {"deeper/b2.xml", twice},
            {"deeper/b3.xml", twice}, {"deeper/b4.xml", twice}, {"deeper/b5.xml", twice}};
        const auto outcome = run(files);
        QVERIFY(!outcome.text);
        QCOMPARE(outcome.text.error().detail, std::string("more than 2000 files are included"));
    }

    void aVariableBombEndsAtTheBounds()
    {
        std::string text = set("a=xxxxxxxxxxxxxxxx");
        for (int i = 0; i < 40; ++i)
            text += set("a=$${a}$${a}");
        const auto outcome = run({{"freeswitch.xml", text + "<d/>"}});
        QVERIFY(outcome.text);
        QVERIFY(outcome.says(Severity::Error, "the variable a is not set"));
    }

    void textBeyondTheBoundIsRefused()
    {
        std::string text = set("a=" + std::string(60'000, 'x'));
        for (int i = 0; i < 300; ++i)
            text += "<d a='$${a}'/>";
        const auto outcome = run({{"freeswitch.xml", text}});
        QVERIFY(!outcome.text);
        QCOMPARE(outcome.text.error().detail, std::string("the configuration is larger than 16 MB"));
    }

    void aBrokenIncludedFileIsLeftOutAloneAndNamed_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("cut in an element") << QByteArray(
            "<p>\n<q a='1'/>\n") << QByteArray("bad.xml:1: <p> is never closed; the file ends too early");
        QTest::newRow("cut in a tag")
            << QByteArray("<p>\n<q a='1") << QByteArray("bad.xml:2: a tag has no name or is");
        QTest::newRow("cut in a comment")
            << QByteArray("<p/>\n<!-- x") << QByteArray("bad.xml:2: a comment, CDATA section or instruction");
        QTest::newRow("crossed") << QByteArray("<p>\n<q>\n</p>\n</q>")
                                 << QByteArray(
                                        "bad.xml:3: </p> stands where </q> is expected (opened in line 2)");
        QTest::newRow("too much closed")
            << QByteArray("<p/>\n</p>") << QByteArray("bad.xml:2: </p> closes nothing");
        QTest::newRow("DTD") << QByteArray("\n<!DOCTYPE p [<!ENTITY a 'b'>]><p/>")
                             << QByteArray("bad.xml:2: a DOCTYPE or other declaration is refused");
        QTest::newRow("entity") << QByteArray("<p>\n<q a='&evil;'/></p>")
                                << QByteArray("bad.xml:2: the entity &evil; is refused");
        QTest::newRow("entity in text")
            << QByteArray("<p>\n\n&evil;</p>") << QByteArray("bad.xml:3: the entity &evil; is refused");
        QTest::newRow("NUL character")
            << QByteArray("<p a='&#0;'/>") << QByteArray("bad.xml:1: the entity &#0; is");
        QTest::newRow("surrogate") << QByteArray("<p a='&#xD800;'/>")
                                   << QByteArray("bad.xml:1: the entity &#xD800; is");
        QTest::newRow("no character")
            << QByteArray("<p a='&#1114112;'/>") << QByteArray("bad.xml:1: the entity &#1114112; is");
        QTest::newRow("NUL byte") << QByteArray("<p\0/>", 5)
                                  << QByteArray("not a text file: it holds a NUL byte");
    }

    void aBrokenIncludedFileIsLeftOutAloneAndNamed()
    {
        QFETCH(QByteArray, broken);
        QFETCH(QByteArray, said);
        const auto outcome = run({{"freeswitch.xml", "<d>" + include("*d.xml") + "</d>"},
            {"bad.xml", broken.toStdString()}, {"good.xml.d.xml", "<good/>"}});
        QVERIFY(outcome.text);
        QCOMPARE(outcome.text->text(), std::string("<d><good/></d>"));
        QVERIFY2(outcome.says(Severity::Error, said.toStdString()), outcome.said(Severity::Error).c_str());
    }

    void theFiveEntitiesAndBareAmpersandsPass()
    {
        const std::string text = "<d a=\"&lt;&gt;&amp;&quot;&apos;&#65;&#x41; a&b ?x=1&y=2;\"/>";
        const auto outcome = run({{"freeswitch.xml", text}});
        QVERIFY(outcome.text);
        QCOMPARE(outcome.text->text(), text);
    }

    void whatStandsInACommentDoesNothing()
    {
        const auto outcome
            = run({{"freeswitch.xml", set("a=1") + "<!--\n" + set("a=2") + "--><d a='$${a}'/>"}});
        QCOMPARE(outcome.text->text(), std::string("<d a='1'/>"));
        QVERIFY(outcome.says(Severity::Notice, "freeswitch.xml:2: an X-PRE-PROCESS in a comment"));
    }

    void programsAreNotStarted()
    {
        const auto outcome
            = run({{"freeswitch.xml", "<X-PRE-PROCESS cmd=\"exec-set\" data=\"a=touch /tmp/x\"/><d/>"}});
        QVERIFY(outcome.text);
        QVERIFY(outcome.says(Severity::Warning, "exec-set is not carried out"));
    }

    void theEnvironmentCanBeRead()
    {
        qputenv("LEGSCOPE_CONFIG_TEST", "here");
        const auto outcome = run({{"freeswitch.xml",
            "<X-PRE-PROCESS cmd=\"env-set\" data=\"a=LEGSCOPE_CONFIG_TEST\"/><d a='$${a}'/>"}});
        QCOMPARE(outcome.text->text(), std::string("<d a='here'/>"));
        const auto kept = run({{"freeswitch.xml",
            "<X-PRE-PROCESS cmd=\"set\" data=\"a=before\"/>"
            "<X-PRE-PROCESS cmd=\"env-set\" data=\"a=$LEGSCOPE_IS_NOT_SET\"/>"
            "<X-PRE-PROCESS cmd=\"env-set\" data=\"b=${LEGSCOPE_IS_NOT_SET:-else}\"/>"
            "<X-PRE-PROCESS cmd=\"env-set\" data=\"c=$LEGSCOPE_CONFIG_TEST\"/><d a='$${a} $${b} $${c}'/>"}});
        QCOMPARE(kept.text->text(), std::string("<d a='before else here'/>"));
    }

    void bytesThatAreNotUtf8AreReplacedAndSaid()
    {
        const auto outcome = run({{"freeswitch.xml", "<d>\n<p a='\xe9t\xc3\xa9 \xf0\x9f\x98'/></d>"}});
        QCOMPARE(outcome.text->text(),
            std::string("<d>\n<p a='?t\xc3\xa9 ?"
                        "?"
                        "?'/></d>"));
        QVERIFY(outcome.says(Severity::Warning, "freeswitch.xml:2: the text is not UTF-8"));
    }

    void aBrokenFirstFileFailsWithItsLine()
    {
        const auto outcome = run({{"freeswitch.xml", "<d>\n<e>\n</d>"}});
        QVERIFY(!outcome.text);
        QCOMPARE(outcome.text.error().code, Errc::Parse);
        QVERIFY(outcome.text.error().detail.starts_with("freeswitch.xml:3:"));
    }

    void aBrokenFileIsReplacedByItsNewestGoodRevision()
    {
        const auto outcome = run({{"freeswitch.xml", "<d>" + include("p/*.xml") + "<x a='$${v}'/></d>"},
            {"p/a.xml", set("v=broken") + "<cut"}, {"p/.revisions/a.xml.20260101-000000.000001", "<old/>"},
            {"p/.revisions/a.xml.20260102-000000.000001", set("v=good") + "<good/>"},
            {"p/.revisions/a.xml.20260103-000000.000001", "<also broken"}});
        QVERIFY(outcome.text);
        QCOMPARE(outcome.text->text(), std::string("<d><good/><x a='good'/></d>"));
        QVERIFY(outcome.says(Severity::Error, "p/a.xml: the file cannot be used (p/a.xml:1: a tag"));
        QVERIFY(
            outcome.says(Severity::Error, "p/.revisions/a.xml.20260102-000000.000001 was loaded instead"));
    }
};

LEGSCOPE_TEST(PreprocessorTest)
#include "preprocessor_test.moc"
