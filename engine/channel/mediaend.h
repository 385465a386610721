#pragma once

#include "engine/channel/channelports.h"
#include "engine/channel/codecterms.h"
#include "engine/channel/digitterms.h"
#include "engine/channel/idleterms.h"
#include "engine/channel/playoutterms.h"
#include "engine/channel/secureterms.h"
#include "engine/channel/variablereader.h"
#include "engine/config/dialplan.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
#include "engine/core/rare.h"
#include "engine/core/socketaddress.h"
#include "engine/net/portpool.h"
#include "engine/sdp/sdpchoices.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// Whether a leg is recorded.
enum class LegRecording : std::uint8_t { None, Running };

/// Whether keys of a leg are heard while it is connected to nobody.
enum class LegKeys : std::uint8_t { WhilePlayed, Always };

/// Whether somebody listens to a leg, whose own call is another.
enum class LegListened : std::uint8_t { None, Running };

/// How media is served towards a leg, whoever it is connected to: as its profile and variables say.
struct MediaEnd {
    PortRange range; ///< that its ports are bound in
    std::shared_ptr<ChannelPorts> ports; ///< of its channel, whatever changes here; null before it is served
    std::string advertised; ///< literal put into the SDP (ext-rtp-ip, else rtp-ip)
    IceTreatment ice = IceTreatment::Strip;
    std::chrono::milliseconds timeout{0}, holdTimeout{0}; ///< without RTP, see EndPlan; 0: for ever
    std::optional<SocketAddress> signalling; ///< from where its SIP comes, where that is known
    CodecTerms codecs; ///< Default mode only
    PlayoutTerms playout; ///< of what the leg sends, where it is transcoded
    DigitTerms digits; ///< Default mode only
    IdleTerms idle; ///< the same
    LegRecording recording = LegRecording::None; ///< the same
    LegKeys keys = LegKeys::WhilePlayed; ///< the same
    LegListened listened = LegListened::None; ///< the same
    Rare<std::string> holdMusic; ///< what the other leg hears while this one is on hold; empty: nothing
    std::vector<std::string> refused; ///< settings that do not count, each in a sentence
};

/// What says how a leg is served.
struct MediaEndSources {
    const ProfileSettings& profile; ///< of the leg
    const VariableReader& variable; ///< of the leg: codecs, encryption, digits, comfort noise
    const SecureTerms& secure; ///< made of the same
    const VariableScope& route; ///< of the channel that the route serves: time-outs and the jitter buffer
    const SocketAddress& signalling; ///< from where the leg's SIP comes, port 0 when that is not known
    LegDirection direction = LegDirection::Inbound; ///< of the leg
};

/// media_timeout and media_hold_timeout (ms), or rtp_timeout_sec and rtp_hold_timeout_sec (s), stand before
/// the profile's own; the rest as of codecTermsOf, digitTermsOf, idleTermsOf, holdMusicOf and
/// playoutTermsOf.
/// Errc::InvalidArgument: a codec preference cannot be read.
Result<MediaEnd> mediaEndOf(const MediaEndSources& sources);

} // namespace legscope
