#include "engine/core/boxed.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <string>

using namespace legscope;

class BoxedTest : public QObject {
    Q_OBJECT

    struct Address {
        std::string street;
        int number = 7;
        bool operator==(const Address&) const = default;
    };

private slots:
    void absentItHasTheRoomOfAPointer()
    {
        const Boxed<Address> none;
        QVERIFY(!none);
        QVERIFY(!none.has_value());
        QCOMPARE(sizeof(none), sizeof(void*));
    }

    void aCopyIsAnotherValue()
    {
        Boxed<Address> one = Address{"Main Street", 1};
        Boxed<Address> other = one;
        other->number = 2;
        QCOMPARE(one->number, 1);
        one = other;
        one->street = "Side Street";
        QCOMPARE(other->street, std::string("Main Street"));
        one = Boxed<Address>();
        QVERIFY(!one);
    }

    void itIsMadeOfAnOptional()
    {
        const std::optional<Address> address = Address{"Main Street", 1}, none;
        Boxed<Address> boxed = address;
        QCOMPARE(*boxed, *address);
        boxed = none;
        QVERIFY(!boxed);
        boxed.emplace().number = 3;
        QCOMPARE(boxed->number, 3);
    }

    void itIsComparedByItsValue()
    {
        Boxed<Address> none, one = Address{"Main Street", 1};
        QVERIFY(none == Boxed<Address>());
        QVERIFY(none != one);
        QVERIFY(one == Boxed<Address>(Address{"Main Street", 1}));
        QVERIFY(one != Boxed<Address>(Address{"Main Street", 2}));
    }
};

LEGSCOPE_TEST(BoxedTest)
#include "boxed_test.moc"
