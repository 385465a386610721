#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "ui/bridge/enginestatus.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <thread>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::ConsoleFixture;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

CommandId ignore(const CommandBody&)
{
    return CommandId{1};
}

} // namespace

class CallStoreTest : public QObject {
    Q_OBJECT

private slots:
    void foldsAProxiedCallFromInviteToBye();
    void aRefusedCallCarriesItsCause();
    void samplesBecomeRates();
    void aSnapshotReplacesWhatWasKnown();
    void theHistoryForgetsTheOldestEndedCallFirst();
    void aCallThatIsReadIsNotForgotten();
    void eventsFromAnotherThreadArriveInOrderOnTheGuiThread();
    void aLongBatchLeavesTheEventLoopFreeBetweenTicks();
    void eventsThatKeepComingAreGathered();
    void lossIsOfTheLiveCalls();
    void nothingIsCalledAfterTheLinkIsGone();
    void frozenItStaysAsItIsAndCatchesUpAtTheThaw();
    void aSnapshotThaws();
};

void CallStoreTest::foldsAProxiedCallFromInviteToBye()
{
    ConsoleFixture console;
    FedCall call = console.feed.ring("1001", "1002");
    QVERIFY(console.settle());
    const CallRecord* record = console.store.find(call.call);
    QVERIFY(record != nullptr);
    QCOMPARE(record->phase, CallPhase::Ringing);
    QCOMPARE(record->legs.size(), 2U);
    QCOMPARE(record->leg(LegSide::B)->began.leg, call.b);
    QCOMPARE(record->mode->effective, MediaMode::Proxy);
    QCOMPARE(console.store.liveCalls(), 1U);

    console.feed.answer(call);
    QVERIFY(console.settle());
    record = console.store.find(call.call);
    QCOMPARE(record->phase, CallPhase::Talking);
    QVERIFY(record->answered.has_value());
    QCOMPARE(record->streams.size(), 1U);
    QCOMPARE(record->streams[0].codec, std::string("PCMA/8000"));

    console.feed.hangUp(call);
    QVERIFY(console.settle());
    record = console.store.find(call.call);
    QCOMPARE(record->phase, CallPhase::Ended);
    QCOMPARE(record->ended->cause, std::string("NORMAL_CLEARING"));
    QCOMPARE(record->leg(call.a)->state, LegState::Ended);
    QVERIFY(
        std::ranges::is_sorted(record->events, {}, [](const EventPtr& event) { return event->sequence; }));
    QCOMPARE(console.store.liveCalls(), 0U);
    QCOMPARE(console.store.peakCalls(), 1U);
}

void CallStoreTest::aRefusedCallCarriesItsCause()
{
    ConsoleFixture console;
    FedCall call = console.feed.ring("1001", "900");
    console.feed.refuse(call, 486, "Busy Here", "USER_BUSY");
    QVERIFY(console.settle());
    const CallRecord* record = console.store.find(call.call);
    QCOMPARE(record->ended->status, 486);
    QCOMPARE(record->leg(LegSide::B)->cause, std::string("USER_BUSY"));
    QVERIFY(!record->answered.has_value());
}

void CallStoreTest::samplesBecomeRates()
{
    ConsoleFixture console;
    QSignalSpy sampled(&console.store, &CallStore::sampled);
    FedCall call = console.feed.talk("1001", "1002");
    for (int i = 0; i < 5; ++i)
        console.feed.sample({&call});
    QVERIFY(console.settle());
    QCOMPARE(sampled.count(), 5);
    const CallRecord* record = console.store.find(call.call);
    QVERIFY(qAbs(packetsPerSecond(*record, LegSide::A) - 50) < 0.5);
    QCOMPARE(streamOf(record->sample, 0, LegSide::B)->rtpIn, 50U);
    QVERIFY(streamOf(record->sample, 1, LegSide::B) == nullptr);

    console.feed.hangUp(call);
    QVERIFY(console.settle());
    record = console.store.find(call.call);
    QCOMPARE(packetsPerSecond(*record, LegSide::A), 0.0);
    QCOMPARE(record->sample.streams.size(), 2U);
}

