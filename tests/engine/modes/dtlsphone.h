#pragma once

#include "tests/engine/modes/mediaphone.h"
#include "tests/support/dtlspeer.h"

#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <string>

namespace legscope::test {

inline const std::string overDtls = "UDP/TLS/RTP/SAVP";

/// The DTLS and the media of one phone.
class DtlsPhone : public MediaPhone {
public:
    DtlsPhone(ModeCall& call, const RawPhone& leg, bool begins, RawUdpPeer* socket = nullptr)
        : MediaPhone(call, leg, socket)
        , dtls(std::make_unique<DtlsPeer>(DtlsPeerSetup{begins}))
    {
    }

    std::string sdp(const std::string& setup, const std::string& more = {}, unsigned version = 1,
        const std::string& host = "127.0.0.1") const
    {
        return sdpBody(fmt::format("m=audio {} {} 8\r\na=fingerprint:{}\r\na=setup:{}\r\n{}", port(),
                           overDtls, textOf(dtls->fingerprint()), setup, more),
            host, version);
    }
    bool shakesHands(const SocketAddress& engine)
    {
        const bool done = shakeHands(
            *dtls, [&] { return next(std::chrono::milliseconds(50)); },
            [&](const std::string& datagram) { sendTo(engine, datagram); });
        if (done)
            secure(dtls->ownKey(), dtls->engineKey());
        return done;
    }

    std::unique_ptr<DtlsPeer> dtls;
};

} // namespace legscope::test
