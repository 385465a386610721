#include "tests/support/packetcapture.h"

#include "engine/core/octets.h"

#include <QFile>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <csignal>
#include <cstring>

namespace legscope::test {
namespace {

constexpr std::size_t ethernet = 14;
constexpr std::size_t fileHeader = 24;
constexpr std::size_t recordHeader = 16;
constexpr std::size_t udpHeader = 8;

std::uint32_t hostU32(Octets octets, std::size_t at)
{
    std::uint32_t value = 0;
    std::memcpy(&value, octets.data() + at, sizeof value);
    return value;
}

SocketAddress addressAt(Octets ip, std::size_t at, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    std::memcpy(&address.sin_addr, ip.data() + at, 4);
    address.sin_port = htons(port);
    return SocketAddress(address);
}

} // namespace

bool PacketCapture::start(const QString& filter)
{
    QString program = QStandardPaths::findExecutable("tcpdump");
    if (program.isEmpty())
        program = QStandardPaths::findExecutable("tcpdump", {"/usr/sbin", "/usr/bin"});
    if (program.isEmpty()) {
        m_whyNot = "tcpdump is not installed";
        return false;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program,
        {"-i", "lo", "-U", "--immediate-mode", "-B", "65536", "-s", "0", "-w",
            m_directory.filePath("lo.pcap"), filter});
    QByteArray output;
    while (!output.contains("listening on") && m_process.waitForReadyRead(5000))
        output += m_process.readAll();
    if (!output.contains("listening on")) {
        m_whyNot = "tcpdump cannot capture: " + QString::fromLocal8Bit(output).trimmed();
        return false;
    }
    return true;
}

std::vector<CapturedDatagram> PacketCapture::stop()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    m_process.waitForFinished(5000);
    QFile file(m_directory.filePath("lo.pcap"));
    std::vector<CapturedDatagram> datagrams;
    if (!file.open(QIODevice::ReadOnly))
        return datagrams;
    const QByteArray content = file.readAll();
    const Octets octets = std::as_bytes(std::span(content.data(), static_cast<std::size_t>(content.size())));
    for (std::size_t at = fileHeader; at + recordHeader <= octets.size();) {
        const std::size_t length = hostU32(octets, at + 8);
        const WallTime time{
            std::chrono::seconds(hostU32(octets, at)) + std::chrono::microseconds(hostU32(octets, at + 4))};
        const Octets ip = octets.subspan(at + recordHeader + ethernet, length - ethernet);
        at += recordHeader + length;
        const std::size_t header = (std::to_integer<std::size_t>(ip[0]) & 0x0F) * 4;
        const std::size_t size = readU16(ip, header + 4);
        datagrams.push_back(
            {time, addressAt(ip, 12, readU16(ip, header)), addressAt(ip, 16, readU16(ip, header + 2)),
                std::string(asText(ip.subspan(header + udpHeader, size - udpHeader)))});
    }
    return datagrams;
}

} // namespace legscope::test
