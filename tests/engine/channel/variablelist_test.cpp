#include "engine/channel/variablelist.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <map>

using namespace legscope;

class VariableListTest : public QObject {
    Q_OBJECT

private slots:
    void aNameIsFoundWhateverItsCase()
    {
        VariableList list;
        QVERIFY(list.isEmpty());
        list.set("sip_from_user", "alice");
        list.set("sip_from", "a");
        QCOMPARE(list.find("SIP_From_User"), std::optional<std::string_view>("alice"));
        QCOMPARE(list.find("sip_from"), std::optional<std::string_view>("a"));
        QVERIFY(!list.contains("sip_from_use"));
        QVERIFY(!list.isEmpty());
    }

    void aValueIsExchangedAndTheNameStaysSpeltAsItWas()
    {
        VariableList list;
        list.set("One", "1");
        list.set("Two", "2");
        list.set("ONE", "a longer value than before");
        list.set("two", "");
        std::map<std::string, std::string> all;
        list.each([&all](const VariableList::Variable& each) { all.emplace(each.name, each.value); });
        QCOMPARE(
            all, (std::map<std::string, std::string>{{"One", "a longer value than before"}, {"Two", ""}}));
    }

    void whatIsErasedIsGoneAndTheOthersStay()
    {
        VariableList list;
        for (int i = 0; i < 100; ++i)
            list.set("name" + std::to_string(i), std::string(static_cast<std::size_t>(i), 'x'));
        list.erase("NAME50");
        list.erase("name50");
        list.erase("name0");
        QVERIFY(!list.contains("name50"));
        QVERIFY(!list.contains("name0"));
        for (int i = 1; i < 100; ++i) {
            if (i != 50)
                QCOMPARE(list.find("name" + std::to_string(i))->size(), static_cast<std::size_t>(i));
        }
    }

    void anyOctetMayStandInNamesAndValues()
    {
        VariableList list;
        const std::string zero("a\0b", 3);
        list.set(zero, zero);
        list.set("", "of no name");
        QCOMPARE(list.find(zero), std::optional<std::string_view>(zero));
        QCOMPARE(list.find(""), std::optional<std::string_view>("of no name"));
        QVERIFY(!list.contains("a"));
    }
};

LEGSCOPE_TEST(VariableListTest)
#include "variablelist_test.moc"
