#include "engine/core/socketaddress.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class SocketAddressTest : public QObject {
    Q_OBJECT

private slots:
    void literalsOfBothFamiliesRoundTrip()
    {
        QCOMPARE(SocketAddress::parse("192.0.2.1", 5060)->text(), std::string("192.0.2.1:5060"));
        QCOMPARE(SocketAddress::parse("2001:db8::1", 5060)->text(), std::string("[2001:db8::1]:5060"));
        QCOMPARE(SocketAddress::parse("[2001:db8::1]", 5060)->host(), std::string("2001:db8::1"));
    }

    void hostNamesAreRefusedWithTheirText()
    {
        const auto parsed = SocketAddress::parse("media.example", 1);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().detail.find("media.example") != std::string::npos);
    }

    void hostNamesMayEndInADotAndNotInAnAddress()
    {
        QVERIFY(isHostName("media.example"));
        QVERIFY(isHostName("media.example."));
        QVERIFY(isHostName("pbx_1"));
        for (const char* wrong : {"", ".", "300.1.1.1", "1.2.3.", "media example", "media/example"})
            QVERIFY2(!isHostName(wrong), wrong);
        const std::string longest = std::string(240, 'a') + ".longest.name"; // 253
        QVERIFY(isHostName(longest) && isHostName(longest + '.'));
        QVERIFY(!isHostName('a' + longest));
    }

    void addressesOrderByFamilyHostAndPort()
    {
        const auto low = *SocketAddress::parse("192.0.2.1", 5);
        QVERIFY(low < low.withPort(6));
        QVERIFY(low < *SocketAddress::parse("192.0.2.2", 1));
        QVERIFY(*SocketAddress::parse("255.0.0.1", 9) < *SocketAddress::parse("::1", 1));
        QVERIFY(low.sameHost(low.withPort(9)));
    }
};

LEGSCOPE_TEST(SocketAddressTest)
#include "socketaddress_test.moc"
