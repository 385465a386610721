#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string set(const char* assignment)
{
    return fmt::format("<action application=\"set\" data=\"{}\"/>", assignment);
}

/// Phone A as a user of the directory with one variable, known by its address.
std::string userWith(const char* name, const char* value)
{
    return fmt::format(
        "<domain name=\"127.0.0.1\"><user id=\"a\" cidr=\"127.0.0.0/8\"><variables><variable name=\"{}\" "
        "value=\"{}\"/></variables></user></domain>",
        name, value);
}

bool hasFinding(EventRecorder& recorder, const std::string& code)
{
    return std::ranges::any_of(
        recorder.all<Finding>(), [&](const Finding& finding) { return nameOf(finding.code) == code; });
}

} // namespace

Q_DECLARE_METATYPE(legscope::test::ModeSetup)
Q_DECLARE_METATYPE(legscope::MediaMode)
Q_DECLARE_METATYPE(legscope::ModeDecider)

/// The rows of the page on the three modes that no other test shows.
class MediaModesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void theLastThatSpeaksDecides_data();
    void theLastThatSpeaksDecides();
    void proxyByTheDialplanComesTooLateForEarlyNegotiation();
    void lateNegotiationIsMootWhereTheProfileSaysTheMode_data();
    void lateNegotiationIsMootWhereTheProfileSaysTheMode();
    void mediaAddressesAreHiddenExceptInBypass_data();
    void mediaAddressesAreHiddenExceptInBypass();
    void theSdpIsOursInDefaultAndTheirsOtherwise_data();
    void theSdpIsOursInDefaultAndTheirsOtherwise();
};

void MediaModesTest::theLastThatSpeaksDecides_data()
{
    QTest::addColumn<ModeSetup>("setup");
    QTest::addColumn<MediaMode>("mode");
    QTest::addColumn<ModeDecider>("decider");
    QTest::addColumn<QString>("reason");
    const auto row
        = [](const char* name, ModeSetup setup, MediaMode mode, ModeDecider decider, const char* reason) {
              setup.parameters.emplace("inbound-late-negotiation", "true");
              QTest::newRow(name) << setup << mode << decider << reason;
          };
    const std::map<std::string, std::string> proxy{{"inbound-proxy-media", "true"}};
    const std::map<std::string, std::string> bypass{{"inbound-bypass-media", "true"}};
    std::map<std::string, std::string> both = proxy;
    both.insert(bypass.begin(), bypass.end());

    using enum MediaMode;
    using enum ModeDecider;
    row("nothing said", {}, Default, BuiltIn, "no setting asks for another mode");
    row("profile: switched off by name", {.parameters = {{"inbound-proxy-media", "false"}}}, Default, Profile,
        "profile inner: inbound-proxy-media=false");
    row("profile: proxy", {.parameters = proxy}, Proxy, Profile, "profile inner: inbound-proxy-media=true");
    row("profile: bypass", {.parameters = bypass}, Bypass, Profile,
        "profile inner: inbound-bypass-media=true");
    row("profile: both, bypass wins", {.parameters = both}, Bypass, Profile,
        "profile inner: inbound-bypass-media=true");
    row("user over profile", {.parameters = bypass, .directory = userWith("proxy_media", "true")}, Proxy,
        UserVariable, "user variable: proxy_media=true");
    row("user false over profile", {.parameters = proxy, .directory = userWith("proxy_media", "false")},
        Default, UserVariable, "user variable: proxy_media=false");
    row("user: bypass", {.directory = userWith("bypass_media", "true")}, Bypass, UserVariable,
        "user variable: bypass_media=true");
    row("dialplan over user",
        {.beforeBridge = set("proxy_media=false"), .directory = userWith("proxy_media", "true")}, Default,
        Dialplan, "dialplan: proxy_media=false");
    row("dialplan: proxy, as FreeSWITCH reads it", {.beforeBridge = set("proxy_media=t")}, Proxy, Dialplan,
        "dialplan: proxy_media=t");
    row("dialplan: proxy", {.beforeBridge = set("proxy_media=true")}, Proxy, Dialplan,
        "dialplan: proxy_media=true");
    row("dialplan: bypass", {.beforeBridge = set("bypass_media=true")}, Bypass, Dialplan,
        "dialplan: bypass_media=true");
    row("dialplan over profile", {.parameters = bypass, .beforeBridge = set("proxy_media=true")}, Proxy,
        Dialplan, "dialplan: proxy_media=true");
    row("dialplan false over profile", {.parameters = proxy, .beforeBridge = set("proxy_media=false")},
        Default, Dialplan, "dialplan: proxy_media=false");
    row("dialplan: both true, proxy wins",
        {.beforeBridge = set("proxy_media=true") + set("bypass_media=true")}, Proxy, Dialplan,
        "dialplan: proxy_media=true");
    row("read when bridge runs: the last set counts",
        {.beforeBridge = set("proxy_media=true") + set("proxy_media=false")}, Default, Dialplan,
        "dialplan: proxy_media=false");
    row("the call itself: an answered caller", {.beforeBridge = "<action application=\"answer\"/>"}, Default,
        Call, "");
}

