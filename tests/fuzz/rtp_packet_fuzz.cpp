/// Any datagram: what is read from it lies inside it, the kinds agree with each other, and neither the
/// statistics nor the latch nor the reports nor the translators are harmed. The input is a row of datagrams,
/// each after its length in two octets.

#include "engine/media/controlreports.h"
#include "engine/media/dtlsassociation.h"
#include "engine/media/rtcptranslator.h"
#include "engine/media/sourcelatch.h"
#include "engine/media/streamwatch.h"
#include "engine/net/rtppacket.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

using namespace legscope;

namespace {

struct Nowhere final : DtlsAssociation::Outlet {
    void sendDtls(Octets) noexcept override { }
};

/// One call's worth of state that all datagrams of an input go through.
struct Target {
    Target()
    {
        end.formats = {{8, "PCMA", 8000}, {101, "telephone-event"}};
        end.timeout = std::chrono::seconds(5);
        for (StreamWatch& watch : watches)
            watch.plan({end, end}, now);
        RtpTranslation translation;
        translation.payloadTypes[13] = RtpTranslation::notSent;
        for (RtpTranslator& translator : translators)
            translator.setPayloadTypes(translation);
        latch.advertise(SocketAddress::parse("192.0.2.1", 4000).value());
    }

    /// Begun with the first datagram that is DTLS.
    DtlsAssociation& handshake()
    {
        if (!association)
            association = std::make_unique<DtlsAssociation>(**DtlsIdentity::ofProcess(),
                DtlsPlan{1, DtlsRole::Passive, {{FingerprintHash::Sha256, std::vector(32, std::byte{1})}}},
                nowhere);
        return *association;
    }

    void take(Octets datagram)
    {
        const ReadPacket packet = readPacket(datagram);
        require(packet.kind == kindOf(datagram));
        if (isDtls(datagram)) {
            require(packet.kind == PacketKind::Other);
            handshake().onDatagram(datagram, now);
            require(association->state() != DtlsState::Secured);
        }
        if (packet.kind == PacketKind::Rtp)
            require(
                packet.rtp.size >= 12 && packet.rtp.size <= datagram.size() && packet.rtp.payloadType < 128);
        now += std::chrono::milliseconds(7);
        const std::size_t side = datagram.size() % 2;
        if (packet.kind == PacketKind::Rtcp)
            reports.onRtcp(LegSide(side), datagram, now, 8000);
        else if (packet.kind != PacketKind::Malformed)
            watches[side].onPacket(packet, datagram, now);
        latch.judge(SocketAddress::parse("198.51.100.1", 9).value(), datagram);
        watches[side].tick(now);
        const StreamSample sample = counters[side].sample(0, LegSide(side));
        require(sample.jitterMs >= 0 && sample.maxDeltaMs >= 0 && sample.keys.size() <= 32);
        translate(packet, side, {datagram.begin(), datagram.end()});
        require(sample.payloads.size() <= 8 && sample.reordered <= sample.rtpIn
            && sample.duplicate <= sample.rtpIn);
    }

    void translate(const ReadPacket& read, std::size_t side, std::vector<std::byte> octets)
    {
        RtpTranslator& forth = translators[side];
        if (read.kind == PacketKind::Rtcp) {
            const std::size_t left = translateRtcp(octets, forth, &translators[1 - side]);
            require(left <= octets.size());
            if (left > 0)
                require(readPacket(Octets(octets).first(left)).kind == PacketKind::Rtcp);
        } else if (read.kind == PacketKind::Rtp && forth.translate(octets, read.rtp, now, 8000)) {
            const ReadPacket ours = readPacket(octets);
            require(ours.rtp.ssrc == forth.ssrc() && ours.rtp.size == read.rtp.size
                && ours.rtp.marker == read.rtp.marker);
        }
    }

    EndPlan end;
    Monotonic now = Monotonic{} + std::chrono::hours(1);
    std::array<StreamCounters, 2> counters;
    std::array<StreamWatch, 2> watches{StreamWatch(counters[0]), StreamWatch(counters[1])};
    ControlReports reports{counters};
    std::array<RtpTranslator, 2> translators{RtpTranslator(1), RtpTranslator(2)};
    SourceLatch latch{SourceLearning::Once};
    Nowhere nowhere;
    std::unique_ptr<DtlsAssociation> association;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t size)
{
    Target target;
    Octets left = std::as_bytes(std::span(octets, size));
    while (left.size() >= 2) {
        const std::size_t length = std::min<std::size_t>(readU16(left, 0), left.size() - 2);
        target.take(left.subspan(2, length));
        left = left.subspan(2 + length);
    }
    return 0;
}
