#pragma once

#include "engine/config/boundapplication.h"
#include "engine/core/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

enum class BindingLife : std::uint8_t { Lasting, Once };

/// An application behind a key of its own, after the key of all such bindings (bind_meta_app).
struct MetaBinding {
    char key = '0'; ///< of digitKeys
    bool ofLeg = false; ///< the channel's leg may press it
    bool ofPeer = false; ///< whoever it is connected to
    BindingLife life = BindingLife::Lasting;
    BoundApplication application;
};

/// "KEY a|b|ab a|b|o|s[i][1] APP::ARG" as FreeSWITCH reads it; without `::` the rest is a sound that is
/// played. `metaKey` stands before all of them. Errc::InvalidArgument names what cannot be read.
Result<MetaBinding> readMetaBinding(std::string_view argument, char metaKey = '*');

/// A binding whose words fit on no channel, whoever calls; nothing where a variable may still make it whole.
std::optional<std::string> faultOfMetaBinding(std::string_view argument);

} // namespace legscope
