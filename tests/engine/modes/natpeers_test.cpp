#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr auto privateContact = "sip:phone@10.99.0.7:5062";
constexpr auto privateVia = "10.99.0.7:5062";

/// The finding that tells where the requests of a leg go.
bool tellsDetour(ModeCall& call, const std::string& leg, const std::string& words)
{
    return call.recorder->waitFor<Finding>([&](const Finding& finding) {
        return finding.code == FindingCode::NatSource && finding.text.starts_with("leg " + leg + ": ")
            && finding.text.find(words) != std::string::npos;
    });
}

} // namespace

/// Phones whose Contact leads nowhere: requests of the dialog have to go where their signalling comes from.
class NatPeersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void behindNatOnBothSidesEveryRequestArrives_data()
    {
        QTest::addColumn<bool>("overTcp");
        QTest::addColumn<bool>("byCaller");
        QTest::newRow("UDP, the caller hangs up") << false << true;
        QTest::newRow("UDP, the callee hangs up") << false << false;
        QTest::newRow("TCP, the caller hangs up") << true << true;
        QTest::newRow("TCP, the callee hangs up") << true << false;
    }
    void behindNatOnBothSidesEveryRequestArrives()
    {
        QFETCH(bool, overTcp);
        QFETCH(bool, byCaller);
        ModeSetup setup;
        if (overTcp)
            setup.dial = "{B};transport=tcp";
        ModeCall call(MediaMode::Proxy, setup);
        call.a.pretend(privateContact, privateVia);
        call.b.pretend(privateContact, privateVia);
        if (overTcp) {
            QVERIFY(call.b.listenTcp());
            call.a.connectTcp();
        }
        VERIFY_RIGHT(call.connect()); // B has the ACK
        VERIFY_RIGHT(call.reoffer(call.b, "INVITE", call.audio(call.mediaB, {}, 2), call.offerA()));
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", call.audio(call.mediaA, {}, 2), call.answerB()));
        QVERIFY(tellsDetour(call, "A", "private (RFC 1918)"));
        QVERIFY(tellsDetour(call, "B", "private (RFC 1918)"));
        VERIFY_RIGHT(call.hangUp(byCaller ? call.a : call.b));
    }

    void theConnectionOfACallerWhoseContactIsAnotherPortIsUsed()
    {
        ModeCall call(MediaMode::Proxy);
        call.a.pretend("sip:a@" + freeAddress("127.0.0.1").text() + ";transport=tcp");
        call.a.connectTcp();
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(call.hangUp(call.b));
        QVERIFY(!call.recorder->hasFinding("NAT_SOURCE"));
    }

    void theEngineHangsUpBothPhonesBehindNat()
    {
        ModeCall call(MediaMode::Proxy);
        call.a.pretend(privateContact, privateVia);
        call.b.pretend(privateContact, privateVia);
        VERIFY_RIGHT(call.connect());
        call.engine->post(HangUpCall{call.recorder->all<CallBegan>().front().call});
        for (RawPhone* phone : {&call.a, &call.b}) {
            const RawMessage bye = phone->waitRequest("BYE");
            QVERIFY(!bye.isEmpty());
            phone->answer(bye, 200);
        }
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void aReliableProvisionalOfACalleeBehindNatIsAcknowledged()
    {
        ModeCall call(MediaMode::Proxy);
        call.b.pretend(privateContact, privateVia);
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        call.b.answer(invite, 183, call.answerB(), "Require: 100rel\r\nRSeq: 1\r\n");
        const RawMessage prack = call.b.waitRequest("PRACK");
        QVERIFY(!prack.isEmpty());
        call.b.answer(prack, 200);
    }

    void aPhoneThatSignalsFromElsewhereLaterIsFollowed()
    {
        ModeCall call(MediaMode::Proxy);
        call.a.pretend(privateContact, privateVia);
        VERIFY_RIGHT(call.connect());
        call.a.moveToAnotherPort();
        VERIFY_RIGHT(call.reoffer(call.a, "INVITE", call.audio(call.mediaA, {}, 2), call.answerB()));
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void aReachableContactIsUsed()
    {
        ModeCall call(MediaMode::Proxy);
        RawUdpPeer elsewhere;
        call.a.pretend("sip:a@" + elsewhere.address().text());
        VERIFY_RIGHT(call.connect());
        call.b.request("BYE");
        QVERIFY(elsewhere.waitReadable(longestWait));
        QVERIFY(elsewhere.take()->starts_with("BYE sip:a@"));
        QVERIFY(!call.recorder->hasFinding("NAT_SOURCE"));
    }

    void aListThatIsChangedCountsForTheNextCall()
    {
        ModeCall call(MediaMode::Proxy);
        const CommandId id
            = call.engine->post(ApplyProfileSettings{"inner", {{"apply-nat-acl", "127.0.0.2/32"}}});
        QVERIFY(call.recorder->waitFor<CommandFinished>(
            [id](const CommandFinished& finished) { return finished.command == id && !finished.error; }));
        RawUdpPeer elsewhere("127.0.0.2");
        call.a.pretend("sip:a@" + elsewhere.address().text());
        VERIFY_RIGHT(call.connect());
        call.b.request("BYE");
        QVERIFY(!call.a.waitRequest("BYE").isEmpty());
    }

    void theProfileDecidesOfReachableContacts_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words"); // empty: the Contact is used
        QTest::newRow("apply-nat-acl") << "apply-nat-acl" << "127.0.0.2/32" << "apply-nat-acl";
        QTest::newRow("apply-nat-acl without it") << "apply-nat-acl" << "rfc1918.auto" << "";
        QTest::newRow("aggressive") << "aggressive-nat-detection" << "true" << "aggressive-nat-detection";
        QTest::newRow("not aggressive") << "aggressive-nat-detection" << "false" << "";
    }
    void theProfileDecidesOfReachableContacts()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, words);
        ModeSetup setup;
        setup.parameters[parameter.toStdString()] = value.toStdString();
        ModeCall call(MediaMode::Proxy, setup);
        RawUdpPeer elsewhere("127.0.0.2");
        call.a.pretend("sip:a@" + elsewhere.address().text());
        VERIFY_RIGHT(call.connect());
        call.b.request("BYE");
        if (words.isEmpty()) {
            QVERIFY(elsewhere.waitReadable(longestWait));
        } else {
            QVERIFY(!call.a.waitRequest("BYE").isEmpty());
            QVERIFY(tellsDetour(call, "A", words.toStdString()));
        }
    }
};

LEGSCOPE_TEST(NatPeersTest)
#include "natpeers_test.moc"
