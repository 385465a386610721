#include "engine/event/callnote.h"
#include "engine/history/historymatcher.h"
#include "engine/history/historywords.h"
#include "tests/engine/history/historyfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

class HistoryNoteTest : public QObject {
    Q_OBJECT

    HistoryFiles m_files;

private slots:
    void aNoteIsKeptAndFound()
    {
        HistoryQuery wanted;
        wanted.words = {{HistoryField::Note, "ticket", HistoryWord::Match::Begins, false}};
        {
            const auto store = m_files.opened("note.db");
            QVERIFY(store->setNote("live", "Ticket 12, called back")); // of a call that has not ended
            QVERIFY(store->add(std::vector{entry(call("other")), entry(call("live")), entry(call("later"))}));
            QCOMPARE(found(*store, wanted), QStringList{"live"});
            QVERIFY(store->setNote("later", "a ticket too"));
            QVERIFY(store->setNote("other", "x"));
            QVERIFY(store->setNote("other", "")); // taken away
        }
        const auto store = m_files.opened("note.db");
        QCOMPARE(found(*store, wanted), (QStringList{"later", "live"}));
        QCOMPARE(store->search({})->front().note, std::string("a ticket too"));
        QCOMPARE(store->search({})->back().note, std::string());
        wanted.words = {{HistoryField::Any, "' OR 1=1", HistoryWord::Match::Contains, false}};
        QVERIFY(store->setNote("other", "Robert'); DROP TABLE call;-- ' OR 1=1"));
        QCOMPARE(found(*store, wanted), QStringList{"other"});
        QCOMPARE(found(*store).size(), 3);
    }

    void aNoteGoesWithItsCall()
    {
        const auto store
            = m_files.opened("notegoes.db", {std::chrono::hours(24 * 365), std::uint64_t{1} << 30, 1});
        QVERIFY(store->add(std::vector{entry(call("old")), entry(call("new", 1))}));
        QVERIFY(store->setNote("old", "gone"));
        while (*store->forgetOld(noon)) { }
        QVERIFY(store->add(std::vector{entry(call("old", 2))}));
        QCOMPARE(store->search({})->front().uuid, std::string("old"));
        QCOMPARE(store->search({})->front().note, std::string());
    }

    void aCallWithANoteIsNoOneOfAThousand()
    {
        const auto store = m_files.opened("notescan.db");
        QVERIFY(store->setNote("s1", "whose is that?"));
        QVERIFY(store->add(std::vector{entry(scan("s0", 0)), entry(scan("s1", 1)), entry(scan("s2", 2))}));
        const auto rows = store->search({});
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(rows->front().note, std::string("whose is that?"));
        QCOMPARE(rows->front().folded + rows->back().folded, std::uint64_t{3});
    }

    void aNoteIsOneLineOfBoundedLength()
    {
        QCOMPARE(*checkedNote("  a\nb\x01\xe2\x80\xae<b>\xff "),
            std::string("a\xef\xbf\xbd"
                        "b\xef\xbf\xbd\xef\xbf\xbd<b>\xef\xbf\xbd"));
        std::string longest;
        for (std::size_t i = 0; i < longestNote; ++i)
            longest += "\xc3\xa4"; // a character of two octets
        QCOMPARE(*checkedNote(longest), longest);
        QCOMPARE(checkedNote(longest + "x").error().code, Errc::InvalidArgument);
        QCOMPARE(checkedNote(std::string(2'000, 'x')).error().detail,
            std::string("the note has 2000 characters, and 500 are kept at most"));
        QCOMPARE(*checkedNote(" \n"), std::string());
    }
};

LEGSCOPE_TEST(HistoryNoteTest)
#include "historynote_test.moc"
