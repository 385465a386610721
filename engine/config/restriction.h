#pragma once

#include "engine/config/profilesettings.h"

#include <span>
#include <string_view>

namespace legscope {

/// Whether what a restricting parameter says is carried out.
enum class Enforcement : std::uint8_t {
    Enforced,
    NotYet, ///< a profile that restricts by it does not start, unless legscope-accept-unenforced says
            ///< otherwise
    Never, ///< nor does that help: the profile would open what it says it closes
};

/// A parameter of a profile that keeps somebody out or something from happening.
struct Restriction {
    std::string_view name;
    bool (*restricts)(std::string_view value);
    Enforcement enforcement;
    std::string_view meaning; ///< what it would see to: "INVITEs must carry credentials"
};

/// Every parameter that restricts, by FreeSWITCH's name.
std::span<const Restriction> restrictions();
/// Null when the parameter restricts nothing. Names compare without regard to case.
const Restriction* findRestriction(std::string_view name);

/// Those of the profile's parameters that restrict and are not enforced, in file order; of a parameter that
/// stands several times the last counts. `where` is that of `places`, which go with the parameters by
/// index; none: the profile's.
std::vector<UnenforcedParameter> findUnenforced(
    const ProfileSettings& settings, std::span<const SourceLocation> places = {});

/// Why a profile does not start, one sentence; empty when nothing stands in its way.
std::string refusalOf(const UnenforcedParameter& parameter);
std::string refusalOf(const ProfileSettings& settings);
/// What a profile that starts nevertheless leaves open, one sentence; empty when nothing.
std::string bannerOf(const ProfileSettings& settings);

} // namespace legscope
