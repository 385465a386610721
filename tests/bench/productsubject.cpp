#include "tests/bench/benchconfiguration.h"
#include "tests/bench/cores.h"
#include "tests/bench/sipbodies.h"
#include "tests/bench/subject.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

Result<SocketAddress> audioOf(const std::string& message)
{
    const auto host = message.find("\r\nc=IN IP4 "), port = message.find("\r\nm=audio ");
    if (host == std::string::npos || port == std::string::npos)
        return fail(Errc::Parse, "no audio in: " + message);
    const auto from = host + 11;
    return SocketAddress::parse(message.substr(from, message.find("\r\n", from) - from),
        static_cast<std::uint16_t>(std::stoi(message.substr(port + 10))));
}

/// The whole program, `legscope-engine`, with its events printed as text to a file; its calls are made by
/// SIP.
class ProductSubject final : public Subject {
public:
    explicit ProductSubject(MediaMode mode)
        : m_mode(mode)
    {
    }
    ~ProductSubject() override { stop(); }
    std::string name() const override { return m_mode == MediaMode::Proxy ? "product" : "product-default"; }

    Result<std::vector<RelayPair>> start(std::span<const PeerPair> calls) override
    {
        configure();
        launch();
        if (auto awake = ask("OPTIONS", 0, "Content-Length: 0\r\n\r\n", {}); !awake)
            return std::unexpected(awake.error());
        std::vector<RelayPair> pairs;
        for (const PeerPair& call : calls) {
            auto pair = place(call, pairs.size());
            if (!pair)
                return std::unexpected(pair.error());
            pairs.push_back(*pair);
        }
        return pairs;
    }

    void stop() override
    {
        if (m_pid < 0)
            return;
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
        m_pid = -1;
        std::error_code ignored;
        std::filesystem::remove_all(m_directory, ignored);
    }

private:
    void configure()
    {
        m_directory
            = std::filesystem::temp_directory_path() / fmt::format("legscope-relay-bench-{}", getpid());
        std::filesystem::create_directories(m_directory);
        writeConfiguration(m_directory, m_engine.port(), "bench@" + m_callee.address().text(), m_mode);
    }

    void launch()
    {
        m_pid = fork();
        if (m_pid != 0)
            return;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        leaveGeneratorsCore();
        const int events = open((m_directory / "events").c_str(), O_WRONLY | O_CREAT, 0600);
        dup2(events, STDOUT_FILENO);
        close_range(STDERR_FILENO + 1, ~0U, 0);
        execl(LEGSCOPE_PROGRAM, LEGSCOPE_PROGRAM, "--conf", m_directory.c_str(), "--history",
            (m_directory / "history.db").c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }

    /// Sends a request of its own dialog until it has a final answer, which is returned; `meanwhile` runs
    /// until then.
    Result<std::string> ask(std::string_view method, std::size_t call, const std::string& rest,
        const std::function<void()>& meanwhile)
    {
        const std::string request
            = fmt::format("{0} sip:bench@{1} SIP/2.0\r\nVia: SIP/2.0/UDP {2};branch=z9hG4bKbench-{0}-{3}\r\n"
                          "Max-Forwards: 70\r\nFrom: <sip:caller@{2}>;tag=caller\r\nTo: <sip:bench@{1}>\r\n"
                          "Call-ID: bench-{0}-{3}\r\nCSeq: 1 {0}\r\n{4}",
                method, m_engine.text(), m_caller.address().text(), call, rest);
        const std::string id = fmt::format("bench-{}-{}", method, call);
        for (int tries = 0; tries < 20; ++tries) {
            m_caller.send(m_engine, request);
            const auto deadline = std::chrono::steady_clock::now() + 500ms;
            while (std::chrono::steady_clock::now() < deadline) {
                if (meanwhile)
                    meanwhile();
                if (!m_caller.waitReadable(1ms))
                    continue;
                const auto answer = m_caller.take();
                if (!answer || headerOf(*answer, "Call-ID") != id || statusOf(*answer) < 200)
                    continue;
                if (statusOf(*answer) == 200)
                    return *answer;
                return fail(Errc::Refused, answer->substr(0, answer->find("\r\n")));
            }
        }
        return fail(Errc::Timeout, fmt::format("{} of call {} is not answered", method, call));
    }

    Result<RelayPair> place(const PeerPair& call, std::size_t number)
    {
        Result<SocketAddress> towardsB = fail(Errc::Timeout, "the callee is not called");
        const auto takeCall = [&] {
            while (const auto request = m_callee.take()) {
                if (!request->starts_with("INVITE "))
                    continue;
                towardsB = audioOf(*request);
                m_callee.send(m_engine,
                    answerWithSdp(
                        answerTo(*request, "200 OK", {}), m_callee.address(), pcmaAt(call.b, number)));
            }
        };
        const auto answered
            = ask("INVITE", number, withSdp(m_caller.address(), pcmaAt(call.a, number)), takeCall);
        if (!answered)
            return std::unexpected(answered.error());
        const auto towardsA = audioOf(*answered);
        if (!towardsA || !towardsB)
            return fail(Errc::Parse, (towardsA ? towardsB : towardsA).error().detail);
        m_caller.send(m_engine,
            fmt::format("ACK sip:bench@{0} SIP/2.0\r\nVia: SIP/2.0/UDP {1};branch=z9hG4bKbench-ACK-{2}\r\n"
                        "Max-Forwards: 70\r\nFrom: {3}\r\nTo: {4}\r\nCall-ID: {5}\r\nCSeq: 1 ACK\r\n"
                        "Content-Length: 0\r\n\r\n",
                m_engine.text(), m_caller.address().text(), number, headerOf(*answered, "From"),
                headerOf(*answered, "To"), headerOf(*answered, "Call-ID")));
        return RelayPair{*towardsA, *towardsB};
    }

    const MediaMode m_mode;
    const SocketAddress m_engine = freeAddress("127.0.0.1");
    RawUdpPeer m_caller, m_callee;
    std::filesystem::path m_directory;
};

} // namespace

std::unique_ptr<Subject> makeProduct(MediaMode mode)
{
    return std::make_unique<ProductSubject>(mode);
}

} // namespace legscope::bench
