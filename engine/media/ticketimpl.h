#pragma once

#include "engine/core/threadcheck.h"
#include "engine/media/mediapool.h"
#include "engine/media/mediaworker.h"

#include <array>
#include <map>
#include <optional>

namespace legscope {

/// What a ticket holds: the bound pairs of its m-lines, and borrowed, the session and its totals, which the
/// worker owns until the ticket closes the session. The SIP thread's.
class MediaTicket::Impl {
public:
    Impl(PortPool& ports, MediaWorker& worker, MediaSession* session)
        : m_ports(ports)
        , m_worker(worker)
        , m_session(session)
    {
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    Result<MediaLocal> reserve(std::uint32_t mline, LegSide side, const PortRange& range);
    void release(std::uint32_t mline);
    void arm(MediaPlan plan);
    std::vector<StreamSample> sample() const;

private:
    struct Line {
        std::array<std::optional<MediaLocal>, 2> locals; ///< last bound, by LegSide
        std::array<bool, 2> bound{};
        const StreamBlock* counters = nullptr;
    };
    void giveBack(Line& line);

    ThreadCheck m_thread;
    PortPool& m_ports;
    MediaWorker& m_worker;
    MediaSession* m_session;
    std::map<std::uint32_t, Line> m_lines;
};

} // namespace legscope
