#pragma once

#include "engine/event/mediamode.h"

#include <QTest>

/// Every test function of a program runs once in proxy and once in bypass: call `addBothModes` in
/// initTestCase_data(), and take the mode with `currentMode`.
namespace legscope::test {

inline void addBothModes()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("proxy") << static_cast<int>(MediaMode::Proxy);
    QTest::newRow("bypass") << static_cast<int>(MediaMode::Bypass);
}

inline MediaMode currentMode()
{
    QFETCH_GLOBAL(int, mode);
    return static_cast<MediaMode>(mode);
}

} // namespace legscope::test

/// Verifies that a check found nothing; prints what it found otherwise.
#define VERIFY_RIGHT(check) QCOMPARE(QString::fromStdString(check), QString())
