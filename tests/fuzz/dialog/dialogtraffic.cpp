#include "tests/fuzz/dialog/dialogtraffic.h"

#include <array>
#include <fmt/format.h>
#include <poll.h>
#include <thread>

namespace legscope::fuzz {

/// What a peer sends with.
struct DialogTraffic::Wire final : DialogWire {
    Wire(DialogTraffic& traffic_, RawUdpPeer& socket_, SocketAddress engine_, std::uint64_t call_)
        : traffic(traffic_)
        , socket(socket_)
        , engine(std::move(engine_))
        , call(call_)
    {
    }
    void send(const std::string& octets) override
    {
        socket.send(engine, octets);
        ++traffic.m_messages;
    }
    void later(std::chrono::milliseconds delay, std::function<void()> turn) override
    {
        traffic.m_turns.push({Clock::now() + delay, ++traffic.m_order, call, std::move(turn)});
    }
    std::chrono::milliseconds sipT1() const override { return traffic.m_options.sipT1; }

    DialogTraffic& traffic;
    RawUdpPeer& socket;
    const SocketAddress engine;
    const std::uint64_t call;
};

struct DialogTraffic::Call {
    Call(DialogTraffic& traffic, std::uint64_t id, const SocketAddress& engine, std::uint64_t seed_)
        : callerWire(traffic, traffic.m_callers, engine, id)
        , calleeWire(traffic, traffic.m_callees, engine, id)
        , seed(seed_)
    {
    }
    Wire callerWire, calleeWire;
    const std::uint64_t seed;
    std::string number;
    Clock::time_point end;
    std::unique_ptr<DialogCaller> caller;
    std::map<std::string, std::unique_ptr<DialogCallee>> callees; ///< by Call-ID
};

DialogTraffic::DialogTraffic()
    : m_callers("127.0.0.1")
    , m_callees("127.0.0.1")
{
}

void DialogTraffic::begin(const std::vector<Route>& routes, FuzzRandom& random)
{
    const std::uint64_t id = ++m_calls;
    const Route route = random.of(routes);
    auto call = std::make_shared<Call>(*this, id, route.engine, random.seed());
    const std::array<unsigned, 5> lives{50, 200, 600, 1500, 3000};
    call->end = Clock::now() + std::chrono::milliseconds(random.of(lives));
    call->number = fmt::format("{}{}", route.prefix, id);
    call->caller = std::make_unique<DialogCaller>(
        call->callerWire, call->seed, m_callers.address().text(), call->number, route.engine.text());
    m_byNumber[call->number] = id;
    m_byCallId[call->caller->callId()] = id;
    m_live[id] = call;
    call->caller->begin();
}

void DialogTraffic::receive(RawUdpPeer& socket)
{
    while (auto octets = socket.take()) {
        ++m_messages;
        const RawMessage message{std::move(*octets)};
        if (&socket == &m_callees) {
            receiveAtCallees(message);
            continue;
        }
        const auto found = m_byCallId.find(message.header("Call-ID"));
        if (found != m_byCallId.end())
            m_live.at(found->second)->caller->receive(message);
    }
}

void DialogTraffic::receiveAtCallees(const RawMessage& message)
{
    const std::string callId = message.header("Call-ID");
    if (const auto found = m_byCallId.find(callId); found != m_byCallId.end()) {
        auto& callees = m_live.at(found->second)->callees;
        if (const auto callee = callees.find(callId); callee != callees.end())
            callee->second->receive(message);
        return;
    }
    if (message.status() != 0 || message.method() != "INVITE")
        return;
    // "INVITE sip:pf12-a@...": the number, and which of its callees.
    const auto begin = message.octets.find("sip:") + 4;
    const std::string user = message.octets.substr(begin, message.octets.find('@') - begin);
    const auto found = m_byNumber.find(user.substr(0, user.find('-')));
    if (found == m_byNumber.end())
        return;
    Call& call = *m_live.at(found->second);
    m_byCallId[callId] = found->second;
    auto& callee = call.callees[callId] = std::make_unique<DialogCallee>(
        call.calleeWire, call.seed + std::hash<std::string>()(user), m_callees.address().text(), message);
    callee->receive(message);
}

void DialogTraffic::runTurns()
{
    while (!m_turns.empty() && m_turns.top().due <= Clock::now()) {
        const Turn turn = m_turns.top();
        m_turns.pop();
        if (m_live.contains(turn.call))
            turn.act();
    }
}

void DialogTraffic::forgetOld()
{
    const auto now = Clock::now();
    for (auto it = m_live.begin(); it != m_live.end();) {
        Call& call = *it->second;
        if (call.end > now) {
            ++it;
            continue;
        }
        m_byNumber.erase(call.number);
        m_byCallId.erase(call.caller->callId());
        for (const auto& [callId, callee] : call.callees)
            m_byCallId.erase(callId);
        it = m_live.erase(it);
    }
}

void DialogTraffic::run(
    const TrafficOptions& options, const std::vector<Route>& routes, const std::function<void()>& idle)
{
    m_options = options;
    FuzzRandom random(options.seed);
    const auto start = Clock::now();
    const std::uint64_t enough = options.messages == 0 ? UINT64_MAX : m_messages + options.messages;
    const auto pause = std::chrono::microseconds(1'000'000 / options.newPerSecond);
    auto next = start;
    while (Clock::now() - start < options.length && m_messages < enough) {
        for (; Clock::now() >= next && m_live.size() < options.dialogs; next += pause)
            begin(routes, random);
        if (m_live.size() >= options.dialogs)
            next = Clock::now();
        runTurns();
        receive(m_callers);
        receive(m_callees);
        forgetOld();
        idle();
        m_callees.waitReadable(std::chrono::milliseconds(1));
    }
    m_live.clear();
    m_byCallId.clear();
    m_byNumber.clear();
    m_turns = {};
}

} // namespace legscope::fuzz
