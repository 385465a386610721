#pragma once

#include "tests/support/longestwait.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace legscope::test {

/// A program of tests holds several classes of tests; each announces itself before main().
struct TestClass {
    using Make = std::unique_ptr<QObject> (*)();
    TestClass(const char* name, Make make);
};

} // namespace legscope::test

/// Stands at the end of a source of tests: `program Class [options of QtTest]` runs that class. A program
/// with one class runs it without being told.
#define LEGSCOPE_TEST(Class)                                                                                 \
    namespace {                                                                                              \
    const legscope::test::TestClass announced##Class(                                                        \
        #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });                     \
    }

// QtTest's own wait for 5 s; see longestWait.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), message, 30'000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, 30'000)
