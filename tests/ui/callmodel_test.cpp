#include "tests/support/testprogram.h"
#include "tests/ui/listedcalls.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <QIcon>
#include <QTest>

#include <utility>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::Calls;
using legscope::test::EventFeed;
using legscope::test::FedCall;

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
    void aOneWayCallIsSeenInTheList();
    void figuresThatAreHeardAreTinted_data();
    void figuresThatAreHeardAreTinted();
    void aYoungScoreIsMuted();
    void aSecuredCallHasALock();
    void whatThePeersCallThemselvesIsAColumn();
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
    QCOMPARE(calls.text(call.call, CallModel::Route), QString("internal → internal"));
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
    QCOMPARE(calls.text(call.call, CallModel::Mode), QString("Proxy → Default"));
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

void CallModelTest::aYoungScoreIsMuted()
{
    Calls calls;
    FedCall call = calls.feed.talk("1001", "1002");
    calls.feed.sample({&call});
    call.sample.streams[1].mos = 2.0;
    calls.feed.publish(MediaSampled{{call.sample}});
    const auto score
        = [&](int role) { return calls.model.indexOf(call.call).siblingAtColumn(CallModel::Mos).data(role); };
    calls.feed.hangUp(call); // within a second
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::Mos), QString("2.0"));
    QVERIFY(!score(FillToneRole).isValid());
    QCOMPARE(score(TextToneRole).toInt(), static_cast<int>(Tone::Muted));
    QVERIFY(score(Qt::ToolTipRole).toString().contains("less than five seconds"));

    FedCall longer = calls.feed.talk("1003", "1004");
    calls.feed.advance(std::chrono::seconds(6));
    calls.feed.sample({&longer});
    longer.sample.streams[1].mos = 2.0;
    calls.feed.publish(MediaSampled{{longer.sample}});
    calls.feed.hangUp(longer);
    QVERIFY(calls.show());
    QCOMPARE(calls.model.indexOf(longer.call).siblingAtColumn(CallModel::Mos).data(FillToneRole).toInt(),
        static_cast<int>(Tone::Failure));
}

void CallModelTest::aSecuredCallHasALock()
{
    Calls calls;
    const FedCall plain = calls.feed.talk("1001", "1002"), secured = calls.feed.talk("1003", "1004");
    SdpRewritten passed;
    passed.call = secured.call;
    passed.from = secured.a;
    passed.to = secured.b;
    passed.before = passed.after
        = "v=0\r\no=- 1 2 IN IP4 10.0.0.7\r\ns=-\r\nc=IN IP4 10.0.0.7\r\nt=0 0\r\nm=audio 4000 RTP/SAVP 8\r\n"
          "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n";
    calls.feed.publish(passed);
    std::swap(passed.from, passed.to);
    passed.kind = SdpKind::Answer;
    calls.feed.publish(passed);
    QVERIFY(calls.show());
    const auto codec = [&](CallId call, int role) {
        return calls.model.indexOf(call).siblingAtColumn(CallModel::Codec).data(role);
    };
    QVERIFY(codec(plain.call, Qt::DecorationRole).isNull());
    QVERIFY(!codec(secured.call, Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(codec(secured.call, Qt::ToolTipRole).toString().contains("SRTP"));
    // One stream that anybody can read is enough to take it away.
    const FedCall half = calls.feed.talk("1005", "1006");
    passed.call = half.call;
    passed.kind = SdpKind::Offer;
    passed.from = half.a;
    passed.to = half.b;
    passed.before = passed.after += "m=video 4002 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n";
    calls.feed.publish(passed);
    std::swap(passed.from, passed.to);
    passed.kind = SdpKind::Answer;
    calls.feed.publish(passed);
    QVERIFY(calls.show());
    QVERIFY(codec(half.call, Qt::DecorationRole).isNull());
    QCOMPARE(calls.matching("state:srtp"), 1);
}

void CallModelTest::whatThePeersCallThemselvesIsAColumn()
{
    Calls calls;
    const FedCall call = calls.feed.talk("1001", "1002");
    SipMessage message;
    message.call = call.call;
    for (const auto& [leg, text] : {std::pair(call.a, "INVITE x SIP/2.0\r\nUser-Agent: Phone 1\r\n\r\n"),
             std::pair(call.b, "SIP/2.0 200 OK\r\nServer: Gateway 3\r\n\r\n"),
             std::pair(call.a, "BYE x SIP/2.0\r\nUser-Agent: Another\r\n\r\n")}) {
        message.leg = leg;
        message.text = text;
        calls.feed.publish(message);
    }
    QVERIFY(calls.show());
    QCOMPARE(calls.text(call.call, CallModel::Agent), QString("Phone 1 / Gateway 3"));
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
