#pragma once

#include "tests/bench/tonecall.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace legscope::bench {

/// Has the phones of calls talk, on a thread of its own. Its functions: one other thread.
class TalkThread {
public:
    /// The phones send and take what is due each `period`.
    explicit TalkThread(std::chrono::milliseconds period);
    ~TalkThread();
    TalkThread(const TalkThread&) = delete;
    TalkThread& operator=(const TalkThread&) = delete;

    /// A connected call talks from now on.
    void add(std::unique_ptr<ToneCall> call);
    /// Takes out the call that has talked longest; null: none.
    std::unique_ptr<ToneCall> takeOldest();
    std::size_t size() const;
    /// Runs `look` with each call, while none of them goes on.
    template <class Look>
    void forEach(Look look) const
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& call : m_calls)
            look(*call);
    }

private:
    void run(std::stop_token stop, std::chrono::milliseconds period);

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<ToneCall>> m_calls; ///< the oldest first
    std::jthread m_thread;
};

} // namespace legscope::bench
