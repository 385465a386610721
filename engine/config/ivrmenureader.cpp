#include "engine/config/ivrmenureader.h"

#include "engine/config/applicationcatalog.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <set>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t mostKeys = 127; ///< FreeSWITCH's
constexpr std::uint32_t mostAttempts = 1'000, longestWaitMs = 86'400'000;

struct NamedText {
    const char* name;
    std::string IvrMenu::* field;
};
constexpr auto menuTexts = std::to_array<NamedText>({{"greet-long", &IvrMenu::greetLong},
    {"greet-short", &IvrMenu::greetShort}, {"invalid-sound", &IvrMenu::invalidSound},
    {"exit-sound", &IvrMenu::exitSound}, {"transfer-sound", &IvrMenu::transferSound},
    {"confirm-macro", &IvrMenu::confirmMacro}, {"confirm-key", &IvrMenu::confirmKey}, {"pin", &IvrMenu::pin},
    {"pin-file", &IvrMenu::pinFile}, {"bad-pin-file", &IvrMenu::badPinFile},
    {"exec-on-max-failures", &IvrMenu::onMaxFailures}, {"exec-on-max-timeouts", &IvrMenu::onMaxTimeouts}});

struct NamedCount {
    const char* name;
    std::uint32_t IvrMenu::* field;
    std::uint32_t most;
};
constexpr auto menuCounts = std::to_array<NamedCount>({{"max-failures", &IvrMenu::maxFailures, mostAttempts},
    {"max-timeouts", &IvrMenu::maxTimeouts, mostAttempts},
    {"confirm-attempts", &IvrMenu::confirmAttempts, mostAttempts},
    {"digit-len", &IvrMenu::mostKeys, mostKeys}});

constexpr auto menuActions = std::to_array<std::pair<std::string_view, IvrAction>>(
    {{"menu-exit", IvrAction::Exit}, {"menu-sub", IvrAction::Sub},
        {"menu-exec-app", IvrAction::RunApplication}, {"menu-play-sound", IvrAction::PlaySound},
        {"menu-back", IvrAction::Back}, {"menu-top", IvrAction::Top}});

bool isRead(std::string_view attribute)
{
    const auto isNamed = [attribute](const auto& one) { return attribute == one.name; };
    return attribute == "name" || attribute == "timeout" || attribute == "inter-digit-timeout"
        || std::ranges::any_of(menuTexts, isNamed) || std::ranges::any_of(menuCounts, isNamed);
}

class MenuReader {
public:
    MenuReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    void readMenu(const pugi::xml_node& element)
    {
        IvrMenu menu;
        menu.name = trimmed(attributeOf(element, "name"));
        if (menu.name.empty() || findIvrMenu(m_menus, menu.name)) {
            m_problems.error(m_document.whereOf(element),
                menu.name.empty() ? "a menu of ivr.conf is left out: it has no name"
                                  : fmt::format("the menu \"{}\" is left out: another one has this name",
                                        excerpt(menu.name)));
            return;
        }
        for (const auto& text : menuTexts)
            menu.*text.field = trimmed(attributeOf(element, text.name));
        for (const auto& count : menuCounts)
            readNumber(element, count.name, count.most, menu.*count.field);
        readTimes(element, menu);
        readPin(element, menu);
        for (const auto& entry : element.children("entry"))
            readEntry(entry, menu);
        for (const auto& attribute : element.attributes())
            if (!isRead(attribute.name()))
                m_unread.insert(attribute.name());
        m_menus.push_back(std::make_shared<const IvrMenu>(std::move(menu)));
    }

    IvrMenus take()
    {
        m_problems.listed("attributes of menus of ivr.conf that are not read",
            fmt::format("{}", fmt::join(m_unread, ", ")));
        checkSubmenus();
        return std::move(m_menus);
    }

private:
    void readNumber(
        const pugi::xml_node& element, const char* name, std::uint32_t most, std::uint32_t& number)
    {
        const auto attribute = element.attribute(name);
        if (!attribute)
            return;
        const std::string value{trimmed(attribute.as_string())};
        if (const auto read = wholeNumber<std::uint32_t>(value); read && *read > 0 && *read <= most)
            number = *read;
        else
            m_problems.warning(m_document.whereOf(element),
                fmt::format("{}: \"{}\" is not 1 to {}; {} counts", name, excerpt(value), most, number));
    }

