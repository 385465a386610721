#include "engine/call/callmedia.h"

#include "engine/call/defaultmedia.h"
#include "engine/call/mediaend.h"
#include "engine/call/securemedia.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

ArmedBy armedBy(SdpKind kind)
{
    return kind == SdpKind::Offer ? ArmedBy::Offer : ArmedBy::Answer;
}

CodecVariables callingVariablesOf(const ProfileSettings& profile, const ChannelVariables& variables)
{
    const auto variable = [&variables](const std::string& name) { return variables.valueOf(name); };
    return {variables.valueOf("codec_string"), variables.valueOf("absolute_codec_string"),
        secureTermsOf(profile, variable, SecureDirection::Inbound), digitTermsOf(profile, variable),
        idleTermsOf(profile, variable)};
}

} // namespace

CallMedia::CallMedia(CallId call, CallEnvironment& environment, CallEvents& events, Variables variables,
    const SocketAddress& caller)
    : m_call(call)
    , m_environment(environment)
    , m_events(events)
    , m_variables(std::move(variables))
    , m_caller(caller)
    , m_paths(call, environment.media)
    , m_lookups(environment.loop, environment.resolver,
          [this](const std::string& name, const auto& addresses) { onHost(name, addresses); })
    , m_reports(events, environment.noMediaAfter)
{
}

CallMedia::~CallMedia() = default;

Result<void> CallMedia::decide(
    const ModeDecision& decision, const ProfileSettings& caller, const ChannelVariables& variables)
{
    if (m_paths.isPrepared()) {
        m_nextMode.reset();
        if (!path() || decision.effective != path()->mode())
            m_nextMode = decision;
        m_paths.negotiateBeside(decision.effective, caller);
        return {};
    }
    // What the call itself has forced stands where no setting speaks.
    const bool forced = m_paths.defaultMedia() && decision.decider == ModeDecider::BuiltIn;
    if (!forced)
        m_events.mode(decision);
    const bool early = modeOf(caller) == MediaMode::Default && !caller.inboundLateNegotiation;
    if (early && decision.effective != MediaMode::Default)
        m_events.finding(Severity::Warning, FindingCode::EarlyNegotiation,
            fmt::format("{} came after codecs had been chosen: profile {} has inbound-late-negotiation off",
                decision.reason, caller.name));
    if (decision.effective == MediaMode::Default && m_paths.defaultMedia())
        return {}; // the caller has our answer
    m_paths.begin(decision.effective, caller);
    if (m_paths.defaultMedia() && !caller.inboundLateNegotiation)
        m_paths.defaultMedia()->chooseAtOnce();
    return serveCalling(m_callerSide, caller, variables, m_caller);
}

void CallMedia::prepare()
{
    m_nextMode.reset();
    m_paths.prepare();
}

void CallMedia::decideAgain(const ProfileSettings& caller)
{
    m_paths.negotiateBeside(path()->mode(), caller);
}

void CallMedia::serve(LegSide side, MediaEnd served)
{
    m_servedDigits[static_cast<std::size_t>(side)] = served.digits;
    served.digits = chosen(served.digits, m_digitChoices[static_cast<std::size_t>(side)]);
    m_paths.serve(side, served);
}

void CallMedia::keep()
{
    if (m_nextMode)
        m_events.mode(*m_nextMode);
    m_paths.keep();
    path()->connected();
    onArmed(ArmedBy::Answer);
}

bool CallMedia::fits(LegSide side) const
{
    return m_paths.defaultMedia() && m_paths.defaultMedia()->fits(side);
}

Result<void> CallMedia::beginDefault(
    const ProfileSettings& caller, const ChannelVariables& variables, const std::string& reason)
{
    if (m_paths.defaultMedia())
        return {};
    m_events.mode({modeOf(caller), MediaMode::Default, ModeDecider::Call, reason});
    m_paths.begin(MediaMode::Default, caller);
    return serveCalling(m_callerSide, caller, variables, m_caller);
}

Result<MediaEnd> CallMedia::endOf(
    const ProfileSettings& profile, const CodecVariables& variables, const SocketAddress& signalling)
{
    MediaEnd end = mediaEndOf(profile, m_variables(), signalling);
    auto codecs = codecTermsOf(profile, variables);
    if (!codecs)
        return std::unexpected(codecs.error());
    end.codecs = std::move(*codecs);
    end.digits = variables.digits;
    end.idle = variables.idle;
    for (const auto* refused : {&variables.secure.refused, &variables.digits.refused}) {
        for (const std::string& sentence : *refused)
            m_reports.once(Severity::Warning, FindingCode::BadArgument, sentence);
    }
    if (const auto playout = playoutTermsOf(profile, m_variables()))
        end.playout = *playout;
    else
        m_events.finding(Severity::Warning, FindingCode::BadArgument,
            playout.error().detail + "; the usual 20 to 200 ms are used");
    return end;
}

