#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/networkguard.h"
#include "engine/sip/recentmessages.h"
#include "tests/support/bareagent.h"
#include "tests/support/childprocess.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Breaks a contract of the library's interface, not one a peer could break.
void failAnAssertionOfTheLibrary()
{
    char text[16];
    msg_header_e(text, sizeof text, nullptr, 0);
}

} // namespace

class HardeningAssertTest : public QObject {
    Q_OBJECT

private slots:
    void everyGuardIsInEffect()
    {
        const auto verified = verifyGuards();
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
    }

    void theSelfTestNamesAnImportThatIsNotOurs()
    {
        const int other = 0;
        const auto elsewhere = checkImport("sendmsg", &other);
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, Errc::Internal);
        QVERIFY(elsewhere.error().detail.starts_with("sendmsg"));
        const auto unknown = checkImport("no_such_import", nullptr);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().detail.find("no_such_import") != std::string::npos);
    }

    void anAssertionOfTheLibraryLeavesARecordOfTheLastMessages()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath("crash.txt");
        BareAgent agent;
        RawUdpPeer peer;
        RawRequest request{.method = "MESSAGE", .callId = "last-words"};
        request.more = "Authorization: Digest username=\"u\", response=\"0123456789abcdef\"\r\n";
        peer.send(agent.address(), textOf(request, peer.address(), agent.address()));
        QVERIFY(agent.pumpUntil([&] { return peer.take().has_value(); }));

        const int status = inChild([&] {
            setCrashRecord(path.toStdString());
            failAnAssertionOfTheLibrary();
        });
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions());
        const auto record = QString::fromUtf8(file.readAll());
        QVERIFY2(record.contains("assertion failed: h (msg_parser.c:"), qPrintable(record));
        QVERIFY(record.contains(QString::fromStdString("from " + peer.address().text())));
        QVERIFY(record.contains("MESSAGE sip:raw@"));
        QVERIFY(record.contains("SIP/2.0 200 OK | last-words 1 MESSAGE\n"));
        QVERIFY(!record.contains("0123456789abcdef"));
    }

    void withoutARecordPathAnAssertionStillEndsTheProcess()
    {
        const int status = inChild([] { failAnAssertionOfTheLibrary(); });
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);
    }

    void recentMessagesHideSecretsAndKeepTheLast64()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath("recent.txt");
        WireMessage message;
        message.remote = *SocketAddress::parse("192.0.2.7", 5060);
        message.callId = "one";
        message.octets = "INVITE sip:user:secret@host;x=1?Authorization=hidden SIP/2.0\r\nX: y\r\n\r\n";
        rememberMessage(message);
        message.octets = "MESS\x1b[2JAGE sip:a@b SIP/2.0\r\n\r\n";
        for (int i = 0; i < 63; ++i)
            rememberMessage(message);

        const auto written = [&] {
            QFile file(path);
            file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            writeRecentMessages(file.handle());
            file.close();
            file.open(QIODevice::ReadOnly);
            return file.readAll().split('\n');
        };
        auto lines = written();
        QCOMPARE(lines.size(), 65);
        QVERIFY(lines[0].contains("INVITE sip:user:******@host;x=1?******************** SIP/2.0 | one"));
        QVERIFY(lines[1].contains("MESS.[2JAGE sip:a@b SIP/2.0"));
        rememberMessage(message);
        QVERIFY(!written()[0].contains("INVITE"));
    }
};

LEGSCOPE_TEST(HardeningAssertTest)
#include "hardening_assert_test.moc"
