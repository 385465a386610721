#include "tests/support/fakednsserver.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace legscope::test {
namespace {

constexpr std::size_t headerSize = 12;

std::string number16(unsigned value)
{
    return {static_cast<char>(value >> 8 & 0xff), static_cast<char>(value & 0xff)};
}

std::string number32(std::uint32_t value)
{
    return number16(value >> 16) + number16(value & 0xffff);
}

std::string labels(const std::string& name)
{
    std::string octets;
    for (const std::string_view label : splitAt(name, '.'))
        octets += static_cast<char>(label.size()) + std::string(label);
    return octets + '\0';
}

std::string counted(const std::string& text)
{
    return static_cast<char>(text.size()) + text;
}

/// The name that a question asks for, and where its type stands.
std::pair<std::string, std::size_t> nameIn(const std::string& question)
{
    std::string name;
    std::size_t at = headerSize;
    while (at < question.size() && question[at] != 0) {
        const auto length = static_cast<unsigned char>(question[at]);
        name += (name.empty() ? "" : ".") + question.substr(at + 1, length);
        at += length + 1u;
    }
    return {lowered(name), at + 1};
}

} // namespace

FakeDnsServer::FakeDnsServer(DnsManner manner, std::chrono::milliseconds delay)
    : m_delay(delay)
    , m_stop(::eventfd(0, EFD_CLOEXEC))
    , m_manner(manner)
{
    for (int attempt = 0; attempt < 16; ++attempt) {
        m_address = freeAddress("127.0.0.1");
        m_datagrams = UniqueFd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        m_listener = UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const int on = 1;
        ::setsockopt(m_listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (::bind(m_datagrams.get(), m_address.data(), m_address.size()) == 0
            && ::bind(m_listener.get(), m_address.data(), m_address.size()) == 0
            && ::listen(m_listener.get(), 8) == 0)
            break;
    }
    m_thread = std::thread([this] { run(); });
}

FakeDnsServer::~FakeDnsServer()
{
    ::eventfd_write(m_stop.get(), 1);
    m_thread.join();
}

void FakeDnsServer::tell(const std::string& name, const std::vector<std::string>& literals, std::uint32_t ttl)
{
    const std::lock_guard lock(m_mutex);
    for (const std::string& literal : literals) {
        const auto address = *SocketAddress::parse(literal, 0);
        const bool isFour = address.family() == IpFamily::V4;
        const void* octets = isFour
            ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr)
            : &reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr;
        m_records.emplace(name,
            Record{static_cast<std::uint16_t>(isFour ? 1 : 28), ttl,
                {static_cast<const char*>(octets), isFour ? std::size_t(4) : 16}});
    }
}

void FakeDnsServer::tellServices(const std::string& name, const std::vector<ServiceRecord>& services)
{
    const std::lock_guard lock(m_mutex);
    for (const ServiceRecord& one : services)
        m_records.emplace(name,
            Record{33, 60,
                number16(one.priority) + number16(one.weight) + number16(one.port) + labels(one.target)});
}

void FakeDnsServer::tellNamings(const std::string& domain, const std::vector<NamingRecord>& namings)
{
    const std::lock_guard lock(m_mutex);
    for (const NamingRecord& one : namings)
        m_records.emplace(domain,
            Record{35, 60,
                number16(one.order) + number16(one.preference) + counted(one.flags) + counted(one.service)
                    + counted("") + labels(one.replacement)});
}

unsigned FakeDnsServer::questions(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    return m_asked[name];
}

void FakeDnsServer::run()
{
    for (;;) {
        pollfd polled[]{
            {m_stop.get(), POLLIN, 0}, {m_datagrams.get(), POLLIN, 0}, {m_listener.get(), POLLIN, 0}};
        ::poll(polled, 3, -1);
        if (polled[0].revents)
            return;
        if (polled[1].revents)
            serveDatagram();
        if (polled[2].revents)
            serveConnection();
    }
}

void FakeDnsServer::serveDatagram()
{
    char buffer[2048];
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    const ssize_t length
        = ::recvfrom(m_datagrams.get(), buffer, sizeof buffer, 0, reinterpret_cast<sockaddr*>(&from), &size);
    if (length < static_cast<ssize_t>(headerSize))
        return;
    const std::string answer = answerTo({buffer, static_cast<std::size_t>(length)}, m_manner);
    pollfd stopped{m_stop.get(), POLLIN, 0};
    ::poll(&stopped, 1, static_cast<int>(m_delay.count()));
    if (!answer.empty())
        ::sendto(
            m_datagrams.get(), answer.data(), answer.size(), 0, reinterpret_cast<sockaddr*>(&from), size);
}

void FakeDnsServer::serveConnection()
{
    const UniqueFd connection(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    const timeval limit{2, 0};
    ::setsockopt(connection.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    unsigned char size[2];
    while (::recv(connection.get(), size, 2, MSG_WAITALL) == 2) {
        std::string question(static_cast<std::size_t>(size[0] << 8 | size[1]), '\0');
        if (::recv(connection.get(), question.data(), question.size(), MSG_WAITALL)
            != static_cast<ssize_t>(question.size()))
            return;
        ++m_byTcp;
        const std::string answer = answerTo(question, DnsManner::Answers);
        const std::string framed = number16(static_cast<unsigned>(answer.size())) + answer;
        ::send(connection.get(), framed.data(), framed.size(), MSG_NOSIGNAL);
    }
}

std::string FakeDnsServer::answerTo(const std::string& question, DnsManner manner)
{
    const std::lock_guard lock(m_mutex);
    const auto [name, typeAt] = nameIn(question);
    ++m_asked[name];
    if (manner == DnsManner::Silent || typeAt + 4 > question.size())
        return {};
    const auto type = static_cast<unsigned>(
        static_cast<unsigned char>(question[typeAt]) << 8 | static_cast<unsigned char>(question[typeAt + 1]));
    std::string records;
    unsigned count = 0;
    const auto [first, last] = m_records.equal_range(name);
    for (auto one = first; one != last && manner != DnsManner::Truncates; ++one) {
        if (one->second.type != type)
            continue;
        ++count;
        records += number16(0xc00c) + number16(type) + number16(1) + number32(one->second.ttl)
            + number16(static_cast<unsigned>(one->second.octets.size())) + one->second.octets;
    }
    unsigned flags = 0x8180; // a recursive answer
    if (manner == DnsManner::Fails)
        flags |= 2;
    else if (manner == DnsManner::Truncates)
        flags |= 0x0200;
    else if (first == last)
        flags |= 3; // it does not exist
    if (manner == DnsManner::Garbles)
        records.resize(records.size() / 2);
    return question.substr(0, 2) + number16(flags) + number16(1) + number16(count) + number16(0) + number16(0)
        + question.substr(headerSize, typeAt + 4 - headerSize) + records;
}

} // namespace legscope::test
