#pragma once

#include "engine/channel/channelkeys.h"
#include "engine/channel/mediaend.h"
#include "engine/channel/secureagreements.h"
#include "engine/event/ids.h"
#include "engine/sdp/rewriter.h"

#include <functional>
#include <optional>
#include <string>

namespace legscope {

/// How a leg is served. It never changes: another one takes its place, so that whoever has it may keep it.
using SharedEnd = std::shared_ptr<const MediaEnd>;

/// Of a leg that nothing is known of yet.
const SharedEnd& unservedEnd();

/// The media of one leg as far as it is the leg's own, whoever it is connected to: how it is served, as its
/// profile and variables say, at which ports, what applications have chosen for its digits, whether it is
/// played or recorded, what it has agreed on about SRTP and with which keys, and which o= it knows us by.
/// Calls link it with that of another leg. Lives on the SIP thread.
class ChannelMedia {
public:
    ChannelMedia() = default;
    /// `signalling` is from where the leg's SIP comes, port 0 when that is not known.
    explicit ChannelMedia(const SocketAddress& signalling)
        : m_signalling(signalling)
    {
    }

    const SocketAddress& signalling() const { return m_signalling; }
    SecureAgreements& agreements() { return m_agreements; }
    ChannelKeys& keys() { return m_keys; }
    ChannelPorts& ports() { return *m_ports; }
    /// Our o= towards the leg, which has that number: a new one at first. A later SDP has a later version,
    /// whatever the mode, and in whatever call (RFC 3264 section 8).
    OriginMemory& origin(LegId leg);
    /// Never null; another one after each change.
    const SharedEnd& end() const { return m_end; }

    /// As profile and variables say from now on. What applications have chosen for its digits stays, and so
    /// does that it is recorded, listened to or spoken to, that its keys are heard, and that it has a seat.
    void serve(MediaEnd end);
    /// What the leg chooses of an offer of our own is served, whatever the list for its own offers says.
    void serveWhatIsOffered();
    /// The leg has SRTP already: what it offers of it is taken.
    void keepEncryption();
    /// Those are all that the leg is offered, and what is taken of its own offers.
    void setCodecs(std::vector<CodecPreference> codecs);
    void setCodecs(const CodecTerms& codecs);
    using DigitChange = std::function<void(DigitChoice&)>;
    /// Applications choose otherwise.
    void chooseDigits(const DigitChange& change);
    /// What they have chosen needs the media.
    bool needsSoundForDigits() const { return needsSound(m_choice); }
    void setOwnSound(OwnSound sound);
    void setOther(OtherSound other);
    void setSeat(LegSeat seat);
    void setRecorded(LegRecording recording);
    void setListened(LegListened listened);
    void setAdded(AddedSound added);
    void setKeys(LegKeys keys);
    void setHoldMusic(std::string name);

private:
    template <class Change>
    void replaceEnd(Change change);

    SocketAddress m_signalling;
    DigitTerms m_servedDigits; ///< before applications have chosen
    DigitChoice m_choice;
    SharedEnd m_end = unservedEnd();
    std::shared_ptr<ChannelPorts> m_ports = std::make_shared<ChannelPorts>();
    SecureAgreements m_agreements;
    ChannelKeys m_keys;
    std::optional<OriginMemory> m_origin;
};

} // namespace legscope
