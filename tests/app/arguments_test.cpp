#include "app/arguments.h"
#include "engine/event/eventjson.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void valuesFollowOrStandBehindAnEqualsSign()
    {
        const auto read = parseArguments({"--conf", "/etc/legscope", "--log-file=/tmp/x.log", "--exit-after",
            "1.5", "--sample-interval=0.2", "--headless", "--json", "--output-memory", "32"});
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->configuration, std::filesystem::path("/etc/legscope"));
        QCOMPARE(read->logFile, std::filesystem::path("/tmp/x.log"));
        QVERIFY(read->exitAfter == 1500ms);
        QVERIFY(read->sampleInterval == 200ms);
        QVERIFY(read->headless && read->json && !read->check);
        QCOMPARE(read->outputMemory, std::size_t(32));
    }

    void theHistoryHasAPlaceOrNone()
    {
        QVERIFY(!parseArguments({})->history);
        QCOMPARE(
            *parseArguments({"--history", "/var/calls.db"})->history, std::filesystem::path("/var/calls.db"));
        QVERIFY(parseArguments({"--no-history"})->history->empty());
    }

    void aDemoMayHaveANumberOfCalls()
    {
        QCOMPARE(parseArguments({})->demoCalls, 0u);
        QCOMPARE(parseArguments({"--demo", "--headless"})->demoCalls, 1u);
        QCOMPARE(parseArguments({"--demo=7"})->demoCalls, 7u);
    }

    void onlyTheTypesOfEventsThatAreNamedAreWanted()
    {
        const auto read = parseArguments({"--events", "CallBegan,CallEnded", "--json"});
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->events.count(), std::size_t(2));
        QVERIFY(read->events.test(*eventTypeNamed("CallEnded")));
        QVERIFY(parseArguments({})->events.all());
    }

    void theLastOfTwoCounts()
    {
        QVERIFY(parseArguments({"--exit-after", "1", "--exit-after", "2"})->exitAfter == 2000ms);
    }

    void whatQtTakesIsLeftToIt()
    {
        const auto read = parseArguments({"-platform", "offscreen", "--json", "-style=fusion"});
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(read->json);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QStringList{"--nonsense"} << "--nonsense";
        QTest::newRow("a word") << QStringList{"nonsense"} << "nonsense";
        QTest::newRow("no value") << QStringList{"--conf"} << "--conf";
        QTest::newRow("empty") << QStringList{"--conf="} << "--conf";
        QTest::newRow("no history") << QStringList{"--history="} << "--history";
        QTest::newRow("no calls") << QStringList{"--demo=0"} << "--demo";
        QTest::newRow("too many calls") << QStringList{"--demo=1001"} << "--demo";
        QTest::newRow("no number of calls") << QStringList{"--demo=many"} << "many";
        QTest::newRow("no seconds") << QStringList{"--exit-after", "soon"} << "--exit-after";
        QTest::newRow("not a number of seconds") << QStringList{"--exit-after", "nan"} << "--exit-after";
        QTest::newRow("no event") << QStringList{"--events", "CallBegan,Rain"} << "Rain";
        QTest::newRow("no level") << QStringList{"--log-level", "loud"} << "--log-level";
        QTest::newRow("no memory") << QStringList{"--output-memory", "0"} << "--output-memory";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        std::vector<std::string> given;
        for (const QString& word : words)
            given.push_back(word.toStdString());
        const auto read = parseArguments(given);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Errc::InvalidArgument);
        QVERIFY2(
            read.error().detail.find(named.toStdString()) != std::string::npos, read.error().detail.c_str());
    }

    void theHelpHasEveryOption()
    {
        const std::string help = usage();
        for (const char* option : {"--conf", "--check", "--explain", "--history", "--no-history",
                 "--headless", "--json", "--sample-interval", "--events", "--output-memory", "--demo",
                 "--export", "--exit-after", "--log-level", "--log-file", "--help", "--version"})
            QVERIFY2(help.find(option) != std::string::npos, option);
    }
};

LEGSCOPE_TEST(ArgumentsTest)
#include "arguments_test.moc"
