#include "engine/config/timecondition.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <ctime>

using namespace legscope;

namespace {

/// A Thursday: 2026-08-06 14:30:20 UTC, day 218 of the year.
const WallTime thursday{std::chrono::seconds(1786026620)};

Result<std::optional<TimeCondition>> read(const QString& name, const QString& value)
{
    return TimeCondition::read({{name.toStdString(), value.toStdString()}});
}

} // namespace

class TimeConditionTest : public QObject {
    Q_OBJECT

private slots:
    void timesMatchAsTheirAttributesSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* name, const char* value, bool matches) {
            QTest::addRow("%s=%s", name, value) << name << value << matches;
        };
        row("year", "2026", true);
        row("year", "2024-2025", false);
        row("yday", "218", true);
        row("yday", "1-217,219-366", false);
        row("mon", "6-8", true);
        row("mon", "11-2", false);
        row("mon", "12,8", true);
        row("mday", "6", true);
        row("mday", "7-31", false);
        row("mday", "25-10", true);
        row("week", "32", true);
        row("week", "1-31", false);
        row("mweek", "2", true);
        row("mweek", "1", false);
        row("wday", "5", true);
        row("wday", "mon-fri", true);
        row("wday", "Sat,Sun", false);
        row("wday", "sat-tue", false);
        row("wday", "wed-mon", true);
        row("hour", "9-17", true);
        row("hour", "15-23", false);
        row("hour", "22-14", true);
        row("minute", "30", true);
        row("minute", "0-29", false);
        row("minute-of-day", "871", true);
        row("minute-of-day", "1-870", false);
        row("time-of-day", "14:30-14:31", true);
        row("time-of-day", "14:30:21-15:00", false);
        row("time-of-day", "09:00-12:00,14:30:20-14:30:20", true);
        row("time-of-day", "22:00-14:30:20", true);
        row("time-of-day", "22:00-14:30:19", false);
        row("date-time", "2026-08-06 14:30:20~2026-08-06 14:30:20", true);
        row("date-time", "2026-08-06 14:30:21~2027-01-01 00:00", false);
        row("date-time", "2026-12-24 00:00~2026-12-26 23:59, 2026-01-01 00:00~2026-09-01 00:00", true);
        row("dst", "false", true);
        row("dst", "true", false);
    }

    void timesMatchAsTheirAttributesSay()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, matches);
        const auto condition = read(name, value);
        QVERIFY2(condition && *condition, condition ? "" : condition.error().detail.c_str());
        QCOMPARE((*condition)->matches(thursday, 0), matches);
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const std::vector<std::pair<const char*, const char*>> rows{{"year", "26"}, {"year", "2028-2026"},
            {"yday", "0"}, {"mon", "13"}, {"mon", "jan"}, {"mday", "1-32"}, {"week", "54"}, {"mweek", "7"},
            {"wday", "0"}, {"wday", "someday"}, {"hour", "24"}, {"hour", ""}, {"minute", "60"},
            {"minute-of-day", "1441"}, {"time-of-day", "9-17"}, {"time-of-day", "09:00"},
            {"time-of-day", "25:00-26:00"}, {"date-time", "2026-08-06"},
            {"date-time", "2026-13-06 00:00~2026-12-06 00:00"},
            {"date-time", "2026-08-07 00:00~2026-08-06 00:00"}, {"dst", "perhaps"}, {"tz-offset", "15"},
            {"tz-offset", "CET"}};
        for (const auto& [name, value] : rows)
            QTest::addRow("%s=%s", name, value) << name << value;
    }

    void whatIsNoTimeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto condition = read(name, value);
        QVERIFY(!condition);
        QVERIFY(condition.error().detail.starts_with(name.toStdString() + "=\""));
    }

    void otherAttributesAreNoTime()
    {
        const auto condition = TimeCondition::read({{"field", "x"}, {"expression", "y"}, {"break", "never"}});
        QVERIFY(condition && !*condition);
    }

    void allAttributesMustMatch()
    {
        const auto condition = TimeCondition::read({{"wday", "5"}, {"hour", "15"}});
        QVERIFY(!(*condition)->matches(thursday, 0));
        QVERIFY((*condition)->matches(thursday, 1));
    }

    void theOffsetOfTheConditionComesFirst()
    {
        const auto condition = TimeCondition::read({{"hour", "9"}, {"tz-offset", "-5"}});
        QVERIFY((*condition)->matches(thursday, 3));
    }

    void withoutOffsetTheMachinesZoneCounts()
    {
        qputenv("TZ", "XYZ-3");
        ::tzset();
        const auto condition = read("hour", "17");
        QVERIFY((*condition)->matches(thursday, std::nullopt));
    }
};

LEGSCOPE_TEST(TimeConditionTest)
#include "timecondition_test.moc"
