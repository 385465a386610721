#include "engine/net/poller.h"
#include "tests/engine/net/seccomp.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <deque>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

const SocketAddress loopback = *SocketAddress::parse("127.0.0.1", 0);

std::vector<std::byte> octetsOf(std::size_t size, unsigned seed)
{
    std::vector<std::byte> octets(size);
    for (std::size_t i = 0; i < size; ++i)
        octets[i] = static_cast<std::byte>(seed + i);
    return octets;
}

void sendTo(int fd, const std::vector<std::byte>& octets, const SocketAddress& to)
{
    ::sendto(fd, octets.data(), octets.size(), 0, to.data(), to.size());
}

/// Keeps what it is given, and sends it back where that is wanted.
class Keeper final : public PolledSocket {
public:
    explicit Keeper(UdpSocket socket, Poller* echoThrough = nullptr)
        : PolledSocket(std::move(socket))
        , m_poller(echoThrough)
    {
    }
    void onDatagram(const Datagram& datagram) noexcept override
    {
        received.emplace_back(datagram.octets.begin(), datagram.octets.end());
        // A poller may read the address as late as its next wait.
        sources.push_back(datagram.source);
        truncated += datagram.truncated;
        fromPeer += datagram.fromPeer;
        if (m_poller)
            datagram.fromPeer ? m_poller->sendToPeer(*this, datagram.octets, 7)
                              : m_poller->send(*this, datagram.octets, sources.back(), 7);
    }
    void onSendRefused(std::uint32_t tag, std::size_t length) noexcept override
    {
        refusedTag = tag;
        refusedLength = length;
    }

    std::vector<std::vector<std::byte>> received;
    std::deque<SocketAddress> sources;
    int truncated = 0, fromPeer = 0;
    std::uint32_t refusedTag = 0;
    std::size_t refusedLength = 0;

private:
    Poller* m_poller;
};

const std::function<void()> nothing = [] { };

/// Lets the poller work until `done`, at most 3 s.
bool waitUntil(Poller& poller, const std::function<bool()>& done)
{
    const auto deadline = std::chrono::steady_clock::now() + 3s;
    while (!done() && std::chrono::steady_clock::now() < deadline)
        poller.wait(20ms, nothing);
    return done();
}

} // namespace

class PollerTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<Poller> poller()
    {
        QFETCH_GLOBAL(int, io);
        auto choice = Poller::choose(MediaIo(io));
        return choice ? std::move(choice->poller) : nullptr;
    }

