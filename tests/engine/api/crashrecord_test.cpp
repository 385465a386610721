#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <cassert>
#include <csignal>
#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace legscope;
using namespace legscope::test;

extern "C" [[noreturn]] void __assert_fail(const char*, const char*, unsigned, const char*) noexcept;

namespace {

const char* const crashingConfiguration = "LEGSCOPE_TEST_CRASH_CONFIGURATION";
const char* const crashingRecord = "LEGSCOPE_TEST_CRASH_RECORD";

/// This program again, whose CrashRecordTest then crashes; none when it cannot be started.
std::optional<pid_t> startCrash(const EngineOptions& options)
{
    ::setenv(crashingConfiguration, options.configuration.c_str(), 1);
    ::setenv(crashingRecord, options.crashRecord.c_str(), 1);
    posix_spawn_file_actions_t quietly;
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addclose(&quietly, STDERR_FILENO);
    std::string program = "/proc/self/exe", test = "CrashRecordTest";
    char* const arguments[] = {program.data(), test.data(), nullptr};
    pid_t child = 0;
    const int failed = ::posix_spawn(&child, program.c_str(), &quietly, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&quietly);
    ::unsetenv(crashingConfiguration);
    ::unsetenv(crashingRecord);
    return failed != 0 ? std::nullopt : std::optional(child);
}

} // namespace

class CrashRecordTest : public QObject {
    Q_OBJECT

public:
    CrashRecordTest()
    {
        const char* const configuration = std::getenv(crashingConfiguration);
        const char* const record = std::getenv(crashingRecord);
        if (!configuration || !record)
            return;
        EngineOptions options;
        options.configuration = configuration;
        options.crashRecord = record;
        const auto engine = Engine::start(options);
        __assert_fail("engine lives", "crashrecord_test.cpp", 1, "test");
    }

private slots:
    void aCrashIsToldAtTheNextStartOnce()
    {
        const QTemporaryDir directory;
        TestConfiguration configuration;
        EngineOptions options;
        options.configuration = configuration.profile("internal", {}).write();
        options.crashRecord = directory.filePath("crash.txt").toStdString();
        const auto child = startCrash(options);
        QVERIFY(child);
        int status = 0;
        QCOMPARE(::waitpid(*child, &status, 0), *child);
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
