#include "engine/call/callmedia.h"

#include "engine/call/bypassmedia.h"
#include "engine/call/defaultmedia.h"
#include "engine/call/mediaend.h"
#include "engine/call/proxymedia.h"
#include "engine/call/sdpconcerns.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

ArmedBy armedBy(SdpKind kind)
{
    return kind == SdpKind::Offer ? ArmedBy::Offer : ArmedBy::Answer;
}

constexpr std::size_t mostHosts = 16; ///< names that one call may have looked up

CodecVariables codecVariablesOf(const ChannelVariables& variables)
{
    return {variables.valueOf("codec_string"), variables.valueOf("absolute_codec_string")};
}

} // namespace

CallMedia::CallMedia(CallId call, CallEnvironment& environment, CallEvents& events,
    const VariableScope& variables, const SocketAddress& caller)
    : m_call(call)
    , m_environment(environment)
    , m_events(events)
    , m_variables(variables)
    , m_caller(caller)
    , m_concerns(environment.noMediaAfter)
{
}

CallMedia::~CallMedia() = default;

Result<void> CallMedia::decide(
    const ModeDecision& decision, const ProfileSettings& caller, const ChannelVariables& variables)
{
    if (m_endsBefore) {
        m_nextMode.reset();
        if (!m_path || decision.effective != m_path->mode())
            m_nextMode = decision;
        decideAside(decision.effective, caller);
        return {};
    }
    // What the call itself has forced stands where no setting speaks.
    const bool forced = m_default && decision.decider == ModeDecider::BuiltIn;
    if (!forced)
        m_events.mode(decision);
    const bool early = modeOf(caller) == MediaMode::Default && !caller.inboundLateNegotiation;
    if (early && decision.effective != MediaMode::Default)
        m_events.finding(Severity::Warning, FindingCode::EarlyNegotiation,
            fmt::format("{} came after codecs had been chosen: profile {} has inbound-late-negotiation off",
                decision.reason, caller.name));
    if (decision.effective == MediaMode::Default && m_default)
        return {}; // the caller has our answer
    usePath(makePath(decision.effective, mediaSetupOf(caller, m_call)));
    if (m_default && !caller.inboundLateNegotiation)
        m_default->chooseAtOnce();
    return serveCalling(m_callerSide, caller, variables, m_caller);
}

std::unique_ptr<MediaPath> CallMedia::makePath(MediaMode mode, const MediaSetup& setup)
{
    switch (mode) {
    case MediaMode::Proxy:
        return std::make_unique<ProxyMedia>(m_environment.media, setup, m_origins);
    case MediaMode::Bypass:
        return std::make_unique<BypassMedia>();
    case MediaMode::Default:
        break;
    }
    return std::make_unique<DefaultMedia>(m_environment.media, setup, m_origins);
}

void CallMedia::prepare()
{
    m_nextMode.reset();
    m_endsBefore = m_ends;
}

void CallMedia::decideAgain(const ProfileSettings& caller)
{
    decideAside(m_path->mode(), caller);
}

void CallMedia::decideAside(MediaMode mode, const ProfileSettings& caller)
{
    m_next.reset();
    m_setup = mediaSetupOf(caller, m_call);
    // In Default mode each leg has a stream of ours, whoever is at the other end: it goes on.
    if (mode != MediaMode::Default || !m_default)
        beginAside(mode);
}

void CallMedia::beginAside(MediaMode mode)
{
    m_next = makePath(mode, m_setup);
    for (const LegSide side : {LegSide::A, LegSide::B})
        m_next->setEnd(side, end(side));
}

void CallMedia::serve(LegSide side, const MediaEnd& served)
{
    // A leg of another profile needs other ports than the one whose place it takes.
    if (m_endsBefore && !m_next && !(end(side).range == served.range))
        beginAside(MediaMode::Default);
    m_ends[static_cast<std::size_t>(side)] = served;
    negotiating().setEnd(side, served);
}

void CallMedia::keep()
{
    m_endsBefore.reset();
    if (m_nextMode)
        m_events.mode(*m_nextMode);
    if (m_next)
        usePath(std::move(m_next));
    m_path->connected();
    onArmed(ArmedBy::Answer);
}

void CallMedia::discard()
{
    if (!m_endsBefore)
        return;
    m_ends = *std::exchange(m_endsBefore, std::nullopt);
    if (m_next) {
        m_next.reset();
        return;
    }
    m_path->offerRefused();
    for (const LegSide side : {LegSide::A, LegSide::B})
        m_path->setEnd(side, end(side));
}

bool CallMedia::fits(LegSide side) const
{
    return m_default && m_default->fits(side);
}

