#pragma once

#include "engine/config/expression.h"
#include "engine/core/error.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace legscope {

/// Keys that end what is read, as FreeSWITCH writes them: `#`; behind `+` a key that is kept, behind `x` one
/// that is kept and ends every attempt; `=` in front: without one of them nothing counts.
class KeyTerminators {
public:
    enum class Effect : std::uint8_t { None, Ends, EndsKept, EndsAllKept };

    /// Errc::InvalidArgument names what is no key.
    static Result<KeyTerminators> read(const std::string& text);

    Effect of(char key) const;
    bool isRequired() const { return m_isRequired; }

private:
    std::string m_keys, m_kept, m_ending; ///< those of each effect
    bool m_isRequired = false;
};

/// Keys that an application wants of its leg.
struct ReadOrder {
    std::uint32_t least = 1, most = 1; ///< keys
    std::uint32_t tries = 1;
    std::chrono::milliseconds timeout{0}; ///< until the first key, behind the prompt
    std::chrono::milliseconds keyTimeout{0}; ///< until each further one
    KeyTerminators terminators;
    std::string prompt, refusal; ///< sounds; empty: none
    std::string variable; ///< that gets them; empty: none does
    std::shared_ptr<const Expression> expression{}; ///< that they match; null: any will do
    std::string extension{}, context{}; ///< where the route goes when all tries have failed; empty: on
};

/// MIN MAX FILE [VAR [TIMEOUT_MS [TERM [KEY_TIMEOUT_MS]]]]. Errc::InvalidArgument: what is wrong with it.
Result<ReadOrder> readOrderOf(const std::string& argument);

/// MIN MAX TRIES TIMEOUT_MS TERM FILE INVALID_FILE VAR [RE [KEY_TIMEOUT_MS ['EXTENSION [XML [CONTEXT]]']]].
/// The same errors.
Result<ReadOrder> playAndGetOrderOf(const std::string& argument);

} // namespace legscope
