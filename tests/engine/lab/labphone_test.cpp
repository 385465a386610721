#include "engine/lab/labphone.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>

using namespace legscope;
using namespace std::chrono_literals;

/// Two lab phones that call each other directly, each with threads of its own.
class LabPhoneTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_callerLab = std::move(*Lab::open());
        m_calleeLab = std::move(*Lab::open());
        m_caller = std::move(*LabPhone::create(*m_callerLab, {.name = "caller"}));
        m_callee = std::move(*LabPhone::create(*m_calleeLab, {.name = "callee", .hertz = 880}));
        m_callee->receiveWith({.answerAfter = 20ms});
    }

    void cleanup()
    {
        m_caller.reset();
        m_callee.reset();
        m_callerLab.reset();
        m_calleeLab.reset();
    }

    void aCallIsAnsweredAndTheToneCountedBothWaysWithoutLoss()
    {
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(caller(id).wasAnswered);
        QCOMPARE(caller(id).status, 200);
        QTRY_VERIFY(caller(id).rtp.rtpReceived > 50 && callee().rtp.rtpReceived > 50);
        QTRY_VERIFY(caller(id).rtp.rtcpReceived > 0 && callee().rtp.rtcpReceived > 0);
        quieten(id);
        QTRY_COMPARE(callee().rtp.rtpReceived, caller(id).rtp.rtpSent);
        QTRY_COMPARE(caller(id).rtp.rtpReceived, callee().rtp.rtpSent);
        QCOMPARE(caller(id).rtp.rtpLost + callee().rtp.rtpLost, std::uint64_t{0});
        QCOMPARE(caller(id).rtp.payloadTypeReceived, 8);
        QCOMPARE(caller(id).rtp.ssrcReceived, callee().rtp.ssrcSent);
        QVERIFY(caller(id).rtp.firstReceived.has_value());
        QCOMPARE(callee().callId, caller(id).callId);
        QCOMPARE(callee().peerUser, std::string("lab-caller"));
        QCOMPARE(callee().calledUser, std::string("bob"));
        QCOMPARE(callee().sdpReceived, caller(id).sdpSent);
        QCOMPARE(caller(id).sdpReceived, callee().sdpSent);
    }

    void byeFromTheCallerEndsTheCallee()
    {
        const LabCallId id = talk();
        m_caller->hangUp(id);
        QTRY_VERIFY(isEnded(caller(id)) && isEnded(callee()));
        QVERIFY(callee().endedByPeer && !caller(id).endedByPeer);
        QCOMPARE(callee().cause, std::string("NORMAL_CLEARING"));
    }

    void byeFromTheCalleeEndsTheCaller()
    {
        const LabCallId id = talk();
        m_callee->hangUp(callee().id);
        QTRY_VERIFY(isEnded(caller(id)) && isEnded(callee()));
        QVERIFY(caller(id).endedByPeer && !callee().endedByPeer);
    }

    void hangUpAfterEndsTheCallByItself()
    {
        LabInvitation plan = invitation();
        plan.hangUpAfter = 50ms;
        const LabCallId id = m_caller->call(plan);
        QTRY_VERIFY(isEnded(caller(id)) && isEnded(callee()));
        QVERIFY(caller(id).wasAnswered);
    }

    void cancelWhileRingingEndsBothWithout200()
    {
        m_callee->receiveWith({.answerAfter = -1ms});
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(caller(id).state == LabCallState::Ringing);
        m_caller->hangUp(id);
        QTRY_VERIFY(isEnded(caller(id)) && isEnded(callee()));
        QCOMPARE(callee().status, 487);
        QCOMPARE(caller(id).status, 487);
        QVERIFY(!caller(id).wasAnswered && !callee().wasAnswered);
        QVERIFY(callee().endedByPeer);
    }

    void aRefusalReachesTheCallerWithItsStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("cause");
        QTest::newRow("busy") << 486 << "USER_BUSY";
        QTest::newRow("not found") << 404 << "UNALLOCATED_NUMBER";
        QTest::newRow("unavailable") << 503 << "NORMAL_TEMPORARY_FAILURE";
        QTest::newRow("decline") << 603 << "CALL_REJECTED";
    }

    void aRefusalReachesTheCallerWithItsStatus()
    {
        QFETCH(int, status);
        QFETCH(QString, cause);
        m_callee->receiveWith({.provisional = 0, .answerAfter = 0ms, .status = status});
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(isEnded(caller(id)) && isEnded(callee()));
        QCOMPARE(caller(id).status, status);
        QCOMPARE(caller(id).cause, cause.toStdString());
        QVERIFY(!caller(id).wasAnswered);
    }

    void aRefusalOfARingingCallByHandIs603()
    {
        m_callee->receiveWith({.answerAfter = -1ms});
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(caller(id).state == LabCallState::Ringing);
        m_callee->hangUp(callee().id);
        QTRY_VERIFY(isEnded(caller(id)));
        QCOMPARE(caller(id).status, 603);
    }

    void earlyMediaIsHeardBeforeTheAnswer()
    {
        m_callee->receiveWith({.provisional = 183, .answerAfter = -1ms});
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(caller(id).rtp.rtpReceived > 5);
        QVERIFY(!caller(id).wasAnswered);
        m_callee->answer(callee().id);
        QTRY_VERIFY(caller(id).wasAnswered && callee().wasAnswered);
        QTRY_VERIFY(callee().rtp.rtpReceived > 5);
    }

    void aDelayedOfferIsAnsweredInTheAck()
    {
        LabInvitation plan = invitation();
        plan.offer = LabOffer::Delayed;
        const LabCallId id = m_caller->call(plan);
        QTRY_VERIFY(callee().wasAnswered);
        QCOMPARE(callee().sdpReceived, caller(id).sdpSent);
        QTRY_VERIFY(caller(id).rtp.rtpReceived > 5 && callee().rtp.rtpReceived > 5);
    }

    void holdStopsTheOtherSideAndResumeStartsItAgain()
    {
        const LabCallId id = talk();
        m_caller->turn(id, MediaDirection::SendOnly);
        QTRY_COMPARE(caller(id).requestStatus, 200);
        QTRY_VERIFY(callee().direction == MediaDirection::RecvOnly);
        const std::uint64_t held = callee().rtp.rtpSent;
        const std::uint64_t heard = callee().rtp.rtpReceived;
        QTRY_VERIFY(callee().rtp.rtpReceived > heard + 5);
        QCOMPARE(callee().rtp.rtpSent, held);
        m_caller->turn(id, MediaDirection::SendRecv);
        QTRY_VERIFY(callee().rtp.rtpSent > held + 5);
        QCOMPARE(callee().requestsReceived, 2U);
    }

    void reinviteFromTheCalleeWithoutSdpIsAnsweredInTheAck()
    {
        const LabCallId id = talk();
        m_callee->offer(callee().id, {});
        QTRY_COMPARE(callee().requestStatus, 200);
        QTRY_COMPARE(caller(id).sdpReceived, callee().sdpSent);
        const std::uint64_t before = caller(id).rtp.rtpReceived;
        QTRY_VERIFY(caller(id).rtp.rtpReceived > before + 5);
    }

    void infoAndUpdateInsideTheDialogAreAnswered_data()
    {
        QTest::addColumn<QString>("method");
        for (const char* method : {"INFO", "UPDATE", "MESSAGE"})
            QTest::newRow(method) << method;
    }

    void infoAndUpdateInsideTheDialogAreAnswered()
    {
        QFETCH(QString, method);
        const LabCallId id = talk();
        DialogRequest request;
        request.method = method.toStdString();
        m_caller->request(id, request);
        QTRY_COMPARE(caller(id).requestStatus, 200);
        QCOMPARE(callee().requestsReceived, 1U);
    }

    void anOfferWithoutACommonCodecIsRefused488()
    {
        LabInvitation plan = invitation();
        plan.sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 "
                   "RTP/AVP 18\r\n";
        const LabCallId id = m_caller->call(plan);
        QTRY_VERIFY(isEnded(caller(id)));
        QCOMPARE(caller(id).status, 488);
        QVERIFY(callee().problem.find("no codec") != std::string::npos);
    }

    void headersThatBeginWithXArrive()
    {
        LabInvitation plan = invitation();
        plan.headers = {{"X-Legscope-Demo", "token"}};
        m_caller->call(plan);
        QTRY_VERIFY(callee().wasAnswered);
        QCOMPARE(callee().headers, plan.headers);
    }

    void fiftyCallsAtOnceLoseNothing()
    {
        for (int i = 0; i < 50; ++i)
            m_caller->call(invitation());
        const auto all = [](const LabPhone& phone, auto holds) {
            const auto reports = phone.reports();
            return reports.size() == 50 && std::ranges::all_of(reports, holds);
        };
        const auto hasTalked
            = [](const LabCallReport& call) { return call.wasAnswered && call.rtp.rtpReceived > 20; };
        QTRY_VERIFY(all(*m_caller, hasTalked) && all(*m_callee, hasTalked));
        m_caller->hangUpAll();
        QTRY_VERIFY(all(*m_caller, isEnded) && all(*m_callee, isEnded));
        for (const LabPhone* phone : {m_caller.get(), m_callee.get()}) {
            for (const LabCallReport& call : phone->reports())
                QCOMPARE(call.rtp.rtpLost, std::uint64_t{0});
        }
    }

    void destroyingAPhoneEndsItsCallsByBye()
    {
        talk();
        m_caller.reset();
        QTRY_VERIFY(isEnded(callee()));
        QVERIFY(callee().endedByPeer);
    }

    void destroyingAPhoneThatRingsCancels()
    {
        m_callee->receiveWith({.answerAfter = -1ms});
        const LabCallId id = m_caller->call(invitation());
        QTRY_VERIFY(caller(id).state == LabCallState::Ringing);
        m_caller.reset();
        QTRY_VERIFY(isEnded(callee()));
        QCOMPARE(callee().status, 487);
    }

    void destroyingAPhoneWhosePeerIsSilentTakesBoundedTime()
    {
        LabInvitation plan = invitation();
        auto silent = ToneStream::open(m_callerLab->tones(), m_callee->address(), 440); // hears, says nothing
        QVERIFY(silent);
        plan.to = (*silent)->address();
        m_caller->call(plan);
        QTRY_VERIFY((*silent)->counters().notRtp > 0);
        const Monotonic begun = systemClock().now();
        m_caller.reset();
        QVERIFY(systemClock().now() - begun < 5s);
        silent->reset();
    }

    void aTakenPortIsRefusedWithItsAddress()
    {
        LabPhoneOptions options;
        options.bind = m_callee->address();
        const auto second = LabPhone::create(*m_callerLab, options);
        QVERIFY(!second);
        QVERIFY(second.error().code == Errc::AddressInUse);
        QVERIFY(second.error().detail.find(m_callee->address().text()) != std::string::npos);
    }

private:
    LabInvitation invitation() const
    {
        LabInvitation plan;
        plan.to = m_callee->address();
        plan.user = "bob";
        return plan;
    }

    LabCallReport caller(LabCallId id) const { return m_caller->report(id); }
    LabCallReport callee() const { return m_callee->report(LabCallId{1}); }
    static bool isEnded(const LabCallReport& call) { return call.state == LabCallState::Ended; }

    /// Places a call and waits until both ends hear the other.
    LabCallId talk()
    {
        const LabCallId id = m_caller->call(invitation());
        const auto bothHear = [&] {
            return caller(id).rtp.rtpReceived > 2 && callee().wasAnswered && callee().rtp.rtpReceived > 2;
        };
        if (!QTest::qWaitFor(bothHear))
            QTest::qFail("the call did not come up", __FILE__, __LINE__);
        return id;
    }

    void quieten(LabCallId id)
    {
        m_caller->mute(id);
        m_callee->mute(callee().id);
    }

    std::unique_ptr<Lab> m_callerLab, m_calleeLab;
    std::unique_ptr<LabPhone> m_caller, m_callee;
};

LEGSCOPE_TEST(LabPhoneTest)
#include "labphone_test.moc"
