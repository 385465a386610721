#pragma once

namespace legscope {

// The library keeps one queue of the requests that we send inside a dialog.
//
// A request of ours waits behind those of its own method alone: there is one INVITE at a time (RFC 3261
// section 14.1), one UPDATE (RFC 3311 section 5.1), and INFO and MESSAGE keep their order. By itself the
// library lets a request wait behind any other: a BYE behind an INFO that was not answered went out after 32
// s, a re-INVITE behind one never.

/// Addresses of our nua_client_request_queue and nua_client_next_request, for the self-test.
const void* guardedQueue() noexcept;
const void* guardedNext() noexcept;

} // namespace legscope
