#pragma once

#include <QUdpSocket>

/// Ports of 127.0.0.1 for programs that do not say which they were given.
namespace legscope::test {

inline quint16 freePort()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

/// An even UDP port whose next one is free too.
inline quint16 freePortPair()
{
    while (true) {
        const quint16 port = freePort() & 0xFFFE;
        QUdpSocket first, second;
        if (first.bind(QHostAddress::LocalHost, port)
            && second.bind(QHostAddress::LocalHost, static_cast<quint16>(port + 1)))
            return port;
    }
}

} // namespace legscope::test
