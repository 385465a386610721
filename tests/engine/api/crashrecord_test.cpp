#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <cassert>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace legscope;
using namespace legscope::test;

extern "C" [[noreturn]] void __assert_fail(const char*, const char*, unsigned, const char*) noexcept;

class CrashRecordTest : public QObject {
    Q_OBJECT

private slots:
    void aCrashIsToldAtTheNextStartOnce()
    {
        const QTemporaryDir directory;
        TestConfiguration configuration;
        EngineOptions options;
        options.configuration = configuration.profile("internal", {}).write();
        options.crashRecord = directory.filePath("crash.txt").toStdString();
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(STDERR_FILENO);
            const auto engine = Engine::start(options);
            __assert_fail("engine lives", "crashrecord_test.cpp", 1, "test");
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        QVERIFY(std::filesystem::exists(options.crashRecord));

        const auto told = [&] {
            const auto engine = std::move(Engine::start(options).value());
            EventRecorder recorder(*engine);
            recorder.waitForCount<ProfileChanged>(1);
            for (const Problem& problem : recorder.all<Problem>()) {
                if (problem.text.find("assertion failed: engine lives") != std::string::npos
                    && problem.text.find("crash.txt.last") != std::string::npos)
                    return true;
            }
            return false;
        };
        QVERIFY(told());
        QVERIFY(std::filesystem::exists(directory.filePath("crash.txt.last").toStdString()));
        QVERIFY(!std::filesystem::exists(options.crashRecord));
        QVERIFY(!told());
    }
};

LEGSCOPE_TEST(CrashRecordTest)
#include "crashrecord_test.moc"
