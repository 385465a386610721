#pragma once

#include "engine/net/hostresolver.h"
#include "engine/sip/siploop.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// How long a host name may take.
inline constexpr std::chrono::seconds hostLookupLimit{2};

/// One look-up under way. It ends with the answer, with the limit (Errc::Timeout) or, then without a word,
/// with this object. Lives on the SIP thread.
class HostLookup {
public:
    using Done = std::function<void(const Result<std::vector<SocketAddress>>&)>;

    /// Loop and resolver outlive this object. `done` is called on the SIP
    /// thread, not within this call, and must not destroy this object.
    HostLookup(SipLoop& loop, HostResolver& resolver, const std::string& host, Done done);

    bool isUnderWay() const { return m_pending->done != nullptr; }

private:
    /// What answers find as long as this object lives.
    struct Pending {
        void finish(const Result<std::vector<SocketAddress>>& answer);

        Done done;
        LoopTimer limit;
    };
    const std::shared_ptr<Pending> m_pending;
};

} // namespace legscope
