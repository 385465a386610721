#include "engine/history/eventarchive.h"
#include "engine/history/historystore.h"
#include "engine/history/historywords.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace legscope;

namespace {

const WallTime noon = sample::sampleStart;

/// Minutes after noon.
HistoryCall call(const std::string& uuid, int minutes = 0)
{
    HistoryCall made;
    made.uuid = uuid;
    made.began = noon + std::chrono::minutes(minutes);
    made.ended = made.began + std::chrono::minutes(1);
    made.answered = made.began + std::chrono::seconds(3);
    made.caller = "+34911222";
    made.callerName = "Alice";
    made.called = "1002";
    made.host = "10.0.0.7";
    made.profile = "internal";
    made.mode = "proxy";
    made.cause = "NORMAL_CLEARING";
    made.codecs = "PCMA/8000 H264/90000";
    made.sipCallIds = "Ab7@10.0.0.7 xyz";
    made.findings = "ONE_WAY";
    made.gravest = Severity::Error;
    made.sentence = {"No RTP comes from %1 since %2", {"A", ""}};
    return made;
}

HistoryCall scan(const std::string& uuid, int seconds, const std::string& host = "198.51.100.9")
{
    HistoryCall made = call(uuid);
    made.began = noon + std::chrono::seconds(seconds);
    made.ended = made.began;
    made.answered.reset();
    made.called = uuid;
    made.host = host;
    made.cause = "NO_ROUTE_DESTINATION";
    made.status = 404;
    return made;
}

HistoryStore::Entry entry(HistoryCall made, std::uint64_t number = 1)
{
    return {std::move(made), packEvents(sample::proxyCall(CallId{number}).events)};
}

} // namespace

class HistoryStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }
    std::unique_ptr<HistoryStore> opened(const char* name, HistoryLimits limits = {}) const
    {
        auto store = HistoryStore::open(path(name), limits);
        if (!store)
            qFatal("%s", store.error().detail.c_str());
        return std::move(*store);
    }
    static QStringList found(const HistoryStore& store, const HistoryQuery& query = {})
    {
        QStringList uuids;
        const auto calls = store.search(query);
        if (!calls)
            return {QString::fromStdString(calls.error().detail)};
        for (const HistoryCall& one : *calls)
            uuids += QString::fromStdString(one.uuid);
        return uuids;
    }

