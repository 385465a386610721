#include "engine/diagnose/sipbody.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class SipBodyTest : public QObject {
    Q_OBJECT

private slots:
    void theSdpOfAMessageIsFoundByteForByte_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("sdp");
        const auto row = [](const char* name, const char* message, const char* sdp) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(sdp);
        };
        const QByteArray parts = "\r\n\r\npreamble\r\n--b\r\nContent-Type: text/plain\r\n\r\nv=1\r\n--b \r\n"
                                 "content-type: application/sdp\r\n\r\nv=0\r\ns=-\r\n--b--\r\n";
        row("plain", "INVITE x\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n \r\n", "v=0\r\n \r\n");
        row("compact, upper case, parameter", "INVITE x\r\nC : APPLICATION/SDP;a=b\r\n\r\nv=0", "v=0");
        row("no body", "INVITE x\r\nContent-Type: application/sdp\r\n\r\n", "");
        row("no end of headers", "INVITE x\r\nContent-Type: application/sdp", "");
        row("another type", "INFO x\r\nContent-Type: text/plain\r\n\r\nv=0", "");
        row("a header that only begins so", "INVITE x\r\nContent-Type-X: application/sdp\r\n\r\nv=0", "");
        row("no type", "INFO x\r\n\r\nv=0", "");
        row("nothing", "", "");
        QTest::newRow("multipart") << "INVITE x\r\nContent-Type: multipart/mixed;boundary=b" + parts
                                   << QByteArray("v=0\r\ns=-");
        QTest::newRow("multipart, quoted") << "INVITE x\r\nContent-Type: multipart/mixed; Boundary=\"b\"; x=y"
                + parts << QByteArray("v=0\r\ns=-");
        QTest::newRow("multipart, other boundary")
            << "INVITE x\r\nc: multipart/mixed;boundary=c" + parts << QByteArray();
        QTest::newRow("multipart, no boundary") << "INVITE x\r\nc: multipart/mixed" + parts << QByteArray();
        row("multipart, cut",
            "I x\r\nc: multipart/mixed;boundary=b\r\n\r\n--b\r\nc: application/sdp\r\n\r\nv=0", "");
        row("multipart, delimiters only", "I x\r\nc: multipart/mixed;boundary=b\r\n\r\n--b\r\n--b\r\n--b--",
            "");
        row("multipart, delimiters in one line", "I x\r\nc: multipart/mixed;boundary=b\r\n\r\n--b--b", "");
    }

    void theSdpOfAMessageIsFoundByteForByte()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, sdp);
        const std::string text = message.toStdString();
        const auto found = sdpOf(text);
        QCOMPARE(found.has_value(), !sdp.isEmpty());
        QCOMPARE(QByteArray::fromStdString(std::string(found.value_or(""))), sdp);
    }
};

LEGSCOPE_TEST(SipBodyTest)
#include "sipbody_test.moc"
