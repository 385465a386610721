#include "engine/core/threadsignals.h"

#include <csignal>
#include <initializer_list>

namespace legscope {

void leaveSignalsToOtherThreads()
{
    sigset_t signals;
    sigfillset(&signals);
    for (const int ownFault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS})
        sigdelset(&signals, ownFault);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace legscope
