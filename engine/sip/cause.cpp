#include "engine/sip/cause.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sip/sofia.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace legscope {
namespace {

constexpr int lastOfQ850 = 127;

struct Code {
    int q850;
    std::string_view name;
};

struct Row {
    Code code;
    int status; ///< sent for the cause
    Cause cause() const { return {code.q850, code.name}; }
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

/// Of the parameter text= among them, without quotes and escapes.
std::string wordsIn(std::string_view value)
{
    static constexpr std::string_view key = "text=";
    for (const std::string_view part : unquotedParts(value, ';')) {
        if (startsIgnoringCase(part, key))
            return unquotedName(part.substr(key.size()));
    }
    return {};
}

const Row* rowOfQ850(int q850)
{
    const auto row
        = std::ranges::find(causes, q850, [](const Row& candidate) { return candidate.code.q850; });
    return row == causes.end() ? nullptr : &*row;
}

struct StatusCause {
    int status;
    std::string_view cause;
};

constexpr auto statusCauses = std::to_array<StatusCause>({{400, "NORMAL_TEMPORARY_FAILURE"},
    {401, "CALL_REJECTED"}, {402, "CALL_REJECTED"}, {403, "CALL_REJECTED"}, {404, "UNALLOCATED_NUMBER"},
    {405, "SERVICE_UNAVAILABLE"}, {406, "SERVICE_NOT_IMPLEMENTED"}, {407, "CALL_REJECTED"},
    {408, "RECOVERY_ON_TIMER_EXPIRE"}, {410, "NUMBER_CHANGED"}, {413, "INTERWORKING"}, {414, "INTERWORKING"},
    {415, "SERVICE_NOT_IMPLEMENTED"}, {416, "INTERWORKING"}, {420, "INTERWORKING"}, {421, "INTERWORKING"},
    {423, "INTERWORKING"}, {480, "NO_USER_RESPONSE"}, {481, "NORMAL_TEMPORARY_FAILURE"},
    {482, "EXCHANGE_ROUTING_ERROR"}, {483, "EXCHANGE_ROUTING_ERROR"}, {484, "INVALID_NUMBER_FORMAT"},
    {485, "NO_ROUTE_DESTINATION"}, {486, "USER_BUSY"}, {487, "ORIGINATOR_CANCEL"},
    {488, "INCOMPATIBLE_DESTINATION"}, {500, "NORMAL_TEMPORARY_FAILURE"}, {501, "SERVICE_NOT_IMPLEMENTED"},
    {502, "NETWORK_OUT_OF_ORDER"}, {503, "NORMAL_TEMPORARY_FAILURE"}, {504, "RECOVERY_ON_TIMER_EXPIRE"},
    {505, "INTERWORKING"}, {513, "INTERWORKING"}, {600, "USER_BUSY"}, {603, "CALL_REJECTED"},
    {604, "NO_ROUTE_DESTINATION"}, {606, "INCOMPATIBLE_DESTINATION"}, {608, "CALL_REJECTED"}});

} // namespace

Cause causeNamed(std::string_view nameOrNumber)
{
    const auto row = std::ranges::find_if(causes,
        [nameOrNumber](const Row& one) { return equalsIgnoringCase(one.code.name, nameOrNumber); });
    if (row != causes.end())
        return row->cause();
    if (const auto number = wholeNumber<int>(nameOrNumber)) {
        if (const Row* byNumber = rowOfQ850(*number))
            return byNumber->cause();
    }
    return {};
}

Cause causeOfStatus(int status)
{
    const auto row = std::ranges::find(statusCauses, status, &StatusCause::status);
    if (row != statusCauses.end())
        return causeNamed(row->cause);
    if (status >= 200 && status < 300)
        return causeNamed("NORMAL_CLEARING");
    return causeNamed(
        status >= 300 && status < 400 ? "REDIRECTION_TO_NEW_DESTINATION" : "NORMAL_UNSPECIFIED");
}

int statusOfCause(std::string_view name)
{
    const auto row
        = std::ranges::find(causes, name, [](const Row& candidate) { return candidate.code.name; });
    return row == causes.end() ? 480 : row->status;
}

bool causeOfReason(std::string_view reason, Cause& cause)
{
    std::optional<Cause> bySip;
    for (const std::string_view value : unquotedParts(reason, ',')) {
        const std::string text = lowered(value);
        const auto parts = unquotedParts(text, ';');
        const auto number = causeNumber(parts);
        if (!number)
            continue;
        if (parts.front() == "q.850" && *number >= 0 && *number <= lastOfQ850) {
            const Row* row = rowOfQ850(*number);
            cause = row ? row->cause() : causeNamed("NORMAL_UNSPECIFIED");
            cause.words = wordsIn(value);
            return true;
        }
        if (parts.front() == "sip" && !bySip) {
            const bool isElsewhere = *number == 200 && text.find("elsewhere") != std::string::npos;
            bySip = isElsewhere ? causeNamed("LOSE_RACE") : causeOfStatus(*number);
            bySip->words = wordsIn(value);
        }
    }
    if (bySip)
        cause = *bySip;
    return bySip.has_value();
}

std::string reasonValue(const Cause& cause)
{
    if (cause.name == "LOSE_RACE")
        return "SIP;cause=200;text=\"Call completed elsewhere\"";
    if (cause.name == "BLIND_TRANSFER" || cause.name == "ATTENDED_TRANSFER")
        return fmt::format("SIP;cause=200;text=\"{}\"", cause.name); // nothing has failed
    const std::string text = quotedName(cause.words.empty() ? cause.name : cause.words);
    if (cause.q850 > lastOfQ850)
        return fmt::format("SIP;cause={};text={}", statusOfCause(cause.name), text);
    return fmt::format("Q.850;cause={};text={}", cause.q850, text);
}

const char* phraseOf(int status)
{
    const char* phrase = sip_status_phrase(status);
    return phrase ? phrase : "Unknown";
}

} // namespace legscope
