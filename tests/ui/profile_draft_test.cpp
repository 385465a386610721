#include "tests/support/testprogram.h"
#include "ui/models/profiledraft.h"
#include "ui/models/profileflip.h"

#include <QTest>

using namespace legscope;
using namespace legscope::ui;

namespace {

ProfileStatus running()
{
    ProfileStatus status;
    status.name = "internal";
    status.state = ProfileState::Running;
    status.sipAddress = "127.0.0.1:5060";
    status.rtpIp = "127.0.0.1";
    status.rtpStartPort = 16384;
    status.rtpEndPort = 32768;
    status.parameters = {{"sip-port", "5060"}, {"rtp-ip", "127.0.0.1"}, {"x-own", "1"}};
    return status;
}

QStringList parametersOf(const ProfileDraft& draft)
{
    QStringList parameters;
    for (const ProfileChange& change : draft.changes())
        parameters.append(QStringLiteral("%1=%2>%3").arg(change.parameter, change.from, change.to));
    return parameters;
}

} // namespace

class ProfileDraftTest : public QObject {
    Q_OBJECT

private slots:
    void anUntouchedProfileHasNoChange()
    {
        const ProfileDraft draft(running());
        QVERIFY(draft.changes().empty());
        QVERIFY(draft.faults().empty());
        QCOMPARE(draft.value("sip-ip"), "127.0.0.1");
        QCOMPARE(draft.value("rtp-end-port"), "32768");
    }

    void aModeIsTheTwoInboundParameters_data()
    {
        QTest::addColumn<bool>("proxy");
        QTest::addColumn<bool>("bypass");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QStringList>("changes");
        const int fallback = static_cast<int>(MediaMode::Default);
        const int proxy = static_cast<int>(MediaMode::Proxy);
        const int bypass = static_cast<int>(MediaMode::Bypass);
        QTest::newRow("default to proxy")
            << false << false << proxy << QStringList{"inbound-proxy-media=false>true"};
        QTest::newRow("default to bypass")
            << false << false << bypass << QStringList{"inbound-bypass-media=false>true"};
        QTest::newRow("proxy to bypass")
            << true << false << bypass
            << QStringList{"inbound-proxy-media=true>false", "inbound-bypass-media=false>true"};
        QTest::newRow("bypass to default")
            << false << true << fallback << QStringList{"inbound-bypass-media=true>false"};
        QTest::newRow("both to proxy")
            << true << true << proxy << QStringList{"inbound-bypass-media=true>false"};
        QTest::newRow("both is bypass already") << true << true << bypass << QStringList{};
        QTest::newRow("no change") << false << false << fallback << QStringList{};
    }

    void aModeIsTheTwoInboundParameters()
    {
        QFETCH(bool, proxy);
        QFETCH(bool, bypass);
        QFETCH(int, wanted);
        ProfileStatus status = running();
        status.inboundProxyMedia = proxy;
        status.inboundBypassMedia = bypass;
        ProfileDraft draft(status);
        draft.setMode(static_cast<MediaMode>(wanted));
        QCOMPARE(static_cast<int>(draft.mode()), wanted);
        QTEST(parametersOf(draft), "changes");
    }

    void theSameTruthInAnotherWordIsNoChange()
    {
        ProfileStatus status = running();
        status.inboundProxyMedia = true;
        ProfileDraft draft(status);
        draft.setValue("inbound-proxy-media", "yes");
        QVERIFY(draft.changes().empty());
        draft.setValue("inbound-proxy-media", "no");
        QCOMPARE(draft.changes().size(), std::size_t{1});
        draft.setValue("inbound-proxy-media", "1");
        QVERIFY(draft.changes().empty());
    }

    void theLastOfSeveralWrittenValuesCounts()
    {
        ProfileStatus status = running();
        status.parameters.emplace_back("SIP-Port", "5080");
        QCOMPARE(ProfileDraft(status).value("sip-port"), "5080");
    }

    void editsSurviveAChangeBeneathThem()
    {
        ProfileDraft draft(running());
        draft.setValue("rtp-start-port", "20000");
        draft.setMode(MediaMode::Proxy);
        ProfileStatus status = running();
        status.inboundProxyMedia = true;
        status.rtpEndPort = 40000;
        draft.rebase(status);
        QCOMPARE(parametersOf(draft), QStringList{"rtp-start-port=16384>20000"});
        QCOMPARE(draft.value("rtp-end-port"), "40000");
        draft.revert();
        QVERIFY(draft.changes().empty());
    }

