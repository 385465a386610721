#pragma once

#include "engine/media/mixroom.h"

#include <cstdint>
#include <memory>

namespace legscope {

class MediaWorker;

/// A hold on a room on its worker. The SIP thread's; destroying it closes the room.
class RoomTicket {
public:
    /// The worker outlives it. `rate` of the room in Hz.
    RoomTicket(MediaWorker& worker, std::uint32_t rate, RoomListener listener);
    ~RoomTicket();
    RoomTicket(const RoomTicket&) = delete;
    RoomTicket& operator=(const RoomTicket&) = delete;

    std::uint32_t rate() const { return m_rate; }
    // As of MixRoom.
    void join(std::shared_ptr<MixSeat> seat);
    void leave(std::uint32_t seat);
    void relate(std::uint32_t listener, std::uint32_t speaker, OtherHeard heard);
    void play(Play play);
    void stopPlaying(std::uint64_t number);

private:
    MediaWorker& m_worker;
    const std::uint32_t m_rate;
    const std::shared_ptr<MixRoom> m_room; ///< the worker's
};

} // namespace legscope
