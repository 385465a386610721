#pragma once

#include "engine/core/error.h"
#include "engine/sdp/sdptext.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

class ParsedSdp;
/// Null where there is no SDP.
using SharedSdp = std::shared_ptr<const ParsedSdp>;

/// An SDP that was parsed once, where it entered, and is shared from there on: rewriter, negotiation, relay
/// and findings look at this and read no text again. Never changes, so that any thread may look.
class ParsedSdp {
public:
    /// The only door for the SDPs of the network. As strict as FreeSWITCH about what it refuses (no o=, v=1,
    /// malformed m= or c=, garbage: Errc::BadSdp with line number and cause) and as lenient about what it
    /// accepts (LF only, no final newline, wrong order, BOM, long lines, unknown lines). Errc::Unsupported:
    /// the body is right, but names multicast or more port pairs than are served. Bounds: sdptext.h.
    static Result<SharedSdp> parse(std::string text);

    ParsedSdp(const ParsedSdp&) = delete;
    ParsedSdp& operator=(const ParsedSdp&) = delete;

    std::string_view text() const { return m_text; }
    const std::vector<SdpLine>& lines() const { return m_lines; } ///< views into text()
    const SdpView& view() const { return m_view; }

    /// How many texts this process has parsed.
    static std::uint64_t parses();

private:
    explicit ParsedSdp(std::string text);

    const std::string m_text;
    std::vector<SdpLine> m_lines;
    SdpView m_view;
};

} // namespace legscope
