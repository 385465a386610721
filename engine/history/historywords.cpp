#include "engine/history/historywords.h"

#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace legscope {
namespace {

constexpr std::array<std::pair<std::string_view, HistoryField>, 10> knownKeys{{
    {"from", HistoryField::Caller},
    {"to", HistoryField::Called},
    {"host", HistoryField::Host},
    {"profile", HistoryField::Profile},
    {"mode", HistoryField::Mode},
    {"cause", HistoryField::Cause},
    {"codec", HistoryField::Codec},
    {"callid", HistoryField::SipCallId},
    {"finding", HistoryField::Finding},
    {"note", HistoryField::Note},
}};

bool isKey(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::expected<std::vector<HistoryWord>, std::string> parseHistoryWords(std::string_view text)
{
    std::vector<HistoryWord> words;
    for (std::string_view rest : wordsOf(text)) {
        HistoryWord word;
        word.isExcluded = rest.size() > 1 && rest.front() == '-';
        if (word.isExcluded)
            rest.remove_prefix(1);
        // A URI, an address of IPv6 and a time have a colon too, but no key before it.
        const std::string_view key = rest.substr(0, std::min(rest.find(':'), rest.size()));
        if (key.size() < rest.size() && isKey(key) && key != "sip" && key != "sips") {
            const auto known
                = std::ranges::find(knownKeys, key, &std::pair<std::string_view, HistoryField>::first);
            if (known == knownKeys.end())
                return std::unexpected(std::string(key));
            word.field = known->second;
            word.match = HistoryWord::Match::Begins;
            rest.remove_prefix(key.size() + 1);
            if (!rest.empty() && (rest.front() == '~' || rest.front() == '=')) {
                word.match = rest.front() == '~' ? HistoryWord::Match::Contains : HistoryWord::Match::Equals;
                rest.remove_prefix(1);
            }
        }
        word.text = rest;
        if (!word.text.empty()) // "from:" is still being typed
            words.push_back(std::move(word));
    }
    return words;
}

std::string historyKeys()
{
    std::string names;
    for (const auto& [name, field] : knownKeys)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

} // namespace legscope
