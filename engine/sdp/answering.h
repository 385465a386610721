#pragma once

#include "engine/sdp/negotiatedstream.h"

namespace legscope {

/// What the peer has made of our offer, with the peer's payload types. Call checkAnswer first.
/// Errc::NoCommonCodec when the answer has no codec of the offer, Errc::Unsupported when
/// it rejects every m-line, Errc::BadSdp when its profile, tag or suite of SRTP is none that was offered (RFC
/// 4568 section 5.1.3).
Result<Negotiated> acceptAnswer(const Negotiated& offered, const SdpView& answer);

/// Our answer without another leg: the first codec of each stream, and the direction that fits to the
/// offer's.
Negotiated answerTo(Negotiated offered, MediaDirection wanted);

/// Our answer to `offered` once the next leg has `accepted` its part: the codecs that were accepted there
/// with the payload types of the offer here, parameters, ptime and direction of the leg that accepted.
/// Errc::NoCommonCodec when the leg accepted none of the offer's codecs;
/// Errc::InvalidArgument when the numbers of streams differ. Where both legs have a codec that can be
/// transcoded and none in common, the answer has the first one of the offer, and each such stream keeps the
/// packet time that the offer asks for. Where the other leg has no telephone-event, and sound can be made,
/// those of the offer stay.
Result<Negotiated> answerFrom(
    const Negotiated& offered, const Negotiated& accepted, const Transcodable& transcodable = {});

} // namespace legscope
