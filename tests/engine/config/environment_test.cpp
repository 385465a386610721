#include "engine/config/environment.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class EnvironmentTest : public QObject {
    Q_OBJECT

private slots:
    void anEnvSetReadsWhatAShellWould_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expanded"); // "(as it was)" when the variable is left alone
        const auto row
            = [](const char* value, const char* expanded) { QTest::newRow(value) << value << expanded; };
        row("$SET", "here");
        row("${SET}", "here");
        row("SET", "here");
        row("$EMPTY", "");
        row("$UNSET", "(as it was)");
        row("${UNSET}", "(as it was)");
        row("UNSET", "(as it was)");
        row("${UNSET:-other}", "other");
        row("${UNSET-other}", "other");
        row("${EMPTY:-other}", "other");
        row("${EMPTY-other}", "");
        row("${SET:-other}", "here");
        row("${UNSET:=other}", "other");
        row("${SET:+other}", "other");
        row("${EMPTY:+other}", "");
        row("${EMPTY+other}", "other");
        row("${UNSET:+other}", "");
        row("${SET:?why}", "here");
        row("${UNSET:?why}", "(as it was)");
        row("${UNSET:-${SET}}", "here");
        row("${UNSET:-$UNSET}", "(as it was)");
        row("a $SET.b", "a here.b");
        row("${SET", "${SET");
        row("100$", "100$");
    }
    void anEnvSetReadsWhatAShellWould()
    {
        QFETCH(QString, value);
        QFETCH(QString, expanded);
        const auto read = expandEnvironment(value.toStdString(), [](const std::string& name) -> const char* {
            return name == "SET" ? "here" : name == "EMPTY" ? "" : nullptr;
        });
        QCOMPARE(QString::fromStdString(read.value_or("(as it was)")), expanded);
    }
};

LEGSCOPE_TEST(EnvironmentTest)
#include "environment_test.moc"