Result<void> CallMedia::beginDefault(
    const ProfileSettings& caller, const ChannelVariables& variables, const std::string& reason)
{
    if (m_default)
        return {};
    m_events.mode({modeOf(caller), MediaMode::Default, ModeDecider::Call, reason});
    usePath(makePath(MediaMode::Default, mediaSetupOf(caller, m_call)));
    return serveCalling(m_callerSide, caller, variables, m_caller);
}

void CallMedia::usePath(std::unique_ptr<MediaPath> path)
{
    m_path = std::move(path);
    m_default = dynamic_cast<DefaultMedia*>(m_path.get());
}

Result<MediaEnd> CallMedia::endOf(
    const ProfileSettings& profile, const CodecVariables& variables, const SocketAddress& signalling) const
{
    MediaEnd end = mediaEndOf(profile, m_variables, signalling);
    auto codecs = codecTermsOf(profile, variables);
    if (!codecs)
        return std::unexpected(codecs.error());
    end.codecs = std::move(*codecs);
    return end;
}

Result<void> CallMedia::serveCalling(LegSide side, const ProfileSettings& profile,
    const ChannelVariables& variables, const SocketAddress& signalling)
{
    auto end = endOf(profile, codecVariablesOf(variables), signalling);
    if (!end)
        return std::unexpected(end.error());
    serve(side, *end);
    return {};
}

Result<void> CallMedia::serveCallee(
    const ProfileSettings& callee, const CodecVariables& variables, const SocketAddress& signalling)
{
    auto end = endOf(callee, variables, signalling);
    if (!end)
        return std::unexpected(end.error());
    serve(otherSide(m_callerSide), *end);
    return {};
}

Result<Carried> CallMedia::pass(SdpKind kind, const SdpPassage& passage, const SharedSdp& sdp)
{
    MediaPath& path = negotiating();
    return kind == SdpKind::Offer ? path.offer(passage, sdp) : path.answer(passage, sdp);
}

Result<SipBody> CallMedia::carry(
    SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SipBody& body)
{
    const auto& [place, sdp] = body.part;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp)
        return body;
    auto carried = pass(kind, passage, *sdp);
    if (!carried)
        return std::unexpected(carried.error());
    SipBody sent{body.type, replaceSdp(body.text, *place, carried->text), body.description};
    tell(kind, passage, toCallId, *sdp, std::move(*carried));
    return sent;
}

Result<SipBody> CallMedia::take(SdpKind kind, const SdpPassage& passage, const SipBody& body)
{
    const auto& sdp = body.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp)
        return fail(Errc::BadSdp, "there is no SDP");
    auto carried = pass(kind, passage, *sdp);
    if (!carried)
        return std::unexpected(carried.error());
    if (!m_next)
        onArmed(armedBy(kind));
    return SipBody{"application/sdp", std::move(carried->text)};
}

Result<SipBody> CallMedia::answerAlone(LegId caller, const std::string& callId, const SipBody& offer)
{
    const auto& sdp = offer.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp || !m_default)
        return fail(Errc::BadSdp, "there is no offer that could be answered");
    auto carried = m_default->answerAlone(m_callerSide, caller, *sdp);
    if (!carried)
        return std::unexpected(carried.error());
    SipBody sent{"application/sdp", carried->text};
    tell(SdpKind::Answer, {m_callerSide, caller, caller}, callId, *sdp, std::move(*carried));
    return sent;
}

Result<SipBody> CallMedia::offerAlone(LegId caller, const std::string& callId, const SipBody& last)
{
    const auto& before = last.part.sdp;
    if (!before)
        return std::unexpected(before.error());
    auto carried = m_default->offerAlone(m_callerSide, caller, *before);
    if (!carried)
        return std::unexpected(carried.error());
    SipBody sent{"application/sdp", carried->text};
    tell(SdpKind::Offer, {m_callerSide, caller, caller}, callId, *before, std::move(*carried));
    return sent;
}

Result<void> CallMedia::answeredAlone(LegId caller, const SipBody& answer)
{
    const auto& sdp = answer.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp || !m_default)
        return fail(Errc::BadSdp, "there is no SDP");
    const auto taken = m_default->answeredAlone(m_callerSide, caller, **sdp);
    if (taken)
        onArmed(ArmedBy::Answer);
    return taken;
}