void CallStoreTest::aSnapshotReplacesWhatWasKnown()
{
    ConsoleFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QSignalSpy reset(&console.store, &CallStore::reset);

    Snapshot later;
    EventFeed past{[&](EventPtr event) { later.events.push_back(std::move(event)); }};
    past.talk("1", "2");
    const FedCall second = past.talk("3", "4");
    console.link.box()->post(later);
    QVERIFY(console.settle());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(console.store.calls().size(), 2U);
    QCOMPARE(console.store.calls().back(), second.call);
    QCOMPARE(console.store.liveCalls(), 2U);
}

void CallStoreTest::theHistoryForgetsTheOldestEndedCallFirst()
{
    ConsoleFixture console(16);
    QSignalSpy forgotten(&console.store, &CallStore::callsForgotten);
    const FedCall live = console.feed.talk("1", "2");
    std::vector<FedCall> ended;
    for (int i = 0; i < 18; ++i) {
        ended.push_back(console.feed.talk("1001", "1002"));
        console.feed.hangUp(ended.back());
    }
    QVERIFY(console.settle());
    QVERIFY(console.store.find(live.call) != nullptr);
    QVERIFY(console.store.find(ended.front().call) == nullptr);
    QVERIFY(console.store.find(ended.back().call) != nullptr);
    QCOMPARE(console.store.calls().size(), 17U);
    QCOMPARE(console.store.forgottenCalls(), 2U);
    QCOMPARE(forgotten.count(), 1);
}

void CallStoreTest::aCallThatIsReadIsNotForgotten()
{
    ConsoleFixture console(16);
    FedCall read = console.feed.talk("1", "2");
    console.feed.hangUp(read);
    auto kept = console.store.keep(read.call);
    const auto endCalls = [&console](int count) {
        for (int i = 0; i < count; ++i) {
            FedCall call = console.feed.talk("1001", "1002");
            console.feed.hangUp(call);
        }
        return console.settle();
    };
    QVERIFY(endCalls(40));
    QVERIFY(console.store.find(read.call) != nullptr);
    QVERIFY(console.store.calls().size() <= 18U);
    kept.reset();
    QVERIFY(endCalls(4));
    QVERIFY(console.store.find(read.call) == nullptr);
}

void CallStoreTest::eventsFromAnotherThreadArriveInOrderOnTheGuiThread()
{
    EngineLink link(ignore);
    std::vector<std::uint64_t> sequences;
    bool onGuiThread = true;
    QObject::connect(&link, &EngineLink::eventsArrived, &link, [&](const std::vector<EventPtr>& events) {
        onGuiThread = onGuiThread && QThread::currentThread() == qApp->thread();
        for (const EventPtr& event : events)
            sequences.push_back(event->sequence);
    });
    std::thread engine([box = link.box()] {
        EventFeed feed{[&](EventPtr event) { box->post(std::move(event)); }};
        for (int i = 0; i < 200; ++i)
            feed.talk("1001", "1002");
    });
    engine.join();
    QVERIFY(QTest::qWaitFor([&] { return link.depth() == 0; }));
    QVERIFY(onGuiThread);
    QVERIFY(sequences.size() > 200U * 20U);
    for (std::size_t i = 0; i < sequences.size(); ++i)
        QCOMPARE(sequences[i], i + 1);
}

void CallStoreTest::aLongBatchLeavesTheEventLoopFreeBetweenTicks()
{
    EngineLink link(ignore);
    int batches = 0, otherWork = 0;
    QObject::connect(&link, &EngineLink::eventsArrived, &link, [&] {
        ++batches;
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < 3)
            ;
    });
    QTimer other;
    QObject::connect(&other, &QTimer::timeout, &link, [&] { ++otherWork; });
    other.start(0);
    EventFeed feed{[&](EventPtr event) { link.box()->post(std::move(event)); }};
    for (int i = 0; i < 100; ++i)
        feed.talk("1001", "1002");
    QVERIFY(QTest::qWaitFor([&] { return link.depth() == 0; }));
    QVERIFY(batches > 20);
    QVERIFY2(otherWork >= batches / 4, qPrintable(QString::number(otherWork)));
}

