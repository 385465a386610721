#pragma once

namespace legscope::bench {

/// Gives this thread, the generator, the last core for itself, before whatever else wants that core where that
/// is permitted; the relays that are started next have the others. With one core nothing is separated.
void separateCores();
/// Everybody may run everywhere.
void shareCores();
bool coresAreSeparate();

/// In the process of a relay, before it starts threads: leaves the generator its core.
void leaveGeneratorsCore();

} // namespace legscope::bench
