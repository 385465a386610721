#include "tests/engine/interop/rtpengine.h"

#include "tests/engine/interop/freeport.h"

#include <chrono>
#include <fmt/format.h>

namespace legscope::test {
namespace {

using namespace std::chrono_literals;

/// One bencoded string.
std::string bencoded(std::string_view text)
{
    return fmt::format("{}:{}", text.size(), text);
}

/// The value of a key that stands in a bencoded dictionary; empty without it.
std::string valueIn(std::string_view dictionary, std::string_view key)
{
    const auto at = dictionary.find(bencoded(key));
    if (at == std::string_view::npos)
        return {};
    const auto length = at + bencoded(key).size(), colon = dictionary.find(':', length);
    return std::string(
        dictionary.substr(colon + 1, std::stoul(std::string(dictionary.substr(length, colon - length)))));
}

} // namespace

Rtpengine::~Rtpengine()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

bool Rtpengine::start()
{
    m_server = *SocketAddress::parse("127.0.0.1", freePort());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start("rtpengine",
        {"--table=-1", "--interface=127.0.0.1", "--listen-ng=" + QString::fromStdString(m_server.text()),
            "--port-min=34000", "--port-max=34999", "--foreground", "--log-level=5", "--log-stderr",
            "--num-threads=1", "--timeout=60"});
    return m_process.waitForStarted() && valueIn(ask("d7:command4:pinge"), "result") == "pong";
}

std::string Rtpengine::ask(std::string_view dictionary)
{
    const std::string cookie = std::to_string(++m_cookie) + ' ';
    for (int attempt = 0; attempt < 50; ++attempt) {
        m_socket.send(m_server, cookie + std::string(dictionary));
        while (m_socket.waitReadable(200ms)) {
            const auto answer = m_socket.take();
            if (answer && answer->starts_with(cookie))
                return m_answer = answer->substr(cookie.size());
        }
    }
    return {};
}

std::string Rtpengine::offer(std::string_view call, std::string_view sdp)
{
    return valueIn(
        ask("d" + bencoded("ICE") + bencoded("remove") + bencoded("call-id") + bencoded(call)
            + bencoded("command") + bencoded("offer") + bencoded("from-tag") + bencoded("a") + bencoded("sdp")
            + bencoded(sdp) + bencoded("transport-protocol") + bencoded("RTP/AVP") + "e"),
        "sdp");
}

std::string Rtpengine::answer(std::string_view call, std::string_view sdp)
{
    return valueIn(ask("d" + bencoded("ICE") + bencoded("remove") + bencoded("call-id") + bencoded(call)
                       + bencoded("command") + bencoded("answer") + bencoded("from-tag") + bencoded("a")
                       + bencoded("sdp") + bencoded(sdp) + bencoded("to-tag") + bencoded("b") + "e"),
        "sdp");
}

QString Rtpengine::said()
{
    return QString::fromStdString(m_answer) + QString::fromUtf8(m_process.readAll());
}

} // namespace legscope::test
