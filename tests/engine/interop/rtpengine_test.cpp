#include "tests/engine/interop/rtpengine.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// A callee whose SRTP is that of rtpengine, which is neither ours nor that of a phone.
class RtpengineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("rtpengine").isEmpty())
            QSKIP("rtpengine is not installed (package rtpengine-daemon)");
        QVERIFY2(m_rtpengine.start(), qPrintable(m_rtpengine.said()));
    }

    void eachHearsTheOther_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("keys");
        QTest::newRow("AES_CM_128_HMAC_SHA1_80")
            << "rtp_secure_media=mandatory:AES_CM_128_HMAC_SHA1_80" << "SDES";
        QTest::newRow("AES_CM_128_HMAC_SHA1_32")
            << "rtp_secure_media=mandatory:AES_CM_128_HMAC_SHA1_32" << "SDES";
        QTest::newRow("AEAD_AES_256_GCM") << "rtp_secure_media=mandatory:AEAD_AES_256_GCM" << "SDES";
        QTest::newRow("DTLS") << "rtp_use_dtls=true" << "DTLS";
    }
    void eachHearsTheOther()
    {
        QFETCH(QString, variables);
        QFETCH(QString, keys);
        ModeCall call(MediaMode::Default, {.dial = "{" + variables.toStdString() + "}{B}"});
        const std::string id = QTest::currentDataTag();
        call.a.invite("b", soundOffer(call.mediaA));
        const RawMessage invite = call.b.waitRequest("INVITE");
        const std::string forPhone = m_rtpengine.offer(id, invite.body());
        QVERIFY2(forPhone.find(" RTP/AVP ") != std::string::npos, qPrintable(m_rtpengine.said()));
        const std::string secured = m_rtpengine.answer(id, soundOffer(call.mediaB));
        QVERIFY2(secured.find("SAVP") != std::string::npos, qPrintable(m_rtpengine.said()));
        call.b.answer(invite, 200, secured);
        const RawMessage accepted = call.a.waitAnswer(200);
        QVERIFY2(!accepted.isEmpty(), secured.c_str());
        call.remember(call.a, accepted.body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());

        const SocketAddress behind = *SocketAddress::parse("127.0.0.1", portsOf(forPhone).at(0));
        SoundTalk talk(SoundPhone(call.mediaA, "PCMA", 8), SoundPhone(call.mediaB, "PCMA", 8),
            call.relayFor(call.a), behind);
        const std::string wrong = talk.listen();
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(call.recorder->waitFor<MediaSampled>([&](const MediaSampled& sampled) {
            return std::ranges::any_of(sampled.calls.front().streams, [&](const StreamSample& stream) {
                return stream.from == LegSide::B && stream.receivedKeys.starts_with(keys.toStdString())
                    && !stream.receivedSuite.empty();
            });
        }));
        const std::string goodbye = call.hangUp(call.a);
        QVERIFY2(goodbye.empty(), goodbye.c_str());
    }

private:
    Rtpengine m_rtpengine;
};

LEGSCOPE_TEST(RtpengineTest)
#include "rtpengine_test.moc"
