#pragma once

#include <QTest>

#include <set>
#include <string>

namespace legscope::test {

/// Whether ThreadSanitizer, under which a call takes ten times as long, has seen two other rows of the table
/// of this test. The rows differ in what one thread decides; all of them stand in the runs without it.
inline bool isAnotherRowForThreads()
{
#ifdef __SANITIZE_THREAD__
    static std::string function;
    static std::set<std::string> rows;
    if (function != QTest::currentTestFunction()) {
        function = QTest::currentTestFunction();
        rows.clear();
    }
    const char* const tag = QTest::currentDataTag();
    const std::string row = tag ? tag : "";
    if (rows.size() < 2)
        rows.insert(row);
    return !rows.contains(row);
#else
    return false;
#endif
}

} // namespace legscope::test

/// In init(): skips such rows.
#define FEW_ROWS_FOR_THREADS                                                                                 \
    if (legscope::test::isAnotherRowForThreads())                                                            \
    QSKIP("two rows of this table show what the threads do")
