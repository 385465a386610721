#include "tests/support/eventfeed.h"
#include "tests/support/testprogram.h"
#include "ui/models/callquery.h"
#include "ui/models/callrow.h"
#include "ui/models/callstore.h"

#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

/// A call whose legs come and go as the engine tells it in a transfer.
struct LatercomerBench {
    CallStore store;
    EventFeed feed{[this](EventPtr event) { store.fold(std::vector<EventPtr>{std::move(event)}); }};
    FedCall call = feed.ring("1001", "1002");

    void begin(LegId leg, LegSide side, const std::string& uri)
    {
        feed.advance(std::chrono::seconds(1));
        LegBegan began;
        began.call = call.call;
        began.leg = leg;
        began.side = side;
        began.invite = Direction::Sent;
        began.remoteUri = uri;
        feed.publish(began);
    }
    void answered(LegId leg)
    {
        feed.advance(std::chrono::seconds(1));
        feed.publish(LegChanged{call.call, leg, LegState::Answered, 200});
    }
    void ended(LegId leg)
    {
        feed.advance(std::chrono::seconds(1));
        feed.publish(LegEnded{call.call, leg, "USER_BUSY", 486});
    }
    CallRow row() const { return rowOf(*store.find(call.call)); }
};

constexpr LegId later{77}, latest{78};

} // namespace

/// Who has come in the place of one that a call began with, in the call list.
class LatercomerTest : public QObject {
    Q_OBJECT

private slots:
    void theTargetOfATransferStandsBehindWhoWasCalled_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("target");
        QTest::newRow("a number") << "sip:1003@192.0.2.1:5070" << "1003";
        QTest::newRow("parameters") << "sip:1003@192.0.2.1;user=phone" << "1003";
        QTest::newRow("a password") << "sip:carol:secret@example.com" << "carol";
        QTest::newRow("an escape") << "sip:%23123@example.com" << "#123";
        QTest::newRow("tel") << "tel:+4930123;phone-context=x" << "+4930123";
        QTest::newRow("no user") << "sip:192.0.2.1;transport=tcp" << "192.0.2.1";
    }
    void theTargetOfATransferStandsBehindWhoWasCalled()
    {
        QFETCH(QString, uri);
        QFETCH(QString, target);
        LatercomerBench bench;
        bench.feed.answer(bench.call);
        QCOMPARE(toText(bench.row()), QString("1002"));
        bench.begin(later, LegSide::B, uri.toStdString());
        QCOMPARE(toText(bench.row()), "1002 → " + target); // while it is called
        bench.answered(later);
        bench.ended(bench.call.b);
        QCOMPARE(toText(bench.row()), "1002 → " + target);
        QCOMPARE(fromText(bench.row()), QString("1001"));
        bench.feed.hangUp(bench.call);
        QCOMPARE(toText(bench.row()), "1002 → " + target);
    }

    void theTargetInTheCallersPlaceStandsBehindTheCaller()
    {
        LatercomerBench bench;
        bench.feed.answer(bench.call);
        bench.begin(later, LegSide::A, "sip:1003@192.0.2.1");
        bench.answered(later);
        QCOMPARE(fromText(bench.row()), QString("1001 → 1003"));
        QCOMPARE(toText(bench.row()), QString("1002"));
    }

    void aTargetThatFailsIsNotShownAndTheLatestIs()
    {
        LatercomerBench bench;
        bench.feed.answer(bench.call);
        bench.begin(later, LegSide::B, "sip:1003@192.0.2.1");
        bench.ended(later);
        QCOMPARE(toText(bench.row()), QString("1002"));
        bench.begin(later, LegSide::B, "sip:1003@192.0.2.1");
        bench.begin(latest, LegSide::B, "sip:1004@192.0.2.1");
        bench.answered(latest);
        QCOMPARE(toText(bench.row()), QString("1002 → 1004"));
    }

    void whoRangBesideTheOneThatAnsweredIsNoTarget()
    {
        LatercomerBench bench;
        bench.begin(later, LegSide::B, "sip:1003@192.0.2.1");
        bench.feed.advance(std::chrono::seconds(1));
        bench.feed.answer(bench.call);
        QCOMPARE(toText(bench.row()), QString("1002"));
    }

    /// A route may answer before it calls the one that was called.
    void whoWasCalledIsNotShownTwice()
    {
        LatercomerBench bench;
        bench.feed.answer(bench.call);
        bench.begin(later, LegSide::B, "sip:1002@192.0.2.1");
        QCOMPARE(toText(bench.row()), QString("1002"));
    }

    void theTargetIsFound()
    {
        LatercomerBench bench;
        bench.feed.answer(bench.call);
        QVERIFY(!CallQuery::parse("to:1003")->matches(bench.row(), {}));
        bench.begin(later, LegSide::B, "sip:1003@192.0.2.1");
        for (const char* words : {"to:1003", "to:1002", "to:~003"})
            QVERIFY2(CallQuery::parse(words)->matches(bench.row(), {}), words);
        bench.begin(latest, LegSide::A, "sip:1004@192.0.2.1");
        QVERIFY(CallQuery::parse("from:1004")->matches(bench.row(), {}));
    }
};

LEGSCOPE_TEST(LatercomerTest)
#include "latercomer_test.moc"
