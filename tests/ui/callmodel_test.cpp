#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::ConsoleFixture;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

/// The call list over a fed link.
struct UntestedCalls : ConsoleFixture {
    CallModel model{store};
    CallFilterModel filtered{model};

    using ConsoleFixture::ConsoleFixture;

    bool show()
    {
        if (!settle())
            return false;
        model.refresh();
        return true;
    }
    QString text(CallId call, int column) const
    {
        return model.indexOf(call).siblingAtColumn(column).data().toString();
    }
    QString legText(CallId call, int leg, int column) const
    {
        return model.index(leg, column, model.indexOf(call)).data().toString();
    }
    int matching(const QString& query)
    {
        auto parsed = CallQuery::parse(query);
        if (!parsed)
            return -1;
        filtered.setQuery(std::move(*parsed));
        return filtered.rowCount();
    }
};

/// The model testers end the test at the first broken promise. They walk the whole list at every signal.
struct Calls : UntestedCalls {
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester filteredTester{&filtered, QAbstractItemModelTester::FailureReportingMode::Fatal};

    using UntestedCalls::UntestedCalls;
};

} // namespace

class CallModelTest : public QObject {
    Q_OBJECT

private slots:
    void aTalkingCallShowsWhatIsKnownOfIt();
    void eachDirectionHasItsOwnCodec();
    void aRefusedCallShowsStatusAndCause();
    void bypassIsNotSeenInsteadOfZero();
    void anOverriddenModeShowsBoth();
    void legsAppearBelowTheirCall();
    void foreignTextCannotBreakTheLine();
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
    void aOneWayCallIsSeenInTheList();
    void figuresThatAreHeardAreTinted_data();
    void figuresThatAreHeardAreTinted();
    void aCallWithoutMediaHasNoFigures();
    void theListSaysWhoHolds_data();
    void theListSaysWhoHolds();
    void earlyMediaIsAState();
};

namespace {

/// An offer of `from` and its answer pass, each with one attribute.
void negotiate(
    EventFeed& feed, const FedCall& call, LegSide from, const std::string& offer, const std::string& answer)
{
    const auto body = [](const std::string& attribute) {
        return "v=0\r\no=- 1 2 IN IP4 10.0.0.7\r\ns=-\r\nc=IN IP4 10.0.0.7\r\nt=0 0\r\n"
               "m=audio 4000 RTP/AVP 8\r\na="
            + attribute + "\r\n";
    };
    SdpRewritten passed;
    passed.call = call.call;
    passed.from = from == LegSide::A ? call.a : call.b;
    passed.to = from == LegSide::A ? call.b : call.a;
    passed.before = passed.after = body(offer);
    feed.publish(passed);
    std::swap(passed.from, passed.to);
    passed.kind = SdpKind::Answer;
    passed.before = passed.after = body(answer);
    if (!answer.empty())
        feed.publish(passed);
}

} // namespace

void CallModelTest::aTalkingCallShowsWhatIsKnownOfIt()
{
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    calls.feed.sample({&call});
    calls.feed.sample({&call});
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::State), QString("Talking"));
    QCOMPARE(calls.text(call.call, CallModel::From), QString("1001"));
    QCOMPARE(calls.text(call.call, CallModel::To), QString("1002"));
    QCOMPARE(calls.text(call.call, CallModel::Route), QString("internal > internal"));
    QCOMPARE(calls.text(call.call, CallModel::Mode), QString("Proxy"));
    QCOMPARE(calls.text(call.call, CallModel::Codec), QString("PCMA/PCMA"));
    QCOMPARE(calls.text(call.call, CallModel::Rate), QString("50/50"));
    QCOMPARE(calls.text(call.call, CallModel::Loss), QString("0.0 %"));
    QCOMPARE(calls.text(call.call, CallModel::Jitter), QString("3.4 ms"));
    QCOMPARE(calls.text(call.call, CallModel::Cause), QString());
    const QModelIndex mode = calls.model.indexOf(call.call).siblingAtColumn(CallModel::Mode);
    QVERIFY(mode.data(Qt::ToolTipRole)
            .toString()
            .contains("Proxy, decided by profile internal: inbound-proxy-media=true"));
}

void CallModelTest::eachDirectionHasItsOwnCodec()
{
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    calls.feed.sample({&call});
    call.sample.streams[1].payloadType = 96;
    call.sample.streams[1].payloads = {{101, 3, "telephone-event/8000"}, {96, 40, "opus/48000/2"}};
    calls.feed.publish(MediaSampled{{call.sample}, {}});
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::Codec), QString("PCMA/opus"));
    QCOMPARE(calls.legText(call.call, 0, CallModel::Codec), QString("PCMA"));
    QCOMPARE(calls.legText(call.call, 1, CallModel::Codec), QString("opus"));
    QCOMPARE(calls.matching("codec:OPUS"), 1);
}

void CallModelTest::aRefusedCallShowsStatusAndCause()
{
    Calls calls;
    FedCall call = calls.feed.ring("1001", "900");
    calls.feed.refuse(call, 486, "Busy Here", "USER_BUSY");
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::State), QString("Failed"));
    QCOMPARE(calls.text(call.call, CallModel::Cause), QString("486 USER_BUSY"));
    QCOMPARE(calls.text(call.call, CallModel::Loss), QString());
}

