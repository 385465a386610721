#pragma once

#include <expected>
#include <string>
#include <utility>

namespace legscope {

/// Kinds of expected failure. A bug is an assert, a bad packet is a Drop reason; everything else is one of
/// these.
enum class Errc {
    InvalidArgument,
    NotFound,
    AlreadyExists,
    AddressInUse,
    AddressUnavailable,
    PermissionDenied,
    OutOfPorts,
    OutOfDescriptors,
    DiskFull,
    Io,
    Parse,
    BadSdp,
    NoCommonCodec,
    Unsupported,
    Refused,
    Timeout,
    Stopped,
    Internal,
};

/// An expected failure: its kind, and a sentence that names the cause (what, where, why) in plain English.
struct Error {
    Errc code = Errc::Internal;
    std::string detail;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Errc code, std::string detail)
{
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace legscope
