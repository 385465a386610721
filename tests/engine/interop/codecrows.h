#pragma once

#include <initializer_list>

namespace legscope::test {

/// Where this environment variable is set, the tests of codecs connect each kind of phone with each: some
/// twenty minutes, by hand.
inline constexpr const char* everyPair = "LEGSCOPE_EVERY_PAIR";

/// Calls `row` with codec and encryption of the caller, and those of the callee, of every pair of kinds.
template <class Row>
void rowsOfEveryPair(
    std::initializer_list<const char*> codecs, std::initializer_list<const char*> encryptions, Row row)
{
    for (const char* codecA : codecs)
        for (const char* encryptionA : encryptions)
            for (const char* codecB : codecs)
                for (const char* encryptionB : encryptions)
                    row(codecA, encryptionA, codecB, encryptionB);
}

} // namespace legscope::test
