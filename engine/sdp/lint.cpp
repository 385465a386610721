#include "engine/sdp/lint.h"

#include "engine/core/caseless.h"
#include "engine/sdp/sdpfields.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

constexpr std::string_view addressCharacters = "0123456789abcdefABCDEF.:";

bool isAddress(std::string_view text)
{
    const auto dots = std::ranges::count(text, '.');
    const auto colons = std::ranges::count(text, ':');
    if (dots != 3 && colons < 2)
        return false;
    const auto literal = SocketAddress::parse(text, 0);
    return literal && !literal->isUnspecified();
}

/// "192.0.2.1:5060" and "192.0.2.1." hold an address too.
bool holdsAddress(std::string_view word)
{
    if (isAddress(word))
        return true;
    while (!word.empty()) {
        const std::size_t end = std::min(word.find(':'), word.size());
        std::string_view piece = word.substr(0, end);
        while (piece.ends_with('.'))
            piece.remove_suffix(1);
        if (isAddress(piece))
            return true;
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    return false;
}

bool mentionsAddress(std::string_view value)
{
    std::size_t at = value.find_first_of(addressCharacters);
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(value.find_first_not_of(addressCharacters, at), value.size());
        if (holdsAddress(value.substr(at, end - at)))
            return true;
        at = value.find_first_of(addressCharacters, end);
    }
    return false;
}

/// Attributes that hold addresses but are rewritten or dropped, and those whose hex digits only look like
/// one.
bool isExempt(std::string_view name)
{
    static constexpr std::array<std::string_view, 5> names{
        "rtcp", "source-filter", "altc", "fingerprint", "crypto"};
    return isIceAttribute(name) || std::ranges::any_of(names, [name](std::string_view exempt) {
        return equalsIgnoringCase(name, exempt);
    });
}

/// "a=crypto:1 AES_CM_128_HMAC_SHA1_80 ..." without what follows the suite.
std::string withoutKey(const SdpLine& line)
{
    const std::size_t inlineAt = line.text.find("inline:");
    return std::string(line.text.substr(0, inlineAt)) + (inlineAt == std::string_view::npos ? "" : "...");
}

class Linter {
public:
    Linter(const SdpView& view, SignallingPrivacy privacy)
        : m_view(view)
        , m_privacy(privacy)
    {
    }

    std::vector<SdpFinding> run(const std::vector<SdpLine>& lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].type == 'a')
                attribute(lines[i], i);
            else if (lines[i].type == 'm')
                media(lines[i], i);
        }
        return std::move(m_findings);
    }

private:
    void find(SdpConcern concern, const SdpLine& line, std::size_t index)
    {
        m_findings.push_back({concern, line.section, index, withoutKey(line)});
    }

    void media(const SdpLine& line, std::size_t index)
    {
        m_iceSaid = false;
        const SdpMedia& media = m_view.media[static_cast<std::size_t>(line.section)];
        if (media.port != 0 && !media.host)
            find(SdpConcern::NoConnection, line, index);
    }

    void attribute(const SdpLine& line, std::size_t index)
    {
        const auto [name, value] = attributeOf(line);
        if (isIceAttribute(name)) {
            if (!m_iceSaid)
                find(SdpConcern::IceOffered, line, index);
            m_iceSaid = true;
        } else if (equalsIgnoringCase(name, "crypto")) {
            crypto(line, index);
        } else if (!isExempt(name) && mentionsAddress(value)) {
            find(SdpConcern::AddressLeak, line, index);
        }
    }

    void crypto(const SdpLine& line, std::size_t index)
    {
        if (m_privacy == SignallingPrivacy::Clear)
            find(SdpConcern::KeyInClear, line, index);
        if (line.section >= 0 && !m_view.media[static_cast<std::size_t>(line.section)].encrypted)
            find(SdpConcern::KeyWithoutSrtp, line, index);
    }

    const SdpView& m_view;
    const SignallingPrivacy m_privacy;
    std::vector<SdpFinding> m_findings;
    bool m_iceSaid = false; ///< one finding a section
};

} // namespace

std::vector<SdpFinding> lintSdp(const ParsedSdp& sdp, SignallingPrivacy privacy)
{
    return Linter(sdp.view(), privacy).run(sdp.lines());
}

} // namespace legscope
