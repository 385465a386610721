#include "engine/lab/democalls.h"

#include "engine/core/number.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr const char* tokenHeader = "X-Legscope-Demo";
constexpr const char* numberHeader = "X-Legscope-Demo-Call";
/// Between the last packets and the BYE: time for them to arrive.
constexpr std::chrono::milliseconds lastPackets{60};
/// How long after the caller's end the callee's is waited for.
constexpr std::chrono::milliseconds calleeGrace{3'000};

unsigned numberOf(const HeaderList& headers)
{
    const auto found = std::ranges::find(headers, numberHeader, &HeaderList::value_type::first);
    return found == headers.end() ? 0 : leadingNumber<unsigned>(found->second).value_or(0);
}

} // namespace

/// Both ends of one call.
struct DemoCalls::Call {
    DemoOutcome outcome;
    LabCallId caller, callee;
    bool isCallerOver = false, isCalleeOver = false, isSettled = false;
    LoopTimer timer;
};

bool DemoOutcome::isPerfect() const noexcept
{
    return wasAnswered && caller.rtpSent > 0 && callee.rtpSent > 0 && caller.rtpSent == callee.rtpReceived
        && callee.rtpSent == caller.rtpReceived && caller.rtpLost == 0 && callee.rtpLost == 0;
}

DemoCalls::DemoCalls(DemoPlan plan, Finished finished)
    : m_plan(std::move(plan))
    , m_finished(std::move(finished))
{
}

Result<std::unique_ptr<DemoCalls>> DemoCalls::start(DemoPlan plan, Finished finished)
{
    std::unique_ptr<DemoCalls> demo(new DemoCalls(std::move(plan), std::move(finished)));
    if (const auto opened = demo->open(); !opened)
        return std::unexpected(opened.error());
    demo->m_lab->sip().runAndWait([raw = demo.get()] { raw->schedule(); });
    return demo;
}

/// The media of each phone is at a host of its own, so that c= of an SDP that is rewritten changes.
Result<void> DemoCalls::open()
{
    const auto callersMedia = SocketAddress::parse("127.0.0.2", 0),
               calleesMedia = SocketAddress::parse("127.0.0.3", 0);
    auto lab = Lab::open();
    if (!lab)
        return std::unexpected(lab.error());
    m_lab = std::move(*lab);
    LabPhoneOptions callee;
    callee.name = "callee";
    callee.hertz = 880;
    callee.media = *calleesMedia;
    auto made = LabPhone::create(
        *m_lab, callee, [this](LabMoment moment, const LabCallReport& report) { onCallee(moment, report); });
    if (!made)
        return std::unexpected(made.error());
    m_callee = std::move(*made);
    LabPhoneOptions caller;
    caller.name = "caller";
    caller.media = *callersMedia;
    made = LabPhone::create(
        *m_lab, caller, [this](LabMoment moment, const LabCallReport& report) { onCaller(moment, report); });
    if (!made)
        return std::unexpected(made.error());
    m_caller = std::move(*made);
    return {};
}

DemoCalls::~DemoCalls()
{
    if (m_lab) {
        m_lab->sip().runAndWait([this] {
            m_finished = {};
            m_calls.clear(); // of what the phones still tell nothing is waited for
        });
    }
    m_caller.reset();
    m_callee.reset();
}

void DemoCalls::schedule()
{
    for (unsigned number = 1; number <= m_plan.count; ++number) {
        auto call = std::make_unique<Call>();
        call->outcome.number = number;
        call->timer
            = m_lab->sip().after(m_plan.stagger * (number - 1), [this, raw = call.get()] { place(*raw); });
        m_calls.push_back(std::move(call));
    }
    finishWhenAllAreOver();
}

void DemoCalls::place(Call& call)
{
    LabInvitation invitation;
    invitation.to = m_plan.engine == SocketAddress{} ? m_callee->address() : m_plan.engine;
    invitation.user = fmt::format("demo-{}", m_callee->address().port());
    invitation.fromUser = fmt::format("demo-caller-{}", call.outcome.number);
    invitation.fromDisplay = "Demo caller";
    invitation.headers = {{tokenHeader, m_plan.token}, {numberHeader, std::to_string(call.outcome.number)}};
    call.caller = m_caller->call(std::move(invitation));
    call.timer
        = m_lab->sip().after(m_plan.answerWithin, [this, raw = &call] { m_caller->hangUp(raw->caller); });
}

void DemoCalls::onCaller(LabMoment moment, const LabCallReport& report)
{
    const auto found = std::ranges::find(m_calls, report.id, &Call::caller);
    if (found == m_calls.end())
        return;
    Call& call = **found;
    call.outcome.caller = report.rtp;
    call.outcome.wasAnswered = report.wasAnswered;
    call.outcome.status = report.status;
    if (moment == LabMoment::Answered)
        call.timer = m_lab->sip().after(m_plan.duration, [this, raw = &call] { wind(*raw); });
    if (moment != LabMoment::Ended)
        return;
    call.isCallerOver = true;
    call.outcome.cause = report.cause;
    call.outcome.problem = report.problem;
    if (!call.callee || call.isCalleeOver)
        return settle(call);
    call.timer = m_lab->sip().after(calleeGrace, [this, raw = &call] {
        raw->outcome.problem = "the callee was not told of the end";
        m_callee->hangUp(raw->callee);
        settle(*raw);
    });
}

void DemoCalls::onCallee(LabMoment moment, const LabCallReport& report)
{
    const unsigned number = numberOf(report.headers);
    if (number == 0 || number > m_calls.size())
        return;
    Call& call = *m_calls[number - 1];
    call.callee = report.id;
    call.outcome.callee = report.rtp;
    if (moment != LabMoment::Ended)
        return;
    call.isCalleeOver = true;
    if (call.isCallerOver)
        settle(call);
}

/// Stops both tones, then ends the call.
void DemoCalls::wind(Call& call)
{
    m_caller->mute(call.caller);
    m_callee->mute(call.callee);
    call.timer = m_lab->sip().after(lastPackets, [this, raw = &call] { m_caller->hangUp(raw->caller); });
}

void DemoCalls::settle(Call& call)
{
    call.timer.cancel();
    call.isSettled = true;
    finishWhenAllAreOver();
}

void DemoCalls::finishWhenAllAreOver()
{
    if (!m_finished || !std::ranges::all_of(m_calls, [](const auto& call) { return call->isSettled; }))
        return;
    std::exchange(m_finished, {})(collect());
}

void DemoCalls::cancel()
{
    m_lab->sip().post([this] {
        for (const auto& call : m_calls) {
            if (call->isSettled)
                continue;
            if (call->caller) {
                call->timer.cancel();
                m_caller->hangUp(call->caller);
                continue;
            }
            call->timer.cancel();
            call->isSettled = true;
            call->outcome.problem = "not placed: the demo was cancelled";
        }
        finishWhenAllAreOver();
    });
}

std::vector<DemoOutcome> DemoCalls::collect() const
{
    std::vector<DemoOutcome> all;
    for (const auto& call : m_calls) {
        all.push_back(call->outcome);
        DemoOutcome& outcome = all.back();
        if (!call->isCallerOver && call->caller)
            outcome.caller = m_caller->report(call->caller).rtp;
        if (!call->isCalleeOver && call->callee)
            outcome.callee = m_callee->report(call->callee).rtp;
    }
    return all;
}

std::vector<DemoOutcome> DemoCalls::outcomes() const
{
    std::vector<DemoOutcome> all;
    m_lab->sip().runAndWait([&] { all = collect(); });
    return all;
}

} // namespace legscope