private slots:
    void whatIsKeptIsThereAfterARestart()
    {
        {
            const auto store = opened("a.db");
            QVERIFY(store->add(std::vector{entry(call("one"), 1), entry(call("two", 5), 2)}));
            QVERIFY(store->add(std::vector{entry(call("two", 5), 2)})); // the same again
        }
        const auto store = opened("a.db");
        const auto calls = store->search({});
        QVERIFY(calls);
        QCOMPARE(calls->size(), std::size_t{2});
        const HistoryCall &newest = calls->front(), told = call("two", 5);
        QCOMPARE(newest.uuid, told.uuid);
        QCOMPARE(newest.began, told.began);
        QCOMPARE(newest.answered, told.answered);
        QCOMPARE(newest.callerName, told.callerName);
        QCOMPARE(newest.sipCallIds, told.sipCallIds);
        QCOMPARE(newest.findings, told.findings);
        QCOMPARE(newest.gravest, told.gravest);
        QVERIFY(newest.sentence == told.sentence);
        QCOMPARE(newest.folded, std::uint64_t{1});
        const auto events = store->events(newest.number, CallId{99});
        QVERIFY2(events, events ? "" : events.error().detail.c_str());
        QCOMPARE(events->size(), sample::proxyCall(CallId{2}).events.size());
        QCOMPARE(store->events(77, CallId{1}).error().code, Errc::NotFound);
    }

    void aCallHasNothingOfTheOneBefore()
    {
        const auto store = opened("before.db");
        HistoryCall bare;
        bare.uuid = "bare";
        QVERIFY(store->add(std::vector{entry(call("full")), entry(bare)}));
        const auto calls = store->search({});
        QVERIFY(calls);
        QVERIFY(!calls->front().answered);
        QVERIFY(!calls->front().gravest);
        QVERIFY(calls->front().host.empty());
        QVERIFY(calls->back().answered);
    }

    void onlyItsOwnerReadsIt()
    {
        const auto store = opened("mode.db");
        QVERIFY(store->add(std::vector{entry(call("one"))}));
        for (const char* name : {"mode.db", "mode.db-wal", "mode.db-shm"}) {
            struct stat status{};
            QCOMPARE(::stat(path(name).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0600U);
        }
    }

    void wordsFindCalls_data()
    {
        using Match = HistoryWord::Match;
        QTest::addColumn<HistoryField>("field");
        QTest::addColumn<QString>("word");
        QTest::addColumn<Match>("match");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char* name, HistoryField field, const char* word, Match match,
                             bool isFound) { QTest::newRow(name) << field << word << match << isFound; };
        row("part of a number", HistoryField::Caller, "911", Match::Contains, true);
        row("a number", HistoryField::Caller, "+34911222", Match::Equals, true);
        row("part of a number is not the number", HistoryField::Caller, "911", Match::Equals, false);
        row("a name in any case", HistoryField::Caller, "aLICE", Match::Equals, true);
        row("called", HistoryField::Called, "1002", Match::Equals, true);
        row("the other field", HistoryField::Called, "911", Match::Contains, false);
        row("host", HistoryField::Host, "10.0.0.7", Match::Equals, true);
        row("profile", HistoryField::Profile, "internal", Match::Equals, true);
        row("mode", HistoryField::Mode, "proxy", Match::Equals, true);
        row("cause", HistoryField::Cause, "clearing", Match::Contains, true);
        row("one of several codecs", HistoryField::Codec, "h264/90000", Match::Equals, true);
        row("a Call-ID", HistoryField::SipCallId, "Ab7@10.0.0.7", Match::Equals, true);
        row("the second Call-ID", HistoryField::SipCallId, "xyz", Match::Equals, true);
        row("finding", HistoryField::Finding, "one_way", Match::Equals, true);
        row("the beginning of a number", HistoryField::Caller, "+349", Match::Begins, true);
        row("the beginning of a later word", HistoryField::Codec, "h264", Match::Begins, true);
        row("within a number", HistoryField::Caller, "349", Match::Begins, false);
        row("anywhere", HistoryField::Any, "one_w", Match::Contains, true);
        row("nowhere", HistoryField::Any, "zz", Match::Contains, false);
        row("not across fields", HistoryField::Any, "1002 10.0", Match::Contains, false);
        row("no SQL", HistoryField::Any, "' OR 1=1 --", Match::Contains, false);
    }
    void wordsFindCalls()
    {
        QFETCH(HistoryField, field);
        QFETCH(QString, word);
        QFETCH(HistoryWord::Match, match);
        QFETCH(bool, isFound);
        const auto store = opened("words.db");
        QVERIFY(store->add(std::vector{entry(call("one"))}));
        HistoryQuery query;
        query.words = {{field, word.toStdString(), match, false}};
        QCOMPARE(found(*store, query), isFound ? QStringList{"one"} : QStringList());
        query.words.front().isExcluded = true;
        QCOMPARE(found(*store, query), isFound ? QStringList() : QStringList{"one"});
    }

    void theNewestComeFirstAndPageByPage()
    {
        const auto store = opened("pages.db");
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->add(std::vector{entry(call(std::to_string(i), i))}));
        HistoryQuery query;
        query.limit = 2;
        QCOMPARE(found(*store, query), (QStringList{"4", "3"}));
        query.before = store->search(query)->back().number;
        QCOMPARE(found(*store, query), (QStringList{"2", "1"}));
        HistoryQuery span;
        span.from = noon + std::chrono::minutes(1);
        span.to = noon + std::chrono::minutes(3);
        QCOMPARE(found(*store, span), (QStringList{"2", "1"}));
    }

    void aScannersCallsAreOneEntryWithTheirNumber()
    {
        const auto store = opened("scan.db");
        std::vector<HistoryStore::Entry> calls;
        for (int i = 0; i < 1'000; ++i) {
            calls.push_back(entry(scan("s" + std::to_string(i), i)));
            if (i % 100 == 0)
                calls.push_back(entry(call("good" + std::to_string(i), i / 60)));
        }
        calls.push_back(entry(scan("elsewhere", 999, "203.0.113.5")));
        calls.push_back(entry(scan("later", 999 + 3'600)));
        QVERIFY(store->add(calls));
        const auto rows = store->search({});
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{10 + 3});
        const auto first = std::ranges::find(*rows, std::string("s0"), &HistoryCall::uuid);
        QVERIFY(first != rows->end());
        QCOMPARE(first->folded, std::uint64_t{1'000});
        QCOMPARE(first->ended, noon + std::chrono::seconds(999));
    }

    void theOldestGoByAge()
    {
        const auto store = opened("age.db", {std::chrono::hours(1), std::uint64_t{1} << 30});
        QVERIFY(store->add(std::vector{entry(call("old")), entry(call("new", 90))}));
        QVERIFY(*store->forgetOld(noon + std::chrono::minutes(100)));
        QVERIFY(!*store->forgetOld(noon + std::chrono::minutes(100)));
        QCOMPARE(found(*store), QStringList{"new"});
    }

    void theOldestGoByNumber()
    {
        const auto store = opened("number.db", {std::chrono::hours(24 * 365), std::uint64_t{1} << 30, 3});
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->add(std::vector{entry(call(std::to_string(i), i))}));
        while (*store->forgetOld(noon)) { }
        QCOMPARE(found(*store), (QStringList{"4", "3", "2"}));
        QCOMPARE(store->events(1, CallId{1}).error().code, Errc::NotFound);
    }

    void aSearchEndsWhenNobodyWantsItAnyMore()
    {
        const auto store = opened("long.db");
        std::vector<HistoryStore::Entry> calls;
        for (int i = 0; i < 6'000; ++i)
            calls.push_back({call(std::to_string(i)), "x"});
        QVERIFY(store->add(calls));
        std::atomic<bool> isCancelled{true};
        HistoryQuery query;
        query.words = {{HistoryField::Any, "nobody-has-this", HistoryWord::Match::Contains, false}};
        const auto none = store->search(query, &isCancelled);
        QVERIFY(!none);
        QCOMPARE(none.error().code, Errc::Stopped);
        isCancelled = false;
        QVERIFY(store->search(query, &isCancelled)->empty());
    }

    void whatOperatorsTypeIsReadAsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<HistoryField>("field");
        QTest::addColumn<QString>("word");
        QTest::addColumn<HistoryWord::Match>("match");
        QTest::addColumn<bool>("isExcluded");
        using Match = HistoryWord::Match;
        QTest::newRow("alone") << "1002" << HistoryField::Any << "1002" << Match::Contains << false;
        QTest::newRow("a key") << "cause:USER" << HistoryField::Cause << "USER" << Match::Begins << false;
        QTest::newRow("anywhere") << "from:~34" << HistoryField::Caller << "34" << Match::Contains << false;
        QTest::newRow("all of it") << "finding:=ONE_WAY" << HistoryField::Finding << "ONE_WAY"
                                   << Match::Equals << false;
        QTest::newRow("not") << " -to:1002 " << HistoryField::Called << "1002" << Match::Begins << true;
        QTest::newRow("a URI") << "sip:1002@x" << HistoryField::Any << "sip:1002@x" << Match::Contains
                               << false;
        QTest::newRow("an address") << "2001:db8::1" << HistoryField::Any << "2001:db8::1" << Match::Contains
                                    << false;
    }
    void whatOperatorsTypeIsReadAsWords()
    {
        QFETCH(QString, text);
        QFETCH(HistoryField, field);
        QFETCH(QString, word);
        QFETCH(HistoryWord::Match, match);
        QFETCH(bool, isExcluded);
        const auto words = parseHistoryWords(text.toStdString());
        QVERIFY(words);
        QCOMPARE(*words, (std::vector<HistoryWord>{{field, word.toStdString(), match, isExcluded}}));
        QCOMPARE(parseHistoryWords("colour:red").error(), std::string("colour"));
        QVERIFY(parseHistoryWords(" from: ")->empty());
    }

    void theOldestGoBySize()
    {
        const auto store = opened("size.db", {std::chrono::hours(24 * 365), std::uint64_t{4} << 20});
        for (int round = 0; round < 6; ++round) {
            std::vector<HistoryStore::Entry> calls;
            for (int i = 0; i < 100; ++i) {
                auto one = entry(call(std::to_string(round * 100 + i), round));
                one.events.append(20'000, 'x');
                calls.push_back(std::move(one));
            }
            QVERIFY(store->add(calls));
        }
        while (*store->forgetOld(noon)) { }
        const QStringList left = found(*store);
        QVERIFY(left.size() > 50 && left.size() < 300);
        QCOMPARE(left.front(), QString("599"));
        QVERIFY(std::filesystem::file_size(path("size.db")) < 20'000'000);
    }

    void aFileThatIsNotOursIsNamedAndStaysAsItIs_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("text") << "text" << Errc::Parse << "is not a history of calls: it stays as it is";
        QTest::newRow("another program's") << "other" << Errc::Parse << "is not a history of calls";
        QTest::newRow("of a later version") << "later" << Errc::Unsupported << "is of a later version";
        QTest::newRow("no directory") << "nowhere" << Errc::PermissionDenied << "cannot be opened";
        QTest::newRow("a directory") << "directory" << Errc::PermissionDenied << "cannot be opened";
    }
    void aFileThatIsNotOursIsNamedAndStaysAsItIs()
    {
        QFETCH(QString, kind);
        QFETCH(Errc, code);
        QFETCH(QString, sentence);
        const std::string name = ("bad-" + kind + ".db").toStdString();
        std::filesystem::path file = path(name.c_str());
        if (kind == "text") {
            QFile text(QString::fromStdString(file.string()));
            QVERIFY(text.open(QFile::WriteOnly) && text.write(QByteArray(10'000, 'x')) > 0);
        } else if (kind == "other" || kind == "later") {
            sqlite3* database = nullptr;
            QCOMPARE(sqlite3_open(file.c_str(), &database), SQLITE_OK);
            sqlite3_exec(database,
                kind == "later" ? "PRAGMA user_version = 99; CREATE TABLE call(x)" : "CREATE TABLE mine(x)",
                nullptr, nullptr, nullptr);
            sqlite3_close(database);
        } else if (kind == "directory") {
            std::filesystem::create_directory(file);
        } else {
            file = path("no/such/a.db");
        }
        QFile opened(QString::fromStdString(file.string()));
        const bool isFile = std::filesystem::is_regular_file(file) && opened.open(QFile::ReadOnly);
        const QByteArray before = isFile ? opened.readAll() : QByteArray();
        const auto store = HistoryStore::open(file, {});
        QVERIFY(!store);
        QVERIFY2(store.error().detail.contains(sentence.toStdString())
                && store.error().detail.contains(file.string()),
            store.error().detail.c_str());
        QCOMPARE(store.error().code, code);
        if (!before.isEmpty()) {
            opened.seek(0);
            QCOMPARE(opened.readAll(), before);
        }
    }

    void aDamagedCallIsNamed()
    {
        const auto store = opened("damage.db");
        auto broken = entry(call("one"));
        broken.events[broken.events.size() / 2] ^= 0x11;
        QVERIFY(store->add(std::vector{broken}));
        const auto events = store->events(1, CallId{1});
        QVERIFY(!events);
        QVERIFY2(events.error().detail.contains("its events are damaged"), events.error().detail.c_str());
    }
};

LEGSCOPE_TEST(HistoryStoreTest)
#include "historystore_test.moc"
