#include "tests/bench/tonecall.h"

#include "tests/bench/engineprocess.h"
#include "tests/support/carriedsdp.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fstream>
#include <optional>

namespace legscope::bench {
namespace {

using test::RawMessage;

/// The value of the first a= line of that name; empty where there is none.
std::string attributeOf(const std::string& sdp, const std::string& name)
{
    const std::string begin = "a=" + name + ":";
    const std::size_t at = sdp.find(begin);
    return at == std::string::npos ? std::string()
                                   : sdp.substr(at + begin.size(), sdp.find("\r\n", at) - at - begin.size());
}

/// The payload type that an SDP gives to a codec.
std::optional<std::uint8_t> typeIn(const std::string& sdp, const PhoneCodec& codec)
{
    const auto at = sdp.find(" " + codec.map.substr(0, codec.map.find('/')) + "/");
    if (at == std::string::npos)
        return std::nullopt;
    return static_cast<std::uint8_t>(std::stoi(sdp.substr(sdp.rfind(':', at) + 1)));
}

CryptoKey keyFor(CryptoSuite suite, std::uint16_t port)
{
    std::vector<std::byte> octets(keySizeOf(suite));
    for (std::size_t i = 0; i < octets.size(); ++i)
        octets[i] = static_cast<std::byte>(port >> (i % 2 * 8)) ^ static_cast<std::byte>(i);
    return {suite, std::move(octets)};
}

} // namespace

std::string nameOf(const LegKind& leg)
{
    return leg.codec.name + " " + nameOf(leg.security);
}

ToneCall::ToneCall(const SocketAddress& engine, const LegKind& legA, const LegKind& legB)
    : kindA(legA)
    , kindB(legB)
    , a(legA.codec, legA.fastPpm)
    , b(legB.codec, legB.fastPpm)
    , m_a{a, kindA, test::RawPhone("a")}
    , m_b{b, kindB, test::RawPhone("b")}
{
    m_a.sip.useEngine(engine);
    m_b.sip.useEngine(engine);
}

std::string ToneCall::connect()
{
    std::string security = nameOf(kindB.security);
    std::ranges::transform(security, security.begin(), [](unsigned char c) { return std::tolower(c); });
    m_a.sip.invite(fmt::format("{}-{}", security, m_b.sip.address().port()), offerOf(m_a));
    const RawMessage invite = m_b.sip.waitRequest("INVITE");
    if (invite.isEmpty())
        return fmt::format("no INVITE at the callee; the caller has {}", m_a.sip.waitFinal().status());
    const std::string answer = answerOf(m_b, invite.body());
    if (answer.empty() || !useSdp(m_b, invite.body()))
        return "the offer to the callee does not suit it:\n" + invite.body();
    m_b.sip.answer(invite, 200, answer);
    const RawMessage accepted = m_a.sip.waitFinal();
    if (accepted.status() != 200)
        return fmt::format("the caller has {}", accepted.status());
    m_a.sip.acknowledge();
    if (!useSdp(m_a, accepted.body()))
        return "the answer to the caller does not suit it:\n" + accepted.body();
    if (m_b.sip.waitRequest("ACK").isEmpty())
        return "no ACK at the callee";
    return shakesHands(m_a) && shakesHands(m_b) ? "" : "a handshake has not come about";
}

std::string ToneCall::hangUp()
{
    m_a.sip.request("BYE");
    if (m_a.sip.waitAnswer(200, "BYE").isEmpty())
        return "the BYE is not answered";
    const RawMessage bye = m_b.sip.waitRequest("BYE");
    if (bye.isEmpty())
        return "no BYE at the callee";
    m_b.sip.answer(bye, 200);
    return {};
}

void ToneCall::step(Monotonic now)
{
    a.step(now);
    b.step(now);
}

std::string ToneCall::offerOf(End& end) const
{
    constexpr auto suite = CryptoSuite::AesCm128Sha1Tag80;
    if (end.kind.security == PhoneSecurity::Sdes)
        end.line = {1, keyFor(suite, end.phone.address().port())};
    if (end.kind.security == PhoneSecurity::Dtls)
        end.dtls = std::make_unique<test::DtlsPeer>(test::DtlsPeerSetup{.isClient = false});
    return sdpOf(end, "actpass");
}

/// With the first suite that is offered; over DTLS it begins. Empty where what it speaks is not offered.
std::string ToneCall::answerOf(End& end, const std::string& offered) const
{
    const auto type = typeIn(offered, end.phone.codec());
    if (!type)
        return {};
    end.phone.useType(*type);
    if (end.kind.security == PhoneSecurity::Sdes) {
        const auto line = readCrypto(attributeOf(offered, "crypto"));
        if (!line)
            return {};
        end.line = {line->tag, keyFor(line->key.suite, end.phone.address().port())};
    }
    if (end.kind.security == PhoneSecurity::Dtls)
        end.dtls = std::make_unique<test::DtlsPeer>(test::DtlsPeerSetup{.isClient = true});
    return sdpOf(end, "active");
}

std::string ToneCall::sdpOf(const End& end, const std::string& setup) const
{
    const PhoneCodec& codec = end.phone.codec();
    const char* const profile = end.kind.security == PhoneSecurity::Plain ? "RTP/AVP"
        : end.kind.security == PhoneSecurity::Sdes                        ? "RTP/SAVP"
                                                                          : "UDP/TLS/RTP/SAVP";
    std::string lines = fmt::format("m=audio {} {} {}\r\na=rtpmap:{} {}\r\n", end.phone.address().port(),
        profile, codec.type, codec.type, codec.map);
    if (end.kind.security == PhoneSecurity::Sdes)
        lines += "a=crypto:" + textOf(end.line) + "\r\n";
    if (end.dtls)
        lines += fmt::format(
            "a=fingerprint:{}\r\na=setup:{}\r\na=rtcp-mux\r\n", textOf(end.dtls->fingerprint()), setup);
    return test::sdpBody(lines);
}

/// What the engine says: where to send, and with what key.
bool ToneCall::useSdp(End& end, const std::string& sdp) const
{
    const auto ports = test::portsOf(sdp);
    if (ports.empty() || ports.front() == 0 || !typeIn(sdp, end.phone.codec()))
        return false;
    end.phone.useTarget(*SocketAddress::parse(mediaHost, ports.front()));
    if (end.kind.security != PhoneSecurity::Sdes)
        return true;
    const auto line = readCrypto(attributeOf(sdp, "crypto"));
    if (!line)
        return false;
    end.phone.secure(end.line.key, line->key);
    return true;
}

bool ToneCall::shakesHands(End& end)
{
    if (!end.dtls)
        return true;
    RawUdpPeer& socket = end.phone.socket();
    const bool isDone = test::shakeHands(
        *end.dtls,
        [&] {
            return socket.waitReadable(std::chrono::milliseconds(50)) ? socket.take().value_or(std::string())
                                                                      : std::string();
        },
        [&](const std::string& datagram) { socket.send(end.phone.target(), datagram); });
    if (isDone)
        end.phone.secure(end.dtls->ownKey(), end.dtls->engineKey());
    return isDone;
}

void writeToneConfiguration(
    const std::filesystem::path& directory, std::uint16_t port, const std::string& variable)
{
    const std::string exported
        = variable.empty() ? variable : fmt::format(R"(<action application="export" data="{}"/>)", variable);
    std::string routes;
    for (const auto& [name, variables] : {std::pair("rtp", ""),
             std::pair("sdes", "{rtp_secure_media=mandatory}"), std::pair("dtls", "{rtp_use_dtls=true}")})
        routes += fmt::format(
            R"(<extension name="{0}"><condition field="destination_number" expression="^{0}-(\d+)$">
{2}<action application="bridge" data="{1}sofia/internal/b@127.0.0.1:$1"/></condition></extension>
)",
            name, variables, exported);
    constexpr const char* codecs = "PCMU,PCMA,G722,opus,G729,L16@16000h";
    std::ofstream(directory / "freeswitch.xml") << fmt::format(
        R"(<document type="freeswitch/xml"><section name="configuration"><configuration name="sofia.conf"><profiles>
<profile name="internal"><settings><param name="sip-ip" value="127.0.0.1"/><param name="sip-port" value="{}"/>
<param name="rtp-ip" value="{}"/><param name="context" value="default"/><param name="rtp-start-port" value="10000"/>
<param name="rtp-end-port" value="60000"/><param name="inbound-codec-prefs" value="{}"/>
<param name="outbound-codec-prefs" value="{}"/><param name="inbound-late-negotiation" value="true"/>
<param name="sip-requests-per-second" value="100000"/><param name="sip-requests-per-source" value="100000"/>
</settings></profile></profiles></configuration></section>
<section name="dialplan"><context name="default">
{}</context></section></document>)",
        port, mediaHost, codecs, codecs, routes);
}

} // namespace legscope::bench
