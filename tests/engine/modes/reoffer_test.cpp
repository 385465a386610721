#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const auto at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

} // namespace

class ReofferTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void holdAndResumeAreCarriedLikeAnyOffer_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<QString>("hold");
        QTest::addColumn<QString>("answer");
        for (const char* method : {"INVITE", "UPDATE"}) {
            for (const bool byCaller : {true, false}) {
                const auto row = [&](const char* hold, const char* answer) {
                    QTest::addRow("%s by %s: %s", method, byCaller ? "A" : "B", hold)
                        << method << byCaller << hold << answer;
                };
                row("a=sendonly", "a=recvonly");
                row("a=inactive", "a=inactive");
                row("c=IN IP4 0.0.0.0", "a=recvonly");
                row("c=IN IP6 ::", "a=inactive");
            }
        }
    }
    void holdAndResumeAreCarriedLikeAnyOffer()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        QFETCH(QString, hold);
        QFETCH(QString, answer);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        const std::string line = hold.toStdString() + "\r\n";
        // The connection line belongs before the attributes of its m-line.
        const std::string held = hold.startsWith("c=")
            ? replaced(call.audio(own, {}, 2), "a=rtpmap:8 ", line + "a=rtpmap:8 ")
            : call.audio(own, line, 2);
        const auto portsBefore = portsOf(call.sdpAt(call.a));
        VERIFY_RIGHT(call.reoffer(
            from, method.toStdString(), held, call.audio(others, answer.toStdString() + "\r\n", 2)));
        VERIFY_RIGHT(
            call.reoffer(from, method.toStdString(), call.audio(own, {}, 3), call.audio(others, {}, 3)));
        if (call.mode == MediaMode::Proxy)
            QCOMPARE(portsOf(call.sdpAt(call.a)), portsBefore);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
    }

    void theNextCalleeIsOfferedWhatTheCallerHasNow()
    {
        ModeCall call(currentMode(),
            {.routes = {{"^next$",
                 R"(<action application="bridge" data="sofia/inner/b@{B}"/>)"
                 R"(<action application="bridge" data="sofia/inner/c@{C}"/>)"}}});
        call.a.invite("next", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.a.request("INVITE", call.audio(call.mediaA, "a=ptime:40\r\n", 2));
        call.b.answer(call.b.waitRequest("INVITE"), 200, call.audio(call.mediaB, {}, 2));
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.b.request("BYE");
        const RawMessage invite = call.c.waitRequest("INVITE");
        QVERIFY2(invite.body().find("a=ptime:40\r\n") != std::string::npos,
            "the SDP of the first INVITE is offered");
        call.a.request("BYE");
        QVERIFY(!call.c.waitRequest("CANCEL").isEmpty());
    }

    void anotherCodecAndAnotherPortTakeEffect_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("byCaller");
        QTest::newRow("re-INVITE by A") << "INVITE" << true;
        QTest::newRow("re-INVITE by B") << "INVITE" << false;
        QTest::newRow("UPDATE by A") << "UPDATE" << true;
        QTest::newRow("UPDATE by B") << "UPDATE" << false;
    }
    void anotherCodecAndAnotherPortTakeEffect()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.mediaFlows());
        RawUdpPeer moved;
        const auto opus = [](const RawUdpPeer& media) {
            return sdpBody(
                fmt::format("m=audio {} RTP/AVP 96\r\na=rtpmap:96 x-new/48000/2\r\n", media.address().port()),
                "127.0.0.1", 2);
        };
        const auto [from, to, own, others] = call.ends(byCaller);
        VERIFY_RIGHT(call.reoffer(from, method.toStdString(), opus(moved), opus(others)));
        if (call.mode == MediaMode::Proxy) {
            VERIFY_RIGHT(call.passes(moved, call.relayFor(from), others, rtpPacket(3)));
            VERIFY_RIGHT(call.passes(others, call.relayFor(to), moved, rtpPacket(4)));
        }
        VERIFY_RIGHT(call.hangUp(from));
    }

    void aNewStreamIsServedAndARemovedOneIsFreed()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        RawUdpPeer videoA, videoB;
        const auto both = [](const RawUdpPeer& audio, int video, unsigned version) {
            return sdpBody(
                fmt::format("m=audio {} RTP/AVP 8\r\nm=video {} RTP/AVP 99\r\na=rtpmap:99 VP8/90000\r\n",
                    audio.address().port(), video),
                "127.0.0.1", version);
        };
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", both(call.mediaA, videoA.address().port(), 2),
            both(call.mediaB, videoB.address().port(), 2)));
        VERIFY_RIGHT(call.mediaFlows());
        if (call.mode == MediaMode::Proxy) {
            QVERIFY(call.relayFor(call.a, 1) != call.relayFor(call.a, 0));
            VERIFY_RIGHT(call.passes(videoA, call.relayFor(call.a, 1), videoB, rtpPacket(3)));
            QCOMPARE(call.recorder->all<MediaArmed>().back().streams.size(), std::size_t(2));
        }
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", both(call.mediaB, 0, 3), both(call.mediaA, 0, 3)));
        VERIFY_RIGHT(call.mediaFlows());
        if (call.mode == MediaMode::Proxy)
            QCOMPARE(call.recorder->all<MediaArmed>().back().streams.size(), std::size_t(1));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aReinviteWithoutSdpIsForwardedAndAnsweredInTheAck_data()
    {
        QTest::addColumn<bool>("byCaller");
        QTest::newRow("by A") << true;
        QTest::newRow("by B") << false;
    }
    void aReinviteWithoutSdpIsForwardedAndAnsweredInTheAck()
    {
        QFETCH(bool, byCaller);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        from.request("INVITE");
        const RawMessage invite = to.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QCOMPARE(invite.body(), std::string());
        const std::string offer = call.audio(others, "a=ptime:20\r\n", 2);
        to.answer(invite, 200, offer);
        const RawMessage accepted = from.waitAnswer(200);
        VERIFY_RIGHT(call.differs(offer, accepted, from));
        const std::string answer = call.audio(own, "a=ptime:20\r\n", 2);
        from.acknowledge(answer);
        VERIFY_RIGHT(call.differs(answer, to.waitRequest("ACK"), to));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
    }

    void aRefusedReofferLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("byCaller");
        QTest::addColumn<int>("status");
        for (const char* method : {"INVITE", "UPDATE"}) {
            for (const bool byCaller : {true, false}) {
                for (const int status : {488, 491, 606})
                    QTest::addRow("%d to %s of %s", status, method, byCaller ? "A" : "B")
                        << method << byCaller << status;
            }
        }
    }
    void aRefusedReofferLeavesEverythingAsItWas()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        QFETCH(int, status);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        RawUdpPeer moved, video;
        from.request(method.toStdString(),
            call.audio(moved, fmt::format("m=video {} RTP/AVP 99\r\n", video.address().port()), 2));
        const RawMessage request = to.waitRequest(method.toStdString());
        QVERIFY(!request.isEmpty());
        to.answer(request, status);
        QCOMPARE(from.waitFinal(method.toStdString()).status(), status);
        VERIFY_RIGHT(call.mediaFlows());
        // And the next offer is carried as if nothing had been.
        VERIFY_RIGHT(call.reoffer(from, method.toStdString(), call.audio(own, "a=ptime:30\r\n", 3),
            call.audio(others, "a=ptime:30\r\n", 2)));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(from));
    }

    void whenBothReofferAtOnceBothGet491AndMayTryAgain()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 2));
        const RawMessage atB = call.b.waitRequest("INVITE");
        QVERIFY(!atB.isEmpty());
        call.b.request("INVITE", call.audio(call.mediaB, "a=sendonly\r\n", 2));
        QCOMPARE(call.b.waitFinal().status(), 491);
        call.b.answer(atB, 491);
        QCOMPARE(call.a.waitFinal().status(), 491);
        QVERIFY(!call.a.hasMessage("INVITE"));
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", call.audio(call.mediaB, "a=sendonly\r\n", 2),
            call.audio(call.mediaA, "a=recvonly\r\n", 2)));
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 3),
            call.audio(call.mediaB, "a=recvonly\r\n", 3)));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aRefreshWithUnchangedVersionIsAnsweredWithoutTheOtherSide_data()
    {
        anotherCodecAndAnotherPortTakeEffect_data();
    }
    void aRefreshWithUnchangedVersionIsAnsweredWithoutTheOtherSide()
    {
        QFETCH(QString, method);
        QFETCH(bool, byCaller);
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [from, to, own, others] = call.ends(byCaller);
        from.request(method.toStdString(), byCaller ? call.offerA() : call.answerB());
        const RawMessage refreshed = from.waitFinal(method.toStdString());
        QCOMPARE(refreshed.status(), 200);
        QCOMPARE(refreshed.body(), call.sdpAt(from));
        if (method == "INVITE")
            from.acknowledge();
        // What comes next at the other side is the next offer, not the refresh.
        VERIFY_RIGHT(call.reoffer(
            from, "INVITE", call.audio(own, "a=sendonly\r\n", 2), call.audio(others, "a=recvonly\r\n", 2)));
        QVERIFY(!to.hasMessage(method.toStdString()));
        VERIFY_RIGHT(call.hangUp(from));
    }

    void anUpdateWithoutSdpRefreshesOnlyItsOwnLeg()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("UPDATE");
        QCOMPARE(call.a.waitFinal("UPDATE").status(), 200);
        VERIFY_RIGHT(call.hangUp(call.a));
        QVERIFY(!call.b.hasMessage("UPDATE"));
    }

    void anAnswerWithOtherStreamsThanTheOfferEndsTheCall()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("INVITE", call.audio(call.mediaA, "a=ptime:40\r\n", 2));
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, call.audio(call.mediaB, "m=video 4000 RTP/AVP 99\r\n", 2));
        QCOMPARE(call.a.waitFinal().status(), 488);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        for (RawPhone* phone : {&call.a, &call.b}) {
            const RawMessage bye = phone->waitRequest("BYE");
            QVERIFY(!bye.isEmpty());
            phone->answer(bye, 200);
        }
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("INCOMPATIBLE_DESTINATION"));
    }

    void aRequestAfterTheEndGets481()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.hangUp(call.a));
        call.b.request("INVITE", call.audio(call.mediaB, {}, 2));
        QCOMPARE(call.b.waitFinal().status(), 481);
    }
};

LEGSCOPE_TEST(ReofferTest)

#include "reoffer_test.moc"
