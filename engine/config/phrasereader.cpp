#include "engine/config/phrasereader.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t longestPauseMs = 60'000;

/// execute sleep(MS); null: something else.
std::optional<PhraseAction> readSleep(std::string_view data)
{
    constexpr std::string_view name = "sleep(";
    if (!equalsIgnoringCase(data.substr(0, name.size()), name) || !data.ends_with(')'))
        return std::nullopt;
    const std::string_view time = trimmed(data.substr(name.size(), data.size() - name.size() - 1));
    const auto milliseconds = wholeNumber<std::uint32_t>(time);
    if (!milliseconds || *milliseconds > longestPauseMs)
        return std::nullopt;
    return PhraseAction{PhraseAction::Function::Sleep, std::to_string(*milliseconds)};
}

class PhraseReader {
public:
    PhraseReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    PhraseLanguage readLanguage(const pugi::xml_node& element)
    {
        PhraseLanguage language;
        language.name = trimmed(attributeOf(element, "name"));
        language.sayModule = trimmed(attributeOf(element, "say-module"));
        if (language.sayModule.empty())
            language.sayModule = language.name;
        for (const char* name : {"sound-prefix", "sound-path"})
            if (language.soundPrefix.empty())
                language.soundPrefix = trimmed(attributeOf(element, name));
        for (const auto& phrases : element.children("phrases"))
            for (const auto& macros : phrases.children("macros"))
                for (const auto& macro : macros.children("macro"))
                    readMacro(macro, language);
        return language;
    }

    void finish()
    {
        m_problems.listed("phrase macros ask for what is not there, and is left out",
            fmt::format("{}", fmt::join(m_notThere, ", ")));
    }

private:
    void readMacro(const pugi::xml_node& element, PhraseLanguage& language)
    {
        PhraseMacro macro;
        macro.name = trimmed(attributeOf(element, "name"));
        const std::string pause{trimmed(attributeOf(element, "pause"))};
        if (const auto read = wholeNumber<std::uint32_t>(pause); read && *read <= longestPauseMs)
            macro.pause = std::chrono::milliseconds(*read);
        else if (!pause.empty())
            m_problems.warning(m_document.whereOf(element),
                fmt::format("pause: \"{}\" is not 0 to {} milliseconds; there is none", excerpt(pause),
                    longestPauseMs));
        for (const auto& input : element.children("input"))
            readInput(input, macro);
        const bool isThere = std::ranges::any_of(
            language.macros, [&](const auto& one) { return equalsIgnoringCase(one.name, macro.name); });
        if (macro.name.empty() || isThere)
            m_problems.warning(m_document.whereOf(element),
                macro.name.empty() ? "a phrase macro is left out: it has no name"
                                   : fmt::format("the phrase macro \"{}\" is left out: another one has this "
                                                 "name",
                                         excerpt(macro.name)));
        else
            language.macros.push_back(std::move(macro));
    }

    void readInput(const pugi::xml_node& element, PhraseMacro& macro)
    {
        PhraseInput input;
        const std::string pattern = attributeOf(element, "pattern");
        auto compiled = Expression::compile(pattern);
        if (!compiled || pattern.empty()) {
            m_problems.warning(m_document.whereOf(element),
                fmt::format("an input of the phrase macro \"{}\" is left out: {}", excerpt(macro.name),
                    compiled ? "it has no pattern" : std::string_view(compiled.error().detail)));
            return;
        }
        input.pattern = std::make_shared<const Expression>(std::move(*compiled));
        input.breaksOnMatch = isTrue(attributeOf(element, "break_on_match"));
        for (const auto& actions : element.children("match"))
            readActions(actions, input.match);
        for (const auto& actions : element.children("nomatch"))
            readActions(actions, input.noMatch);
        macro.inputs.push_back(std::move(input));
    }

    void readActions(const pugi::xml_node& element, std::vector<PhraseAction>& actions)
    {
        for (const auto& action : element.children("action")) {
            actions.push_back(readAction(action));
            if (actions.back().function == PhraseAction::Function::NotThere)
                m_notThere.insert(actions.back().data);
        }
    }

    static PhraseAction readAction(const pugi::xml_node& element)
    {
        using enum PhraseAction::Function;
        const std::string function = attributeOf(element, "function");
        std::string data{trimmed(attributeOf(element, "data"))};
        if (equalsIgnoringCase(function, "play-file"))
            return {PlayFile, std::move(data)};
        if (equalsIgnoringCase(function, "phrase"))
            return {Phrase, std::move(data)};
        if (equalsIgnoringCase(function, "break"))
            return {Break};
        if (equalsIgnoringCase(function, "execute")) {
            auto sleep = readSleep(data);
            return sleep ? std::move(*sleep)
                         : PhraseAction{NotThere, fmt::format("execute {}", data.substr(0, data.find('(')))};
        }
        if (!equalsIgnoringCase(function, "say"))
            return {NotThere, function};
        const std::string type = attributeOf(element, "type"), method = attributeOf(element, "method");
        const auto known = sayTypeNamed(type);
        const auto how = sayMethodNamed(method);
        return known && how ? PhraseAction{Say, std::move(data), *known, *how}
                            : PhraseAction{NotThere, fmt::format("say {} {}", type, method)};
    }

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    std::set<std::string> m_notThere;
};

} // namespace

PhraseLanguages readPhraseLanguages(const ConfigDocument& document, ProblemList& problems)
{
    PhraseReader reader(document, problems);
    PhraseLanguages languages;
    for (const auto& element : document.inSection("languages"))
        if (std::string_view(element.name()) == "language")
            languages.push_back(reader.readLanguage(element));
    reader.finish();
    return languages;
}

} // namespace legscope