    void wrongValuesAreRefusedWithTheirCause_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("named"); ///< empty: no fault
        QTest::newRow("host name") << "sip-ip" << "pbx.example" << "pbx.example";
        QTest::newRow("empty address") << "rtp-ip" << "" << "is not an IP address";
        QTest::newRow("multicast") << "rtp-ip" << "224.0.0.1" << "multicast";
        QTest::newRow("auto") << "rtp-ip" << "auto" << "";
        QTest::newRow("IPv6") << "sip-ip" << "::1" << "";
        QTest::newRow("port 0") << "sip-port" << "0" << "";
        QTest::newRow("port too high") << "sip-port" << "65536" << "65536";
        QTest::newRow("port in words") << "sip-port" << "sip" << "sip";
        QTest::newRow("negative port") << "sip-port" << "-1" << "-1";
        QTest::newRow("privileged RTP port") << "rtp-start-port" << "80" << "1024";
        QTest::newRow("range upside down") << "rtp-end-port" << "16000" << "is not above";
        QTest::newRow("unspecified without ext") << "rtp-ip" << "0.0.0.0" << "peers must be told";
        QTest::newRow("other family") << "ext-rtp-ip" << "2001:db8::1" << "another IP version";
        QTest::newRow("advertised unspecified") << "ext-rtp-ip" << "0.0.0.0" << "nobody can send";
        QTest::newRow("stun") << "ext-rtp-ip" << "stun:stun.example" << "not asked";
        QTest::newRow("advertised host") << "ext-rtp-ip" << "media.example" << "";
        QTest::newRow("marked host") << "ext-rtp-ip" << "host:media.example" << "";
        QTest::newRow("broken address") << "ext-rtp-ip" << "192.0.2.300" << "192.0.2.300";
        QTest::newRow("no host") << "ext-rtp-ip" << "host:" << "host:";
        QTest::newRow("networks") << "rtp-learn-acl" << "192.168.0.0/16, 10.0.0.7,2001:db8::/32" << "";
        QTest::newRow("list of acl.conf") << "rtp-learn-acl" << "lan" << "";
        QTest::newRow("long prefix") << "rtp-learn-acl" << "10.0.0.0/33" << "10.0.0.0/33";
        QTest::newRow("prefix in words") << "rtp-learn-acl" << "10.0.0.0/x" << "not a network";
        QTest::newRow("name among networks")
            << "rtp-learn-acl" << "10.0.0.0/8,lan" << "\"lan\" is not a network";
        QTest::newRow("auto-nat") << "ext-rtp-ip" << "auto-nat" << "";
    }

    void wrongValuesAreRefusedWithTheirCause()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, named);
        ProfileDraft draft(running());
        draft.setValue(parameter, value);
        QStringList sentences;
        for (const ProfileFault& fault : draft.faults())
            sentences.append(fault.sentence);
        QCOMPARE(sentences.isEmpty(), named.isEmpty());
        QVERIFY2(sentences.join('\n').contains(named), qPrintable(sentences.join('\n')));
    }

    void thePortRangeSaysHowManyCallsFit()
    {
        ProfileDraft draft(running());
        draft.setValue("rtp-start-port", "20000");
        draft.setValue("rtp-end-port", "20007");
        QCOMPARE(draft.callsInPortRange(), 2);
        draft.setValue("rtp-start-port", "20001");
        QCOMPARE(draft.callsInPortRange(), 1);
        draft.setValue("rtp-end-port", "1");
        QCOMPARE(draft.callsInPortRange(), 0);
    }

    void lateNegotiationIsMootOutsideOfDefault()
    {
        ProfileDraft draft(running());
        draft.setTrue("inbound-late-negotiation", true);
        QVERIFY(!draft.changes()[0].moot);
        QCOMPARE(effectOf(draft.changes()[0], draft.mode()), "new calls");
        draft.setMode(MediaMode::Proxy);
        QVERIFY(draft.changes()[1].moot);
        QCOMPARE(effectOf(draft.changes()[1], draft.mode()), "new calls (moot while Proxy)");
    }

    void theFlipSaysWhatChangesForWhom()
    {
        ProfileStatus status = running();
        status.overridingRoutes = {"conf: set proxy_media=false"};
        ProfileEntry entry{status};
        entry.live = 12;
        ProfileDraft draft(status);
        draft.setMode(MediaMode::Proxy);
        draft.setTrue("inbound-late-negotiation", true);
        const ProfileFlip flip = flipOf(draft, entry);
        QCOMPARE(flip.headline, "Apply to \"internal\": Default → Proxy, late negotiation off → on");
        QCOMPARE(flip.changes.size(), std::size_t{2});
        QVERIFY2(flip.liveCalls.startsWith("12 live call"), qPrintable(flip.liveCalls));
        QVERIFY(flip.liveCalls.contains("Default"));
        QCOMPARE(flip.overridingRoutes, QStringList{"conf: set proxy_media=false"});
        const QString losses = flip.losses.join(' ');
        QVERIFY(losses.contains("only codecs of the profile"));
        for (const char* there : {"transcoding", "SRTP by SDES or DTLS"})
            QVERIFY2(losses.contains(there), there);
        for (const char* notThere : {"record", "playback"})
            QVERIFY2(!losses.contains(notThere), notThere);
        QVERIFY(flip.gains.join(' ').contains("ZRTP"));
        QVERIFY(flip.restartNote.isEmpty());
    }

    void toAndFromBypassTellsWhatIsNotSeen()
    {
        ProfileStatus status = running();
        ProfileDraft draft(status);
        draft.setMode(MediaMode::Bypass);
        QVERIFY(flipOf(draft, {status}).losses.join(' ').contains("RTP figures"));
        status.inboundBypassMedia = true;
        status.mode = MediaMode::Bypass;
        ProfileDraft back(status);
        back.setMode(MediaMode::Proxy);
        const ProfileFlip flip = flipOf(back, {status});
        QVERIFY(flip.gains.join(' ').contains("RTP figures"));
        QVERIFY(!flip.losses.join(' ').contains("every codec"));
    }

    void addressesAloneLoseNothing()
    {
        ProfileDraft draft(running());
        draft.setValue("sip-port", "5080");
        const ProfileFlip flip = flipOf(draft, {running()});
        QVERIFY(flip.losses.isEmpty() && flip.gains.isEmpty() && flip.overridingRoutes.isEmpty());
        QVERIFY(flip.restartNote.contains("restart"));
        QCOMPARE(effectOf(flip.changes[0], draft.mode()), "after a restart");
        QVERIFY(flip.liveCalls.contains("No live call"));
    }
};

LEGSCOPE_TEST(ProfileDraftTest)
#include "profile_draft_test.moc"
