#include "engine/history/history.h"
#include "engine/history/historyentry.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <future>
#include <optional>
#include <sqlite3.h>

using namespace legscope;

namespace {

/// A call with its end, as the engine tells it.
std::shared_ptr<const std::vector<EventPtr>> endedCall(std::uint64_t number)
{
    auto events = std::make_shared<std::vector<EventPtr>>(sample::proxyCall(CallId{number}).events);
    for (EventPtr& event : *events) {
        Event copy = *event;
        if (auto* ended = std::get_if<CallEnded>(&copy.body)) {
            ended->record->uuid = "uuid-" + std::to_string(number);
            ended->record->callerNumber = "1001";
            ended->record->calledNumber = "1002";
            ended->record->profile = "internal";
            ended->record->began = ended->record->ended = systemClock().wall();
            ended->record->codecs = {"audio PCMA/8000"};
            ended->record->legs = {{LegId{1}, LegSide::A, "id-a", "sip:1001@x", {}, "NORMAL_CLEARING", 0}};
            event = std::make_shared<const Event>(std::move(copy));
        }
    }
    return events;
}

/// What the history answers, waited for.
struct Asked {
    std::shared_ptr<HistoryAnswer> answer = std::make_shared<HistoryAnswer>();
    std::promise<Result<void>> promise{};

