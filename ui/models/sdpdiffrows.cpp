#include "ui/models/sdpdiffrows.h"

#include "engine/event/redact.h"
#include "ui/bridge/shown.h"
#include "ui/models/sdptokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>
#include <string_view>

namespace legscope::ui {
namespace {

/// Spans of a line as ranges of its shown text: tokens begin and end at ASCII characters, so prefixes convert
/// alone.
std::vector<CharRange> rangesOf(std::string_view masked, const std::vector<TokenSpan>& spans)
{
    std::vector<CharRange> ranges;
    for (const TokenSpan& span : spans)
        ranges.push_back({shown(masked.substr(0, span.begin)).size(),
            shown(masked.substr(span.begin, span.length)).size()});
    return ranges;
}

QString sentenceOf(EditReason reason, int section)
{
    switch (reason) {
    case EditReason::None:
        return {};
    case EditReason::OriginHidden:
        return QCoreApplication::translate("SdpDiff", "the origin is ours (topology hiding)");
    case EditReason::MediaAnchored:
        return QCoreApplication::translate("SdpDiff", "media anchored here");
    case EditReason::HoldAddress:
        return QCoreApplication::translate("SdpDiff", "on hold: the address stays unspecified");
    case EditReason::RelayPort:
        return QCoreApplication::translate("SdpDiff", "relay port of m-line %1").arg(section + 1);
    case EditReason::RelayRtcpPort:
        return QCoreApplication::translate("SdpDiff", "relay RTCP port of m-line %1").arg(section + 1);
    case EditReason::StreamRejected:
        return QCoreApplication::translate("SdpDiff", "media over TCP is not relayed: rejected with port 0");
    case EditReason::NotServed:
        return QCoreApplication::translate("SdpDiff", "no relay port serves this m-line");
    case EditReason::KeyObsolete:
        return QCoreApplication::translate("SdpDiff", "k= is obsolete and carries a key");
    case EditReason::IceStripped:
        return QCoreApplication::translate("SdpDiff", "ICE would lead media around the relay");
    case EditReason::AddressAttribute:
        return QCoreApplication::translate("SdpDiff", "the attribute embeds an address");
    case EditReason::Negotiated:
        return QCoreApplication::translate("SdpDiff", "negotiated by the engine");
    case EditReason::CodecNotPreferred:
        return QCoreApplication::translate("SdpDiff", "the codec is not among the preferences");
    }
    return {};
}

/// What a line is about: lines with the same key are versions of each other.
std::string keyOf(std::string_view line)
{
    const bool header = line.size() < 2 || line[1] != '=';
    if (!header && !line.starts_with("a="))
        return std::string(line.substr(0, 2));
    std::size_t end = line.find(':');
    const std::string_view name = line.substr(0, end);
    if (name == "a=rtpmap" || name == "a=fmtp" || name == "a=rtcp-fb" || name == "a=ssrc")
        end = line.find(' ');
    else if (name == "a=candidate" || name == "a=crypto" || name == "a=extmap")
        end = std::string_view::npos;
    return std::string(line.substr(0, end));
}

DiffOp opOf(const RawRow& row)
{
    if (row.moved)
        return DiffOp::Moved;
    switch (row.edit.op) {
    case EditOp::Keep:
        return DiffOp::Same;
    case EditOp::Replace:
        return DiffOp::Replaced;
    case EditOp::Drop:
        return DiffOp::Dropped;
    case EditOp::Add:
        return DiffOp::Added;
    }
    return DiffOp::Same;
}

QString headingOf(int section, std::string_view mediaLine)
{
    if (section < 0)
        return QCoreApplication::translate("SdpDiff", "Session");
    const std::string_view media = mediaLine.size() > 2 ? mediaLine.substr(2, mediaLine.find(' ') - 2) : "";
    return QCoreApplication::translate("SdpDiff", "m-line %1: %2").arg(section + 1).arg(shown(media));
}

} // namespace

QStringList sectionsOf(const std::vector<RawRow>& rows)
{
    QStringList sections;
    int last = -1;
    for (const RawRow& row : rows)
        last = std::max(last, row.edit.section);
    for (int section = -1; section <= last; ++section) {
        const auto media = std::ranges::find_if(rows, [section](const RawRow& row) {
            return row.edit.section == section
                && (row.edit.before.starts_with("m=") || row.edit.after.starts_with("m="));
        });
        std::string_view line;
        if (media != rows.end())
            line = media->edit.before.empty() ? media->edit.after : media->edit.before;
        sections.append(headingOf(section, line));
    }
    return sections;
}

void numberLines(std::vector<RawRow>& rows)
{
    int before = 0;
    int after = 0;
    for (RawRow& row : rows) {
        row.beforeLine = row.edit.op == EditOp::Add ? 0 : ++before;
        row.afterLine = row.edit.op == EditOp::Drop ? 0 : ++after;
    }
}

void pairUp(std::vector<RawRow>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RawRow& dropped = rows[i];
        if (dropped.edit.op != EditOp::Drop)
            continue;
        const auto find = [&](auto matches) {
            return std::ranges::find_if(rows, [&](const RawRow& row) {
                return row.edit.op == EditOp::Add && row.edit.section == dropped.edit.section
                    && matches(row.edit.after);
            });
        };
        auto added = find([&](const std::string& line) { return line == dropped.edit.before; });
        const bool moved = added != rows.end();
        if (!moved)
            added = find([&](const std::string& line) { return keyOf(line) == keyOf(dropped.edit.before); });
        if (added == rows.end())
            continue;
        dropped.edit.op = EditOp::Replace;
        dropped.edit.after = added->edit.after;
        if (dropped.edit.reason == EditReason::None)
            dropped.edit.reason = added->edit.reason;
        dropped.afterLine = added->afterLine;
        dropped.moved = moved;
        const auto index = static_cast<std::size_t>(added - rows.begin());
        rows.erase(added);
        if (index < i)
            --i;
    }
}

SdpDiffRow rowOf(const RawRow& raw)
{
    const SdpEdit& edit = raw.edit;
    const std::string before = redacted(edit.before);
    const std::string after = redacted(edit.op == EditOp::Keep ? edit.before : edit.after);
    SdpDiffRow row;
    row.section = edit.section;
    row.op = opOf(raw);
    row.orderOnly = raw.moved;
    row.before = row.op == DiffOp::Added ? QString() : shown(before);
    row.after = row.op == DiffOp::Dropped ? QString() : shown(after);
    row.beforeLine = raw.beforeLine;
    row.afterLine = raw.afterLine;
    row.reason = sentenceOf(edit.reason, edit.section);
    const std::string_view setting = settingBehind(edit.reason);
    row.setting = QString::fromUtf8(setting.data(), static_cast<qsizetype>(setting.size()));
    if (row.op == DiffOp::Replaced) {
        const ChangedSpans spans = changedSpans(edit.before, edit.after);
        row.beforeRanges = rangesOf(before, spans.before);
        row.afterRanges = rangesOf(after, spans.after);
        row.orderOnly = spans.orderOnly;
    } else if (row.op == DiffOp::Dropped) {
        row.beforeRanges = {{0, row.before.size()}};
    } else if (row.op == DiffOp::Added) {
        row.afterRanges = {{0, row.after.size()}};
    }
    return row;
}

} // namespace legscope::ui
