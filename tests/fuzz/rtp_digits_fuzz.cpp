/// Packets of telephone-events (RFC 4733), each with an octet of time and one for its header in front: a
/// digit begins before it ends and ends once, is a key of a length within reason, and is sent again as one
/// that is received alike.

#include "engine/media/digitreceiver.h"
#include "engine/media/digitsender.h"
#include "engine/media/telephoneevent.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <span>

using namespace legscope;

namespace {

constexpr std::chrono::milliseconds frame{20};
constexpr std::uint32_t unitsAFrame = 160; // at 8000 Hz

/// What one receiver tells, in its order.
class Ledger {
public:
    void take(const DigitReceiver::News& news)
    {
        if (news.before)
            end(*news.before);
        if (news.began) {
            require(!m_isPressed && keyNamed(*news.began) == *news.began);
            m_isPressed = true;
            m_key = *news.began;
        }
        if (news.ended)
            end(*news.ended);
    }
    std::size_t ended() const { return m_ended; }
    const Digit& last() const { return m_last; }

private:
    void end(const Digit& digit)
    {
        require(m_isPressed && digit.key == m_key && withinReason(digit) == digit);
        m_isPressed = false;
        m_last = digit;
        ++m_ended;
    }

    bool m_isPressed = false;
    char m_key = '0';
    Digit m_last;
    std::size_t m_ended = 0;
};

/// A digit as the other leg hears it, when nothing is lost.
void sendAgain(const Digit& digit)
{
    DigitSender sender;
    DigitReceiver receiver;
    Ledger heard;
    require(sender.queue(digit));
    Monotonic now{};
    std::uint32_t timestamp = 0xFFFF'0000;
    for (int frames = 0; sender.isActive(); ++frames) {
        require(frames < 2000);
        for (const DigitSender::Packet& packet : sender.next(timestamp, frame)) {
            RtpHeader header;
            header.ssrc = 1;
            header.timestamp = packet.timestamp;
            heard.take(receiver.onPacket(header, packet.payload, 8000, now));
        }
        timestamp += unitsAFrame;
        now += frame;
    }
    require(heard.ended() == 1 && heard.last().key == digit.key);
    require(heard.last().length >= digit.length && heard.last().length < digit.length + 2 * frame);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    Octets rest = std::as_bytes(std::span(bytes, size));
    DigitReceiver receiver;
    Ledger told;
    Monotonic now{};
    RtpHeader header;
    std::size_t resent = 0;
    while (rest.size() >= 6) {
        const auto time = std::to_integer<unsigned>(rest[0]), what = std::to_integer<unsigned>(rest[1]);
        now += std::chrono::milliseconds(time);
        told.take(receiver.onTime(now));
        header.ssrc = what & 1U;
        header.timestamp += (what >> 1U) * ((what & 2U) != 0 ? 2048U : 8U);
        if ((what & 0xF0U) == 0xF0U)
            header.timestamp -= 40'000;
        const std::size_t length = (what & 4U) != 0 && rest.size() >= 10 ? 8 : 4;
        told.take(receiver.onPacket(header, rest.subspan(2, length), (what & 8U) != 0 ? 48000 : 8000, now));
        rest = rest.subspan(2 + length);
        if (told.ended() > resent && resent < 20) {
            resent = told.ended();
            sendAgain(told.last());
        }
    }
    told.take(receiver.onTime(now + std::chrono::seconds(1)));
    require(!receiver.isPressed());
    return 0;
}
