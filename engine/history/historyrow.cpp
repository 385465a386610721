#include "engine/history/historyrow.h"

#include "engine/history/historymatcher.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr char argumentMark = '\x1f'; ///< in front of each argument of a stored sentence

std::string stored(const Sentence& sentence)
{
    std::string text = sentence.pattern;
    for (const std::string& argument : sentence.arguments)
        text += argumentMark + argument;
    return text;
}

Sentence sentenceOf(std::string_view text)
{
    Sentence sentence;
    std::size_t end = std::min(text.find(argumentMark), text.size());
    sentence.pattern = text.substr(0, end);
    while (end < text.size()) {
        const std::size_t begin = end + 1;
        end = std::min(text.find(argumentMark, begin), text.size());
        sentence.arguments.emplace_back(text.substr(begin, end - begin));
    }
    return sentence;
}

} // namespace

HistoryCall callOfRow(const Statement& row)
{
    HistoryCall call;
    call.number = row.number(0);
    call.began = row.time(1);
    call.ended = row.time(2);
    if (!row.isNull(3))
        call.answered = row.time(3);
    int column = 4;
    for (std::string* text : {&call.uuid, &call.caller, &call.callerName, &call.called, &call.host,
             &call.profile, &call.mode, &call.cause})
        *text = row.text(column++);
    call.status = static_cast<int>(row.number(column++));
    for (std::string* text : {&call.codecs, &call.sipCallIds, &call.findings})
        *text = row.text(column++);
    call.folded = static_cast<std::uint64_t>(row.number(column++));
    if (!row.isNull(column))
        call.gravest = static_cast<Severity>(row.number(column));
    call.sentence = sentenceOf(row.text(column + 1));
    call.quality = {row.figure(column + 2), row.figure(column + 3), row.figure(column + 4)};
    call.note = row.text(column + 5);
    return call;
}

Result<void> addRow(const HistoryDatabase& database, Statement& add, const HistoryCall& call)
{
    const std::optional<int> gravest
        = call.gravest ? std::optional(static_cast<int>(*call.gravest)) : std::nullopt;
    return database.change(add, searchText(call), call.began, call.ended, call.answered, call.uuid,
        call.caller, call.callerName, call.called, call.host, call.profile, call.mode, call.cause,
        call.status, call.codecs, call.sipCallIds, call.findings, static_cast<std::int64_t>(call.folded),
        gravest, stored(call.sentence), call.quality.lossPercent, call.quality.jitterMs, call.quality.mos);
}

} // namespace legscope
