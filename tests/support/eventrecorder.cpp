#include "tests/support/eventrecorder.h"

#include <algorithm>

namespace legscope::test {

EventRecorder::EventRecorder(Engine& engine)
    : m_box(std::make_shared<EventBox>([this] {
        {
            const std::lock_guard lock(m_wakeMutex);
            m_woken = true;
        }
        m_arrived.notify_all();
    }))
{
    engine.subscribe(m_box);
}

EventRecorder::~EventRecorder()
{
    m_box->close();
}

void EventRecorder::take()
{
    for (EventItem& item : m_box->takeAll()) {
        if (auto* snapshot = std::get_if<Snapshot>(&item))
            m_events.insert(m_events.end(), snapshot->events.begin(), snapshot->events.end());
        else
            m_events.push_back(std::get<EventPtr>(item));
    }
}

bool EventRecorder::waitUntil(const std::function<bool()>& reached, std::chrono::seconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    const std::lock_guard guard(m_mutex);
    while (true) {
        {
            const std::lock_guard lock(m_wakeMutex);
            m_woken = false;
        }
        take();
        if (reached())
            return true;
        std::unique_lock lock(m_wakeMutex);
        if (!m_arrived.wait_until(lock, deadline, [this] { return m_woken; }))
            return false;
    }
}

bool EventRecorder::hasFinding(const std::string& code)
{
    return std::ranges::any_of(
        all<Finding>(), [&](const Finding& finding) { return nameOf(finding.code) == code; });
}

std::vector<EventPtr> EventRecorder::events()
{
    const std::lock_guard lock(m_mutex);
    take();
    return m_events;
}

} // namespace legscope::test
