#pragma once

#include "engine/diagnose/sdpstreams.h"
#include "engine/event/event.h"

#include <memory>
#include <vector>

namespace legscope {

/// The latest offer of a call that was answered, and its answer; before the first answer the latest offer
/// alone. An offer that is refused changes nothing (RFC 3264 section 8). A body is read when it is first
/// asked for. A value; copies share what was read.
class SdpAgreement {
public:
    /// `event` carries an SdpRewritten.
    void add(const EventPtr& event);

    /// The m-lines of the offer as it came, of the offer as it was passed on, and of the answer as it came;
    /// empty while there is none.
    const std::vector<SdpStream>& offered() const;
    const std::vector<SdpStream>& passedOn() const;
    const std::vector<SdpStream>& answered() const;

    /// The m-lines of the answer as it was passed on.
    const std::vector<SdpStream>& answerPassedOn() const;
    /// What the leg was sent last of what was agreed: its RTP has the formats of that (RFC 3264 section 6.1).
    const std::vector<SdpStream>& sentTo(LegId leg) const;

    /// Whether the leg holds the other end on every m-line that is in use.
    bool isHeldBy(LegId leg) const;

private:
    using Streams = std::shared_ptr<const std::vector<SdpStream>>;
    struct Body {
        EventPtr event;
        Streams asItCame, asPassedOn;
    };
    static const SdpRewritten& rewritten(const Body& body);
    static const std::vector<SdpStream>& read(
        Body& body, Streams Body::* kept, std::string SdpRewritten::* text);
    Body& offer() const { return m_offer.event ? m_offer : m_pending; }

    // What is read is kept.
    mutable Body m_pending; ///< an offer that nobody has answered yet
    mutable Body m_offer, m_answer;
};

} // namespace legscope
