#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace legscope {

/// One logical line (a header with its folded continuations) inside the message that is being masked.
class MaskedLine {
public:
    static constexpr std::string_view space = " \t\r\n";

    MaskedLine(std::string& message, std::size_t begin, std::size_t end)
        : m_message(message)
        , m_begin(begin)
        , m_end(end)
    {
    }

    std::string_view text() const { return std::string_view(m_message).substr(m_begin, m_end - m_begin); }
    std::size_t size() const { return m_end - m_begin; }

    /// Offsets are within the line. White space stays, so that a folded line stays folded.
    void mask(std::size_t from, std::size_t to) { fill(from, to, '*'); }
    /// The same for base64 (RFC 4648), which stays base64 of as many octets: who decodes it finds no fault.
    void maskBase64(std::size_t from, std::size_t to)
    {
        to = std::min(to, size());
        for (int padding = 0; padding < 2 && to > from && text()[to - 1] == '='; ++padding)
            --to;
        fill(from, to, 'A');
    }

    std::size_t skipSpace(std::size_t at) const
    {
        return std::min(text().find_first_not_of(space, at), size());
    }
    std::size_t findAny(std::string_view stops, std::size_t at) const
    {
        return std::min(text().find_first_of(stops, at), size());
    }

private:
    void fill(std::size_t from, std::size_t to, char mask)
    {
        for (std::size_t at = m_begin + from; at < m_begin + std::min(to, size()); ++at) {
            if (!space.contains(m_message[at]))
                m_message[at] = mask;
        }
    }

    std::string& m_message;
    const std::size_t m_begin, m_end;
};

} // namespace legscope
