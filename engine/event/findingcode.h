#pragma once

#include <cstdint>
#include <string_view>

namespace legscope {

/// What a finding is about: the same for every call that has it.
enum class FindingCode : std::uint8_t {
    ApplicationSkipped,
    BadArgument,
    BridgeEmptyAlternative,
    BridgeEndpoint,
    BridgeToOurselves,
    ChannelVariables,
    Deflect,
    DialplanFunction,
    DtlsFailed,
    DtlsFingerprint,
    EarlyNegotiation,
    HeaderLeftOut,
    HeaderNotPassed,
    IdentityNotBelieved,
    IdentityUnreadable,
    HostRefused,
    HostUnresolved,
    IceWithoutMedia,
    LimitReached,
    MediaAppInProxy,
    MediaAppNotAvailable,
    NatSource,
    NoApplication,
    NoCommonCodec,
    NoContext,
    NoExtension,
    NoMedia,
    NotPlayed,
    OutOfPorts,
    Redirect,
    RefreshNotTaken,
    RefreshRefused,
    ReofferRefused,
    SdpAddressLeak,
    SdpKeyInClear,
    SdpKeyWithoutSrtp,
    SdpNoAddress,
    SdpRefused,
    SrtpFailed,
    Transfer,
    UserNotKnown,
    ZrtpNotPassed,
    NotRecorded,
    EncryptionEndsHere,
    VadWithoutEffect, // the history keeps numbers: those that are new come last
};

/// "MEDIA_APP_IN_PROXY": as exports and the window spell it.
std::string_view nameOf(FindingCode code);

} // namespace legscope
