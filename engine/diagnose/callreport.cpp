#include "engine/diagnose/callreport.h"

#include "engine/diagnose/markup.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace legscope {
namespace {

constexpr std::string_view pageHead
    = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\"/>\n"
      "<style>body{font:14px/1.4 sans-serif;color:#1b1f24;background:#fff;margin:2em;max-width:1100px}"
      "table{border-collapse:collapse;margin:.5em 0 1.5em}th,td{border:1px solid #c4cad1;padding:3px 8px;"
      "text-align:left;vertical-align:top}th{background:#eef2f6}.sdp td{font-family:monospace}"
      ".changed td{background:#fff1c2}svg{max-width:100%;height:auto}</style>\n";

/// The member's text as it is to be read; empty when it is null or missing.
std::string textOf(const JsonValue& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return {};
    return found->is_string() ? found->get<std::string>() : written(*found);
}

/// The member with so many digits behind the point; empty when it is no number.
std::string rounded(const JsonValue& json, const char* key, int digits)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? fmt::format("{:.{}f}", found->get<double>(), digits)
                                                     : std::string();
}

/// As on the screen, where m-lines count from 1.
std::string mlineOf(const JsonValue& stream)
{
    const auto found = stream.find("mline");
    return found != stream.end() && found->is_number_integer()
        ? std::to_string(found->get<std::int64_t>() + 1)
        : std::string();
}

std::string ssrcOf(const JsonValue& stream)
{
    const auto found = stream.find("ssrc");
    return found != stream.end() && found->is_number_integer() && found->get<std::uint32_t>() != 0
        ? fmt::format("0x{:08x}", found->get<std::uint32_t>())
        : std::string();
}

/// "PCMA/8000 (500), telephone-event/8000 (12)": what was seen.
std::string codecsOf(const JsonValue& stream)
{
    std::string codecs;
    const auto payloads = stream.find("payloads");
    if (payloads == stream.end() || !payloads->is_array())
        return codecs;
    for (const JsonValue& seen : *payloads) {
        const std::string codec = textOf(seen, "codec");
        codecs += fmt::format("{}{} ({})", codecs.empty() ? "" : ", ",
            codec.empty() ? "payload type " + textOf(seen, "type") : codec, textOf(seen, "packets"));
    }
    return codecs;
}

class Page {
public:
    void line(std::string_view element, std::string_view text)
    {
        fmt::format_to(std::back_inserter(m_html), "<{0}>{1}</{0}>\n", element, markupText(text));
    }

    /// A table of two columns; rows without a value are left out.
    void facts(std::initializer_list<std::pair<std::string_view, std::string>> rows)
    {
        m_html += "<table>\n";
        for (const auto& [name, value] : rows) {
            if (!value.empty())
                fmt::format_to(std::back_inserter(m_html), "<tr><th>{}</th><td>{}</td></tr>\n",
                    markupText(name), markupText(value));
        }
        m_html += "</table>\n";
    }

    void begin(std::string_view tableClass, std::initializer_list<std::string_view> columns)
    {
        fmt::format_to(std::back_inserter(m_html), "<table class=\"{}\">\n<tr>", tableClass);
        for (const std::string_view column : columns)
            fmt::format_to(std::back_inserter(m_html), "<th>{}</th>", markupText(column));
        m_html += "</tr>\n";
    }

    void row(std::string_view rowClass, std::initializer_list<std::string> cells)
    {
        fmt::format_to(std::back_inserter(m_html), "<tr class=\"{}\">", rowClass);
        for (const std::string& cell : cells)
            fmt::format_to(std::back_inserter(m_html), "<td>{}</td>", markupText(cell));
        m_html += "</tr>\n";
    }

    void end() { m_html += "</table>\n"; }
    void raw(std::string_view html) { m_html += html; }
    std::string take() && { return std::move(m_html); }

private:
    std::string m_html;
};

