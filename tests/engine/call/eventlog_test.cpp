#include "engine/call/eventlog.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

void beginCall(EventLog& log, CallId call)
{
    CallBegan began;
    began.call = call;
    log.publish(began);
}

void endCall(EventLog& log, CallId call)
{
    CallEnded ended;
    ended.call = call;
    log.publish(ended);
}

} // namespace

class EventLogTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSharedStaysAsItWas()
    {
        EventLog log(systemClock());
        beginCall(log, CallId{1});
        beginCall(log, CallId{2});
        const auto before = log.shared({CallId{2}});
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(before.front()->size(), std::size_t{1});
        endCall(log, CallId{2});
        QCOMPARE(before.front()->size(), std::size_t{1});
        QCOMPARE(log.eventsOf(CallId{2}).size(), std::size_t{2});
        const auto after = log.shared({});
        QCOMPARE(after.size(), std::size_t{2});
        QCOMPARE(after.back()->size(), std::size_t{2});
    }

    void whatIsSharedOutlivesItsCall()
    {
        EventLog log(systemClock(), 1);
        beginCall(log, CallId{1});
        endCall(log, CallId{1});
        const auto kept = log.shared({CallId{1}});
        beginCall(log, CallId{2});
        endCall(log, CallId{2});
        QCOMPARE(log.knownCalls(), std::vector{CallId{2}});
        QVERIFY(log.shared({CallId{1}}).empty());
        QCOMPARE(kept.front()->size(), std::size_t{2});
    }
};

LEGSCOPE_TEST(EventLogTest)
#include "eventlog_test.moc"
