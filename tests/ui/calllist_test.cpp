#include "tests/support/testprogram.h"
#include "tests/ui/listedcalls.h"

#include <QSignalSpy>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::Calls;
using legscope::test::FedCall;
using legscope::test::UntestedCalls;

class CallListTest : public QObject {
    Q_OBJECT

private slots:
    void aThousandCallsAreShownInOneRunATick();
    void legsAreToldToChangeWhereTheyAreShown();
    void forgottenCallsLeaveTheList();
    void neighboursAreForgottenInOneRun();
    void filterWords_data();
    void filterWords();
    void filterProblemsNameTheWord_data();
    void filterProblemsNameTheWord();
    void rowsDoNotMoveWhileTheirValuesChange();
    void newestFirstPutsNewCallsOnTop();
    void liveCallsStandAboveThoseThatEnded();
};

void CallListTest::aThousandCallsAreShownInOneRunATick()
{
    UntestedCalls calls;
    std::vector<FedCall> fed;
    std::vector<FedCall*> all;
    for (int i = 0; i < 1'000; ++i)
        fed.push_back(calls.feed.talk(std::to_string(1000 + i), "900"));
    for (FedCall& call : fed)
        all.push_back(&call);
    QVERIFY(calls.show());
    QCOMPARE(calls.model.rowCount(), 1'000);

    QSignalSpy changed(&calls.model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 5; ++i)
        calls.feed.sample(all);
    QVERIFY(calls.settle());
    QCOMPARE(changed.count(), 0);
    calls.model.refresh();
    int callRuns = 0;
    for (const QList<QVariant>& run : changed)
        callRuns += run[0].toModelIndex().parent().isValid() ? 0 : 1;
    QCOMPARE(callRuns, 1);
    QTRY_VERIFY(calls.text(fed[999].call, CallModel::Rate) == QString("50/50"));
}

void CallListTest::forgottenCallsLeaveTheList()
{
    Calls calls(16);
    const FedCall live = calls.feed.talk("1", "2");
    FedCall last;
    for (int i = 0; i < 40; ++i) {
        last = calls.feed.talk("1001", "1002");
        calls.feed.hangUp(last);
        QVERIFY(calls.show());
    }
    QVERIFY(calls.model.rowCount() <= 18);
    QVERIFY(calls.model.indexOf(live.call).isValid());
    QCOMPARE(calls.model.indexOf(last.call).row(), calls.model.rowCount() - 1);
    QCOMPARE(calls.text(last.call, CallModel::State), QString("Ended"));
}

void CallListTest::legsAreToldToChangeWhereTheyAreShown()
{
    Calls calls;
    FedCall hidden = calls.feed.talk("1001", "1002");
    FedCall shown = calls.feed.talk("1003", "1004");
    QVERIFY(calls.show());
    QSignalSpy changed(&calls.model, &QAbstractItemModel::dataChanged);
    const auto legsOf = [&changed] {
        QList<CallId> parents;
        for (const QList<QVariant>& range : changed) {
            if (const QModelIndex parent = range[0].toModelIndex().parent(); parent.isValid())
                parents << CallModel::callAt(parent);
        }
        changed.clear();
        return parents;
    };
    const auto sample = [&] {
        calls.feed.sample({&hidden, &shown});
        return calls.show();
    };
    QVERIFY(sample());
    QCOMPARE(legsOf(), QList<CallId>());
    calls.model.setLegsShown(shown.call);
    QVERIFY(sample());
    QCOMPARE(legsOf(), QList<CallId>{shown.call});
    QCOMPARE(calls.legText(shown.call, 1, CallModel::Rate), QString("rx50 tx50"));
    calls.model.setLegsHidden(shown.call);
    QVERIFY(sample());
    QCOMPARE(legsOf(), QList<CallId>());
}

void CallListTest::neighboursAreForgottenInOneRun()
{
    Calls calls(32);
    const FedCall live = calls.feed.talk("1", "2");
    for (int i = 0; i < 34; ++i) {
        FedCall call = calls.feed.talk("1001", "1002");
        calls.feed.hangUp(call);
    }
    QVERIFY(calls.show());
    QSignalSpy removed(&calls.model, &QAbstractItemModel::rowsRemoved);
    FedCall last = calls.feed.talk("1001", "1002");
    calls.feed.hangUp(last);
    QVERIFY(calls.show());
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 1);
    QCOMPARE(removed[0][2].toInt(), 3);
    QCOMPARE(calls.model.indexOf(live.call).row(), 0);
    QCOMPARE(calls.model.indexOf(last.call).row(), calls.model.rowCount() - 1);
}

void CallListTest::filterWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("calls");
    QTest::newRow("nothing") << "" << 4;
    QTest::newRow("a number anywhere") << "100" << 3;
    QTest::newRow("an address of a leg") << "127.0.0.1:5072" << 4;
    QTest::newRow("from begins with") << "from:34" << 0;
    QTest::newRow("from holds") << "from:~34" << 1;
    QTest::newRow("from is") << "from:=1001" << 2;
    QTest::newRow("a Call-ID of SIP, pasted") << "b@127.0.0.1" << 4;
    QTest::newRow("Call-ID by its key") << "callid:=a@127.0.0.1" << 4;
    QTest::newRow("another Call-ID") << "callid:x@127.0.0.1" << 0;
    QTest::newRow("a caller's name") << "from:Caller" << 4;
    QTest::newRow("live") << "state:live" << 3;
    QTest::newRow("failed") << "state:failed" << 1;
    QTest::newRow("mode") << "mode:bypass" << 1;
    QTest::newRow("any case") << "mode:BYPASS" << 1;
    QTest::newRow("two words") << "mode:proxy state:live" << 2;
    QTest::newRow("not") << "-mode:proxy" << 1;
    QTest::newRow("cause as status") << "cause:486" << 1;
    QTest::newRow("cause as name") << "cause:user_" << 1;
    QTest::newRow("codec") << "codec:pcma" << 1;
    QTest::newRow("jitter over") << "jitter>3" << 1;
    QTest::newRow("jitter under") << "jitter<3" << 0;
    QTest::newRow("MOS under") << "mos<3.6" << 1;
    QTest::newRow("MOS over") << "mos>3.6" << 0;
    QTest::newRow("loss needs media") << "loss<100" << 1;
    QTest::newRow("user agent begins with") << "agent:Phone" << 1;
    QTest::newRow("user agent holds") << "agent:~/7.2" << 1;
    QTest::newRow("a user agent's word alone") << "phone/7" << 1;
    QTest::newRow("of the callee") << "agent:Gateway" << 1;
    QTest::newRow("our own is no peer's") << "agent:Legscope" << 0;
    QTest::newRow("a header is there") << "header:X-Account" << 1;
    QTest::newRow("a header holds") << "header:x-account~7" << 1;
    QTest::newRow("a header is") << "header:X-Account=77" << 1;
    QTest::newRow("a header is not") << "header:X-Account=7" << 0;
    QTest::newRow("a header of every call") << "header:call-id~127.0.0.1" << 4;
    QTest::newRow("without a header") << "-header:X-Account" << 3;
    QTest::newRow("what stands in a body is no header") << "header:X-Body" << 0;
}

