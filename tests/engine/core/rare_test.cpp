#include "engine/core/rare.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <string>

using namespace legscope;

class RareTest : public QObject {
    Q_OBJECT

    struct Address {
        std::string street;
        int number = 7;
        bool operator==(const Address&) const = default;
    };

private slots:
    void unwrittenItReadsAsItsDefaultAndHasTheRoomOfAPointer()
    {
        const Rare<Address> rare;
        QCOMPARE(rare->number, 7);
        QCOMPARE(rare->street, std::string());
        QCOMPARE(sizeof(rare), sizeof(void*));
    }

    void aCopyIsAnotherValue()
    {
        Rare<Address> one = Address{"Main Street", 1};
        Rare<Address> other = one;
        other->number = 2;
        QCOMPARE(one->number, 1);
        one = other;
        one->street = "Side Street";
        QCOMPARE(other->street, std::string("Main Street"));
        QCOMPARE(one->number, 2);
        const Rare<Address> unwritten;
        one = unwritten;
        QCOMPARE(*one, Address());
    }

    void itIsComparedByItsValue()
    {
        const Rare<Address> unwritten;
        Rare<Address> written;
        written->number = 7;
        QVERIFY(unwritten == written);
        written->number = 8;
        QVERIFY(unwritten != written);
        QVERIFY(written == Rare<Address>(Address{"", 8}));
    }

    void whatWasMovedFromReadsAsItsDefault()
    {
        Rare<Address> one = Address{"Main Street", 1};
        const Rare<Address> other = std::move(one);
        QCOMPARE(*other, (Address{"Main Street", 1}));
        QCOMPARE(std::as_const(one)->number, 7);
    }
};

LEGSCOPE_TEST(RareTest)
#include "rare_test.moc"
