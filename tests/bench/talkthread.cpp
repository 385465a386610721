#include "tests/bench/talkthread.h"

namespace legscope::bench {

TalkThread::TalkThread(std::chrono::milliseconds period)
    : m_thread([this, period](std::stop_token stop) { run(std::move(stop), period); })
{
}

TalkThread::~TalkThread() = default;

void TalkThread::add(std::unique_ptr<ToneCall> call)
{
    const std::lock_guard lock(m_mutex);
    m_calls.push_back(std::move(call));
}

std::unique_ptr<ToneCall> TalkThread::takeOldest()
{
    const std::lock_guard lock(m_mutex);
    if (m_calls.empty())
        return nullptr;
    auto oldest = std::move(m_calls.front());
    m_calls.erase(m_calls.begin());
    return oldest;
}

std::size_t TalkThread::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_calls.size();
}

void TalkThread::run(std::stop_token stop, std::chrono::milliseconds period)
{
    for (auto next = systemClock().now(); !stop.stop_requested(); next += period) {
        std::this_thread::sleep_until(next);
        const std::lock_guard lock(m_mutex);
        for (const auto& call : m_calls)
            call->step(systemClock().now());
    }
}

} // namespace legscope::bench
