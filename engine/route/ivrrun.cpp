#include "engine/route/ivrrun.h"

#include "engine/config/environment.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/route/applications.h"
#include "engine/route/dialplanrun.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t deepestMenu = 12; ///< FreeSWITCH's
constexpr std::uint32_t mostPins = 3;
constexpr std::chrono::milliseconds pinTimeout{3000};

KeyTerminators poundSign()
{
    return KeyTerminators::read("#").value_or(KeyTerminators());
}

} // namespace

IvrRun::IvrRun(DialplanRun& run)
    : m_run(run)
    , m_prompt(run, [this] { end(); })
{
}

void IvrRun::start(std::shared_ptr<const IvrMenu> menu)
{
    m_run.variables().preset("ivr_menu_status", std::string(m_status));
    m_top = menu;
    enter(std::move(menu));
}

void IvrRun::stop(const Cause&)
{
    m_prompt.stop();
}

std::string IvrRun::expanded(const std::string& text) const
{
    return expandVariables(text, m_run.variables());
}

void IvrRun::enterNamed(const std::string& name)
{
    if (equalsIgnoringCase(name, level().menu->name))
        return greet();
    level().rounds = 0;
    auto menu = findIvrMenu(m_run.environment().configuration.ivrMenus, name);
    if (menu && m_levels.size() < deepestMenu)
        return enter(std::move(menu));
    m_run.call().report(Severity::Warning, FindingCode::BadArgument,
        menu ? fmt::format("menu-sub {}: more than {} menus inside each other", excerpt(name), deepestMenu)
             : fmt::format("menu-sub {}: ivr.conf has no menu of that name", excerpt(name)));
    m_status = "failure";
    leaveAll();
}

void IvrRun::enter(std::shared_ptr<const IvrMenu> menu)
{
    m_levels.push_back({std::move(menu)});
    if (level().menu->pin.empty())
        greet();
    else
        askPin();
}

void IvrRun::askPin()
{
    const IvrMenu& menu = *level().menu;
    m_prompt.ask({expanded(menu.pinFile), static_cast<std::uint32_t>(menu.pin.size()), pinTimeout, pinTimeout,
                     poundSign()},
        [this](const KeyAnswer& answer) { onPin(answer); });
}

void IvrRun::onPin(const KeyAnswer& answer)
{
    if (answer.keys == level().menu->pin)
        return greet();
    if (++level().wrongPins < mostPins)
        return say(level().menu->badPinFile, &IvrRun::askPin);
    m_status = "failure";
    say(level().menu->badPinFile, &IvrRun::leave);
}

void IvrRun::greet()
{
    Level& now = level();
    const IvrMenu& menu = *now.menu;
    if (now.failures >= menu.maxFailures)
        return giveUp("failure", menu.onMaxFailures);
    if (now.timeouts >= menu.maxTimeouts)
        return giveUp("timeout", menu.onMaxTimeouts);
    const bool isAgain = now.rounds++ > 0 && !menu.greetShort.empty();
    m_prompt.ask({expanded(isAgain ? menu.greetShort : menu.greetLong), menu.mostKeys, menu.timeout,
                     menu.interDigitTimeout, poundSign()},
        [this](const KeyAnswer& answer) { onKeys(answer); });
}

void IvrRun::onKeys(const KeyAnswer& answer)
{
    if (answer.keys.empty() && answer.terminator == 0) {
        ++level().timeouts;
        return greet();
    }
    // A pound sign alone is what an entry may be for.
    const std::string keys = answer.keys.empty() ? std::string(1, answer.terminator) : answer.keys;
    const IvrMenu& menu = *level().menu;
    if (menu.confirmMacro.empty())
        return choose(keys);
    confirm(keys, menu.confirmAttempts);
}

