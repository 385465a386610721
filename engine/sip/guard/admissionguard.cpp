#include "engine/sip/guard/admissionguard.h"

#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/outsidetraffic.h"

#include <mutex>

namespace legscope {
namespace {

struct Gatekeeper {
    std::mutex mutex;
    std::map<SocketAddress, AdmissionGate> gates; ///< by listening address
    BanList bans;
    ReplyCredit owed;
};

Gatekeeper& gatekeeper()
{
    static Gatekeeper instance;
    return instance;
}

void count(std::atomic<std::uint64_t>& counter)
{
    counter.fetch_add(1, std::memory_order_relaxed);
}

} // namespace

bool admit(const SocketAddress& local, const SocketAddress& source, MessageKind kind)
{
    const auto now = systemClock().now();
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    if (keeper.bans.contains(source, now)) {
        count(guardCounters().datagramsBanned);
        noteOutside(source, "banned");
        return false;
    }
    if (kind == MessageKind::Reply && keeper.owed.spend(source))
        return true;
    switch (keeper.gates[local].ask(source, kind, now)) {
    case Admission::Granted:
        return true;
    case Admission::OverSourceLimit:
        count(guardCounters().messagesOverSourceLimit);
        noteOutside(source, "over the limit of a source (sip-requests-per-source)");
        return false;
    case Admission::OverLimit:
        count(guardCounters().messagesOverLimit);
        noteOutside(source, "over the limit of the profile (sip-requests-per-second)");
        return false;
    }
    return false;
}

void noteRequestSent(const SocketAddress& target)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    keeper.owed.grant(target);
}

bool isBanned(const SocketAddress& source)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    return keeper.bans.contains(source, systemClock().now());
}

AdmissionLimits admissionLimits(const SocketAddress& local)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    const auto found = keeper.gates.find(local);
    return found == keeper.gates.end() ? AdmissionLimits() : found->second.limits();
}

void setAdmissionLimits(const SocketAddress& local, const AdmissionLimits& limits)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    keeper.gates[local].setLimits(limits);
}

void banSource(const SocketAddress& source, std::chrono::seconds time)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    keeper.bans.ban(source, systemClock().now() + time);
}

void liftBan(const SocketAddress& source)
{
    auto& keeper = gatekeeper();
    const std::lock_guard lock(keeper.mutex);
    keeper.bans.lift(source);
}

} // namespace legscope
