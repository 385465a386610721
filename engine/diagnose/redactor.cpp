#include "engine/diagnose/redactor.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>

namespace legscope {
namespace {

/// a=rtpmap:101 telephone-event/8000 (RFC 4733 section 7.1.1), anywhere in a message.
void findKeyPayloads(std::string_view message, std::bitset<128>& found)
{
    constexpr std::string_view map = "a=rtpmap:", name = "telephone-event/";
    for (std::size_t at = findIgnoringCase(message, map, 0); at < message.size();
        at = findIgnoringCase(message, map, at + 1)) {
        const std::string_view line = message.substr(at, endOfLine(message, at) - at);
        const std::size_t blank = std::min(line.find(' '), line.size());
        const auto type = wholeNumber<std::uint8_t>(line.substr(map.size(), blank - map.size()));
        if (type && *type < found.size() && startsIgnoringCase(trimmed(line.substr(blank)), name))
            found.set(*type);
    }
}

bool isKeyInfo(const SipMessage& message)
{
    return message.method == "INFO" && message.status == 0
        && findIgnoringCase(message.text, "application/dtmf", 0) != std::string_view::npos;
}

/// The body of an INFO: "Signal=5" and what else names the key; of application/dtmf the key alone.
void maskInfoKey(std::string& message)
{
    const std::size_t body = message.find("\r\n\r\n");
    if (body == std::string::npos)
        return;
    const bool isRelay = findIgnoringCase(message, "signal", body) != std::string_view::npos;
    for (std::size_t at = body + 4; at < message.size();) {
        const std::size_t end = endOfLine(message, at);
        const std::size_t equals = message.find('=', at);
        const bool isSignal
            = equals < end && startsIgnoringCase(std::string_view(message).substr(at), "signal");
        if (isSignal || !isRelay) {
            for (std::size_t key = isSignal ? equals + 1 : at; key < end; ++key)
                message[key] = message[key] == ' ' ? ' ' : '*';
        }
        at = std::min(message.find_first_not_of("\r\n", end), message.size());
    }
}

/// Numbers and names in a CallBegan or a DetailRecord.
auto partiesOf(auto& call)
{
    return std::array{&call.callerNumber, &call.callerName, &call.calledNumber};
}

void replaceEach(std::string& text, std::string_view what, const std::string& by)
{
    if (what.empty())
        return;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

} // namespace

void Redactor::learn(const Event& event)
{
    const auto* message = std::get_if<SipMessage>(&event.body);
    if (message != nullptr && message->hasSdp && m_what.keys)
        findKeyPayloads(message->text, m_keyPayloads);
    if (!m_what.parties)
        return;
    if (message != nullptr) {
        m_parties.addFrom(message->text);
    } else if (const auto* began = std::get_if<CallBegan>(&event.body)) {
        for (const std::string* word : partiesOf(*began))
            m_parties.add(*word);
    } else if (const auto* leg = std::get_if<LegBegan>(&event.body)) {
        m_parties.addFrom(leg->remoteUri);
    }
}

template <class Body>
bool Redactor::concerns(const Body& body) const
{
    if constexpr (std::is_same_v<Body, DigitPassed>)
        return m_what.keys && !body.isMasked;
    else if constexpr (std::is_same_v<Body, SoundPlayed> || std::is_same_v<Body, SoundRecorded>)
        return m_what.parties || (m_what.keys && body.key);
    else if constexpr (std::is_same_v<Body, SipMessage>)
        return m_what.parties || (m_what.keys && isKeyInfo(body));
    else if constexpr (std::is_same_v<Body, RouteStep>)
        return m_what.parties || (m_what.keys && body.application.contains("dtmf"));
    else
        return m_what.parties;
}

EventPtr Redactor::masked(const EventPtr& event) const
{
    if (!std::visit([this](const auto& body) { return concerns(body); }, event->body))
        return event;
    Event copy = *event;
    std::visit([this](auto& body) { apply(body); }, copy.body);
    return std::make_shared<const Event>(std::move(copy));
}

std::string Redactor::exported(const SipMessage& message) const
{
    SipMessage copy = message;
    apply(copy);
    return redacted(copy.text);
}

std::string Redactor::exported(std::string text) const
{
    if (m_what.parties)
        m_parties.maskText(text);
    return redacted(text);
}

std::size_t Redactor::keyAt(const CapturedPacket& packet) const
{
    constexpr std::size_t fixedHeader = 12, longestEvents = 16;
    const Octets octets = packet.octets;
    if (!m_what.keys || octets.size() <= fixedHeader)
        return 0;
    const auto first = std::to_integer<unsigned>(octets[0]), second = std::to_integer<unsigned>(octets[1]);
    std::size_t header = fixedHeader + 4 * (first & 0x0F);
    if ((first >> 6) != 2 || !m_keyPayloads.test(second & 0x7F))
        return 0;
    if ((first & 0x10) != 0 && octets.size() >= header + 4) // an extension (RFC 3550 5.3.1)
        header += 4
            + 4
                * (std::to_integer<std::size_t>(octets[header + 2]) * 256
                    + std::to_integer<std::size_t>(octets[header + 3]));
    const bool isShort = packet.length > header && packet.length - header <= longestEvents;
    return isShort && octets.size() > header ? header : 0;
}

void Redactor::apply(DigitPassed& body) const
{
    if (m_what.keys)
        body.mask();
}

void Redactor::apply(SoundPlayed& body) const
{
    if (m_what.keys && body.key)
        body.key = maskedKey;
    if (!m_what.parties)
        return;
    m_parties.maskText(body.name);
    m_parties.maskText(body.text);
}

void Redactor::apply(SoundRecorded& body) const
{
    if (m_what.keys && body.key)
        body.key = maskedKey;
    if (!m_what.parties)
        return;
    m_parties.maskText(body.path);
    m_parties.maskText(body.text);
}

void Redactor::apply(SipMessage& body) const
{
    if (m_what.keys && isKeyInfo(body))
        maskInfoKey(body.text);
    if (m_what.parties)
        m_parties.maskMessage(body.text);
}

void Redactor::apply(RouteStep& body) const
{
    if (m_what.keys && body.application.contains("dtmf")) {
        std::string stars = body.data;
        PartyWords::maskAll(stars);
        replaceEach(body.text, body.data, stars);
        body.data = stars;
    }
    if (!m_what.parties)
        return;
    for (std::string* text : {&body.extension, &body.data, &body.text})
        m_parties.maskText(*text);
}

void Redactor::apply(CallBegan& body) const
{
    for (std::string* text : partiesOf(body))
        PartyWords::maskAll(*text);
}

void Redactor::apply(LegBegan& body) const
{
    m_parties.maskText(body.remoteUri);
}

void Redactor::apply(ModeDecided& body) const
{
    m_parties.maskText(body.reason);
}

void Redactor::apply(SdpRewritten& body) const
{
    m_parties.maskSdp(body.before);
    m_parties.maskSdp(body.after);
    for (SdpEdit& edit : body.edits) {
        m_parties.maskSdp(edit.before);
        m_parties.maskSdp(edit.after);
    }
}

void Redactor::apply(CallEnded& body) const
{
    DetailRecord& record = *body.record;
    for (std::string* text : partiesOf(record))
        PartyWords::maskAll(*text);
    m_parties.maskText(body.text);
    for (LegDetails& leg : record.legs)
        m_parties.maskText(leg.remoteUri);
}

void Redactor::apply(Finding& body) const
{
    m_parties.maskText(body.text);
}

void Redactor::apply(Problem& body) const
{
    m_parties.maskText(body.text);
}

void Redactor::apply(CommandFinished& body) const
{
    m_parties.maskText(body.text);
    if (body.error)
        m_parties.maskText(body.error->detail);
}

} // namespace legscope