private slots:
    static void initTestCase_data()
    {
        QTest::addColumn<int>("io");
        QTest::newRow("epoll") << int(MediaIo::Epoll);
        if (Poller::choose(MediaIo::Uring))
            QTest::newRow("io_uring") << int(MediaIo::Uring);
    }

    void datagramsAreDeliveredWithTheirSourceAndSentBack()
    {
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value(), io.get());
        QVERIFY(io->add(keeper));
        const auto peer = UdpSocket::bind(loopback).value();
        for (unsigned i = 0; i < 100; ++i)
            sendTo(peer.fd(), octetsOf(i, i), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 100; }));
        io->wait(0ms, nothing);
        std::byte buffer[200];
        for (unsigned i = 0; i < 100; ++i) {
            QVERIFY(keeper.received[i] == octetsOf(i, i));
            QCOMPARE(::recv(peer.fd(), buffer, sizeof buffer, 0), ssize_t(i));
        }
        QCOMPARE(keeper.sources.back(), peer.local());
        io->remove(keeper);
    }

    void ipv6SourcesAreRead()
    {
        const auto v6 = UdpSocket::bind(*SocketAddress::parse("::1", 0));
        if (!v6)
            QSKIP("no IPv6 here");
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(*SocketAddress::parse("::1", 0)).value());
        QVERIFY(io->add(keeper));
        sendTo(v6->fd(), octetsOf(3, 1), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 1; }));
        QCOMPARE(keeper.sources.back(), v6->local());
        io->remove(keeper);
    }

    void whatIsTooLongIsMarked()
    {
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(keeper));
        const auto peer = UdpSocket::bind(loopback).value();
        sendTo(peer.fd(), octetsOf(maxDatagram, 1), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 1; }));
        QCOMPARE(keeper.truncated, 0);
        QVERIFY(keeper.received[0] == octetsOf(maxDatagram, 1));
        for (const std::size_t size :
            {maxDatagram + 1, maxDatagram + 100, maxDatagram + 160, std::size_t{65507}})
            sendTo(peer.fd(), octetsOf(size, 1), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 5; }));
        QCOMPARE(keeper.truncated, 4);
        io->remove(keeper);
    }

    void aBurstBeyondAllBuffersArrivesWhole()
    {
        const auto io = poller();
        std::vector<std::unique_ptr<Keeper>> keepers;
        for (int i = 0; i < 50; ++i) {
            keepers.push_back(std::make_unique<Keeper>(UdpSocket::bind(loopback).value(), io.get()));
            QVERIFY(io->add(*keepers.back()));
        }
        io->wait(0ms, nothing);
        const auto peer = UdpSocket::bind(loopback).value();
        for (unsigned i = 0; i < 120; ++i) {
            for (const auto& keeper : keepers)
                sendTo(peer.fd(), octetsOf(20, i), keeper->local());
        }
        QVERIFY(waitUntil(*io, [&] {
            return std::ranges::all_of(
                keepers, [](const auto& keeper) { return keeper->received.size() == 120; });
        }));
        for (const auto& keeper : keepers) {
            for (unsigned i = 0; i < 120; ++i)
                QVERIFY(keeper->received[i] == octetsOf(20, i));
            io->remove(*keeper);
        }
    }

    void aBurstBeyondTheUsualReceiveBufferArrivesWhole()
    {
        constexpr std::size_t burst
            = 400; // the kernel counts 768 octets for each, and has 208 KiB for a socket
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(keeper));
        const auto peer = UdpSocket::bind(loopback).value();
        for (unsigned i = 0; i < burst; ++i)
            sendTo(peer.fd(), octetsOf(20, i), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == burst; }));
        io->remove(keeper);
    }

    void aConnectedSocketTakesItsPeerAndTheFirstTheRest()
    {
        const auto io = poller();
        const auto peer = UdpSocket::bind(loopback).value();
        const auto stranger = UdpSocket::bind(loopback).value();
        Keeper keeper(UdpSocket::bind(loopback).value(), io.get());
        QVERIFY(io->add(keeper));
        io->wait(0ms, nothing);
        sendTo(peer.fd(), octetsOf(5, 5), keeper.local());
        QVERIFY(io->connect(keeper, peer.local()));
        QCOMPARE(*keeper.peer(), peer.local());
        for (int i = 0; i < 10; ++i) {
            sendTo(peer.fd(), octetsOf(5, 5), keeper.local());
            sendTo(stranger.fd(), octetsOf(6, 6), keeper.local());
        }
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 21; }));
        QCOMPARE(keeper.fromPeer, 10);
        io->wait(0ms, nothing);
        std::byte buffer[64];
        for (int i = 0; i < 11; ++i)
            QCOMPARE(::recv(peer.fd(), buffer, sizeof buffer, 0), ssize_t{5});
        for (int i = 0; i < 10; ++i)
            QCOMPARE(::recv(stranger.fd(), buffer, sizeof buffer, 0), ssize_t{6});
        QVERIFY2(!UdpSocket::bind(keeper.local()), "the port must not be open to others");

        io->disconnect(keeper);
        io->wait(0ms, nothing);
        QVERIFY(!keeper.peer());
        sendTo(peer.fd(), octetsOf(7, 7), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 22; }));
        QCOMPARE(keeper.fromPeer, 10);
        QVERIFY(io->connect(keeper, stranger.local()));
        sendTo(stranger.fd(), octetsOf(8, 8), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 23; }));
        QCOMPARE(keeper.fromPeer, 11);
        io->remove(keeper);
    }

    void aRefusedSendIsToldWithItsTagAndLength()
    {
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(keeper));
        const auto octets = octetsOf(33, 0);
        const auto broadcast = *SocketAddress::parse("255.255.255.255", 9);
        io->send(keeper, octets, broadcast, 5);
        QVERIFY(waitUntil(*io, [&] { return keeper.refusedLength == 33; }));
        QCOMPARE(keeper.refusedTag, 5U);
        io->remove(keeper);
    }

    void aPeerThatIsGoneDoesNotEndTheReceiving()
    {
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(keeper));
        auto peer = UdpSocket::bind(loopback).value();
        QVERIFY(io->connect(keeper, peer.local()));
        const SocketAddress gone = peer.local();
        peer.close();
        const auto octets = octetsOf(9, 0);
        for (int i = 0; i < 5; ++i) {
            io->sendToPeer(keeper, octets, 1);
            io->wait(1ms, nothing);
        }
        const auto back = UdpSocket::bind(gone).value();
        sendTo(back.fd(), octetsOf(3, 3), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.received.size() == 1; }));
        io->remove(keeper);
    }

    void removingBeforeDeliveryKeepsWhatWaitsFromAGoneObject()
    {
        const auto io = poller();
        auto gone = std::make_unique<Keeper>(UdpSocket::bind(loopback).value());
        Keeper stays(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(*gone) && io->add(stays));
        io->wait(0ms, nothing);
        const auto peer = UdpSocket::bind(loopback).value();
        const SocketAddress goneLocal = gone->local();
        sendTo(peer.fd(), octetsOf(5, 1), goneLocal);
        sendTo(peer.fd(), octetsOf(5, 1), stays.local());
        io->wait(1000ms, [&] {
            if (gone)
                io->remove(*gone);
            gone.reset();
        });
        QVERIFY(waitUntil(*io, [&] { return stays.received.size() == 1; }));
        QVERIFY(waitUntil(*io, [&] { return UdpSocket::bind(goneLocal).has_value(); }));
        Keeper next(UdpSocket::bind(loopback).value());
        QVERIFY(io->add(next));
        sendTo(peer.fd(), octetsOf(4, 1), next.local());
        QVERIFY(waitUntil(*io, [&] { return next.received.size() == 1; }));
        io->remove(next);
        io->remove(stays);
    }

    void aSocketThatIsLetGoIsHeardByAnotherPoller()
    {
        const auto io = poller(), other = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        const auto peer = UdpSocket::bind(loopback).value();
        QVERIFY(io->add(keeper) && io->connect(keeper, peer.local()));
        io->wait(0ms, nothing);
        sendTo(peer.fd(), octetsOf(4, 1), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.fromPeer == 1; }));
        io->wait(0ms, [&] { io->letGo(keeper); });
        QVERIFY(!keeper.peer());
        io->wait(0ms, nothing); // the connection ends
        sendTo(peer.fd(), octetsOf(5, 1), keeper.local());
        io->wait(0ms, nothing);
        QCOMPARE(keeper.received.size(), std::size_t{1});
        QVERIFY(other->add(keeper));
        QVERIFY(waitUntil(*other, [&] { return keeper.received.size() == 2; }));
        QVERIFY(keeper.received[1] == octetsOf(5, 1));
        QCOMPARE(keeper.fromPeer, 1);
        other->remove(keeper);
        QVERIFY(waitUntil(*other, [&] { return UdpSocket::bind(keeper.local()).has_value(); }));
    }

    void whatHasComeIsDeliveredBeforeASocketIsLetGo()
    {
        const auto io = poller();
        Keeper keeper(UdpSocket::bind(loopback).value());
        const auto peer = UdpSocket::bind(loopback).value();
        QVERIFY(io->add(keeper) && io->connect(keeper, peer.local()));
        io->wait(0ms, nothing);
        sendTo(peer.fd(), octetsOf(4, 1), keeper.local());
        QVERIFY(waitUntil(*io, [&] { return keeper.fromPeer == 1; }));
        sendTo(peer.fd(), octetsOf(5, 1), keeper.local());
        int delivered = 0;
        io->wait(1000ms, [&] {
            io->deliverNow(keeper);
            delivered = keeper.fromPeer;
            io->letGo(keeper);
        });
        QCOMPARE(delivered, 2);
        io->wait(0ms, nothing);
        QCOMPARE(keeper.received.size(), std::size_t{2});
    }

    void wakeEndsAWaitFromAnotherThread()
    {
        const auto io = poller();
        io->wait(0ms, nothing);
        for (int i = 0; i < 3; ++i) {
            const auto began = std::chrono::steady_clock::now();
            std::thread waker([&] { io->wake(); });
            io->wait(20000ms, nothing);
            waker.join();
            QVERIFY(std::chrono::steady_clock::now() - began < 10s);
            io->wait(0ms, nothing);
        }
    }

    void whereIoUringIsRefusedEpollIsChosenAndSaysWhy_data()
    {
        QTest::addColumn<unsigned>("systemCall");
        QTest::newRow("setup") << unsigned(__NR_io_uring_setup);
        QTest::newRow("register") << unsigned(__NR_io_uring_register);
        QTest::newRow("enter") << unsigned(__NR_io_uring_enter);
    }
    void whereIoUringIsRefusedEpollIsChosenAndSaysWhy()
    {
        QFETCH(unsigned, systemCall);
        const pid_t child = fork();
        if (child == 0) {
            if (!forbidSystemCall(systemCall))
                _exit(9);
            const auto automatic = Poller::choose(MediaIo::Auto);
            const auto wanted = Poller::choose(MediaIo::Uring);
            const bool right = automatic && automatic->poller->name() == "epoll"
                && automatic->reason.find("not permitted") != std::string::npos && !wanted
                && wanted.error().code == Errc::Unsupported;
            _exit(right ? 0 : 1);
        }
        int status = -1;
        waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 9)
            QSKIP("no seccomp here");
        QCOMPARE(status, 0);
    }
};

LEGSCOPE_TEST(PollerTest)
#include "poller_test.moc"
