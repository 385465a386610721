#include "engine/call/deflection.h"

#include "engine/call/callevents.h"
#include "engine/core/number.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

std::string valueOf(const HeaderList& headers, std::string_view name)
{
    const auto found = std::ranges::find(headers, name, [](const auto& header) { return header.first; });
    return found == headers.end() ? std::string() : found->second;
}

/// The status that a message/sipfrag begins with; 0 without one.
int statusOfFragment(std::string_view fragment)
{
    constexpr std::string_view version = "SIP/2.0 ";
    return fragment.starts_with(version) ? leadingNumber<int>(fragment.substr(version.size())).value_or(0)
                                         : 0;
}

} // namespace

Deflection::Deflection(CallLinks& links, CallEvents& events, Timers& timers, EndableCall& call)
    : m_links(links)
    , m_events(events)
    , m_timers(timers)
    , m_call(call)
{
}

void Deflection::start(const std::string& target, std::chrono::seconds patience)
{
    DialogRequest refer;
    refer.method = "REFER";
    refer.headers.emplace_back("Refer-To", target);
    m_target = target;
    m_links.caller().offers.request(
        refer, [this, target](const SipAnswer& answer) { onAnswered(target, answer); });
    m_patience = m_timers.after(patience,
        [this, patience] { fail(fmt::format("the caller told nothing for {} s", patience.count())); });
}

void Deflection::onAnswered(const std::string& target, const SipAnswer& answer)
{
    if (answer.status >= 300 && m_target == target && !m_links.callerLeg().isOver())
        fail(fmt::format("the caller answered {} {}", answer.status, answer.phrase));
}

bool Deflection::takesRequest(Leg& leg, const DialogRequest& request)
{
    if (m_target.empty() || &leg != &m_links.callerLeg() || request.method != "NOTIFY"
        || !valueOf(request.headers, "Event").starts_with("refer"))
        return false;
    SipAnswer answer;
    answer.status = 200;
    m_links.offers(leg).answer(request.id, answer);
    const int status = statusOfFragment(request.body.text);
    if (status >= 200 && status < 300)
        m_call.hangUp(
            causeNamed("BLIND_TRANSFER"), CallEndedBy::Engine, fmt::format("deflected to {}", m_target));
    else if (status >= 300)
        fail(fmt::format("the caller was answered {} there", status));
    else if (valueOf(request.headers, "Subscription-State").starts_with("terminated"))
        fail("the caller does not tell how it went");
    return true;
}

void Deflection::fail(const std::string& why)
{
    m_events.finding(
        Severity::Warning, FindingCode::Deflect, fmt::format("deflect to {} failed: {}", m_target, why));
    stop();
    m_links.caller().route->resume();
}

void Deflection::stop()
{
    m_target.clear();
    m_patience.cancel();
}

} // namespace legscope
