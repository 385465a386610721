#include "engine/core/network.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

unsigned bitsOf(IpFamily family)
{
    return family == IpFamily::V4 ? 32 : 128;
}

/// In network order; 4 or 16 octets count.
std::array<std::uint8_t, 16> octetsOf(const SocketAddress& address) noexcept
{
    std::array<std::uint8_t, 16> octets{};
    if (address.family() == IpFamily::V4)
        std::memcpy(octets.data(), &reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr, 4);
    else
        std::memcpy(octets.data(), &reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr, 16);
    return octets;
}

} // namespace

bool Network::holds(const SocketAddress& host) const noexcept
{
    if (host.family() != address.family())
        return false;
    const auto ours = octetsOf(address), theirs = octetsOf(host);
    const std::size_t whole = prefix / 8;
    if (!std::equal(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(whole), theirs.begin()))
        return false;
    const unsigned rest = prefix % 8;
    return rest == 0 || (ours[whole] ^ theirs[whole]) >> (8 - rest) == 0;
}

Result<Network> parseNetwork(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const auto address = SocketAddress::parse(text.substr(0, slash), 0);
    const auto prefix = slash == std::string_view::npos ? std::nullopt : parseNumber(text.substr(slash + 1));
    if (!address || (slash != std::string_view::npos && (!prefix || *prefix > bitsOf(address->family()))))
        return fail(Errc::InvalidArgument,
            fmt::format("\"{}\" is not a network such as 192.168.0.0/16 or 2001:db8::/32", excerpt(text)));
    return Network{*address, prefix.value_or(bitsOf(address->family()))};
}

Result<std::vector<Network>> parseNetworks(std::string_view text)
{
    std::vector<Network> networks;
    for (const std::string_view part : splitAt(text, ',')) {
        auto network = parseNetwork(trimmed(part));
        if (!network)
            return std::unexpected(std::move(network.error()));
        networks.push_back(*network);
    }
    return networks;
}

Result<Network> maskedNetwork(std::string_view host, std::string_view mask)
{
    const auto address = SocketAddress::parse(host, 0);
    const auto bits = SocketAddress::parse(mask, 0);
    if (!address || !bits || address->family() != bits->family())
        return fail(Errc::InvalidArgument,
            fmt::format("host \"{}\" and mask \"{}\" are not a network such as 192.168.0.0 and 255.255.0.0",
                excerpt(host), excerpt(mask)));
    unsigned prefix = 0;
    bool ended = false;
    for (unsigned bit = 0; bit < bitsOf(bits->family()); ++bit) {
        const bool isSet = (octetsOf(*bits)[bit / 8] & (0x80U >> bit % 8)) != 0;
        if (isSet && ended)
            return fail(Errc::InvalidArgument,
                fmt::format("the mask \"{}\" has a gap: ones come before zeros", excerpt(mask)));
        ended = !isSet;
        prefix += isSet ? 1 : 0;
    }
    return Network{*address, prefix};
}

} // namespace legscope
