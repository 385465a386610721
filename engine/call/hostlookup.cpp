#include "engine/call/hostlookup.h"

#include "engine/sip/guard/resolverguard.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

HostLookup::HostLookup(SipLoop& loop, HostResolver& resolver, const std::string& host, Done done)
    : m_pending(std::make_shared<Pending>())
{
    m_pending->done = std::move(done);
    m_pending->limit = loop.after(hostLookupLimit, [pending = m_pending.get(), host] {
        pending->finish(
            fail(Errc::Timeout, fmt::format("{}: no answer within {} s", host, hostLookupLimit.count())));
    });
    resolver.lookUp(host, [asking = &loop, pending = std::weak_ptr(m_pending)](auto answer) {
        postAnswer(asking, [pending, answer = std::move(answer)] {
            if (const auto waiting = pending.lock())
                waiting->finish(answer);
        });
    });
}

void HostLookup::Pending::finish(const Result<std::vector<SocketAddress>>& answer)
{
    limit.cancel();
    if (const Done told = std::exchange(done, nullptr))
        told(answer);
}

} // namespace legscope
