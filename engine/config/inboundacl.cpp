#include "engine/config/inboundacl.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t mostLists = 100; ///< as in FreeSWITCH

/// An IPv6 network has colons of its own: what follows the prefix length are the contexts.
std::size_t endOfList(std::string_view value)
{
    const std::size_t slash = value.find('/');
    return std::min(value.find(':', slash == std::string_view::npos ? 0 : slash), value.size());
}

std::optional<AclMatch> matchOf(
    const AppliedList& applied, const NetworkLists& lists, const SocketAddress& source)
{
    if (applied.network)
        return applied.network->holds(source) ? std::optional(AclMatch{{}, applied.network->prefix > 0})
                                              : std::nullopt;
    const auto list = lists.find(applied.name);
    return list == lists.end() ? std::nullopt : list->second.match(source);
}

} // namespace

Result<void> addInboundAcl(ProfileSettings& profile, std::string_view value)
{
    value = trimmed(value);
    if (value.empty())
        return fail(Errc::InvalidArgument, "\"\" is not the name of a list of acl.conf");
    if (equalsIgnoringCase(value, "none")) {
        profile.inboundAcl.clear();
        return {};
    }
    if (profile.inboundAcl.size() >= mostLists)
        return fail(Errc::InvalidArgument, fmt::format("more than {} lists are applied", mostLists));
    AppliedList applied;
    const std::size_t end = endOfList(value);
    applied.name = value.substr(0, end);
    const auto contexts = splitAt(end < value.size() ? value.substr(end + 1) : std::string_view(), ':');
    applied.passContext = contexts[0];
    if (contexts.size() > 1)
        applied.failContext = contexts[1];
    if (applied.name.find('/') != std::string::npos) {
        auto network = parseNetwork(applied.name);
        if (!network)
            return std::unexpected(std::move(network.error()));
        applied.network = *network;
    }
    profile.inboundAcl.push_back(std::move(applied));
    return {};
}

AclVerdict checkInboundAcl(const ProfileSettings& profile, const SocketAddress& source)
{
    AclVerdict verdict;
    if (profile.inboundAcl.empty())
        return verdict;
    for (const AppliedList& applied : profile.inboundAcl) {
        if (auto match = matchOf(applied, profile.networkLists, source))
            return {AclOutcome::Matched, applied.name, std::move(match->token), applied.passContext,
                match->namesHost};
    }
    verdict.context = profile.inboundAcl.back().failContext;
    verdict.outcome = verdict.context.empty() ? AclOutcome::Refused : AclOutcome::ToFailContext;
    return verdict;
}

} // namespace legscope
