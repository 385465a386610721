#pragma once

#include "engine/core/uniquefd.h"
#include "engine/net/poller.h"

#include <liburing.h>
#include <memory>
#include <netinet/in.h>
#include <vector>

namespace legscope {

/// One io_uring: every socket has a multishot receive into one ring of buffers, datagrams leave as a batch
/// when wait() is called next. How long a wait gathers packets follows the load: nothing with few calls, up
/// to a millisecond when busy, which then is the resolution of arrival times.
class UringPoller final : public Poller {
public:
    /// Errc::Unsupported, with the reason, where the kernel or a filter refuses something that is needed.
    static Result<std::unique_ptr<UringPoller>> make();
    ~UringPoller() override;

    Result<void> add(PolledSocket& socket) override;
    void deliverNow(PolledSocket& socket) noexcept override;
    void letGo(PolledSocket& socket) noexcept override;
    Result<void> connect(PolledSocket& socket, const SocketAddress& peer) override;
    void disconnect(PolledSocket& socket) noexcept override;
    void send(
        PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept override;
    void sendToPeer(PolledSocket& from, Octets octets, std::uint32_t tag) noexcept override;
    void flush() noexcept override;
    void wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept override;
    void wake() noexcept override;
    std::chrono::microseconds gatherTime() const noexcept override { return m_gather; }
    std::string name() const override { return "io_uring"; }

private:
    /// A socket from add() or connect() until its receive has ended, which is later than letGo().
    struct Slot {
        PolledSocket* socket = nullptr; ///< null after letGo()
        int fd = -1; ///< a descriptor, or an index of the ring's own table of files
        bool connected = false;
        bool inTable = false;
    };

    static constexpr unsigned bufferCount = 4096;
    static constexpr int bufferGroup = 0;
    /// Octets. In front of a datagram the kernel puts a header and the source. No power of two, so that the
    /// beginnings of the buffers do not all compete for the same lines of the cache.
    static constexpr std::size_t nameRoom = sizeof(sockaddr_in6);
    static constexpr std::size_t bufferSize = maxDatagram + 224;
    static_assert(bufferSize % 64 == 0
        && bufferSize > sizeof(io_uring_recvmsg_out) + nameRoom + maxDatagram + sendRoom);

    UringPoller() = default;
    Result<void> setUp();
    Result<void> setUpBuffers();
    Result<void> setUpFiles();
    io_uring_sqe* nextEntry() noexcept;
    std::uint32_t takeSlot(PolledSocket& owner, const UdpSocket& socket);
    void leaveSlot(std::uint32_t index) noexcept;
    void freeSlot(std::uint32_t index) noexcept;
    /// Moves a connected socket from the descriptors of the process into the table of the ring, which spares
    /// a look-up a packet, and the descriptor.
    void moveIntoTable(Slot& slot, UdpSocket& socket) noexcept;
    io_uring_sqe* prepareSend(std::uint32_t index, Octets octets, std::uint32_t tag) noexcept;
    void armReceive(std::uint32_t slot) noexcept;
    void armWake() noexcept;
    void enter(std::chrono::milliseconds limit) noexcept;
    void prefetchAfter(unsigned head, unsigned end) const noexcept;
    std::size_t deliver() noexcept;
    void deliverOnce(io_uring_cqe& completion, std::uint32_t index) noexcept;
    void onReceived(io_uring_cqe& completion, std::uint32_t index) noexcept;
    void deliverBuffer(const Slot& slot, unsigned buffer, std::size_t size) noexcept;
    void followLoad(std::size_t delivered) noexcept;

    io_uring m_ring{};
    bool m_made = false, m_enabled = false;
    io_uring_buf_ring* m_bufferRing = nullptr;
    std::unique_ptr<std::byte[]> m_buffers;
    unsigned m_used = 0; ///< buffers taken since the ring was last filled
    msghdr m_receiveShape{};
    UniqueFd m_event;
    std::uint64_t m_eventCount = 0;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<int> m_freeFiles; ///< indexes of the table
    unsigned m_queued = 0; ///< sends since the last submit
    std::vector<std::uint32_t> m_toArm; ///< receives that ended and go on

    std::chrono::microseconds m_gather{0}; ///< how long a wait gathers packets
    std::size_t m_lastBatch = 0;
    std::size_t m_windowPackets = 0;
    std::chrono::steady_clock::time_point m_windowBegan;
};

} // namespace legscope
