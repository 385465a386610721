#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/legelsewhere.h"
#include "engine/route/interceptorder.h"

#include <functional>
#include <memory>
#include <optional>

namespace legscope {

class Call;

/// The leg that is served of one call takes over a leg of another one: it goes into that call, and its own
/// call ends, as soon as nothing is under way in it. Lives on the SIP thread.
class LegIntercept {
public:
    /// All of it outlives this object.
    LegIntercept(Call& call, CallLinks& links, CallEnvironment& environment)
        : m_call(call)
        , m_links(links)
        , m_environment(environment)
    {
    }

    /// As RoutedCall::intercept().
    void start(InterceptOrder order, std::function<void(const Result<void>&)> failed);
    void stop();
    /// A message of a leg was handled.
    void goOn();

private:
    Result<LegElsewhere> find() const;
    void take();
    void fail(const Error& why);

    Call& m_call;
    CallLinks& m_links;
    CallEnvironment& m_environment;
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< what is posted looks at it
    std::optional<InterceptOrder> m_order; ///< none: nothing is to be taken over
    std::function<void(const Result<void>&)> m_failed;
};

} // namespace legscope