    void readTimes(const pugi::xml_node& element, IvrMenu& menu)
    {
        auto wait = static_cast<std::uint32_t>(menu.timeout.count());
        readNumber(element, "timeout", longestWaitMs, wait);
        menu.timeout = std::chrono::milliseconds(wait);
        std::uint32_t between = std::max(wait / 2, 1U);
        readNumber(element, "inter-digit-timeout", longestWaitMs, between);
        menu.interDigitTimeout = std::chrono::milliseconds(between);
    }

    void readPin(const pugi::xml_node& element, IvrMenu& menu)
    {
        if (menu.pin.empty() || (areKeys(menu.pin) && menu.pin.size() <= mostKeys))
            return;
        m_problems.error(m_document.whereOf(element),
            fmt::format(
                "the pin of the menu \"{}\" has what is no key: nobody can enter it", excerpt(menu.name)));
    }

    void readEntry(const pugi::xml_node& element, IvrMenu& menu)
    {
        const std::string action = attributeOf(element, "action");
        IvrEntry entry;
        entry.digits = trimmed(attributeOf(element, "digits"));
        entry.parameter = trimmed(attributeOf(element, "param"));
        const auto leaveOut = [&](const std::string& cause) {
            m_problems.warning(m_document.whereOf(element),
                fmt::format("an entry of the menu \"{}\" is left out: {}", excerpt(menu.name), cause));
        };
        const auto named = std::ranges::find_if(
            menuActions, [&](const auto& one) { return equalsIgnoringCase(one.first, action); });
        if (named == menuActions.end())
            return leaveOut(fmt::format("\"{}\" is none of menu-exec-app, menu-sub, menu-play-sound, "
                                        "menu-back, menu-top, menu-exit",
                excerpt(action)));
        entry.action = named->second;
        const bool needsParameter = entry.action == IvrAction::Sub
            || entry.action == IvrAction::RunApplication || entry.action == IvrAction::PlaySound;
        if (needsParameter && entry.parameter.empty())
            return leaveOut(fmt::format("{} without a param", action));
        if (const auto fault = readDigits(entry, menu))
            return leaveOut(*fault);
        if (entry.action == IvrAction::RunApplication)
            reportApplication(element, entry.parameter);
        if (entry.action == IvrAction::Sub && !entry.parameter.contains('$'))
            m_leads.push_back({m_document.whereOf(element), menu.name, entry.parameter});
        menu.entries.push_back(std::move(entry));
    }

    std::optional<std::string> readDigits(IvrEntry& entry, IvrMenu& menu)
    {
        if (entry.digits.starts_with('/')) {
            auto expression = Expression::compile(entry.digits);
            if (!expression)
                return expression.error().detail;
            entry.expression = std::make_shared<const Expression>(std::move(*expression));
            return std::nullopt;
        }
        if (!areKeys(entry.digits) || entry.digits.size() > mostKeys)
            return fmt::format("its digits \"{}\" are no keys (0-9 * # A-D)", excerpt(entry.digits));
        menu.mostKeys = std::max(menu.mostKeys, static_cast<std::uint32_t>(entry.digits.size()));
        return std::nullopt;
    }

    void reportApplication(const pugi::xml_node& element, const std::string& parameter)
    {
        const std::string application = parameter.substr(0, parameter.find(' '));
        if (application.contains('$'))
            return;
        if (auto problem = problemOfApplication(application, m_document.whereOf(element)))
            m_problems.setting(std::move(*problem));
    }

    /// A menu that an entry leads to may stand behind it.
    void checkSubmenus()
    {
        for (const auto& [where, menu, sub] : m_leads)
            if (!findIvrMenu(m_menus, sub))
                m_problems.warning(where,
                    fmt::format("the menu \"{}\" leads to the menu \"{}\", which is not there", excerpt(menu),
                        excerpt(sub)));
    }

    struct Lead {
        SourceLocation where;
        std::string menu, sub;
    };

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    IvrMenus m_menus;
    std::vector<Lead> m_leads; ///< of menu-sub
    std::set<std::string> m_unread;
};

} // namespace

std::shared_ptr<const IvrMenu> findIvrMenu(const IvrMenus& menus, std::string_view name)
{
    const auto found = std::ranges::find_if(
        menus, [name](const auto& menu) { return equalsIgnoringCase(menu->name, name); });
    return found == menus.end() ? nullptr : *found;
}

IvrMenus readIvrMenus(const ConfigDocument& document, ProblemList& problems)
{
    MenuReader reader(document, problems);
    for (const auto& configuration : document.configurationsNamed("ivr.conf"))
        for (const auto& menus : configuration.children("menus"))
            for (const auto& menu : menus.children("menu"))
                reader.readMenu(menu);
    return reader.take();
}

} // namespace legscope
