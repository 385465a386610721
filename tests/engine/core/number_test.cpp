#include "engine/core/number.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class NumberTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeNumberHasNothingElseInIt()
    {
        QCOMPARE(wholeNumber<int>("-12"), std::optional(-12));
        QCOMPARE(wholeNumber<double>("1.5"), std::optional(1.5));
        for (const char* text : {"", " 1", "1 ", "+1", "1x", "0x1", "-1", "256"})
            QVERIFY2(!wholeNumber<std::uint8_t>(text), text);
    }

    void hexadecimalDigitsAreReadInEitherCase()
    {
        QCOMPARE(wholeHexNumber<unsigned>("aF"), std::optional(0xafu));
        for (const char* text : {"", "g", "0x1", "-1"})
            QVERIFY2(!wholeHexNumber<unsigned>(text), text);
    }

    void aLeadingNumberMayBeFollowedByAnything()
    {
        QCOMPARE(leadingNumber<int>("17;text"), std::optional(17));
        for (const char* text : {"", "x1", "300"})
            QVERIFY2(!leadingNumber<std::uint8_t>(text), text);
    }

    void aParsedNumberFitsIntoAnInt()
    {
        QCOMPARE(parseNumber("999999999"), std::optional(999'999'999u));
        QVERIFY(!parseNumber("1000000000"));
        QVERIFY(!parseNumber("-1"));
    }
};

LEGSCOPE_TEST(NumberTest)
#include "number_test.moc"
