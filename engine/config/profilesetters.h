#pragma once

#include "engine/config/parametervalue.h"
#include "engine/config/profilesettings.h"

/// Values of a profile that are more than a number, a text or a truth: each function sets one setting. Error:
/// InvalidArgument, a sentence that names the value and what is taken.
namespace legscope {

Result<void> setSipPort(ProfileSettings& settings, const ParameterValue& value);
Result<void> setDialplan(ProfileSettings& settings, const ParameterValue& value);
Result<void> setCodecPrefs(ProfileSettings& settings, const ParameterValue& value);
Result<void> setHoldMusic(ProfileSettings& settings, const ParameterValue& value);
Result<void> setNegotiation(ProfileSettings& settings, const ParameterValue& value);
Result<void> setIcePolicy(ProfileSettings& settings, const ParameterValue& value);
Result<void> setDtmfType(ProfileSettings& settings, const ParameterValue& value);
Result<void> setVad(ProfileSettings& settings, const ParameterValue& value);
Result<void> setMediaAppPolicy(ProfileSettings& settings, const ParameterValue& value);
/// At least one of the names is served; the others are passed over, as in FreeSWITCH.
Result<void> setSuites(std::string& target, std::string_view value);
/// "optional", "mandatory" or another word, which forbids; behind a colon suites. The word counts also where
/// no suite of it is served: what is mandatory stays so.
Result<void> setSecureMedia(std::string& target, std::string_view value);
Result<void> setCallerIdType(ProfileSettings& settings, const ParameterValue& value);
Result<void> setAssertedIdParse(ProfileSettings& settings, const ParameterValue& value);
Result<void> setCapture(ProfileSettings& settings, const ParameterValue& value);
Result<void> setAutoAdjust(ProfileSettings& settings, const ParameterValue& value);
/// RFC 4028 section 4: nothing below 90 seconds; 0 leaves sessions without a timer.
Result<void> setSessionTimeout(ProfileSettings& settings, const ParameterValue& value);
Result<void> setEventPayloadType(ProfileSettings& settings, const ParameterValue& value);
/// RFC 2474: six bits.
Result<void> setDscp(ProfileSettings& settings, const ParameterValue& value);
/// Empty for "none".
std::string_view orNothing(std::string_view value);
/// The name of a list of acl.conf, or networks themselves; empty: no list.
Result<void> setNetworks(
    std::optional<NetworkList>& target, const ProfileSettings& settings, std::string_view value);
/// Several add up.
Result<void> addNatAcl(ProfileSettings& settings, std::string_view value);
/// "none": nobody is trusted, whatever apply-inbound-acl says.
Result<void> setTrustedAcl(ProfileSettings& settings, std::string_view value);

} // namespace legscope
