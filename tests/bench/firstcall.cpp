#include "tests/bench/firstcall.h"

#include "tests/bench/sipbodies.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto limit = 5s;
constexpr auto between = 2ms; ///< two INVITEs
constexpr auto look = 100us;

std::string inviteTo(const SocketAddress& subject, const SocketAddress& caller)
{
    return fmt::format("INVITE sip:bench@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bKfirst\r\n"
                       "Max-Forwards: 70\r\nFrom: <sip:caller@{1}>;tag=caller\r\nTo: <sip:bench@{0}>\r\n"
                       "Call-ID: first\r\nCSeq: 1 INVITE\r\n{2}",
        subject.text(), caller.text(), withSdp(caller, pcmaAt(caller, 0)));
}

/// Both ends of the call.
class Ends {
public:
    explicit Ends(const SocketAddress& subject)
        : m_subject(subject)
        , m_invite(inviteTo(subject, m_caller.address()))
    {
    }

    std::uint16_t callee() const { return m_callee.address().port(); }
    void call() { m_caller.send(m_subject, m_invite); }
    /// The status that the caller is told, 0 while nothing has come.
    int status()
    {
        while (const auto request = m_callee.take()) {
            if (request->starts_with("INVITE "))
                m_callee.send(m_subject,
                    answerWithSdp(
                        answerTo(*request, "200 OK", {}), m_callee.address(), pcmaAt(m_callee.address(), 1)));
        }
        int highest = 0;
        while (const auto answer = m_caller.take())
            highest = std::max(highest, statusOf(*answer));
        return highest;
    }

private:
    const SocketAddress m_subject;
    RawUdpPeer m_caller, m_callee;
    const std::string m_invite;
};

} // namespace

std::optional<FirstCall> firstCall(const CallSubject& subject)
{
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-first-call-{}", ::getpid());
    std::filesystem::create_directories(directory);
    const std::uint16_t port = freePort();
    Ends ends(*SocketAddress::parse("127.0.0.1", port));
    const std::vector<std::string> command = commandOf(subject, directory, port, ends.callee());
    FirstCall first{};
    const auto begin = Clock::now();
    const auto elapsed = [begin] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    {
        const Process program(command);
        auto next = begin;
        while (first.answered == 0 && Clock::now() < begin + limit) {
            if (first.heard == 0 && Clock::now() >= next) {
                ends.call();
                next = Clock::now() + between;
            }
            const int status = ends.status();
            if (status > 0 && first.heard == 0)
                first.heard = elapsed();
            if (status == 200)
                first.answered = elapsed();
            std::this_thread::sleep_for(look);
        }
    }
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return first.answered > 0 ? std::optional(first) : std::nullopt;
}

} // namespace legscope::bench
