#include "engine/config/configurationreader.h"
#include "engine/config/inboundacl.h"
#include "engine/config/lenience.h"
#include "engine/config/standardlists.h"
#include "engine/config/trustedpeers.h"
#include "memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

SocketAddress host(const QString& text)
{
    return *SocketAddress::parse(text.toStdString(), 5060);
}

/// A profile that applies these lists, beside two lists and two users.
ProfileSettings applying(const QStringList& values)
{
    std::string parameters;
    for (const QString& value : values)
        parameters += "<param name=\"apply-inbound-acl\" value=\"" + value.toStdString() + "\"/>";
    const auto read = readConfiguration(
        MemoryFiles{{"freeswitch.xml",
            "<document><section name=\"configuration\"><configuration name=\"acl.conf\"><network-lists>"
            "<list name=\"domains\" default=\"deny\"><node type=\"allow\" domain=\"Example.org\"/></list>"
            "<list name=\"providers\" default=\"deny\"><node type=\"allow\" cidr=\"198.51.100.0/24\"/>"
            "<node type=\"deny\" cidr=\"198.51.100.9\"/></list>"
            "<list name=\"untyped\" default=\"allow\"><node cidr=\"10.0.0.0/8\"/>"
            "<node type=\"deny\" cidr=\"0.0.0.0/0\"/></list>"
            "</network-lists></configuration><configuration name=\"sofia.conf\"><profiles>"
            "<profile name=\"one\"><settings>"
                + parameters
                + "</settings></profile></profiles></configuration></section><section name=\"directory\">"
                  "<domain name=\"example.org\"><user id=\"1000\" cidr=\"192.0.2.0/28, 2001:db8::5\"/>"
                  "<user id=\"1001\" cidr=\"192.0.2.8/32\"/><user id=\"1002\"/></domain>"
                  "<domain name=\"other.org\"><user id=\"1003\" "
                  "cidr=\"192.0.2.77\"/></domain></section></document>"}},
        "/conf");
    return read->profiles.front();
}

} // namespace

class InboundAclTest : public QObject {
    Q_OBJECT

private slots:
    void whoMayCallIsInOneOfTheLists_data()
    {
        QTest::addColumn<QStringList>("lists");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("outcome"); // list, token and context; or refused
        const auto row = [](const char* name, QStringList lists, const char* source, const char* outcome) {
            QTest::newRow(name) << std::move(lists) << source << outcome;
        };
        row("no list", {}, "203.0.113.1", "anybody");
        row("in the list", {"providers"}, "198.51.100.1", "providers||");
        row("denied in the list", {"providers"}, "198.51.100.9", "refused");
        row("in none", {"providers"}, "203.0.113.1", "refused");
        row("lists add up", {"providers", "domains"}, "192.0.2.1", "domains|1000@example.org|");
        row("the narrowest entry names the user", {"domains"}, "192.0.2.8", "domains|1001@example.org|");
        row("an address of IPv6", {"domains"}, "2001:db8::5", "domains|1000@example.org|");
        row("a user of another domain", {"domains"}, "192.0.2.77", "refused");
        row("a context of the list", {"providers:carriers"}, "198.51.100.1", "providers||carriers");
        row("a context for failures", {"providers:carriers:strangers"}, "203.0.113.1", "||strangers");
        row("a list that is not there", {"nowhere"}, "198.51.100.1", "refused");
        row("none forgets", {"providers", "none"}, "203.0.113.1", "anybody");
        row("a network", {"203.0.113.0/24"}, "203.0.113.1", "203.0.113.0/24||");
        row("a network with a context", {"2001:db8::/32:six"}, "2001:db8::1", "2001:db8::/32||six");
        row("a node without type", {"untyped"}, "10.1.1.1", "untyped||");
        row("and the others", {"untyped"}, "11.1.1.1", "refused");
        row("a list that is always there", {"rfc1918.auto"}, "192.168.1.1", "rfc1918.auto||");
    }

    void whoMayCallIsInOneOfTheLists()
    {
        QFETCH(QStringList, lists);
        QFETCH(QString, source);
        QFETCH(QString, outcome);
        const AclVerdict verdict = checkInboundAcl(applying(lists), host(source));
        QString said = QString::fromStdString(verdict.list + "|" + verdict.token + "|" + verdict.context);
        if (verdict.outcome == AclOutcome::NotAsked)
            said = "anybody";
        else if (verdict.outcome == AclOutcome::Refused)
            said = "refused";
        QCOMPARE(said, outcome);
    }

