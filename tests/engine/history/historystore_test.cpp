#include "engine/history/historywords.h"
#include "tests/engine/history/historyfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <sys/stat.h>

using namespace legscope;
using namespace legscope::test;

class HistoryStoreTest : public QObject {
    Q_OBJECT

    HistoryFiles m_files;

private slots:
    void whatIsKeptIsThereAfterARestart()
    {
        {
            const auto store = m_files.opened("a.db");
            QVERIFY(store->add(std::vector{entry(call("one"), 1), entry(call("two", 5), 2)}));
            QVERIFY(store->add(std::vector{entry(call("two", 5), 2)})); // the same again
        }
        const auto store = m_files.opened("a.db");
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
        QVERIFY(newest.quality == told.quality);
        QCOMPARE(newest.folded, std::uint64_t{1});
        const auto events = store->events(newest.number, CallId{99});
        QVERIFY2(events, events ? "" : events.error().detail.c_str());
        QCOMPARE(events->size(), sample::proxyCall(CallId{2}).events.size());
        QCOMPARE(store->events(77, CallId{1}).error().code, Errc::NotFound);
    }

    void aCallHasNothingOfTheOneBefore()
    {
        const auto store = m_files.opened("before.db");
        HistoryCall bare;
        bare.uuid = "bare";
        QVERIFY(store->add(std::vector{entry(call("full")), entry(bare)}));
        const auto calls = store->search({});
        QVERIFY(calls);
        QVERIFY(!calls->front().answered);
        QVERIFY(!calls->front().gravest);
        QVERIFY(calls->front().host.empty());
        QVERIFY(calls->front().quality == CallQuality());
        QVERIFY(calls->back().answered);
    }

    void onlyItsOwnerReadsIt()
    {
        const auto store = m_files.opened("mode.db");
        QVERIFY(store->add(std::vector{entry(call("one"))}));
        for (const char* name : {"mode.db", "mode.db-wal", "mode.db-shm"}) {
            struct stat status{};
            QCOMPARE(::stat(m_files.path(name).c_str(), &status), 0);
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
        const auto store = m_files.opened("words.db");
        QVERIFY(store->add(std::vector{entry(call("one"))}));
        HistoryQuery query;
        query.words = {{field, word.toStdString(), match, false}};
        QCOMPARE(found(*store, query), isFound ? QStringList{"one"} : QStringList());
        query.words.front().isExcluded = true;
        QCOMPARE(found(*store, query), isFound ? QStringList() : QStringList{"one"});
    }

    void theNewestComeFirstAndPageByPage()
    {
        const auto store = m_files.opened("pages.db");
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
        const auto store = m_files.opened("scan.db");
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
        const auto store = m_files.opened("age.db", {std::chrono::hours(1), std::uint64_t{1} << 30});
        QVERIFY(store->add(std::vector{entry(call("old")), entry(call("new", 90))}));
        QVERIFY(*store->forgetOld(noon + std::chrono::minutes(100)));
        QVERIFY(!*store->forgetOld(noon + std::chrono::minutes(100)));
        QCOMPARE(found(*store), QStringList{"new"});
    }

    void theOldestGoByNumber()
    {
        const auto store
            = m_files.opened("number.db", {std::chrono::hours(24 * 365), std::uint64_t{1} << 30, 3});
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->add(std::vector{entry(call(std::to_string(i), i))}));
        while (*store->forgetOld(noon)) { }
        QCOMPARE(found(*store), (QStringList{"4", "3", "2"}));
        QCOMPARE(store->events(1, CallId{1}).error().code, Errc::NotFound);
    }

    void aSearchEndsWhenNobodyWantsItAnyMore()
    {
        const auto store = m_files.opened("long.db");
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
        QTest::newRow("a note") << "note:~ticket" << HistoryField::Note << "ticket" << Match::Contains
                                << false;
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
        const auto store = m_files.opened("size.db", {std::chrono::hours(24 * 365), std::uint64_t{4} << 20});
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
        QVERIFY(std::filesystem::file_size(m_files.path("size.db")) < 20'000'000);
    }

    void aDamagedCallIsNamed()
    {
        const auto store = m_files.opened("damage.db");
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
