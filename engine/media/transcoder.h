#pragma once

#include "engine/media/digitpath.h"
#include "engine/media/framer.h"
#include "engine/media/mixplaces.h"
#include "engine/media/passedevents.h"
#include "engine/media/playout.h"
#include "engine/media/rtptranslator.h"
#include "engine/media/silencesender.h"
#include "engine/media/soundplayer.h"
#include "engine/media/tonegate.h"
#include "engine/media/transcoding.h"

#include <memory>
#include <optional>
#include <span>

namespace legscope {

/// One direction whose ends have no packets in common: sound of what arrives, in packets as the other end
/// wants them, one stream of ours that goes on when codecs or sources change. Digits are received and sent
/// anew, as events or as tones. A worker's.
class Transcoder {
public:
    static constexpr std::chrono::milliseconds period{10};
    static constexpr std::size_t headerOctets = 12; ///< of the RTP header of what is made

    /// Takes the packets that are made.
    class Egress {
    public:
        /// Room for one packet, for its header and what its codec makes at most.
        virtual std::span<std::byte> room() noexcept = 0;
        /// A packet in the room that was given last.
        virtual void send(std::span<std::byte> packet) noexcept = 0;

    protected:
        ~Egress() = default;
    };

    /// The digits outlive it.
    Transcoder(std::uint32_t ssrc, DigitPath& digits) noexcept
        : m_ssrc(ssrc)
        , m_digits(digits)
    {
    }

    /// What is played takes the place of what arrives. It outlives the transcoder.
    void usePlayer(SoundPlayer& player) noexcept { m_player = &player; }
    /// Seats that may come and go: they stand before what arrives, and behind what is played. They outlive
    /// the transcoder.
    void useSeats(const MixPlaces& seats) noexcept { m_seats = &seats; }

    /// What is made of what from now on; digits are planned before. Errors of makeEncoder, Playout::make and
    /// ToneGate::make; nothing is sent then.
    Result<void> plan(const Transcoding& transcoding);

    enum class Verdict : std::uint8_t { Taken, NotAgreed, Refused }; ///< Refused: no payload of its codec
    Verdict onPacket(const RtpHeader& header, Octets payload, Monotonic arrival);
    /// What the next period of sound makes, at `due`. Nothing before the first packet has come or something
    /// is played.
    void onFrame(Monotonic due, Egress& egress);

    /// All sound that was made so far has been sent.
    bool isBetweenPackets() const noexcept { return m_framer.waiting() == 0; }

    /// What the end that is sent to reports to lose.
    void expectLoss(unsigned percent) noexcept;

    /// Goes on with a stream that another has sent up to there; before the first packet.
    void continueFrom(const RtpTranslator::Position& position, std::uint32_t timestamp) noexcept;
    /// At the frame that was due last.
    RtpTranslator::Position position(Monotonic due) const noexcept;
    std::uint32_t ssrc() const noexcept { return m_ssrc; }
    std::uint32_t timestamp() const noexcept { return m_timestamp; } ///< of the next packet
    std::uint32_t clockRate() const noexcept { return m_plan.to.codec.clockRate; } ///< Hz
    std::uint32_t packetsSent() const noexcept { return m_packets; }
    std::uint32_t octetsSent() const noexcept { return m_octets; }
    MediaTime pausesNotSent() const noexcept { return m_pauses; }
    const Playout* playout() const noexcept { return m_playout.get(); }

private:
    Result<void> planSound(const Transcoding& transcoding);
    Result<void> planTones();
    void listenForTones(Monotonic due);
    void onEvent(const EventFormat& format, const RtpHeader& header, Octets payload, Monotonic arrival);
    bool isHearingSeat() const noexcept { return m_seats && m_seats->heard; }
    bool isSpokenTo() const noexcept { return m_seats && !m_seats->added.empty(); }
    void makeSound(Monotonic due);
    void addSound();
    void sendPassing(Egress& egress);
    void sendFrame(Egress& egress);
    void sendSound(Egress& egress);
    bool sendPause(Egress& egress);
    void sendDigits(Egress& egress, std::chrono::milliseconds step);
    std::span<std::byte> header(std::span<std::byte> room, std::uint8_t type) noexcept;
    void sent(std::span<std::byte> packet, Egress& egress) noexcept;

    const std::uint32_t m_ssrc;
    DigitPath& m_digits;
    SoundPlayer* m_player = nullptr;
    const MixPlaces* m_seats = nullptr;
    Transcoding m_plan;
    std::unique_ptr<Playout> m_playout;
    std::unique_ptr<Encoder> m_encoder;
    std::uint32_t m_rate = 0; ///< of the sound between, Hz
    Framer m_framer;
    std::vector<Sample> m_sound, m_added;
    PassedEvents m_passing;
    std::unique_ptr<ToneGate> m_tones; ///< null: nobody listens for them
    std::optional<SilenceSender> m_silence; ///< none: pauses are sent
    MediaTime m_pauses = 0; ///< that were not sent
    bool m_begun = false; ///< a packet has come
    bool m_markerDue = true;
    std::uint16_t m_sequence = 0;
    std::uint32_t m_timestamp = 0;
    std::uint32_t m_packets = 0, m_octets = 0;
};

} // namespace legscope
