#include "engine/config/configurationreader.h"
#include "engine/config/spokenphrase.h"
#include "tests/engine/config/memoryfiles.h"
#include "tests/engine/config/variablemap.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace legscope;

namespace {

Configuration loadedPhrases(const std::string& macros)
{
    const MemoryFiles files{{"freeswitch.xml",
        "<document type=\"freeswitch/xml\"><section name=\"configuration\">"
        "<configuration name=\"sofia.conf\"><profiles><profile name=\"internal\"><settings>"
        "</settings></profile></profiles></configuration></section>"
        "<section name=\"dialplan\"><context name=\"public\"/></section>"
        "<section name=\"languages\"><language name=\"en\" say-module=\"en\" sound-prefix=\"/sounds/en\">"
        "<phrases><macros>"
            + macros + "</macros></phrases></language></section></document>"}};
    auto configuration = readConfiguration(files, "/conf");
    return configuration ? std::move(*configuration) : Configuration{};
}

/// What a macro says, sound by sound; what is left out of it stands in brackets.
QString spoken(const std::string& macros, std::string_view macro, std::string_view data = {},
    std::string_view language = "en")
{
    VariableMap variables;
    variables.set("who", "anna");
    const auto said = speakPhrase(loadedPhrases(macros).phraseLanguages, language, macro, data, variables,
        std::chrono::system_clock::from_time_t(0));
    if (!said)
        return QString::fromStdString(said.error().detail);
    std::string text = fmt::format("{}", fmt::join(said->sounds, " "));
    for (const std::string& fault : said->faults)
        text += fmt::format(" [{}]", fault);
    return QString::fromStdString(text);
}

void addRowsOfInputs()
{
    QTest::newRow("files in their order, and pauses behind")
        << "<macro name='p' pause='100'><input pattern='(.*)'><match> "
           "<action function='play-file' data='a.wav'/><action function='play-file' data='b.wav'/> "
           "</match></input></macro>"
        << "" << "a.wav silence_stream://100 b.wav silence_stream://100";
    QTest::newRow("a capture and a variable")
        << "<macro name='p'><input pattern='^(\\d)(\\d)$'><match> "
           "<action function='play-file' data='digits/$2.wav'/> "
           "<action function='play-file' data='${who}.wav'/></match></input></macro>"
        << "47" << "digits/7.wav anna.wav";
    QTest::newRow("what does not match")
        << "<macro name='p'><input pattern='^1$'><match><action function='play-file' data='one.wav'/> "
           "</match><nomatch><action function='play-file' data='other.wav'/></nomatch></input></macro>"
        << "2" << "other.wav";
    QTest::newRow("all inputs that match")
        << "<macro name='p'><input pattern='1'><match><action function='play-file' "
           "data='a.wav'/></match> "
           "</input><input pattern='12'><match><action function='play-file' data='b.wav'/></match> "
           "</input></macro>"
        << "12" << "a.wav b.wav";
    QTest::newRow("the first that matches")
        << "<macro name='p'><input pattern='1' break_on_match='true'><match> "
           "<action function='play-file' data='a.wav'/></match></input><input pattern='12'><match> "
           "<action function='play-file' data='b.wav'/></match></input></macro>"
        << "12" << "a.wav";
    QTest::newRow("a break")
        << "<macro name='p'><input pattern='.*'><match><action function='play-file' data='a.wav'/> "
           "<action function='break'/><action function='play-file' data='b.wav'/></match></input> "
           "<input pattern='.*'><match><action function='play-file' data='c.wav'/></match></input> "
           "</macro>"
        << "" << "a.wav";
}

void addRowsOfActions()
{
    QTest::newRow("another macro, whose break is its own")
        << "<macro name='q'><input pattern='(.*)'><match><action function='play-file' data='q$1.wav'/> "
           "<action function='break'/></match></input></macro> "
           "<macro name='p'><input pattern='(.*)'><match><action function='phrase' data='q,$1'/> "
           "<action function='play-file' data='b.wav'/></match></input></macro>"
        << "5" << "q5.wav b.wav";
    QTest::newRow("a pause")
        << "<macro name='p'><input pattern='.*'><match><action function='execute' data='sleep(300)'/> "
           "</match></input></macro>"
        << "" << "silence_stream://300";
    QTest::newRow("keys one by one")
        << "<macro name='p'><input pattern='(.*)'><match> "
           "<action function='say' data='$1' method='iterated' type='number'/></match></input></macro>"
        << "10*#" << "digits/1.wav digits/0.wav digits/star.wav digits/pound.wav";
    QTest::newRow("what is not there is left out")
        << "<macro name='p'><input pattern='(.*)'><match> "
           "<action function='say' data='$1' method='whispered' type='number'/> "
           "<action function='speak-text' data='hello'/><action function='execute' data='lua(x)'/> "
           "<action function='play-file' data='b.wav'/></match></input></macro>"
        << "17"
        << "b.wav [p: say number whispered is not available yet] [p: speak-text is not available yet] "
           "[p: execute lua is not available yet]";
    QTest::newRow("a macro that is not there")
        << "<macro name='p'><input pattern='.*'><match><action function='phrase' data='away'/></match> "
           "</input></macro>"
        << "" << " [there is no phrase macro \"away\"]";
    QTest::newRow("one in itself")
        << "<macro name='p'><input pattern='.*'><match><action function='play-file' data='a'/> "
           "<action function='phrase' data='p'/></match></input></macro>"
        << "" << "a a a a a a a a a a a a a a a a [p: more than 16 macros inside each other]";
}

} // namespace

