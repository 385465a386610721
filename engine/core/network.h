#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"

#include <string_view>
#include <vector>

namespace legscope {

/// An address with a prefix length, such as 192.168.0.0/16; the bits after the prefix do not matter.
struct Network {
    SocketAddress address;
    unsigned prefix = 0; ///< bits

    bool holds(const SocketAddress& host) const noexcept;
};

/// "192.168.0.0/16"; an address alone is a network of itself. Errc::InvalidArgument with a sentence.
Result<Network> parseNetwork(std::string_view text);
/// Several, with commas between them. Errors as parseNetwork.
Result<std::vector<Network>> parseNetworks(std::string_view text);
/// The mask as an address: 255.255.0.0 with a host of IPv4, ffff:: with one of IPv6. Errors as parseNetwork.
Result<Network> maskedNetwork(std::string_view host, std::string_view mask);

} // namespace legscope
