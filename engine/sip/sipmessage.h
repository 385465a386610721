#pragma once

#include "engine/core/socketaddress.h"
#include "engine/sdp/multipart.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the call layer sees of SIP messages: plain values.
namespace legscope {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// Whether a peer is believed (config/trustedpeers.h).
enum class PeerTrust : std::uint8_t { Stranger, Trusted };

/// What somebody asks to be kept from others (RFC 3323, RFC 3325): nothing was asked, nothing at all, the
/// name, or name and number.
enum class Privacy : std::uint8_t { NotAsked, None, Name, All };

/// What a caller or a callee is known as.
struct PartyId {
    std::string number, name; ///< without escapes and quotes
    bool isAsserted = false; ///< by a peer that is believed, or by us
    Privacy privacy = Privacy::NotAsked;
};

struct SipBody {
    std::string type; ///< Content-Type with its parameters
    std::string text; ///< octets
    HeaderList description{}; ///< what else says how to read it: Content-Encoding, Content-Disposition...
    SdpOfBody part{}; ///< the SDP of a body that came; of what we write nothing is parsed
    bool isEmpty() const { return text.empty(); }
};

/// Parses the SDP of a body that came, once.
void readSdp(SipBody& body);

/// True when the body is an SDP or has one among its parts, whether or not that can be read. Of a body that
/// we have written, the parts are looked through.
bool carriesSdp(const SipBody& body);

/// An SDP that came as a body of its own; empty without one.
SipBody bodyOf(const SharedSdp& sdp);

/// The dialog that a Replaces header names, as its peer sees it (RFC 3891 section 6.1).
struct ReplacedDialog {
    std::string callId, toTag, fromTag;
    bool earlyOnly = false;
};

/// What a REFER asks for (RFC 3515), as received.
struct Referral {
    std::size_t targets = 0; ///< Refer-To headers, those that cannot be read included
    std::string uri; ///< of Refer-To, without the headers in it; empty when it cannot be read
    std::string user, host, method; ///< of that URI; the method is empty for INVITE
    bool isSip = false; ///< sip or sips, with a host
    std::string replaces; ///< value of the Replaces header in Refer-To, empty without one
    std::optional<ReplacedDialog> replaced; ///< the same, read; nothing when it cannot be
    std::string referredBy; ///< value of Referred-By (RFC 3892), empty without one
    std::string event; ///< Event of the NOTIFYs that it brings: "refer", "refer;id=2"
    bool subscribes = true; ///< false: Refer-Sub: false (RFC 4488)
};

/// What an INVITE says of reliable provisional responses (RFC 3262): nothing, Supported or Require.
enum class ReliableProvisionals : std::uint8_t { None, Supported, Required };

/// An INVITE that begins a dialog, as received.
struct InviteRequest {
    std::string callId;
    std::string fromUser, fromDisplay, fromHost, fromUri; ///< user parts without escapes (userpart.h)
    std::string toUser, toHost;
    std::string requestUser, requestHost, requestUri;
    int maxForwards = 70;
    SocketAddress source;
    ReliableProvisionals reliable = ReliableProvisionals::None;
    std::string userAgent; ///< User-Agent, empty without one
    bool allowsUpdate = false; ///< Allow: UPDATE (RFC 3311)
    std::size_t replaceHeaders = 0; ///< Replaces headers, those that cannot be read included
    std::optional<ReplacedDialog> replaces; ///< of the first
    SipBody body;
    HeaderList passed; ///< headers that go on to the other leg
    HeaderList guarded; ///< those that go on between trusted peers, if at all (guardedHeaders)
    PartyId caller; ///< as From says, until a trusted peer's header says better
};

/// An INVITE that we send.
struct InviteTarget {
    std::string requestUri;
    std::string fromUser, fromDisplay;
    std::string fromHost; ///< of From; empty: the agent's
    std::string contactUser; ///< of Contact; empty: none
    std::string route; ///< URI with a literal address that the request goes through; empty: straight on
    std::string callId;
    int maxForwards = 70;
    HeaderList headers;
    SipBody body;
};

/// A request inside a dialog that waits for the other leg's answer.
struct DialogRequest {
    std::uint64_t id = 0; ///< names it in Leg::answer
    std::string method; ///< "INVITE" for a re-INVITE
    SipBody body;
    HeaderList headers;
    HeaderList guarded{}; ///< as in InviteRequest
    std::optional<Referral> referral; ///< of a REFER
};

/// The answer to a request.
struct SipAnswer {
    int status = 0;
    std::string phrase;
    SipBody body;
    HeaderList headers; ///< those that go on to the other leg
    HeaderList guarded{}; ///< as in InviteRequest
    std::string reason; ///< value of a Reason header (RFC 3326), empty without one
    bool reliable = false; ///< a provisional one that carries RSeq (RFC 3262)
    std::vector<std::string> contacts; ///< of a 3xx, the preferred ones first (RFC 3261 section 8.1.3.4)
};

} // namespace legscope
