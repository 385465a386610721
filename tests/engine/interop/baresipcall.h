#pragma once

#include "tests/engine/interop/baresip.h"
#include "tests/engine/interop/interopcall.h"

namespace legscope::test {

/// A call between two baresips through an engine.
class BaresipCall : public InteropCall {
public:
    using InteropCall::InteropCall;

    /// Whether a profile runs, and bob waits for calls.
    bool isAwaitedBy(Baresip& callee);
    /// Alice calls; whether either sends so many packets that the engine passes on. After isAwaitedBy().
    bool isTalking(Baresip& caller, std::uint64_t packets);
};

} // namespace legscope::test
