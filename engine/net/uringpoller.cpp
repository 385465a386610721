#include "engine/net/uringpoller.h"

#include "engine/net/uringticket.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace legscope {
namespace {

/// io_uring_getevents_arg of Linux 6.12; the liburing of Debian 12 has no name for the wait.
struct WaitArgument {
    std::uint64_t sigmask = 0;
    std::uint32_t sigmaskSize = 0;
    std::uint32_t minWaitMicroseconds = 0;
    std::uint64_t timeout = 0;
};
static_assert(sizeof(WaitArgument) == sizeof(io_uring_getevents_arg));

/// Packets a second from which a wait gathers, and at which it gathers longest.
constexpr double gatherFrom = 8000, gatherMost = 20000;
constexpr std::chrono::microseconds longestGather{1000};
/// Completions taken at once, and sends queued before they are submitted: few enough that what they touch
/// stays in the cache.
constexpr unsigned gatherCount = 256, sendsAtOnce = 64;
/// A wait for one completion handles only some twenty at once: after a batch of that size ask for all there
/// is.
constexpr std::size_t fullBatch = 16;
constexpr std::chrono::microseconds shortestGather{20};
constexpr std::chrono::milliseconds loadWindow{50};

/// Hands the prepared entries to the kernel's view of the queue, as io_uring_submit does; returns how many
/// wait there.
unsigned flushQueue(io_uring& ring)
{
    io_uring_sq& queue = ring.sq;
    unsigned tail = *queue.ktail;
    for (; queue.sqe_head != queue.sqe_tail; ++queue.sqe_head, ++tail)
        queue.array[tail & *queue.kring_mask] = queue.sqe_head & *queue.kring_mask;
    io_uring_smp_store_release(queue.ktail, tail);
    return tail - io_uring_smp_load_acquire(queue.khead);
}

} // namespace

io_uring_sqe* UringPoller::nextEntry() noexcept
{
    io_uring_sqe* entry = io_uring_get_sqe(&m_ring);
    while (!entry) {
        flush();
        entry = io_uring_get_sqe(&m_ring);
    }
    return entry;
}

void UringPoller::flush() noexcept
{
    m_queued = 0;
    io_uring_submit(&m_ring);
}

