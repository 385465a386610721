#include "engine/channel/uriaddress.h"

#include "engine/core/number.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <cstdint>

namespace legscope {

std::string userOf(std::string_view uri)
{
    const auto end = uri.rfind('@');
    if (end == std::string_view::npos)
        return {};
    std::string_view user = uri.substr(0, end);
    for (const std::string_view scheme : {"sip:", "sips:"}) {
        if (user.starts_with(scheme))
            user.remove_prefix(scheme.size());
    }
    return decodedUser(user.substr(0, user.find_first_of(":;")));
}

SocketAddress addressOf(std::string_view uri)
{
    std::string_view host = uri;
    host.remove_prefix(std::min(host.size(), host.rfind('@') + 1));
    if (host.starts_with("sip:")) // a URI without a user
        host.remove_prefix(4);
    host = host.substr(0, host.find_first_of(";?>"));
    std::uint16_t port = 5060;
    if (const auto colon = host.rfind(':');
        colon != std::string_view::npos && host.find(']', colon) == host.npos) {
        port = leadingNumber<std::uint16_t>(host.substr(colon + 1)).value_or(port);
        host = host.substr(0, colon);
    }
    return SocketAddress::parse(host, port).value_or(SocketAddress());
}

} // namespace legscope
