#pragma once

/// The library repeats requests by itself: after Retry-After, to the proxy of a 305, and it keeps one that
/// was challenged (401, 407) in its queue, waiting for credentials that nobody has, in front of every later
/// one. Whether anything is tried again, and where, is for the call to say.
namespace legscope {

/// True when the library may send a request again because of the answer `status`: only with the session
/// interval that a 422 asks for (RFC 4028 7.4).
bool mayRestart(int status) noexcept;

/// Address of our nua_client_check_restart, for the self-test.
const void* guardedRestarts() noexcept;

} // namespace legscope
