#include "engine/call/bridge.h"
#include "engine/call/callevents.h"

#include <fmt/format.h>
#include <utility>

/// Who is called in the place of an endpoint that has refused.
namespace legscope {
namespace {

constexpr std::size_t mostTargets = 20; ///< of one group, with those that redirections named

} // namespace

/// Some phones refuse an offer of plain RTP for the keys that it has.
bool Bridge::inviteWithoutKeys(const Attempt& refused)
{
    if (refused.keys == OptionalKeys::LeftOut)
        return false;
    m_events.finding(Severity::Notice, FindingCode::SdpRefused,
        fmt::format("{} refuses an offer with keys of SRTP (488): it is asked again without them",
            refused.place.requestUri));
    auto others = refused.others;
    Attempt* const next
        = invite(*refused.endpoint, *refused.profile, Place(refused.place), OptionalKeys::LeftOut);
    if (next)
        next->others = std::move(others);
    return next != nullptr;
}

/// Where a redirection leads, preferred places first. A 305 names a proxy for the same URI (RFC 3261 section
/// 21.3.4).
std::vector<Bridge::Place> Bridge::placesOf(const Leg& leg, const SipAnswer& answer)
{
    std::vector<Place> places;
    for (const std::string& contact : answer.contacts) {
        if (!contact.starts_with("sip:"))
            m_events.finding(Severity::Notice, FindingCode::Redirect,
                fmt::format("{} names {}, which is left out: only sip: URIs are called", answer.status,
                    contact.empty() ? "a Contact that cannot be read" : contact));
        else if (!m_called.contains(contact))
            places.push_back(answer.status == 305 ? Place{leg.remoteUri(), contact} : Place{contact, {}});
    }
    if (places.empty())
        m_events.finding(Severity::Warning, FindingCode::Redirect,
            fmt::format("{} names no contact that could be called", answer.status));
    return places;
}

/// True when another of the places that redirections named is called instead, each once the one before has
/// failed (RFC 3261 section 8.1.3.4).
bool Bridge::callNext(Attempt& failed)
{
    const DialEndpoint& endpoint = *failed.endpoint;
    Profile& profile = *failed.profile;
    std::vector<Place> places = std::exchange(failed.others, {});
    while (!m_decided && !places.empty()) {
        const Place place = places.front();
        places.erase(places.begin());
        const std::string& hop = place.route.empty() ? place.requestUri : place.route;
        if (m_called.contains(hop))
            continue;
        if (m_called.size() >= mostTargets) {
            m_events.finding(Severity::Warning, FindingCode::Redirect,
                fmt::format("{} is not called: {} places were called already", hop, m_called.size()));
            return false;
        }
        m_events.finding(
            Severity::Notice, FindingCode::Redirect, fmt::format("the redirection leads to {}", hop));
        if (Attempt* next = invite(endpoint, profile, place)) {
            next->others = std::move(places);
            return true;
        }
    }
    return false;
}

} // namespace legscope
