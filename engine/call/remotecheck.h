#pragma once

#include "engine/channel/mediaend.h"
#include "engine/media/mediapool.h"
#include "engine/sdp/sdpview.h"

namespace legscope {

/// Refuses an address of `end` that media must not go to: a port of our own media, which could make packets
/// go in circles; this machine's loopback when the leg is elsewhere; what is not the address of one host.
/// Errc::BadSdp names the address.
Result<void> checkRemote(const SocketAddress& remote, const MediaEnd& end, const MediaPool& pool);

/// Refuses an SDP of `end` that would have us send where media must not go, as checkRemote says, or to ports
/// above 65535. Host names pass: nobody knows yet what they mean. Errc::BadSdp names the m-line and the
/// address.
Result<void> checkRemotes(const SdpView& view, const MediaEnd& end, const MediaPool& pool);

} // namespace legscope
