#include "engine/config/saidwords.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace legscope;

namespace {

/// Friday, 13 February 2009, 23:31:30 UTC
constexpr std::time_t moment = 1234567890;

} // namespace

/// Texts as the sounds that say them, as FreeSWITCH's are laid out.
class SaidWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        ::tzset();
    }

    void aTextIsSaid_data()
    {
        QTest::addColumn<QString>("order"); ///< LANGUAGE TYPE METHOD TEXT
        QTest::addColumn<QString>("sounds"); ///< without "digits/" and ".wav"; else what is wrong
        const auto row
            = [](const char* order, const char* sounds) { QTest::newRow(order) << order << sounds; };
        row("en number pronounced 0", "0");
        row("en number pronounced 7", "7");
        row("en number pronounced 13", "13");
        row("en number pronounced 30", "30");
        row("en number pronounced 47", "40 7");
        row("en number pronounced 100", "1 hundred");
        row("en number pronounced 1,019", "1 thousand 19");
        row("en number pronounced 2345678", "2 million 3 hundred 40 5 thousand 6 hundred 70 8");
        row("en number pronounced 999999999",
            "9 hundred 90 9 million 9 hundred 90 9 thousand 9 hundred 90 9");
        row("en number counted 3", "h-3");
        row("en number counted 12", "h-12");
        row("en number counted 20", "h-20");
        row("en messages counted 121", "1 hundred 20 h-1");
        row("en number iterated 1203", "1 2 0 3");
        row("en number n/a 21", "20 1");
        row("de number pronounced 21", "1 currency/and 20");
        row("de number pronounced 30", "30");
        row("de number pronounced 1147", "1 thousand 1 hundred 7 currency/and 40");
        row("de number counted 35", "5 currency/and h-30");
        row("en telephone_number pronounced +49-30/12*#", "4 9 3 0 1 2 star pound");
        row("en currency pronounced -$1.5",
            "currency/negative 1 currency/dollar currency/and 50 currency/cents");
        row("en currency pronounced 1,234.01",
            "1 thousand 2 hundred 30 4 currency/dollars currency/and 1 currency/cent");
        row("en currency pronounced 5", "5 currency/dollars currency/and 0 currency/cents");
        row("en time_measurement pronounced 3661", "1 time/hour 1 time/minute 1 time/second");
        row("en time_measurement pronounced 2:00:30", "2 time/hours 0 time/minutes 30 time/seconds");
        row("en time_measurement pronounced 1:05", "0 time/hours 1 time/minute 5 time/seconds");
        row("en ip_address pronounced 192.0.2.10", "1 hundred 90 2 dot 0 dot 2 dot 10");
        row("en ip_address iterated 10.0.0.1", "1 0 dot 0 dot 0 dot 1");
        row("en name_spelled pronounced aB3-", "ascii/97 ascii/98 3 ascii/45");
        row("en name_phonetic pronounced z9", "phonetic-ascii/122 9");
        row("en current_date pronounced 1234567890", "time/day-5 time/mon-1 h-13 2 thousand 9");
        row("en current_time pronounced 1234567890", "11 30 1 time/p-m");
        row("en current_time pronounced 46800", "1 time/oclock time/p-m");
        row("en current_time pronounced 300", "12 time/oh 5 time/a-m");
        row("de current_time pronounced 300", "12 time/oclock time/oh 5 time/a-m");
        row("en short_date_time pronounced 0",
            "time/day-5 time/mon-1 h-13 2 thousand 9 11 30 1 time/p-m"); // 0: now
        row("fr number pronounced 1", "nothing is said in \"fr\" yet, only in en and de");
        row("en number pronounced 1000000000", "\"1000000000\" is no number up to 999999999");
        row("en number pronounced many", "\"many\" is no number up to 999999999");
        row("en number iterated 1x", "\"1x\" is no number");
        row("en currency pronounced money", "\"money\" is no amount of money");
        row("en time_measurement pronounced 1:2:3:4", "\"1:2:3:4\" is neither seconds nor H:M:S");
        row("en ip_address pronounced 1.2.3.400", "\"1.2.3.400\" is no IPv4 address");
    }
    void aTextIsSaid()
    {
        QFETCH(QString, order);
        QFETCH(QString, sounds);
        const QStringList words = order.split(' ');
        const auto type = sayTypeNamed(words[1].toStdString());
        const auto method = sayMethodNamed(words[2].toStdString());
        QVERIFY(type && method);
        const auto said = soundsOfSaid(words[0].toStdString(), *type, *method, words[3].toStdString(),
            std::chrono::system_clock::from_time_t(moment));
        QStringList names;
        for (const std::string& sound : said.value_or(std::vector<std::string>()))
            names.append(QString::fromStdString(sound).remove("digits/").remove(".wav"));
        QCOMPARE(said ? names.join(' ') : QString::fromStdString(said.error().detail), sounds);
    }

    void anotherTypeOrMethodIsNone()
    {
        QVERIFY(sayTypeNamed("CURRENT_DATE"));
        QVERIFY(!sayTypeNamed("weather"));
        QVERIFY(!sayMethodNamed("whispered"));
    }
};

LEGSCOPE_TEST(SaidWordsTest)
#include "saidwords_test.moc"
