#include "engine/sip/guard/guardcounters.h"

namespace legscope {

GuardCounters& guardCounters() noexcept
{
    static GuardCounters counters;
    return counters;
}

} // namespace legscope
