#include "engine/core/filewrites.h"

#include <condition_variable>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace legscope {

/// Who waits for what. Answers are given under the lock, so that nobody is answered who is gone.
struct FileWrites::Board {
    std::mutex mutex;
    std::condition_variable answered;
    std::map<std::uint64_t, Done> waiting;
    std::uint64_t last = 0;

    void answer(std::uint64_t number, Result<void> outcome)
    {
        const std::lock_guard lock(mutex);
        if (const auto found = waiting.extract(number); !found.empty())
            found.mapped()(std::move(outcome));
        answered.notify_all();
    }
};

FileWrites::FileWrites(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_board(std::make_shared<Board>())
{
}

FileWrites::~FileWrites()
{
    std::unique_lock lock(m_board->mutex);
    m_board->answered.wait_for(lock, m_patience, [this] { return m_board->waiting.empty(); });
    for (auto& [number, done] : std::exchange(m_board->waiting, {}))
        done(fail(Errc::Timeout, "the disk has not answered"));
}

void FileWrites::start(Write write, Done done)
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_board->mutex);
        if (m_board->waiting.size() >= most)
            return done(fail(Errc::Refused,
                fmt::format("{} files wait for disks that do not answer", m_board->waiting.size())));
        number = ++m_board->last;
        m_board->waiting.emplace(number, std::move(done));
    }
    std::thread([board = m_board, number, write = std::move(write)] {
        board->answer(number, write());
    }).detach();
}

} // namespace legscope
