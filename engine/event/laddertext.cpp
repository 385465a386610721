#include "engine/event/laddertext.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

constexpr std::size_t timeColumn = 11; ///< characters
constexpr std::string_view ellipsis = "…";

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// At most so many characters, the last an ellipsis when the text is longer.
std::string fitted(std::string_view text, std::size_t room)
{
    if (characters(text) <= room)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t seen = 0; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (begins && ++seen == std::max<std::size_t>(room, 1))
            break;
    }
    return std::string(text.substr(0, end)) + std::string(ellipsis);
}

std::string repeated(std::string_view sign, std::size_t times)
{
    std::string line;
    for (; times > 0; --times)
        line += sign;
    return line;
}

/// What stands on the arrow or band of a row.
std::string wordsOf(const LadderRow& row)
{
    std::string words = row.label;
    if (row.repeats > 0)
        words += fmt::format(" ×{}", row.repeats + 1);
    if (!row.chip.empty())
        words += fmt::format(" [{}]", row.chip);
    if (row.packets > 0)
        words += fmt::format(" {} packets", row.packets);
    return words;
}

double secondsOf(const Ladder& ladder, const LadderRow& row)
{
    return std::chrono::duration<double>(row.time - ladder.rows.front().time).count();
}

/// One line of signs, a character each, that is written to by places.
class TextRow {
public:
    TextRow(const Ladder& ladder, std::size_t laneWidth)
        : m_signs(timeColumn + 2 + laneWidth * (std::max<std::size_t>(ladder.lanes.size(), 1) - 1) + 1, " ")
    {
        for (std::size_t lane = 0; lane < ladder.lanes.size(); ++lane)
            put(placeOf(lane, laneWidth), ladder.lanes[lane].engine ? "║" : "│");
    }

    static std::size_t placeOf(std::size_t lane, std::size_t laneWidth)
    {
        return timeColumn + 2 + lane * laneWidth;
    }

    void put(std::size_t place, std::string_view text)
    {
        while (!text.empty()) {
            std::size_t length = 1;
            while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
                ++length;
            if (place >= m_signs.size())
                m_signs.resize(place + 1, " ");
            m_signs[place++] = text.substr(0, length);
            text.remove_prefix(length);
        }
    }

    std::string text() const
    {
        std::string line;
        for (const std::string& sign : m_signs)
            line += sign;
        line.erase(line.find_last_not_of(' ') + 1);
        return line + '\n';
    }

private:
    std::vector<std::string> m_signs;
};

/// "──── INVITE [SDP] ───>" between two lanes.
void putArrow(TextRow& line, const LadderRow& row, std::size_t laneWidth)
{
    const std::string_view stroke = row.kind == LadderRowKind::Arrow ? "─"
        : row.aroundEngine                                           ? "╌"
        : row.silent                                                 ? "╳"
                                                                     : "═";
    const bool rightwards = row.toLane > row.fromLane;
    const std::size_t begin = TextRow::placeOf(std::min(row.fromLane, row.toLane), laneWidth) + 1;
    const std::size_t end = TextRow::placeOf(std::max(row.fromLane, row.toLane), laneWidth);
    if (end <= begin + 6)
        return;
    const std::size_t length = end - begin;
    line.put(begin, repeated(stroke, length));
    const std::string words = ' ' + fitted(wordsOf(row), length - 6) + ' ';
    line.put(begin + (length - characters(words)) / 2, words);
    line.put(rightwards ? end - 1 : begin, rightwards ? ">" : "<");
}

/// A text of Mermaid ends at a line feed or ';', and '#' begins an entity.
std::string mermaidText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '#' || c == ';' || c == '<' || c == '>' || c == '"' || c == '%')
            escaped += fmt::format("#{};", static_cast<int>(c));
        else
            escaped += c == '\n' || c == '\r' ? ' ' : c;
    }
    return escaped;
}

std::string laneName(std::size_t lane)
{
    return fmt::format("L{}", lane);
}

bool isAnswer(const LadderRow& row)
{
    return row.kind == LadderRowKind::Media
        || (!row.label.empty() && row.label[0] >= '1' && row.label[0] <= '9');
}

} // namespace

std::string ladderText(const Ladder& ladder, std::size_t laneWidth)
{
    laneWidth = std::max<std::size_t>(laneWidth, 16);
    TextRow head(Ladder{}, laneWidth);
    head.put(0, fmt::format("{:>{}}", "seconds", timeColumn));
    for (std::size_t lane = 0; lane < ladder.lanes.size(); ++lane)
        head.put(TextRow::placeOf(lane, laneWidth), fitted(ladder.lanes[lane].title, laneWidth - 2));
    std::string text = head.text();
    for (const LadderRow& row : ladder.rows) {
        TextRow line(ladder, laneWidth);
        line.put(0, fmt::format("{:>{}.3f}", secondsOf(ladder, row), timeColumn));
        if (row.kind == LadderRowKind::Decision)
            line.put(TextRow::placeOf(row.fromLane, laneWidth), "◆ " + fitted(row.label, 2 * laneWidth));
        else
            putArrow(line, row, laneWidth);
        text += line.text();
    }
    return text;
}

std::string ladderMermaid(const Ladder& ladder)
{
    std::string text = "sequenceDiagram\n";
    const auto out = std::back_inserter(text);
    for (std::size_t lane = 0; lane < ladder.lanes.size(); ++lane)
        fmt::format_to(
            out, "    participant {} as {}\n", laneName(lane), mermaidText(ladder.lanes[lane].title));
    for (const LadderRow& row : ladder.rows) {
        const std::string words = fmt::format("{:.3f} {}", secondsOf(ladder, row), wordsOf(row));
        if (row.kind == LadderRowKind::Decision)
            fmt::format_to(out, "    Note over {}: {}\n", laneName(row.fromLane), mermaidText(words));
        else
            fmt::format_to(out, "    {}{}{}: {}\n", laneName(row.fromLane),
                row.silent          ? "--x"
                    : isAnswer(row) ? "-->>"
                                    : "->>",
                laneName(row.toLane), mermaidText(words));
    }
    return text;
}

} // namespace legscope
