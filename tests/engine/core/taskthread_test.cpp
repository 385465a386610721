#include "engine/core/taskthread.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <future>
#include <string>

using namespace legscope;
using namespace std::chrono_literals;

class TaskThreadTest : public QObject {
    Q_OBJECT

private slots:
    void tasksRunInTheOrderInWhichTheyCame()
    {
        std::string ran;
        {
            TaskThread thread("test");
            for (const char letter : {'a', 'b', 'c'})
                thread.post([&ran, letter] { ran += letter; });
        }
        QCOMPARE(ran, std::string("abc"));
    }

    void aLateTaskKeepsNobodyWaiting()
    {
        std::string ran;
        std::promise<void> first;
        {
            TaskThread thread("test");
            thread.postAfter(1h, [&ran] { ran += "late"; });
            thread.post([&] {
                ran += "first ";
                first.set_value();
            });
            first.get_future().wait();
            thread.post([&ran] { ran += "second "; });
        }
        QCOMPARE(ran, std::string("first second late")); // the end waits for no time
    }

    void aLateTaskRunsWhenItsTimeHasCome()
    {
        TaskThread thread("test");
        std::promise<void> later, sooner;
        std::string ran;
        thread.postAfter(20ms, [&] {
            ran += "later";
            later.set_value();
        });
        thread.postAfter(1ms, [&] {
            ran += "sooner ";
            sooner.set_value();
        });
        sooner.get_future().wait();
        later.get_future().wait();
        QCOMPARE(ran, std::string("sooner later"));
    }
};

LEGSCOPE_TEST(TaskThreadTest)
#include "taskthread_test.moc"
