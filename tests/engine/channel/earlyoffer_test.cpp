#include "tests/engine/channel/fakedialog.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

using Sent = std::vector<std::string>;

} // namespace

/// Offer and answer before the 200 to the INVITE, and with it.
class EarlyOfferTest : public QObject {
    Q_OBJECT

private slots:
    /// Reliable 183, then UPDATE by the callee, then its 200 with the answer repeated.
    void anUpdateInEarlyMediaIsAnOfferOfItsOwn()
    {
        FakeCall call;
        call.ring();
        call.b.responds(183, audioSdp(12));
        call.a.isResponded(183, audioSdp(2));
        call.a.dialog.isEarlyReliable = call.b.dialog.isEarlyReliable = true;
        QCOMPARE(call.b.offers.state(), OfferState::Stable);
        QVERIFY(call.b.sends(7, "UPDATE", audioSdp(13)));
        DialogRequest update;
        update.method = "UPDATE";
        update.body = audioSdp(3);
        QVERIFY(call.a.offers.takes(update));
        call.a.offers.request(
            update, [&](const SipAnswer& answer) { call.b.isAnswered(7, 200, answer.body); });
        QVERIFY(!call.a.sends(8, "UPDATE", audioSdp(4))); // glare before the answer
        QCOMPARE(call.a.dialog.sent.back(), std::string("491 to 8"));
        call.a.answers(200, audioSdp(5));
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(13).text);
        QCOMPARE(call.a.offers.lastSent().text, audioSdp(3).text);
        QVERIFY(call.isFree());
        call.b.responds(200, {});
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(13).text);
    }

    /// The 200 to the INVITE comes while our UPDATE is out: its SDP answers the INVITE, not the UPDATE.
    void a200ThatCrossesAnEarlyUpdateIsNoAnswerToIt()
    {
        FakeCall call;
        call.ring();
        call.b.responds(183, audioSdp(12));
        call.b.dialog.isEarlyReliable = true;
        DialogRequest update;
        update.method = "UPDATE";
        update.body = audioSdp(13);
        call.b.offers.request(update, [](const SipAnswer&) { });
        call.b.responds(200, audioSdp(12));
        QCOMPARE(call.b.offers.state(), OfferState::OfferSent);
        call.b.answers(200, audioSdp(14));
        QCOMPARE(call.b.offers.lastSent().text, audioSdp(13).text);
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(14).text);
    }

    void beforeTheFirstAnswerNoUpdateMayOffer()
    {
        FakeCall call;
        call.ring();
        call.b.dialog.isEarlyReliable = true; // a reliable 183 without SDP
        DialogRequest update;
        update.method = "UPDATE";
        update.body = audioSdp(13);
        QVERIFY(!call.b.offers.takes(update));
        QVERIFY(!call.a.sends(7, "UPDATE", audioSdp(3)));
        QCOMPARE(call.a.dialog.sent, Sent{"491 to 7"});
        update.body = {};
        QVERIFY(call.b.offers.takes(update)); // without an offer it only refreshes
    }

    /// An offer in PRACK is forwarded as an UPDATE; its answer goes into the 200 to the PRACK (RFC 3262 5).
    void anOfferInPrackIsAnsweredInIts200()
    {
        FakeCall call;
        call.ring();
        call.b.responds(183, audioSdp(12));
        call.a.isResponded(183, audioSdp(2));
        call.b.dialog.isEarlyReliable = true;
        QVERIFY(call.a.sends(7, "PRACK", audioSdp(3)));
        QCOMPARE(call.a.offers.state(), OfferState::OfferReceived);
        DialogRequest update;
        update.method = "UPDATE";
        update.body = audioSdp(13);
        call.b.offers.request(
            update, [&](const SipAnswer& answer) { call.a.isAnswered(7, answer.status, audioSdp(4)); });
        call.b.answers(200, audioSdp(14));
        QCOMPARE(call.a.dialog.sent.back(), std::string("200 to 7"));
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(3).text);
        QCOMPARE(call.a.offers.lastSent().text, audioSdp(4).text);
        QVERIFY(call.isFree());
        // The 200 to the INVITE repeats nothing, and is acknowledged.
        call.b.responds(200);
        call.a.isResponded(200);
        QCOMPARE(call.a.offers.state(), OfferState::AckDue);
        call.a.offers.onAcknowledged({});
        QCOMPARE(call.a.offers.state(), OfferState::Stable);
    }

    void aPrackWithoutAnOfferNegotiatesNothing()
    {
        FakeCall call;
        call.ring();
        QVERIFY(call.a.sends(7, "PRACK"));
        QVERIFY(call.isFree());
        QCOMPARE(call.a.offers.state(), OfferState::OfferReceived); // that of the INVITE
    }

    /// RFC 3261 section 9.1.
    void a200ThatCrossesOurCancelAgreesOnWhatItSays()
    {
        FakeCall call;
        call.ring();
        call.b.dialog.end(causeNamed("ORIGINATOR_CANCEL"));
        call.b.responds(200, audioSdp(12));
        QCOMPARE(call.b.offers.state(), OfferState::Stable);
        QVERIFY(call.b.dialog.awaitsAcknowledge());
        call.b.offers.acknowledge();
        call.b.dialog.end(causeNamed("ORIGINATOR_CANCEL"));
        QCOMPARE(call.b.dialog.sent, (Sent{"CANCEL", "ACK", "BYE"}));
        call.b.offers.onEnded();
        QVERIFY(call.isFree());
    }

    /// The caller's INVITE had no offer: ours goes into the 200, its answer comes in the ACK.
    void aCallerWithoutAnOfferAnswersInItsAck()
    {
        FakeCall call;
        call.a.offers.onInvite({});
        call.b.offers.onInviteSent({});
        call.b.responds(180);
        call.b.responds(200, audioSdp(12));
        QCOMPARE(call.b.offers.state(), OfferState::AnswerOwedInAck);
        call.a.isResponded(200, audioSdp(2));
        QVERIFY(call.a.offers.isBusy());
        call.a.offers.onNextAcknowledge([&](const Sdp&) { call.b.offers.acknowledge(audioSdp(13)); });
        call.a.offers.onAcknowledged(audioSdp(1));
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(1).text);
        QCOMPARE(call.a.offers.lastSent().text, audioSdp(2).text);
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(12).text);
        QCOMPARE(call.b.offers.lastSent().text, audioSdp(13).text);
        QVERIFY(call.isFree());
    }
};

LEGSCOPE_TEST(EarlyOfferTest)
#include "earlyoffer_test.moc"
