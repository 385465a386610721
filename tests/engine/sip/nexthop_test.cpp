#include "engine/sip/nexthop.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

SocketAddress addressOf(const QString& text)
{
    const auto colon = text.lastIndexOf(':');
    return *SocketAddress::parse(
        text.first(colon).toStdString(), static_cast<std::uint16_t>(text.mid(colon + 1).toUInt()));
}

NatPolicy::Hosts hostsIn(const char* network)
{
    return [network](const SocketAddress& host) { return host.host().starts_with(network); };
}

} // namespace

class NextHopTest : public QObject {
    Q_OBJECT

private slots:
    void theSourceIsUsedWhereTheTargetCannotBeReached_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("reason"); // a part; empty: as told
        const auto row = [](const char* name, const char* told, const char* source, const char* reason) {
            QTest::newRow(name) << told << source << reason;
        };
        row("public, the same", "8.8.8.8:5060", "8.8.8.8:5060", "");
        row("public, another port", "8.8.8.8:5060", "8.8.8.8:40000", "");
        row("public, another host: a proxy", "8.8.8.8:5060", "9.9.9.9:5060", "");
        row("10/8 behind a public source", "10.0.0.5:5060", "9.9.9.9:40000", "private (RFC 1918)");
        row("172.16/12", "172.20.0.5:5060", "9.9.9.9:40000", "private (RFC 1918)");
        row("192.168/16", "192.168.1.5:5060", "9.9.9.9:40000", "private (RFC 1918)");
        row("a provider's", "100.64.1.5:5060", "9.9.9.9:40000", "RFC 6598");
        row("link-local", "169.254.1.5:5060", "9.9.9.9:40000", "link-local");
        row("loopback of the peer", "127.0.0.1:5060", "9.9.9.9:40000", "own machine");
        row("loopback from loopback", "127.0.0.2:5060", "127.0.0.1:40000", "");
        row("of no network", "192.0.2.1:5060", "127.0.0.1:40000", "RFC 5737");
        row("one private network", "192.168.1.5:5060", "192.168.1.9:5060", "");
        row("two private networks", "192.168.1.5:5060", "10.0.0.9:5060", "elsewhere");
        row("two sites of one range", "10.1.0.5:5060", "10.2.0.9:5060", "another network");
        row("unspecified", "0.0.0.0:5060", "9.9.9.9:40000", "no address of a host");
        row("multicast", "224.0.0.1:5060", "9.9.9.9:40000", "no address of a host");
        row("the other family", "2a00::1:5060", "9.9.9.9:40000", "family");
    }
    void theSourceIsUsedWhereTheTargetCannotBeReached()
    {
        QFETCH(QString, told);
        QFETCH(QString, source);
        QFETCH(QString, reason);
        const SocketAddress target = addressOf(told);
        const auto hop = chooseNextHop(
            {target.host(), target.port(), target}, {addressOf(source), Transport::Udp}, {}, IpFamily::V4);
        QCOMPARE(hop.isAsTold(), reason.isEmpty());
        QVERIFY2(QString::fromStdString(hop.reason).contains(reason), hop.reason.c_str());
    }

    void ofAConnectionTheHostDecides_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("overConnection");
        QTest::newRow("the same host") << "8.8.8.8:5060" << true;
        QTest::newRow("private") << "10.0.0.5:5060" << true;
        QTest::newRow("another host") << "9.9.9.9:5060" << false;
    }
    void ofAConnectionTheHostDecides()
    {
        QFETCH(QString, told);
        QFETCH(bool, overConnection);
        const SocketAddress target = addressOf(told);
        const auto hop = chooseNextHop({target.host(), target.port(), target},
            {addressOf("8.8.8.8:40000"), Transport::Tcp}, {}, IpFamily::V4);
        QCOMPARE(hop.isAsTold(), !overConnection);
    }

    void aNameWithoutAnAddressLeavesTheSource()
    {
        const auto hop = chooseNextHop({"phone.example", 5060, std::nullopt},
            {addressOf("9.9.9.9:40000"), Transport::Udp}, {}, IpFamily::V4);
        QVERIFY(!hop.isAsTold());
    }

    void theProfileAddsListsAndComparisons_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("sentBy");
        QTest::addColumn<bool>("listed"); // apply-nat-acl has 8., local-network-acl 7.
        QTest::addColumn<bool>("aggressive");
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("detour");
        const auto row = [](const char* name, const char* told, const char* sentBy, bool listed,
                             bool aggressive, const char* source, bool detour) {
            QTest::newRow(name) << told << sentBy << listed << aggressive << source << detour;
        };
        row("listed", "8.8.8.8:5060", "", true, false, "9.9.9.9:40000", true);
        row("both listed", "8.8.8.8:5060", "", true, false, "8.1.1.1:40000", false);
        row("not listed", "6.8.8.8:5060", "", true, false, "9.9.9.9:40000", false);
        row("listed, but a local source", "8.8.8.8:5060", "", true, false, "7.9.9.9:40000", false);
        row("nothing differs", "8.8.8.8:5060", "8.8.8.8:5060", false, true, "8.8.8.8:5060", false);
        row("another port", "8.8.8.8:5060", "8.8.8.8:5060", false, true, "8.8.8.8:40000", true);
        row("another host", "8.8.8.8:5060", "", false, true, "9.9.9.9:5060", true);
        row("another Via", "9.9.9.9:5060", "8.8.8.8:5060", false, true, "9.9.9.9:5060", true);
        row("aggressive, a local source", "8.8.8.8:5060", "", false, true, "7.9.9.9:5060", true);
        row("aggressive, listed local", "8.8.8.8:5060", "", true, true, "7.9.9.9:5060", false);
    }
    void theProfileAddsListsAndComparisons()
    {
        QFETCH(QString, told);
        QFETCH(QString, sentBy);
        QFETCH(bool, listed);
        QFETCH(bool, aggressive);
        QFETCH(QString, source);
        QFETCH(bool, detour);
        NatPolicy policy;
        if (listed) {
            policy.natHosts = hostsIn("8.");
            policy.localHosts = hostsIn("7.");
        }
        policy.detection = aggressive ? NatDetection::Aggressive : NatDetection::Unreachable;
        PeerSource from{addressOf(source), Transport::Udp};
        if (!sentBy.isEmpty()) {
            from.sentBy = addressOf(sentBy).host();
            from.sentByPort = addressOf(sentBy).port();
        }
        const SocketAddress target = addressOf(told);
        const auto hop = chooseNextHop({target.host(), target.port(), target}, from, policy, IpFamily::V4);
        QCOMPARE(!hop.isAsTold(), detour);
    }
};

LEGSCOPE_TEST(NextHopTest)
#include "nexthop_test.moc"
