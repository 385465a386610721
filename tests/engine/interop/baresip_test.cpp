#include "tests/engine/interop/baresipcall.h"
#include "tests/engine/interop/freeport.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

class BaresipTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("baresip").isEmpty())
            QSKIP("baresip is not installed (package baresip)");
    }

    void encryptedSoundPassesBothWaysUntouched_data()
    {
        QTest::addColumn<QString>("encryption");
        QTest::addColumn<QString>("attribute");
        QTest::newRow("SDES") << "srtp-mand" << "a=crypto:";
        QTest::newRow("DTLS-SRTP") << "dtls_srtp" << "a=fingerprint:";
    }

    void encryptedSoundPassesBothWaysUntouched()
    {
        QFETCH(QString, encryption);
        QFETCH(QString, attribute);
        BaresipCall call(std::map<std::string, std::string>{{"inbound-proxy-media", "true"}});
        Baresip callee({.user = "bob",
            .parameters = "answermode=auto;mediaenc=" + encryption,
            .port = call.calleePort()});
        QVERIFY2(call.isAwaitedBy(callee), qPrintable(callee.printed()));
        Baresip caller({.user = "alice", .parameters = "mediaenc=" + encryption, .port = freePortPair()});
        QVERIFY2(call.isTalking(caller, 150), qPrintable(caller.printed() + callee.printed()));
        QTRY_VERIFY(caller.hears() && callee.hears());
        caller.type("b");
        QVERIFY(call.recorder().waitFor<CallEnded>());

        const CallEnded ended = call.recorder().all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams) {
            QCOMPARE(stream.rtpOut, stream.rtpIn);
            QCOMPARE(stream.lost, std::int64_t(0));
        }
        for (const SdpRewritten& rewritten : call.recorder().all<SdpRewritten>()) {
            for (const std::string& sdp : {rewritten.before, rewritten.after})
                QVERIFY2(QString::fromStdString(sdp).contains(attribute), sdp.c_str());
        }
        for (Baresip* phone : {&caller, &callee}) {
            QVERIFY2(
                !phone->printed().contains("failed to decrypt RTP-packet"), qPrintable(phone->printed()));
            if (encryption == "dtls_srtp")
                QVERIFY2(phone->printed().contains("fingerprint OK"), qPrintable(phone->printed()));
        }
    }

    void srtpOfOneEndsHereAndTheOtherHearsIt_data()
    {
        QTest::addColumn<QString>("ofCaller");
        QTest::addColumn<QString>("ofCallee");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("caller") << "srtp-mand" << "" << "";
        QTest::newRow("callee") << "" << "srtp-mand" << "{rtp_secure_media=mandatory}";
        QTest::newRow("callee, 32-bit tags") << "" << "srtp-mand"
                                             << "{rtp_secure_media=mandatory:AES_CM_128_HMAC_SHA1_32}";
        QTest::newRow("both") << "srtp-mand" << "srtp-mand"
                              << "{rtp_secure_media=mandatory:AEAD_AES_128_GCM}";
        QTest::newRow("optional") << "" << "srtp" << "{rtp_secure_media=optional}";
        QTest::newRow("caller, DTLS") << "dtls_srtp" << "" << "";
        QTest::newRow("callee, DTLS") << "" << "dtls_srtp" << "{rtp_use_dtls=true}";
        QTest::newRow("caller SDES, callee DTLS") << "srtp-mand" << "dtls_srtp" << "{rtp_use_dtls=true}";
    }

    void srtpOfOneEndsHereAndTheOtherHearsIt()
    {
        QFETCH(QString, ofCaller);
        QFETCH(QString, ofCallee);
        QFETCH(QString, endpoint);
        BaresipCall call(
            {{"inbound-codec-prefs", "opus"}, {"outbound-codec-prefs", "opus"}}, endpoint.toStdString());
        const auto parameters = [](const QString& encryption) {
            return encryption.isEmpty() ? QString() : ";mediaenc=" + encryption;
        };
        Baresip callee({.user = "bob",
            .parameters = "answermode=auto" + parameters(ofCallee),
            .port = call.calleePort()});
        QVERIFY2(call.isAwaitedBy(callee), qPrintable(callee.printed()));
        Baresip caller({.user = "alice",
            .parameters = "answermode=manual" + parameters(ofCaller),
            .port = freePortPair()});
        QVERIFY2(call.isTalking(caller, 100), qPrintable(caller.printed() + callee.printed()));
        QTRY_VERIFY(caller.hears() && callee.hears());
        caller.type("b");
        QVERIFY(call.recorder().waitFor<CallEnded>());
        const CallEnded ended = call.recorder().all<CallEnded>().front();
        for (const StreamSample& stream : ended.media.streams) {
            const bool isCallers = stream.from == LegSide::A;
            QCOMPARE(stream.receivedSuite.empty(), (isCallers ? ofCaller : ofCallee).isEmpty());
            QCOMPARE(stream.sentSuite.empty(), (isCallers ? ofCallee : ofCaller).isEmpty());
            QCOMPARE(
                stream.receivedKeys.starts_with("DTLS"), (isCallers ? ofCaller : ofCallee) == "dtls_srtp");
            QCOMPARE(stream.failedHandshakes, std::uint64_t(0));
            // Before it has keys baresip opens the pinhole of a NAT by an RTCP APP "PING" in the clear.
            QVERIFY(stream.drops[std::size_t(Drop::NotAuthentic)] <= 2);
        }
        for (Baresip* phone : {&caller, &callee})
            QVERIFY2(!phone->printed().contains("failed to decrypt"), qPrintable(phone->printed()));
    }
};

LEGSCOPE_TEST(BaresipTest)
#include "baresip_test.moc"
