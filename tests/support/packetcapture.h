#pragma once

#include "engine/core/clock.h"
#include "engine/core/socketaddress.h"

#include <QProcess>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace legscope::test {

struct CapturedDatagram {
    WallTime time;
    SocketAddress source, destination;
    std::string payload;
};

/// UDP on the loopback interface, captured by tcpdump: an independent witness of what was on the wire.
class PacketCapture {
public:
    /// False when tcpdump is not installed or may not capture; `whyNot` then says so.
    bool start(const QString& filter);
    /// Stops and returns every datagram, in order.
    std::vector<CapturedDatagram> stop();
    const QString& whyNot() const { return m_whyNot; }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    QString m_whyNot;
};

} // namespace legscope::test
