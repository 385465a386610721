#pragma once

#include "engine/channel/channelvariables.h"
#include "engine/sip/sipmessage.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace legscope {

/// Headers that variables name: "sip_h_X-Tag" with the prefix "sip_h_" is the header X-Tag. A name that is no
/// token, or one that the dialog itself is made of (Via, From, Route...), and a value with control characters
/// are left out; `leftOut` is told of each, when it is set.
using OnHeaderLeftOut = std::function<void(const std::string& variable)>;
HeaderList headersNamed(
    std::string_view prefix, const ChannelVariables::Values& variables, const OnHeaderLeftOut& leftOut);

/// Whether the list has a header of that name.
bool hasHeader(const HeaderList& headers, std::string_view name);
/// Takes the place of what the header was.
void setHeader(HeaderList& headers, const std::string& name, const std::string& value);

/// The headers of an INVITE to a callee: those that came with the caller's, as the variables sip_h_NAME have
/// them now (changed, unset, or as they were), and those that only variables name. `own` are variables for
/// the callee, which count most. With sip_copy_custom_headers=false nothing is copied from the caller.
HeaderList calleeHeaders(const HeaderList& passed, const ChannelVariables& variables,
    const std::map<std::string, std::string>& own, const OnHeaderLeftOut& leftOut);

} // namespace legscope
