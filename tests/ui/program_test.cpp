#include "tests/support/testconfiguration.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// The program with its window, offscreen, in a home of its own.
class Program {
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_CONFIG_HOME", m_home.path());
        environment.insert("XDG_STATE_HOME", m_home.filePath("state"));
        environment.insert("XDG_RUNTIME_DIR", m_home.path());
        environment.insert("TMPDIR", m_home.path());
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        process.setProcessEnvironment(environment);
    }
    ~Program()
    {
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }

    void start(const QStringList& arguments) { process.start(QStringLiteral(LEGSCOPE_PROGRAM), arguments); }
    /// The exit code; -1 when the program crashed or did not end in time.
    int end(int seconds = 60)
    {
        const bool ended = process.waitForFinished(seconds * 1'000);
        errors = QString::fromUtf8(process.readAllStandardError());
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QString path(const QString& name) const { return m_home.filePath(name); }
    void set(const QString& variable, const QString& value)
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(variable, value);
        process.setProcessEnvironment(environment);
    }
    void unset(const QString& variable)
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove(variable);
        process.setProcessEnvironment(environment);
    }

    QProcess process;
    QString errors;

private:
    QTemporaryDir m_home;
};

/// A UDP port of 127.0.0.1 that is taken as long as this lives.
class TakenPort {
public:
    TakenPort()
        : m_socket(::socket(AF_INET, SOCK_DGRAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), length) == 0
            && ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &length) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~TakenPort() { ::close(m_socket); }
    TakenPort(const TakenPort&) = delete;
    TakenPort& operator=(const TakenPort&) = delete;

    std::string text() const { return std::to_string(m_port); }

private:
    const int m_socket;
    int m_port = 0;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One row with a window and one without.
void withAndWithoutAWindow()
{
    QTest::addColumn<QStringList>("how");
    QTest::newRow("window") << QStringList();
    QTest::newRow("headless") << QStringList{"--headless"};
}

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void aDemoCallIsCarriedAndExported();
    void aTerminationSignalEndsItGracefully();
    void commandsOnTheStandardInputAreCarriedOut();
    void withoutADisplayItSaysSo();
    void aWindowOverAnotherConfigurationDoesNotHinderTheFirstRun();
    void aMissingConfigurationIsToldAndNotMade_data() { withAndWithoutAWindow(); }
    void aMissingConfigurationIsToldAndNotMade();
    void aBrokenConfigurationIsToldByItsLineAndKept_data() { withAndWithoutAWindow(); }
    void aBrokenConfigurationIsToldByItsLineAndKept();
    void aTakenPortIsTold_data() { withAndWithoutAWindow(); }
    void aSecondWindowOfAConfigurationIsToldOfTheFirst();
    void aTakenPortIsTold();
    void aProfileThatCannotStartDoesNotStopTheOthers_data() { withAndWithoutAWindow(); }
    void aProfileThatCannotStartDoesNotStopTheOthers();
    void anExportThatCannotBeWrittenIsToldBeforeAnythingRuns_data() { withAndWithoutAWindow(); }
    void anExportThatCannotBeWrittenIsToldBeforeAnythingRuns();
    void anExportThatFailsAtTheEndIsTold_data() { withAndWithoutAWindow(); }
    void anExportThatFailsAtTheEndIsTold();
};

void ProgramTest::aDemoCallIsCarriedAndExported()
{
    Program program;
    program.start({"--demo", "--exit-after", "8", "--export", program.path("demo.zip")});
    QCOMPARE(program.end(), 0);
    QVERIFY2(QFileInfo(program.path("demo.zip")).size() > 10'000, qPrintable(program.errors));
    QVERIFY(QFileInfo::exists(program.path("legscope/freeswitch.xml")));
}

void ProgramTest::commandsOnTheStandardInputAreCarriedOut()
{
    Program program;
    program.start({"--headless", "--exit-after", "60"});
    QVERIFY(program.process.waitForStarted());
    program.process.write("dance 1\noriginate sofia/absent/1@127.0.0.1:9 &park\ncall 77\nfindings\ndemo 1\n");
    QString printed;
    QTRY_VERIFY((printed += QString::fromUtf8(program.process.readAllStandardOutput())).contains("INVITE"));
    program.process.write("quit");
    program.process.closeWriteChannel();
    QCOMPARE(program.end(), 0);
    QVERIFY2(program.errors.contains("dance"), qPrintable(program.errors));
    printed += QString::fromUtf8(program.process.readAllStandardOutput());
    QVERIFY2(printed.contains("call 77 is not known"), qPrintable(printed));
    QVERIFY2(printed.contains("[]"), qPrintable(printed));
    QVERIFY2(printed.contains("no profile \"absent\" is running"), qPrintable(printed));
    QVERIFY2(printed.contains("INVITE"), qPrintable(printed));
}

void ProgramTest::aTerminationSignalEndsItGracefully()
{
    Program program;
    program.start({"--demo"});
    QVERIFY(program.process.waitForStarted());
    // The first configuration is written before the engine starts, after the signals are taken over.
    QTRY_VERIFY(QFileInfo::exists(program.path("legscope/freeswitch.xml")));
    ::kill(static_cast<pid_t>(program.process.processId()), SIGTERM);
    QCOMPARE(program.end(), 0);
}

void ProgramTest::withoutADisplayItSaysSo()
{
    Program program;
    program.unset("QT_QPA_PLATFORM");
    program.start({});
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains("--headless"), qPrintable(program.errors));
}

