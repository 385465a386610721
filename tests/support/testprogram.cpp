#include "tests/support/testprogram.h"

#include <QtTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace legscope::test {
namespace {

std::map<std::string, TestClass::Make>& classes()
{
    static std::map<std::string, TestClass::Make> all;
    return all;
}

int complain(const char* program)
{
    std::fprintf(stderr, "%s: say which tests to run:\n", program);
    for (const auto& [name, make] : classes())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

} // namespace

TestClass::TestClass(const char* name, Make make)
{
    classes().emplace(name, make);
}

int runTests(std::vector<char*> words)
{
    auto chosen = classes().size() == 1 ? classes().begin() : classes().end();
    if (words.size() > 1 && classes().contains(words[1])) {
        chosen = classes().find(words[1]);
        words.erase(words.begin() + 1);
    }
    if (chosen == classes().end())
        return complain(words[0]);
    int count = static_cast<int>(words.size());
    words.push_back(nullptr);
#ifdef QT_WIDGETS_LIB
    const QApplication application(count, words.data());
#else
    const QCoreApplication application(count, words.data());
#endif
    QTEST_SET_MAIN_SOURCE_PATH
    const auto tests = chosen->second();
    return QTest::qExec(tests.get(), count, words.data());
}

} // namespace legscope::test

int main(int argc, char** argv)
{
    return legscope::test::runTests({argv, argv + argc});
}
