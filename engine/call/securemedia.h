#pragma once

#include "engine/sip/sipmessage.h"

#include <functional>
#include <string>

namespace legscope {

/// The variable that demands encrypted media, "rtp_secure_media=mandatory", where the offer has media that is
/// not (or no media at all, so that nobody knows); empty when none does. `variable` reads one by name.
/// Nothing is encrypted here: what the ends offer each other decides.
std::string missingEncryption(
    const std::function<std::string(const std::string&)>& variable, const SipBody& offer);

} // namespace legscope
