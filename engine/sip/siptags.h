#pragma once

#include "engine/sip/sipmessage.h"
#include "engine/sip/sofia.h"

#include <fmt/format.h>
#include <string>

namespace legscope {

/// A body as a tag value; refers to the body it was made from.
struct PayloadTag {
    explicit PayloadTag(const SipBody& body)
        : isSet(!body.isEmpty())
    {
        sip_payload_init(payload);
        payload->pl_data = const_cast<char*>(body.text.data());
        payload->pl_len = static_cast<usize_t>(body.text.size());
    }
    bool isSet;
    sip_payload_t payload[1];
};

/// As SIPTAG_HEADER_STR takes them.
inline std::string headerLines(const HeaderList& headers)
{
    std::string lines;
    for (const auto& [name, value] : headers)
        lines += fmt::format("{}: {}\r\n", name, value);
    return lines;
}

/// The same, with what describes the body; that of an empty body says nothing.
inline std::string headerLines(const HeaderList& headers, const SipBody& body)
{
    return headerLines(headers) + (body.isEmpty() ? std::string() : headerLines(body.description));
}

} // namespace legscope
