#include "engine/net/uringpoller.h"
#include "engine/net/uringticket.h"

#include <algorithm>
#include <array>

/// How sockets come to the ring and leave it.
namespace legscope {

std::uint32_t UringPoller::takeSlot(PolledSocket& owner, const UdpSocket& socket)
{
    std::uint32_t index = 0;
    if (m_freeSlots.empty()) {
        index = static_cast<std::uint32_t>(m_slots.size());
        m_slots.emplace_back();
    } else {
        index = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    m_slots[index] = {&owner, socket.fd(), socket.remote().has_value(), false};
    m_toArm.push_back(index);
    return index;
}

void UringPoller::leaveSlot(std::uint32_t index) noexcept
{
    m_slots[index].socket = nullptr;
    if (const auto unarmed = std::ranges::find(m_toArm, index); unarmed != m_toArm.end()) {
        m_toArm.erase(unarmed);
        flush();
        return freeSlot(index);
    }
    io_uring_sqe* entry = nextEntry();
    io_uring_prep_cancel64(entry, UringTicket{UringOperation::Receive, index}.packed(), 0);
    entry->flags |= IOSQE_CQE_SKIP_SUCCESS;
    io_uring_sqe_set_data64(entry, UringTicket{UringOperation::Cancel, index}.packed());
    flush();
}

void UringPoller::freeSlot(std::uint32_t index) noexcept
{
    const Slot& slot = m_slots[index];
    if (slot.inTable) {
        const int none = -1;
        io_uring_register_files_update(&m_ring, static_cast<unsigned>(slot.fd), &none, 1);
        m_freeFiles.push_back(slot.fd);
    }
    m_freeSlots.push_back(index);
}

Result<void> UringPoller::add(PolledSocket& socket)
{
    handle(socket) = takeSlot(socket, first(socket));
    return {};
}

/// What the ring has received already.
void UringPoller::deliverNow(PolledSocket& socket) noexcept
{
    unsigned head = 0;
    io_uring_cqe* completion = nullptr;
    io_uring_for_each_cqe(&m_ring, head, completion)
    {
        const UringTicket ticket = UringTicket::unpack(completion->user_data);
        if (ticket.operation == UringOperation::Receive && m_slots[ticket.slot].socket == &socket)
            deliverOnce(*completion, ticket.slot);
    }
}

void UringPoller::letGo(PolledSocket& socket) noexcept
{
    disconnect(socket);
    leaveSlot(handle(socket));
}

Result<void> UringPoller::connect(PolledSocket& socket, const SocketAddress& peer)
{
    auto made = UdpSocket::connectedTwin(first(socket), peer);
    if (!made)
        return std::unexpected(std::move(made.error()));
    std::array<std::byte, maxDatagram + sendRoom> buffer;
    SocketAddress source;
    while (const auto early = receiveNow(*made, buffer, source)) {
        socket.onDatagram(*early);
        flush();
    }
    connected(socket) = std::move(*made);
    const std::uint32_t index = takeSlot(socket, connected(socket));
    connectedHandle(socket) = index;
    moveIntoTable(m_slots[index], connected(socket));
    return {};
}

void UringPoller::disconnect(PolledSocket& socket) noexcept
{
    if (!connected(socket).remote())
        return;
    leaveSlot(connectedHandle(socket));
    connected(socket) = UdpSocket();
}

void UringPoller::moveIntoTable(Slot& slot, UdpSocket& socket) noexcept
{
    if (m_freeFiles.empty())
        return;
    const int place = m_freeFiles.back();
    if (io_uring_register_files_update(&m_ring, static_cast<unsigned>(place), &slot.fd, 1) != 1)
        return;
    m_freeFiles.pop_back();
    slot.fd = place;
    slot.inTable = true;
    socket.close();
}

} // namespace legscope
