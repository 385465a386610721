#pragma once

#include "engine/sip/sofia.h"

namespace legscope {

struct ClientRequest;

// The library keeps one queue of the requests that we send inside a dialog.
//
// A request of ours waits behind those of its own method alone: there is one INVITE at a time (RFC 3261
// section 14.1), one UPDATE (RFC 3311 section 5.1), and INFO and MESSAGE keep their order. By itself the
// library lets a request wait behind any other: a BYE behind an INFO that was not answered went out after 32
// s, a re-INVITE behind one never.
//
// An INVITE that has waited begins when the ACK that made room for it has been handled. By itself the library
// begins it in the middle of that: one that fails at once, because the session ends, takes along the
// transaction that the ACK belongs to, and the library goes on with it.

/// While it lives an ACK is handled; what was to begin meanwhile begins at its end. One at a time, on the
/// thread of the loop.
class AckDelivery {
public:
    /// Of any message: only of an ACK something waits.
    explicit AckDelivery(const sip_t* message);
    ~AckDelivery();
    AckDelivery(const AckDelivery&) = delete;
    AckDelivery& operator=(const AckDelivery&) = delete;

    /// False when no ACK is handled. Otherwise `invite` begins later, if there is one.
    static bool postpone(ClientRequest* invite);

private:
    ClientRequest* m_invite = nullptr; ///< held
    bool m_isOfAck;
};

/// Addresses of our nua_client_request_queue and nua_client_next_request, for the self-test.
const void* guardedQueue() noexcept;
const void* guardedNext() noexcept;

} // namespace legscope
