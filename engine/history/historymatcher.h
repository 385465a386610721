#pragma once

#include "engine/history/historycall.h"

#include <string>
#include <string_view>

namespace legscope {

/// What can be found of a call, as one text without capitals that the store keeps beside it: a call is
/// matched without a look at anything else.
std::string searchText(const HistoryCall& call);

/// A query made ready to be asked of many calls.
class HistoryMatcher {
public:
    explicit HistoryMatcher(const HistoryQuery& query);
    bool matches(std::string_view searchText) const;

private:
    std::vector<HistoryWord> m_words;
};

} // namespace legscope
