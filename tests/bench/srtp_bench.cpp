/// What SRTP that ends here costs: calls of SRTP and RTP through one worker beside the same calls of plain
/// RTP, and the same packets through libsrtp2 alone. CPU of the worker's thread only, rounds interleaved.
///
///     srtp_bench [--calls N] [--packets N] [--rounds N] [--suite NAME] [--json FILE]

#include "engine/media/mediapool.h"
#include "engine/media/srtpcontext.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <thread>

using namespace legscope;

namespace {

using Packet = std::vector<std::byte>;
constexpr std::size_t payload = 160;

double cpuOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// CPU of every thread but this one, us.
double othersCpu()
{
    return cpuOf(CLOCK_PROCESS_CPUTIME_ID) - cpuOf(CLOCK_THREAD_CPUTIME_ID);
}

Packet rtp(std::uint16_t sequence)
{
    Packet packet(12 + payload);
    packet[0] = std::byte{0x80};
    packet[1] = std::byte{8};
    writeU16(packet, 2, sequence);
    writeU32(packet, 4, sequence * 160U);
    writeU32(packet, 8, 0x1234);
    return packet;
}

CryptoKey keyOf(CryptoSuite suite, int seed)
{
    return {suite, std::vector(keySizeOf(suite), static_cast<std::byte>(seed))};
}

struct Settings {
    unsigned calls = 50, packets = 200, rounds = 9;
    std::string suite = "AES_CM_128_HMAC_SHA1_80";
    std::string json; ///< file
};

/// One packet of each number, as a phone sends it.
std::vector<Packet> packetsOf(const Settings& settings, const std::optional<CryptoKey>& key)
{
    SrtpSender sender;
    if (key)
        sender.setKey(*key);
    std::vector<Packet> packets;
    for (unsigned i = 0; i < settings.packets; ++i) {
        Packet packet = rtp(static_cast<std::uint16_t>(i + 1));
        const std::size_t size = packet.size();
        packet.resize(size + sendRoom);
        packet.resize(key ? sender.protect(PacketKind::Rtp, std::span(packet).first(size)).size() : size);
        packets.push_back(std::move(packet));
    }
    return packets;
}

struct Call {
    UdpSocket a, b;
    SocketAddress atA, atB;
    std::optional<MediaTicket> ticket;
    std::vector<PortTicket> ports;

