#include "engine/sip/cause.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sip/sofia.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace legscope {
namespace {

constexpr int lastOfQ850 = 127;

struct Row {
    Cause cause;
    int status; ///< sent for the cause
};

constexpr std::array causes{
    Row{{0, "NONE"}, 480},
    Row{{1, "UNALLOCATED_NUMBER"}, 404},
    Row{{2, "NO_ROUTE_TRANSIT_NET"}, 404},
    Row{{3, "NO_ROUTE_DESTINATION"}, 404},
    Row{{6, "CHANNEL_UNACCEPTABLE"}, 480},
    Row{{7, "CALL_AWARDED_DELIVERED"}, 480},
    Row{{16, "NORMAL_CLEARING"}, 480},
    Row{{17, "USER_BUSY"}, 486},
    Row{{18, "NO_USER_RESPONSE"}, 408},
    Row{{19, "NO_ANSWER"}, 480},
    Row{{20, "SUBSCRIBER_ABSENT"}, 480},
    Row{{21, "CALL_REJECTED"}, 603},
    Row{{22, "NUMBER_CHANGED"}, 410},
    Row{{23, "REDIRECTION_TO_NEW_DESTINATION"}, 410},
    Row{{25, "EXCHANGE_ROUTING_ERROR"}, 483},
    Row{{27, "DESTINATION_OUT_OF_ORDER"}, 502},
    Row{{28, "INVALID_NUMBER_FORMAT"}, 484},
    Row{{29, "FACILITY_REJECTED"}, 501},
    Row{{30, "RESPONSE_TO_STATUS_ENQUIRY"}, 480},
    Row{{31, "NORMAL_UNSPECIFIED"}, 480},
    Row{{34, "NORMAL_CIRCUIT_CONGESTION"}, 503},
    Row{{38, "NETWORK_OUT_OF_ORDER"}, 503},
    Row{{41, "NORMAL_TEMPORARY_FAILURE"}, 503},
    Row{{42, "SWITCH_CONGESTION"}, 503},
    Row{{43, "ACCESS_INFO_DISCARDED"}, 480},
    Row{{44, "REQUESTED_CHAN_UNAVAIL"}, 503},
    Row{{45, "PRE_EMPTED"}, 480},
    Row{{50, "FACILITY_NOT_SUBSCRIBED"}, 480},
    Row{{52, "OUTGOING_CALL_BARRED"}, 403},
    Row{{54, "INCOMING_CALL_BARRED"}, 403},
    Row{{57, "BEARERCAPABILITY_NOTAUTH"}, 403},
    Row{{58, "BEARERCAPABILITY_NOTAVAIL"}, 503},
    Row{{63, "SERVICE_UNAVAILABLE"}, 480},
    Row{{65, "BEARERCAPABILITY_NOTIMPL"}, 488},
    Row{{66, "CHAN_NOT_IMPLEMENTED"}, 480},
    Row{{69, "FACILITY_NOT_IMPLEMENTED"}, 501},
    Row{{79, "SERVICE_NOT_IMPLEMENTED"}, 501},
    Row{{81, "INVALID_CALL_REFERENCE"}, 480},
    Row{{88, "INCOMPATIBLE_DESTINATION"}, 488},
    Row{{95, "INVALID_MSG_UNSPECIFIED"}, 480},
    Row{{96, "MANDATORY_IE_MISSING"}, 480},
    Row{{97, "MESSAGE_TYPE_NONEXIST"}, 480},
    Row{{98, "WRONG_MESSAGE"}, 480},
    Row{{99, "IE_NONEXIST"}, 480},
    Row{{100, "INVALID_IE_CONTENTS"}, 480},
    Row{{101, "WRONG_CALL_STATE"}, 480},
    Row{{102, "RECOVERY_ON_TIMER_EXPIRE"}, 504},
    Row{{103, "MANDATORY_IE_LENGTH_ERROR"}, 480},
    Row{{111, "PROTOCOL_ERROR"}, 480},
    Row{{127, "INTERWORKING"}, 480},
    Row{{142, "SUCCESS"}, 480},
    Row{{487, "ORIGINATOR_CANCEL"}, 487},
    Row{{700, "CRASH"}, 480},
    Row{{701, "SYSTEM_SHUTDOWN"}, 480},
    Row{{702, "LOSE_RACE"}, 480},
    Row{{703, "MANAGER_REQUEST"}, 480},
    Row{{800, "BLIND_TRANSFER"}, 480},
    Row{{801, "ATTENDED_TRANSFER"}, 480},
    Row{{802, "ALLOTTED_TIMEOUT"}, 480},
    Row{{803, "USER_CHALLENGE"}, 480},
    Row{{804, "MEDIA_TIMEOUT"}, 480},
    Row{{805, "PICKED_OFF"}, 480},
    Row{{806, "USER_NOT_REGISTERED"}, 480},
    Row{{807, "PROGRESS_TIMEOUT"}, 480},
    Row{{808, "INVALID_GATEWAY"}, 404},
    Row{{809, "GATEWAY_DOWN"}, 503},
    Row{{810, "INVALID_URL"}, 484},
    Row{{811, "INVALID_PROFILE"}, 404},
    Row{{812, "NO_PICKUP"}, 480},
    Row{{813, "SRTP_READ_ERROR"}, 480},
    Row{{815, "BUSY_EVERYWHERE"}, 600},
    Row{{816, "DECLINE"}, 603},
    Row{{817, "DOES_NOT_EXIST_ANYWHERE"}, 604},
    Row{{818, "NOT_ACCEPTABLE"}, 606},
    Row{{819, "UNWANTED"}, 607},
    Row{{820, "NO_IDENTITY"}, 428},
    Row{{821, "BAD_IDENTITY_INFO"}, 429},
    Row{{822, "UNSUPPORTED_CERTIFICATE"}, 437},
    Row{{823, "INVALID_IDENTITY"}, 438},
};

/// The parts between separators that stand outside of quotes, without the blanks around them.
std::vector<std::string_view> unquotedParts(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
            quoted = !quoted;
        if (at < text.size() && (quoted || text[at] != separator))
            continue;
        const auto part = text.substr(from, at - from);
        const auto first = std::min(part.find_first_not_of(" \t"), part.size());
        parts.push_back(part.substr(first, part.find_last_not_of(" \t") + 1 - first));
        from = at + 1;
    }
    return parts;
}

