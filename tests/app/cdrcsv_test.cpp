#include "app/cdrcsv.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

Q_DECLARE_METATYPE(std::string)

namespace {

CallRecord sampleRecord()
{
    CallRecord record;
    record.uuid = uuidOf(newRunId(), CallId{7});
    record.callerNumber = "1001";
    record.calledNumber = "1002";
    record.began = WallTime(std::chrono::seconds(1'000'000));
    record.answered = record.began + std::chrono::seconds(5);
    record.ended = record.began + std::chrono::seconds(65);
    record.cause = "NORMAL_CLEARING";
    record.codecs = {"audio PCMA/8000"};
    return record;
}

} // namespace

class CdrCsvTest : public QObject {
    Q_OBJECT

private slots:
    void aTemplateIsFilledFromTheRecord()
    {
        QCOMPARE(cdrLine("\"${caller_id_number}\",\"${destination_number}\",\"${duration}\",\"${billsec}\","
                         "\"${hangup_cause}\",\"${read_codec}\",\"${accountcode}\"",
                     sampleRecord()),
            std::string("\"1001\",\"1002\",\"65\",\"60\",\"NORMAL_CLEARING\",\"PCMA\",\"\"\n"));
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
        CallRecord record = sampleRecord();
        record.callerName = name;
        QCOMPARE(cdrLine("\"${caller_id_name}\"", record), '"' + cell + "\"\n");
    }

    void theUuidsOfARunDifferInTheCallAlone()
    {
        const std::string run = newRunId();
        QCOMPARE(run.size(), std::size_t{36});
        QVERIFY(uuidOf(run, CallId{1}) != uuidOf(run, CallId{2}));
        QCOMPARE(uuidOf(run, CallId{1}).substr(0, 23), run.substr(0, 23));
        QVERIFY(newRunId() != run);
    }
};

LEGSCOPE_TEST(CdrCsvTest)
#include "cdrcsv_test.moc"
