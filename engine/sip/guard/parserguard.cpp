#include "engine/sip/guard/parserguard.h"

#include "engine/sip/guard/guardedimport.h"

#include <algorithm>
#include <span>

extern "C" {
[[gnu::visibility("default")]] int msg_extract(msg_t* message);
}

namespace legscope {
namespace {

struct Refused {
    const msg_t* message = nullptr;
    Excess excess;
};
thread_local Refused refused;

/// The parser copies the first line from where its white space begins, and so misses its end. White space
/// behind the first line is well read.
void moveSpaceBehindFirstLine(std::span<char> octets)
{
    const std::string_view text(octets.data(), octets.size());
    const auto space = leadingSpace(text);
    const auto end = text.find('\n', space);
    if (space == 0 || end == text.npos)
        return;
    const auto lineEnd = octets.begin() + static_cast<std::ptrdiff_t>(end + 1);
    std::rotate(octets.begin(), octets.begin() + static_cast<std::ptrdiff_t>(space), lineEnd);
    std::fill(lineEnd - static_cast<std::ptrdiff_t>(space), lineEnd, ' ');
}

void keepEssentials(std::span<char> octets)
{
    const auto kept = essentialsOf({octets.data(), octets.size()});
    if (kept.size() > octets.size())
        return; // the limits are far above that
    std::ranges::fill(octets, ' ');
    std::ranges::copy(kept, octets.begin());
}

/// What of a stream's message has been parsed already.
HeaderCount countParsed(const sip_t& sip)
{
    HeaderCount count;
    const auto listOf = [](msg_hclass_t* kind) {
        return kind == sip_via_class         ? HeaderCount::Via
            : kind == sip_route_class        ? HeaderCount::Route
            : kind == sip_record_route_class ? HeaderCount::RecordRoute
            : kind == sip_contact_class      ? HeaderCount::Contact
                                             : HeaderCount::ListCount;
    };
    const auto* header = sip.sip_request ? reinterpret_cast<const sip_header_t*>(sip.sip_request)
                                         : reinterpret_cast<const sip_header_t*>(sip.sip_status);
    for (; header; header = reinterpret_cast<const sip_header_t*>(header->sh_succ)) {
        count.octets += header->sh_len;
        count.fields += header->sh_len > 0;
        ++count.values;
        if (const auto list = listOf(header->sh_class); list != HeaderCount::ListCount)
            ++count.lists[list];
    }
    return count;
}

using Extract = int(msg_t*);

int extractWithinLimits(Extract* original, msg_t* message)
{
    refused = {};
    const sip_t* sip = message ? sip_object(message) : nullptr;
    if (!sip || (sip->sip_flags & (MSG_FLG_BODY | MSG_FLG_TRAILERS | MSG_FLG_COMPLETE)))
        return original(message);
    const std::span octets(static_cast<char*>(msg_buf_committed_data(message)),
        static_cast<std::size_t>(msg_buf_committed(message)));
    if (octets.empty())
        return original(message);
    const bool begins = !(sip->sip_flags & MSG_FLG_HEADERS);
    if (begins)
        moveSpaceBehindFirstLine(octets);
    const auto excess
        = excessOf(countHeaders({octets.data(), octets.size()}, begins ? HeaderCount() : countParsed(*sip)));
    if (!excess)
        return original(message);
    if (begins) {
        keepEssentials(octets);
        original(message);
    }
    refused = {message, *excess};
    // Where the message ends is not known: a stream is not read any further.
    msg_mark_as_complete(message, MSG_FLG_ERROR | MSG_FLG_TOOLARGE);
    return -1;
}

} // namespace

std::optional<Excess> excessOfMessage(const msg_t* message) noexcept
{
    if (refused.message != message)
        return std::nullopt;
    return refused.excess;
}

const void* guardedParser() noexcept
{
    return reinterpret_cast<const void*>(&::msg_extract);
}

} // namespace legscope

int msg_extract(msg_t* message)
{
    static auto* const original = legscope::originalOf<legscope::Extract>("msg_extract");
    return legscope::extractWithinLimits(original, message);
}
