#include "engine/sdp/multipart.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;

namespace {

constexpr const char* sdp = "v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\n";

std::string mixed(const std::string& parts)
{
    return "--bb\r\n" + parts + "\r\n--bb--\r\n";
}

std::string sdpPart(const std::string& extra = {})
{
    return "Content-Type: application/sdp\r\n" + extra + "\r\n" + sdp;
}

std::string found(const std::string& body, const Result<std::optional<SdpPart>>& part)
{
    if (!part)
        return "error: " + part.error().detail;
    return *part ? body.substr((*part)->offset, (*part)->length) : "none";
}

} // namespace

class MultipartTest : public QObject {
    Q_OBJECT

private slots:
    void sdpIsFoundInTheBody_data();
    void sdpIsFoundInTheBody();
    void malformedBodyIsRefused_data();
    void malformedBodyIsRefused();
    void onlyTheSdpPartIsReplaced();
    void contentLengthOfThePartIsRecomputed();
    void contentLengthOfAnotherPartStays();
};

void MultipartTest::sdpIsFoundInTheBody_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* type, const std::string& body, const char* expected) {
        QTest::newRow(name) << QByteArray(type) << QByteArray::fromStdString(body) << QByteArray(expected);
    };
    row("plain SDP is the whole body", "application/sdp", sdp, sdp);
    row("type in other case, with a parameter", "Application/SDP ; charset=utf-8", sdp, sdp);
    row("no body, no SDP", "application/sdp", "", "none");
    row("another type", "text/plain", "hello", "none");
    row("no type", "", sdp, "none");
    row("one part", "multipart/mixed;boundary=bb", mixed(sdpPart()), sdp);
    row("quoted boundary", "multipart/mixed; x=\"a;b\"; boundary=\"bb\"", mixed(sdpPart()), sdp);
    row("boundary with blanks", "multipart/mixed; boundary=\"b b\"", "--b b\r\n" + sdpPart() + "\r\n--b b--",
        sdp);
    row("second part, preamble and epilogue", "multipart/mixed;boundary=bb",
        "preamble\r\n" + mixed("Content-Type: text/x\r\n\r\nhello\r\n--bb\r\n" + sdpPart()) + "epilogue",
        sdp);
    row("boundary that is the beginning of a line", "multipart/mixed;boundary=bb",
        mixed(sdpPart() + "--bbx\r\n"), "v=0\r\no=a 1 1 IN IP4 192.0.2.1\r\n--bbx\r\n");
    row("folded header in other case", "multipart/mixed;boundary=bb",
        mixed("Content-Disposition: session\r\ncontent-type:\r\n application/sdp\r\n\r\nv=0"), "v=0");
    row("line feeds only", "multipart/mixed;boundary=bb",
        "--bb\nContent-Type: application/sdp\n\nv=0\n\n--bb--\n", "v=0\n");
    row("nested", "multipart/mixed;boundary=bb",
        mixed("Content-Type: multipart/alternative;boundary=cc\r\n\r\n--cc\r\n" + sdpPart() + "\r\n--cc--"),
        sdp);
    row("no SDP part", "multipart/mixed;boundary=bb", mixed("Content-Type: text/x\r\n\r\nhello"), "none");
    row("a part without headers", "multipart/mixed;boundary=bb", mixed("\r\nhello"), "none");
    row("an empty SDP part", "multipart/mixed;boundary=bb", mixed("Content-Type: application/sdp\r\nv=0"),
        "none");
    row("an empty part", "multipart/mixed;boundary=bb", "--bb\r\n--bb--", "none");
}

void MultipartTest::sdpIsFoundInTheBody()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const std::string text = body.toStdString();
    QCOMPARE(found(text, findSdp(type.toStdString(), text)), expected.toStdString());
}

void MultipartTest::malformedBodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("cause");
    const auto row
        = [](const char* name, const std::string& type, const std::string& body, const char* cause) {
              QTest::newRow(name) << QByteArray::fromStdString(type) << QByteArray::fromStdString(body)
                                  << QByteArray(cause);
          };
    const std::string type = "multipart/mixed;boundary=bb";
    std::string many;
    for (int i = 0; i < 17; ++i)
        many += "--bb\r\n\r\nx\r\n";
    std::string nested = "--b9\r\n\r\nx\r\n--b9--";
    for (int i = 8; i > 0; --i) {
        const std::string name = "b" + std::to_string(i);
        nested = "--" + name + "\r\nContent-Type: multipart/mixed;boundary=b" + std::to_string(i + 1)
            + "\r\n\r\n" + nested + "\r\n--" + name + "--";
    }
    row("no boundary", "multipart/mixed", mixed(sdpPart()), "boundary");
    row("empty boundary", "multipart/mixed;boundary=\"\"", mixed(sdpPart()), "boundary");
    row("boundary of 71 characters", "multipart/mixed;boundary=" + std::string(71, 'b'), mixed(sdpPart()),
        "boundary");
    row("not closed", type, "--bb\r\n" + sdpPart(), "not closed");
    row("no delimiter at all", type, "hello", "not closed");
    row("more than 16 parts", type, many + "--bb--", "more than 16");
    row("nested too deep", "multipart/mixed;boundary=b1", nested, "nested");
    row("two SDPs", type, mixed(sdpPart() + "\r\n--bb\r\n" + sdpPart()), "two SDPs");
    row("SDP in base64", type, mixed(sdpPart("Content-Transfer-Encoding: base64\r\n")), "base64");
}

void MultipartTest::malformedBodyIsRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, cause);
    const auto part = findSdp(type.toStdString(), body.toStdString());
    QVERIFY(!part);
    QCOMPARE(part.error().code, Errc::Parse);
    QVERIFY2(QByteArray::fromStdString(part.error().detail).contains(cause), part.error().detail.c_str());
}

void MultipartTest::onlyTheSdpPartIsReplaced()
{
    const std::string body = "pre\r\n" + mixed("X: 1\r\n\r\nhello \r\n--bb\r\n" + sdpPart()) + "epilogue";
    const auto part = findSdp("multipart/mixed;boundary=bb", body);
    QVERIFY(part && *part);
    QCOMPARE(replaceSdp(body, **part, sdp), body);
    QCOMPARE(replaceSdp(body, **part, "v=0"),
        "pre\r\n" + mixed("X: 1\r\n\r\nhello \r\n--bb\r\nContent-Type: application/sdp\r\n\r\nv=0")
            + "epilogue");
    QCOMPARE(replaceSdp(sdp, SdpPart{0, std::string(sdp).size()}, "v=0"), std::string("v=0"));
}

void MultipartTest::contentLengthOfThePartIsRecomputed()
{
    const std::string body = mixed(sdpPart("content-length : 31\r\nX: y\r\n"));
    const auto part = findSdp("multipart/mixed;boundary=bb", body);
    QVERIFY(part && *part);
    QCOMPARE(replaceSdp(body, **part, "v=0\r\n"),
        mixed("Content-Type: application/sdp\r\ncontent-length : 5\r\nX: y\r\n\r\nv=0\r\n"));
}

void MultipartTest::contentLengthOfAnotherPartStays()
{
    const std::string body = mixed("Content-Length: 5\r\n\r\nhello\r\n--bb\r\n" + sdpPart());
    const auto part = findSdp("multipart/mixed;boundary=bb", body);
    QVERIFY(part && *part);
    QCOMPARE(replaceSdp(body, **part, "v=0"),
        mixed("Content-Length: 5\r\n\r\nhello\r\n--bb\r\nContent-Type: application/sdp\r\n\r\nv=0"));
}

LEGSCOPE_TEST(MultipartTest)
#include "multipart_test.moc"
