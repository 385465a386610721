#include "engine/net/dnschannel.h"

#include <algorithm>
#include <ares.h>
#include <fmt/format.h>
#include <limits>
#include <poll.h>
#include <sys/stat.h>

namespace legscope {
namespace {

constexpr int internetClass = 1;
constexpr int serviceType = 33; ///< RFC 2782
constexpr int namingType = 35; ///< RFC 3403
constexpr unsigned tries = 2;
constexpr std::size_t mostOfAnswer = DnsResolver::mostRecords;

Errc codeOf(int status)
{
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA:
    case ARES_ENONAME:
        return Errc::NotFound;
    case ARES_ETIMEOUT:
        return Errc::Timeout;
    case ARES_EBADNAME:
        return Errc::InvalidArgument;
    case ARES_EDESTRUCTION:
    case ARES_ECANCELLED:
        return Errc::Stopped;
    default:
        return Errc::Io;
    }
}

std::unexpected<Error> refusalOf(const std::string& name, int status)
{
    return fail(codeOf(status), fmt::format("{}: {}", name, ares_strerror(status)));
}

bool isHost(const SocketAddress& address)
{
    return !address.isUnspecified() && !address.isMulticast() && address.host() != "255.255.255.255";
}

DnsAnswer addressesIn(const std::string& name, const ares_addrinfo* found)
{
    std::vector<SocketAddress> addresses;
    int ttl = std::numeric_limits<int>::max();
    for (const ares_addrinfo_node* node = found ? found->nodes : nullptr; node; node = node->ai_next) {
        const auto address = SocketAddress::fromSockaddr(node->ai_addr);
        if (!address || !isHost(*address) || addresses.size() == mostOfAnswer)
            continue;
        ttl = std::min(ttl, node->ai_ttl);
        if (std::ranges::find(addresses, address->withPort(0)) == addresses.end())
            addresses.push_back(address->withPort(0));
    }
    if (addresses.empty())
        return {fail(Errc::NotFound, fmt::format("{}: it has no address of a host", name)), {}};
    return {std::move(addresses), std::chrono::seconds(ttl)};
}

std::string withoutDot(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    return std::string(name);
}

std::string textOf(const unsigned char* text)
{
    return text ? reinterpret_cast<const char*>(text) : "";
}

DnsAnswer servicesIn(const std::string& name, const unsigned char* octets, int size)
{
    ares_srv_reply* first = nullptr;
    if (const int status = ares_parse_srv_reply(octets, size, &first); status != ARES_SUCCESS)
        return {refusalOf(name, status), {}};
    std::vector<ServiceRecord> services;
    for (const ares_srv_reply* one = first; one; one = one->next) {
        if (one->port != 0 && one->host && isHostName(one->host))
            services.push_back({one->priority, one->weight, one->port, withoutDot(one->host)});
    }
    ares_free_data(first);
    std::ranges::stable_sort(services, {}, &ServiceRecord::priority);
    services.resize(std::min(services.size(), mostOfAnswer));
    if (services.empty())
        return {fail(Errc::NotFound, fmt::format("{}: it has no service", name)), {}};
    return {std::move(services), {}};
}

DnsAnswer namingsIn(const std::string& name, const unsigned char* octets, int size)
{
    ares_naptr_reply* first = nullptr;
    if (const int status = ares_parse_naptr_reply(octets, size, &first); status != ARES_SUCCESS)
        return {refusalOf(name, status), {}};
    std::vector<NamingRecord> namings;
    for (const ares_naptr_reply* one = first; one; one = one->next) {
        if (one->replacement && isHostName(one->replacement))
            namings.push_back({one->order, one->preference, textOf(one->flags), textOf(one->service),
                withoutDot(one->replacement)});
    }
    ares_free_data(first);
    std::ranges::stable_sort(namings, [](const NamingRecord& left, const NamingRecord& right) {
        return std::pair(left.order, left.preference) < std::pair(right.order, right.preference);
    });
    namings.resize(std::min(namings.size(), mostOfAnswer));
    if (namings.empty())
        return {fail(Errc::NotFound, fmt::format("{}: it names no service", name)), {}};
    return {std::move(namings), {}};
}

std::int64_t changeOfConfiguration()
{
    struct stat status{};
    if (::stat("/etc/resolv.conf", &status) != 0)
        return 0;
    return status.st_mtim.tv_sec * std::int64_t(1'000'000'000) + status.st_mtim.tv_nsec;
}

} // namespace

/// What c-ares keeps of a question until it calls back; it does so once, whatever happens.
struct DnsChannel::Asked {
    DnsChannel& channel;
    DnsQuestion question;
    Done done;