Result<void> CallMedia::serveCalling(LegSide side, const ProfileSettings& profile,
    const ChannelVariables& variables, const SocketAddress& signalling)
{
    auto end = endOf(profile, callingVariablesOf(profile, variables), signalling);
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
    MediaPath& negotiated = m_paths.negotiating();
    if (negotiated.mode() != MediaMode::Default) {
        if (const auto encrypted = checkEncryption(sdp->view()); !encrypted)
            return std::unexpected(encrypted.error());
    }
    return kind == SdpKind::Offer ? negotiated.offer(passage, sdp) : negotiated.answer(passage, sdp);
}

/// Where media passes from end to end, the ends must encrypt it where that is mandatory with one of them.
Result<void> CallMedia::checkEncryption(const SdpView& sdp) const
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const std::string missing = missingEncryption(sdp, end(side).codecs.rules.secure);
        if (!missing.empty())
            return fail(Errc::Unsupported, fmt::format("leg {}: {}", nameOf(side), missing));
    }
    return {};
}

Result<SipBody> CallMedia::forwardSdp(
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

Result<SipBody> CallMedia::consumeAnswer(const SdpPassage& passage, const SipBody& body)
{
    const auto& sdp = body.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp)
        return fail(Errc::BadSdp, "there is no SDP");
    auto carried = pass(SdpKind::Answer, passage, *sdp);
    if (!carried)
        return std::unexpected(carried.error());
    if (!m_paths.negotiatesBeside())
        onArmed(ArmedBy::Answer);
    return SipBody{"application/sdp", std::move(carried->text)};
}

Result<SipBody> CallMedia::answerAlone(LegId caller, const std::string& callId, const SipBody& offer)
{
    const auto& sdp = offer.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp || !m_paths.defaultMedia())
        return fail(Errc::BadSdp, "there is no offer that could be answered");
    auto carried = m_paths.defaultMedia()->answerAlone(m_callerSide, caller, *sdp);
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
    auto carried = m_paths.defaultMedia()->offerAlone(m_callerSide, caller, *before);
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
    if (!*sdp || !m_paths.defaultMedia())
        return fail(Errc::BadSdp, "there is no SDP");
    const auto taken = m_paths.defaultMedia()->answeredAlone(m_callerSide, caller, **sdp);
    if (taken)
        onArmed(ArmedBy::Answer);
    return taken;
}

Result<void> CallMedia::checkUpgrade(const ProfileSettings& caller, const ChannelVariables& variables,
    const SipBody& callers, const SipBody& callees)
{
    auto served = endOf(caller, callingVariablesOf(caller, variables), m_caller);
    if (!served)
        return std::unexpected(served.error());
    if (m_callerSide == LegSide::A)
        m_paths.serveNext(LegSide::A, *served);
    for (const auto& [side, body] :
        {std::pair(m_callerSide, &callers), std::pair(otherSide(m_callerSide), &callees)}) {
        const auto& sdp = body->part.sdp;
        if (!sdp)
            return std::unexpected(sdp.error());
        if (!*sdp)
            continue;
        const auto terms = negotiate((*sdp)->view(), end(side).codecs.rules);
        if (!terms)
            return fail(terms.error().code, fmt::format("leg {}: {}", nameOf(side), terms.error().detail));
    }
    return {};
}

void CallMedia::upgrade(const ProfileSettings& caller, const std::string& reason)
{
    m_forced = ModeDecision{modeOf(caller), MediaMode::Default, ModeDecider::Call, reason};
    m_events.mode(*m_forced);
    m_paths.upgrade(caller);
}

void CallMedia::upgraded()
{
    m_paths.upgraded();
    m_paths.defaultMedia()->chooseAtOnce();
}

void CallMedia::tell(SdpKind kind, const SdpPassage& passage, const std::string& toCallId,
    const SharedSdp& before, Carried carried)
{
    const std::string after = carried.text;
    const std::string text(before ? before->text() : std::string_view());
    const std::uint64_t sequence = m_environment.events.publish(SdpRewritten{m_call, passage.writer,
        passage.reader, kind, m_paths.negotiating().mode(), text, after, std::move(carried.edits)});
    m_environment.wire.linkBody(toCallId, passage.reader, after, sequence);
    if (before) {
        const bool keysCount = m_paths.defaultMedia() && end(passage.from).codecs.rules.secure.cryptoInAvp;
        m_reports.onSdp(m_paths.negotiating().mode(), passage.from, *before,
            keysCount ? MediaReports::KeysInAvp::Counted : MediaReports::KeysInAvp::Passed);
    }
    if (!m_paths.negotiatesBeside())
        onArmed(armedBy(kind));
}

