#include "engine/call/sampleschedule.h"

namespace legscope {
namespace {

/// A second, less half a period of the samples.
constexpr std::chrono::milliseconds silentPeriod{900};

} // namespace

bool SampleSchedule::isDue(CallId call, std::uint64_t traffic, Monotonic now)
{
    const auto [found, isNew] = m_last.try_emplace(call);
    Last& last = found->second;
    const Motion motion = isNew || last.traffic != traffic ? Motion::Moving : Motion::Silent;
    if (motion == Motion::Silent && last.motion == Motion::Silent && now - last.sampled < silentPeriod)
        return false;
    last = {traffic, motion, now};
    return true;
}

} // namespace legscope
