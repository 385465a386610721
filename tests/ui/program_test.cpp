#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

/// The program with its window, offscreen, in a home of its own.
class Program {
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_CONFIG_HOME", m_home.path());
        environment.insert("XDG_RUNTIME_DIR", m_home.path());
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

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void aDemoCallIsCarriedAndExported();
    void aTerminationSignalEndsItGracefully();
    void withoutADisplayItSaysSo();
    void aConfigurationThatCannotRunIsTold();
};

void ProgramTest::aDemoCallIsCarriedAndExported()
{
    Program program;
    program.start({"--demo", "--exit-after", "8", "--export", program.path("demo.zip")});
    QCOMPARE(program.end(), 0);
    QVERIFY2(QFileInfo(program.path("demo.zip")).size() > 10'000, qPrintable(program.errors));
    QVERIFY(QFileInfo::exists(program.path("legscope/freeswitch.xml")));
}

void ProgramTest::aTerminationSignalEndsItGracefully()
{
    Program program;
    program.start({"--demo"});
    QVERIFY(program.process.waitForStarted());
    // The first configuration is written before the engine starts, after the signals are taken over.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(program.path("legscope/freeswitch.xml")), 30'000);
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

void ProgramTest::aConfigurationThatCannotRunIsTold()
{
    Program program;
    program.start({"--conf", program.path("nowhere"), "--exit-after", "0.2"});
    QCOMPARE(program.end(), 2);
    QVERIFY2(program.errors.contains("nowhere"), qPrintable(program.errors));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
