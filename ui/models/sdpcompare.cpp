#include "engine/core/commontails.h"
#include "ui/models/sdpdiff.h"
#include "ui/models/sdpdiffrows.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace legscope::ui {
namespace {

/// Above this many line comparisons, a section is taken as dropped and added as a whole.
constexpr std::size_t comparisonLimit = 4'000'000;

struct TextLine {
    std::string text;
    int section = -1;
};

enum class TextKind : std::uint8_t { Sdp, Other };

std::vector<TextLine> linesOf(const std::string& text, TextKind kind)
{
    std::vector<TextLine> lines;
    int section = -1;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (kind == TextKind::Sdp && line.starts_with("m="))
            ++section;
        lines.push_back({std::move(line), section});
        begin = end + 1;
    }
    return lines;
}

using Lines = std::vector<std::string>;

SdpEdit editOf(int section, EditOp op, const std::string& before, const std::string& after)
{
    SdpEdit edit;
    edit.section = section;
    edit.op = op;
    edit.before = before;
    edit.after = after;
    return edit;
}

/// The longest common subsequence of the lines of one section as a list of edits.
void compareSection(int section, const Lines& before, const Lines& after, std::vector<RawRow>& rows)
{
    const bool tooLong = !before.empty() && after.size() > comparisonLimit / before.size();
    const std::size_t compared = tooLong ? 0 : before.size();
    const CommonTails common{std::span(before).first(compared), after};
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool both = i < before.size() && j < after.size();
        if (both && before[i] == after[j]) {
            rows.push_back({editOf(section, EditOp::Keep, before[i], after[j])});
            ++i, ++j;
        } else if (j == after.size() || (both && (tooLong || common.at(i + 1, j) >= common.at(i, j + 1)))) {
            rows.push_back({editOf(section, EditOp::Drop, before[i++], {})});
        } else {
            rows.push_back({editOf(section, EditOp::Add, {}, after[j++])});
        }
    }
}

} // namespace

SdpDiff compareTexts(const QString& beforeTitle, const std::string& before, const QString& afterTitle,
    const std::string& after)
{
    const auto kind = before.starts_with("v=") && after.starts_with("v=") ? TextKind::Sdp : TextKind::Other;
    const auto linesBefore = linesOf(before, kind);
    const auto linesAfter = linesOf(after, kind);
    int last = -1;
    for (const auto& lines : {linesBefore, linesAfter})
        last = lines.empty() ? last : std::max(last, lines.back().section);

    std::vector<RawRow> raw;
    for (int section = -1; section <= last; ++section) {
        const auto of = [section](const std::vector<TextLine>& lines) {
            Lines selected;
            for (const TextLine& line : lines) {
                if (line.section == section)
                    selected.push_back(line.text);
            }
            return selected;
        };
        compareSection(section, of(linesBefore), of(linesAfter), raw);
    }
    numberLines(raw);

    SdpDiff diff;
    diff.beforeTitle = beforeTitle;
    diff.afterTitle = afterTitle;
    pairUp(raw);
    if (kind == TextKind::Sdp)
        diff.sections = sectionsOf(raw);
    for (const RawRow& row : raw)
        diff.rows.push_back(rowOf(row));
    return diff;
}

} // namespace legscope::ui
