#include "engine/media/roomticket.h"

#include "engine/media/mediaworker.h"

#include <utility>

namespace legscope {

RoomTicket::RoomTicket(MediaWorker& worker, std::uint32_t rate, RoomListener listener)
    : m_worker(worker)
    , m_rate(rate)
    , m_room(std::make_shared<MixRoom>(rate, std::move(listener)))
{
}

RoomTicket::~RoomTicket()
{
    m_worker.post([room = m_room](const WorkerContext&) { room->close(); });
}

void RoomTicket::join(std::shared_ptr<MixSeat> seat)
{
    m_worker.post([room = m_room, taken = std::move(seat)](
                      const WorkerContext& context) { room->join(taken, context); });
}

void RoomTicket::leave(std::uint32_t seat)
{
    m_worker.post([room = m_room, seat](const WorkerContext&) { room->leave(seat); });
}

void RoomTicket::relate(std::uint32_t listener, std::uint32_t speaker, OtherHeard heard)
{
    m_worker.post([room = m_room, listener, speaker, heard](
                      const WorkerContext&) { room->relate(listener, speaker, heard); });
}

void RoomTicket::play(Play play)
{
    m_worker.post([room = m_room, played = std::move(play)](
                      const WorkerContext&) mutable { room->play(std::move(played)); });
}

void RoomTicket::stopPlaying(std::uint64_t number)
{
    m_worker.post([room = m_room, number](const WorkerContext&) { room->stopPlaying(number); });
}

} // namespace legscope
