#include "tests/support/engineprogram.h"
#include "tests/support/testconfiguration.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope::test;
using namespace std::chrono_literals;

/// --check: what the program says of a configuration without running it.
class CheckTest : public QObject {
    Q_OBJECT

private slots:
    void theCheckPrintsEveryPlaceAndTellsWhetherAProfileCouldRun_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("errors");
        QTest::newRow("fine") << "cng-pt" << "13" << 0 << "media: freeswitch.xml:" << "";
        QTest::newRow("restricted") << "auth-calls" << "true" << 2
                                    << "profile internal: does not start: " << "";
        QTest::newRow("nothing usable") << "sip-ip" << "nowhere" << 2 << ""
                                        << "holds no profile that can run: freeswitch.xml:";
    }
    void theCheckPrintsEveryPlaceAndTellsWhetherAProfileCouldRun()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(int, code);
        QFETCH(QString, output);
        QFETCH(QString, errors);
        TestConfiguration configuration;
        configuration.profile("internal", {{name.toStdString(), value.toStdString()}});
        EngineProgram program({"--conf", configuration.write().string(), "--check"});
        QVERIFY(program.waitForOutput(output.toStdString()));
        QVERIFY(program.waitForErrors(errors.toStdString()));
        QCOMPARE(program.waitForEnd(10s), code);
    }
};

LEGSCOPE_TEST(CheckTest)
#include "check_test.moc"
