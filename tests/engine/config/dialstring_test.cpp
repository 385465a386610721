#include "engine/config/dialstring.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

std::string listOf(const DialVariables& variables)
{
    std::string text;
    for (const auto& [name, value] : variables)
        text += (text.empty() ? "" : "; ") + name + "=" + value;
    return text;
}

} // namespace

class DialStringTest : public QObject {
    Q_OBJECT

private slots:
    void endpointsAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("technology");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("gateway");
        QTest::addColumn<QString>("destination");
        QTest::newRow("sofia") << "sofia/internal/1001@192.0.2.1:5070" << "sofia" << "internal" << false
                               << "1001@192.0.2.1:5070";
        QTest::newRow("IPv6") << " Sofia/internal/a@[2001:db8::1]:5060 " << "sofia" << "internal" << false
                              << "a@[2001:db8::1]:5060";
        QTest::newRow("gateway") << "sofia/gateway/carrier/+49123" << "sofia" << "carrier" << true
                                 << "+49123";
        QTest::newRow("with parameters")
            << "sofia/x/a@b;transport=tcp" << "sofia" << "x" << false << "a@b;transport=tcp";
        QTest::newRow("user") << "user/1001@pbx.example" << "user" << "" << false << "1001@pbx.example";
        QTest::newRow("loopback") << "loopback/1001/default/XML" << "loopback" << "" << false
                                  << "1001/default/XML";
        QTest::newRow("error") << "error/USER_BUSY" << "error" << "" << false << "USER_BUSY";
    }

    void endpointsAreTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, technology);
        QFETCH(QString, profile);
        QFETCH(bool, gateway);
        QFETCH(QString, destination);
        const auto parsed = parseDialString(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        const DialEndpoint& endpoint = parsed->groups.at(0).at(0);
        QCOMPARE(endpoint.technology, technology.toStdString());
        QCOMPARE(endpoint.profile, profile.toStdString());
        QCOMPARE(endpoint.gateway, gateway);
        QCOMPARE(endpoint.destination, destination.toStdString());
        QCOMPARE(endpoint.text, text.trimmed().toStdString());
    }

    void groupsRingOneAfterTheOther()
    {
        const auto parsed = parseDialString("user/1,user/2|user/3,  user/4 | user/5");
        QVERIFY(parsed);
        QCOMPARE(parsed->groups.size(), std::size_t{3});
        QCOMPARE(parsed->groups[0].size(), std::size_t{2});
        QCOMPARE(parsed->groups[1][1].destination, std::string("4"));
        QCOMPARE(parsed->groups[2][0].destination, std::string("5"));
    }

    void emptyAlternativesAreLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("groups");
        QTest::addColumn<int>("leftOut");
        QTest::newRow("none") << "user/1|user/2" << "1|2" << 0;
        QTest::newRow("first") << "|user/1" << "1" << 1;
        QTest::newRow("last") << "user/1|" << "1" << 1;
        QTest::newRow("in between") << "user/1||user/2" << "1|2" << 1;
        QTest::newRow("several") << "||user/1| |user/2||" << "1|2" << 5;
        QTest::newRow("of those that ring at once") << ",user/1,,user/2," << "1,2" << 3;
        QTest::newRow("a group of nothing") << "user/1|,|user/2" << "1|2" << 2;
        QTest::newRow("with variables") << "{a=b}[c=d]|[c=e]user/1" << "1" << 1;
    }
    void emptyAlternativesAreLeftOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, groups);
        QFETCH(int, leftOut);
        const auto parsed = parseDialString(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        std::string seen;
        for (const auto& group : parsed->groups) {
            for (const DialEndpoint& endpoint : group)
                seen += (seen.empty() ? "" : &endpoint == &group.front() ? "|" : ",") + endpoint.destination;
        }
        QCOMPARE(seen, groups.toStdString());
        QCOMPARE(static_cast<int>(parsed->leftOut), leftOut);
    }

    void variablesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("variables");
        QTest::newRow("none") << "user/1" << "";
        QTest::newRow("of all") << "{a=b,c=d}user/1" << "a=b; c=d";
        QTest::newRow("several blocks") << "{a=b}{c=d} user/1" << "a=b; c=d";
        QTest::newRow("of one leg") << "[leg_timeout=10]user/1" << "leg_timeout=10";
        QTest::newRow("the nearest counts") << "<a=1,b=1,c=1>{a=2,b=2}[a=3]user/1" << "a=3; b=2; c=1";
        QTest::newRow("enterprise behind") << "{a=2}<a=1>user/1" << "a=2";
        QTest::newRow("quotes") << "{codec='PCMA,PCMU',x=1}user/1" << "codec=PCMA,PCMU; x=1";
        QTest::newRow("quoted bracket") << "{a='}]',b='|'}user/1" << "a=}]; b=|";
        QTest::newRow("quote in quotes") << "{a='it\\'s',b=2}user/1" << "a=it's; b=2";
        QTest::newRow("apostrophe") << "{a=O'Brien,b=2}user/1" << "a=O'Brien; b=2";
        QTest::newRow("escaped comma") << "{a=1\\,2,b=3}user/1" << "a=1,2; b=3";
        QTest::newRow("own separator") << "{^^;a=1,2;b=3}user/1" << "a=1,2; b=3";
        QTest::newRow("own separator in a value")
            << "{codec=^^:PCMA:PCMU,b=3}user/1" << "b=3; codec=PCMA,PCMU";
        QTest::newRow("empty value") << "{a=,b=2}user/1" << "a=; b=2";
        QTest::newRow("empty block") << "{}[]user/1" << "";
        QTest::newRow("blanks") << " { a = b , c = d } user/1" << "a=b; c=d";
        QTest::newRow("comma too many") << "{a=b,,c=d,}user/1" << "a=b; c=d";
        QTest::newRow("brackets in a value") << "{a={x,y},b=[1]}user/1" << "a={x,y}; b=[1]";
    }

    void variablesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, variables);
        const auto parsed = parseDialString(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(listOf(parsed->groups.at(0).at(0).variables), variables.toStdString());
        QCOMPARE(parsed->groups[0][0].destination, std::string("1"));
    }

    void aLegsVariablesAreItsOwn()
    {
        const auto parsed = parseDialString("{a=0}[a=1]user/1,[b=2]user/2|user/3");
        QVERIFY(parsed);
        QCOMPARE(listOf(parsed->variables), std::string("a=0"));
        QCOMPARE(listOf(parsed->groups[0][0].variables), std::string("a=1"));
        QCOMPARE(listOf(parsed->groups[0][1].variables), std::string("a=0; b=2"));
        QCOMPARE(listOf(parsed->groups[1][0].variables), std::string("a=0"));
    }

    void badDialStringsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty")
            << "" << "character 1: expected an endpoint such as sofia/internal/user@host, found the end";
        QTest::newRow("only separators") << " |,| " << "character 2: expected an endpoint";
        QTest::newRow("variables alone") << "[a=b]" << "character 6: expected an endpoint";
        QTest::newRow("no slash") << "1001" << "character 1: expected technology/destination";
        QTest::newRow("no technology") << "/1001" << "expected technology/destination";
        QTest::newRow("no user") << "sofia/internal/" << "character 16: expected a destination";
        QTest::newRow("no profile") << "sofia/1001@host" << "character 7: expected PROFILE/user@host";
        QTest::newRow("no gateway") << "sofia/gateway/1001" << "expected gateway/NAME/number";
        QTest::newRow("open block") << "{a=b" << "character 5: expected \"}\" for the \"{\" of character 1";
        QTest::newRow("open leg block") << "user/1,[a=b,user/2" << "expected name=value";
        QTest::newRow("no value") << "{a}user/1" << "character 3: expected name=value";
        QTest::newRow("no name") << "{=b}user/1" << "character 2: expected name=value";
        QTest::newRow("open quote") << "{a='b,c=d}user/1"
                                    << "character 4: expected a quoted value that is closed";
        QTest::newRow("late braces") << "user/1|{a=b}user/2"
                                     << "character 8: expected an endpoint; { } and < >";
        QTest::newRow("enterprise") << "user/1:_:user/2" << "character 7: expected one dial string";
        QTest::newRow("line end") << "user/1\r\nX: y" << "character 7: a control character";
    }

    void badDialStringsAreRefusedWithTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const auto parsed = parseDialString(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Errc::Parse);
        QVERIFY2(parsed.error().detail.find(said.toStdString()) != std::string::npos,
            parsed.error().detail.c_str());
    }

    void boundsAreKept()
    {
        std::string group = "user/1", groups = "user/1";
        for (int i = 0; i < 31; ++i) {
            group += ",user/1";
            groups += "|user/1";
        }
        QVERIFY(parseDialString(group));
        QVERIFY(parseDialString(groups));
        QVERIFY(!parseDialString(group + ",user/1"));
        QVERIFY(!parseDialString(groups + "|user/1"));
        QVERIFY(!parseDialString("user/" + std::string(20'000, '1')));
    }
};

LEGSCOPE_TEST(DialStringTest)
#include "dialstring_test.moc"
