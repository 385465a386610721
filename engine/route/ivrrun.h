#pragma once

#include "engine/config/ivrmenu.h"
#include "engine/route/keyprompt.h"
#include "engine/route/runningapplication.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

class DialplanRun;

/// A caller's way through menus of ivr.conf, as FreeSWITCH goes it: greeting, keys, what the entries that
/// they match do, one after the other, and again, until an entry ends it or nothing right has come too often.
/// Sets ivr_menu_status success|failure|timeout. It is destroyed by what its route goes on with.
class IvrRun final : public RunningApplication {
public:
    /// The run outlives it.
    explicit IvrRun(DialplanRun& run);

    void start(std::shared_ptr<const IvrMenu> menu);
    void stop(const Cause& cause) override;
    void goOn() override;

private:
    /// What an entry does, with the captures of its expression in the parameter.
    struct Deed {
        IvrAction action = IvrAction::Exit;
        std::string parameter;
    };
    /// A menu, and the one above it where menu-sub has led.
    struct Level {
        std::shared_ptr<const IvrMenu> menu;
        std::deque<Deed> deeds{}; ///< that the last keys ask for and that are not done
        std::uint32_t rounds = 0, failures = 0, timeouts = 0;
        std::uint32_t wrongPins = 0;
        bool isGivenUp = false; ///< it is left when its deeds are done
    };

    Level& level() { return m_levels.back(); }
    std::string expanded(const std::string& text) const;
    void enter(std::shared_ptr<const IvrMenu> menu);
    void enterNamed(const std::string& name);
    void askPin();
    void onPin(const KeyAnswer& answer);
    void greet();
    void onKeys(const KeyAnswer& answer);
    void confirm(const std::string& keys, std::uint32_t attempts);
    void choose(const std::string& keys);
    void refuse();
    void giveUp(std::string_view status, const std::string& application);
    void doNext();
    void perform(const Deed& deed);
    void runApplication(const std::string& parameter);
    void beginApplication();
    void leave();
    void leaveAll();
    void say(const std::string& sound, void (IvrRun::*then)());
    void end();

    DialplanRun& m_run;
    std::vector<Level> m_levels; ///< innermost last
    std::shared_ptr<const IvrMenu> m_top;
    std::string_view m_status = "success";
    std::string m_application; ///< that a sound stands before
    KeyPrompt m_prompt;
};

} // namespace legscope
