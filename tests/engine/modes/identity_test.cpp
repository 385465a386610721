#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* none = "(none)";
constexpr const char* trusting = "127.0.0.0/8";

std::string actions(const QString& assignments)
{
    std::string xml;
    for (const QString& one : assignments.split(' ', Qt::SkipEmptyParts)) {
        const bool isPrivacy = one.startsWith("privacy:");
        xml += isPrivacy ? "<action application=\"privacy\" data=\"" + one.mid(8).toStdString() + "\"/>"
                         : "<action application=\"set\" data=\"" + one.toStdString() + "\"/>";
    }
    return xml;
}

/// The value of a header; the address of this engine's end is "HOST".
QString valueIn(const RawMessage& message, const char* name)
{
    const std::string value = message.header(name);
    return value.empty() ? QString(none) : QString::fromStdString(value).replace("127.0.0.1", "HOST");
}

ModeSetup setupWith(std::map<std::string, std::string> parameters)
{
    ModeSetup setup;
    setup.parameters = std::move(parameters);
    return setup;
}

/// A calls B, who answers with these headers. In Default mode the SDPs are the engine's own: nobody compares
/// them.
std::string talk(ModeCall& call, const std::string& headersOfB = {})
{
    call.a.invite("b", call.offerA());
    const RawMessage invite = call.b.waitRequest("INVITE");
    call.b.answer(invite, 200, call.answerB(), headersOfB);
    if (call.a.waitAnswer(200).isEmpty())
        return "no 200 came to A";
    call.a.acknowledge();
    return call.b.waitRequest("ACK").isEmpty() ? "no ACK came to B" : "";
}

constexpr const char* assertedCaller = "P-Asserted-Identity: \"Ann\" <sip:+4930@carrier.example>\r\n";

const char* const forgedIdentity = "P-Asserted-Identity: <sip:911@carrier.example>\r\n";
const char* const ofAnn = "\"Ann\" <sip:+4930@HOST>";

/// In the order of the columns of aCalleeIsShownTheCallerInTheHeaderThatTheProfileNames.
void identityRow(const char* name, const char* trusted, const char* type, const char* headers,
    const char* route, const char* ofCallee, const char* from, const char* rpid, const char* asserted,
    const char* preferred, const char* privacy)
{
    QTest::newRow(name) << trusted << type << headers << route << ofCallee << from << rpid << asserted
                        << preferred << privacy;
}