/// SRTP with the caller whose keys came in the SDPs.
void CallMedia::presetEncryption()
{
    if (!m_paths.defaultMedia())
        return;
    for (const auto& [media, suite] : m_paths.defaultMedia()->suites(m_callerSide))
        presetSecured(media, suite);
}

/// FreeSWITCH's variables about SRTP with the caller; none has a key. `media` is "audio" or "video".
void CallMedia::presetSecured(const std::string& media, const std::string& suite)
{
    ChannelVariables& variables = m_variables();
    variables.preset("rtp_secure_" + media + "_confirmed", "true");
    if (media != "audio" && !variables.valueOf("rtp_secure_media_negotiated").empty())
        return;
    variables.preset("rtp_has_crypto", suite);
    variables.preset("rtp_secure_media_negotiated", suite);
}

void CallMedia::handshakeDone(const DtlsSecured& secured)
{
    if (!path() || secured.with != m_callerSide)
        return;
    for (const ArmedStream& stream : path()->armed()) {
        if (stream.mline == secured.mline)
            presetSecured(stream.media, std::string(nameOf(secured.suite)));
    }
}

void CallMedia::onArmed(ArmedBy by)
{
    presetEncryption();
    m_events.armed(by, path()->armed());
    for (const std::string& sentence : path()->refusedHosts())
        m_reports.once(Severity::Warning, FindingCode::HostRefused, sentence);
    for (const AwaitedHost& host : path()->awaitedHosts())
        m_lookups.ask(host.name);
}

void CallMedia::onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses)
{
    if (addresses) {
        path()->hostFound(name, *addresses);
        return onArmed(ArmedBy::HostAddress);
    }
    for (const AwaitedHost& host : path()->awaitedHosts()) {
        if (host.name == name)
            m_reports.unresolved(host, addresses.error());
    }
}

void CallMedia::judge(const std::vector<StreamSample>& streams)
{
    if (path())
        m_reports.judge(*path(), streams, m_environment.clock.now());
}

void CallMedia::changeDigits(LegSide side, const DigitChange& change)
{
    DigitChoice& choice = m_digitChoices[static_cast<std::size_t>(side)];
    change(choice);
    const DigitTerms terms = chosen(m_servedDigits[static_cast<std::size_t>(side)], choice);
    MediaEnd end = m_paths.end(side);
    end.digits = terms;
    m_paths.serveNext(side, end);
    DefaultMedia* const media = m_paths.defaultMedia();
    if (!media)
        return;
    media->setDigits(side, terms);
    m_events.armed(ArmedBy::Answer, media->armed());
}

bool CallMedia::renewKeys(LegId leg)
{
    DefaultMedia* const media = m_paths.defaultMedia();
    if (media)
        media->renewKeys(leg);
    return media != nullptr;
}

bool CallMedia::digit(LegSide from, const Digit& digit, DigitSource source)
{
    DefaultMedia* const media = m_paths.defaultMedia();
    return media && media->digit(from, digit, source);
}

Result<std::uint32_t> CallMedia::soundRateTo(LegSide side) const
{
    const DefaultMedia* const media = m_paths.defaultMedia();
    return media ? media->soundRateTo(side)
                 : Result<std::uint32_t>(fail(Errc::Unsupported,
                       "the media of the call is not ours: sounds are played in Default mode"));
}

void CallMedia::setOwnSound(LegSide side, OwnSound sound)
{
    MediaEnd end = m_paths.end(side);
    end.idle.ownSound = sound;
    m_paths.serveNext(side, end);
    if (DefaultMedia* const media = m_paths.defaultMedia())
        media->setIdle(side, end.idle);
}

void CallMedia::play(LegSide to, Play play)
{
    setOwnSound(to, OwnSound::Played);
    if (DefaultMedia* const media = m_paths.defaultMedia())
        media->play(to, std::move(play));
}

void CallMedia::stopPlaying(LegSide to)
{
    if (DefaultMedia* const media = m_paths.defaultMedia())
        media->stopPlaying(to);
    setOwnSound(to, OwnSound::None);
}

std::vector<StreamSample> CallMedia::sample() const
{
    return path() ? path()->sample() : std::vector<StreamSample>{};
}

std::uint64_t CallMedia::traffic() const
{
    return path() ? path()->traffic() : 0;
}

} // namespace legscope