void putOverview(Page& page, const JsonValue& call)
{
    const JsonValue& mode = call.at("mode");
    const std::string reason
        = mode.is_null() ? "" : fmt::format("{} ({})", textOf(mode, "effective"), textOf(mode, "reason"));
    page.facts({{"From", textOf(call, "from") + ' ' + textOf(call, "fromName")}, {"To", textOf(call, "to")},
        {"Profile", textOf(call, "profile")}, {"Context", textOf(call, "context")}, {"Media mode", reason},
        {"Began", textOf(call, "began")}, {"Answered", textOf(call, "answered")},
        {"Ended", textOf(call, "ended")}, {"Duration, s", rounded(call, "durationSeconds", 3)},
        {"Talk time, s", rounded(call, "talkSeconds", 3)}, {"Cause", textOf(call, "cause")},
        {"Ended by", textOf(call, "endedBy")}, {"", textOf(call, "endedText")},
        {"Note", textOf(call, "note")}});
}

void putLegs(Page& page, const JsonValue& legs)
{
    page.line("h2", "Legs");
    page.begin("",
        {"Leg", "Profile", "INVITE", "Local", "Remote", "Remote URI", "SIP Call-ID", "Answered", "Cause"});
    for (const JsonValue& leg : legs) {
        page.row("",
            {textOf(leg, "name"), textOf(leg, "profile"), textOf(leg, "invite"), textOf(leg, "local"),
                textOf(leg, "remote"), textOf(leg, "remoteUri"), textOf(leg, "sipCallId"),
                textOf(leg, "answered"), textOf(leg, "cause")});
    }
    page.end();
}

void putSdp(Page& page, const JsonValue& rewrites)
{
    for (const JsonValue& rewrite : rewrites) {
        page.line("h2",
            fmt::format("SDP {} {} > {}", textOf(rewrite, "kind"), textOf(rewrite, "fromLeg"),
                textOf(rewrite, "toLeg")));
        page.begin("sdp", {"Before", "After", "Reason"});
        for (const JsonValue& edit : rewrite.at("edits")) {
            const bool isKept = textOf(edit, "op") == nameOf(EditOp::Keep);
            page.row(isKept ? "" : "changed",
                {textOf(edit, "before"), textOf(edit, "after"),
                    isKept ? std::string() : textOf(edit, "reason")});
        }
        page.end();
    }
}

void putMedia(Page& page, const JsonValue& streams)
{
    page.line("h2", "RTP");
    page.begin("",
        {"m-line", "From", "Codec (packets)", "In", "Out", "Lost", "Duplicate", "Reordered", "Jitter, ms",
            "Longest gap, ms", "MOS", "SSRC", "RTCP in", "RTCP out", "Source", "Target"});
    for (const JsonValue& stream : streams) {
        page.row("",
            {mlineOf(stream), textOf(stream, "from"), codecsOf(stream), textOf(stream, "rtpIn"),
                textOf(stream, "rtpOut"), textOf(stream, "lost"), textOf(stream, "duplicate"),
                textOf(stream, "reordered"), rounded(stream, "jitterMs", 1), rounded(stream, "maxDeltaMs", 1),
                rounded(stream, "mos", 1), ssrcOf(stream), textOf(stream, "rtcpIn"),
                textOf(stream, "rtcpOut"), textOf(stream, "source"), textOf(stream, "target")});
    }
    page.end();
}

void putFindings(Page& page, const JsonValue& findings)
{
    for (const JsonValue& found : findings) {
        const JsonValue& remedy = found.at("remedy");
        page.line("p",
            fmt::format("{} {}: {} {}", textOf(found, "severity"), textOf(found, "code"),
                textOf(found, "text"), remedy.is_null() ? std::string() : textOf(remedy, "text")));
    }
}

} // namespace

std::string callReport(const JsonValue& document, std::string_view ladder)
{
    Page page;
    const std::string title = fmt::format(
        "Call {}: {} > {}", textOf(document, "id"), textOf(document, "from"), textOf(document, "to"));
    page.raw(pageHead);
    page.line("title", title);
    page.raw("</head>\n<body>\n");
    page.line("h1", title);
    putOverview(page, document);
    putFindings(page, document.at("findings"));
    putLegs(page, document.at("legs"));
    page.line("h2", "Ladder");
    page.raw(ladder.substr(std::min(ladder.find("<svg"), ladder.size()))); // without the XML declaration
    putSdp(page, document.at("sdp"));
    putMedia(page, document.at("media").at("streams"));
    page.raw("</body>\n</html>\n");
    return std::move(page).take();
}

} // namespace legscope
