#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "tests/ui/listedcalls.h"
#include "ui/models/profilemodel.h"
#include "ui/pages/log/logpage.h"
#include "ui/pages/statusstrip.h"

#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::Calls;
using legscope::test::ConsoleFixture;
using legscope::test::EventFeed;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// Counts events of one type.
class EventCount : public QObject {
public:
    EventCount(QObject& watched, QEvent::Type type)
        : m_type(type)
    {
        watched.installEventFilter(this);
    }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_count += event->type() == m_type ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    const QEvent::Type m_type;
    int m_count = 0;
};

QStringList textsOf(const LogModel& log)
{
    QStringList texts;
    for (int row = 0; row < log.rowCount(); ++row)
        texts << log.index(row, LogModel::Text).data().toString();
    return texts;
}

} // namespace

/// What many calls a second must not make the window do.
class ListLoadTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void whatComesAndEndsInATickIsSortedOnce();
    void manyCallsAtOnceLeaveTheNewestInSight();
    void linesOfCallsAreWrittenWhenSomebodyLooks();
    void linesOfForgottenCallsKeepTheirNames();
    void aHiddenLogIsNotLaidOut();
    void theStatusBarMovesFiveTimesASecond();
    void forgottenCallsAreFreedLittleByLittle();
    void callsOfAProfileAreCountedAsTheyComeAndGo();

private:
    SettingsSandbox m_settings;
};

void ListLoadTest::whatComesAndEndsInATickIsSortedOnce()
{
    Calls calls;
    calls.filtered.sort(CallModel::Start, Qt::DescendingOrder);
    FedCall first = calls.feed.talk("1", "2");
    QVERIFY(calls.show());
    calls.filtered.settle();
    int sorted = 0;
    bool isTickOpen = false;
    connect(&calls.filtered, &QAbstractItemModel::layoutChanged, this, [&] {
        ++sorted;
        isTickOpen = true;
    });
    connect(&calls.model, &CallModel::ticked, this, [&] { isTickOpen = false; });
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 60; ++i) {
        calls.feed.hangUp(first);
        first = calls.feed.talk("3", "4");
        QVERIFY(calls.settle());
        QVERIFY2(!isTickOpen, "sorted between two ticks");
    }
    const qint64 most = 2 + time.elapsed() / 300;
    QVERIFY2(sorted <= most, qPrintable(QString("%1 of %2").arg(sorted).arg(most)));
    QTRY_VERIFY(CallModel::callAt(calls.filtered.index(0, 0)) == first.call);
}

void ListLoadTest::manyCallsAtOnceLeaveTheNewestInSight()
{
    WindowFixture console;
    FedCall last;
    for (int i = 0; i < 100; ++i)
        last = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QTRY_COMPARE(CallModel::callAt(console.page().list().indexAt({0, 0})), last.call);
}

void ListLoadTest::linesOfCallsAreWrittenWhenSomebodyLooks()
{
    ConsoleFixture console;
    LogModel log(console.store);
    log.follow(console.link);
    FedCall call = console.feed.talk("1001", "1002");
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    QVERIFY(log.rowCount() > 5);
    LogFilterModel filtered(log);
    QVERIFY(filtered.rowCount() > 0);
    QCOMPARE(log.writtenLines(), 0U);
    QVERIFY(!filtered.index(0, LogModel::Text).data().toString().isEmpty());
    QVERIFY(!filtered.index(0, LogModel::Text).data().toString().isEmpty());
    QCOMPARE(log.writtenLines(), 1U);
}

void ListLoadTest::linesOfForgottenCallsKeepTheirNames()
{
    ConsoleFixture console(16);
    LogModel log(console.store), looked(console.store);
    log.follow(console.link);
    looked.follow(console.link);
    for (int i = 0; i < 40; ++i) {
        FedCall call = console.feed.talk(std::to_string(1000 + i), "900");
        console.feed.hangUp(call);
        QVERIFY(console.settle());
        textsOf(looked);
    }
    QVERIFY(console.store.forgottenCalls() > 20);
    QVERIFY(log.writtenLines() < static_cast<std::size_t>(log.rowCount()));
    QCOMPARE(textsOf(log), textsOf(looked));
    console.feed.talk("2000", "900");
    QVERIFY(console.settle());
    console.link.box()->post(Snapshot{});
    QVERIFY(console.settle());
    QCOMPARE(textsOf(log), textsOf(looked));
    QVERIFY(textsOf(log).filter("Leg -").isEmpty());
}

