/// Any value of a=crypto: what is read has a key of its suite's size and is read again from what is written
/// of it; what is refused says why and repeats nothing of the key.

#include "engine/sdp/cryptoattribute.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view value(reinterpret_cast<const char*>(bytes), size);
    const auto crypto = readCrypto(value);
    if (!crypto) {
        require(!crypto.error().detail.empty() && crypto.error().detail.size() < 200);
        return 0;
    }
    require(crypto->key.octets.size() == keySizeOf(crypto->key.suite));
    require(crypto->tag <= 999'999'999);
    const auto again = readCrypto(textOf(*crypto));
    require(again && *again == *crypto);
    return 0;
}
