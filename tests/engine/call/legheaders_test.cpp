#include "tests/engine/call/routefixture.h"
#include "tests/support/rawphone.h"
#include "tests/support/testprogram.h"

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// The value of a header in a message, "(none)" without one.
QString headerIn(const std::string& message, const QString& name)
{
    const RawMessage read{message};
    const std::string value = read.header(name.toStdString());
    return value.empty() ? QStringLiteral("(none)") : QString::fromStdString(value);
}

std::string inviteToCallee(RouteFixture& lab)
{
    const auto sent = lab.recorder->messages("INVITE", 0, Direction::Sent);
    return sent.empty() ? std::string() : sent.front();
}

} // namespace

/// What variables put into the messages of a call.
class LegHeadersTest : public QObject {
    Q_OBJECT

private slots:
    void headersOfTheInviteComeFromVariables_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("variables"); // of the dial string
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const std::string& actions, const char* variables,
                             const char* header, const char* value) {
            QTest::newRow(name) << QString::fromStdString(actions) << variables << header << value;
        };
        row("as it came", "", "", "X-Came", "1");
        row("changed", act("set", "sip_h_X-Came=2"), "", "X-Came", "2");
        row("unset", act("unset", "sip_h_X-Came"), "", "X-Came", "(none)");
        row("not copied", act("set", "sip_copy_custom_headers=false"), "", "X-Came", "(none)");
        row("set", act("set", "sip_h_X-New=${sip_h_X-Came}+"), "", "X-New", "1+");
        row("in the other case", act("set", "sip_h_X-New=${sip_h_x-came}+"), "", "X-New", "1+");
        row("exported", act("export", "sip_h_X-New=e"), "", "X-New", "e");
        row("only for callees", act("export", "nolocal:sip_h_X-New=n"), "", "X-New", "n");
        row("of the dial string", act("set", "sip_h_X-New=s"), "{sip_h_X-New=d}", "X-New", "d");
        row("of the leg", act("set", "sip_h_X-New=s"), "[sip_h_X-New=l]", "X-New", "l");
        row("P-", act("set", "sip_h_P-Charge-Info=<sip:1@192.0.2.1>"), "", "P-Charge-Info",
            "<sip:1@192.0.2.1>");
        row("of the dialog", act("set", "sip_h_Route=<sip:192.0.2.1;lr>"), "", "Route", "(none)");
        row("no token", act("set", "sip_h_X Y=1"), "", "X Y", "(none)");
        row("the call's id", act("set", "sip_h_X-CID=${sip_call_id}"), "", "X-CID", "(the call's)");
    }
    void headersOfTheInviteComeFromVariables()
    {
        QFETCH(QString, actions);
        QFETCH(QString, variables);
        QFETCH(QString, header);
        QFETCH(QString, value);
        RouteFixture lab;
        lab.route("1", actions.toStdString() + act("bridge", variables.toStdString() + lab.toCallee()));
        lab.start();
        lab.call("1", {.headers = {{"X-Came", "1"}}});
        QVERIFY(lab.callee.waitFor(isTalking));
        if (value == "(the call's)")
            value = headerIn(lab.recorder->messages("INVITE", 0, Direction::Received).front(), "Call-ID");
        QCOMPARE(headerIn(inviteToCallee(lab), header), value);
        if (header == "Route" || header == "X Y")
            QVERIFY(lab.found("HEADER_LEFT_OUT", "sip_h_"));
    }

    void aValueWithALineEndIsInNoHeader()
    {
        RouteFixture lab;
        lab.configuration.contextXml(
            "<extension name=\"e\"><condition field=\"destination_number\" "
            "expression=\"^1$\"><action application=\"set\"><![CDATA[sip_h_X-New=a\r\nX-Evil: "
            "1]]></action><action application=\"bridge\" data=\""
            + lab.toCallee() + "\"/></condition></extension>");
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        QCOMPARE(headerIn(inviteToCallee(lab), "X-Evil"), QStringLiteral("(none)"));
        QVERIFY(lab.found("HEADER_LEFT_OUT", "sip_h_X-New"));
    }

    void theCallerIsShownAsVariablesSay_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("from"); // a part of it
        QTest::addColumn<QString>("privacy");
        const auto row = [](const char* name, const std::string& actions, const char* variables,
                             const char* from, const char* privacy = "(none)") {
            QTest::newRow(name) << QString::fromStdString(actions) << variables << from << privacy;
        };
        row("as it is", "", "", "\"Lab caller\" <sip:lab-caller@127.0.0.1>");
        row("effective",
            act("set", "effective_caller_id_number=77") + act("set", "effective_caller_id_name=Desk"), "",
            "\"Desk\" <sip:77@127.0.0.1>");
        row("origination before effective", act("set", "effective_caller_id_number=77"),
            "{origination_caller_id_number=88}", "<sip:88@127.0.0.1>");
        row("sip_invite_domain", "", "{sip_invite_domain=example.org}", "<sip:lab-caller@example.org>");
        row("a domain that is none", "", "[sip_invite_domain='a> <b']", "<sip:lab-caller@127.0.0.1>");
        row("privacy full", act("privacy", "full"), "", "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
            "id");
        row("privacy yes", act("privacy", "yes"), "", "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
            "id");
        row("privacy name", act("privacy", "name"), "", "\"Anonymous\" <sip:lab-caller@127.0.0.1>");
        row("privacy no", act("privacy", "no"), "", "\"Lab caller\" <sip:lab-caller@127.0.0.1>");
    }
    void theCallerIsShownAsVariablesSay()
    {
        QFETCH(QString, actions);
        QFETCH(QString, variables);
        QFETCH(QString, from);
        QFETCH(QString, privacy);
        RouteFixture lab;
        lab.route("1", actions.toStdString() + act("bridge", variables.toStdString() + lab.toCallee()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        const QString written = headerIn(inviteToCallee(lab), "From");
        QVERIFY2(written.contains(from), qPrintable(written));
        QCOMPARE(headerIn(inviteToCallee(lab), "Privacy"), privacy);
    }

    void theRequestGoesWhereVariablesSay_data()
    {
        QTest::addColumn<QString>("dial"); // %1 is the callee's address
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("value");
        QTest::newRow("sip_invite_params")
            << "{sip_invite_params=user=phone}sofia/internal/callee@%1"
            << "INVITE sip:callee@%1;user=phone SIP/2.0" << "Route" << "(none)";
        QTest::newRow("fs_path") << "sofia/internal/callee@192.0.2.1;fs_path=sip:%1"
                                 << "INVITE sip:callee@192.0.2.1 SIP/2.0" << "Route" << "<sip:%1;lr>";
        QTest::newRow("fs_path, escaped")
            << "sofia/internal/callee@192.0.2.1;fs_path=%3Csip%3A%1%3Blr%3E"
            << "INVITE sip:callee@192.0.2.1 SIP/2.0" << "Route" << "<sip:%1;lr>";
        QTest::newRow("an alias of the profile")
            << "sofia/outside/callee@%1" << "INVITE sip:callee@%1 SIP/2.0" << "Route" << "(none)";
        QTest::newRow("a domain of the profile")
            << "sofia/example.org/callee@%1" << "INVITE sip:callee@%1 SIP/2.0" << "Route" << "(none)";
    }
    void theRequestGoesWhereVariablesSay()
    {
        QFETCH(QString, dial);
        QFETCH(QString, start);
        QFETCH(QString, header);
        QFETCH(QString, value);
        RouteFixture lab;
        const QString address = QString::fromStdString(lab.callee.address());
        const auto there = [&](QString text) { return text.replace("%1", address); };
        lab.configuration.profileXml("internal",
            "<aliases><alias name=\"outside\"/></aliases><domains><domain name=\"all\" "
            "alias=\"true\"/></domains>");
        lab.configuration.directoryXml("<domain name=\"example.org\"/>");
        lab.route("1", act("bridge", there(dial).toStdString()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        const QString invite = QString::fromStdString(inviteToCallee(lab));
        QVERIFY2(invite.startsWith(there(start) + "\r\n"), qPrintable(invite));
        QCOMPARE(headerIn(inviteToCallee(lab), header), there(value));
    }

    void aPathWithoutALiteralAddressIsRefused()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", "sofia/internal/1@192.0.2.1;fs_path=sip:proxy.example.org"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.found("BRIDGE_ENDPOINT", "fs_path names no address"));
    }

    void theUserOfTheContactIsAVariable()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", "{sip_contact_user=trunk-7}" + lab.toCallee()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        const QString contact = headerIn(inviteToCallee(lab), "Contact");
        QVERIFY2(contact.startsWith("<sip:trunk-7@127.0.0.1:"), qPrintable(contact));
    }

    void answersAndByeCarryTheirVariables()
    {
        RouteFixture lab;
        lab.route("1",
            act("set", "sip_ph_X-Early=p") + act("set", "sip_rh_X-Late=r") + act("set", "sip_bye_h_X-Bye=a")
                + act("export", "nolocal:sip_bye_h_X-Bye=b") + act("bridge", lab.toCallee()));
        lab.start();
        const LabCallId call = lab.call("1");
        QVERIFY(lab.caller.waitFor(isTalking));
        const auto sent
            = [&](int status) { return lab.recorder->messages("INVITE", status, Direction::Sent); };
        QCOMPARE(headerIn(sent(180).front(), "X-Early"), QStringLiteral("p"));
        QCOMPARE(headerIn(sent(200).front(), "X-Late"), QStringLiteral("r"));
        QCOMPARE(headerIn(sent(200).front(), "X-Early"), QStringLiteral("(none)"));
        lab.caller->hangUp(call);
        QVERIFY(lab.callee.waitFor(isEnded));
        QCOMPARE(headerIn(lab.recorder->messages("BYE", 0, Direction::Sent).front(), "X-Bye"),
            QStringLiteral("b"));
    }
};

LEGSCOPE_TEST(LegHeadersTest)
#include "legheaders_test.moc"