void ListLoadTest::aHiddenLogIsNotLaidOut()
{
    WindowFixture console;
    QVERIFY(console.settle());
    QCoreApplication::processEvents(); // columns that were resized are laid out once
    for (int i = 0; i < 100; ++i)
        console.feed.problem(Severity::Warning, "", "line " + std::to_string(i));
    QVERIFY(console.settle());
    QCoreApplication::processEvents();
    const QScrollBar& bar = *console.window.logPage().list().verticalScrollBar();
    QCOMPARE(console.window.logPage().list().model()->rowCount(), 100);
    QCOMPARE(bar.maximum(), 0);
    console.window.showPage(&console.window.logPage());
    QTRY_VERIFY(bar.maximum() > 0);
    QTRY_COMPARE(bar.value(), bar.maximum());
}

void ListLoadTest::theStatusBarMovesFiveTimesASecond()
{
    WindowFixture console;
    QVERIFY(console.settle());
    auto* strip = console.child<StatusStrip>();
    const EventCount laidOut(*strip, QEvent::LayoutRequest);
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 20; ++i) {
        console.feed.talk("1001", "1002");
        QVERIFY(console.settle());
        QCoreApplication::processEvents();
    }
    const int most = 2 + static_cast<int>(time.elapsed() / 200);
    QVERIFY2(laidOut.count() <= most, qPrintable(QString("%1 of %2").arg(laidOut.count()).arg(most)));
    QVERIFY(console.window.statusLine().contains("20 calls"));
}

void ListLoadTest::forgottenCallsAreFreedLittleByLittle()
{
    CallStore store(nullptr, 320);
    std::vector<EventPtr> batch;
    EventFeed feed([&batch](EventPtr event) { batch.push_back(std::move(event)); });
    std::vector<std::weak_ptr<const Event>> begins;
    std::ptrdiff_t freed = 0, most = 0;
    for (int i = 0; i < 400; ++i) {
        FedCall call = feed.talk("1001", "1002");
        feed.hangUp(call);
        begins.emplace_back(batch.front());
        store.fold(std::exchange(batch, {}));
        const std::ptrdiff_t gone
            = std::ranges::count_if(begins, [](const auto& begin) { return begin.expired(); });
        most = std::max(most, gone - std::exchange(freed, gone));
    }
    QVERIFY(store.forgottenCalls() > 60);
    QCOMPARE(most, static_cast<std::ptrdiff_t>(CallStore::freedABatch));
    QVERIFY(freed > static_cast<std::ptrdiff_t>(store.forgottenCalls()) - 24);
}

void ListLoadTest::callsOfAProfileAreCountedAsTheyComeAndGo()
{
    ConsoleFixture console;
    ProfileModel profiles;
    profiles.follow(console.link);
    const FedCall first = console.feed.talk("1001", "1002", MediaMode::Bypass); // before its profile is told
    const auto told = [&](std::uint32_t revision) {
        ProfileStatus status;
        status.name = "internal";
        status.revision = revision;
        console.feed.publish(ProfileChanged{status});
        return console.settle();
    };
    QVERIFY(told(1));
    FedCall second = console.feed.talk("1003", "1004", MediaMode::Proxy);
    QVERIFY(console.settle());
    QCOMPARE(profiles.entry(0).live, 2U);
    QCOMPARE(profiles.entry(0).old(), 0U);
    QVERIFY(told(1'000));
    QCOMPARE(profiles.entry(0).oldByMode, (std::array<std::size_t, 3>{0, 1, 1}));
    console.feed.publish(
        ModeDecided{first.call, MediaMode::Bypass, MediaMode::Default, ModeDecider::Dialplan, "route"});
    console.feed.hangUp(second);
    QVERIFY(console.settle());
    QCOMPARE(profiles.entry(0).live, 1U);
    QCOMPARE(profiles.entry(0).oldByMode, (std::array<std::size_t, 3>{1, 0, 0}));
}

LEGSCOPE_TEST(ListLoadTest)
#include "listload_test.moc"
