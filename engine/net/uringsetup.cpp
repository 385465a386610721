#include "engine/net/uringpoller.h"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <system_error>

namespace legscope {
namespace {

constexpr unsigned submissionEntries = 4096;
constexpr unsigned completionEntries = 16384;
/// Connected sockets that have a place in the ring's table of files.
constexpr rlim_t mostFiles = 32768;

/// Of Linux 6.12; not named by the liburing of Debian 12.
constexpr unsigned featureMinTimeout = 1U << 15;

std::unexpected<Error> refused(const char* what, int error)
{
    return fail(Errc::Unsupported, fmt::format("{}: {}", what, std::generic_category().message(error)));
}

} // namespace

Result<std::unique_ptr<UringPoller>> UringPoller::make()
{
    auto poller = std::unique_ptr<UringPoller>(new UringPoller());
    if (auto made = poller->setUp(); !made)
        return std::unexpected(std::move(made.error()));
    return poller;
}

Result<void> UringPoller::setUp()
{
    io_uring_params parameters{};
    parameters.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_R_DISABLED
        | IORING_SETUP_CQSIZE | IORING_SETUP_SUBMIT_ALL;
    parameters.cq_entries = completionEntries;
    if (const int made = io_uring_queue_init_params(submissionEntries, &m_ring, &parameters); made < 0)
        return refused("the kernel refuses io_uring", -made);
    m_made = true;
    constexpr unsigned needed
        = IORING_FEAT_CQE_SKIP | IORING_FEAT_EXT_ARG | IORING_FEAT_NODROP | featureMinTimeout;
    if ((parameters.features & needed) != needed)
        return fail(Errc::Unsupported, "the io_uring of this kernel cannot gather packets (Linux 6.12 can)");

    if (auto made = setUpBuffers(); !made)
        return made;
    // The ring is not enabled yet, so that entering it must fail with EBADFD; a filter that forbids it says
    // otherwise.
    if (const int entered = io_uring_enter(static_cast<unsigned>(m_ring.ring_fd), 0, 0, 0, nullptr);
        entered != -EBADFD)
        return refused("io_uring may be set up but not entered", entered < 0 ? -entered : EINVAL);

    if (auto made = setUpFiles(); !made)
        return made;
    m_event = UniqueFd(eventfd(0, EFD_CLOEXEC));
    if (!m_event)
        return refused("no event descriptor", errno);
    return {};
}

Result<void> UringPoller::setUpBuffers()
{
    void* entries = mmap(nullptr, bufferCount * sizeof(io_uring_buf), PROT_READ | PROT_WRITE,
        MAP_ANONYMOUS | MAP_PRIVATE, -1, 0);
    if (entries == MAP_FAILED)
        return refused("no memory for the ring of buffers", errno);
    m_bufferRing = static_cast<io_uring_buf_ring*>(entries);
    io_uring_buf_reg registration{};
    registration.ring_addr = reinterpret_cast<std::uintptr_t>(m_bufferRing);
    registration.ring_entries = bufferCount;
    registration.bgid = bufferGroup;
    if (const int registered = io_uring_register_buf_ring(&m_ring, &registration, 0); registered < 0)
        return refused("the kernel refuses a ring of buffers", -registered);
    m_buffers = std::make_unique_for_overwrite<std::byte[]>(bufferCount * bufferSize);
    io_uring_buf_ring_init(m_bufferRing);
    for (unsigned i = 0; i < bufferCount; ++i)
        io_uring_buf_ring_add(m_bufferRing, m_buffers.get() + i * bufferSize, bufferSize,
            static_cast<unsigned short>(i), io_uring_buf_ring_mask(bufferCount), static_cast<int>(i));
    io_uring_buf_ring_advance(m_bufferRing, static_cast<int>(bufferCount));
    m_receiveShape.msg_namelen = nameRoom;
    return {};
}

Result<void> UringPoller::setUpFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const auto files = static_cast<unsigned>(std::min<rlim_t>(limit.rlim_cur, mostFiles));
    if (const int registered = io_uring_register_files_sparse(&m_ring, files); registered < 0)
        return refused("the kernel refuses a table of files", -registered);
    for (int index = static_cast<int>(files) - 1; index >= 0; --index)
        m_freeFiles.push_back(index);
    return {};
}

UringPoller::~UringPoller()
{
    if (m_made)
        io_uring_queue_exit(&m_ring);
    if (m_bufferRing)
        munmap(m_bufferRing, bufferCount * sizeof(io_uring_buf));
}

} // namespace legscope