void CallModelTest::bypassIsNotSeenInsteadOfZero()
{
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002", MediaMode::Bypass);
    calls.feed.sample({&call});
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::Rate), QString("not seen"));
    QCOMPARE(calls.legText(call.call, 0, CallModel::Rate), QString("not seen"));
    for (const int column : {CallModel::Loss, CallModel::Jitter, CallModel::Mos})
        QCOMPARE(calls.text(call.call, column), QString());
    for (const int column : {CallModel::Rate, CallModel::Loss, CallModel::Jitter, CallModel::Mos})
        QVERIFY(calls.model.indexOf(call.call)
                .siblingAtColumn(column)
                .data(Qt::ToolTipRole)
                .toString()
                .contains("Not seen by the engine"));
}

void CallModelTest::anOverriddenModeShowsBoth()
{
    Calls calls;
    const FedCall call = calls.feed.ring("1001", "1002");
    calls.feed.publish(
        ModeDecided{call.call, MediaMode::Proxy, MediaMode::Default, ModeDecider::Dialplan, "route conf"});
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::Mode), QString("Proxy > Default"));
}

void CallModelTest::legsAppearBelowTheirCall()
{
    Calls calls;
    calls.feed.publish(CallBegan{CallId{70}, LegId{71}, "internal", "1001", "", "1002", "demo", 1, false});
    QVERIFY(calls.show());
    const QModelIndex call = calls.model.indexOf(CallId{70});
    QCOMPARE(calls.model.rowCount(call), 0);

    FedCall other = calls.feed.talk("1003", "1004");
    calls.feed.sample({&other});
    calls.feed.sample({&other});
    LegBegan leg;
    leg.call = CallId{70};
    leg.leg = LegId{71};
    leg.remote = SocketAddress::parse("10.0.0.7", 5070).value();
    calls.feed.publish(leg);
    QVERIFY(calls.show());
    QCOMPARE(calls.model.rowCount(call), 1);
    QCOMPARE(calls.legText(CallId{70}, 0, CallModel::From), QString("10.0.0.7:5070"));
    QCOMPARE(calls.legText(other.call, 1, CallModel::State), QString("B  Answered"));
    QCOMPARE(calls.legText(other.call, 1, CallModel::Rate), QString("rx50 tx50"));
    QCOMPARE(calls.legText(other.call, 0, CallModel::Jitter), QString("2.1 ms"));
    QCOMPARE(CallModel::callAt(calls.model.index(1, 0, calls.model.indexOf(other.call))), other.call);
}

void CallModelTest::foreignTextCannotBreakTheLine()
{
    Calls calls;
    const FedCall call = calls.feed.ring("10\r\n01\xff\xe2\x80\xae", "<b>x</b>");
    QVERIFY(calls.show());
    const QString from = calls.text(call.call, CallModel::From);
    QVERIFY(!from.contains('\n') && !from.contains(QChar(0x202e)));
    QCOMPARE(from.count(QChar::ReplacementCharacter), 4);
    const QModelIndex leg = calls.model.index(1, 0, calls.model.indexOf(call.call));
    QVERIFY(!leg.data(Qt::ToolTipRole).toString().contains("<b>"));
}

void CallModelTest::aThousandCallsAreShownInOneRunATick()
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

void CallModelTest::forgottenCallsLeaveTheList()
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

void CallModelTest::legsAreToldToChangeWhereTheyAreShown()
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

void CallModelTest::neighboursAreForgottenInOneRun()
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

void CallModelTest::filterWords_data()
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
}

void CallModelTest::filterWords()
{
    QFETCH(QString, query);
    QFETCH(int, calls);
    Calls list;
    FedCall talking = list.feed.talk("1001", "1002");
    list.feed.sample({&talking});
    talking.sample.streams[0].mos = 4.2;
    talking.sample.streams[1].mos = 3.1; // the worse direction counts
    list.feed.publish(MediaSampled{{talking.sample}});
    FedCall busy = list.feed.ring("1001", "900");
    list.feed.refuse(busy, 486, "Busy Here", "USER_BUSY");
    list.feed.ring("+3491", "1003");
    list.feed.talk("77", "78", MediaMode::Bypass);
    QVERIFY(list.show());
    QCOMPARE(list.matching(query), calls);
}

void CallModelTest::filterProblemsNameTheWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown key") << "colour:red"
                                 << "colour";
    QTest::newRow("key without order") << "from>3"
                                       << "from";
    QTest::newRow("no number") << "loss>much"
                               << "much";
}

void CallModelTest::filterProblemsNameTheWord()
{
    QFETCH(QString, query);
    QFETCH(QString, named);
    const auto parsed = CallQuery::parse(query);
    QVERIFY(!parsed.has_value());
    QVERIFY2(parsed.error().contains(named), qPrintable(parsed.error()));
}

void CallModelTest::rowsDoNotMoveWhileTheirValuesChange()
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

