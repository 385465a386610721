#include "app/cdrfile.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

Q_DECLARE_METATYPE(std::string)

namespace {

CallEnded sampleCall()
{
    CallEnded call;
    call.record->uuid = "f81d4fae-7dec-4d0a-a765-00a0c91e6bf6";
    call.record->callerNumber = "1001";
    call.record->calledNumber = "1002";
    call.record->began = WallTime(std::chrono::seconds(1'000'000));
    call.record->answered = call.record->began + std::chrono::seconds(5);
    call.record->ended = call.record->began + std::chrono::seconds(65);
    call.cause = "NORMAL_CLEARING";
    call.record->codecs = {"audio PCMA/8000"};
    return call;
}

} // namespace

class CdrCsvTest : public QObject {
    Q_OBJECT

private slots:
    void aTemplateIsFilledFromTheRecord()
    {
        QCOMPARE(cdrLine("\"${caller_id_number}\",\"${destination_number}\",\"${duration}\",\"${billsec}\","
                         "\"${hangup_cause}\",\"${read_codec}\",\"${accountcode}\",\"${uuid}\"",
                     sampleCall()),
            std::string(
                "\"1001\",\"1002\",\"65\",\"60\",\"NORMAL_CLEARING\",\"PCMA\",\"\",\"f81d4fae-7dec-4d0a-a765-"
                "00a0c91e6bf6\"\n"));
    }

    void whatIsForeignEndsNoQuotesAndBeginsNoFormula_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("cell");
        QTest::newRow("plain") << std::string("Anna") << std::string("Anna");
        QTest::newRow("formula") << std::string("=1+1") << std::string("'=1+1");
        QTest::newRow("command") << std::string("@SUM(1)") << std::string("'@SUM(1)");
        QTest::newRow("plus") << std::string("+cmd|' /C calc'!A0") << std::string("'+cmd|' /C calc'!A0");
        QTest::newRow("minus") << std::string("-2+3") << std::string("'-2+3");
        QTest::newRow("number with its sign") << std::string("+49891234") << std::string("+49891234");
        QTest::newRow("quote") << std::string("a\",\"b") << std::string("a\"\",\"\"b");
        QTest::newRow("line end") << std::string("a\r\nb") << std::string("ab");
        QTest::newRow("variable") << std::string("${uuid}") << std::string("${uuid}");
    }

    void whatIsForeignEndsNoQuotesAndBeginsNoFormula()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, cell);
        CallEnded call = sampleCall();
        call.record->callerName = name;
        QCOMPARE(cdrLine("\"${caller_id_name}\"", call), '"' + cell + "\"\n");
    }
};

LEGSCOPE_TEST(CdrCsvTest)
#include "cdrcsv_test.moc"