/// Says what was pressed; where there is a key that confirms it the keys count once the caller presses that.
void IvrRun::confirm(const std::string& keys, std::uint32_t attempts)
{
    const IvrMenu& menu = *level().menu;
    const std::string said = fmt::format("phrase:{}:{}", expanded(menu.confirmMacro), keys);
    if (menu.confirmKey.empty())
        return m_prompt.announce(said, [this, keys] { choose(keys); });
    m_prompt.ask({said, 1, menu.timeout, menu.timeout, {}}, [this, keys, attempts](const KeyAnswer& answer) {
        if (answer.keys.empty() && attempts > 1)
            return confirm(keys, attempts - 1);
        const bool isConfirmed = !answer.keys.empty() && level().menu->confirmKey.starts_with(answer.keys);
        isConfirmed ? choose(keys) : refuse();
    });
}

/// All entries that the keys match, in file order.
void IvrRun::choose(const std::string& keys)
{
    Level& now = level();
    now.deeds.clear();
    for (const IvrEntry& entry : now.menu->entries) {
        if (!entry.expression && entry.digits == keys)
            now.deeds.push_back({entry.action, entry.parameter});
        else if (entry.expression)
            if (const auto match = entry.expression->match(keys); match.outcome == Expression::Outcome::Match)
                now.deeds.push_back({entry.action, substituteCaptures(entry.parameter, match.captures)});
    }
    if (now.deeds.empty())
        return refuse();
    now.failures = 0;
    m_status = "success";
    doNext();
}

void IvrRun::refuse()
{
    ++level().failures;
    m_run.call().forgetKeys(); // those behind it were meant for another menu
    say(level().menu->invalidSound, &IvrRun::greet);
}

void IvrRun::giveUp(std::string_view status, const std::string& application)
{
    m_status = status;
    if (application.empty())
        return leave();
    level().isGivenUp = true;
    runApplication(application);
}

void IvrRun::doNext()
{
    Level& now = level();
    if (now.isGivenUp)
        return leave();
    if (now.deeds.empty())
        return greet();
    const Deed deed = std::move(now.deeds.front());
    now.deeds.pop_front();
    perform(deed);
}

void IvrRun::perform(const Deed& deed)
{
    switch (deed.action) {
    case IvrAction::Exit:
        return leaveAll();
    case IvrAction::Sub:
        return enterNamed(expanded(deed.parameter));
    case IvrAction::RunApplication:
        return runApplication(deed.parameter);
    case IvrAction::PlaySound:
        return say(deed.parameter, &IvrRun::doNext);
    case IvrAction::Back:
        return leave();
    case IvrAction::Top:
        m_levels.erase(m_levels.begin() + 1, m_levels.end());
        return doNext();
    }
}

void IvrRun::runApplication(const std::string& parameter)
{
    m_application = parameter;
    const bool isTransfer = equalsIgnoringCase(parameter.substr(0, parameter.find(' ')), "transfer");
    say(isTransfer ? level().menu->transferSound : std::string(), &IvrRun::beginApplication);
}

void IvrRun::beginApplication()
{
    m_prompt.stop();
    const std::string named = std::move(m_application);
    const auto blank = std::min(named.find(' '), named.size());
    m_run.runInside(named.substr(0, blank), std::string(trimmed(std::string_view(named).substr(blank))));
}

void IvrRun::goOn()
{
    doNext();
}

/// Back to the menu above, or out.
void IvrRun::leave()
{
    m_levels.pop_back();
    if (m_levels.empty())
        return leaveAll();
    doNext();
}

void IvrRun::leaveAll()
{
    m_levels.clear();
    say(m_top->exitSound, &IvrRun::end);
}

void IvrRun::say(const std::string& sound, void (IvrRun::*then)())
{
    if (sound.empty())
        return (this->*then)();
    m_prompt.announce(expanded(sound), [this, then] { (this->*then)(); });
}

void IvrRun::end()
{
    m_prompt.stop();
    m_run.variables().preset("ivr_menu_status", std::string(m_status));
    m_run.resume();
}

} // namespace legscope
