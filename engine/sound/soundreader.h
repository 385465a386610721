#pragma once

#include "engine/core/taskthread.h"
#include "engine/sound/localstreams.h"
#include "engine/sound/soundname.h"
#include "engine/sound/soundring.h"

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <vector>

namespace legscope {

/// The thread on which sounds are opened and read, SoundRing::ahead before they are played: what is slow
/// there keeps no packet waiting.
class SoundReader {
public:
    /// `tell` is called on the reader's thread with what somebody should know of the local streams.
    explicit SoundReader(SoundDirectory::Tell tell);
    /// Orders that were not begun are answered by Errc::Stopped; streams end as they are.
    ~SoundReader();
    SoundReader(const SoundReader&) = delete;
    SoundReader& operator=(const SoundReader&) = delete;

    using Opened = std::move_only_function<void(Result<SoundStream>)>;
    /// Any thread. `opened` is called on the reader's thread, when what is played first is there. Errors of
    /// openSound().
    void open(SoundOrder order, Opened opened);
    /// Any thread. For what is opened from now on.
    void setLocalStreams(std::vector<LocalStreamSettings> streams);

private:
    struct Reading {
        std::unique_ptr<SoundSource> source;
        std::shared_ptr<SoundRing> ring;
    };

    void begin(const SoundOrder& order, Opened opened);
    void look();
    void lookAgain();
    bool fill(Reading& reading);

    // The thread's own.
    LocalStreams m_streams;
    std::list<Reading> m_readings; ///< while there are any, it looks again
    std::vector<Sample> m_chunk;

    std::atomic<bool> m_isEnding{false};
    TaskThread m_thread; ///< last: it uses all of the above
};

} // namespace legscope
