#pragma once

#include "engine/sound/soundname.h"
#include "engine/sound/soundring.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace legscope {

/// The thread on which sounds are opened and read, SoundRing::ahead before they are played: what is slow
/// there keeps no packet waiting.
class SoundReader {
public:
    SoundReader();
    /// Orders that were not begun are answered by Errc::Stopped; streams end as they are.
    ~SoundReader();
    SoundReader(const SoundReader&) = delete;
    SoundReader& operator=(const SoundReader&) = delete;

    using Opened = std::move_only_function<void(Result<SoundStream>)>;
    /// Any thread. `opened` is called on the reader's thread, when what is played first is there. Errors of
    /// openSound().
    void open(SoundOrder order, Opened opened);

private:
    struct Order {
        SoundOrder order;
        Opened opened;
    };
    struct Reading {
        std::unique_ptr<SoundSource> source;
        std::shared_ptr<SoundRing> ring;
    };

    void run();
    void begin(Order order);
    void end(std::vector<Order> orders);
    bool fill(Reading& reading);

    std::list<Reading> m_readings; ///< the thread's own
    std::vector<Sample> m_chunk;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::vector<Order> m_orders;
    bool m_ending = false;

    std::thread m_thread;
};

} // namespace legscope