Result<void> CallMedia::checkUpgrade(const ProfileSettings& caller, const ChannelVariables& variables,
    const SipBody& callers, const SipBody& callees)
{
    auto end = endOf(caller, codecVariablesOf(variables), m_caller);
    if (!end)
        return std::unexpected(end.error());
    if (m_callerSide == LegSide::A)
        m_ends[static_cast<std::size_t>(LegSide::A)] = std::move(*end);
    for (const auto& [side, body] :
        {std::pair(m_callerSide, &callers), std::pair(otherSide(m_callerSide), &callees)}) {
        const auto& sdp = body->part.sdp;
        if (!sdp)
            return std::unexpected(sdp.error());
        if (!*sdp)
            continue;
        const auto terms = negotiate((*sdp)->view(), m_ends[static_cast<std::size_t>(side)].codecs.rules);
        if (!terms)
            return fail(terms.error().code, fmt::format("leg {}: {}", nameOf(side), terms.error().detail));
    }
    return {};
}

void CallMedia::upgrade(const ProfileSettings& caller, const std::string& reason)
{
    m_forced = ModeDecision{modeOf(caller), MediaMode::Default, ModeDecider::Call, reason};
    m_events.mode(*m_forced);
    m_before = std::move(m_path);
    usePath(makePath(MediaMode::Default, mediaSetupOf(caller, m_call)));
    for (const LegSide side : {LegSide::A, LegSide::B})
        m_path->setEnd(side, m_ends[static_cast<std::size_t>(side)]);
}

void CallMedia::upgraded()
{
    m_before.reset();
    m_default->chooseAtOnce();
}

void CallMedia::tell(SdpKind kind, const SdpPassage& passage, const std::string& toCallId,
    const SharedSdp& before, Carried carried)
{
    const std::string after = carried.text;
    const std::string text(before ? before->text() : std::string_view());
    const std::uint64_t sequence = m_environment.events.publish(SdpRewritten{m_call, passage.writer,
        passage.reader, kind, negotiating().mode(), text, after, std::move(carried.edits)});
    m_environment.wire.linkBody(toCallId, passage.reader, after, sequence);
    if (before) {
        m_concerns.onSdp(passage.from, *before);
        for (const SdpNotice& notice : noticesOf(negotiating().mode(), passage.from, *before))
            tellOnce(std::string(nameOf(notice.code)), notice.severity, notice.code, notice.text);
    }
    if (!m_next)
        onArmed(armedBy(kind));
}

void CallMedia::onArmed(ArmedBy by)
{
    m_events.armed(by, m_path->armed());
    for (const std::string& sentence : m_path->refusedHosts())
        tellOnce(sentence, Severity::Warning, FindingCode::HostRefused, sentence);
    for (const AwaitedHost& host : m_path->awaitedHosts())
        lookUp(host);
}

void CallMedia::lookUp(const AwaitedHost& host)
{
    if (isLocalName(host.name))
        return onHost(host.name, fail(Errc::NotFound, "names that end in .local are not looked up"));
    if (!m_lookups.contains(host.name) && m_lookups.size() >= mostHosts)
        return onHost(host.name, fail(Errc::Refused, fmt::format("a call may name {} hosts", mostHosts)));
    auto& lookup = m_lookups[host.name];
    if (!lookup || !lookup->isUnderWay())
        lookup = std::make_unique<HostLookup>(m_environment.loop, m_environment.resolver, host.name,
            [this, name = host.name](const auto& addresses) { onHost(name, addresses); });
}

void CallMedia::onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses)
{
    if (addresses) {
        m_path->hostFound(name, *addresses);
        return onArmed(ArmedBy::HostAddress);
    }
    for (const AwaitedHost& host : m_path->awaitedHosts()) {
        if (host.name != name)
            continue;
        const std::string text = fmt::format("leg {} names the host \"{}\" for m-line {}, which has no known "
                                             "address ({}): nothing is sent there before a packet has come",
            nameOf(host.side), name, host.mline, addresses.error().detail);
        tellOnce(text, Severity::Warning, FindingCode::HostUnresolved, text);
    }
}

void CallMedia::tellOnce(
    const std::string& subject, Severity severity, FindingCode code, const std::string& text)
{
    if (m_told.insert(subject).second)
        m_events.finding(severity, code, text);
}

void CallMedia::judge(const std::vector<StreamSample>& streams)
{
    if (!m_path)
        return;
    const Monotonic now = m_environment.clock.now();
    if (m_path->isConnected())
        m_concerns.connected(now);
    for (const SdpNotice& notice : m_concerns.look(m_path->mode(), streams, now))
        tellOnce(notice.text, notice.severity, notice.code, notice.text);
}

std::vector<StreamSample> CallMedia::sample() const
{
    return m_path ? m_path->sample() : std::vector<StreamSample>{};
}

std::uint64_t CallMedia::traffic() const
{
    return m_path ? m_path->traffic() : 0;
}

} // namespace legscope
