#pragma once

#include "engine/call/mediapath.h"
#include "engine/config/dialplan.h"
#include "engine/config/profilesettings.h"
#include "engine/sdp/sdpview.h"

namespace legscope {

/// How media is served to a leg of a profile in a call with these variables: media_timeout and
/// media_hold_timeout (ms), or rtp_timeout_sec and rtp_hold_timeout_sec (s), stand before the profile's own.
/// `signalling` is from where the leg's SIP comes, port 0 when that is not known.
MediaEnd mediaEndOf(
    const ProfileSettings& profile, const VariableScope& variables, const SocketAddress& signalling);

/// How a leg is heard where its sound is decoded: jitterbuffer_msec and rtp_jitter_buffer_plc stand before
/// the profile's own. Errors as of readJitterSettings.
Result<PlayoutTerms> playoutTermsOf(const ProfileSettings& profile, const VariableScope& variables);

/// What all media of a call has from the profile of its caller.
MediaSetup mediaSetupOf(const ProfileSettings& profile, CallId call);

/// Refuses an address of `end` that media must not go to: a port of our own media, which could make packets
/// go in circles; this machine's loopback when the leg is elsewhere; what is not the address of one host.
/// Errc::BadSdp names the address.
Result<void> checkRemote(const SocketAddress& remote, const MediaEnd& end, const MediaPool& pool);

/// Refuses an SDP of `end` that would have us send where media must not go, as checkRemote says, or to ports
/// above 65535. Host names pass: nobody knows yet what they mean. Errc::BadSdp names the m-line and the
/// address.
Result<void> checkRemotes(const SdpView& view, const MediaEnd& end, const MediaPool& pool);

} // namespace legscope
