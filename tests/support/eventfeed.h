#pragma once

#include "engine/event/event.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace legscope::test {

/// What is known of a call that an EventFeed made.
struct FedCall {
    CallId call;
    LegId a, b;
    std::string caller, called;
    MediaMode mode = MediaMode::Proxy;
    std::uint64_t offer = 0; ///< sequence of the offer's SdpRewritten
    std::uint64_t answer = 0; ///< sequence of the answer's SdpRewritten
    CallSample sample; ///< as last published
};

/// Makes the event stream that real calls would, without an engine: numbered, timed, in the engine's order.
/// What it publishes goes to a sink: a box, a vector, a model.
class EventFeed {
public:
    using Sink = std::function<void(EventPtr)>;

    explicit EventFeed(Sink sink);

    EventPtr publish(EventBody body);
    /// Moves the feed's clock, so that the next event is later.
    void advance(std::chrono::microseconds by) { m_now += by; }
    WallTime now() const { return m_now; }

    void profileRuns(const std::string& name, MediaMode mode, bool lateNegotiation = false);
    void problem(Severity severity, std::string where, std::string text);

    /// INVITE in, route, mode, INVITE out, 180 back. The caller hears ringing.
    FedCall ring(std::string caller, std::string called, MediaMode mode = MediaMode::Proxy);
    /// ring(), then 200 and ACK on both legs and the first packets.
    FedCall talk(std::string caller, std::string called, MediaMode mode = MediaMode::Proxy);
    void answer(FedCall& call);
    /// The callee refuses with `status`.
    void refuse(FedCall& call, int status, const std::string& reason, const std::string& cause);
    /// BYE from the caller, and the end.
    void hangUp(FedCall& call);

    /// 10 packets more a direction on every call, 200 ms later, in one event.
    void sample(const std::vector<FedCall*>& calls);
    CaptureState capture{0.25}; ///< that the samples tell

    static std::string offerBefore();
    static std::string offerAfter();

private:
    void message(const FedCall& call, LegSide side, Direction direction, const std::string& startLine,
        const std::string& method, int status, std::uint32_t cseq, const std::string& sdp = {},
        std::uint64_t rewrite = 0, bool retransmission = false);
    std::uint64_t rewritten(const FedCall& call, SdpKind kind);

    const Sink m_sink;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_ids = 0;
    WallTime m_now;
};

} // namespace legscope::test