void MediaModesTest::theLastThatSpeaksDecides()
{
    QFETCH(ModeSetup, setup);
    QFETCH(MediaMode, mode);
    QFETCH(ModeDecider, decider);
    QFETCH(QString, reason);
    ModeCall call(MediaMode::Default, setup);
    call.a.invite("b", call.offerA());
    const RawMessage invite = call.b.waitRequest("INVITE");
    QVERIFY(!invite.isEmpty());
    const ModeDecided decided = call.recorder->all<ModeDecided>().back();
    QCOMPARE(decided.effective, mode);
    QCOMPARE(decided.decider, decider);
    if (!reason.isEmpty())
        QCOMPARE(QString::fromStdString(decided.reason), reason);
    // And the SDP is what that mode makes of it.
    QCOMPARE(invite.body() == call.offerA(), mode == MediaMode::Bypass);
    QCOMPARE(
        carriedDifference(MediaMode::Proxy, call.offerA(), invite.body()).empty(), mode == MediaMode::Proxy);
    QVERIFY(!hasFinding(*call.recorder, "EARLY_NEGOTIATION"));
}

void MediaModesTest::proxyByTheDialplanComesTooLateForEarlyNegotiation()
{
    ModeSetup setup;
    setup.parameters = {{"inbound-codec-prefs", "PCMA"}};
    setup.beforeBridge = set("proxy_media=true");
    ModeCall call(MediaMode::Default, setup);
    call.a.invite("b", call.offerA());
    QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
    QVERIFY(hasFinding(*call.recorder, "EARLY_NEGOTIATION"));

    // A codec that only the endpoints know never gets as far as the dialplan.
    RawPhone other("x");
    other.useEngine(call.engineOf("inner"));
    other.invite("b", sdpBody("m=audio 40000 RTP/AVP 96\r\na=rtpmap:96 X-FUTURE/8000\r\n"));
    QCOMPARE(other.waitFinal().status(), 488);
    QVERIFY(hasFinding(*call.recorder, "NO_COMMON_CODEC"));
}

void MediaModesTest::lateNegotiationIsMootWhereTheProfileSaysTheMode_data()
{
    QTest::addColumn<MediaMode>("mode");
    QTest::addColumn<QString>("late");
    for (const char* late : {"true", "false"}) {
        QTest::addRow("proxy, %s", late) << MediaMode::Proxy << late;
        QTest::addRow("bypass, %s", late) << MediaMode::Bypass << late;
    }
}

void MediaModesTest::lateNegotiationIsMootWhereTheProfileSaysTheMode()
{
    QFETCH(MediaMode, mode);
    QFETCH(QString, late);
    // No codec in common with the profile: negotiating would refuse the call.
    ModeSetup setup;
    setup.parameters = {{"inbound-late-negotiation", late.toStdString()}, {"inbound-codec-prefs", "G722"},
        {"outbound-codec-prefs", "G722"}};
    ModeCall call(mode, setup);
    VERIFY_RIGHT(call.connect());
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void MediaModesTest::mediaAddressesAreHiddenExceptInBypass_data()
{
    QTest::addColumn<MediaMode>("mode");
    QTest::newRow("Default") << MediaMode::Default;
    QTest::newRow("proxy") << MediaMode::Proxy;
    QTest::newRow("bypass") << MediaMode::Bypass;
}

void MediaModesTest::mediaAddressesAreHiddenExceptInBypass()
{
    QFETCH(MediaMode, mode);
    ModeSetup setup;
    setup.addressA = "127.0.0.2"; // a profile of its own there
    ModeCall call(mode, setup);
    call.a.invite("b", call.offerA());
    const RawMessage invite = call.b.waitRequest("INVITE");
    QVERIFY(!invite.isEmpty());
    const bool hidden = invite.body().find("127.0.0.2") == std::string::npos;
    QCOMPARE(hidden, mode != MediaMode::Bypass);
    call.b.answer(invite, 200, call.answerB());
    const RawMessage accepted = call.a.waitAnswer(200);
    QVERIFY(!accepted.isEmpty());
    QCOMPARE(accepted.body().find("127.0.0.1") == std::string::npos, mode != MediaMode::Bypass);
    call.a.acknowledge();
    QVERIFY(!call.b.waitRequest("ACK").isEmpty());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void MediaModesTest::theSdpIsOursInDefaultAndTheirsOtherwise_data()
{
    mediaAddressesAreHiddenExceptInBypass_data();
}

void MediaModesTest::theSdpIsOursInDefaultAndTheirsOtherwise()
{
    QFETCH(MediaMode, mode);
    ModeCall call(mode);
    const std::string offer
        = call.audio(call.mediaA, "a=x-own:1\r\na=zrtp-hash:1.10 fe30efd0\r\na=ptime:20\r\n");
    call.a.invite("b", offer);
    const RawMessage invite = call.b.waitRequest("INVITE");
    QVERIFY(!invite.isEmpty());
    if (mode != MediaMode::Default) {
        VERIFY_RIGHT(call.differs(offer, invite, call.b));
        return;
    }
    for (const char* theirs : {"a=x-own", "a=zrtp-hash"})
        QVERIFY2(invite.body().find(theirs) == std::string::npos, theirs);
    QVERIFY(invite.body().find("a=ptime:20") != std::string::npos);
}

LEGSCOPE_TEST(MediaModesTest)
#include "mediamodes_test.moc"
