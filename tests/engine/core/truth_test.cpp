#include "engine/core/truth.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class TruthTest : public QObject {
    Q_OBJECT

private slots:
    void truthIsSpelledAsFreeSwitchTakesIt()
    {
        for (const char* word : {"yes", "on", "true", "T", "enabled", "Active", "allow", "1", "42", "-1",
                 "+1", "1.5", "12345678901"})
            QVERIFY2(truthOf(word) == true, word);
        for (const char* word :
            {"no", "OFF", "false", "f", "disabled", "inactive", "disallow", "0", "-0", "0.5", "00"})
            QVERIFY2(truthOf(word) == false, word);
        for (const char* word : {"", "maybe", "-", "yes ", "truee", "enable", "1x"})
            QVERIFY2(!truthOf(word), word);
    }

    void whatIsNoTruthWordCountsAsFalse()
    {
        QVERIFY(isTrue("t"));
        QVERIFY(!isTrue(""));
        QVERIFY(!isTrue("enable"));
    }
};

LEGSCOPE_TEST(TruthTest)
#include "truth_test.moc"
