#pragma once

#include <QObject>

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
