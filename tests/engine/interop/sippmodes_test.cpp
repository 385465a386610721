#include "tests/engine/interop/freeport.h"
#include "tests/engine/modes/bothmodes.h"
#include "tests/support/callfixture.h"
#include "tests/support/carriedsdp.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <fmt/format.h>
#include <vector>

using namespace legscope;
using namespace legscope::test;

namespace {

/// The SDPs of one phone, in order, each once.
struct SdpLog {
    std::vector<std::string> sent, received;
};

/// One SIPp that plays one call of a scenario and writes down every message.
class Phone {
public:
    Phone(const QTemporaryDir& directory, const QString& scenario, quint16 port, const QStringList& more)
        : m_messages(directory.filePath(scenario + ".log"))
        , m_socket(" 0100007F:" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + ' ')
    {
        m_process.setWorkingDirectory(directory.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start("sipp",
            QStringList{"-sf", LEGSCOPE_TEST_DATA "/sipp/modes/" + scenario + ".xml", "-i", "127.0.0.1", "-p",
                QString::number(port), "-mi", "127.0.0.1", "-m", "1", "-timeout", "20s", "-timeout_error",
                "-nostdin", "-trace_msg", "-message_file", m_messages}
                + more);
    }
    ~Phone()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// True when it hears: what comes earlier the kernel refuses, and that ends a call.
    bool listens() const
    {
        return QTest::qWaitFor(
            [this] {
                QFile sockets("/proc/net/udp");
                return sockets.open(QIODevice::ReadOnly) && sockets.readAll().contains(m_socket);
            },
            10'000);
    }
    /// True when the call went as the scenario says.
    bool succeeds() { return m_process.waitForFinished(25'000) && m_process.exitCode() == 0; }
    QByteArray printed() { return m_process.readAll(); }

    SdpLog sdps() const
    {
        QFile file(m_messages);
        SdpLog log;
        if (!file.open(QIODevice::ReadOnly))
            return log;
        static const QRegularExpression mark("-{40,} [^\n]*\nUDP message (sent|received) [^\n]*:\n\n");
        const QString text = QString::fromUtf8(file.readAll());
        for (auto marks = mark.globalMatch(text); marks.hasNext();) {
            const auto found = marks.next();
            const auto past = marks.hasNext() ? marks.peekNext().capturedStart() : text.size();
            const QString message = text.mid(found.capturedEnd(), past - found.capturedEnd());
            keep(message, found.captured(1) == "sent" ? log.sent : log.received);
        }
        return log;
    }

private:
    static void keep(const QString& message, std::vector<std::string>& bodies)
    {
        static const QRegularExpression length("\r\nContent-Length: *([0-9]+)\r\n");
        const QString end = "\r\n\r\n";
        const auto size = length.match(message).captured(1).toInt();
        const std::string body = message.mid(message.indexOf(end) + end.size(), size).toStdString();
        if (!body.empty() && (bodies.empty() || bodies.back() != body))
            bodies.push_back(body);
    }

    const QString m_messages;
    const QByteArray m_socket; ///< its local address as /proc/net/udp writes it
    QProcess m_process;
};

} // namespace

/// What the raw phones of `tests/engine/modes` show, once more with a program that knows SIP by itself.
class SippModesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothModes(); }
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("sipp").isEmpty())
            QSKIP("sipp is not installed (package sip-tester)");
    }

    void theScenarioPassesAndEverySdpLeavesAsTheModeHasIt_data()
    {
        QTest::addColumn<int>("fromCaller"); // SDPs that go through
        QTest::addColumn<int>("fromCallee");
        QTest::addColumn<QString>("cause");
        QTest::newRow("early_media") << 1 << 2 << "NORMAL_CLEARING";
        QTest::newRow("hold") << 3 << 3 << "NORMAL_CLEARING";
        QTest::newRow("delayed_offer") << 1 << 1 << "NORMAL_CLEARING";
        QTest::newRow("cancel") << 1 << 0 << "ORIGINATOR_CANCEL";
        QTest::newRow("session_timer") << 1 << 1 << "NORMAL_CLEARING";
    }
    void theScenarioPassesAndEverySdpLeavesAsTheModeHasIt()
    {
        QFETCH(int, fromCaller);
        QFETCH(int, fromCallee);
        QFETCH(QString, cause);
        QTemporaryDir directory;
        const quint16 calleePort = freePort();
        TestConfiguration configuration;
        configuration.profile("internal",
            {{currentMode() == MediaMode::Proxy ? "inbound-proxy-media" : "inbound-bypass-media", "true"}});
        configuration.route("^callee$",
            fmt::format(
                "<action application=\"bridge\" data=\"sofia/internal/callee@127.0.0.1:{}\"/>", calleePort));
        const auto engine = Engine::start({configuration.write()});
        QVERIFY(engine);
        EventRecorder recorder(**engine);
        QVERIFY(recorder.waitFor<ProfileChanged>());

        const QString scenario = QTest::currentDataTag();
        const auto address = recorder.all<ProfileChanged>().back().status->sipAddress;
        Phone callee(directory, scenario + "-callee", calleePort, {});
        QVERIFY(callee.listens());
        Phone caller(
            directory, scenario + "-caller", freePort(), {"-s", "callee", QString::fromStdString(address)});
        QVERIFY2(caller.succeeds(), caller.printed());
        QVERIFY2(callee.succeeds(), callee.printed());
        QVERIFY(recorder.waitFor<CallEnded>());
        QCOMPARE(QString::fromStdString(recorder.all<CallEnded>().front().cause), cause);

        compare(caller.sdps().sent, callee.sdps().received, fromCaller);
        compare(callee.sdps().sent, caller.sdps().received, fromCallee);
    }

private:
    static void compare(const std::vector<std::string>& came, const std::vector<std::string>& left, int count)
    {
        QCOMPARE(came.size(), static_cast<std::size_t>(count));
        QCOMPARE(left.size(), came.size());
        for (std::size_t i = 0; i < came.size(); ++i)
            VERIFY_RIGHT(carriedDifference(currentMode(), came[i], left[i]));
    }
};

LEGSCOPE_TEST(SippModesTest)
#include "sippmodes_test.moc"
