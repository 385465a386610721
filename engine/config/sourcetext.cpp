#include "engine/config/sourcetext.h"

#include <algorithm>

namespace legscope {

std::size_t SourceText::addFile(std::string name, std::string_view content)
{
    File file{std::move(name), {}};
    for (std::size_t at = content.find('\n'); at != std::string_view::npos; at = content.find('\n', at + 1))
        file.newlines.push_back(at);
    m_files.push_back(std::move(file));
    return m_files.size() - 1;
}

void SourceText::appendVerbatim(std::string_view piece, FilePosition from)
{
    if (piece.empty())
        return;
    m_segments.push_back({m_text.size(), from, true});
    m_text += piece;
}

void SourceText::appendReplacement(std::string_view piece, FilePosition from)
{
    if (piece.empty())
        return;
    m_segments.push_back({m_text.size(), from, false});
    m_text += piece;
}

void SourceText::cutBack(std::size_t size)
{
    m_text.resize(std::min(size, m_text.size()));
    while (!m_segments.empty() && m_segments.back().begin >= m_text.size())
        m_segments.pop_back();
}

FilePosition SourceText::position(std::size_t offset) const
{
    const auto after = std::ranges::upper_bound(m_segments, offset, {}, &Segment::begin);
    if (after == m_segments.begin())
        return {};
    const Segment& segment = *std::prev(after);
    FilePosition position = segment.from;
    if (segment.verbatim)
        position.offset += offset - segment.begin;
    return position;
}

SourceLocation SourceText::location(FilePosition position) const
{
    if (position.file >= m_files.size())
        return {};
    const File& file = m_files[position.file];
    const auto newlinesBefore
        = std::ranges::lower_bound(file.newlines, position.offset) - file.newlines.begin();
    return {file.name, static_cast<int>(newlinesBefore) + 1};
}

} // namespace legscope
