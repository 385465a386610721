#include "engine/diagnose/laddersvg.h"

#include "engine/diagnose/markup.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

// All lengths in pixels.
constexpr int timeColumn = 90;
constexpr int laneWidth = 300;
constexpr int headerHeight = 48;
constexpr int rowHeight = 34;
constexpr int margin = 16;
constexpr int characterWidth = 7; // of the 12 px font, on average
constexpr int chipCharacterWidth = 7;

constexpr std::string_view style
    = "<style>text{font-family:'DejaVu Sans',Arial,sans-serif;font-size:12px;fill:#1b1f24}"
      ".time{fill:#57606a;text-anchor:end}.lane{stroke:#c4cad1;stroke-width:1}"
      ".head{fill:#eef2f6;stroke:#c4cad1}.title{font-weight:bold;text-anchor:middle}"
      ".mid{text-anchor:middle}.arrow{stroke-width:1.5}"
      ".request{stroke:#1b1f24;fill:#1b1f24}.provisional{stroke:#8a5a00;fill:#8a5a00}"
      ".success{stroke:#1a7f37;fill:#1a7f37}.redirect{stroke:#0b5cad;fill:#0b5cad}"
      ".refused{stroke:#b31d1d;fill:#b31d1d}.flow{fill:#0b5cad}"
      ".chip{fill:#fff1c2;stroke:#b58900}.note{fill:#f3eefb;stroke:#8250df}"
      ".error{fill:#fbe3e3;stroke:#b31d1d}.warning{fill:#fff1c2;stroke:#8a5a00}"
      ".band{fill:#dbe9fb;stroke:#5b8dd6}.around{fill:none;stroke:#8250df;"
      "stroke-width:1.5;stroke-dasharray:6 4}.silent{fill:#fbe3e3;stroke:#b31d1d;stroke-dasharray:4 "
      "3}</style>\n";

/// At most `characters` (code points), the last an ellipsis when the text is longer.
std::string cut(std::string_view text, int characters)
{
    int seen = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80)
            continue;
        if (++seen == characters)
            last = i;
        if (seen > characters)
            return std::string(text.substr(0, last)) + "\xE2\x80\xA6";
    }
    return std::string(text);
}

/// What a message is, in the tones of the screen: a request, or an answer of its class.
std::string_view classOf(const LadderRow& arrow)
{
    switch (arrow.label.empty() ? '\0' : arrow.label.front()) {
    case '1':
        return "provisional";
    case '2':
        return "success";
    case '3':
        return "redirect";
    case '4':
    case '5':
    case '6':
        return "refused";
    default:
        return "request";
    }
}

/// What was decided; a finding says how grave it is in its first word.
std::string_view noteOf(const LadderRow& decision)
{
    return decision.label.starts_with("error ")  ? "error"
        : decision.label.starts_with("warning ") ? "warning"
                                                 : "note";
}

int laneX(std::size_t lane)
{
    return margin + timeColumn + laneWidth / 2 + static_cast<int>(lane) * laneWidth;
}

class Drawing {
public:
    explicit Drawing(const Ladder& ladder)
        : m_ladder(ladder)
        , m_width(laneX(std::max<std::size_t>(ladder.lanes.size(), 1) - 1) + laneWidth / 2 + margin)
        , m_height(headerHeight + rowHeight * (static_cast<int>(ladder.rows.size()) + 1) + margin)
    {
    }

    std::string text() &&
    {
        print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0}\" height=\"{1}\" "
              "viewBox=\"0 0 {0} {1}\">\n",
            m_width, m_height);
        m_svg += style;
        print("<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n", m_width, m_height);
        for (std::size_t lane = 0; lane < m_ladder.lanes.size(); ++lane)
            drawLane(lane);
        int y = headerHeight + rowHeight;
        for (const LadderRow& row : m_ladder.rows) {
            drawRow(row, y);
            y += rowHeight;
        }
        m_svg += "</svg>\n";
        return std::move(m_svg);
    }

