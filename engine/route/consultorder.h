#pragma once

#include <string>

namespace legscope {

/// What a leg does while the one that it is connected to waits, and hears hold music: it speaks to somebody
/// else (`att_xfer`), or to nobody (`soft_hold`). A key that is 0 is none.
struct ConsultOrder {
    std::string application; ///< of the two
    std::string dial{}; ///< dial string of who is called; empty: nobody
    char ringingCancelKey = 0; ///< gives up while that one rings
    char cancelKey = 0; ///< back to who waits; whoever was called goes
    char hangUpKey = 0; ///< the leg goes, and who waits is connected to whom it has called
    char conferenceKey = 0; ///< all three hear each other
    std::string peerMusic{}; ///< what who waits hears; empty: hold music of the leg
    std::string ownMusic{}; ///< what the leg hears until somebody answers; empty: nothing
};

} // namespace legscope