void CallListTest::filterWords()
{
    QFETCH(QString, query);
    QFETCH(int, calls);
    Calls list;
    FedCall talking = list.feed.talk("1001", "1002");
    list.feed.sample({&talking});
    talking.sample.streams[0].mos = 4.2;
    talking.sample.streams[1].mos = 3.1; // the worse direction counts
    list.feed.publish(MediaSampled{{talking.sample}});
    SipMessage info;
    info.call = talking.call;
    info.leg = talking.a;
    info.method = "INFO";
    info.text
        = "INFO sip:x@127.0.0.1 SIP/2.0\r\ni: a@127.0.0.1\r\nUser-Agent:\r\n Phone/7.2\r\nx-ACCOUNT : 77\r\n"
          "\r\nX-Body: 1\r\n";
    list.feed.publish(info);
    SipMessage answer;
    answer.call = talking.call;
    answer.leg = talking.b;
    answer.method = "INVITE";
    answer.status = 200;
    answer.direction = Direction::Sent;
    answer.text = "INVITE x SIP/2.0\r\nUser-Agent: Legscope\r\n\r\n";
    list.feed.publish(answer);
    answer.direction = Direction::Received;
    answer.text = "SIP/2.0 200 OK\r\nServer: Gateway/3\r\n\r\n";
    list.feed.publish(answer);
    FedCall busy = list.feed.ring("1001", "900");
    list.feed.refuse(busy, 486, "Busy Here", "USER_BUSY");
    list.feed.ring("+3491", "1003");
    list.feed.talk("77", "78", MediaMode::Bypass);
    QVERIFY(list.show());
    QCOMPARE(list.matching(query), calls);
}

