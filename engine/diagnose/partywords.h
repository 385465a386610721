#pragma once

#include "engine/core/text.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace legscope {

/// Numbers and names of those who take part in calls, and their masking by as many '*': lengths, and with
/// them Content-Length, stay. A URI keeps its host and its parameters.
class PartyWords {
public:
    /// Words of a number or a name. "anonymous" and its like are nobody's.
    void add(std::string_view text);
    /// Users of the URIs and names in front of them, of a SIP message or of one URI.
    void addFrom(std::string_view message);

    /// A number or a name by itself.
    static void maskAll(std::string& text);
    /// A sentence, a dial string, a URI: users of URIs, what stands in front of an `@`, and every known word.
    void maskText(std::string& text) const;
    /// A SIP message with its body (RFC 3261). Headers that the message cannot be read without keep what is
    /// no URI.
    void maskMessage(std::string& message) const;
    /// An SDP, or one line of it (RFC 8866): user of o=, s=, i=, e=, p=.
    void maskSdp(std::string& sdp) const;

private:
    void maskWords(std::string& text, std::size_t from, std::size_t to) const;
    void maskSdpLines(std::string& text, std::size_t from) const;
    void maskHeader(std::string& message, std::size_t from, std::size_t to) const;

    std::unordered_set<std::string, TextHash, std::equal_to<>> m_words;
};

} // namespace legscope
