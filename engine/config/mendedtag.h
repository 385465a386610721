#pragma once

#include "engine/config/xmltag.h"

#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// An opening tag that the XML parser refuses, as FreeSWITCH's reads it: attributes without a value or
/// without quotes around it are not there. Nothing when the parser takes the tag as it is.
std::optional<std::string> mendedTag(const XmlTag& tag, std::string_view text);

} // namespace legscope
