#pragma once

#include "engine/media/frameclock.h"
#include "engine/media/link.h"
#include "engine/media/ownreport.h"
#include "engine/media/transcoder.h"

namespace legscope {

/// Makes packets of one end's sound in the codec of the other: they leave by the frame clock, not when
/// something arrives. Of RTCP nothing passes, for it speaks of other packets; the end is sent reports of
/// ours, about this stream and about what it sends.
class TranscodeLink final : public Link, private FrameTaker, private Transcoder::Egress {
public:
    /// The digits, the player and the seats outlive it.
    TranscodeLink(MediaLine& line, MediaPort& from, MediaPort& to, DigitPath& digits, SoundPlayer& player,
        const MixPlaces& seats);
    ~TranscodeLink() override;

    /// Errors of Transcoder::plan.
    Result<void> plan(const Transcoding& transcoding);
    void onPacket(const ArrivedPacket& packet) noexcept override;

private:
    void onFrame(Monotonic due) noexcept override;
    std::span<std::byte> room() noexcept override;
    void send(std::span<std::byte> packet) noexcept override;
    void report(Monotonic due) noexcept;
    std::optional<SenderPart> senderPart(Monotonic due) noexcept;
    void publish() noexcept;

    DigitPath& m_digits;
    SoundPlayer& m_player;
    Transcoder m_transcoder;
    Monotonic m_due; ///< of the frame that is being made
    Monotonic m_nextReport;
    std::chrono::milliseconds m_betweenReports{5000};
    double m_frameUs = 0; ///< mean
    unsigned m_untilPublished = 0; ///< frames
};

} // namespace legscope