    void whoIsTrusted_data()
    {
        QTest::addColumn<QStringList>("lists");
        QTest::addColumn<QString>("trusted"); ///< legscope-trusted-acl, empty: not set
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* name, const QStringList& lists, const char* trusted, const char* peer,
                             bool expected) { QTest::newRow(name) << lists << trusted << peer << expected; };
        row("no list", {}, "", "198.51.100.1", false);
        row("an entry of a list", {"providers"}, "", "198.51.100.1", true);
        row("denied in the list", {"providers"}, "", "198.51.100.9", false);
        row("a user of the directory", {"domains"}, "", "192.0.2.1", false);
        row("everybody by a list", {"any_v4.auto"}, "", "198.51.100.1", false);
        row("everybody as a network", {"0.0.0.0/0"}, "", "198.51.100.1", false);
        row("of its own list", {}, "providers", "198.51.100.1", true);
        row("its own list alone", {"providers"}, "203.0.113.0/24", "198.51.100.1", false);
        row("nobody", {"providers"}, "none", "198.51.100.1", false);
        row("a list that is not there", {"providers"}, "nowhere", "198.51.100.1", false);
        row("an unknown address", {"0.0.0.0/1"}, "", "0.0.0.0", false);
    }

    void whoIsTrusted()
    {
        QFETCH(QStringList, lists);
        QFETCH(QString, trusted);
        QFETCH(QString, peer);
        QFETCH(bool, expected);
        ProfileSettings profile = applying(lists);
        if (!trusted.isEmpty())
            QVERIFY(setLeniently(profile, "legscope-trusted-acl", trusted.toStdString()));
        QCOMPARE(trustsPeer(profile, host(peer)), expected);
    }

    void theListsOfFreeSwitchAreThere_data()
    {
        QTest::addColumn<QStringList>("allowed");
        QTest::addColumn<QStringList>("denied");
        QTest::newRow("rfc1918.auto") << QStringList{"10.0.0.1", "172.31.0.1", "192.168.9.9"}
                                      << QStringList{"172.32.0.1", "8.8.8.8", "::1"};
        QTest::newRow("rfc6598.auto") << QStringList{"100.64.0.1"} << QStringList{"100.128.0.1", "10.0.0.1"};
        QTest::newRow("loopback.auto") << QStringList{"127.0.0.1", "::1"} << QStringList{"10.0.0.1"};
        QTest::newRow("wan.auto") << QStringList{"8.8.8.8", "2001:4860::1"}
                                  << QStringList{"10.0.0.1", "127.0.0.1", "169.254.1.1", "fe80::1", "::1"};
        QTest::newRow("wan_v4.auto") << QStringList{"8.8.8.8"} << QStringList{"10.0.0.1", "2001:4860::1"};
        QTest::newRow("wan_v6.auto") << QStringList{"2001:4860::1"} << QStringList{"8.8.8.8", "fc00::1"};
        QTest::newRow("any_v4.auto") << QStringList{"8.8.8.8", "10.0.0.1"} << QStringList{"::1"};
        QTest::newRow("any_v6.auto") << QStringList{"::1", "fe80::1"} << QStringList{"8.8.8.8"};
        QTest::newRow("nat.auto") << QStringList{"100.64.0.1"} << QStringList{"8.8.8.8", "127.0.0.1"};
        QTest::newRow("localnet.auto") << QStringList{} << QStringList{"8.8.8.8"};
    }

    void theListsOfFreeSwitchAreThere()
    {
        QFETCH(QStringList, allowed);
        QFETCH(QStringList, denied);
        const NetworkLists lists = standardLists();
        const auto list = lists.find(QTest::currentDataTag());
        QVERIFY(list != lists.end());
        for (const QString& one : allowed)
            QVERIFY2(list->second.allows(host(one)), qPrintable(one));
        for (const QString& one : denied)
            QVERIFY2(!list->second.allows(host(one)), qPrintable(one));
    }
};

LEGSCOPE_TEST(InboundAclTest)
#include "inboundacl_test.moc"
