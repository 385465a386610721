#include "tests/engine/channel/fakedialog.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

using Sent = std::vector<std::string>;

} // namespace

class OfferAnswerTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasSentAndReceivedLastIsRememberedOncePerLeg()
    {
        FakeCall call;
        call.connect();
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(1).text);
        QCOMPARE(call.a.offers.lastSent().text, audioSdp(2).text);
        QCOMPARE(call.b.offers.lastSent().text, audioSdp(11).text);
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(12).text);
        QCOMPARE(call.a.offers.state(), OfferState::Stable);
        QCOMPARE(call.b.offers.state(), OfferState::Stable);
    }

    void aRefusedOfferChangesNothingThatWasAgreed()
    {
        FakeCall call;
        call.connect();
        QVERIFY(call.a.sends(7, "INVITE", audioSdp(3)));
        call.a.isAnswered(7, 488);
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(1).text);
        QCOMPARE(call.a.offers.state(), OfferState::Stable);
    }

    void theSessionOfALegOnHoldIsTheOneBeforeIt()
    {
        FakeCall call;
        call.connect();
        QVERIFY(call.a.sends(7, "INVITE", audioSdp(3, "sendonly")));
        call.a.isAnswered(7, 200, audioSdp(4, "recvonly"));
        call.a.offers.onAcknowledged({});
        QVERIFY(call.a.offers.isOnHold());
        QCOMPARE(call.a.offers.session().text, audioSdp(1).text);
    }

    /// Both legs send a re-INVITE; ours to B is out already when that of B comes.
    void whoMeetsAnOfferUnderWayGets491AndItsOwnGoesOn()
    {
        FakeCall call;
        call.connect();
        QVERIFY(call.a.sends(7, "INVITE", audioSdp(3)));
        int answered = 0;
        DialogRequest forwarded;
        forwarded.method = "INVITE";
        forwarded.body = audioSdp(13);
        call.b.offers.request(forwarded, [&](const SipAnswer& answer) { answered = answer.status; });
        QVERIFY(!call.b.sends(8, "INVITE", audioSdp(14)));
        QVERIFY(!call.a.sends(9, "UPDATE", audioSdp(4)));
        QCOMPARE(call.b.dialog.sent, (Sent{"INVITE", "491 to 8"}));
        QCOMPARE(call.a.dialog.sent, (Sent{"491 to 9"}));
        call.b.answers(200, audioSdp(15));
        QCOMPARE(answered, 200);
        call.a.isAnswered(7, 200, audioSdp(5));
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(3).text);
        QCOMPARE(call.b.offers.lastReceived().text, audioSdp(15).text);
    }

    /// A's 491 to a forwarded offer is B's to deal with: it goes on to B.
    void a491ToAForwardedOfferIsPassedOn()
    {
        FakeCall call;
        call.connect();
        int answered = 0;
        DialogRequest forwarded;
        forwarded.method = "INVITE";
        forwarded.body = audioSdp(3);
        call.a.offers.request(forwarded, [&](const SipAnswer& answer) { answered = answer.status; });
        call.a.answers(491);
        QCOMPARE(answered, 491);
        QVERIFY(call.timers.delays.empty());
        QCOMPARE(call.a.offers.state(), OfferState::Stable);
    }

    void anOfferOfOursThatMetAnotherIsMadeAgainAfterTheTimeOfRfc3261_data()
    {
        QTest::addColumn<bool>("ownsCallId");
        QTest::newRow("leg that called us: 0 to 2 s") << false;
        QTest::newRow("leg that we called: 2.1 to 4 s") << true;
    }

    void anOfferOfOursThatMetAnotherIsMadeAgainAfterTheTimeOfRfc3261()
    {
        QFETCH(bool, ownsCallId);
        for (unsigned seed = 0; seed < 200; ++seed) {
            FakeCall call;
            call.random.seed(seed);
            call.connect();
            FakeLeg& leg = ownsCallId ? call.b : call.a;
            int answered = 0;
            leg.offers.offer(audioSdp(20), [&](const SipAnswer& answer) { answered = answer.status; });
            leg.answers(491);
            QCOMPARE(call.timers.delays.size(), std::size_t(1));
            const auto delay = call.timers.delays[0];
            QVERIFY(ownsCallId ? delay >= 2100ms && delay <= 4000ms : delay >= 0ms && delay <= 2000ms);
            call.proceed();
            QCOMPARE(leg.dialog.sent, Sent{"INVITE"});
            // The peer's own re-INVITE comes through meanwhile.
            QVERIFY(leg.sends(7, "INVITE", audioSdp(21)));
            call.timers.pass(delay);
            QCOMPARE(leg.count("INVITE"), std::size_t(1));
            leg.isAnswered(7, 200, audioSdp(22));
            call.proceed();
            QCOMPARE(leg.count("INVITE"), std::size_t(1)); // not before its ACK (RFC 3261 14.1)
            leg.offers.onAcknowledged({});
            call.proceed();
            QCOMPARE(leg.count("INVITE"), std::size_t(2));
            QCOMPARE(answered, 0);
            leg.answers(200, audioSdp(23));
            QCOMPARE(answered, 200);
        }
    }

    /// The second neither replaces the first nor does its callback get lost.
    void everyOfferThatWaitsIsMadeInTurn()
    {
        FakeCall call;
        call.connect();
        Sent answered;
        const auto record = [&](const char* name, FakeLeg& leg) {
            return [&answered, &leg, name](const SipAnswer&) {
                leg.offers.acknowledge();
                answered.emplace_back(name);
            };
        };
        call.b.offers.offer(audioSdp(20), record("first", call.b));
        call.b.offers.offer(audioSdp(21), record("second", call.b));
        call.b.offers.offer(audioSdp(22), record("third", call.b));
        call.a.offers.offer(audioSdp(23), record("other leg", call.a));
        QCOMPARE(call.b.count("INVITE"), std::size_t(1));
        QCOMPARE(call.a.count("INVITE"), std::size_t(0));
        call.b.answers(491);
        call.proceed();
        QCOMPARE(call.a.count("INVITE"), std::size_t(1)); // B waits: A's turn
        call.a.answers(200, audioSdp(24));
        call.timers.pass(4s);
        for (int i = 0; i < 3; ++i) {
            call.b.answers(200, audioSdp(30));
            call.proceed();
        }
        QCOMPARE(answered, (Sent{"other leg", "first", "second", "third"}));
        QCOMPARE(call.b.count("INVITE"), std::size_t(4));
        QVERIFY(!call.a.offers.hasWaiting() && !call.b.offers.hasWaiting());
    }

    void aRefreshThatWaitedOffersWhatWasSentLastByThen()
    {
        FakeCall call;
        call.connect();
        call.b.offers.offer(audioSdp(20), [&](const SipAnswer&) { call.b.offers.acknowledge(); });
        call.b.offers.refresh([](const SipAnswer&) { });
        call.b.answers(200, audioSdp(21));
        call.proceed();
        QCOMPARE(call.b.dialog.bodies.size(), std::size_t(2));
        QCOMPARE(call.b.dialog.bodies[1].text, audioSdp(20).text);
    }

    /// B hangs up while its re-INVITE's answer is awaited, and while A waits for it.
    void aByeThatCrossesAReInviteLeavesNothingOutstanding()
    {
        FakeCall call;
        call.connect();
        QVERIFY(call.a.sends(7, "INVITE", audioSdp(3)));
        DialogRequest forwarded;
        forwarded.method = "INVITE";
        forwarded.body = audioSdp(13);
        call.b.offers.request(forwarded, [&](const SipAnswer& answer) {
            call.a.isAnswered(7, answer.status == 481 ? 500 : answer.status);
        });
        call.b.offers.offer(audioSdp(14), [](const SipAnswer&) { QFAIL("it was never made"); });
        call.b.dialog.become(Dialog::Phase::Ended);
        call.b.offers.onEnded();
        QCOMPARE(call.a.dialog.sent, Sent{"500 to 7"});
        call.b.answers(200, audioSdp(15)); // too late
        call.proceed();
        QVERIFY(call.isFree() && !call.b.offers.hasWaiting());
        QVERIFY(call.a.sends(8, "INVITE", audioSdp(4)));
    }

    /// Ours was given up long ago, and its place taken by another.
    void aLateAnswerToAnOfferThatWasWithdrawnIsAcknowledgedAndNothingElse()
    {
        FakeCall call;
        call.connect();
        call.b.offers.offer(audioSdp(20), [](const SipAnswer&) { QFAIL("it was withdrawn"); });
        call.b.offers.offer(audioSdp(21), [](const SipAnswer&) { QFAIL("it was withdrawn too"); });
        QVERIFY(call.b.offers.withdraw(audioSdp(11)));
        int answered = 0;
        call.b.offers.offer(audioSdp(22), [&](const SipAnswer& answer) { answered = answer.status; });
        call.b.answers(200, audioSdp(23));
        call.proceed();
        QCOMPARE(call.b.dialog.sent, (Sent{"INVITE", "ACK", "INVITE"}));
        QCOMPARE(call.b.dialog.bodies[1].text, audioSdp(22).text);
        call.b.answers(200, audioSdp(24));
        QCOMPARE(answered, 200);
    }

    void aWithdrawnOfferThatMetAnotherIsNotMadeAgain()
    {
        FakeCall call;
        call.connect();
        call.b.offers.offer(audioSdp(20), [](const SipAnswer&) { QFAIL("it was withdrawn"); });
        QVERIFY(call.b.offers.withdraw(audioSdp(11)));
        int answered = 0;
        call.b.offers.offer(audioSdp(22), [&](const SipAnswer& answer) { answered = answer.status; });
        call.b.answers(491);
        QVERIFY(call.timers.delays.empty());
        call.proceed();
        call.b.answers(200, audioSdp(24));
        QCOMPARE(answered, 200);
        QCOMPARE(call.b.count("INVITE"), std::size_t(2));
    }

    /// A is offered a target that still rings when A sends a re-INVITE: the target's first INVITE is no
    /// negotiation between the two that are connected.
    void aLegThatRingsForATransferHoldsUpNobody()
    {
        FakeCall call;
        call.connect();
        FakeLeg target(3, Dialog::Phase::Inviting, call, call.timers, call.random);
        target.offers.onInviteSent(audioSdp(30));
        QVERIFY(!target.offers.isBusy());
        QVERIFY(call.isFree());
        QVERIFY(call.a.sends(7, "INVITE", audioSdp(3)));
        call.a.isAnswered(7, 200, audioSdp(4));
        call.a.offers.onAcknowledged({});
        target.responds(200, audioSdp(31));
        target.offers.acknowledge();
        int answered = 0;
        call.a.offers.offer(audioSdp(32), [&](const SipAnswer& answer) { answered = answer.status; });
        call.a.answers(200, audioSdp(33));
        QCOMPARE(answered, 200);
    }

    /// RFC 3725 section 4.4: the first is asked, its offer goes to the second, the answer into the ACK.
    void aLegThatWasAskedForAnOfferGetsItsAnswerInTheAck()
    {
        FakeCall call;
        call.connect();
        call.a.offers.offer({}, [&](const SipAnswer& asked) {
            QCOMPARE(call.a.offers.state(), OfferState::AnswerOwedInAck);
            call.b.offers.offer(asked.body, [&](const SipAnswer& answer) {
                call.b.offers.acknowledge();
                call.a.offers.acknowledge(answer.body);
            });
        });
        QCOMPARE(call.a.offers.state(), OfferState::OfferAsked);
        call.a.answers(200, audioSdp(40));
        QCOMPARE(call.b.count("INVITE"), std::size_t(1));
        QVERIFY(!call.a.sends(7, "UPDATE", audioSdp(41))); // it waits for our answer
        call.b.answers(200, audioSdp(42));
        QCOMPARE(call.a.dialog.sent, (Sent{"INVITE", "491 to 7", "ACK with SDP"}));
        QCOMPARE(call.a.offers.lastReceived().text, audioSdp(40).text);
        QCOMPARE(call.a.offers.lastSent().text, audioSdp(42).text);
        QCOMPARE(call.a.offers.state(), OfferState::Stable);
    }
};

LEGSCOPE_TEST(OfferAnswerTest)
#include "offeranswer_test.moc"
