#pragma once

#include "engine/config/parametertable.h"
#include "engine/core/caseless.h"
#include "engine/core/error.h"
#include "engine/core/number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How the values of parameters are read. Each returns Errc::InvalidArgument with the value and what it is
/// not, and leaves the target as it was.
namespace legscope {

/// What a parameter is set to, and what is known of the parameter.
struct ParameterValue {
    std::string_view text;
    const ParameterFacts& facts;
};

/// The sentence: "VALUE" is not `expected`.
std::unexpected<Error> refuseValue(std::string_view value, std::string_view expected);
/// The same of a parameter that takes one of some words.
std::unexpected<Error> refuseChoice(const ParameterValue& value);
std::unexpected<Error> refuseRange(std::string_view value, std::string_view what, NumberRange range);

Result<void> readTruth(bool& target, const ParameterValue& value);
/// Within the range of the parameter.
template <class Number>
Result<void> readNumber(Number& target, const ParameterValue& value, std::string_view what)
{
    const NumberRange range = numberRangeOf(value.facts);
    const auto number = parseNumber(value.text);
    if (!number || *number < range.least || *number > range.most)
        return refuseRange(value.text, what, range);
    target = static_cast<Number>(*number);
    return {};
}
/// Not empty.
Result<void> readText(std::string& target, const ParameterValue& value, std::string_view what);
/// One of the words, without case.
template <class Choice, std::size_t count>
Result<void> readChoice(Choice& target, const ParameterValue& value,
    const std::array<std::pair<std::string_view, Choice>, count>& choices)
{
    const auto* const found = std::ranges::find_if(
        choices, [&value](const auto& choice) { return equalsIgnoringCase(value.text, choice.first); });
    if (found == choices.end())
        return refuseChoice(value);
    target = found->second;
    return {};
}

/// An address of this machine; auto and interface:NAME are found out.
Result<void> readBoundAddress(std::string& target, const ParameterValue& value);
/// Empty, auto and auto-nat advertise the bound address: NAT is not detected. "autonat:ADDRESS" names it.
Result<void> readAdvertisedAddress(std::string& target, const ParameterValue& value);
/// An address as above, or a host name ("host:media.example.org" or without "host:"), looked up at the start.
Result<void> readAdvertisedHost(std::string& target, const ParameterValue& value);
/// 1 to 50 of "PCMA", "PCMA@20i", "opus@48000h@20i@2c", with commas between.
Result<void> readCodecs(std::vector<std::string>& target, const ParameterValue& value);

} // namespace legscope
