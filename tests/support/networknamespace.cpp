#include "tests/support/networknamespace.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <unistd.h>

#include <QProcess>

namespace legscope::test {
namespace {

/// The network that the calling thread lives in.
UniqueFd currentNetwork()
{
    return UniqueFd(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC));
}

} // namespace

NetworkNamespace::NetworkNamespace()
{
    const UniqueFd before = currentNetwork();
    if (::unshare(CLONE_NEWNET) != 0) {
        m_refusal = fmt::format("a network of its own is refused: {}", std::strerror(errno));
        return;
    }
    m_own = currentNetwork();
    ::setns(before.get(), CLONE_NEWNET);
    if (const std::string complaint = run("ip link set lo up"); !complaint.empty()) {
        m_refusal = complaint;
        m_own.reset();
    }
}

void NetworkNamespace::within(const std::function<void()>& act) const
{
    const UniqueFd before = currentNetwork();
    enter();
    act();
    ::setns(before.get(), CLONE_NEWNET);
}

void NetworkNamespace::enter() const
{
    ::setns(m_own.get(), CLONE_NEWNET);
}

std::string NetworkNamespace::run(const std::string& command, const std::string& input) const
{
    QStringList words = QString::fromStdString(command).split(' ');
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([this] { enter(); });
    process.start(words.takeFirst(), words);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(10'000);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QByteArray complaint = ended ? process.readAll() : process.errorString().toUtf8();
    return fmt::format("{}: {}", command, complaint.toStdString());
}

std::string NetworkNamespace::path() const
{
    return fmt::format("/proc/{}/fd/{}", ::getpid(), m_own.get());
}

} // namespace legscope::test
