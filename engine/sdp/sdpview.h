#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/sdp/cryptoattribute.h"
#include "engine/sdp/dtlsattribute.h"
#include "engine/sdp/sdptext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Where media goes, as an SDP says it: a literal, or a host name that has to be resolved.
struct SdpHost {
    std::string text; ///< as written
    std::optional<SocketAddress> literal; ///< port 0; none when `text` is a host name
};

enum class MediaDirection : std::uint8_t { SendRecv, SendOnly, RecvOnly, Inactive };

struct SdpCodec {
    std::string payloadType; ///< the format token of the m-line
    std::string name; ///< encoding name as written; of a static payload type that of RFC 3551
    std::uint32_t clockRate = 0; ///< Hz; 0 when not known
    std::uint32_t channels = 1;
    std::string fmtp;
    std::vector<std::string> feedback{}; ///< values of a=rtcp-fb about it, without the format (RFC 4585)
};

/// One m-line and what belongs to it.
struct SdpMedia {
    std::string media; ///< "audio"
    std::uint16_t port = 0;
    std::uint16_t portCount = 1;
    std::string proto; ///< "RTP/AVP"
    std::vector<std::string> formats;
    std::vector<SdpCodec> codecs; ///< one a format, RTP profiles only
    std::optional<SdpHost> host; ///< effective: the media-level c=, else the session's
    std::optional<std::uint16_t> rtcpPort; ///< a=rtcp
    std::optional<SdpHost> rtcpHost; ///< a=rtcp with an address
    bool rtcpMux = false; ///< a=rtcp-mux or a=rtcp-mux-only
    bool bundleOnly = false;
    bool overTcp = false; ///< TCP/..., TCP/TLS/...
    bool encrypted = false; ///< SAVP(F), UDP/TLS: payload can't be read
    bool overDtls = false; ///< of the encrypted ones those whose keys come by DTLS
    std::vector<CryptoAttribute> crypto; ///< each a=crypto that could be served, the first choice first
    std::vector<std::string> otherCrypto; ///< why each of the others could not, without its key
    DtlsDescription dtls; ///< media level, else session level
    std::vector<std::string> otherFingerprints; ///< why each of the others cannot be served
    bool hasIce = false;
    MediaDirection direction = MediaDirection::SendRecv; ///< media level, else session level
    std::string mid;
    std::uint32_t ptimeMs = 0; ///< a=ptime; 0 when absent
    std::vector<std::string> faxAttributes; ///< each a=T38..., without "a="
};

/// What the engine has to know of an SDP.
struct SdpView {
    std::string originId; ///< sess-id of o=
    std::string originVersion; ///< sess-version of o=
    std::vector<SdpMedia> media;
    std::vector<std::vector<std::string>> bundles; ///< mids of each a=group:BUNDLE
};

/// What the lines of an SDP hold. Errc as of ParsedSdp::parse, whose part this is.
Result<SdpView> viewOf(const std::vector<SdpLine>& lines);

/// RFC 3264 section 6: an answer has the offer's m-lines, the same count, the same order (media and proto of
/// each; a rejected one, port 0, may differ in proto), and no more port pairs. Errc::BadSdp with the index
/// and what differs.
Result<void> checkAnswer(const SdpView& offer, const SdpView& answer);

} // namespace legscope
