#pragma once

#include "engine/core/error.h"
#include "engine/sound/recordingfile.h"
#include "engine/sound/recordingring.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace legscope {

/// A recording that has ended.
struct RecordingEnd {
    RecordingCause cause = RecordingCause::Stopped;
    std::string path;
    std::chrono::milliseconds length{0};
    std::chrono::milliseconds lost{0}; ///< of it, silent, for the disk was too slow
    std::uint64_t samples = 0; ///< of one channel
    std::uint64_t octets = 0; ///< of the file
    bool isKept = false; ///< false: it was too short, or had no sound, and there is no file
    std::optional<Error> fault{}; ///< why it could not be written, or got no name
};

/// The thread on which recordings are written, a second at a time: a disk that stands still keeps no packet
/// waiting, and loses nothing for 5 s.
class SoundRecorder {
public:
    SoundRecorder();
    /// Recordings that have ended are finished, others as far as they are. Orders that were not begun are
    /// answered by Errc::Stopped.
    ~SoundRecorder();
    SoundRecorder(const SoundRecorder&) = delete;
    SoundRecorder& operator=(const SoundRecorder&) = delete;

    /// Both are called on the recorder's thread: the first with what the sound is written to, or errors of
    /// RecordingFile::open(); then the second, once the file is finished.
    using Begun = std::move_only_function<void(Result<RecordingSink>)>;
    using Ended = std::move_only_function<void(const RecordingEnd&)>;
    /// Any thread. What is shorter than `shortest` is not kept.
    void begin(RecordingRequest request, std::chrono::milliseconds shortest, Begun begun, Ended ended);

private:
    struct Order {
        RecordingRequest request;
        std::chrono::milliseconds shortest;
        Begun begun;
        Ended ended;
    };
    struct Writing {
        std::unique_ptr<RecordingFile> file;
        std::shared_ptr<RecordingRing> ring;
        std::chrono::milliseconds shortest;
        Ended ended;
        std::uint64_t gathered = 0; ///< frames, so far
        std::optional<Error> fault{};
    };

    void run();
    void begin(Order order);
    bool goesOn(Writing& writing);
    void write(Writing& writing);
    void fillUpTo(std::uint64_t frame, Writing& writing);
    void flush(Writing& writing);
    static void finish(Writing& writing);

    std::list<Writing> m_writings; ///< the thread's own
    std::vector<Sample> m_gathered;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::vector<Order> m_orders;
    bool m_ending = false;

    std::thread m_thread;
};

} // namespace legscope
