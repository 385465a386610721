#pragma once

#include "engine/core/socketaddress.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace legscope::bench {

/// What became of the calls so far.
struct Tally {
    std::size_t placed = 0, failed = 0; ///< that are over; of them without sound both ways
    std::uint64_t sent = 0, lost = 0; ///< RTP packets
};

/// How the calls of a soak come and go.
struct SoakPace {
    unsigned calls = 500; ///< at once
    std::chrono::seconds hold{20}; ///< from answer to BYE
};

/// Calls that come and go. One thread's.
class SoakTraffic {
public:
    virtual ~SoakTraffic() = default;
    /// Places calls for so long from now on.
    virtual void placeFor(std::chrono::seconds length) = 0;
    /// Nothing is placed any more, and every call is over.
    virtual bool isOver() = 0;
    virtual Tally tally() = 0;
};

/// Writes the configuration that a traffic finds its way by: one profile at that port of 127.0.0.1.
using WriteConfiguration = void (*)(const std::filesystem::path& directory, std::uint16_t port);

/// PCMA between lab phones, in Proxy mode.
std::unique_ptr<SoakTraffic> makeProxyTraffic(const SocketAddress& engine, const SoakPace& pace);
void writeProxyConfiguration(const std::filesystem::path& directory, std::uint16_t port);

/// Calls whose legs differ in their codec, each with RTP, SDES or DTLS, in Default mode. A call whose ends do
/// not both hear the tone has failed.
std::unique_ptr<SoakTraffic> makeTranscodedTraffic(const SocketAddress& engine, const SoakPace& pace);

} // namespace legscope::bench