io_uring_sqe* UringPoller::prepareSend(std::uint32_t index, Octets octets, std::uint32_t tag) noexcept
{
    if (++m_queued > sendsAtOnce)
        flush();
    const Slot& slot = m_slots[index];
    io_uring_sqe* entry = nextEntry();
    io_uring_prep_send(entry, slot.fd, octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    entry->flags |= slot.inTable ? IOSQE_CQE_SKIP_SUCCESS | IOSQE_FIXED_FILE : IOSQE_CQE_SKIP_SUCCESS;
    io_uring_sqe_set_data64(entry, UringTicket{UringOperation::Send, index, tag, octets.size()}.packed());
    return entry;
}

void UringPoller::send(PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept
{
    io_uring_sqe* entry = prepareSend(handle(from), octets, tag);
    io_uring_prep_send_set_addr(entry, to.data(), static_cast<std::uint16_t>(to.size()));
}

void UringPoller::sendToPeer(PolledSocket& from, Octets octets, std::uint32_t tag) noexcept
{
    prepareSend(connectedHandle(from), octets, tag);
}

void UringPoller::armReceive(std::uint32_t index) noexcept
{
    const Slot& slot = m_slots[index];
    io_uring_sqe* entry = nextEntry();
    if (slot.connected)
        io_uring_prep_recv_multishot(entry, slot.fd, nullptr, 0, 0);
    else
        io_uring_prep_recvmsg_multishot(entry, slot.fd, &m_receiveShape, 0);
    entry->flags |= slot.inTable ? IOSQE_BUFFER_SELECT | IOSQE_FIXED_FILE : IOSQE_BUFFER_SELECT;
    entry->buf_group = bufferGroup;
    io_uring_sqe_set_data64(entry, UringTicket{UringOperation::Receive, index}.packed());
}

void UringPoller::armWake() noexcept
{
    io_uring_sqe* entry = nextEntry();
    io_uring_prep_read(entry, m_event.get(), &m_eventCount, sizeof m_eventCount, 0);
    io_uring_sqe_set_data64(entry, UringTicket{UringOperation::Wake}.packed());
}

void UringPoller::wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept
{
    if (!m_enabled) {
        m_enabled = true;
        // Not io_uring_enable_rings(): the library of Debian 12 declares it and does not have it.
        io_uring_register(static_cast<unsigned>(m_ring.ring_fd), IORING_REGISTER_ENABLE_RINGS, nullptr, 0);
        armWake();
    }
    // After the sends in the queue: a receive that finds a datagram at once may fill a buffer that is given
    // back below.
    for (const std::uint32_t index : std::exchange(m_toArm, {}))
        armReceive(index);
    enter(limit);
    beforeDelivery();
    followLoad(deliver());
}

void UringPoller::enter(std::chrono::milliseconds limit) noexcept
{
    __kernel_timespec timeout{};
    timeout.tv_sec = limit.count() / 1000;
    timeout.tv_nsec = limit.count() % 1000 * 1'000'000;
    WaitArgument argument;
    argument.minWaitMicroseconds = static_cast<std::uint32_t>(m_gather.count());
    argument.timeout = reinterpret_cast<std::uintptr_t>(&timeout);
    const unsigned wanted = m_gather.count() > 0 ? gatherCount : 1;
    // The kernel takes the sends first, and they never wait (MSG_DONTWAIT): when it begins to receive, the
    // buffers they read are free. If it takes only some it returns before it receives.
    io_uring_buf_ring_advance(m_bufferRing, static_cast<int>(std::exchange(m_used, 0)));
    m_queued = 0;
    for (;;) {
        const unsigned waiting = flushQueue(m_ring);
        const int taken = io_uring_enter2(static_cast<unsigned>(m_ring.enter_ring_fd), waiting, wanted,
            IORING_ENTER_GETEVENTS | IORING_ENTER_EXT_ARG, reinterpret_cast<sigset_t*>(&argument),
            sizeof argument);
        if (taken < 0 || static_cast<unsigned>(taken) >= waiting)
            return;
    }
}

/// A delivery takes less time than memory: each step of the way to what it needs is a few of them ahead.
void UringPoller::prefetchAfter(unsigned head, unsigned end) const noexcept
{
    constexpr unsigned slotAhead = 6, socketAhead = 4, deliveryAhead = 2;
    const auto receivedAt = [this, head, end](unsigned ahead) -> const io_uring_cqe* {
        if (ahead >= end - head)
            return nullptr;
        const io_uring_cqe& completion = m_ring.cq.cqes[(head + ahead) & *m_ring.cq.kring_mask];
        const bool isReceive = UringTicket::unpack(completion.user_data).operation == UringOperation::Receive;
        return isReceive ? &completion : nullptr;
    };
    const auto slotOf = [this](const io_uring_cqe& completion) -> const Slot& {
        return m_slots[UringTicket::unpack(completion.user_data).slot];
    };
    if (const auto* completion = receivedAt(slotAhead))
        prefetch(&slotOf(*completion));
    if (const auto* completion = receivedAt(socketAhead); completion && slotOf(*completion).socket)
        prefetchSocket(*slotOf(*completion).socket);
    if (const auto* completion = receivedAt(deliveryAhead); completion && slotOf(*completion).socket) {
        prefetchDelivery(*slotOf(*completion).socket);
        prefetch(m_buffers.get() + (completion->flags >> IORING_CQE_BUFFER_SHIFT) * bufferSize);
    }
}

std::size_t UringPoller::deliver() noexcept
{
    std::size_t count = 0;
    unsigned head = 0;
    io_uring_cqe* completion = nullptr;
    const unsigned end = io_uring_smp_load_acquire(m_ring.cq.ktail);
    io_uring_for_each_cqe(&m_ring, head, completion)
    {
        prefetchAfter(head, end);
        ++count;
        const UringTicket ticket = UringTicket::unpack(completion->user_data);
        switch (ticket.operation) {
        case UringOperation::Wake:
            armWake();
            break;
        case UringOperation::Receive:
            onReceived(*completion, ticket.slot);
            break;
        case UringOperation::Send:
            if (PolledSocket* from = m_slots[ticket.slot].socket)
                from->onSendRefused(ticket.tag, ticket.length);
            break;
        case UringOperation::Cancel:
            break;
        }
    }
    io_uring_cq_advance(&m_ring, static_cast<unsigned>(count));
    return count;
}

/// The datagram of a completion, unless it was delivered before.
void UringPoller::deliverOnce(io_uring_cqe& completion, std::uint32_t index) noexcept
{
    if ((completion.flags & IORING_CQE_F_BUFFER) == 0)
        return;
    completion.flags &= ~IORING_CQE_F_BUFFER;
    deliverBuffer(m_slots[index], completion.flags >> IORING_CQE_BUFFER_SHIFT,
        static_cast<std::size_t>(std::max(completion.res, 0)));
}

void UringPoller::onReceived(io_uring_cqe& completion, std::uint32_t index) noexcept
{
    deliverOnce(completion, index);
    if ((completion.flags & IORING_CQE_F_MORE) != 0)
        return;
    // Ended: by letGo(), or because the buffers were used up or an ICMP error was reported.
    if (m_slots[index].socket)
        m_toArm.push_back(index);
    else
        freeSlot(index);
}

void UringPoller::deliverBuffer(const Slot& slot, unsigned buffer, std::size_t size) noexcept
{
    std::byte* octets = m_buffers.get() + buffer * bufferSize;
    // Put back now, given to the kernel by the next enter().
    io_uring_buf_ring_add(m_bufferRing, octets, bufferSize, static_cast<unsigned short>(buffer),
        io_uring_buf_ring_mask(bufferCount), static_cast<int>(m_used++));
    if (!slot.socket)
        return;
    if (slot.connected)
        return slot.socket->onDatagram(
            {std::span(octets, std::min(size, maxDatagram)), *slot.socket->peer(), size > maxDatagram, true});
    io_uring_recvmsg_out* header = io_uring_recvmsg_validate(octets, static_cast<int>(size), &m_receiveShape);
    if (!header)
        return;
    const std::size_t length
        = io_uring_recvmsg_payload_length(header, static_cast<int>(size), &m_receiveShape);
    const void* name = io_uring_recvmsg_name(header);
    const SocketAddress source = static_cast<const sockaddr*>(name)->sa_family == AF_INET6
        ? SocketAddress(*static_cast<const sockaddr_in6*>(name))
        : SocketAddress(*static_cast<const sockaddr_in*>(name));
    auto* payload = static_cast<std::byte*>(io_uring_recvmsg_payload(header, &m_receiveShape));
    slot.socket->onDatagram({std::span(payload, std::min(length, maxDatagram)), source,
        length > maxDatagram || (header->flags & MSG_TRUNC) != 0, false});
}

void UringPoller::followLoad(std::size_t delivered) noexcept
{
    m_lastBatch = delivered;
    m_windowPackets += delivered;
    const auto now = std::chrono::steady_clock::now();
    if (const auto elapsed = now - m_windowBegan; elapsed >= loadWindow) {
        const double rate
            = static_cast<double>(m_windowPackets) / std::chrono::duration<double>(elapsed).count();
        const double share = std::clamp((rate - gatherFrom) / (gatherMost - gatherFrom), 0.0, 1.0);
        m_gather = std::chrono::microseconds(
            static_cast<std::int64_t>(share * static_cast<double>(longestGather.count())));
        m_windowPackets = 0;
        m_windowBegan = now;
    }
    if (m_gather < shortestGather)
        m_gather = m_lastBatch >= fullBatch ? shortestGather : std::chrono::microseconds(0);
}

void UringPoller::wake() noexcept
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t sent = ::write(m_event.get(), &one, sizeof one);
}

} // namespace legscope
