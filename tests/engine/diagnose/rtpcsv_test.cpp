#include "engine/diagnose/csv.h"
#include "engine/diagnose/rtpcsv.h"
#include "tests/engine/diagnose/capturedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

/// One packet of a flow, `milliseconds` after 10:02:11.123456.
void add(sample::Packets& packets, int milliseconds, std::uint16_t sequence, std::uint32_t ssrc = 0xA)
{
    packets.add(CallId{1}, sample::sampleStart + std::chrono::milliseconds(milliseconds), 4000, 16384, false,
        sample::rtp(sequence, ssrc), 12);
}

QStringList records(const sample::Packets& packets)
{
    QStringList lines = QString::fromStdString(rtpCsv(packets.list)).split("\r\n");
    return lines.mid(1, lines.size() - 2);
}

} // namespace

class RtpCsvTest : public QObject {
    Q_OBJECT

private slots:
    void everySecondOfEveryFlowIsOneRecord()
    {
        sample::Packets packets;
        add(packets, 0, 1);
        add(packets, 20, 2);
        packets.add(CallId{1}, sample::sampleStart + std::chrono::milliseconds(20), 16386, 6000, true,
            sample::rtp(1, 0xA), 12);
        add(packets, 900, 3); // the next second
        add(packets, 2'900, 4); // two seconds later
        QCOMPARE(records(packets),
            (QStringList{"2026-01-31T10:02:11.000000Z,0,received,127.0.0.1:4000,127.0.0.1:16384,0x0000000A,8,"
                         "2,344,0,20.000",
                "2026-01-31T10:02:11.000000Z,0,sent,127.0.0.1:16386,127.0.0.1:6000,0x0000000A,8,1,172,0,0."
                "000",
                "2026-01-31T10:02:12.000000Z,0,received,127.0.0.1:4000,127.0.0.1:16384,0x0000000A,8,1,172,0,"
                "880.000",
                "2026-01-31T10:02:14.000000Z,0,received,127.0.0.1:4000,127.0.0.1:16384,0x0000000A,8,1,172,0,"
                "2000.000"}));
    }

    void lossIsCountedAcrossTheWrapReorderingAndDuplicates_data()
    {
        QTest::addColumn<QList<int>>("sequence");
        QTest::addColumn<int>("lost");
        QTest::newRow("none") << QList<int>{5, 6, 7} << 0;
        QTest::newRow("one") << QList<int>{5, 7} << 1;
        QTest::newRow("across the wrap") << QList<int>{65534, 65535, 1, 2} << 1;
        QTest::newRow("reordered") << QList<int>{5, 7, 6, 8} << 0;
        QTest::newRow("reordered at the beginning") << QList<int>{0, 65535, 1} << 0;
        QTest::newRow("duplicate") << QList<int>{5, 6, 6, 7} << 0;
    }

    void lossIsCountedAcrossTheWrapReorderingAndDuplicates()
    {
        QFETCH(QList<int>, sequence);
        QFETCH(int, lost);
        sample::Packets packets;
        for (qsizetype i = 0; i < sequence.size(); ++i)
            add(packets, static_cast<int>(i), static_cast<std::uint16_t>(sequence[i]));
        QCOMPARE(records(packets).back().split(',').at(9), QString::number(lost));
    }

    void whatIsNotRtpIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("eleven octets") << QByteArray::fromHex("8008000100000000000000");
        QTest::newRow("version 1") << QByteArray::fromHex("400800010000000000000000");
        QTest::newRow("stun") << QByteArray::fromHex("000100002112a4420000000000000000");
        QTest::newRow("dtls") << QByteArray::fromHex("16fefd00000000000000000000000000");
        QTest::newRow("sender report") << QByteArray::fromHex("80c800060000000a0000000000000000");
    }

    void whatIsNotRtpIsLeftOut()
    {
        QFETCH(QByteArray, octets);
        sample::Packets packets;
        packets.add(CallId{1}, sample::sampleStart, 4000, 16384, false, octets.toStdString(), 100);
        QVERIFY(records(packets).isEmpty());
    }

    void cellsAreQuotedAndFormulasDisarmed_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("plain") << "a=sendrecv" << "a=sendrecv";
        QTest::newRow("comma and quote") << "a,\"b\"" << "\"a,\"\"b\"\"\"";
        QTest::newRow("lines") << "a\r\nb" << "\"a\r\nb\"";
        QTest::newRow("formula") << "=HYPERLINK(\"x\")" << "\"'=HYPERLINK(\"\"x\"\")\"";
        QTest::newRow("plus") << "+34911" << "'+34911";
        QTest::newRow("minus") << "-cmd" << "'-cmd";
        QTest::newRow("at") << "@SUM" << "'@SUM";
        QTest::newRow("tab") << "\tx" << "'\tx";
        QTest::newRow("negative number") << "-12.5" << "-12.5";
        QTest::newRow("lone minus") << "-" << "'-";
    }

    void cellsAreQuotedAndFormulasDisarmed()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(QString::fromStdString(csvRecord({cell.toStdString(), "x"})), written + ",x\r\n");
    }
};

LEGSCOPE_TEST(RtpCsvTest)
#include "rtpcsv_test.moc"
