#include "tests/engine/modes/bothmodes.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string named(std::string sdp, const std::string& host)
{
    const std::string from = "c=IN IP4 127.0.0.1";
    return sdp.replace(sdp.find(from), from.size(), "c=IN IP4 " + host);
}

bool finds(ModeCall& call, const std::string& code, const std::string& words)
{
    return call.recorder->waitFor<Finding>([&](const Finding& finding) {
        return nameOf(finding.code) == code && finding.text.find(words) != std::string::npos;
    });
}

} // namespace

class HostNamesTest : public QObject {
    Q_OBJECT

private slots:
    void mediaIsSentToTheHostOnceItsAddressHasCome_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("bySystem");
        QTest::addColumn<bool>("ofCaller");
        QTest::newRow("in the offer") << "media.test" << false << true;
        QTest::newRow("in the answer") << "media.test" << false << false;
        QTest::newRow("by the system's name service") << "localhost" << true << true;
    }
    void mediaIsSentToTheHostOnceItsAddressHasCome()
    {
        QFETCH(QString, host);
        QFETCH(bool, bySystem);
        QFETCH(bool, ofCaller);
        FakeResolver resolver;
        resolver.tell("media.test", {"::1", "127.0.0.1"});
        ModeSetup setup;
        setup.resolver = bySystem ? nullptr : &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        const std::string name = host.toStdString();
        VERIFY_RIGHT(call.connect(ofCaller ? named(call.offerA(), name) : call.offerA(),
            ofCaller ? call.answerB() : named(call.answerB(), name)));
        // Nothing has come from the named side: only the name tells where it is.
        RawPhone& speaks = ofCaller ? call.b : call.a;
        VERIFY_RIGHT(call.passes(ofCaller ? call.mediaB : call.mediaA, call.relayFor(speaks),
            ofCaller ? call.mediaA : call.mediaB, rtpPacket(1)));
        QVERIFY(call.recorder->all<Finding>().empty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aHostThatCannotBeSentToIsFoundAndItsFirstPacketsTell_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << "unknown.test"
                                 << "HOST_UNRESOLVED"
                                 << "nobody knows it";
        QTest::newRow("no answer") << "silent.test"
                                   << "HOST_UNRESOLVED"
                                   << "no answer within 2 s";
        QTest::newRow("local") << "phone.LOCAL."
                               << "HOST_UNRESOLVED"
                               << ".local are not looked up";
        QTest::newRow("multicast") << "group.test"
                                   << "HOST_REFUSED"
                                   << "not the address of one host";
        QTest::newRow("unspecified") << "any.test"
                                     << "HOST_REFUSED"
                                     << "not the address of one host";
        QTest::newRow("other family") << "six.test"
                                      << "HOST_REFUSED"
                                      << "no IPv4 address";
    }
    void aHostThatCannotBeSentToIsFoundAndItsFirstPacketsTell()
    {
        QFETCH(QString, host);
        QFETCH(QString, code);
        QFETCH(QString, words);
        FakeResolver resolver;
        resolver.tell("unknown.test", {});
        resolver.tell("group.test", {"224.0.0.9"});
        resolver.tell("any.test", {"0.0.0.0"});
        resolver.tell("six.test", {"::1"});
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        VERIFY_RIGHT(call.connect(named(call.offerA(), host.toStdString()), call.answerB()));
        QVERIFY(finds(call, code.toStdString(), words.toStdString()));
        QCOMPARE(resolver.wasAsked(host.toStdString()), !host.contains("LOCAL"));
        VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, "keepalive"));
        VERIFY_RIGHT(call.passes(call.mediaB, call.relayFor(call.b), call.mediaA, rtpPacket(1)));
        QCOMPARE(call.recorder->all<Finding>().size(), std::size_t(1));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aCallThatEndsDoesNotWaitForItsNames()
    {
        FakeResolver resolver;
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Proxy, setup);
        VERIFY_RIGHT(call.connect(named(call.offerA(), "silent.test"), call.answerB()));
        VERIFY_RIGHT(call.hangUp(call.a));
        QVERIFY(call.recorder->all<Finding>().empty());
    }

    void bypassLooksNothingUp()
    {
        FakeResolver resolver;
        ModeSetup setup;
        setup.resolver = &resolver;
        ModeCall call(MediaMode::Bypass, setup);
        VERIFY_RIGHT(call.connect(named(call.offerA(), "media.test"), call.answerB()));
        VERIFY_RIGHT(call.hangUp(call.a));
        QVERIFY(!resolver.wasAsked("media.test"));
    }

    void theAdvertisedHostIsLookedUpWhenTheProfileStarts()
    {
        FakeResolver resolver;
        resolver.tell("edge.test", {"2001:db8::1", "127.0.0.9"});
        ModeSetup setup;
        setup.resolver = &resolver;
        setup.parameters["ext-rtp-ip"] = "host:edge.test";
        ModeCall call(MediaMode::Proxy, setup);
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(invite.body().find("c=IN IP4 127.0.0.9\r\n") != std::string::npos);
    }

    void aProfileWhoseAdvertisedHostIsUnknownDoesNotStart_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << "unknown.test"
                                 << "ext-rtp-ip cannot be looked up: unknown.test";
        QTest::newRow("no answer") << "silent.test"
                                   << "no answer within 2 s";
        QTest::newRow("nothing to advertise") << "six.test"
                                              << "beside rtp-ip 127.0.0.1";
    }
    void aProfileWhoseAdvertisedHostIsUnknownDoesNotStart()
    {
        QFETCH(QString, host);
        QFETCH(QString, words);
        FakeResolver resolver;
        resolver.tell("unknown.test", {});
        resolver.tell("six.test", {"::1"});
        TestConfiguration configuration;
        configuration.profile("inner", {{"ext-rtp-ip", host.toStdString()}});
        EngineOptions options;
        options.configuration = configuration.write();
        options.resolver = &resolver;
        const auto engine = Engine::start(options);
        QVERIFY(!engine);
        QVERIFY2(engine.error().detail.find(words.toStdString()) != std::string::npos,
            engine.error().detail.c_str());
    }
};

LEGSCOPE_TEST(HostNamesTest)
#include "hostnames_test.moc"
