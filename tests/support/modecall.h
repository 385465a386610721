#pragma once

#include "engine/api/engine.h"
#include "tests/support/carriedsdp.h"
#include "tests/support/eventrecorder.h"
#include "tests/support/rawphone.h"
#include "tests/support/testconfiguration.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace legscope::test {

/// What is different from the ordinary set-up: both phones on 127.0.0.1, one profile.
struct ModeSetup {
    std::string addressA = "127.0.0.1", addressB = "127.0.0.1"; ///< "::1" makes a second profile on it
    std::map<std::string, std::string> parameters = {};
    std::string beforeBridge = {}; ///< actions in front of the bridge to B
    unsigned targets = 1; ///< 2: number `c` leads to phone C
    std::chrono::milliseconds noMediaAfter = std::chrono::seconds(14); ///< see EngineOptions
    std::uint64_t packetsAKey = std::uint64_t{1} << 47; ///< see EngineOptions
    std::chrono::milliseconds dtlsPatience = std::chrono::seconds(30); ///< see EngineOptions
    HostResolver* resolver = nullptr; ///< null: the system's
    std::map<std::string, std::map<std::string, std::string>> profiles = {}; ///< further ones
    std::map<std::string, std::string> routes
        = {}; ///< further ones: expression, actions; {B}, {C}: the phones
    std::string dial
        = {}; ///< data of the bridge of number `b`; {B}, {C} stand for the phones, {portB} for a port
    std::string configurations = {}; ///< XML beside that of sofia.conf
    std::string languages = {}; ///< XML of the section `languages`
    std::string directory = {}; ///< XML of the section `directory`; phone A calls as user `a` of its address
};

/// An engine in one media mode between raw phones, and what compares their messages. Phone B is rung by
/// calling `b`. In Default mode bodies are the engine's own: what compares them with those of the phones
/// finds differences there.
class ModeCall {
public:
    explicit ModeCall(MediaMode mode, ModeSetup setup = {});
    ~ModeCall();

    /// INVITE by A, 200 by B, ACK. What was carried wrongly, empty when all was right.
    std::string connect(const std::string& offer, const std::string& answer);
    std::string connect() { return connect(offerA(), answerB()); }
    /// The same where each leg has an SDP of its own, of which nothing is compared: `answerTo` makes what B
    /// answers of what it is offered. False: A was refused.
    bool establish(
        const std::string& offer, const std::function<std::string(const std::string& offered)>& answerTo);
    /// The two halves of it. INVITE by A: what B gets. 200 by B, ACK: what A gets; empty when A was refused.
    RawMessage offer(const std::string& sdp);
    RawMessage accept(const RawMessage& invite, const std::string& sdp);
    /// A request with `offer` from one side in the dialog, answered 200 with `answer` by the other.
    std::string reoffer(
        RawPhone& from, const std::string& method, const std::string& offer, const std::string& answer);
    /// BYE by `from`; the call has ended well on both legs.
    std::string hangUp(RawPhone& from);

    /// Compares a body that arrived at `reader`.
    std::string differs(const std::string& came, const RawMessage& left, const RawPhone& reader) const;
    RawPhone& other(const RawPhone& phone) { return &phone == &a ? b : a; }
    /// Who does something, A where `byCaller`, and who it is connected to.
    struct Ends {
        RawPhone &own, &other;
        RawUdpPeer &ownMedia, &othersMedia;
    };
    Ends ends(bool byCaller) { return byCaller ? Ends{a, b, mediaA, mediaB} : Ends{b, a, mediaB, mediaA}; }

    /// RTP passes both ways in proxy; nothing is armed in bypass.
    std::string mediaFlows();
    /// A datagram sent from `from` to the port that the last SDP at `at` names reaches `to` unchanged.
    std::string passes(
        RawUdpPeer& from, const SocketAddress& relay, RawUdpPeer& to, const std::string& octets);

    /// The media sockets, and the ordinary offer and answer that name them.
    RawUdpPeer mediaA, mediaB;
    std::string audio(const RawUdpPeer& media, const std::string& more = {}, unsigned version = 1) const;
    std::string offerA() const { return audio(mediaA); }
    std::string answerB() const { return audio(mediaB); }
    SocketAddress relayFor(const RawPhone& reader, std::size_t mline = 0) const;
    const std::string& sdpAt(const RawPhone& reader) const;
    void remember(const RawPhone& reader, const std::string& sdp);

    /// Compares two bodies as `differs` does.
    std::string bodyDiffers(const std::string& came, const std::string& left, const RawPhone& reader) const;

    /// Where a profile listens.
    SocketAddress engineOf(const std::string& profile);

    const MediaMode mode;
    RawPhone a, b, c;
    TestConfiguration configuration;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EventRecorder> recorder;

private:
    const ModeSetup m_setup;
    std::map<const RawPhone*, std::string> m_lastSdp; ///< that arrived at a phone
};

/// An RTP packet of PCMA.
std::string rtpPacket(char sequence);

} // namespace legscope::test
