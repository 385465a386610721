#include "tests/engine/interop/baresipcall.h"

#include <QTest>

namespace legscope::test {

bool BaresipCall::isAwaitedBy(Baresip& callee)
{
    return isUp() && callee.start()
        && QTest::qWaitFor([&callee] { return callee.printed().contains("baresip is ready"); },
            std::chrono::milliseconds(longestWait).count());
}

bool BaresipCall::isTalking(Baresip& caller, std::uint64_t packets)
{
    return caller.start({"-e", "/dial " + calleeUri()}) && flows(packets);
}

} // namespace legscope::test
