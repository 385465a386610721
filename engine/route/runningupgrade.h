#pragma once

#include "engine/route/routedcall.h"
#include "engine/route/runningapplication.h"

namespace legscope {

/// It waits for the media to be ours.
class RunningUpgrade final : public RunningApplication {
public:
    explicit RunningUpgrade(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopUpgrading(); }

private:
    RoutedCall& m_call;
};

} // namespace legscope
