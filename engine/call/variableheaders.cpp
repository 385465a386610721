#include "engine/call/variableheaders.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <algorithm>
#include <array>
#include <set>

namespace legscope {
namespace {

constexpr std::size_t longestHeader = 4'096;
constexpr std::size_t mostHeaders = 64;

/// Those of the registry of header fields that the stack reads or writes by itself.
constexpr auto ofTheStack = std::to_array<std::string_view>({"Accept", "Accept-Contact", "Accept-Disposition",
    "Accept-Encoding", "Accept-Language", "Allow", "Allow-Events", "Authentication-Info", "Authorization",
    "Call-ID", "Contact", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length",
    "Content-Type", "CSeq", "Date", "Error-Info", "Event", "Expires", "From", "In-Reply-To", "Join",
    "Max-Forwards", "MIME-Version", "Min-Expires", "Min-SE", "Path", "Proxy-Authenticate",
    "Proxy-Authorization", "Proxy-Require", "RAck", "Reason", "Record-Route", "Refer-Sub", "Refer-To",
    "Referred-By", "Reject-Contact", "Replaces", "Reply-To", "Request-Disposition", "Require", "Retry-After",
    "Route", "RSeq", "Security-Client", "Security-Server", "Security-Verify", "Server", "Service-Route",
    "Session-Expires", "SIP-ETag", "SIP-If-Match", "Subscription-State", "Supported",
    "Suppress-Body-If-Match", "Suppress-Notify-If-Match", "Timestamp", "To", "Unsupported", "User-Agent",
    "Via", "Warning", "WWW-Authenticate"});

/// RFC 3261 section 25.1, token; the one-letter names are short forms of what the stack writes.
bool isFreeName(std::string_view name)
{
    const bool isToken = name.size() > 1 && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || std::string_view("-.!%*_+`'~").find(c) != std::string_view::npos;
    });
    return isToken && name.size() <= 128 && std::ranges::none_of(ofTheStack, [name](std::string_view known) {
        return equalsIgnoringCase(known, name);
    });
}

} // namespace

HeaderList headersNamed(
    std::string_view prefix, const ChannelVariables::Values& variables, const OnHeaderLeftOut& leftOut)
{
    HeaderList headers;
    for (auto at = variables.lower_bound(prefix); at != variables.end(); ++at) {
        const std::string_view name = at->first;
        if (!equalsIgnoringCase(name.substr(0, prefix.size()), prefix))
            break;
        const std::string_view header = name.substr(prefix.size());
        const bool fits = isFreeName(header) && !hasControlCharacter(at->second)
            && at->second.size() <= longestHeader && headers.size() < mostHeaders;
        if (fits && !at->second.empty())
            headers.emplace_back(header, at->second);
        else if (!fits && leftOut)
            leftOut(at->first);
    }
    return headers;
}

bool hasHeader(const HeaderList& headers, std::string_view name)
{
    return std::ranges::any_of(
        headers, [name](const auto& header) { return equalsIgnoringCase(header.first, name); });
}

void setHeader(HeaderList& headers, const std::string& name, const std::string& value)
{
    std::erase_if(headers, [&](const auto& header) { return equalsIgnoringCase(header.first, name); });
    headers.emplace_back(name, value);
}

HeaderList calleeHeaders(const HeaderList& passed, const ChannelVariables& variables,
    const std::map<std::string, std::string>& own, const OnHeaderLeftOut& leftOut)
{
    ChannelVariables::Values values = variables.beginningWith("sip_h_");
    values.merge(variables.beginningWith("sip_copy_custom_headers"));
    for (const auto& [name, value] : own)
        values.insert_or_assign(name, value);
    const auto copies = values.find("sip_copy_custom_headers");
    const bool isCopied = copies == values.end() || copies->second.empty() || isTrue(copies->second);
    HeaderList headers;
    std::set<std::string, CaseLess> done;
    for (const auto& [name, value] : passed) {
        const auto now = values.find("sip_h_" + name);
        const bool wasChanged = now == values.end() || std::ranges::none_of(passed, [&](const auto& one) {
            return equalsIgnoringCase(one.first, name) && one.second == now->second;
        });
        if (isCopied && !wasChanged)
            headers.emplace_back(name, value);
        if (!wasChanged || now == values.end())
            done.insert(name);
    }
    for (auto& [name, value] : headersNamed("sip_h_", values, leftOut))
        if (!done.contains(name))
            headers.emplace_back(std::move(name), std::move(value));
    return headers;
}

} // namespace legscope
