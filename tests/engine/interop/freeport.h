#pragma once

#include <QTcpSocket>
#include <QUdpSocket>

/// Ports of 127.0.0.1 for programs that do not say which they were given.
namespace legscope::test {

/// Whether both transports can be bound by a program that does not share them: a connection that ended in the
/// last minute still holds its port.
inline bool isFree(quint16 port)
{
    QUdpSocket datagrams;
    QTcpSocket stream;
    return datagrams.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress)
        && stream.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress);
}

inline quint16 freePort()
{
    while (true) {
        QTcpSocket socket;
        socket.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress);
        const quint16 port = socket.localPort();
        socket.abort();
        if (isFree(port))
            return port;
    }
}

/// An even port whose next one is free too.
inline quint16 freePortPair()
{
    while (true) {
        const quint16 port = freePort() & 0xFFFE;
        if (isFree(port) && isFree(static_cast<quint16>(port + 1)))
            return port;
    }
}

} // namespace legscope::test
