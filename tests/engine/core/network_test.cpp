#include "engine/core/network.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void aPrefixHoldsTheHostsThatShareItsBits()
    {
        const auto network = parseNetwork("192.168.128.7/17");
        QVERIFY(network && network->prefix == 17);
        QVERIFY(network->holds(*SocketAddress::parse("192.168.255.255", 5060)));
        QVERIFY(!network->holds(*SocketAddress::parse("192.168.127.255", 5060)));
        QVERIFY(!network->holds(*SocketAddress::parse("::ffff:192.168.255.255", 5060)));
        QVERIFY(parseNetwork("2001:db8::/32")->holds(*SocketAddress::parse("2001:db8:ffff::1", 0)));
    }

    void anAddressAloneIsANetworkOfItself()
    {
        QCOMPARE(parseNetwork("192.0.2.1")->prefix, 32U);
        QCOMPARE(parseNetwork("2001:db8::1")->prefix, 128U);
    }

    void whatIsNoNetworkIsRefusedWithItsText()
    {
        for (const char* wrong :
            {"", "/8", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/", "pbx.example/24"}) {
            const auto refused = parseNetwork(wrong);
            QVERIFY2(!refused, wrong);
            QVERIFY(refused.error().detail.find(wrong) != std::string::npos);
        }
    }

    void aMaskIsAPrefixWrittenAsAnAddress()
    {
        QCOMPARE(maskedNetwork("10.1.0.0", "255.255.0.0")->prefix, 16U);
        QCOMPARE(maskedNetwork("2001:db8::", "ffff:ffff::")->prefix, 32U);
        QVERIFY(!maskedNetwork("10.1.0.0", "255.0.255.0"));
        QVERIFY(!maskedNetwork("10.1.0.0", "ffff::"));
    }
};

LEGSCOPE_TEST(NetworkTest)
#include "network_test.moc"