void CallModelTest::newestFirstPutsNewCallsOnTop()
{
    Calls calls;
    calls.filtered.sort(CallModel::Start, Qt::DescendingOrder);
    calls.feed.talk("1", "2");
    const FedCall second = calls.feed.talk("3", "4");
    QVERIFY(calls.show());
    calls.filtered.settle();
    QCOMPARE(CallModel::callAt(calls.filtered.index(0, 0)), second.call);
}

void CallModelTest::liveCallsStandAboveThoseThatEnded()
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

void CallModelTest::aOneWayCallIsSeenInTheList()
{
    Calls calls;
    FedCall healthy = calls.feed.talk("1001", "1002");
    FedCall sick = calls.feed.talk("1003", "1004");
    for (int i = 0; i < 12; ++i) {
        calls.feed.sample({&healthy, &sick});
        for (StreamSample& stream : sick.sample.streams) {
            if (stream.from == LegSide::B)
                stream.rtpIn = stream.rtpOut = 0;
        }
    }
    calls.feed.publish(MediaSampled{{sick.sample}});
    QVERIFY(calls.show());
    QVERIFY(calls.text(sick.call, CallModel::Alarm).startsWith("One-way audio: no RTP has come from B"));
    QVERIFY(calls.text(sick.call, CallModel::Rate).endsWith("/0"));
    QCOMPARE(calls.text(sick.call, CallModel::Mos), QString());
    const auto bar = [&](const FedCall& call) { return calls.model.indexOf(call.call).data(BarToneRole); };
    QCOMPARE(bar(sick).toInt(), static_cast<int>(Tone::Warning));
    QVERIFY(!bar(healthy).isValid());
    QCOMPARE(calls.text(healthy.call, CallModel::Alarm), QString());
    QCOMPARE(calls.matching("finding:one_way"), 1);
    QCOMPARE(calls.matching("state:alarm"), 1);
    QCOMPARE(calls.matching("-state:alarm"), 1);
}

void CallModelTest::figuresThatAreHeardAreTinted_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("tone");
    QTest::newRow("none") << 0 << -1;
    QTest::newRow("2 %") << 2 << static_cast<int>(Tone::Warning);
    QTest::newRow("10 %") << 10 << static_cast<int>(Tone::Failure);
}

void CallModelTest::figuresThatAreHeardAreTinted()
{
    QFETCH(int, lost);
    QFETCH(int, tone);
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    calls.feed.sample({&call});
    for (StreamSample& stream : call.sample.streams) {
        stream.expected = 100;
        stream.lost = stream.from == LegSide::B ? lost : 0;
    }
    calls.feed.publish(MediaSampled{{call.sample}});
    QVERIFY(calls.show());
    const QVariant fill = calls.model.indexOf(call.call).siblingAtColumn(CallModel::Loss).data(FillToneRole);
    QCOMPARE(fill.isValid() ? fill.toInt() : -1, tone);
}

void CallModelTest::aCallWithoutMediaHasNoFigures()
{
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    calls.feed.sample({&call});
    for (StreamSample& stream : call.sample.streams) {
        StreamSample silent;
        silent.mline = stream.mline;
        silent.from = stream.from;
        stream = silent;
    }
    calls.feed.publish(MediaSampled{{call.sample}});
    QVERIFY(calls.show());
    for (const int column : {CallModel::Loss, CallModel::Jitter, CallModel::Mos})
        QCOMPARE(calls.text(call.call, column), QString());
}

void CallModelTest::theListSaysWhoHolds_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("state");
    const int a = static_cast<int>(LegSide::A), b = static_cast<int>(LegSide::B);
    QTest::newRow("nobody") << a << "sendrecv"
                            << "sendrecv"
                            << "Talking";
    QTest::newRow("the caller") << a << "sendonly"
                                << "recvonly"
                                << "Held by A";
    QTest::newRow("the callee") << b << "inactive"
                                << "inactive"
                                << "Held by B";
    QTest::newRow("both") << a << "sendonly"
                          << "inactive"
                          << "Held by both";
    QTest::newRow("who is held refreshes") << a << "recvonly"
                                           << "sendonly"
                                           << "Held by B";
    QTest::newRow("an offer that nobody answers") << a << "sendonly"
                                                  << ""
                                                  << "Talking";
}

void CallModelTest::theListSaysWhoHolds()
{
    QFETCH(int, from);
    QFETCH(QString, offer);
    QFETCH(QString, answer);
    QFETCH(QString, state);
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    negotiate(calls.feed, call, static_cast<LegSide>(from), offer.toStdString(), answer.toStdString());
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::State), state);
    QCOMPARE(calls.matching("state:held"), state == "Talking" ? 0 : 1);
    negotiate(calls.feed, call, static_cast<LegSide>(from), "sendrecv", "sendrecv");
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::State), QString("Talking"));
}

void CallModelTest::earlyMediaIsAState()
{
    Calls calls;
    const FedCall call = calls.feed.ring("1001", "1002");
    calls.feed.publish(LegChanged{call.call, call.a, LegState::EarlyMedia, 183});
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::State), QString("Early media"));
}

LEGSCOPE_TEST(CallModelTest)
#include "callmodel_test.moc"