/// Phrase macros, as FreeSWITCH has them.
class PhrasesTest : public QObject {
    Q_OBJECT

private slots:
    void aMacroIsTheSoundsOfItsActions_data()
    {
        QTest::addColumn<QString>("macro");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("sounds");
        addRowsOfInputs();
        addRowsOfActions();
    }
    void aMacroIsTheSoundsOfItsActions()
    {
        QFETCH(QString, macro);
        QFETCH(QString, data);
        QFETCH(QString, sounds);
        QCOMPARE(spoken(macro.toStdString(), "P", data.toStdString()), sounds);
    }

    void noMoreThanAHundredSoundsAreSaid()
    {
        const std::string macro
            = "<macro name='p'><input pattern='(.*)'><match> "
              "<action function='say' data='$1' method='iterated' type='number'/>"
              "<action function='say' data='$1' method='iterated' type='number'/></match></input></macro>";
        const QString said = spoken(macro, "p", std::string(60, '1'));
        QCOMPARE(said.count("digits/1.wav"), 100);
        QVERIFY2(said.endsWith("[more than 100 sounds]"), qPrintable(said));
    }

    void whatIsNotThereIsNamed()
    {
        QCOMPARE(spoken("", "away"), QString("the language en has no phrase macro \"away\""));
        QCOMPARE(spoken("", "away", "", "xx"), QString("the section \"languages\" has no language \"xx\""));
        const Configuration read = loadedPhrases(
            "<macro name='p'><input pattern='(1'><match/></input> "
            "<input pattern='.'><match><action function='speak-text' data='x'/></match></input></macro> "
            "<macro name='P'/>");
        QStringList sentences;
        for (const ConfigProblem& problem : read.allProblems)
            sentences.append(QString::fromStdString(problem.text));
        QCOMPARE(sentences,
            QStringList({"an input of the phrase macro \"p\" is left out: the "
                         "expression \"(1\" is wrong at character 3: missing closing parenthesis",
                "the phrase macro \"P\" is left out: another one has this name",
                "phrase macros ask for what is not there, and is left out: speak-text"}));
        QCOMPARE(read.phraseLanguages.at(0).soundPrefix, std::string("/sounds/en"));
    }
};

LEGSCOPE_TEST(PhrasesTest)
#include "phrases_test.moc"
