#include "engine/sdp/sdpfields.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"

#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::uint32_t maxPortCount = 4;

/// Decimal digits only; none on an empty text, another character, or a number above `limit`.
std::optional<std::uint32_t> readNumber(std::string_view text, std::uint32_t limit)
{
    const auto number = wholeNumber<std::uint32_t>(text);
    return number && *number <= limit ? number : std::nullopt;
}

/// What is written as RFC 8866 has it, and not served all the same.
std::unexpected<Error> unservedLine(std::size_t index, std::string_view cause)
{
    Error error = badLine(index, cause).error();
    error.code = Errc::Unsupported;
    return std::unexpected(std::move(error));
}

bool isBroadcast(const SocketAddress& address)
{
    return address.host() == "255.255.255.255";
}

Result<SdpHost> readHost(std::string_view text, std::size_t index)
{
    SdpHost host{std::string(text), std::nullopt};
    if (text.find('/') != std::string_view::npos)
        return unservedLine(index, fmt::format("names a multicast address with TTL or count (\"{}\")", text));
    if (const auto literal = SocketAddress::parse(text, 0); literal && text.front() != '[') {
        if (literal->isMulticast() || isBroadcast(*literal))
            return unservedLine(
                index, fmt::format("names \"{}\", which is not the address of one peer", text));
        host.literal = *literal;
    } else if (!isHostName(text)) {
        return badLine(index, fmt::format("names \"{}\", neither an address nor a host name", text));
    }
    return host;
}

} // namespace

Result<ConnectionField> readConnection(std::string_view value, std::size_t index)
{
    const auto words = wordsOf(value);
    if (words.size() != 3)
        return badLine(index, "does not have network type, address type and address");
    if (!equalsIgnoringCase(words[0], "IN"))
        return badLine(index, fmt::format("has the network type \"{}\" instead of IN", words[0]));
    if (!equalsIgnoringCase(words[1], "IP4") && !equalsIgnoringCase(words[1], "IP6"))
        return badLine(index, fmt::format("has the address type \"{}\" instead of IP4 or IP6", words[1]));
    auto host = readHost(words[2], index);
    if (!host)
        return std::unexpected(host.error());
    return ConnectionField{words[1], words[2], std::move(*host)};
}

Result<OriginField> readOrigin(std::string_view value, std::size_t index)
{
    const auto words = wordsOf(value);
    const std::size_t count = words.size();
    if (count < 6)
        return badLine(index, "(o=) has fewer than six fields");
    return OriginField{words[count - 5], words[count - 4]};
}

Result<MediaField> readMedia(std::string_view value, std::size_t index)
{
    const auto words = wordsOf(value);
    if (words.size() < 4)
        return badLine(index, "(m=) does not have media, port, protocol and a format");
    MediaField field;
    field.media = words[0];
    field.proto = words[2];
    field.formats.assign(words.begin() + 3, words.end());
    const std::size_t slash = words[1].find('/');
    field.portText = words[1].substr(0, slash);
    const auto port = readNumber(field.portText, 65535);
    if (!port)
        return badLine(index, fmt::format("(m=) has \"{}\" where a port belongs", field.portText));
    field.port = static_cast<std::uint16_t>(*port);
    if (slash != std::string_view::npos) {
        const std::string_view countText = words[1].substr(slash + 1);
        const auto portCount = readNumber(countText, 65535);
        const std::string cause
            = fmt::format("(m=) has the port count \"{}\"; 1 to {} are served", countText, maxPortCount);
        if (portCount.value_or(0) == 0)
            return badLine(index, cause);
        if (*portCount > maxPortCount)
            return unservedLine(index, cause);
        field.portCount = static_cast<std::uint16_t>(*portCount);
    }
    return field;
}

Result<RtcpField> readRtcp(std::string_view value, std::size_t index)
{
    const std::size_t portEnd = std::min(value.find_first_of(" \t"), value.size());
    RtcpField field;
    field.portText = value.substr(0, portEnd);
    const auto port = readNumber(field.portText, 65535);
    if (!port)
        return badLine(index, fmt::format("(a=rtcp) has \"{}\" where a port belongs", field.portText));
    field.port = static_cast<std::uint16_t>(*port);
    const std::string_view rest = value.substr(portEnd);
    if (wordsOf(rest).empty())
        return field;
    auto connection = readConnection(rest, index);
    if (!connection)
        return std::unexpected(connection.error());
    field.connection = std::move(*connection);
    return field;
}

bool isOverTcp(std::string_view proto)
{
    return equalsIgnoringCase(proto.substr(0, proto.find('/')), "TCP");
}

bool isIceAttribute(std::string_view name)
{
    return equalsIgnoringCase(name, "candidate") || equalsIgnoringCase(name, "remote-candidates")
        || equalsIgnoringCase(name, "end-of-candidates") || equalsIgnoringCase(name.substr(0, 4), "ice-");
}

} // namespace legscope
