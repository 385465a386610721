#include "engine/api/firstrun.h"

#include "engine/config/configuration.h"
#include "engine/sip/useragent.h"

namespace legscope {

Result<void> createFirstConfiguration(const std::filesystem::path& directory)
{
    constexpr std::uint16_t first = 5060;
    constexpr std::uint16_t last = 5160;
    for (std::uint16_t port = first; port <= last; port = static_cast<std::uint16_t>(port + 2)) {
        if (isSipAddressFree(*SocketAddress::parse("127.0.0.1", port)))
            return createFromTemplate(directory, port);
    }
    return fail(Errc::AddressInUse, "every even SIP port of 127.0.0.1 from 5060 to 5160 is taken");
}

} // namespace legscope
