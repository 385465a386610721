#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <dlfcn.h>
#include <pthread.h>
#include <string_view>
#include <sys/epoll.h>

namespace {

std::atomic<unsigned> waits{0}, idlePolls{0};

bool isSipThread()
{
    char name[16] = "";
    ::pthread_getname_np(::pthread_self(), name, sizeof name);
    return std::string_view(name) == "sip";
}

} // namespace

/// Counts how the engine's SIP thread waits; `idlePolls` are those that neither waited nor found anything.
extern "C" int epoll_wait(int epoll, epoll_event* events, int most, int timeout)
{
    static auto* const original
        = reinterpret_cast<int (*)(int, epoll_event*, int, int)>(::dlsym(RTLD_NEXT, "epoll_wait"));
    const int found = original(epoll, events, most, timeout);
    thread_local const bool counted = isSipThread();
    if (counted) {
        ++waits;
        if (timeout == 0 && found == 0)
            ++idlePolls;
    }
    return found;
}

using namespace legscope;
using namespace legscope::test;

class LoopWaitTest : public QObject {
    Q_OBJECT

private slots:
    void theSipThreadDoesNotPollUntilATimerIsDue()
    {
        CallFixture fixture(
            {{"inbound-proxy-media", "true"}}, {}, {.answerAfter = std::chrono::milliseconds(0)});
        QVERIFY(fixture.engineAddress().port() != 0);
        constexpr unsigned calls = 10;
        waits = idlePolls = 0;
        for (unsigned i = 0; i < calls; ++i) {
            const LabCallId id = fixture.call();
            QVERIFY(fixture.caller.waitFor(
                [id](const LabCallReport& report) { return report.id == id && isTalking(report); }));
            fixture.caller->hangUp(id);
            QVERIFY(fixture.caller.waitFor(
                [id](const LabCallReport& report) { return report.id == id && isEnded(report); }));
        }
        QVERIFY(fixture.recorder->waitForCount<CallEnded>(calls));
        qInfo("%u waits and %u idle polls a call", waits / calls, idlePolls / calls);
        QVERIFY2(waits / calls > 2, "the waits are not counted");
        QVERIFY2(waits / calls < 80, qPrintable(QString::number(waits / calls)));
        QVERIFY2(idlePolls / calls < 25, qPrintable(QString::number(idlePolls / calls)));
    }
};

LEGSCOPE_TEST(LoopWaitTest)
#include "loopwait_test.moc"
