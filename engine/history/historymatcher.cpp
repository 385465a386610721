#include "engine/history/historymatcher.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace legscope {
namespace {

/// In front of each field; none is in a text that was made plain.
constexpr char fieldMark = '\x01';

bool contains(std::string_view text, std::string_view word)
{
    return ::memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

bool isApart(char octet)
{
    return octet == ' ' || octet == fieldMark;
}

/// A field, or one of the words apart by blanks that it is a list of.
bool isMatch(std::string_view field, std::string_view word, HistoryWord::Match match)
{
    for (std::size_t at = field.find(word); at != std::string_view::npos; at = field.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool isBegin = at == 0 || isApart(field[at - 1]);
        const bool isEnd = end == field.size() || isApart(field[end]);
        if (isBegin && (isEnd || match == HistoryWord::Match::Begins))
            return true;
    }
    return false;
}

/// The fields in the order of HistoryField, Any left out; the caller's name stands behind the number.
std::string_view fieldOf(std::string_view text, HistoryField field)
{
    for (auto skip = static_cast<int>(field); skip > 0; --skip)
        text.remove_prefix(std::min(text.find(fieldMark), text.size() - 1) + 1);
    return text.substr(0, text.find(fieldMark));
}

bool holds(const HistoryWord& word, std::string_view text)
{
    if (text.empty() || !contains(text, word.text))
        return false; // nearly all calls, without a look at where a field begins
    const std::string_view field = word.field == HistoryField::Any ? text : fieldOf(text, word.field);
    return word.match == HistoryWord::Match::Contains ? contains(field, word.text)
                                                      : isMatch(field, word.text, word.match);
}

} // namespace

std::string searchText(const HistoryCall& call)
{
    std::string text;
    const std::string caller = call.callerName.empty() ? call.caller : call.caller + ' ' + call.callerName;
    for (const std::string_view field :
        std::initializer_list<std::string_view>{caller, call.called, call.host, call.profile, call.mode,
            call.cause, call.codecs, call.sipCallIds, call.findings, call.note}) {
        text += fieldMark;
        for (const char octet : field)
            text += octet == fieldMark || octet == '\0' ? '?' : octet;
    }
    return lowered(text);
}

HistoryMatcher::HistoryMatcher(const HistoryQuery& query)
    : m_words(query.words)
{
    for (HistoryWord& word : m_words)
        word.text = lowered(word.text);
}

bool HistoryMatcher::matches(std::string_view searchText) const
{
    return std::ranges::all_of(m_words,
        [searchText](const HistoryWord& word) { return holds(word, searchText) != word.isExcluded; });
}

} // namespace legscope
