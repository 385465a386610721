#pragma once

#include "engine/codec/codec.h"
#include "engine/core/error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// What a recording does with a file of its name that is there already.
enum class ExistingRecording : std::uint8_t { Refused, Continued };

/// What a file tells of itself.
enum class RecordingTag : std::uint8_t { Title, Copyright, Software, Artist, Comment, Date };

struct RecordingText {
    RecordingTag tag = RecordingTag::Title;
    std::string text;
};

/// A recording that is wanted.
struct RecordingRequest {
    std::string name; ///< an absolute path, or one below the root; its ending is the format
    std::string root; ///< where names that are no absolute paths begin
    std::uint32_t rate = 8000; ///< Hz, a multiple of 100; what has no header has its own
    unsigned channels = 1; ///< 1 or 2
    ExistingRecording existing = ExistingRecording::Refused;
    std::vector<RecordingText> texts{};
};

/// A file that is being recorded. It is NAME.part until it is finished, and can be read as far as it is
/// whatever becomes of the process. One thread's; may block.
class RecordingFile {
public:
    /// Makes the folders that it needs, and the file. Nothing that is there already is opened, but what is
    /// to be continued. Errors name the path: InvalidArgument (no name, `..`, a rate that cannot be),
    /// NotFound (no root), AlreadyExists (the file, or its .part), Refused (a link out of the root),
    /// Unsupported (a directory, a FIFO; an ending, a rate or channels that are not recorded; what cannot be
    /// continued), PermissionDenied, DiskFull, OutOfDescriptors, Io.
    static Result<std::unique_ptr<RecordingFile>> open(const RecordingRequest& request);
    /// As finish(), its errors unheard.
    ~RecordingFile();

    const std::string& path() const noexcept { return m_path; } ///< that it will have
    std::uint32_t rate() const noexcept { return m_rate; } ///< Hz
    std::uint64_t samples() const noexcept { return m_samples; } ///< of one channel, that were written

    /// Samples of the channels in turn. Errors: DiskFull, Io; the file has what found its place.
    Result<void> write(Samples sound);
    /// What was written can be read from now on, even if nothing more is.
    void renewHeader() noexcept;
    /// Gives it its name; returns its size in octets. Errors: AlreadyExists (another has come to that name:
    /// it stays NAME.part), Io. Nothing is written after it.
    Result<std::uint64_t> finish();
    /// Takes it away; what it continued stays, with what was added.
    void discard() noexcept;

private:
    struct State;
    RecordingFile(std::unique_ptr<State> state, std::string path, std::uint32_t rate);

    std::unique_ptr<State> m_state; ///< null once it is finished
    const std::string m_path;
    const std::uint32_t m_rate;
    std::uint64_t m_samples = 0;
};

} // namespace legscope
