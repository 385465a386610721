#pragma once

#include "engine/config/boundapplication.h"
#include "engine/core/error.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

class Expression;

/// Whose digits, or on whose leg, as FreeSWITCH's targets say: one of them where both is false.
struct DigitTarget {
    bool self = true; ///< the channel's leg
    bool peer = false; ///< whoever it is connected to
    bool operator==(const DigitTarget&) const = default;
};

/// self, peer, both; without case, self where it is empty. Errc::InvalidArgument: another word.
Result<DigitTarget> readDigitTarget(std::string_view word);

/// Digits that run an application or a command (bind_digit_action).
struct DigitAction {
    std::string realm; ///< only those of one are looked for
    std::string digits; ///< as they are pressed; of an expression what was written behind `~`
    std::shared_ptr<const Expression> expression{}; ///< null: the digits themselves
    DigitTarget of; ///< whose digits
    BoundApplication application; ///< its legs follow from `of`
    DigitTarget on; ///< whose legs
};

/// "REALM,DIGITS|~RE,exec[i]:APP|api:COMMAND[,ARG[,TARGET[,EXEC]]]" as FreeSWITCH reads it: a comma in quotes
/// ('...') or behind a backslash is part of what it stands in. Errc::InvalidArgument names what cannot be
/// read; 64 digits, 4,096 octets at most.
Result<DigitAction> readDigitAction(std::string_view argument);

/// An action whose words fit on no channel, whoever calls; nothing where a variable may still make it whole.
std::optional<std::string> faultOfDigitAction(std::string_view argument);

} // namespace legscope
