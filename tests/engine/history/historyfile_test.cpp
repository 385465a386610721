#include "tests/engine/history/historyfiles.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>
#include <sqlite3.h>

using namespace legscope;
using namespace legscope::test;

class HistoryFileTest : public QObject {
    Q_OBJECT

    HistoryFiles m_files;

private slots:
    /// As the first version of the file was made.
    void aFileOfTheVersionBeforeGoesOn()
    {
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(m_files.path("before-us.db").c_str(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, R"(
            CREATE TABLE call(number INTEGER PRIMARY KEY, text TEXT NOT NULL, began INTEGER NOT NULL,
                ended INTEGER NOT NULL, answered INTEGER, uuid TEXT NOT NULL, caller TEXT NOT NULL,
                callerName TEXT NOT NULL, called TEXT NOT NULL, host TEXT NOT NULL, profile TEXT NOT NULL,
                mode TEXT NOT NULL, cause TEXT NOT NULL, status INTEGER NOT NULL, codecs TEXT NOT NULL,
                sipCallIds TEXT NOT NULL, findings TEXT NOT NULL, gravest INTEGER, sentence TEXT NOT NULL,
                folded INTEGER NOT NULL DEFAULT 1);
            CREATE UNIQUE INDEX callByUuid ON call(uuid);
            CREATE TABLE story(call INTEGER PRIMARY KEY, events BLOB NOT NULL);
            CREATE TABLE begun(uuid TEXT PRIMARY KEY, run TEXT NOT NULL, events BLOB NOT NULL) WITHOUT ROWID;
            CREATE TABLE run(name TEXT PRIMARY KEY, lastSign INTEGER NOT NULL) WITHOUT ROWID;
            INSERT INTO call VALUES(1, char(1) || '1001', 1, 2, NULL, 'old', '1001', '', '1002', '', 'internal',
                'proxy', 'NORMAL_CLEARING', 0, '', '', '', NULL, '', 1);
            PRAGMA user_version = 1;)",
                     nullptr, nullptr, nullptr),
            SQLITE_OK);
        sqlite3_close(database);
        for (int start = 0; start < 2; ++start) {
            const auto store = m_files.opened("before-us.db");
            QVERIFY(store->add(std::vector{entry(call("new"))}));
            const auto calls = store->search({});
            QVERIFY2(calls, calls ? "" : calls.error().detail.c_str());
            QCOMPARE(calls->size(), std::size_t{2});
            QVERIFY(calls->front().quality == call("new").quality);
            QCOMPARE(calls->back().caller, std::string("1001"));
            QVERIFY(calls->back().quality == CallQuality());
            HistoryQuery noted;
            noted.words = {{HistoryField::Note, "remembered", HistoryWord::Match::Equals, false}};
            QCOMPARE(found(*store, noted), start == 0 ? QStringList() : QStringList{"old"});
            QVERIFY(store->setNote("old", "remembered"));
            QCOMPARE(found(*store, noted), QStringList{"old"});
        }
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
        std::filesystem::path file = m_files.path(name.c_str());
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
            file = m_files.path("no/such/a.db");
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
};

LEGSCOPE_TEST(HistoryFileTest)
#include "historyfile_test.moc"
