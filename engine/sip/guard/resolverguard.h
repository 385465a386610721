#pragma once

#include "engine/core/error.h"
#include "engine/net/hostresolver.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/siploop.h"

#include <chrono>
#include <vector>

/// The resolver of the library never runs: what it would ask of DNS is asked of ours, which answers on the
/// loop's thread, and the order of the questions stays that of RFC 3263.
namespace legscope {

/// How long the address of one destination may take, over all the questions that it needs.
inline constexpr std::chrono::seconds destinationLimit{4};

/// The loop's thread: who resolves the host names of the agents on that loop from now on; null: nobody, and
/// every name fails at once. Taken away (null) before the end of either.
void resolveNamesBy(SipLoop& loop, HostResolver* resolver);

/// Any thread: takes an answer to the loop that asked, while somebody resolves for it; afterwards nothing
/// happens, even where the loop is gone: a resolver may answer late.
void postAnswer(const SipLoop* loop, Task task);

/// The loop's thread: who resolves there, null when nobody does.
HostResolver* resolverOfThisLoop() noexcept;

/// Our definitions, for the self-test.
std::vector<GuardedImport> guardedResolver();

/// A name that the library would look up by a call that blocks is refused unasked: Errc::Internal when it is
/// not.
Result<void> proveNoLookup();

} // namespace legscope
