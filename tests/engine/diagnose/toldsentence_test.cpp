#include "engine/diagnose/toldsentence.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace legscope;

namespace {

/// What stands between quotes in a source, literals beside each other as one, each place of fmt as `%`.
QStringList textsOf(QString source)
{
    static const QRegularExpression beside("\"\\s*\\n\\s*\""), text("\"((?:[^\"\\\\\\n]|\\\\.)*)\""),
        place("\\{[^}]*\\}");
    source.remove(beside);
    QStringList texts;
    for (auto match = text.globalMatch(source); match.hasNext();)
        texts << match.next().captured(1).replace("\\\"", "\"").replace(place, "%");
    return texts;
}

/// The sources that tell of calls, by their path.
std::vector<std::pair<QString, QString>> tellingSources()
{
    std::vector<std::pair<QString, QString>> sources;
    for (const char* folder : {"call", "channel", "route"}) {
        QDirIterator files(QStringLiteral(LEGSCOPE_SOURCE_DIR "/engine/%1").arg(folder), {"*.cpp"});
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.emplace_back(file.fileName(), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

/// A pattern as textsOf() has it; a place at its begin or end may be put there by the caller.
QString bare(const char* pattern)
{
    static const QRegularExpression number("%\\d");
    QString text = QString::fromUtf8(pattern).replace(number, "%");
    while (text.startsWith('%'))
        text.remove(0, 1);
    while (text.endsWith('%'))
        text.chop(1);
    return text.trimmed();
}

std::vector<const char*> allPatterns()
{
    std::vector<const char*> all(toldOfCalls().begin(), toldOfCalls().end());
    all.insert(all.end(), toldOfRoutes().begin(), toldOfRoutes().end());
    return all;
}

} // namespace

class ToldSentenceTest : public QObject {
    Q_OBJECT

private slots:
    void aSentenceIsReadBackIntoItsParts_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("no part") << "hangup by the route" << "hangup by the route" << QStringList{};
        QTest::newRow("a part in the middle") << "the dialplan has no context \"lobby\""
                                              << "the dialplan has no context \"%1\"" << QStringList{"lobby"};
        QTest::newRow("parts at both ends")
            << "hello.wav was not played: there is no such file"
            << "%1 was not played: %2" << QStringList{"hello.wav", "there is no such file"};
        QTest::newRow("an empty part") << "there is no application \"fax\""
                                       << "there is no application \"%1\"%2" << QStringList{"fax", ""};
        QTest::newRow("the words of the pattern in its last part")
            << "bridge sofia/internal/5: no profile \"x: y\" is running"
            << "bridge %1: %2" << QStringList{"sofia/internal/5", "no profile \"x: y\" is running"};
        QTest::newRow("the pattern with more words of its own")
            << "menu-sub main: ivr.conf has no menu of that name"
            << "menu-sub %1: ivr.conf has no menu of that name" << QStringList{"main"};
        QTest::newRow("a place that is longer than what two patterns share")
            << "leg B: a digit; it was answered 415"
            << "leg %1: %2; it was answered 415" << QStringList{"B", "a digit"};
    }
    void aSentenceIsReadBackIntoItsParts()
    {
        QFETCH(QString, told);
        QFETCH(QString, pattern);
        QFETCH(QStringList, parts);
        const auto sentence = toldSentence(told.toStdString());
        QVERIFY(sentence);
        QCOMPARE(QString::fromStdString(sentence->pattern), pattern);
        QStringList found;
        for (const std::string& part : sentence->arguments)
            found << QString::fromStdString(part);
        QCOMPARE(found, parts);
        QCOMPARE(QString::fromStdString(sentence->text()), told);
    }

    void whateverFillsAPatternTheTextStaysTheSame()
    {
        for (const char* pattern : allPatterns()) {
            std::string told
                = Sentence{pattern, {"one", "two 2", "3: x", "4", "5", "6", "7", "8", "9"}}.text();
            const auto sentence = toldSentence(told);
            QVERIFY2(sentence, pattern);
            QCOMPARE(QString::fromStdString(sentence->text()), QString::fromStdString(told));
        }
    }

    void whatNoPatternMakesIsNotKnown_data()
    {
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << "";
        QTest::newRow("foreign words") << "Busy here, try later";
        QTest::newRow("the beginning alone") << "the dialplan has no context \"lobby";
        QTest::newRow("more behind the end") << "hangup by the route again";
        QTest::newRow("begin and end that overlap") << "the dialplan has no context \"";
    }
    void whatNoPatternMakesIsNotKnown()
    {
        QFETCH(QString, told);
        QVERIFY(!toldSentence(told.toStdString()));
    }

    /// A sentence that is written in other words is shown in English until its pattern is, too.
    void eachPatternIsASentenceOfTheEngine()
    {
        QStringList texts;
        for (const auto& [path, source] : tellingSources())
            texts << textsOf(source);
        QVERIFY(texts.size() > 1'000);
        for (const char* pattern : allPatterns()) {
            const QString wanted = bare(pattern);
            QVERIFY2(std::ranges::any_of(texts, [&](const QString& text) { return text.contains(wanted); }),
                pattern);
        }
    }

    void eachSentenceOfAFindingHasAPattern()
    {
        QStringList known;
        for (const char* pattern : allPatterns())
            known << bare(pattern);
        static const QRegularExpression told(
            "FindingCode::\\w+,\\s*(?:fmt::format\\(\\s*)?(\"[^;]*?\")\\s*[,)]");
        int found = 0;
        for (const auto& [path, source] : tellingSources()) {
            for (auto match = told.globalMatch(QString(source).remove(QRegularExpression("\"\\s*\\n\\s*\"")));
                match.hasNext();) {
                const QString text = textsOf(match.next().captured(1)).value(0);
                ++found;
                QVERIFY2(known.contains(bare(text.toUtf8().constData())), qPrintable(path + ": " + text));
            }
        }
        QVERIFY(found > 30);
    }
};

LEGSCOPE_TEST(ToldSentenceTest)
#include "toldsentence_test.moc"
