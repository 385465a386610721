#include "engine/media/rtcptranslator.h"

#include "engine/media/rtcpformat.h"

#include <algorithm>

namespace legscope {
namespace {

using namespace rtcp;

constexpr unsigned padded = 0x20;
constexpr std::size_t feedbackAt = 12; ///< after the SSRCs of who sends it and of whose media it is about

/// Feedback messages that are translated, by packet type and format.
enum class Feedback : std::uint8_t {
    Loss, ///< RTPFB 1: generic NACK, of sequence numbers (RFC 4585 section 6.2.1)
    Picture, ///< PSFB 1: PLI, with nothing in it (section 6.3.1)
    PerSource, ///< RTPFB 3, 4 and PSFB 4: TMMBR, TMMBN, FIR, entries of an SSRC and a word (RFC 5104 section
               ///< 4)
    Other,
};

Feedback feedbackOf(unsigned type, unsigned format) noexcept
{
    if (type == transportFeedback && format == 1)
        return Feedback::Loss;
    if (type == payloadFeedback && format == 1)
        return Feedback::Picture;
    const bool perSource
        = type == transportFeedback ? format == 3 || format == 4 : type == payloadFeedback && format == 4;
    return perSource ? Feedback::PerSource : Feedback::Other;
}

/// NACKs are about the source's own sequence numbers; their bit masks count from there.
void translateLosses(std::span<std::byte> losses, const RtpTranslator& back) noexcept
{
    for (std::size_t at = 0; at + 4 <= losses.size(); at += 4)
        writeU16(losses, at, static_cast<std::uint16_t>(back.sourceSequenceFor(readU16(losses, at))));
}

/// Keeps the entries that are about the stream of `back`; returns their size.
std::size_t translateEntries(std::span<std::byte> entries, const RtpTranslator& back) noexcept
{
    std::size_t kept = 0;
    for (std::size_t at = 0; at + 8 <= entries.size(); at += 8) {
        if (readU32(entries, at) != back.ssrc())
            continue;
        writeU32(entries, at, *back.source());
        std::ranges::copy(entries.subspan(at, 8), entries.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += 8;
    }
    return kept;
}

/// Keeps the blocks that are about the stream of `back`, in its source's numbers; returns how many.
unsigned translateBlocks(std::span<std::byte> blocks, const RtpTranslator& back) noexcept
{
    unsigned kept = 0;
    for (std::size_t at = 0; at < blocks.size(); at += blockSize) {
        const auto block = blocks.subspan(at, blockSize);
        if (readU32(block, 0) != back.ssrc() || !back.source())
            continue;
        writeU32(block, 0, *back.source());
        writeU32(block, 8, back.sourceSequenceFor(readU32(block, 8)));
        std::ranges::copy(block, blocks.begin() + static_cast<std::ptrdiff_t>(kept * blockSize));
        ++kept;
    }
    return kept;
}

/// One packet of the compound, with the size that it is left with.
class Report {
public:
    Report(std::span<std::byte> packet, const RtpTranslator& forth, const RtpTranslator* back) noexcept
        : m_packet(packet)
        , m_forth(forth)
        , m_back(back)
    {
    }

    std::size_t translate() noexcept
    {
        const unsigned type = std::to_integer<unsigned>(m_packet[1]);
        const unsigned count = std::to_integer<unsigned>(m_packet[0]) & 0x1FU;
        if (type == sourceDescription)
            return translateDescription(count);
        if (type == senderReport || type == receiverReport)
            return translateReport(type, count);
        return translateFeedback(feedbackOf(type, count));
    }

private:
    std::size_t translateReport(unsigned type, unsigned count) noexcept
    {
        const std::size_t blocksAt = headerSize + 4 + (type == senderReport ? senderSize : 0);
        const std::size_t blocksSize = count * blockSize;
        if (m_packet.size() < blocksAt + blocksSize)
            return 0;
        if (type == senderReport) {
            // Without its RTP the timestamp has no meaning over there.
            if (m_forth.source() != readU32(m_packet, 4))
                return 0;
            writeU32(m_packet, 16, m_forth.timestampFor(readU32(m_packet, 16)));
            writeU32(m_packet, 20, m_forth.packetsSent());
            writeU32(m_packet, 24, m_forth.octetsSent());
        }
        writeU32(m_packet, 4, m_forth.ssrc());
        const unsigned kept
            = m_back ? translateBlocks(m_packet.subspan(blocksAt, blocksSize), *m_back) : count;
        return finish(kept, blocksAt + kept * blockSize);
    }

    /// Of the chunks only the first, which is the sender's own (RFC 3550 section 6.5).
    std::size_t translateDescription(unsigned count) noexcept
    {
        if (count != 1 || m_packet.size() < headerSize + 4)
            return 0;
        writeU32(m_packet, 4, m_forth.ssrc());
        return m_packet.size();
    }

    /// The media SSRC is 0 where the entries name theirs (RFC 5104 sections 4.2.1.2 and 4.3.1.2).
    std::size_t translateFeedback(Feedback feedback) noexcept
    {
        const bool isWhole
            = m_packet.size() >= feedbackAt && (std::to_integer<unsigned>(m_packet[0]) & padded) == 0;
        const bool isAbout = isWhole && m_back && m_back->source()
            && readU32(m_packet, 8) == (feedback == Feedback::PerSource ? 0 : m_back->ssrc());
        if (feedback == Feedback::Other || !isAbout)
            return 0;
        writeU32(m_packet, 4, m_forth.ssrc());
        if (feedback == Feedback::PerSource) {
            const std::size_t left = translateEntries(m_packet.subspan(feedbackAt), *m_back);
            writeU16(m_packet, 2, static_cast<std::uint16_t>((feedbackAt + left) / 4 - 1));
            return left == 0 ? 0 : feedbackAt + left;
        }
        writeU32(m_packet, 8, *m_back->source());
        if (feedback == Feedback::Loss)
            translateLosses(m_packet.subspan(feedbackAt), *m_back);
        return m_packet.size();
    }

    /// Drops what follows the blocks: a profile's extension, and padding.
    std::size_t finish(unsigned count, std::size_t size) noexcept
    {
        m_packet[0] = std::byte{0x80} | static_cast<std::byte>(count);
        writeU16(m_packet, 2, static_cast<std::uint16_t>(size / 4 - 1));
        return size;
    }

    std::span<std::byte> m_packet;
    const RtpTranslator& m_forth;
    const RtpTranslator* m_back;
};

} // namespace

std::size_t translateRtcp(
    std::span<std::byte> compound, const RtpTranslator& forth, const RtpTranslator* back) noexcept
{
    std::size_t kept = 0;
    for (std::size_t at = 0; at < compound.size();) {
        const auto rest = compound.subspan(at);
        if (rest.size() < headerSize + 4 || std::to_integer<unsigned>(rest[0]) >> 6 != 2)
            return 0;
        const std::size_t size = (std::size_t{readU16(rest, 2)} + 1) * 4;
        if (size < headerSize + 4 || size > rest.size())
            return 0;
        const std::size_t left = Report(rest.first(size), forth, back).translate();
        // A compound packet begins with a report (RFC 3550 section 6.1).
        if (left == 0 && at == 0)
            return 0;
        std::ranges::copy(rest.first(left), compound.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += left;
        at += size;
    }
    return kept;
}

} // namespace legscope