    Result<std::vector<HistoryCall>> search(History& history, HistoryQuery query = {})
    {
        history.search(std::move(query), answer, [this](Result<void> done) { promise.set_value(done); });
        if (const auto done = promise.get_future().get(); !done)
            return std::unexpected(done.error());
        return answer->calls;
    }
    Result<std::vector<EventPtr>> read(History& history, std::int64_t number)
    {
        history.read({number}, answer, [this](Result<void> done) { promise.set_value(done); });
        if (const auto done = promise.get_future().get(); !done)
            return std::unexpected(done.error());
        return *answer->stories.front();
    }
};

QStringList uuidsOf(History& history)
{
    QStringList uuids;
    const auto calls = Asked().search(history);
    if (!calls)
        return {QString::fromStdString(calls.error().detail)};
    for (const HistoryCall& call : *calls)
        uuids += QString::fromStdString(call.uuid);
    return uuids;
}

/// The history's thread has begun what it was given before.
void waitFor(History& history)
{
    Asked().search(history);
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }

private slots:
    void aCallThatEndedIsFoundAndOpened()
    {
        {
            History history(HistoryOptions{path("a.db")});
            for (std::uint64_t number = 1; number <= 50; ++number)
                history.add(endedCall(number));
        }
        History history(HistoryOptions{path("a.db")});
        HistoryQuery query;
        query.words = {{HistoryField::SipCallId, "id-a", HistoryWord::Match::Equals, false}};
        const auto found = Asked().search(history, query);
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t{50});
        QCOMPARE(found->front().uuid, std::string("uuid-50"));
        QCOMPARE(found->front().mode, std::string("proxy"));
        QCOMPARE(found->front().host, std::string("127.0.0.1"));
        QCOMPARE(found->front().codecs, std::string("PCMA/8000"));
        const auto told = Asked().read(history, found->front().number);
        QVERIFY(told);
        QCOMPARE(told->size(), endedCall(50)->size());
        QCOMPARE(callOf(*told->front()), callOfHistory(found->front().number));
    }

    void whoAsksFindsWhatHasEndedSinceTheLastWrite()
    {
        History history(HistoryOptions{.file = path("asked.db"), .gather = std::chrono::hours(1)});
        history.add(endedCall(1));
        QCOMPARE(uuidsOf(history), QStringList{"uuid-1"});
        history.add(endedCall(2));
        QCOMPARE(uuidsOf(history), (QStringList{"uuid-2", "uuid-1"}));
    }

    void whatIsGatheredAtTheEndIsWritten()
    {
        {
            History history(HistoryOptions{.file = path("end.db"), .gather = std::chrono::hours(1)});
            for (std::uint64_t number = 1; number <= 3; ++number)
                history.add(endedCall(number));
        }
        History history(HistoryOptions{path("end.db")});
        QCOMPARE(uuidsOf(history).size(), 3);
    }

    void callsAreWrittenWithoutAQuestion()
    {
        History history(HistoryOptions{.file = path("alone.db"), .gather = std::chrono::milliseconds(1)});
        waitFor(history); // it is open
        const auto reader = HistoryStore::open(path("alone.db"), {});
        QVERIFY(reader);
        for (std::uint64_t number = 1; number <= 2; ++number) {
            history.add(endedCall(number));
            QTRY_COMPARE((*reader)->search({})->size(), std::size_t{number});
        }
    }

    void noSecretIsOnTheDisk()
    {
        auto events = std::make_shared<std::vector<EventPtr>>(*endedCall(1));
        sample::Script script;
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            sample::withBody(
                "INVITE sip:bob:hunter2@x SIP/2.0\r\nAuthorization: Digest response=\"hunter2\"\r\n",
                sample::sdp(4000) + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2|2^20\r\n"),
            "INVITE", 0, 9);
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            "INFO sip:x@y SIP/2.0\r\nContent-Type: application/dtmf-relay\r\nContent-Length: "
            "10\r\n\r\nSignal=773\r\n",
            "INFO", 0, 10);
        script.add(RouteStep{
            CallId{1}, "c", "e", "set", "sip_auth_password=hunter2", "set sip_auth_password=hunter2"});
        events->insert(events->begin() + 3, script.events.begin(), script.events.end());
        {
            History(HistoryOptions{path("secret.db")}).add(KeptEvents(events));
        }
        for (const char* name : {"secret.db", "secret.db-wal"}) {
            QFile file(QString::fromStdString(path(name).string()));
            if (!file.open(QFile::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("hunter2") && !content.contains("Signal=773"), name);
        }
        QVERIFY(QFile::exists(QString::fromStdString(path("secret.db").string())));
    }

    void aFileThatCannotBeUsedIsToldOnceAndTheProgramRunsOn()
    {
        QFile file(QString::fromStdString(path("bad.db").string()));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray(10'000, 'x')) > 0);
        file.close();
        QStringList told;
        {
            History history(HistoryOptions{path("bad.db"), {},
                [&told](const Error& error) { told += QString::fromStdString(error.detail); }});
            for (std::uint64_t number = 1; number <= 3; ++number)
                history.add(endedCall(number));
            const auto answer = Asked().search(history);
            QVERIFY(!answer);
            QVERIFY2(
                answer.error().detail.contains("is not a history of calls"), answer.error().detail.c_str());
        }
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().contains("bad.db is not a history of calls: it stays as it is"),
            qPrintable(told.front()));
    }

    void aFileThatIsMovedAwayIsBegunAnewAndThatIsTold()
    {
        QFile file(QString::fromStdString(path("moved.db").string()));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray(10'000, 'x')) > 0);
        file.close();
        std::string mended;
        {
            HistoryOptions options{path("moved.db"), {}};
            options.onMended = [&mended](const std::string& sentence) { mended = sentence; };
            options.retryAfter = std::chrono::milliseconds(0);
            History history(options);
            history.add(endedCall(1));
            waitFor(history);
            QVERIFY(file.rename(file.fileName() + ".old"));
            history.add(endedCall(2));
            QCOMPARE(uuidsOf(history), QStringList{"uuid-2"});
        }
        QVERIFY2(mended.find("is written again; calls that are missing in it: 1") != std::string::npos,
            mended.c_str());
    }

    void whileAnotherProgramHasTheFileCallsWait()
    {
        QStringList told;
        std::optional<History> history(std::in_place,
            HistoryOptions{.file = path("busy.db"),
                .onFault = [&told](const Error& error) { told += QString::fromStdString(error.detail); }});
        waitFor(*history); // it is open
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(path("busy.db").c_str(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        history->add(endedCall(1));
        QVERIFY(uuidsOf(*history).isEmpty());
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        history->add(endedCall(2));
        QCOMPARE(uuidsOf(*history), (QStringList{"uuid-2", "uuid-1"}));
        history.reset();
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().contains("busy.db is in use by another program"), qPrintable(told.front()));
    }

    void aCallThatLivedWhenTheProgramEndedIsToldByTheNextStart()
    {
        const auto began = [](std::uint64_t number) { return endedCall(number)->front(); };
        {
            HistoryOptions dead{path("crash.db"), {}};
            dead.run = "1 2 of-another-boot";
            History history(dead);
            for (std::uint64_t number = 1; number <= 3; ++number) {
                const EventPtr event = began(number);
                CallBegan named = std::get<CallBegan>(event->body);
                named.uuid = "uuid-" + std::to_string(number);
                history.begin(std::make_shared<const Event>(Event{1, event->time, named}));
                if (number == 1)
                    waitFor(history);
            }
            history.add(endedCall(2));
        }
        {
            // Who lives keeps its calls.
            HistoryOptions alive{path("crash.db"), {}};
            History history(alive);
            CallBegan body;
            body.uuid = "alive";
            history.begin(std::make_shared<const Event>(Event{1, systemClock().wall(), body}));
        }
        History history(HistoryOptions{path("crash.db")});
        HistoryQuery query;
        query.words = {{HistoryField::Cause, "CRASH", HistoryWord::Match::Equals, false}};
        const auto crashed = Asked().search(history, query);
        QVERIFY2(crashed, crashed ? "" : crashed.error().detail.c_str());
        QCOMPARE(crashed->size(), std::size_t{2});
        QCOMPARE(crashed->front().uuid, std::string("uuid-3"));
        QVERIFY(crashed->front().ended >= crashed->front().began);
        const auto told = Asked().read(history, crashed->front().number);
        QVERIFY(told);
        const auto* end = std::get_if<CallEnded>(&told->back()->body);
        QVERIFY(end != nullptr);
        QVERIFY2(end->text.find("ended before the call did") != std::string::npos, end->text.c_str());
        QCOMPARE(uuidsOf(history).size(), 3);
    }

    void aSearchThatIsCancelledEnds()
    {
        History history(HistoryOptions{path("cancel.db")});
        history.add(endedCall(1));
        Asked asked;
        asked.answer->isCancelled = true;
        const auto found = asked.search(history);
        QVERIFY(!found);
        QCOMPARE(found.error().code, Errc::Stopped);
    }

    void onlyThisRunIsNotOver()
    {
        QVERIFY(!ownRun().empty());
        QVERIFY(!isRunOver(ownRun()));
        for (const char* run : {"", "0", "-1 2 3", "1 2 of-another-boot", "x"})
            QVERIFY2(isRunOver(run), run);
    }
};

LEGSCOPE_TEST(HistoryTest)
#include "history_test.moc"