void CallListTest::filterProblemsNameTheWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown key") << "colour:red"
                                 << "colour";
    QTest::newRow("key without order") << "from>3"
                                       << "from";
    QTest::newRow("no number") << "loss>much"
                               << "much";
    QTest::newRow("no header") << "header:~7"
                               << "name of a header";
}

void CallListTest::filterProblemsNameTheWord()
{
    QFETCH(QString, query);
    QFETCH(QString, named);
    const auto parsed = CallQuery::parse(query);
    QVERIFY(!parsed.has_value());
    QVERIFY2(parsed.error().contains(named), qPrintable(parsed.error()));
}

void CallListTest::rowsDoNotMoveWhileTheirValuesChange()
{
    Calls calls;
    FedCall first = calls.feed.talk("1001", "1002");
    FedCall second = calls.feed.talk("1003", "1004");
    for (int i = 0; i < 3; ++i)
        calls.feed.sample({&first, &second});
    QVERIFY(calls.show());
    calls.filtered.sort(CallModel::Loss, Qt::DescendingOrder);
    const auto top = [&] { return CallModel::callAt(calls.filtered.index(0, 0)); };
    const CallId before = top();
    FedCall& loser = before == first.call ? second : first;
    for (StreamSample& stream : loser.sample.streams)
        stream.lost = 5;
    calls.feed.sample({&first, &second});
    QVERIFY(calls.show());
    QCOMPARE(top(), before);
    calls.filtered.settle();
    QCOMPARE(top(), loser.call);
}

void CallListTest::newestFirstPutsNewCallsOnTop()
{
    Calls calls;
    calls.filtered.sort(CallModel::Start, Qt::DescendingOrder);
    calls.feed.talk("1", "2");
    const FedCall second = calls.feed.talk("3", "4");
    QVERIFY(calls.show());
    calls.filtered.settle();
    QCOMPARE(CallModel::callAt(calls.filtered.index(0, 0)), second.call);
}

void CallListTest::liveCallsStandAboveThoseThatEnded()
{
    Calls calls;
    calls.filtered.sort(CallModel::Start, Qt::DescendingOrder);
    FedCall first = calls.feed.talk("1", "2");
    FedCall second = calls.feed.talk("3", "4");
    calls.feed.hangUp(second);
    QVERIFY(calls.show());
    const auto order = [&] {
        QList<quint64> ids;
        for (int row = 0; row < calls.filtered.rowCount(); ++row)
            ids << CallModel::callAt(calls.filtered.index(row, 0)).value;
        return ids;
    };
    QCOMPARE(order(), (QList<quint64>{first.call.value, second.call.value}));
    calls.filtered.sort(CallModel::Start, Qt::AscendingOrder);
    QCOMPARE(order(), (QList<quint64>{first.call.value, second.call.value}));
    calls.filtered.sort(CallModel::Start, Qt::DescendingOrder);
    calls.feed.hangUp(first);
    QVERIFY(calls.show());
    calls.filtered.settle();
    QCOMPARE(order(), (QList<quint64>{second.call.value, first.call.value}));
}

LEGSCOPE_TEST(CallListTest)
#include "calllist_test.moc"
