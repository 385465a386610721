#include "tests/engine/call/routefixture.h"
#include "tests/support/testprogram.h"

using namespace legscope;
using namespace legscope::test;

/// Applications that read or write media.
class MediaApplicationsTest : public QObject {
    Q_OBJECT

private slots:
    void mediaApplicationsWhereMediaIsNotOurs_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("cause");
        for (const char* application : {"playback", "record", "echo", "say", "conference", "read",
                 "play_and_get_digits", "displace_session", "speak"}) {
            for (const char* mode : {"inbound-proxy-media", "inbound-bypass-media"})
                QTest::addRow("%s %s", application, mode)
                    << mode << "hangup" << application << "INCOMPATIBLE_DESTINATION";
        }
        QTest::newRow("refuse") << "inbound-proxy-media" << "refuse" << "playback" << "USER_BUSY";
    }

    void mediaApplicationsWhereMediaIsNotOurs()
    {
        QFETCH(QString, mode);
        QFETCH(QString, policy);
        QFETCH(QString, application);
        QFETCH(QString, cause);
        RouteFixture lab;
        lab.route("1", act(application.toStdString(), "x.wav") + act("hangup", "USER_BUSY"));
        lab.start({{mode.toStdString(), "true"}, {"proxy-media-app-policy", policy.toStdString()}});
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(QString::fromStdString(ended.cause), cause);
        QVERIFY(lab.found("MEDIA_APP_IN_PROXY", application.toStdString()));
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(!lab.caller.last().wasAnswered);
        if (policy != "refuse") {
            QCOMPARE(ended.status, 488);
            QVERIFY(ended.text.find("MEDIA_APP_IN_PROXY") != std::string::npos);
        }
    }

    void anUpgradeBeforeTheAnswerMakesTheCallADefaultOne_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("proxy") << "inbound-proxy-media";
        QTest::newRow("bypass") << "inbound-bypass-media";
    }

    void anUpgradeBeforeTheAnswerMakesTheCallADefaultOne()
    {
        QFETCH(QString, mode);
        RouteFixture lab;
        lab.route("1", act("echo"));
        lab.start({{mode.toStdString(), "true"}, {"proxy-media-app-policy", "upgrade"}});
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("FACILITY_NOT_IMPLEMENTED"));
        QCOMPARE(ended.status, 501);
        const ModeDecided decided = lab.recorder->all<ModeDecided>().back();
        QCOMPARE(decided.effective, MediaMode::Default);
        QCOMPARE(decided.decider, ModeDecider::Call);
        QCOMPARE(decided.reason, std::string("upgrade: echo needs the media"));
        QVERIFY(!lab.recorder->hasFinding("MEDIA_APP_IN_PROXY"));
    }

    void anUpgradeThatCannotBeEndsTheCallAndSaysWhy_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("why");
        QTest::newRow("codec that is not ours") << "RTP/AVP 18" << "no common codec";
        QTest::newRow("SRTP without a key") << "RTP/SAVP 8" << "it has no a=crypto that is served here";
    }

    void anUpgradeThatCannotBeEndsTheCallAndSaysWhy()
    {
        QFETCH(QString, media);
        QFETCH(QString, why);
        RouteFixture lab;
        lab.route("1", act("record", "x.wav"));
        lab.start({{"inbound-proxy-media", "true"}, {"proxy-media-app-policy", "upgrade"}});
        LabInvitation invitation;
        invitation.sdp
            = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 "
            + media.toStdString() + "\r\n";
        lab.call("1", invitation);
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("INCOMPATIBLE_DESTINATION"));
        QCOMPARE(ended.status, 488);
        QVERIFY(lab.found("MEDIA_APP_IN_PROXY", why.toStdString()));
        QVERIFY(lab.recorder->all<ModeDecided>().empty());
    }

    void anUpgradeOfACallerThatIsAloneOffersItDefaultMode()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", lab.toCallee()) + act("echo"));
        lab.start({{"inbound-proxy-media", "true"}, {"proxy-media-app-policy", "upgrade"}});
        lab.call("1");
        QVERIFY(lab.caller.waitFor(hears(5)));
        lab.callee->hangUp(lab.callee.last().id);
        QCOMPARE(lab.ended().cause, std::string("FACILITY_NOT_IMPLEMENTED"));
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().requestsReceived, 1u);
        const SdpRewritten offer = lab.recorder->all<SdpRewritten>().back();
        QCOMPARE(offer.mode, MediaMode::Default);
        QCOMPARE(offer.kind, SdpKind::Offer);
        QCOMPARE(lab.caller.last().sdpReceived, offer.after);
        QCOMPARE(lab.recorder->all<ModeDecided>().back().effective, MediaMode::Default);
    }

    void proxyByTheDialplanCountsForMediaApplications()
    {
        RouteFixture lab;
        lab.route("1", act("set", "proxy_media=true") + act("playback", "x.wav"));
        lab.start({});
        lab.call("1");
        QCOMPARE(lab.ended().cause, std::string("INCOMPATIBLE_DESTINATION"));
    }

    void mediaApplicationsInDefaultModeSayThatTheyAreNotThere()
    {
        RouteFixture lab;
        lab.route("1", act("echo"));
        lab.start({});
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("FACILITY_NOT_IMPLEMENTED"));
        QVERIFY(ended.text.find("echo is not available yet") != std::string::npos);
        QCOMPARE(ended.status, 501);
    }
};

LEGSCOPE_TEST(MediaApplicationsTest)
#include "mediaapplications_test.moc"
