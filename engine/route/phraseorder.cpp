#include "engine/route/phraseorder.h"

#include "engine/config/spokenphrase.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/route/dialplanrun.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

PlayOrder phraseOrderOf(DialplanRun& run, std::string_view macro, std::string_view data)
{
    PlayOrder order;
    order.name = excerpt(
        data.empty() ? fmt::format("phrase:{}", macro) : fmt::format("phrase:{}:{}", macro, data), 1024);
    order.sound.roots = soundRootsOf(run.variables());
    const std::string named = run.variables().valueOf("default_language");
    auto spoken = speakPhrase(run.environment().configuration.phraseLanguages, named.empty() ? "en" : named,
        macro, data, run.variables(), run.environment().clock.wall());
    if (!spoken) {
        order.fault = spoken.error().detail;
        return order;
    }
    for (const std::string& fault : spoken->faults)
        run.call().report(Severity::Warning, FindingCode::NotPlayed,
            fmt::format("of the phrase {} is left out: {}", excerpt(macro), fault));
    if (spoken->sounds.empty())
        order.fault
            = fmt::format("the phrase macro {} says nothing of \"{}\"", excerpt(macro), excerpt(data));
    if (!spoken->soundPrefix.empty())
        order.sound.roots.insert(order.sound.roots.begin(), std::move(spoken->soundPrefix));
    order.sound.names = std::move(spoken->sounds);
    return order;
}

PlayOrder sayOrderOf(DialplanRun& run, const SayOrder& said)
{
    PlayOrder order;
    order.name = excerpt(fmt::format("say:{}", said.text), 1024);
    order.sound.roots = soundRootsOf(run.variables());
    const PhraseLanguages& languages = run.environment().configuration.phraseLanguages;
    const auto language = std::ranges::find_if(
        languages, [&](const auto& one) { return equalsIgnoringCase(one.sayModule, said.module); });
    if (language != languages.end() && !language->soundPrefix.empty())
        order.sound.roots.insert(order.sound.roots.begin(), language->soundPrefix);
    auto sounds
        = soundsOfSaid(said.module, said.type, said.method, said.text, run.environment().clock.wall());
    if (sounds)
        order.sound.names = std::move(*sounds);
    else
        order.fault = sounds.error().detail;
    return order;
}

PlayOrder soundOrderOf(DialplanRun& run, std::string_view name)
{
    constexpr std::string_view scheme = "phrase:";
    if (!equalsIgnoringCase(name.substr(0, scheme.size()), scheme))
        return playOrderOf(name, run.variables());
    const std::string_view phrase = name.substr(scheme.size());
    const auto colon = std::min(phrase.find(':'), phrase.size());
    return phraseOrderOf(
        run, trimmed(phrase.substr(0, colon)), phrase.substr(std::min(colon + 1, phrase.size())));
}

} // namespace legscope
