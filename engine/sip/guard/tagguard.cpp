#include "engine/sip/guard/tagguard.h"

#include "engine/sip/sofia.h"

#include <array>
#include <cstdint>
#include <random>

/// Takes the place of the library's (nta.c), which makes each tag of From and To.
extern "C" {
[[gnu::visibility("default")]] const char* nta_agent_newtag(
    su_home_t* home, const char* format, nta_agent_t* agent);
}

namespace legscope {
namespace {

/// 80 random bits (RFC 3261 section 19.3 asks for 32).
std::array<char, 17> randomTag()
{
    static constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
    // Making one asks the processor what it can, for which a virtual machine stops.
    thread_local std::random_device device;
    std::array<char, 17> tag{};
    for (std::size_t i = 0; i + 1 < tag.size(); i += 4) {
        const std::uint32_t bits = device();
        for (std::size_t j = 0; j < 4; ++j)
            tag[i + j] = letters[bits >> (8 * j) & 31];
    }
    return tag;
}

} // namespace

const void* guardedTags() noexcept
{
    return reinterpret_cast<const void*>(&::nta_agent_newtag);
}

} // namespace legscope

const char* nta_agent_newtag(su_home_t* home, const char* format, nta_agent_t* agent)
{
    if (!agent)
        return su_seterrno(EINVAL), nullptr;
    const auto tag = legscope::randomTag();
    return format && *format ? su_sprintf(home, format, tag.data()) : su_strdup(home, tag.data());
}
