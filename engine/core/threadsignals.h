#pragma once

namespace legscope {

/// The calling thread gets no signal from now on but those of its own faults: others are there for the rest.
void leaveSignalsToOtherThreads();

} // namespace legscope