void addRowsOfStrangers()
{
    identityRow("a stranger, rpid", "none", "rpid", "", "", "", "<sip:a@",
        "<sip:a@HOST>;party=calling;screen=no;privacy=off", none, none, none);
    identityRow("a stranger, pid", "none", "pid", "", "", "", "<sip:a@", none, none, "<sip:a@HOST>", "none");
    identityRow("a stranger, none", "none", "none", "", "", "", "<sip:a@", none, none, none, none);
    identityRow("forged, rpid", "none", "rpid", forgedIdentity, "", "", "<sip:a@",
        "<sip:a@HOST>;party=calling;screen=no;privacy=off", none, none, none);
    identityRow(
        "forged, pid", "none", "pid", forgedIdentity, "", "", "<sip:a@", none, none, "<sip:a@HOST>", "none");
    identityRow("the route says who", "none", "pid", forgedIdentity, "effective_caller_id_number=77", "",
        "<sip:77@", none, "<sip:77@HOST>", none, "none");
    identityRow("a stranger who hides", "none", "rpid", "Privacy: id\r\n", "", "",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>", none, none, none, "id");
    identityRow("hides by Remote-Party-ID", "none", "rpid",
        "Remote-Party-ID: <sip:a@h>;privacy=full;screen=yes\r\n", "", "",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>", none, none, none, "id");
    identityRow("the route lets be seen", "none", "rpid", "Privacy: id\r\n", "privacy:no", "", "<sip:a@",
        "<sip:a@HOST>;party=calling;screen=no;privacy=off", none, none, none);
}

void addRowsOfTrustedPeers()
{
    identityRow("asserted, rpid", trusting, "rpid", assertedCaller, "", "", "\"Ann\" <sip:+4930@",
        "\"Ann\" <sip:+4930@HOST>;party=calling;screen=yes;privacy=off", none, none, none);
    identityRow("asserted, pid", trusting, "pid", assertedCaller, "", "", "\"Ann\" <sip:+4930@", none, ofAnn,
        none, "none");
    identityRow("no Privacy: none", trusting, "pid", assertedCaller, "",
        "[sip_cid_suppress_privacy_none=true]", "\"Ann\" <sip:+4930@", none, ofAnn, none, none);
    identityRow("preferred counts last", trusting, "pid",
        "P-Preferred-Identity: <sip:2@h>\r\nP-Asserted-Identity: <sip:1@h>\r\n", "", "", "<sip:2@", none,
        "<sip:2@HOST>", none, "none");
    identityRow("asserted before Remote-Party-ID", trusting, "pid",
        "P-Asserted-Identity: <sip:1@h>\r\nRemote-Party-ID: <sip:2@h>;screen=yes\r\n", "", "", "<sip:1@",
        none, "<sip:1@HOST>", none, "none");
    identityRow("not screened", trusting, "rpid", "Remote-Party-ID: \"N\" <sip:2@h>;screen=no\r\n", "", "",
        "\"N\" <sip:2@", "\"N\" <sip:2@HOST>;party=calling;screen=no;privacy=off", none, none, none);
    identityRow("a telephone number", trusting, "pid", "P-Asserted-Identity: <tel:+4930;phone-context=x>\r\n",
        "", "", "<sip:+4930@", none, "<sip:+4930@HOST>", none, "none");
    identityRow("two identities", trusting, "pid", "P-Asserted-Identity: <sip:1@h>, <tel:+4930>\r\n", "", "",
        "<sip:1@", none, "<sip:1@HOST>", none, "none");
    identityRow("unreadable", trusting, "pid", "P-Asserted-Identity: \"Ann <sip:\r\n", "", "", "<sip:a@",
        none, "<sip:a@HOST>", none, "none");
}

void addRowsOfWhoHides()
{
    identityRow("hidden, to a trusted one, rpid", trusting, "rpid",
        "P-Asserted-Identity: \"Ann\" <sip:+4930@h>\r\nPrivacy: id\r\n", "", "",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
        "\"Ann\" <sip:+4930@HOST>;party=calling;screen=yes;privacy=full", none, none, "id");
    identityRow("hidden, to a trusted one, pid", trusting, "pid",
        "P-Asserted-Identity: \"Ann\" <sip:+4930@h>\r\nPrivacy: user;id\r\n", "", "",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>", none, ofAnn, none, "id");
    identityRow("hidden by the route", trusting, "pid", assertedCaller, "privacy:full", "",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>", none, ofAnn, none, "id");
    identityRow("the name alone", "none", "rpid", "", "privacy:name effective_caller_id_name=Ann", "",
        "\"Anonymous\" <sip:a@", "<sip:a@HOST>;party=calling;screen=no;privacy=name", none, none, none);
}

void addRowsOfTheDialString()
{
    identityRow("sip_cid_type=pid", trusting, "rpid", assertedCaller, "", "[sip_cid_type=pid]",
        "\"Ann\" <sip:+4930@", none, ofAnn, none, "none");
    identityRow("sip_cid_type=none", trusting, "pid", assertedCaller, "", "[sip_cid_type=none]",
        "\"Ann\" <sip:+4930@", none, none, none, none);
    identityRow("origination_privacy", "none", "rpid", "", "effective_caller_id_number=77",
        "[origination_privacy=hide_number]", "\"Anonymous\" <sip:anonymous@anonymous.invalid>", none, none,
        none, "id");
    identityRow("origination_privacy without screen", "none", "pid", "", "effective_caller_id_number=77",
        "[origination_privacy=hide_name]", "\"Anonymous\" <sip:77@", none, none, "<sip:77@HOST>", "none");
    identityRow("origination_privacy=screen", "none", "pid", "Privacy: id\r\n",
        "effective_caller_id_number=77", "[origination_privacy=screen]", "<sip:77@", none, "<sip:77@HOST>",
        none, "none");
    identityRow("the route's own header", "none", "pid", "", "sip_h_P-Asserted-Identity=sip:88@h", "",
        "<sip:a@", none, "sip:88@h", "<sip:a@HOST>", "none");
}

} // namespace

/// Who a leg is shown, and what only trusted peers are sent.
class IdentityTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        addBothModes();
        QTest::newRow("default") << static_cast<int>(MediaMode::Default);
    }

    void aCalleeIsShownTheCallerInTheHeaderThatTheProfileNames_data()
    {
        QTest::addColumn<QString>("trusted"); ///< legscope-trusted-acl
        QTest::addColumn<QString>("type"); ///< caller-id-type
        QTest::addColumn<QString>("headers"); ///< of the INVITE
        QTest::addColumn<QString>("route"); ///< variables
        QTest::addColumn<QString>("ofCallee"); ///< of the dial string
        QTest::addColumn<QString>("from"); ///< what B's begins with
        QTest::addColumn<QString>("rpid");
        QTest::addColumn<QString>("asserted");
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<QString>("privacy");
        addRowsOfStrangers();
        addRowsOfTrustedPeers();
        addRowsOfWhoHides();
        addRowsOfTheDialString();
    }

    void aCalleeIsShownTheCallerInTheHeaderThatTheProfileNames()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, type);
        QFETCH(QString, headers);
        QFETCH(QString, route);
        QFETCH(QString, ofCallee);
        QFETCH(QString, from);
        ModeSetup setup = setupWith(
            {{"legscope-trusted-acl", trusted.toStdString()}, {"caller-id-type", type.toStdString()}});
        setup.beforeBridge = actions(route);
        setup.dial = ofCallee.toStdString() + "{B}";
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA(), headers.toStdString());
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        const QString sentFrom = QString::fromStdString(invite.header("From"));
        QVERIFY2(sentFrom.startsWith(from), qPrintable(sentFrom));
        for (const auto& [column, header] :
            {std::pair{"rpid", "Remote-Party-ID"}, std::pair{"asserted", "P-Asserted-Identity"},
                std::pair{"preferred", "P-Preferred-Identity"}, std::pair{"privacy", "Privacy"}}) {
            const QString expected = *static_cast<const QString*>(QTest::qData(column, QMetaType::QString));
            QCOMPARE(valueIn(invite, header), expected);
        }
        call.b.answer(invite, 486);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void whatIsNotBelievedOrCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("forged") << "none" << "P-Asserted-Identity: <sip:911@h>" << "IDENTITY_NOT_BELIEVED"
                                << "P-Asserted-Identity of 127.0.0.1 is not believed";
        QTest::newRow("unreadable") << trusting << "Remote-Party-ID: \"Ann <sip:" << "IDENTITY_UNREADABLE"
                                    << "Remote-Party-ID: \"Ann <sip: of 127.0.0.1 cannot be read";
        QTest::newRow("not passed") << "none" << "Geolocation: <cid:1@h>" << "HEADER_NOT_PASSED"
                                    << "Geolocation; the caller is not trusted";
    }

    void whatIsNotBelievedOrCannotBeReadIsTold()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, header);
        QFETCH(QString, code);
        QFETCH(QString, text);
        ModeCall call(currentMode(), setupWith({{"legscope-trusted-acl", trusted.toStdString()}}));
        call.a.invite("b", call.offerA(), header.toStdString() + "\r\n");
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        QVERIFY(call.recorder->waitFor<Finding>([&](const Finding& finding) {
            return nameOf(finding.code) == code.toStdString()
                && finding.text.find(text.toStdString()) != std::string::npos;
        }));
    }

    void aWishToHideThatCannotBeReadIsRefused()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), "Privacy: <;>\r\n");
        QCOMPARE(call.a.waitFinal().status(), 400);
    }

    /// apply-inbound-acl says whom a profile trusts where legscope-trusted-acl is not set.
    void theListThatLetsAPeerInMakesItTrusted_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("asserted");
        QTest::newRow("a network") << "127.0.0.0/8" << "<sip:1@HOST>";
        QTest::newRow("a list") << "loopback.auto" << "<sip:1@HOST>";
        QTest::newRow("everybody") << "any_v4.auto" << none;
        QTest::newRow("no list") << "none" << none;
    }

    void theListThatLetsAPeerInMakesItTrusted()
    {
        QFETCH(QString, list);
        QFETCH(QString, asserted);
        ModeCall call(
            currentMode(), setupWith({{"apply-inbound-acl", list.toStdString()}, {"caller-id-type", "pid"}}));
        call.a.invite("b", call.offerA(), "P-Asserted-Identity: <sip:1@h>\r\n");
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QCOMPARE(valueIn(invite, "P-Asserted-Identity"), asserted);
    }

    void theRouteFindsTheReceivedHeaders_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("parse");
        QTest::addColumn<QString>("seen");
        const char* header = "\"Ann\" <sip:1@h.example>";
        QTest::newRow("default") << trusting << "default" << "1|pid|id|1";
        QTest::newRow("user-domain") << trusting << "user-domain" << "1@h.example|pid|id|1";
        QTest::newRow("verbatim") << trusting << "verbatim" << QString(header) + "|pid|id|1";
        QTest::newRow("of a stranger") << "none" << "default" << "||id|a";
    }

    void theRouteFindsTheReceivedHeaders()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, parse);
        QFETCH(QString, seen);
        ModeSetup setup = setupWith(
            {{"legscope-trusted-acl", trusted.toStdString()}, {"p-asserted-id-parse", parse.toStdString()}});
        setup.beforeBridge = "<action application=\"log\" data=\"${sip_P-Asserted-Identity}|${sip_cid_type}|"
                             "${sip_Privacy}|${caller_id_number}\"/>";
        ModeCall call(currentMode(), setup);
        call.a.invite(
            "b", call.offerA(), "P-Asserted-Identity: \"Ann\" <sip:1@h.example>\r\nPrivacy: id\r\n");
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        const auto steps = call.recorder->all<RouteStep>();
        const auto log = std::ranges::find(steps, "log", &RouteStep::application);
        QVERIFY(log != steps.end());
        QCOMPARE(QString::fromStdString(log->data), seen);
    }

    void theCallerIsShownWhoAnswers_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("parameter"); ///< name=value
        QTest::addColumn<QString>("headers"); ///< of B's answers
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("ofCallee"); ///< of the dial string
        QTest::addColumn<QString>("ringing"); ///< Remote-Party-ID of the 180, of the 200
        QTest::addColumn<QString>("answered");
        const QString shown = "\"Bo\" <sip:7@HOST>;party=called;screen=yes;privacy=off";
        const char* asserted = "P-Asserted-Identity: \"Bo\" <sip:7@h>\r\n";
        QTest::newRow("trusted") << trusting << "" << asserted << "" << "" << shown << shown;
        QTest::newRow("cid-in-1xx=false")
            << trusting << "cid-in-1xx=false" << asserted << "" << "" << none << shown;
        QTest::newRow("pass-callee-id=false")
            << trusting << "pass-callee-id=false" << asserted << "" << "" << none << none;
        QTest::newRow("caller-id-type=none")
            << trusting << "caller-id-type=none" << asserted << "" << "" << none << none;
        QTest::newRow("a stranger") << "none" << "" << asserted << "" << "" << none << none;
        const QString ofRoute = "<sip:8@HOST>;party=called;screen=yes;privacy=off";
        QTest::newRow("the route says who")
            << "none" << "" << asserted << "effective_callee_id_number=8" << "" << ofRoute << ofRoute;
        const char* dialled = "[origination_callee_id_number=8,origination_callee_id_name=Bob]";
        const QString ofDial = "\"Bob\" <sip:8@HOST>;party=called;screen=yes;privacy=off";
        QTest::newRow("the dial string says who")
            << "none" << "" << asserted << "effective_callee_id_number=9" << dialled << ofDial << ofDial;
        QTest::newRow("the dial string says the name")
            << trusting << "" << asserted << ""
            << "[origination_callee_id_name=Bob]"
            << "\"Bob\" <sip:7@HOST>;party=called;screen=yes;privacy=off"
            << "\"Bob\" <sip:7@HOST>;party=called;screen=yes;privacy=off";
    }

    void theCallerIsShownWhoAnswers()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, parameter);
        QFETCH(QString, headers);
        QFETCH(QString, route);
        QFETCH(QString, ofCallee);
        QFETCH(QString, ringing);
        QFETCH(QString, answered);
        ModeSetup setup = setupWith({{"legscope-trusted-acl", trusted.toStdString()}});
        if (!parameter.isEmpty())
            setup.parameters[parameter.section('=', 0, 0).toStdString()]
                = parameter.section('=', 1).toStdString();
        setup.beforeBridge = actions(route);
        setup.dial = ofCallee.toStdString() + "{B}";
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        const std::string more = headers.toStdString() + "P-Early-Media: inactive\r\n";
        call.b.answer(invite, 180, {}, more);
        const RawMessage rings = call.a.waitAnswer(180);
        QCOMPARE(valueIn(rings, "Remote-Party-ID"), ringing);
        QCOMPARE(valueIn(rings, "P-Early-Media"), trusted == trusting ? QString("inactive") : QString(none));
        call.b.answer(invite, 200, call.answerB(), headers.toStdString());
        QCOMPARE(valueIn(call.a.waitAnswer(200), "Remote-Party-ID"), answered);
    }

    void guardedHeadersPassBetweenTrustedPeersOnly_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("trusted");
        for (const char* method : {"the first INVITE", "INVITE", "UPDATE", "INFO"}) {
            QTest::addRow("%s, trusted", method) << method << true;
            QTest::addRow("%s, a stranger", method) << method << false;
        }
    }

    void guardedHeadersPassBetweenTrustedPeersOnly()
    {
        QFETCH(QString, method);
        QFETCH(bool, trusted);
        static const std::vector<std::pair<std::string, std::string>> guarded{
            {"Identity", "c2lnbmF0dXJl;info=<https://c.example/k>;alg=ES256"}, {"P-Early-Media", "supported"},
            {"Session-ID", "0123456789abcdef0123456789abcdef"}, {"Geolocation", "<https://l.example/1>"},
            {"Geolocation-Routing", "yes"}, {"Reason", "SIP;cause=302;text=\"moved\""}};
        ModeCall call(currentMode(), setupWith({{"legscope-trusted-acl", trusted ? trusting : "none"}}));
        std::string headers = "X-Any: passes\r\n";
        for (const auto& [name, value] : guarded)
            headers += name + ": " + value + "\r\n";
        RawMessage came;
        if (method == "the first INVITE") {
            call.a.invite("b", call.offerA(), headers);
            came = call.b.waitRequest("INVITE");
        } else {
            VERIFY_RIGHT(talk(call));
            const bool isSession = method != "INFO";
            call.a.request(method.toStdString(),
                isSession ? call.audio(call.mediaA, "a=sendonly\r\n", 2) : std::string(), headers);
            came = call.b.waitRequest(method.toStdString());
        }
        QVERIFY(!came.isEmpty());
        QCOMPARE(came.header("X-Any"), std::string("passes"));
        for (const auto& [name, value] : guarded)
            QCOMPARE(valueIn(came, name.c_str()), trusted ? QString::fromStdString(value) : QString(none));
    }

    /// An UPDATE that only says who the other is now.
    void anUpdateShowsThatTheOtherEndHasChanged_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<bool>("allows"); ///< UPDATE, the other phone
        QTest::addColumn<bool>("passes");
        QTest::newRow("trusted") << trusting << true << true;
        QTest::newRow("no UPDATE there") << trusting << false << false;
        QTest::newRow("a stranger") << "none" << true << false;
    }

    void anUpdateShowsThatTheOtherEndHasChanged()
    {
        QFETCH(QString, trusted);
        QFETCH(bool, allows);
        QFETCH(bool, passes);
        ModeCall call(currentMode(), setupWith({{"legscope-trusted-acl", trusted.toStdString()}}));
        VERIFY_RIGHT(talk(call,
            allows ? "Allow: INVITE, ACK, BYE, CANCEL, UPDATE\r\n" : "Allow: INVITE, ACK, BYE, CANCEL\r\n"));
        call.a.request("UPDATE", {}, "P-Asserted-Identity: \"Cy\" <sip:9@h>\r\n");
        if (passes) {
            const RawMessage update = call.b.waitRequest("UPDATE");
            QCOMPARE(valueIn(update, "Remote-Party-ID"),
                QString("\"Cy\" <sip:9@HOST>;party=calling;screen=yes;privacy=off"));
            call.b.answer(update, 200);
        }
        QCOMPARE(call.a.waitFinal("UPDATE").status(), 200);
        QVERIFY(passes || !call.b.hasMessage("UPDATE"));
    }

    /// The cause goes to anybody, what is said in words between trusted peers.
    void whatAReasonSaysReachesTrustedPeersAlone_data()
    {
        QTest::addColumn<QString>("trusted");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("reason"); ///< that arrives
        QTest::addColumn<QString>("told"); ///< of the end of the call
        const char* said = "Q.850;cause=31;text=\"line \\\"3\\\" cut\"";
        const char* unsaid = "Q.850;cause=31;text=\"NORMAL_UNSPECIFIED\"";
        for (const char* message : {"BYE", "CANCEL", "refusal"}) {
            const QString who = qstrcmp(message, "CANCEL") == 0 ? "caller" : "callee";
            QTest::addRow("%s, trusted", message)
                << trusting << message << said << "the " + who + " says: line \"3\" cut";
            QTest::addRow("%s, a stranger", message) << "none" << message << unsaid << "";
        }
    }

    void whatAReasonSaysReachesTrustedPeersAlone()
    {
        QFETCH(QString, trusted);
        QFETCH(QString, message);
        QFETCH(QString, reason);
        const std::string said = "Reason: Q.850;cause=31;text=\"line \\\"3\\\" cut\"\r\n";
        ModeCall call(currentMode(), setupWith({{"legscope-trusted-acl", trusted.toStdString()}}));
        RawMessage came;
        if (message == "BYE") {
            VERIFY_RIGHT(talk(call));
            call.b.request("BYE", {}, said);
            came = call.a.waitRequest("BYE");
            call.a.answer(came, 200);
        } else {
            call.a.invite("b", call.offerA());
            const RawMessage invite = call.b.waitRequest("INVITE");
            if (message == "CANCEL") {
                call.b.answer(invite, 180);
                QVERIFY(!call.a.waitAnswer(180).isEmpty());
                call.a.cancel(said);
                came = call.b.waitRequest("CANCEL");
                call.b.answer(came, 200);
                call.b.answer(invite, 487);
            } else {
                call.b.answer(invite, 480, {}, said);
                came = call.a.waitFinal();
            }
        }
        QCOMPARE(QString::fromStdString(came.header("Reason")), reason);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(ended.cause, std::string("NORMAL_UNSPECIFIED"));
        QTEST(QString::fromStdString(ended.text), "told");
    }
};

LEGSCOPE_TEST(IdentityTest)
#include "identity_test.moc"
