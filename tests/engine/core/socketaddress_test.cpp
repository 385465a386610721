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
