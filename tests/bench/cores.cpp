#include "tests/bench/cores.h"

#include <cstddef>
#include <cstdio>
#include <sched.h>

namespace legscope::bench {
namespace {

bool separate = false;

/// What this process was given, before the generator kept to one.
const cpu_set_t& allCores()
{
    static const cpu_set_t all = [] {
        cpu_set_t cores;
        sched_getaffinity(0, sizeof cores, &cores);
        return cores;
    }();
    return all;
}

cpu_set_t generatorsCore()
{
    std::size_t last = 0;
    for (std::size_t core = 0; core < CPU_SETSIZE; ++core)
        last = CPU_ISSET(core, &allCores()) ? core : last;
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(last, &only);
    return only;
}

void run(const cpu_set_t& cores, int policy)
{
    sched_setaffinity(0, sizeof cores, &cores);
    // What it starts does not inherit the priority.
    const sched_param least{sched_get_priority_min(policy)};
    if (sched_setscheduler(0, policy | SCHED_RESET_ON_FORK, &least) != 0)
        std::perror("the generator has no real-time priority");
}

} // namespace

void separateCores()
{
    if (CPU_COUNT(&allCores()) < 2)
        return;
    run(generatorsCore(), SCHED_FIFO);
    separate = true;
}

void shareCores()
{
    run(allCores(), SCHED_OTHER);
    separate = false;
}

bool coresAreSeparate()
{
    return separate;
}

void leaveGeneratorsCore()
{
    if (!separate)
        return;
    cpu_set_t others;
    const cpu_set_t generators = generatorsCore();
    CPU_XOR(&others, &allCores(), &generators);
    sched_setaffinity(0, sizeof others, &others);
}

} // namespace legscope::bench
