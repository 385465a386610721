#include "engine/sdp/editlist.h"

#include "engine/core/caseless.h"
#include "engine/core/commontails.h"
#include "engine/sdp/sdpfields.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>

namespace legscope {
namespace {

bool isOfPayloadType(std::string_view name)
{
    return equalsIgnoringCase(name, "rtpmap") || equalsIgnoringCase(name, "fmtp")
        || equalsIgnoringCase(name, "rtcp-fb");
}

/// What a line is about: lines with the same subject are versions of each other.
std::string subjectOf(const SdpLine& line)
{
    if (line.type != 'a')
        return line.type == 0 ? std::string(line.text) : std::string(1, line.type);
    const auto [name, value] = attributeOf(line);
    if (isDirection(name))
        return "a=direction";
    std::string subject = "a=" + std::string(name);
    if (const auto words = wordsOf(value); isOfPayloadType(name) && !words.empty())
        subject += ":" + std::string(words.front());
    return subject;
}

EditReason dropReason(const SdpLine& line)
{
    if (line.type == 'k')
        return EditReason::KeyObsolete;
    if (line.type != 'a')
        return EditReason::Negotiated;
    const std::string_view name = attributeOf(line).name;
    if (isIceAttribute(name))
        return EditReason::IceStripped;
    if (equalsIgnoringCase(name, "source-filter") || equalsIgnoringCase(name, "altc"))
        return EditReason::AddressAttribute;
    return isOfPayloadType(name) ? EditReason::CodecNotPreferred : EditReason::Negotiated;
}

/// Edits of one section. `first` is the number of the section's first line in the original.
class SectionEdits {
public:
    SectionEdits(int section, std::size_t first, std::vector<SdpEdit>& edits)
        : m_section(section)
        , m_line(first)
        , m_edits(edits)
    {
    }

    void compare(std::span<const SdpLine> original, std::span<const WrittenLine> written)
    {
        std::vector<std::string> left;
        std::ranges::transform(original, std::back_inserter(left), subjectOf);
        std::vector<std::string> right;
        for (const WrittenLine& line : written)
            right.push_back(subjectOf(splitSdp(line.text).front()));
        const CommonTails common(left, right);
        std::size_t j = 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            while (j < right.size() && left[i] != right[j] && common.at(i, j + 1) >= common.at(i + 1, j))
                add(written[j++]);
            if (j < right.size() && left[i] == right[j])
                pair(original[i], written[j++]);
            else
                drop(original[i]);
        }
        while (j < right.size())
            add(written[j++]);
    }

private:
    void add(const WrittenLine& line)
    {
        m_edits.push_back({m_section, m_line, EditOp::Add, line.reason, {}, line.text});
    }

    void drop(const SdpLine& line)
    {
        m_edits.push_back({m_section, m_line++, EditOp::Drop, dropReason(line), std::string(line.text), {}});
    }

    void pair(const SdpLine& line, const WrittenLine& written)
    {
        const bool kept = line.text == written.text;
        m_edits.push_back({m_section, m_line++, kept ? EditOp::Keep : EditOp::Replace,
            kept ? EditReason::None : written.reason, std::string(line.text), written.text});
    }

    int m_section;
    std::size_t m_line;
    std::vector<SdpEdit>& m_edits;
};

} // namespace

std::vector<SdpEdit> editsBetween(std::span<const SdpLine> lines, const std::vector<WrittenLine>& written)
{
    std::vector<SdpEdit> edits;
    edits.reserve(std::max(lines.size(), written.size()));
    std::size_t line = 0;
    std::size_t text = 0;
    for (int section = -1; line < lines.size() || text < written.size(); ++section) {
        std::size_t lineEnd = line;
        while (lineEnd < lines.size() && lines[lineEnd].section == section)
            ++lineEnd;
        std::size_t textEnd = std::min(text + (section < 0 ? 0 : 1), written.size());
        while (textEnd < written.size() && !written[textEnd].text.starts_with("m="))
            ++textEnd;
        SectionEdits(section, line, edits)
            .compare(lines.subspan(line, lineEnd - line), std::span(written).subspan(text, textEnd - text));
        line = lineEnd;
        text = textEnd;
    }
    return edits;
}

} // namespace legscope