    static void finish(void* argument, DnsAnswer answer)
    {
        const std::unique_ptr<Asked> asked(static_cast<Asked*>(argument));
        --asked->channel.m_open;
        asked->done(std::move(answer));
    }
    static void onAddresses(void* argument, int status, int, ares_addrinfo* found)
    {
        const std::string& name = static_cast<Asked*>(argument)->question.name;
        DnsAnswer answer
            = status == ARES_SUCCESS ? addressesIn(name, found) : DnsAnswer{refusalOf(name, status), {}};
        if (found)
            ares_freeaddrinfo(found);
        finish(argument, std::move(answer));
    }
    static void onRecords(void* argument, int status, int, unsigned char* octets, int size)
    {
        const DnsQuestion& question = static_cast<Asked*>(argument)->question;
        if (status != ARES_SUCCESS)
            return finish(argument, {refusalOf(question.name, status), {}});
        finish(argument,
            question.kind == DnsKind::Services ? servicesIn(question.name, octets, size)
                                               : namingsIn(question.name, octets, size));
    }
    static void onSocket(void* channel, ares_socket_t socket, int readable, int writable)
    {
        auto& sockets = static_cast<DnsChannel*>(channel)->m_sockets;
        if (!readable && !writable)
            sockets.erase(socket);
        else
            sockets[socket] = static_cast<short>((readable ? POLLIN : 0) | (writable ? POLLOUT : 0));
    }
};

DnsChannel::DnsChannel(const DnsOptions& options)
    : m_options(options)
{
    ares_library_init(ARES_LIB_INIT_ALL);
    open();
}

DnsChannel::~DnsChannel()
{
    if (m_channel)
        ares_destroy(m_channel);
    ares_library_cleanup();
}

void DnsChannel::open()
{
    m_configured = changeOfConfiguration();
    ares_options options{};
    char lookups[] = "fb"; // the hosts file, then DNS
    options.timeout = static_cast<int>(m_options.perTry.count());
    options.tries = static_cast<int>(tries);
    options.lookups = lookups;
    options.sock_state_cb = &Asked::onSocket;
    options.sock_state_cb_data = this;
    int status = ares_init_options(&m_channel, &options,
        ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_LOOKUPS | ARES_OPT_SOCK_STATE_CB);
    if (status == ARES_SUCCESS && !m_options.servers.empty())
        status = ares_set_servers_ports_csv(m_channel, m_options.servers.c_str());
    m_fault = status == ARES_SUCCESS ? "" : ares_strerror(status);
}

void DnsChannel::reopenWhenChanged()
{
    if (m_open > 0 || !m_options.servers.empty() || changeOfConfiguration() == m_configured)
        return;
    if (m_channel)
        ares_destroy(m_channel);
    m_channel = nullptr;
    open();
}

void DnsChannel::ask(const DnsQuestion& question, Done done)
{
    reopenWhenChanged();
    if (!m_channel || !m_fault.empty())
        return done({fail(Errc::Io, fmt::format("{}: {}", question.name, m_fault)), {}});
    ++m_open;
    auto* asked = new Asked{*this, question, std::move(done)};
    if (question.kind != DnsKind::Addresses)
        return ares_query(m_channel, question.name.c_str(), internetClass,
            question.kind == DnsKind::Services ? serviceType : namingType, &Asked::onRecords, asked);
    ares_addrinfo_hints hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    ares_getaddrinfo(m_channel, question.name.c_str(), nullptr, &hints, &Asked::onAddresses, asked);
}

void DnsChannel::wait(int wake, std::chrono::milliseconds limit)
{
    std::vector<pollfd> polled{{wake, POLLIN, 0}};
    for (const auto& [socket, events] : m_sockets)
        polled.push_back({socket, events, 0});
    timeval most{limit.count() / 1'000, (limit.count() % 1'000) * 1'000};
    timeval least{};
    const timeval* next = m_channel ? ares_timeout(m_channel, &most, &least) : &most;
    const auto pause = next->tv_sec * 1'000 + next->tv_usec / 1'000 + 1;
    if (::poll(polled.data(), polled.size(), static_cast<int>(pause)) < 0)
        return;
    if (!m_channel)
        return;
    for (std::size_t i = 1; i < polled.size(); ++i) {
        const short came = polled[i].revents;
        if (came != 0)
            ares_process_fd(m_channel, (came & ~POLLOUT) ? polled[i].fd : ARES_SOCKET_BAD,
                (came & POLLOUT) ? polled[i].fd : ARES_SOCKET_BAD);
    }
    ares_process_fd(m_channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); // what timed out
}

} // namespace legscope
