#include "engine/sip/sipvalue.h"

#include "engine/core/caseless.h"
#include "engine/sip/userpart.h"

#include <array>

namespace legscope {
namespace {

/// What `print(buffer, size)` writes, which returns how much it would write. The library's printers leave out
/// what would fill the buffer to its end, and do not say so: the buffer is larger than what they need. What
/// is returned is not: a call keeps it as long as it lives.
std::string printed(auto print)
{
    constexpr std::size_t slack = 64;
    std::array<char, 1024> usual;
    const auto length = print(usual.data(), usual.size());
    if (length < 0)
        return {};
    const auto size = static_cast<std::size_t>(length);
    if (size + slack <= usual.size())
        return {usual.data(), size};
    std::string text(size + slack, '\0');
    print(text.data(), text.size());
    text.resize(size);
    return text;
}

} // namespace

std::string textOf(const char* value)
{
    return value ? value : "";
}

std::string headerValue(const void* header)
{
    return printed([header](char* buffer, std::size_t size) {
        return msg_header_field_e(
            buffer, static_cast<isize_t>(size), static_cast<const msg_header_t*>(header), 0);
    });
}

std::string uriText(const url_t* url)
{
    return printed(
        [url](char* buffer, std::size_t size) { return url_e(buffer, static_cast<isize_t>(size), url); });
}

std::string uriUser(const url_t* url)
{
    return decodedUser(textOf(url->url_user));
}

std::size_t headerCount(const sip_t& sip, msg_hclass_t* kind)
{
    std::size_t count = 0;
    const auto* header = reinterpret_cast<const sip_header_t*>(sip.sip_request);
    for (; header; header = reinterpret_cast<const sip_header_t*>(header->sh_succ)) {
        if (header->sh_class == kind)
            ++count;
    }
    for (const sip_error_t* error = sip.sip_error; error; error = error->er_next) {
        if (error->er_name && equalsIgnoringCase(error->er_name, kind->hc_name))
            ++count;
    }
    return count;
}

} // namespace legscope
