#pragma once

#include "engine/core/error.h"
#include "engine/core/taskthread.h"
#include "engine/sound/recordingfile.h"
#include "engine/sound/recordingring.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
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

    void begin(Order order);
    void look();
    void lookAgain();
    bool goesOn(Writing& writing);
    void write(Writing& writing);
    void fillUpTo(std::uint64_t frame, Writing& writing);
    void flush(Writing& writing);
    static void finish(Writing& writing);

    // The thread's own.
    std::list<Writing> m_writings; ///< while there are any, it looks again
    std::vector<Sample> m_gathered;

    std::atomic<bool> m_isEnding{false};
    TaskThread m_thread; ///< last: it uses all of the above
};

} // namespace legscope
