#pragma once

#include "engine/api/engine.h"
#include "tests/support/longestwait.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::test {

/// Records an engine's stream and waits for what should happen, without sleeping.
class EventRecorder {
public:
    explicit EventRecorder(Engine& engine);
    ~EventRecorder();

    /// True as soon as an event of type T that satisfies `matches` is there; false after the limit.
    template <class T>
    bool waitFor(std::function<bool(const T&)> matches = {}, std::chrono::seconds limit = longestWait)
    {
        return waitUntil(
            [&] {
                for (const EventPtr& event : m_events) {
                    const T* body = std::get_if<T>(&event->body);
                    if (body && (!matches || matches(*body)))
                        return true;
                }
                return false;
            },
            limit);
    }

    /// True as soon as `count` events of type T are there.
    template <class T>
    bool waitForCount(std::size_t count, std::chrono::seconds limit = longestWait)
    {
        return waitUntil([&] { return countOf<T>() >= count; }, limit);
    }

    /// The texts of the SIP messages of a method and status that were sent or received, in order, without
    /// retransmissions. Waits for the first: a phone has a message before we are told that it was sent.
    std::vector<std::string> messages(std::string_view method, int status, Direction direction)
    {
        const auto matches = [&](const SipMessage& message) {
            return message.method == method && message.status == status && message.direction == direction
                && !message.retransmission;
        };
        waitFor<SipMessage>(matches);
        std::vector<std::string> texts;
        for (const SipMessage& message : all<SipMessage>()) {
            if (matches(message))
                texts.push_back(message.text);
        }
        return texts;
    }

    /// Every event of type T so far, in order.
    template <class T>
    std::vector<T> all()
    {
        const std::lock_guard lock(m_mutex);
        take();
        std::vector<T> found;
        for (const EventPtr& event : m_events) {
            if (const T* body = std::get_if<T>(&event->body))
                found.push_back(*body);
        }
        return found;
    }

    /// True when a finding of that code is there.
    bool hasFinding(const std::string& code);

    std::vector<EventPtr> events();

private:
    template <class T>
    std::size_t countOf() const
    {
        std::size_t count = 0;
        for (const EventPtr& event : m_events)
            count += std::holds_alternative<T>(event->body) ? 1 : 0;
        return count;
    }

    bool waitUntil(const std::function<bool()>& reached, std::chrono::seconds limit);
    void take();

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::shared_ptr<EventBox> m_box;
    bool m_woken = false;
    std::mutex m_wakeMutex;
    std::vector<EventPtr> m_events;
};

} // namespace legscope::test
