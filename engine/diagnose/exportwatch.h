#pragma once

#include "engine/diagnose/bundlecontents.h"

#include <atomic>
#include <cstdint>

namespace legscope {

/// How far an export is.
enum class ExportStage : std::uint8_t {
    Waiting, ///< for its turn
    Gathering, ///< events are masked and sorted to their calls
    Packing, ///< files of the archive
    Writing, ///< octets to the disk
};

/// Shared by who asks for an export and who writes it: how far it is, and whether it is still wanted. Any
/// thread.
class ExportWatch {
public:
    struct Progress {
        ExportStage stage = ExportStage::Waiting;
        std::uint64_t done = 0, total = 0; ///< events, files or octets, by the stage
    };

    /// Nothing is left of an export that is cancelled before it has been put in its place.
    void cancel() noexcept { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }

    void enter(ExportStage stage, std::uint64_t total) noexcept
    {
        m_done.store(0, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
        m_stage.store(stage, std::memory_order_relaxed);
    }
    void reach(std::uint64_t done) noexcept { m_done.store(done, std::memory_order_relaxed); }
    /// Told before the octets are written; read by who was told that they are.
    void report(const BundleContents& contents) noexcept { m_contents = contents; }
    const BundleContents& contents() const noexcept { return m_contents; }

    Progress progress() const noexcept
    {
        return {m_stage.load(std::memory_order_relaxed), m_done.load(std::memory_order_relaxed),
            m_total.load(std::memory_order_relaxed)};
    }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<ExportStage> m_stage{ExportStage::Waiting};
    std::atomic<std::uint64_t> m_done{0}, m_total{0};
    BundleContents m_contents;
};

} // namespace legscope
