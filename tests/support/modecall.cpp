#include "tests/support/modecall.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace legscope::test {
namespace {

std::string replacedAll(std::string text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string failed(const std::string& what)
{
    return what + " did not come";
}

} // namespace

ModeCall::ModeCall(MediaMode mode_, ModeSetup setup)
    : mediaA(setup.addressA)
    , mediaB(setup.addressB)
    , mode(mode_)
    , a("a", setup.addressA)
    , b("b", setup.addressB)
    , c("c", setup.addressB)
    , m_setup(std::move(setup))
{
    auto parameters = m_setup.parameters;
    if (mode != MediaMode::Default)
        parameters[mode == MediaMode::Proxy ? "inbound-proxy-media" : "inbound-bypass-media"] = "true";
    parameters["sip-ip"] = parameters["rtp-ip"] = m_setup.addressA;
    configuration.profile("inner", parameters);
    parameters["sip-ip"] = parameters["rtp-ip"] = m_setup.addressB;
    const std::string outer = m_setup.addressA == m_setup.addressB ? "inner" : "outer";
    if (outer == "outer")
        configuration.profile("outer", parameters);
    const std::string toB = fmt::format("sofia/{}/b@{}", outer, b.address().text());
    const std::string toC = fmt::format("sofia/{}/c@{}", outer, c.address().text());
    std::string dial = m_setup.dial.empty() ? toB : m_setup.dial;
    dial = replacedAll(replacedAll(dial, "{B}", toB), "{C}", toC);
    dial = replacedAll(dial, "{portB}", std::to_string(b.address().port()));
    configuration.route(
        "^b$", fmt::format("{}<action application=\"bridge\" data=\"{}\"/>", m_setup.beforeBridge, dial));
    configuration.directoryXml(m_setup.directory);
    configuration.configurationXml(m_setup.configurations);
    configuration.languagesXml(m_setup.languages);
    configuration.route("^c$", fmt::format("<action application=\"bridge\" data=\"{}\"/>", toC));
    for (const auto& [name, more] : m_setup.profiles)
        configuration.profile(name, more);
    for (const auto& [expression, actions] : m_setup.routes)
        configuration.route(expression,
            replacedAll(replacedAll(actions, "{B}", b.address().text()), "{C}", c.address().text()));
    EngineOptions options;
    options.configuration = configuration.write();
    options.drain = std::chrono::milliseconds(200); // calls that a test leaves behind
    options.resolver = m_setup.resolver;
    options.noMediaAfter = m_setup.noMediaAfter;
    options.packetsAKey = m_setup.packetsAKey;
    options.dtlsPatience = m_setup.dtlsPatience;
    auto started = Engine::start(options);
    if (!started) {
        std::fprintf(stderr, "engine: %s\n", started.error().detail.c_str());
        std::abort();
    }
    engine = std::move(*started);
    recorder = std::make_unique<EventRecorder>(*engine);
    a.useEngine(engineOf("inner"));
    b.useEngine(engineOf(outer));
    c.useEngine(engineOf(outer));
}

ModeCall::~ModeCall() = default;

SocketAddress ModeCall::engineOf(const std::string& profile)
{
    recorder->waitFor<ProfileChanged>([&](const ProfileChanged& changed) {
        return changed.status->name == profile && !changed.status->sipAddress.empty();
    });
    for (const ProfileChanged& changed : recorder->all<ProfileChanged>()) {
        const std::string& text = changed.status->sipAddress;
        if (changed.status->name != profile || text.empty())
            continue;
        const auto colon = text.rfind(':');
        return *SocketAddress::parse(
            text.substr(0, colon), static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1))));
    }
    return {};
}

std::string ModeCall::audio(const RawUdpPeer& media, const std::string& more, unsigned version) const
{
    return sdpBody(fmt::format("m=audio {} RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\n"
                               "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n{}",
                       media.address().port(), more),
        media.address().host(), version);
}

std::string ModeCall::differs(const std::string& came, const RawMessage& left, const RawPhone& reader) const
{
    return bodyDiffers(came, left.body(), reader);
}

std::string ModeCall::bodyDiffers(
    const std::string& came, const std::string& left, const RawPhone& reader) const
{
    ReaderEnd end;
    end.address = reader.address().host();
    return carriedDifference(mode, came, left, end);
}

