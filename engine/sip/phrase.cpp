#include "engine/sip/phrase.h"

#include "engine/sip/cause.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <string>

namespace legscope {
namespace {

constexpr std::size_t longestPhrase = 200;
constexpr std::size_t mostPhrases = 1'000;

struct Kept {
    std::mutex mutex;
    std::set<std::string, std::less<>> phrases; ///< a node stays where it is
};

} // namespace

const char* keptPhrase(int status, std::string_view phrase)
{
    const bool isPlain = !phrase.empty() && phrase.size() <= longestPhrase
        && std::ranges::none_of(
            phrase, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    if (!isPlain)
        return phraseOf(status);
    static Kept& kept = *new Kept; // never destroyed: transactions may outlive static objects
    const std::lock_guard lock(kept.mutex);
    auto found = kept.phrases.find(phrase);
    if (found == kept.phrases.end()) {
        if (kept.phrases.size() == mostPhrases)
            return phraseOf(status);
        found = kept.phrases.emplace(phrase).first;
    }
    return found->c_str();
}

} // namespace legscope
