#include "engine/config/configuration.h"
#include "engine/config/directory.h"
#include "engine/config/functions.h"
#include "engine/config/functiontable.h"
#include "tests/engine/config/variablemap.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace legscope;

namespace {

/// Variables with users to look up, and what the functions could not do.
class FunctionScope : public VariableMap {
public:
    FunctionScope()
        : VariableMap{{"n", "5551234"}, {"domain", "example.com"}}
    {
        m_users.add({"1000", "example.com", {}, {{"dial-string", "x"}, {"password", "hunter2"}},
            {{"user_context", "inside"}}});
    }
    const Directory* directory() const override { return &m_users; }
    void functionFailed(std::string_view name, FunctionFault fault) const override
    {
        failed.emplace_back(std::string(name), fault);
    }

    mutable std::vector<std::pair<std::string, FunctionFault>> failed;

private:
    Directory m_users;
};

} // namespace

class FunctionsTest : public QObject {
    Q_OBJECT

private slots:
    void functionsStandForTheirValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // a regular expression
        const auto row = [](const char* text, const char* value) { QTest::newRow(text) << text << value; };
        row("${cond(1 == 1 ? yes : no)}", "yes");
        row("${cond(2 > 10 ? yes : no)}", "no");
        row("${cond('a' != 'b' ? 'y e' : no)}", "y e");
        row("${cond(abc == abc ? yes : no)}", "yes");
        row("${cond(${n} >= 5551234 ? a:b)}", "a");
        row("${cond( ? a : b)}", "");
        row("${expr(2+3)}", "5");
        row("${expr(2+3*4^2)}", "50");
        row("${expr((2+3)*-4)}", "-20");
        row("${expr(5/2)}", "2.5");
        row("${expr(7%4)}", "3");
        row("${expr(1/0)}", "");
        row("${regex(abc123|([0-9]+)|%1)}", "123");
        row("${regex(abc123|([0-9]+)|$1)}", "123");
        row("${regex(abc123|[0-9])}", "true");
        row("${regex(abc|[0-9])}", "false");
        row("${regex(abc|[0-9]|x)}", "abc");
        row("${regex(abc|[0-9]|x|n)}", "");
        row("${regex(abc|[0-9]|x|b)}", "false");
        row("${regex(m:/a|b/^a.b$)}", "true");
        row("${regex(${n}|^(555)\\d{4}$|%1)}", "555");
        row("${strftime(%Y-%m-%d)}", "\\d{4}-\\d\\d-\\d\\d");
        row("${strftime(0|%Y)}", "19(70|69)");
        row("${strftime()}", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        row("${strftime_tz(Europe/Berlin 1700000000|%H:%M %Z %z)}", "23:13 CET \\+0100");
        row("${strftime_tz(America/New_York 1690000000|%H:%M %Z)}", "00:26 EDT");
        row("${strftime_tz(../../etc/passwd %H)}", "");
        row("${strepoch()}", "\\d{10}");
        row("${strepoch(2001-09-09 01:46:40)}", "9999\\d{5}|10000\\d{5}");
        row("${url_encode(a b&c/d?)}", "a%20b%26c/d%3F");
        row("${url_decode(a%20b%2fc%zz%)}", "a b/c%zz%");
        row("${lower(ABC)}${tolower(ABC)}", "abcabc");
        row("${upper(abc)}${toupper(abc)}", "ABCABC");
        row("${md5(abc)}", "900150983cd24fb0d6963f7d28e17f72");
        row("${md5()}", "d41d8cd98f00b204e9800998ecf8427e");
        row("${md5(12345678901234567890123456789012345678901234567890123456789012345678901234567890)}",
            "57edf4a22be3c955ac49da2e2107b67a");
        row("${create_uuid()}", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        row("${eval(x${n}y)}", "x5551234y");
        row("${global_getvar(domain)}", "example\\.com");
        row("${user_data(1000@example.com var user_context)}", "inside");
        row("${user_data(1000@example.com param dial-string)}", "x");
        row("${user_data(1000@example.com attr id)}", "1000");
        row("${user_data(1000@example.com param password)}", "");
        row("${user_data(2000@example.com var user_context)}", "");
        row("${user_exists(id 1000 example.com)} ${user_exists(id 2000 example.com)}", "true false");
        row("${domain_exists(EXAMPLE.com)} ${domain_exists(other)}", "true false");
        row("${sofia_contact(1000@example.com)}", "error/user_not_registered");
        row("${module_exists(mod_sofia)} ${module_exists(mod_lua)}", "true false");
        row("${hash(select/a/b)}${db(select/a/b)}", "");
        row("${upper(${regex(a1|(\\d)|%1b)})}", "1B");
    }
    void functionsStandForTheirValue()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        const QString expanded = QString::fromStdString(expandVariables(text.toStdString(), FunctionScope()));
        const QRegularExpression expected("^(?:" + value + ")$");
        QVERIFY2(expected.match(expanded).hasMatch(), qPrintable(expanded));
    }

    void whatIsNotKnownIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("known");
        QTest::newRow("unknown") << "a${strftime_xyz(%Y)}b" << "strftime_xyz" << false;
        QTest::newRow("nothing stored") << "a${hash(select/x/y)}b" << "hash" << true;
        QTest::newRow("no such variable") << "a${global_getvar(x)}b" << "global_getvar" << true;
        QTest::newRow("a password") << "a${user_data(1000@example.com param password)}b" << "user_data"
                                    << true;
        QTest::newRow("unreadable") << "a${regex(x)}b" << "regex" << true;
        QTest::newRow("no sum") << "a${expr(1+)}b" << "expr" << true;
        QTest::newRow("hash that stores") << "a${hash(insert/a/b/c)}b" << "hash" << true;
    }
    void whatIsNotKnownIsTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(bool, known);
        const FunctionScope scope;
        QCOMPARE(expandVariables(text.toStdString(), scope), std::string("ab"));
        QCOMPARE(scope.failed.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(scope.failed[0].first), name);
        QCOMPARE(scope.failed[0].second != FunctionFault::NotKnown, known);
        QCOMPARE(unknownFunctionsIn(text.toStdString()).size(), std::size_t(known ? 0 : 1));
    }

    void callsAreBounded()
    {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "${upper(a)}";
        QCOMPARE(expandVariables(text, FunctionScope()), std::string(64, 'A'));
    }

    void aSumIsBounded()
    {
        QVERIFY(!evaluateSum(std::string(100'000, '(')));
        QVERIFY(!evaluateSum(std::string(100'000, '-')));
        QVERIFY(!evaluateSum("9^9^9^9"));
        QVERIFY(!evaluateSum(""));
    }
};

LEGSCOPE_TEST(FunctionsTest)
#include "functions_test.moc"