std::string ModeCall::connect(const std::string& offer, const std::string& answer)
{
    a.invite("b", offer);
    const RawMessage invite = b.waitRequest("INVITE");
    if (invite.isEmpty())
        return failed("the INVITE at B");
    if (const auto wrong = differs(offer, invite, b); !wrong.empty())
        return wrong;
    remember(b, invite.body());
    b.answer(invite, 200, answer);
    const RawMessage accepted = a.waitAnswer(200);
    if (accepted.isEmpty())
        return failed("the 200 at A");
    remember(a, accepted.body());
    if (const auto wrong = differs(answer, accepted, a); !wrong.empty())
        return wrong;
    a.acknowledge();
    return b.waitRequest("ACK").isEmpty() ? failed("the ACK at B") : "";
}

bool ModeCall::establish(
    const std::string& offer, const std::function<std::string(const std::string& offered)>& answerTo)
{
    const RawMessage invite = this->offer(offer);
    return !accept(invite, answerTo(invite.body())).isEmpty();
}

RawMessage ModeCall::offer(const std::string& sdp)
{
    a.invite("b", sdp);
    RawMessage invite = b.waitRequest("INVITE");
    if (!invite.isEmpty())
        remember(b, invite.body());
    return invite;
}

RawMessage ModeCall::accept(const RawMessage& invite, const std::string& sdp)
{
    b.answer(invite, 200, sdp);
    RawMessage accepted = a.waitFinal();
    if (accepted.status() != 200)
        return {};
    remember(a, accepted.body());
    a.acknowledge();
    b.waitRequest("ACK");
    return accepted;
}

std::string ModeCall::reoffer(
    RawPhone& from, const std::string& method, const std::string& offer, const std::string& answer)
{
    RawPhone& to = other(from);
    from.request(method, offer);
    const RawMessage request = to.waitRequest(method);
    if (request.isEmpty())
        return failed("the " + method);
    if (const auto wrong = differs(offer, request, to); !wrong.empty())
        return "offer: " + wrong;
    remember(to, request.body());
    to.answer(request, 200, answer);
    const RawMessage accepted = from.waitFinal(method);
    if (accepted.status() != 200)
        return failed("the 200 to the " + method);
    if (const auto wrong = differs(answer, accepted, from); !wrong.empty())
        return "answer: " + wrong;
    remember(from, accepted.body());
    if (method != "INVITE")
        return {};
    from.acknowledge();
    return to.waitRequest("ACK").isEmpty() ? failed("the ACK") : "";
}

std::string ModeCall::hangUp(RawPhone& from)
{
    RawPhone& to = other(from);
    from.request("BYE");
    if (from.waitAnswer(200, "BYE").isEmpty())
        return failed("the 200 to the BYE");
    const RawMessage bye = to.waitRequest("BYE");
    if (bye.isEmpty())
        return failed("the BYE");
    to.answer(bye, 200);
    const std::size_t calls = recorder->all<CallBegan>().size();
    if (!recorder->waitForCount<CallEnded>(calls))
        return failed("the end of the call");
    const CallEnded ended = recorder->all<CallEnded>().back();
    return ended.cause == "NORMAL_CLEARING" ? "" : "ended with " + ended.cause + ": " + ended.text;
}

void ModeCall::remember(const RawPhone& reader, const std::string& sdp)
{
    m_lastSdp[&reader] = sdp;
}

const std::string& ModeCall::sdpAt(const RawPhone& reader) const
{
    return m_lastSdp.at(&reader);
}

SocketAddress ModeCall::relayFor(const RawPhone& reader, std::size_t mline) const
{
    return SocketAddress::parse(reader.address().host(), portsOf(sdpAt(reader)).at(mline))
        .value_or(SocketAddress());
}

std::string rtpPacket(char sequence)
{
    std::string packet("\x80\x08\x00\x01\x00\x00\x00\xa0\x11\x22\x33\x44payload", 19);
    packet[3] = sequence;
    return packet;
}

std::string ModeCall::mediaFlows()
{
    if (mode != MediaMode::Proxy)
        return recorder->all<MediaArmed>().empty() ? "" : "media was armed in bypass";
    if (auto wrong = passes(mediaA, relayFor(a), mediaB, rtpPacket(1)); !wrong.empty())
        return "A to B: " + wrong;
    if (auto wrong = passes(mediaB, relayFor(b), mediaA, rtpPacket(2)); !wrong.empty())
        return "B to A: " + wrong;
    return {};
}

std::string ModeCall::passes(
    RawUdpPeer& from, const SocketAddress& relay, RawUdpPeer& to, const std::string& octets)
{
    // The worker arms after the signalling has gone on: what comes earlier is dropped, so ask again.
    for (int attempt = 0; attempt < 50; ++attempt) {
        from.send(relay, octets);
        while (to.waitReadable(std::chrono::milliseconds(100))) {
            if (to.take() == octets)
                return {};
        }
    }
    return "the datagram did not come through unchanged: " + relay.text();
}

} // namespace legscope::test
