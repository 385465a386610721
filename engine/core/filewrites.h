#pragma once

#include "engine/core/error.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace legscope {

/// Work on files of which the disk may never be done (a mount whose server is gone): each on a thread of its
/// own, so that it holds up nobody else. The functions are called on the owner's thread.
class FileWrites {
public:
    using Write = std::function<Result<void>()>;
    using Done = std::function<void(Result<void>)>;
    /// What still waits for a disk; more are refused.
    static constexpr std::size_t most = 8;

    explicit FileWrites(std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Waits as long as `patience`; what is not done by then is answered with Timeout, and its thread left
    /// alone.
    ~FileWrites();

    /// `write` owns what it needs and outlives this object where the disk is slower than patience; `done` is
    /// called once, on that thread or the owner's, and must not block.
    void start(Write write, Done done);

private:
    struct Board;
    const std::chrono::milliseconds m_patience;
    std::shared_ptr<Board> m_board;
};

} // namespace legscope
