#include "tests/fuzz/dialog/enginewatch.h"

#include "tests/support/heap.h"
#include "tests/support/rawsip.h"
#include "tests/support/withheldtime.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace legscope::fuzz {
namespace {

constexpr std::chrono::milliseconds lateAfter{50};

std::optional<SocketAddress> addressOfText(const std::string& text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos)
        return std::nullopt;
    const auto address = SocketAddress::parse(
        text.substr(0, colon), static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1))));
    return address ? std::optional(*address) : std::nullopt;
}

} // namespace

LiveCalls::LiveCalls(Engine& engine)
    : m_box(std::make_shared<EventBox>())
{
    engine.subscribe(m_box);
}

LiveCalls::~LiveCalls()
{
    m_box->close();
}

void LiveCalls::fold(const Event& event)
{
    if (const auto* began = std::get_if<CallBegan>(&event.body))
        m_live[began->call];
    else if (const auto* ended = std::get_if<CallEnded>(&event.body))
        m_live.erase(ended->call);
    else if (const auto* profile = std::get_if<ProfileChanged>(&event.body)) {
        if (const auto address = addressOfText(profile->status->sipAddress))
            m_addresses[profile->status->name] = *address;
    }
    const auto call = m_live.find(callOf(event));
    if (call == m_live.end())
        return;
    auto& legs = call->second.legs;
    if (const auto* changed = std::get_if<LegChanged>(&event.body))
        legs[changed->leg].ended |= changed->state == LegState::Ended;
    else if (const auto* left = std::get_if<LegEnded>(&event.body))
        legs[left->leg].ended = true;
    else if (const auto* message = std::get_if<SipMessage>(&event.body)) {
        LegProgress& leg = legs[message->leg];
        leg.accepted |= message->method == "INVITE" && message->status / 100 == 2;
        leg.acknowledged |= leg.accepted && message->method == "ACK";
    }
}

void LiveCalls::update()
{
    for (const EventItem& item : m_box->takeAll()) {
        if (const auto* snapshot = std::get_if<Snapshot>(&item))
            std::ranges::for_each(snapshot->events, [&](const EventPtr& event) { fold(*event); });
        else
            fold(*std::get<EventPtr>(item));
    }
}

bool LiveCalls::LiveCall::waits() const
{
    return std::ranges::any_of(
        legs, [](const auto& leg) { return !leg.second.ended && !leg.second.acknowledged; });
}

std::set<CallId> LiveCalls::calls() const
{
    std::set<CallId> calls;
    for (const auto& [id, call] : m_live)
        calls.insert(id);
    return calls;
}

std::set<CallId> LiveCalls::waiting() const
{
    std::set<CallId> calls;
    for (const auto& [id, call] : m_live) {
        if (call.waits())
            calls.insert(id);
    }
    return calls;
}

void LiveCalls::supervise(Engine& engine, const Deadlines& deadlines)
{
    const auto now = Clock::now();
    for (auto& [id, call] : m_live) {
        if (call.hungUp) {
            if (now - *call.hungUp > deadlines.end)
                m_stuck.insert(id);
            continue;
        }
        const bool waits = call.waits();
        if (now - call.began <= (waits ? deadlines.wait : deadlines.talk))
            continue;
        if (waits)
            m_overdue.insert(id);
        call.hungUp = now;
        engine.post(HangUpCall{id});
    }
}

SocketAddress LiveCalls::addressOf(const std::string& profile)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    for (update(); !m_addresses.contains(profile); update()) {
        if (std::chrono::steady_clock::now() > end)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return m_addresses.at(profile);
}

OptionsProbe::OptionsProbe(SocketAddress target)
    : m_target(std::move(target))
    , m_thread([this] { run(); })
{
}

OptionsProbe::~OptionsProbe()
{
    stop();
}

OptionsFigures OptionsProbe::stop()
{
    m_ends = true;
    if (m_thread.joinable())
        m_thread.join();
    OptionsFigures figures;
    figures.asked = m_times.size();
    if (m_times.empty())
        return figures;
    std::ranges::sort(m_times);
    figures.late = static_cast<std::size_t>(
        std::ranges::count_if(m_times, [](auto time) { return time > lateAfter; }));
    figures.withheld = m_withheld;
    figures.median = m_times[m_times.size() / 2];
    figures.hundredth = m_times[m_times.size() * 99 / 100];
    figures.longest = m_times.back();
    return figures;
}

void OptionsProbe::run()
{
    using Clock = std::chrono::steady_clock;
    // Another host than that of the traffic: what one source may send is limited.
    RawUdpPeer peer("127.0.0.2");
    test::WithheldTime withheld("sip");
    while (!m_ends) {
        RawRequest options;
        withheld.begin();
        const auto asked = Clock::now();
        peer.send(m_target, textOf(options, peer.address(), m_target));
        peer.waitReadable(std::chrono::seconds(2));
        m_times.push_back(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - asked));
        if (m_times.back() > lateAfter && m_times.back() - withheld.soFar() <= lateAfter)
            ++m_withheld;
        while (peer.take()) { }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

Holdings holdings()
{
    Holdings held;
    held.heapMb = static_cast<double>(test::allocatedOctets()) / (1 << 20);
    held.descriptors
        = static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
    std::ifstream statm("/proc/self/statm");
    double pages = 0, resident = 0;
    statm >> pages >> resident;
    held.residentMb = resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
    return held;
}

} // namespace legscope::fuzz
