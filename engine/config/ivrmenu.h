#pragma once

#include "engine/config/expression.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What an <entry> of a menu does, by FreeSWITCH's names.
enum class IvrAction : std::uint8_t {
    Exit, ///< menu-exit: the application ends
    Sub, ///< menu-sub: the menu of that name, from which menu-back comes back
    RunApplication, ///< menu-exec-app
    PlaySound, ///< menu-play-sound
    Back, ///< menu-back
    Top, ///< menu-top
};

struct IvrEntry {
    IvrAction action = IvrAction::Exit;
    std::string digits; ///< as they are pressed; of an expression what was written
    std::shared_ptr<const Expression> expression{}; ///< of /.../; null: the digits themselves
    std::string parameter{}; ///< its $1 are those of the expression
};

/// A <menu> of ivr.conf. Sounds and parameters may have variables; an empty sound is none.
struct IvrMenu {
    std::string name;
    std::string greetLong, greetShort; ///< heard first, and again
    std::string invalidSound, exitSound, transferSound;
    std::string confirmMacro, confirmKey;
    std::string pin, pinFile, badPinFile; ///< an empty pin: nobody is asked for one
    std::string onMaxFailures, onMaxTimeouts; ///< applications with their arguments
    std::uint32_t confirmAttempts = 3, maxFailures = 3, maxTimeouts = 3;
    std::chrono::milliseconds timeout{10'000}; ///< until the first key
    std::chrono::milliseconds interDigitTimeout{5'000};
    std::uint32_t mostKeys = 1; ///< digit-len, or the longest digits of an entry
    std::vector<IvrEntry> entries;
};

/// The menus of a configuration; routes that are in one keep it when the configuration is read again.
using IvrMenus = std::vector<std::shared_ptr<const IvrMenu>>;

/// Null: there is none of that name. FreeSWITCH compares without regard to case.
std::shared_ptr<const IvrMenu> findIvrMenu(const IvrMenus& menus, std::string_view name);

} // namespace legscope
