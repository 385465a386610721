#include "engine/config/spokenphrase.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t mostSounds = 100;
constexpr int deepestMacro = 16;

const PhraseMacro* findMacro(const PhraseLanguage& language, std::string_view name)
{
    const auto found = std::ranges::find_if(
        language.macros, [name](const auto& macro) { return equalsIgnoringCase(macro.name, name); });
    return found == language.macros.end() ? nullptr : &*found;
}

class Speaker {
public:
    Speaker(
        const PhraseLanguage& language, const VariableScope& scope, std::chrono::system_clock::time_point now)
        : m_language(language)
        , m_scope(scope)
        , m_now(now)
    {
        m_spoken.soundPrefix = language.soundPrefix;
    }

    void speak(const PhraseMacro& macro, std::string_view data)
    {
        if (++m_depth > deepestMacro) {
            m_spoken.faults.push_back(
                fmt::format("{}: more than {} macros inside each other", macro.name, deepestMacro));
            m_isOver = true;
        }
        for (const PhraseInput& input : macro.inputs) {
            if (m_isOver || m_isBroken)
                break;
            const auto match = input.pattern->match(data);
            const bool isMatch = match.outcome == Expression::Outcome::Match;
            for (const PhraseAction& action : isMatch ? input.match : input.noMatch) {
                act(action, macro, match.captures);
                if (m_isOver || m_isBroken)
                    break;
                pause(macro.pause);
            }
            if (isMatch && input.breaksOnMatch)
                break;
        }
        m_isBroken = false;
        --m_depth;
    }

    SpokenPhrase take() { return std::move(m_spoken); }

private:
    void act(const PhraseAction& action, const PhraseMacro& macro, const std::vector<std::string>& captures)
    {
        const std::string data = expandVariables(substituteCaptures(action.data, captures), m_scope);
        switch (action.function) {
        case PhraseAction::Function::PlayFile:
            return add(data);
        case PhraseAction::Function::Phrase:
            return speakOther(data);
        case PhraseAction::Function::Sleep:
            return add(fmt::format("silence_stream://{}", data));
        case PhraseAction::Function::Say:
            return say(action, macro, data);
        case PhraseAction::Function::Break:
            m_isBroken = true;
            return;
        case PhraseAction::Function::NotThere:
            return m_spoken.faults.push_back(fmt::format("{}: {} is not available yet", macro.name, data));
        }
    }

    void say(const PhraseAction& action, const PhraseMacro& macro, const std::string& text)
    {
        auto said = soundsOfSaid(m_language.sayModule, action.type, action.method, text, m_now);
        if (!said)
            return m_spoken.faults.push_back(fmt::format("{}: {}", macro.name, said.error().detail));
        for (std::string& sound : *said)
            add(std::move(sound));
    }

    void speakOther(std::string_view data)
    {
        const auto comma = std::min(data.find(','), data.size());
        const std::string_view name = trimmed(data.substr(0, comma));
        if (const PhraseMacro* const other = findMacro(m_language, name))
            speak(*other, data.substr(std::min(comma + 1, data.size())));
        else
            m_spoken.faults.push_back(fmt::format("there is no phrase macro \"{}\"", excerpt(name)));
    }

    void add(std::string sound)
    {
        if (m_isOver)
            return;
        if (m_spoken.sounds.size() < mostSounds)
            return m_spoken.sounds.push_back(std::move(sound));
        m_spoken.faults.push_back(fmt::format("more than {} sounds", mostSounds));
        m_isOver = true;
    }

    void pause(std::chrono::milliseconds time)
    {
        if (time.count() > 0 && !m_isOver)
            add(fmt::format("silence_stream://{}", time.count()));
    }

    const PhraseLanguage& m_language;
    const VariableScope& m_scope;
    const std::chrono::system_clock::time_point m_now;
    SpokenPhrase m_spoken;
    int m_depth = 0;
    bool m_isBroken = false; ///< the macro that speaks says no more
    bool m_isOver = false;
};

} // namespace

Result<SpokenPhrase> speakPhrase(const PhraseLanguages& languages, std::string_view language,
    std::string_view macro, std::string_view data, const VariableScope& scope,
    std::chrono::system_clock::time_point now)
{
    const auto spoken = std::ranges::find_if(
        languages, [language](const auto& one) { return equalsIgnoringCase(one.name, language); });
    if (spoken == languages.end())
        return fail(Errc::NotFound,
            fmt::format("the section \"languages\" has no language \"{}\"", excerpt(language)));
    const PhraseMacro* const named = findMacro(*spoken, macro);
    if (!named)
        return fail(Errc::NotFound,
            fmt::format("the language {} has no phrase macro \"{}\"", spoken->name, excerpt(macro)));
    Speaker speaker(*spoken, scope, now);
    speaker.speak(*named, data);
    return speaker.take();
}

} // namespace legscope