private:
    template <class... Arguments>
    void print(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(m_svg), format, std::forward<Arguments>(arguments)...);
    }

    void drawLane(std::size_t lane)
    {
        const int x = laneX(lane);
        const std::string& title = m_ladder.lanes[lane].title;
        print("<line class=\"lane\" x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\"/>\n", x, headerHeight - 8,
            m_height - margin);
        print("<g><title>{}</title><rect class=\"head\" x=\"{}\" y=\"12\" width=\"{}\" height=\"28\" "
              "rx=\"4\"/>",
            markupText(title), x - laneWidth / 2 + 8, laneWidth - 16);
        print("<text class=\"title\" x=\"{}\" y=\"30\">{}</text></g>\n", x,
            markupText(cut(title, (laneWidth - 32) / (characterWidth + 1))));
    }

    void drawRow(const LadderRow& row, int y)
    {
        const auto offset = row.time - m_ladder.rows.front().time;
        print("<g><title>{}</title>",
            markupText(row.chip.empty() ? row.label : row.label + " [" + row.chip + ']'));
        print("<text class=\"time\" x=\"{}\" y=\"{}\">{:.3f}</text>", margin + timeColumn - 20, y + 4,
            std::chrono::duration<double>(offset).count());
        switch (row.kind) {
        case LadderRowKind::Arrow:
            drawArrow(row, y);
            break;
        case LadderRowKind::Decision:
            drawDecision(row, y);
            break;
        case LadderRowKind::Media:
            drawMedia(row, y);
            break;
        }
        m_svg += "</g>\n";
    }

    void drawTip(std::string_view tipClass, int x, int y, int direction)
    {
        print("<polygon class=\"{}\" points=\"{},{} {},{} {},{}\"/>", tipClass, x, y, x - 9 * direction,
            y - 4, x - 9 * direction, y + 4);
    }

    void drawArrow(const LadderRow& row, int y)
    {
        const int from = laneX(row.fromLane), to = laneX(row.toLane);
        const int direction = to < from ? -1 : 1;
        const int chipWidth = row.chip.empty()
            ? 0
            : std::min(chipCharacterWidth * static_cast<int>(row.chip.size()) + 12, 110);
        std::string label = row.label;
        if (row.repeats > 0)
            label += fmt::format(" \xC3\x97{}", row.repeats + 1);
        print("<line class=\"arrow {}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", classOf(row), from, y,
            to - 2 * direction, y);
        drawTip(classOf(row), to, y, direction);
        const int place = std::max(std::abs(to - from), laneWidth) - 24 - chipWidth;
        const int left = std::min(from, to) + 12;
        print(
            "<text x=\"{}\" y=\"{}\">{}</text>", left, y - 6, markupText(cut(label, place / characterWidth)));
        if (row.chip.empty())
            return;
        const int chip = std::max(from, to) - 12 - chipWidth;
        print("<rect class=\"chip\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\" rx=\"3\"/>", chip, y - 19,
            chipWidth);
        print("<text class=\"mid\" x=\"{}\" y=\"{}\">{}</text>", chip + chipWidth / 2, y - 7,
            markupText(cut(row.chip, 14)));
    }

    void drawDecision(const LadderRow& row, int y)
    {
        const int x = laneX(row.fromLane);
        const int width = 2 * laneWidth - 80;
        print("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"22\" rx=\"11\"/>", noteOf(row),
            x - width / 2, y - 11, width);
        print("<text class=\"mid\" x=\"{}\" y=\"{}\">{}</text>", x, y + 4,
            markupText(cut(row.label, (width - 24) / characterWidth)));
    }

    void drawMedia(const LadderRow& row, int y)
    {
        const int from = laneX(row.fromLane), to = laneX(row.toLane);
        const int direction = to < from ? -1 : 1;
        const int left = std::min(from, to), width = std::abs(to - from);
        if (row.aroundEngine)
            print("<path class=\"around\" d=\"M{0},{1} C{2},{3} {4},{3} {5},{1}\"/>", from, y + 8,
                from + width / 6 * direction, y - 12, to - width / 6 * direction, to);
        else
            print("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"20\" rx=\"2\"/>",
                row.silent ? "silent" : "band", left, y - 10, width);
        drawTip("flow", to, row.aroundEngine ? y + 8 : y, direction);
        print("<text class=\"mid\" x=\"{}\" y=\"{}\">{}</text>", (from + to) / 2,
            row.aroundEngine ? y + 8 : y + 4,
            markupText(
                cut(row.packets > 0 ? fmt::format("{}, {} packets", row.label, row.packets) : row.label,
                    std::max(width, laneWidth) / characterWidth - 4)));
    }

    const Ladder& m_ladder;
    const int m_width, m_height;
    std::string m_svg;
};

} // namespace

std::string ladderSvg(const Ladder& ladder)
{
    return Drawing(ladder).text();
}

} // namespace legscope