void ProgramTest::aWindowOverAnotherConfigurationDoesNotHinderTheFirstRun()
{
    legscope::test::TestConfiguration configuration;
    configuration.profile("internal", {}).write();
    Program program;
    program.start(
        {"--conf", QString::fromStdString(configuration.directory().string()), "--exit-after", "0.5"});
    QCOMPARE(program.end(), 0);
    program.start({"--exit-after", "0.5"});
    QVERIFY2(program.end() == 0, qPrintable(program.errors));
    QVERIFY(QFileInfo::exists(program.path("legscope/freeswitch.xml")));
}

void ProgramTest::aMissingConfigurationIsToldAndNotMade()
{
    QFETCH(QStringList, how);
    Program program;
    program.start(how + QStringList{"--conf", program.path("nowhere"), "--exit-after", "0.2"});
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains("nowhere"), qPrintable(program.errors));
    QVERIFY(!QFileInfo::exists(program.path("nowhere")));
}

void ProgramTest::aBrokenConfigurationIsToldByItsLineAndKept()
{
    QFETCH(QStringList, how);
    Program program;
    const QString file = program.path("freeswitch.xml");
    const QByteArray broken = "<document type=\"freeswitch/xml\">\n  <section name=\"configuration\">\n"
                              "    <configuration name=\"sofia.conf\"\n  </section>\n</document>\n";
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(broken) == broken.size());
    out.close();
    program.start(how + QStringList{"--conf", QFileInfo(file).path(), "--exit-after", "0.2"});
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains("freeswitch.xml:"), qPrintable(program.errors));
    QCOMPARE(contentOf(file), broken);
}

void ProgramTest::aTakenPortIsTold()
{
    QFETCH(QStringList, how);
    const TakenPort taken;
    legscope::test::TestConfiguration configuration;
    configuration.profile("internal", {{"sip-port", taken.text()}}).write();
    Program program;
    program.start(how
        + QStringList{
            "--conf", QString::fromStdString(configuration.directory().string()), "--exit-after", "0.2"});
    // A window stays: there the profile can be corrected.
    QCOMPARE(program.end(), how.isEmpty() ? 0 : 2);
    QVERIFY2(program.errors.contains("internal"), qPrintable(program.errors));
    QVERIFY2(program.errors.contains("127.0.0.1:" + QString::fromStdString(taken.text())),
        qPrintable(program.errors));
}

void ProgramTest::aSecondWindowOfAConfigurationIsToldOfTheFirst()
{
    legscope::test::TestConfiguration configuration;
    configuration.profile("internal", {}).write();
    const QString directory = QString::fromStdString(configuration.directory().string());
    Program first, second;
    first.start({"--conf", directory, "--exit-after", "3"});
    QVERIFY(first.process.waitForStarted());
    // The first has its lock as soon as its configuration has been read.
    QTRY_VERIFY(!QDir(first.path({})).entryList({"legscope-*.lock"}, QDir::Files).isEmpty());
    second.set("TMPDIR", first.path({}));
    second.start({"--conf", directory, "--exit-after", "0.2"});
    QCOMPARE(second.end(), 2);
    QVERIFY2(second.errors.contains(QStringLiteral("already running with the configuration %1 (process %2)")
                     .arg(directory)
                     .arg(first.process.processId())),
        qPrintable(second.errors));
    QCOMPARE(first.end(), 0);
}

void ProgramTest::aProfileThatCannotStartDoesNotStopTheOthers()
{
    QFETCH(QStringList, how);
    const TakenPort taken;
    legscope::test::TestConfiguration configuration;
    configuration.profile("blocked", {{"sip-port", taken.text()}}).profile("internal", {}).write();
    Program program;
    program.start(how
        + QStringList{
            "--conf", QString::fromStdString(configuration.directory().string()), "--exit-after", "1"});
    QCOMPARE(program.end(), 0);
    QVERIFY2(program.errors.contains("profile blocked"), qPrintable(program.errors));
    QVERIFY2(program.errors.contains(QString::fromStdString(taken.text())), qPrintable(program.errors));
}

void ProgramTest::anExportThatCannotBeWrittenIsToldBeforeAnythingRuns()
{
    QFETCH(QStringList, how);
    Program program;
    const QString file = program.path("nowhere/demo.zip");
    program.start(how + QStringList{"--demo", "--export", file, "--exit-after", "0.2"});
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains(file), qPrintable(program.errors));
    QVERIFY(!QFileInfo::exists(program.path("legscope")));
}

void ProgramTest::anExportThatFailsAtTheEndIsTold()
{
    QFETCH(QStringList, how);
    Program program;
    // Writable to begin with; by the time the bundle is written, a directory stands in its place.
    const QString file = program.path("demo.zip");
    program.start(how + QStringList{"--export", file, "--exit-after", "3"});
    QTRY_VERIFY(QFileInfo::exists(program.path("legscope/freeswitch.xml")));
    QVERIFY(QDir().mkpath(file + "/kept"));
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains("demo.zip"), qPrintable(program.errors));
    QVERIFY(QFileInfo::exists(file + "/kept"));
}

LEGSCOPE_TEST(ProgramTest)
#include "program_test.moc"
