#pragma once

#include "engine/event/event.h"

#include <map>
#include <utility>

namespace legscope {

/// Keeps of the samples that are not printed the newest of each call, for the one that is. Not thread-safe.
class SampleFold {
public:
    /// A sample that is not printed.
    void skip(const EventPtr& sampled);
    /// The sample to print: `newest`, and the calls that only skipped ones had.
    EventPtr merged(const EventPtr& newest);
    void forget(CallId call) { m_skipped.erase(call.value); }

private:
    /// By call: the event, and where in it.
    std::map<std::uint64_t, std::pair<EventPtr, std::size_t>> m_skipped;
};

} // namespace legscope
