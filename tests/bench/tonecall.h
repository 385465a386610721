#pragma once

#include "tests/bench/tonephone.h"
#include "tests/support/dtlspeer.h"
#include "tests/support/rawphone.h"

#include <filesystem>
#include <memory>
#include <string>

namespace legscope::bench {

/// What one leg of a call speaks.
struct LegKind {
    PhoneCodec codec;
    PhoneSecurity security = PhoneSecurity::Plain;
    double fastPpm = 0; ///< of its clock
};
/// "opus SDES".
std::string nameOf(const LegKind& leg);

/// A call between two phones through an engine with the configuration below; each has its own codec and SRTP.
class ToneCall {
public:
    ToneCall(const SocketAddress& engine, const LegKind& a, const LegKind& b);

    /// INVITE, answer, ACK, and the handshakes of DTLS. What went wrong; empty: they are connected.
    std::string connect();
    /// BYE by the caller, answered at both ends.
    std::string hangUp();
    void step(Monotonic now);

    const LegKind kindA, kindB;
    TonePhone a, b;

private:
    /// One end: its signalling, and what its SRTP has agreed on.
    struct End {
        TonePhone& phone;
        const LegKind& kind;
        test::RawPhone sip;
        std::unique_ptr<test::DtlsPeer> dtls{};
        CryptoAttribute line{}; ///< the a=crypto of its own
    };
    std::string offerOf(End& end) const;
    std::string answerOf(End& end, const std::string& offered) const;
    std::string sdpOf(const End& end, const std::string& setup) const;
    bool useSdp(End& end, const std::string& sdp) const;
    bool shakesHands(End& end);

    End m_a, m_b;
};

/// Writes a configuration into `directory`: one profile in Default mode at that port of 127.0.0.1 with every
/// codec, whose media is at mediaHost; `variable` (NAME=VALUE), where there is one, for both legs. A ToneCall
/// finds its way by it.
void writeToneConfiguration(
    const std::filesystem::path& directory, std::uint16_t port, const std::string& variable = {});

} // namespace legscope::bench