/// Of the parameter cause= among the parts of a reason-value.
std::optional<int> causeNumber(const std::vector<std::string_view>& parts)
{
    static constexpr std::string_view key = "cause=";
    const auto parameter
        = std::ranges::find_if(parts, [](std::string_view part) { return part.starts_with(key); });
    if (parameter == parts.end())
        return {};
    return leadingNumber<int>(parameter->substr(key.size()));
}

const Row* rowOfQ850(int q850)
{
    const auto row
        = std::ranges::find(causes, q850, [](const Row& candidate) { return candidate.cause.q850; });
    return row == causes.end() ? nullptr : &*row;
}

} // namespace

Cause causeNamed(std::string_view nameOrNumber)
{
    const auto row
        = std::ranges::find(causes, nameOrNumber, [](const Row& candidate) { return candidate.cause.name; });
    if (row != causes.end())
        return row->cause;
    if (const auto number = wholeNumber<int>(nameOrNumber)) {
        if (const Row* byNumber = rowOfQ850(*number))
            return byNumber->cause;
    }
    return {};
}

Cause causeOfStatus(int status)
{
    switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
    case 603:
    case 608:
        return causeNamed("CALL_REJECTED");
    case 404:
        return causeNamed("UNALLOCATED_NUMBER");
    case 485:
    case 604:
        return causeNamed("NO_ROUTE_DESTINATION");
    case 408:
        return causeNamed("RECOVERY_ON_TIMER_EXPIRE");
    case 504:
        return causeNamed("RECOVERY_ON_TIMER_EXPIRE");
    case 410:
        return causeNamed("NUMBER_CHANGED");
    case 413:
    case 414:
    case 416:
    case 420:
    case 421:
    case 423:
    case 505:
    case 513:
        return causeNamed("INTERWORKING");
    case 480:
        return causeNamed("NO_USER_RESPONSE");
    case 400:
    case 481:
    case 500:
    case 503:
        return causeNamed("NORMAL_TEMPORARY_FAILURE");
    case 486:
    case 600:
        return causeNamed("USER_BUSY");
    case 484:
        return causeNamed("INVALID_NUMBER_FORMAT");
    case 488:
    case 606:
        return causeNamed("INCOMPATIBLE_DESTINATION");
    case 502:
        return causeNamed("NETWORK_OUT_OF_ORDER");
    case 405:
        return causeNamed("SERVICE_UNAVAILABLE");
    case 406:
    case 415:
    case 501:
        return causeNamed("SERVICE_NOT_IMPLEMENTED");
    case 482:
    case 483:
        return causeNamed("EXCHANGE_ROUTING_ERROR");
    case 487:
        return causeNamed("ORIGINATOR_CANCEL");
    default:
        if (status >= 200 && status < 300)
            return causeNamed("NORMAL_CLEARING");
        return causeNamed(
            status >= 300 && status < 400 ? "REDIRECTION_TO_NEW_DESTINATION" : "NORMAL_UNSPECIFIED");
    }
}

int statusOfCause(std::string_view name)
{
    const auto row
        = std::ranges::find(causes, name, [](const Row& candidate) { return candidate.cause.name; });
    return row == causes.end() ? 480 : row->status;
}

bool causeOfReason(std::string_view reason, Cause& cause)
{
    const std::string text = lowered(reason);
    std::optional<int> status;
    bool elsewhere = false;
    for (const std::string_view value : unquotedParts(text, ',')) {
        const auto parts = unquotedParts(value, ';');
        const auto number = causeNumber(parts);
        if (!number)
            continue;
        if (parts.front() == "q.850" && *number >= 0 && *number <= lastOfQ850) {
            const Row* row = rowOfQ850(*number);
            cause = row ? row->cause : causeNamed("NORMAL_UNSPECIFIED");
            return true;
        }
        if (parts.front() == "sip" && !status) {
            status = number;
            elsewhere = value.find("elsewhere") != std::string_view::npos;
        }
    }
    if (status)
        cause = *status == 200 && elsewhere ? causeNamed("LOSE_RACE") : causeOfStatus(*status);
    return status.has_value();
}

std::string reasonValue(const Cause& cause)
{
    if (cause.name == "LOSE_RACE")
        return "SIP;cause=200;text=\"Call completed elsewhere\"";
    if (cause.name == "BLIND_TRANSFER" || cause.name == "ATTENDED_TRANSFER")
        return fmt::format("SIP;cause=200;text=\"{}\"", cause.name); // nothing has failed
    if (cause.q850 > lastOfQ850)
        return fmt::format("SIP;cause={};text=\"{}\"", statusOfCause(cause.name), cause.name);
    return fmt::format("Q.850;cause={};text=\"{}\"", cause.q850, cause.name);
}

const char* phraseOf(int status)
{
    const char* phrase = sip_status_phrase(status);
    return phrase ? phrase : "Unknown";
}

} // namespace legscope
