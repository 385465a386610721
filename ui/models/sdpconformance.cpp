#include "ui/models/sdpconformance.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::ui {
namespace {

QString quoted(const std::string& line)
{
    return QString::fromUtf8(line.substr(0, line.find_first_of(" :")));
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos)
            return parts;
        begin = end + 1;
    }
}

/// What proxy mode drops: it would lead media around the relay, embed an address, or name a port that nobody
/// serves.
bool mayBeDropped(std::string_view line)
{
    static constexpr std::array<std::string_view, 8> attributes{"a=candidate:", "a=remote-candidates:",
        "a=end-of-candidates", "a=ice-", "a=source-filter:", "a=altc:", "a=rtcp:", "k="};
    return std::ranges::any_of(
        attributes, [line](std::string_view start) { return line.starts_with(start); });
}

/// c=IN IP4 address: family and address may change.
bool onlyAddressChanged(std::string_view before, std::string_view after)
{
    const auto was = split(before, ' ');
    const auto is = split(after, ' ');
    return was.size() >= 3 && was.size() == is.size() && was[0] == is[0]
        && std::equal(was.begin() + 3, was.end(), is.begin() + 3);
}

/// m=media port[/count] proto formats: the port may change.
bool onlyPortChanged(std::string_view before, std::string_view after)
{
    const auto was = split(before, ' ');
    const auto is = split(after, ' ');
    if (was.size() < 3 || was.size() != is.size() || was[0] != is[0])
        return false;
    const auto countOf
        = [](std::string_view port) { return port.substr(std::min(port.find('/'), port.size())); };
    return (countOf(was[1]) == countOf(is[1]) || is[1] == "0")
        && std::equal(was.begin() + 2, was.end(), is.begin() + 2);
}

/// a=rtcp:port [IN family address]: the port, and family and address where they are present, may change.
bool onlyRtcpChanged(std::string_view before, std::string_view after)
{
    const auto was = split(before, ' ');
    const auto is = split(after, ' ');
    return was.size() == is.size() && (was.size() == 1 || was[1] == is[1]) && after.starts_with("a=rtcp:");
}

bool mayBeReplaced(std::string_view before, std::string_view after)
{
    if (before.starts_with("o="))
        return after.starts_with("o=- ");
    if (before.starts_with("c="))
        return onlyAddressChanged(before, after);
    if (before.starts_with("m="))
        return onlyPortChanged(before, after);
    return before.starts_with("a=rtcp:") && onlyRtcpChanged(before, after);
}

struct BodyLine {
    std::string_view text, ending;
};

std::vector<BodyLine> linesOf(std::string_view body)
{
    std::vector<BodyLine> lines;
    while (!body.empty()) {
        const std::size_t newline = body.find('\n');
        std::size_t length = std::min(newline, body.size());
        const std::size_t whole = newline == std::string_view::npos ? body.size() : newline + 1;
        if (newline != std::string_view::npos && length > 0 && body[length - 1] == '\r')
            --length;
        lines.push_back({body.substr(0, length), body.substr(length, whole - length)});
        body.remove_prefix(whole);
    }
    return lines;
}

/// The text that the edits make of the body before, each line with its own ending. Empty when the edits do
/// not name the lines of that body.
std::string rebuilt(const SdpRewritten& rewrite)
{
    const auto lines = linesOf(rewrite.before);
    std::string text;
    std::size_t next = 0;
    for (const SdpEdit& edit : rewrite.edits) {
        if (edit.op == EditOp::Add)
            return {};
        if (next >= lines.size() || lines[next].text != edit.before)
            return {};
        if (edit.op != EditOp::Drop)
            text.append(edit.op == EditOp::Keep ? edit.before : edit.after).append(lines[next].ending);
        ++next;
    }
    return next == lines.size() ? text : std::string();
}

} // namespace

SdpConformance::SdpConformance(MediaMode mode)
    : m_mode(mode)
{
}

QString SdpConformance::rule() const
{
    switch (m_mode) {
    case MediaMode::Proxy:
        return QCoreApplication::translate("SdpConformance",
            "Proxy mode changes the origin, addresses and ports, and drops ICE, keys and embedded addresses; "
            "everything else passes byte for byte.");
    case MediaMode::Bypass:
        return QCoreApplication::translate("SdpConformance", "Bypass mode passes the SDP byte for byte.");
    case MediaMode::Default:
        break;
    }
    return QCoreApplication::translate("SdpConformance", "Default mode has a reason for every change.");
}

QString SdpConformance::violationOf(const SdpEdit& edit) const
{
    if (edit.op == EditOp::Keep)
        return edit.before == edit.after || edit.after.empty()
            ? QString()
            : QCoreApplication::translate("SdpConformance", "listed as kept, but it differs");
    switch (m_mode) {
    case MediaMode::Proxy:
        return proxyViolation(edit);
    case MediaMode::Bypass:
        return QCoreApplication::translate("SdpConformance", "bypass mode may not change anything");
    case MediaMode::Default:
        break;
    }
    return edit.reason == EditReason::None
        ? QCoreApplication::translate("SdpConformance", "changed without a reason")
        : QString();
}

QString SdpConformance::proxyViolation(const SdpEdit& edit) const
{
    switch (edit.op) {
    case EditOp::Replace:
        if (edit.before == edit.after)
            return QCoreApplication::translate("SdpConformance", "proxy mode may not move %1")
                .arg(quoted(edit.before));
        return mayBeReplaced(edit.before, edit.after)
            ? QString()
            : QCoreApplication::translate("SdpConformance", "proxy mode may not change %1 like this")
                  .arg(quoted(edit.before));
    case EditOp::Drop:
        return mayBeDropped(edit.before)
            ? QString()
            : QCoreApplication::translate("SdpConformance", "proxy mode may not drop %1")
                  .arg(quoted(edit.before));
    case EditOp::Add:
        return QCoreApplication::translate("SdpConformance", "proxy mode may not add %1")
            .arg(quoted(edit.after));
    case EditOp::Keep:
        break;
    }
    return {};
}

QStringList SdpConformance::violationsOf(const SdpRewritten& rewrite) const
{
    if (m_mode == MediaMode::Bypass && rewrite.before != rewrite.after)
        return {QCoreApplication::translate("SdpConformance",
            "The SDP that was sent differs from the one received, which bypass mode forbids.")};
    const bool adds
        = std::ranges::any_of(rewrite.edits, [](const SdpEdit& edit) { return edit.op == EditOp::Add; });
    if (m_mode != MediaMode::Proxy || adds)
        return {};
    const std::string expected = rebuilt(rewrite);
    const auto withoutFinalEnding
        = [](std::string_view text) { return text.substr(0, text.find_last_not_of("\r\n") + 1); };
    if (withoutFinalEnding(expected) != withoutFinalEnding(rewrite.after))
        return {QCoreApplication::translate("SdpConformance",
            "The SDP that was sent is not what the listed changes make of the one received.")};
    return {};
}

} // namespace legscope::ui
