#include "engine/net/udpsocket.h"
#include "tests/bench/cores.h"
#include "tests/bench/subject.h"

#include <array>
#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace legscope::bench {
namespace {

constexpr const char* program = "/usr/bin/rtpengine";

/// One bencoded string.
std::string item(std::string_view text)
{
    return fmt::format("{}:{}", text.size(), text);
}

std::string sdpOf(const SocketAddress& peer)
{
    return fmt::format("v=0\r\no=- 1 1 IN IP4 {0}\r\ns=-\r\nc=IN IP4 {0}\r\nt=0 0\r\n"
                       "m=audio {1} RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n",
        peer.host(), peer.port());
}

std::string message(std::string_view command, std::string_view call, std::string_view sdp)
{
    std::string body = "d" + item("call-id") + item(call) + item("command") + item(command) + item("from-tag")
        + item("a") + item("sdp") + item(sdp);
    if (command == "answer")
        body += item("to-tag") + item("b");
    return fmt::format("{}{} {}e", call, command, body);
}

class RtpengineSubject final : public Subject {
public:
    ~RtpengineSubject() override { stop(); }
    std::string name() const override { return "rtpengine"; }

    Result<std::vector<RelayPair>> start(std::span<const PeerPair> calls) override
    {
        auto ng = UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0));
        if (!ng)
            return std::unexpected(ng.error());
        const SocketAddress server = freePort();
        launch(server);
        if (connect(ng->fd(), server.data(), server.size()) != 0)
            return fail(Errc::Io, "rtpengine's ng port");
        if (auto awake = ask(ng->fd(), "0 d7:command4:pinge", 50); !awake)
            return std::unexpected(awake.error());
        std::vector<RelayPair> pairs;
        for (const PeerPair& call : calls) {
            const std::string id = fmt::format("bench-{}", pairs.size());
            const auto b = relayAddress(ask(ng->fd(), message("offer", id, sdpOf(call.a)), 5));
            const auto a = relayAddress(ask(ng->fd(), message("answer", id, sdpOf(call.b)), 5));
            if (!a || !b)
                return fail(Errc::Io, (a ? b : a).error().detail);
            pairs.push_back({*a, *b});
        }
        return pairs;
    }

    void stop() override
    {
        if (m_pid < 0)
            return;
        kill(m_pid, SIGCONT);
        kill(m_pid, SIGTERM);
        waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    static SocketAddress freePort()
    {
        const auto probe = UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0));
        return probe->local();
    }

    void launch(const SocketAddress& server)
    {
        m_pid = fork();
        if (m_pid != 0)
            return;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        leaveGeneratorsCore();
        execl(program, program, "--table=-1", "--interface=127.0.0.1",
            ("--listen-ng=" + server.text()).c_str(), "--port-min=10000", "--port-max=32767", "--foreground",
            "--log-level=2", "--log-stderr", "--num-threads=1", "--timeout=3600",
            static_cast<char*>(nullptr));
        _exit(127);
    }

    static Result<std::string> ask(int fd, const std::string& text, int attempts)
    {
        std::array<char, 65536> answer;
        for (int i = 0; i < attempts; ++i) {
            ::send(fd, text.data(), text.size(), 0);
            pollfd poll{fd, POLLIN, 0};
            if (::poll(&poll, 1, 200) != 1)
                continue;
            const ssize_t size = ::recv(fd, answer.data(), answer.size(), 0);
            if (size > 0)
                return std::string(answer.data(), static_cast<std::size_t>(size));
            usleep(100000);
        }
        return fail(Errc::Timeout, "rtpengine does not answer");
    }

    static Result<SocketAddress> relayAddress(const Result<std::string>& answer)
    {
        if (!answer)
            return std::unexpected(answer.error());
        const auto line = answer->find("m=audio ");
        if (line == std::string::npos)
            return fail(Errc::Parse, "rtpengine answered: " + *answer);
        return SocketAddress::parse(
            "127.0.0.1", static_cast<std::uint16_t>(std::atoi(answer->c_str() + line + 8)));
    }
};

} // namespace

std::unique_ptr<Subject> makeRtpengine()
{
    if (access(program, X_OK) != 0)
        return nullptr;
    return std::make_unique<RtpengineSubject>();
}

} // namespace legscope::bench