    SocketAddress bind(MediaPool& pool, LegSide side)
    {
        const PortRange range{*SocketAddress::parse("127.0.0.1", 0), 20000, 31999};
        ports.push_back(std::move(pool.bind(range).value()));
        ticket->attach(0, side, ports.back());
        return ports.back().local().rtp;
    }
};

/// CPU of the worker for one packet, us; with SRTP on leg A where there is a key.
double relayed(const Settings& settings, std::optional<CryptoSuite> suite)
{
    const SocketAddress local = *SocketAddress::parse("127.0.0.1", 0);
    MediaPoolOptions options;
    options.workers = 1;
    auto pool = std::move(MediaPool::start(std::move(options)).value());
    const auto own = suite ? std::optional(keyOf(*suite, 1)) : std::nullopt;
    std::vector<Call> calls;
    for (unsigned i = 0; i < settings.calls; ++i) {
        Call call{std::move(UdpSocket::bind(local).value()), std::move(UdpSocket::bind(local).value()), {},
            {}, {}, {}};
        call.ticket = std::move(pool->open({.call = i + 1, .capture = false}).value());
        call.atA = call.bind(*pool, LegSide::A);
        call.atB = call.bind(*pool, LegSide::B);
        StreamPlan stream;
        stream.ends[0].rtp = call.a.local();
        stream.ends[1].rtp = call.b.local();
        for (EndPlan& end : stream.ends)
            end.translation.emplace();
        if (own)
            stream.ends[0].security = EndSecurity{own, keyOf(*suite, 2)};
        call.ticket->arm({{stream}});
        calls.push_back(std::move(call));
    }
    const auto fromA = packetsOf(settings, own), fromB = packetsOf(settings, std::nullopt);
    const auto relayedSoFar = [&] {
        std::uint64_t count = 0;
        for (const Call& call : calls)
            for (const StreamSample& sample : call.ticket->sample())
                count += sample.rtpOut;
        return count;
    };
    double before = 0;
    std::uint64_t expected = 0;
    for (unsigned i = 0; i < settings.packets; ++i) {
        if (i == 1) // behind the first of each call, which also waits for the keys to be expanded
            before = othersCpu();
        for (const Call& call : calls) {
            ::sendto(call.a.fd(), fromA[i].data(), fromA[i].size(), 0, call.atA.data(), call.atA.size());
            ::sendto(call.b.fd(), fromB[i].data(), fromB[i].size(), 0, call.atB.data(), call.atB.size());
        }
        expected += 2 * calls.size();
        const int most = i == 0 ? 2'000'000 : 2'000;
        for (int tries = 0; relayedSoFar() < expected && tries < most; ++tries)
            std::this_thread::yield();
    }
    const double spent = othersCpu() - before;
    const std::uint64_t came = relayedSoFar(), unmeasured = 2 * calls.size();
    if (came != expected)
        fmt::print(stderr, "{} of {} packets were relayed\n", came, expected);
    for (Call& call : calls)
        call.ticket.reset();
    return spent / static_cast<double>(std::max(came, unmeasured + 1) - unmeasured);
}

/// CPU of libsrtp2 alone for what one packet of such calls needs of it in the mean, us: half are opened, half
/// protected, each with the keys of its call, which as many calls do not find in the cache.
double library(const Settings& settings, CryptoSuite suite)
{
    const auto sealed = packetsOf(settings, keyOf(suite, 1)), plain = packetsOf(settings, std::nullopt);
    std::vector<SrtpReceiver> receivers(settings.calls);
    std::vector<SrtpSender> senders(settings.calls);
    for (unsigned call = 0; call < settings.calls; ++call) {
        receivers[call].setKey(keyOf(suite, 1), Monotonic());
        senders[call].setKey(keyOf(suite, 2));
    }
    Packet packet(sealed.front().size() + sendRoom);
    const double before = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    for (unsigned i = 0; i < settings.packets; ++i) {
        for (unsigned call = 0; call < settings.calls; ++call) {
            std::ranges::copy(sealed[i], packet.begin());
            const auto opened = receivers[call].open(
                PacketKind::Rtp, std::span(packet).first(sealed[i].size()), Monotonic());
            std::ranges::copy(plain[i], packet.begin());
            const auto closed
                = senders[call].protect(PacketKind::Rtp, std::span(packet).first(plain[i].size()));
            if (opened.verdict != SrtpVerdict::Authentic || closed.empty())
                fmt::print(stderr, "the library refuses a packet\n");
        }
    }
    return (cpuOf(CLOCK_THREAD_CPUTIME_ID) - before) / (2.0 * settings.packets * settings.calls);
}

struct Spread {
    double q1, median, q3;
};

Spread spreadOf(std::vector<double> figures)
{
    std::ranges::sort(figures);
    const std::size_t size = figures.size();
    return {figures[size / 4], figures[size / 2], figures[size * 3 / 4]};
}

} // namespace

int main(int argc, char** argv)
{
    Settings settings;
    CLI::App options{"What SRTP that ends here costs"};
    options.add_option("--calls", settings.calls);
    options.add_option("--packets", settings.packets);
    options.add_option("--rounds", settings.rounds);
    options.add_option("--suite", settings.suite);
    options.add_option("--json", settings.json);
    CLI11_PARSE(options, argc, argv);
    const auto suite = cryptoSuiteNamed(settings.suite);
    if (!suite || !startSrtp() || settings.rounds == 0 || settings.packets < 2) {
        fmt::print(stderr, "no such suite, or nothing to do\n");
        return 1;
    }
    std::vector<double> plain, secured, alone, ratio;
    for (unsigned round = 0; round < settings.rounds; ++round) {
        plain.push_back(relayed(settings, std::nullopt));
        alone.push_back(library(settings, *suite));
        secured.push_back(relayed(settings, suite));
        ratio.push_back(secured.back() / (plain.back() + alone.back()));
    }
    fmt::print("{}, {} calls, {} packets a direction, {} rounds\n", nameOf(*suite), settings.calls,
        settings.packets, settings.rounds);
    for (const auto& [name, figures] : {std::pair("RTP-RTP, us a packet", &plain),
             std::pair("libsrtp2 alone, us a packet", &alone), std::pair("SRTP-RTP, us a packet", &secured),
             std::pair("SRTP-RTP / (RTP-RTP + libsrtp2)", &ratio)}) {
        const Spread spread = spreadOf(*figures);
        fmt::print("{:<34} q1 {:.2f}  median {:.2f}  q3 {:.2f}\n", name, spread.q1, spread.median, spread.q3);
    }
    if (!settings.json.empty())
        std::ofstream(settings.json) << nlohmann::json{
            {"plain", plain}, {"libsrtp2", alone}, {"secured", secured}, {"ratio", ratio}};
    return 0;
}
