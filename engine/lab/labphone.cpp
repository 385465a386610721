#include "engine/lab/labphone.h"

#include "engine/lab/labcall.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>
#include <netinet/in.h>

namespace legscope {
namespace {

constexpr std::chrono::seconds drain{2};

SocketAddress loopback()
{
    sockaddr_in address{};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return SocketAddress(address);
}

} // namespace

LabPhone::LabPhone(Lab& lab, LabPhoneOptions options, LabListener listener)
    : m_lab(lab)
    , m_options(std::move(options))
    , m_listener(std::move(listener))
{
}

Result<std::unique_ptr<LabPhone>> LabPhone::create(Lab& lab, LabPhoneOptions options, LabListener listener)
{
    AgentOptions agent;
    agent.name = options.name;
    agent.bind = options.bind == SocketAddress{} ? loopback() : options.bind;
    agent.userAgent = fmt::format("Legscope lab phone ({})", options.name);
    std::unique_ptr<LabPhone> phone(new LabPhone(lab, std::move(options), std::move(listener)));
    Error error{Errc::Stopped, "the lab has ended"};
    lab.sip().runAndWait([&] {
        auto made = UserAgent::create(lab.sip(), agent, *phone);
        if (!made) {
            error = made.error();
            return;
        }
        phone->m_agent = std::move(*made);
        phone->m_address = phone->m_agent->address();
    });
    if (!phone->m_agent)
        return std::unexpected(error);
    return phone;
}

LabPhone::~LabPhone()
{
    if (!m_agent)
        return;
    std::promise<void> quiet;
    onLoop([this, &quiet] {
        m_listener = {};
        for (const auto& [id, call] : m_calls)
            call->hangUp();
        if (std::ranges::all_of(m_calls, [](const auto& each) { return each.second->isOver(); }))
            return quiet.set_value();
        m_onQuiet = [&quiet] { quiet.set_value(); };
    });
    quiet.get_future().wait_for(drain);
    std::promise<void> down;
    onLoop([this, &down] {
        m_onQuiet = {};
        m_calls.clear();
        m_agent->shutdown([&down] { down.set_value(); });
    });
    down.get_future().wait();
    onLoop([this] { m_agent.reset(); });
}

void LabPhone::onLoop(Task task) const
{
    if (m_lab.sip().isOwner())
        task();
    else
        m_lab.sip().runAndWait(std::move(task));
}

LabCallId LabPhone::nextId() noexcept
{
    return LabCallId{m_lastId.fetch_add(1, std::memory_order_relaxed) + 1};
}

LabCall& LabPhone::add(LabCallId id)
{
    const auto onOver = [this] {
        const bool isQuiet
            = std::ranges::all_of(m_calls, [](const auto& each) { return each.second->isOver(); });
        if (isQuiet && m_onQuiet)
            std::exchange(m_onQuiet, {})();
    };
    auto call = std::make_unique<LabCall>(
        id, LabCallSetting{m_lab.tones(), *m_agent, m_options, m_listener, onOver});
    return *m_calls.emplace(id, std::move(call)).first->second;
}

void LabPhone::onInvite(UserAgent&, NewInvite invite)
{
    readSdp(invite.request.body);
    add(nextId()).receive(invite);
}

template <class Action>
void LabPhone::withCall(LabCallId id, Action action)
{
    m_lab.sip().post([this, id, action = std::move(action)] {
        if (const auto call = m_calls.find(id); call != m_calls.end())
            action(*call->second);
    });
}

LabCallId LabPhone::call(LabInvitation invitation)
{
    const LabCallId id = nextId();
    m_lab.sip().post([this, id, invitation = std::move(invitation)] { add(id).place(invitation); });
    return id;
}

void LabPhone::answer(LabCallId call)
{
    withCall(call, [](LabCall& each) { each.answer(); });
}

void LabPhone::hangUp(LabCallId call)
{
    withCall(call, [](LabCall& each) { each.hangUp(); });
}

void LabPhone::hangUpAll()
{
    m_lab.sip().post([this] {
        for (const auto& [id, call] : m_calls)
            call->hangUp();
    });
}

void LabPhone::mute(LabCallId call)
{
    withCall(call, [](LabCall& each) { each.mute(); });
}

void LabPhone::turn(LabCallId call, MediaDirection direction)
{
    withCall(call, [direction](LabCall& each) { each.turn(direction); });
}

void LabPhone::offer(LabCallId call, std::string sdp)
{
    withCall(call, [sdp = std::move(sdp)](LabCall& each) { each.offer(sdp); });
}

void LabPhone::request(LabCallId call, DialogRequest request)
{
    withCall(call, [request = std::move(request)](LabCall& each) { each.request(request); });
}

void LabPhone::receiveWith(LabReception reception)
{
    m_lab.sip().post([this, reception = std::move(reception)] { m_options.reception = reception; });
}

LabCallReport LabPhone::report(LabCallId call) const
{
    LabCallReport report;
    onLoop([&] {
        if (const auto found = m_calls.find(call); found != m_calls.end())
            report = found->second->report();
    });
    return report;
}

std::vector<LabCallReport> LabPhone::reports() const
{
    std::vector<LabCallReport> all;
    onLoop([&] {
        for (const auto& [id, call] : m_calls)
            all.push_back(call->report());
    });
    return all;
}

} // namespace legscope
