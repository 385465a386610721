#pragma once

#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdpview.h"

/// What an SDP holds once its terms are negotiated.
namespace legscope {

/// The m-lines that are not served count as rejected; each of the others has its own ports, for our own SDP
/// bundles nothing.
SdpView servedPart(SdpView view, const Negotiated& terms);

/// The codecs of a leg's m-lines are what may arrive from it, and RTCP shares a port where both say so.
SdpView asReceived(SdpView view, const Negotiated& terms);

/// The codecs of a leg's m-lines with telephone-event that it has not named.
SdpView withEvents(SdpView view, const Negotiated& terms);

/// The m-lines of terms of ours, before there is a peer's SDP: of a port only matters whether there is one.
SdpView mediaOf(const Negotiated& terms);

} // namespace legscope
