#include "engine/call/callmedia.h"

#include "engine/call/defaultmedia.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

CallMedia::CallMedia(CallId call, CallEnvironment& environment, CallEvents& events, CallLinks& links)
    : m_clock(environment.clock)
    , m_events(events)
    , m_links(links)
    , m_paths(call, environment.media)
    , m_reports(events, environment.noMediaAfter)
    , m_armed(environment, events, m_reports, m_paths, links)
    , m_sdps(call, environment, m_paths, m_reports, m_armed, links)
    , m_sounds(links, m_paths)
{
}

CallMedia::~CallMedia() = default;

Result<void> CallMedia::decide(const ModeDecision& decision, const ProfileSettings& caller)
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
    return serveCalling(m_links.served());
}

/// Whoever was called last may not be who is connected now, and whoever else was called is not served.
void CallMedia::connected()
{
    for (Channel* const channel : m_links.channels()) {
        if (m_links.mediaAt(channel->side) != &channel->media)
            channel->media.ports().close();
    }
    if (!path())
        return;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        if (const ChannelMedia* const media = m_links.mediaAt(side))
            m_paths.follow(side, media->end());
    }
    settle();
    m_armed.onConnected();
}

void CallMedia::settle()
{
    for (Channel* const channel : m_links.channels())
        channel->media.keys().settle();
    path()->connected();
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

void CallMedia::keep()
{
    if (m_nextMode)
        m_events.mode(*m_nextMode);
    m_paths.keep();
    settle();
    m_armed.onArmed(ArmedBy::Answer);
}

/// What an application has chosen meanwhile for who was there before stays.
void CallMedia::discard()
{
    const auto endAt = [this](LegSide side) {
        const ChannelMedia* const media = m_links.mediaAt(side);
        return media ? media->end() : m_paths.end(side);
    };
    m_paths.discard({endAt(LegSide::A), endAt(LegSide::B)});
}

bool CallMedia::fits(LegSide side) const
{
    return m_paths.defaultMedia() && m_paths.defaultMedia()->fits(side);
}

Result<void> CallMedia::beginDefault(const ProfileSettings& caller, const std::string& reason)
{
    if (m_paths.defaultMedia())
        return {};
    m_events.mode({modeOf(caller), MediaMode::Default, ModeDecider::Call, reason});
    m_paths.begin(MediaMode::Default, caller);
    return serveCalling(m_links.served());
}

Result<void> CallMedia::serve(
    ChannelStart& channel, const VariableReader& variable, const SecureTerms& secure, LegDirection direction)
{
    auto end = mediaEndOf({*channel.settings, variable, secure, m_links.served().variables,
        channel.media.signalling(), direction});
    if (!end)
        return std::unexpected(end.error());
    for (const std::string& sentence : end->refused)
        m_reports.once(Severity::Warning, FindingCode::BadArgument, sentence);
    channel.media.serve(std::move(*end));
    return {};
}

Result<void> CallMedia::serveAsCalling(ChannelStart& channel)
{
    const VariableReader variable
        = [this](const std::string& name) { return m_links.served().variables.valueOf(name); };
    constexpr LegDirection direction = LegDirection::Inbound;
    return serve(channel, variable, secureTermsOf(*channel.settings, variable, direction), direction);
}

Result<void> CallMedia::serveCalling(ChannelStart& channel)
{
    const auto served = serveAsCalling(channel);
    if (served)
        link(channel);
    return served;
}

Result<void> CallMedia::serveCallee(
    ChannelStart& channel, const VariableReader& variable, const SecureTerms& secure)
{
    const auto served = serve(channel, variable, secure, LegDirection::Outbound);
    if (served)
        link(channel);
    return served;
}

Result<void> CallMedia::checkUpgrade(const SipBody& callers, const SipBody& callees)
{
    ChannelStart& served = m_links.served();
    // Who is at B was called, and stays as it was served then.
    if (served.side == LegSide::A) {
        if (const auto calling = serveAsCalling(served); !calling)
            return calling;
        m_paths.linkNext(LegSide::A, served.media.end());
    }
    for (const auto& [side, body] :
        {std::pair(served.side, &callers), std::pair(otherSide(served.side), &callees)}) {
        if (const auto ours = checkUpgradeOf(side, *body); !ours)
            return ours;
    }
    return {};
}

Result<void> CallMedia::checkUpgradeOf(LegSide side, const SipBody& body)
{
    const auto& sdp = body.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    ChannelMedia* const media = m_links.mediaAt(side);
    if (!*sdp || !media)
        return {};
    const SdpView& view = (*sdp)->view();
    const auto isFax = [](const SdpMedia& line) { return line.media == "image" && line.port != 0; };
    if (std::ranges::any_of(view.media, isFax))
        return fail(Errc::Unsupported, fmt::format("leg {} sends a fax by T.38", nameOf(side)));
    const auto isEncrypted = [](const SdpMedia& line) { return line.encrypted && line.port != 0; };
    const bool encrypts = std::ranges::any_of(view.media, isEncrypted);
    if (encrypts) {
        media->keepEncryption();
        m_paths.linkNext(side, media->end());
    }
    const auto terms = negotiate(view, end(side).codecs.rules);
    if (!terms)
        return fail(terms.error().code, fmt::format("leg {}: {}", nameOf(side), terms.error().detail));
    if (encrypts) {
        media->agreements().agree(*terms);
        m_reports.once(Severity::Notice, FindingCode::EncryptionEndsHere,
            "the legs have encrypted their media from end to end; in Default mode each leg does so with "
            "Legscope, which hears it");
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

void CallMedia::upgradeRefused(const std::string& why)
{
    m_paths.upgradeRefused();
    const MediaMode requested = m_forced ? m_forced->requested : MediaMode::Default;
    m_forced.reset();
    m_events.mode({requested, path() ? path()->mode() : requested, ModeDecider::Call,
        fmt::format("it is not moved to Default mode: {}", why)});
}

void CallMedia::prepareReturn(const ModeDecision& to, const ProfileSettings& caller)
{
    prepare();
    m_nextMode = to;
    m_paths.negotiateBeside(to.effective, caller);
}

void CallMedia::returned()
{
    m_forced.reset();
    keep();
    if (path()->mode() != MediaMode::Bypass)
        return;
    for (Channel* const channel : m_links.channels())
        channel->media.ports().close();
}

SharedEnd CallMedia::offerCodecs(ChannelStart& channel, std::vector<CodecPreference> codecs)
{
    SharedEnd before = channel.media.end();
    channel.media.setCodecs(std::move(codecs));
    m_paths.follow(channel.side, channel.media.end());
    return before;
}

void CallMedia::serveAgain(ChannelStart& channel, const SharedEnd& before)
{
    channel.media.setCodecs(before->codecs);
    m_paths.follow(channel.side, channel.media.end());
}

void CallMedia::judge(const std::vector<StreamSample>& streams)
{
    if (path())
        m_reports.judge(*path(), streams, m_clock.now());
}

void CallMedia::changeDigits(ChannelStart& channel, const ChannelMedia::DigitChange& change)
{
    channel.media.chooseDigits(change);
    if (m_links.mediaAt(channel.side) != &channel.media)
        return; // followed when it answers
    m_paths.change(channel.side, channel.media.end());
    if (const DefaultMedia* const media = m_paths.defaultMedia())
        m_events.armed(ArmedBy::Answer, media->armed());
}

bool CallMedia::renewKeys(ChannelStart& channel)
{
    if (isDefault())
        channel.media.keys().renew();
    return isDefault();
}

bool CallMedia::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    DefaultMedia* const media = m_paths.defaultMedia();
    return media && media->digit(from, digit, source, stage);
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