void CallStoreTest::eventsThatKeepComingAreGathered()
{
    constexpr int gathered = 30; // ms
    EngineLink link(ignore);
    int batches = 0, arrived = 0;
    QObject::connect(&link, &EngineLink::eventsArrived, &link, [&](const std::vector<EventPtr>& events) {
        ++batches;
        arrived += static_cast<int>(events.size());
    });
    EventFeed feed{[&](EventPtr event) { link.box()->post(std::move(event)); }};
    feed.problem(Severity::Notice, "profile internal", "by itself");
    QCoreApplication::processEvents();
    QCOMPARE(arrived, 1);

    QElapsedTimer since;
    since.start();
    int told = 0;
    for (; since.elapsed() < 5 * gathered; ++told) {
        feed.problem(Severity::Notice, "profile internal", "one of many");
        QCoreApplication::processEvents();
    }
    QVERIFY(QTest::qWaitFor([&] { return arrived == told + 1; }));
    const int most = static_cast<int>(since.elapsed()) / gathered + told / 64 + 2;
    QVERIFY2(batches <= most, qPrintable(QStringLiteral("%1 of %2").arg(batches).arg(most)));
}

void CallStoreTest::lossIsOfTheLiveCalls()
{
    ConsoleFixture console;
    const EngineStatus status(console.link);
    FedCall good = console.feed.talk("1001", "1002");
    FedCall bad = console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    QVERIFY(!status.lossPercent());
    const auto sampled = [](const FedCall& call, std::int64_t lost) {
        StreamSample stream;
        stream.expected = 100;
        stream.lost = lost;
        return CallSample{call.call.value, {stream}};
    };
    MediaSampled samples;
    samples.calls = {sampled(good, 0), sampled(bad, 30)};
    console.feed.publish(samples);
    QVERIFY(console.settle());
    QCOMPARE(status.lossPercent().value_or(-1), 15.0);

    CallEnded ended;
    ended.call = bad.call;
    ended.media = sampled(bad, 60);
    console.feed.publish(ended);
    QVERIFY(console.settle());
    QCOMPARE(status.lossPercent().value_or(-1), 0.0);
    console.feed.hangUp(good);
    QVERIFY(console.settle());
    QVERIFY(!status.lossPercent());
}

void CallStoreTest::nothingIsCalledAfterTheLinkIsGone()
{
    auto link = std::make_unique<EngineLink>(ignore);
    const std::shared_ptr<EventBox> box = link->box();
    EventFeed feed{[&](EventPtr event) { box->post(std::move(event)); }};
    feed.talk("1001", "1002");
    link.reset();
    feed.talk("1001", "1002");
    QCoreApplication::processEvents();
    QVERIFY(!box->post(Snapshot{}));
}

void CallStoreTest::frozenItStaysAsItIsAndCatchesUpAtTheThaw()
{
    ConsoleFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QSignalSpy changed(&console.store, &CallStore::callChanged);
    QSignalSpy frozen(&console.store, &CallStore::frozenChanged);
    console.store.setFrozen(true);
    console.feed.sample({&call});
    console.feed.hangUp(call);
    const FedCall later = console.feed.ring("1003", "1004");
    QVERIFY(console.settle());
    QCOMPARE(changed.count(), 0);
    QVERIFY(console.store.find(call.call)->live());
    QVERIFY(console.store.find(later.call) == nullptr);
    QVERIFY(console.store.held() > 10);

    console.store.setFrozen(false);
    QVERIFY(!console.store.find(call.call)->live());
    QVERIFY(console.store.find(later.call) != nullptr);
    QCOMPARE(console.store.held(), 0U);
    QCOMPARE(frozen.count(), 2);
}

void CallStoreTest::aSnapshotThaws()
{
    ConsoleFixture console;
    console.store.setFrozen(true);
    console.feed.talk("1001", "1002");
    console.link.box()->post(Snapshot{});
    const FedCall call = console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    QVERIFY(!console.store.isFrozen());
    QCOMPARE(console.store.calls(), std::vector{call.call});
}

LEGSCOPE_TEST(CallStoreTest)
#include "callstore_test.moc"
