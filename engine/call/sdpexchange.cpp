#include "engine/call/sdpexchange.h"

#include "engine/call/defaultmedia.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

ArmedBy armedBy(SdpKind kind)
{
    return kind == SdpKind::Offer ? ArmedBy::Offer : ArmedBy::Answer;
}

/// Why an SDP that passes from end to end does not fulfil what is mandatory with one of its legs; empty when
/// it does.
std::string missingEncryption(const SdpView& sdp, const SecureRules& rules)
{
    if (rules.policy != SecurePolicy::Mandatory)
        return {};
    for (std::size_t mline = 0; mline < sdp.media.size(); ++mline) {
        const SdpMedia& media = sdp.media[mline];
        if (media.port != 0 && !media.encrypted)
            return fmt::format("m={} {} is not encrypted, and {}", media.media, media.proto,
                rules.exchange == KeyExchange::Dtls ? "rtp_use_dtls=true" : "rtp_secure_media=mandatory");
    }
    return {};
}

} // namespace

SdpExchange::SdpExchange(CallId call, CallEnvironment& environment, MediaPaths& paths, MediaReports& reports,
    ArmedMedia& armed, CallLinks& links)
    : m_call(call)
    , m_environment(environment)
    , m_paths(paths)
    , m_reports(reports)
    , m_armed(armed)
    , m_links(links)
{
}

Result<Carried> SdpExchange::pass(SdpKind kind, const SdpPassage& passage, const SharedSdp& sdp)
{
    if (kind == SdpKind::Answer)
        followWhoAnswers(passage.writer.leg);
    MediaPath& negotiated = m_paths.negotiating();
    if (negotiated.mode() != MediaMode::Default) {
        if (const auto encrypted = checkEncryption(sdp->view()); !encrypted)
            return std::unexpected(encrypted.error());
    }
    return kind == SdpKind::Offer ? negotiated.offer(passage, sdp) : negotiated.answer(passage, sdp);
}

/// Of several legs that ring each is served as its own profile and variables say.
void SdpExchange::followWhoAnswers(LegId writer)
{
    if (const Leg* const leg = m_links.find(writer)) {
        const Channel& channel = m_links.channelOf(*leg);
        m_paths.follow(channel.side, channel.media.end());
    }
}

/// Where media passes from end to end, the ends must encrypt it where that is mandatory with one of them.
Result<void> SdpExchange::checkEncryption(const SdpView& sdp) const
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const std::string missing = missingEncryption(sdp, m_paths.end(side)->codecs.rules.secure);
        if (!missing.empty())
            return fail(Errc::Unsupported, fmt::format("leg {}: {}", nameOf(side), missing));
    }
    return {};
}

Result<SipBody> SdpExchange::forward(
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
    publish(kind, passage, toCallId, *sdp, std::move(*carried));
    return sent;
}

Result<SipBody> SdpExchange::consumeAnswer(const SdpPassage& passage, const SipBody& body)
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
        m_armed.onArmed(ArmedBy::Answer);
    return SipBody{"application/sdp", std::move(carried->text)};
}

Result<SipBody> SdpExchange::answerAlone(LegId caller, const std::string& callId, const SipBody& offer)
{
    const auto& sdp = offer.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp || !m_paths.defaultMedia())
        return fail(Errc::BadSdp, "there is no offer that could be answered");
    const LegSide side = m_links.served().side;
    const SdpParty party{caller, m_links.served().media};
    auto carried = m_paths.defaultMedia()->answerAlone(side, party, *sdp);
    if (!carried)
        return std::unexpected(carried.error());
    SipBody sent{"application/sdp", carried->text};
    publish(SdpKind::Answer, {side, party, party}, callId, *sdp, std::move(*carried));
    return sent;
}

Result<SipBody> SdpExchange::offerAlone(LegId caller, const std::string& callId, const SipBody& last)
{
    const auto& before = last.part.sdp;
    if (!before)
        return std::unexpected(before.error());
    ChannelStart& served = m_links.served();
    if (!*before) {
        served.media.serveWhatIsOffered();
        m_paths.follow(served.side, served.media.end());
    }
    const SdpParty party{caller, served.media};
    auto carried = m_paths.defaultMedia()->offerAlone(served.side, party, *before);
    if (!carried)
        return std::unexpected(carried.error());
    SipBody sent{"application/sdp", carried->text};
    publish(SdpKind::Offer, {served.side, party, party}, callId, *before, std::move(*carried));
    return sent;
}

Result<void> SdpExchange::answeredAlone(LegId caller, const SipBody& answer)
{
    const auto& sdp = answer.part.sdp;
    if (!sdp)
        return std::unexpected(sdp.error());
    if (!*sdp || !m_paths.defaultMedia())
        return fail(Errc::BadSdp, "there is no SDP");
    ChannelStart& served = m_links.served();
    const auto taken
        = m_paths.defaultMedia()->answeredAlone(served.side, SdpParty{caller, served.media}, **sdp);
    if (taken)
        m_armed.onArmed(ArmedBy::Answer);
    return taken;
}

void SdpExchange::publish(SdpKind kind, const SdpPassage& passage, const std::string& toCallId,
    const SharedSdp& before, Carried carried)
{
    const std::string after = carried.text;
    const std::string text(before ? before->text() : std::string_view());
    const std::uint64_t sequence = m_environment.events.publish(SdpRewritten{m_call, passage.writer.leg,
        passage.reader.leg, kind, m_paths.negotiating().mode(), text, after, std::move(carried.edits)});
    m_environment.wire.linkBody(toCallId, passage.reader.leg, after, sequence);
    if (before) {
        const bool keysCount
            = m_paths.defaultMedia() && m_paths.end(passage.from)->codecs.rules.secure.cryptoInAvp;
        m_reports.onSdp(m_paths.negotiating().mode(), passage.from, *before,
            keysCount ? MediaReports::KeysInAvp::Counted : MediaReports::KeysInAvp::Passed);
    }
    if (!m_paths.negotiatesBeside())
        m_armed.onArmed(armedBy(kind));
}

} // namespace legscope
