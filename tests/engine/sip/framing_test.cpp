#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

std::size_t answersIn(const std::string& octets)
{
    std::size_t count = 0;
    for (auto at = octets.find("SIP/2.0 200"); at != octets.npos; at = octets.find("SIP/2.0 200", at + 1))
        ++count;
    return count;
}

} // namespace

/// RFC 3261 section 7.5: line ends before a first line are ignored; RFC 5626 section 4.4.1: two of them are a
/// keep-alive.
class FramingTest : public QObject {
    Q_OBJECT

private slots:
    void lineEndsBeforeARequestAreIgnored_data()
    {
        QTest::addColumn<QString>(
            "octets"); ///< R: a request; |: what follows is sent in a segment of its own
        QTest::addColumn<int>("requests");
        const auto row = [](const char* name, const char* octets, int requests) {
            QTest::newRow(name) << QString(octets).replace("N", "\r\n") << requests;
        };
        row("none", "R", 1);
        row("one", "NR", 1);
        row("two", "NNR", 1);
        row("three", "NNNR", 1);
        row("many", "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNR", 1);
        row("lines of one character", "\n\nR", 1);
        row("between two requests", "RNNR", 2);
        row("before, between and after", "NRNNRN", 2);
        row("a keep-alive of its own", "NN|R", 1);
        row("split before the request", "N|NR", 1);
        row("split within a line end", "\r|\n\r\nR", 1);
        row("split behind the last", "NN|NN|R", 1);
        row("between requests, split", "RN|NR|NNR", 3);
        row("two requests, none between", "RR", 2);
    }

    void lineEndsBeforeARequestAreIgnored()
    {
        QFETCH(QString, octets);
        QFETCH(int, requests);
        BareAgent agent;
        RawTcpPeer peer(agent.address());
        std::string got;
        for (const QString& segment : octets.split('|')) {
            std::string text;
            for (const QChar letter : segment)
                text += letter == 'R' ? textOf({.protocol = "TCP"}, peer.address(), agent.address())
                                      : std::string(1, letter.toLatin1());
            peer.send(text);
            agent.pump(10ms);
            got += peer.take();
        }
        QVERIFY(agent.pumpUntil([&] {
            got += peer.take();
            return answersIn(got) == static_cast<std::size_t>(requests);
        }));
        peer.send(textOf({.protocol = "TCP"}, peer.address(), agent.address()));
        QVERIFY(agent.pumpUntil([&] {
            got += peer.take();
            return answersIn(got) == static_cast<std::size_t>(requests) + 1;
        }));
    }

    void aRequestInPiecesIsReadWhereverItIsCut()
    {
        BareAgent agent;
        RawTcpPeer peer(agent.address());
        const auto text = "\r\n\r\n" + textOf({.protocol = "TCP"}, peer.address(), agent.address());
        for (std::size_t at = 0; at < text.size(); at += 7) {
            peer.send(std::string_view(text).substr(at, 7));
            agent.pump(0ms);
            agent.pump(1ms);
        }
        std::string got;
        QVERIFY(agent.pumpUntil([&] {
            got += peer.take();
            return answersIn(got) == 1;
        }));
    }

    void lineEndsInADatagramAreIgnored()
    {
        BareAgent agent;
        RawUdpPeer peer;
        for (const char* space : {"", "\r\n", "\r\n\r\n", "\n", "\r\n\r\n\r\n\r\n\r\n"}) {
            peer.send(agent.address(), space + textOf({}, peer.address(), agent.address()));
            QVERIFY(agent.pumpUntil([&] {
                const auto octets = peer.take();
                return octets && statusOf(*octets) == 200;
            }));
        }
    }

    void aKeepAliveIsAnswered()
    {
        BareAgent agent;
        RawTcpPeer peer(agent.address());
        peer.send("\r\n\r\n");
        QVERIFY(agent.pumpUntil([&] { return peer.take() == "\r\n"; }));
        peer.send("\r\n\r\n" + textOf({.protocol = "TCP"}, peer.address(), agent.address()));
        std::string got;
        QVERIFY(agent.pumpUntil([&] {
            got += peer.take();
            return answersIn(got) == 1;
        }));
    }

    void aConnectionThatLostTrackIsClosed_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("no first line") << QByteArray("GET\r\n\r\n\r\n\r\n");
        QTest::newRow("an answer without length")
            << QByteArray("SIP/2.0 200 OK\r\nContent-Length: many\r\n\r\n\r\n");
    }

    /// Where a message ends can be known no more: the peer has to connect again, and so has to be told.
    void aConnectionThatLostTrackIsClosed()
    {
        QFETCH(QByteArray, octets);
        BareAgent agent;
        RawTcpPeer peer(agent.address());
        peer.send(octets.toStdString());
        QVERIFY(agent.pumpUntil([&] {
            peer.take();
            return peer.isClosed();
        }));
    }
};

LEGSCOPE_TEST(FramingTest)
#include "framing_test.moc"
