#pragma once

#include "engine/core/caseless.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// The variables that $${name} stands for. Begins with those FreeSWITCH sets itself: hostname, local_ip_v4,
/// local_ip_v6 and the directories (conf_dir, base_dir, log_dir...), all below the configuration directory.
/// Names compare without regard to case.
class GlobalVariables {
public:
    explicit GlobalVariables(const std::filesystem::path& directory);

    /// False when it would exceed the bounds: 10000 variables, 256 characters a name, 64 kB a value.
    bool set(std::string_view name, std::string value);
    /// Null when it is not set.
    const std::string* find(std::string_view name) const;

private:
    std::map<std::string, std::string, CaseLess> m_values;
};

/// The address this machine would send from, found without sending anything; "127.0.0.1" or "::1" when it has
/// no route.
std::string localAddress(bool ipv6);

/// The address of an interface, "eth0", or "ipv6/eth0", "ipv4/eth0", "auto/eth0" as FreeSWITCH writes it;
/// nothing when there is no such interface or it has none.
std::optional<std::string> interfaceAddress(std::string_view written);

} // namespace legscope
