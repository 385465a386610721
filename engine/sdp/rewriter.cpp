#include "engine/sdp/rewriter.h"

#include "engine/core/caseless.h"
#include "engine/sdp/rewriteplan.h"
#include "engine/sdp/sdpfields.h"

#include <fmt/format.h>

namespace legscope {
namespace {

/// A token of the body and what takes its place. `token` is a view into the body.
struct Splice {
    std::string_view token;
    std::string text;
};

/// What happens to one line.
struct Change {
    EditOp op = EditOp::Keep;
    EditReason reason = EditReason::None;
    std::vector<Splice> splices; ///< in the order of the line
};

/// What one m-line's section holds, learned from its m= before the lines that follow are rewritten.
struct Section {
    RelayLine relay;
    bool served = false; ///< its port leaves as one of ours
};

Change replaced(EditReason reason, std::vector<Splice> splices)
{
    return {EditOp::Replace, reason, std::move(splices)};
}
Change dropped(EditReason reason)
{
    return {EditOp::Drop, reason, {}};
}

/// The line with its splices applied.
std::string spliced(std::string_view line, const std::vector<Splice>& splices)
{
    std::string result;
    const char* from = line.data();
    for (const Splice& splice : splices) {
        result.append(from, splice.token.data());
        result += splice.text;
        from = splice.token.data() + splice.token.size();
    }
    return result.append(from, line.data() + line.size());
}

/// The table of proxy mode: one function a row, each says what happens to one line.
class Rules {
public:
    explicit Rules(const RewritePlan& plan)
        : m_plan(plan)
    {
    }

    Result<Change> changeOf(const SdpLine& line, std::size_t index)
    {
        switch (line.type) {
        case 'o':
            return origin(line, index);
        case 'c':
            return connection(line, index);
        case 'm':
            return media(line, index);
        case 'k':
            return dropped(EditReason::KeyObsolete);
        case 'a':
            return attribute(line, index);
        default:
            return Change();
        }
    }

private:
    Result<Change> origin(const SdpLine& line, std::size_t index) const
    {
        if (const auto field = readOrigin(line.value, index); !field)
            return std::unexpected(field.error());
        return replaced(EditReason::OriginHidden, {{line.value, originValue(m_plan)}});
    }

    Result<Change> connection(const SdpLine& line, std::size_t index) const
    {
        const auto field = readConnection(line.value, index);
        if (!field)
            return std::unexpected(field.error());
        const bool hold = field->host.literal && field->host.literal->isUnspecified();
        const std::string_view unspecified = m_plan.family == IpFamily::V4 ? "0.0.0.0" : "::";
        return replaced(hold ? EditReason::HoldAddress : EditReason::MediaAnchored,
            {familySplice(*field), {field->address, hold ? std::string(unspecified) : m_plan.address}});
    }

    /// The address type stays as it was written ("ip4") where its family is the right one.
    Splice familySplice(const ConnectionField& field) const
    {
        const std::string_view wanted = familyName(m_plan.family);
        return {field.addressType,
            std::string(equalsIgnoringCase(field.addressType, wanted) ? field.addressType : wanted)};
    }

    Result<Change> media(const SdpLine& line, std::size_t index)
    {
        const auto field = readMedia(line.value, index);
        if (!field)
            return std::unexpected(field.error());
        m_section = Section();
        if (field->port == 0)
            return Change();
        if (isOverTcp(field->proto))
            return replaced(EditReason::StreamRejected, {{field->portText, "0"}});
        const auto position = static_cast<std::size_t>(line.section);
        if (position >= m_plan.lines.size())
            return badLine(index, fmt::format("(m={}) has no relay line in the plan", field->media));
        m_section.relay = m_plan.lines[position];
        const std::uint32_t rtpPort = m_section.relay.rtpPort;
        if (rtpPort == 0)
            return replaced(EditReason::NotServed, {{field->portText, "0"}});
        if (rtpPort + 2u * field->portCount - 1 > 65535)
            return badLine(index, fmt::format("(m={}) needs ports above 65535", field->media));
        m_section.served = true;
        return replaced(EditReason::RelayPort, {{field->portText, std::to_string(rtpPort)}});
    }

    Result<Change> attribute(const SdpLine& line, std::size_t index) const
    {
        const auto [name, value] = attributeOf(line);
        if (isIceAttribute(name))
            return ice(name, index);
        if (equalsIgnoringCase(name, "rtcp"))
            return rtcp(line, value, index);
        if (equalsIgnoringCase(name, "source-filter") || equalsIgnoringCase(name, "altc"))
            return dropped(EditReason::AddressAttribute);
        return Change();
    }

    Result<Change> ice(std::string_view name, std::size_t index) const
    {
        if (m_plan.ice == IceTreatment::Reject)
            return badLine(index, fmt::format("(a={}) offers ICE, which this profile rejects", name));
        return dropped(EditReason::IceStripped);
    }

    /// RFC 3605 has a=rtcp on media level only; elsewhere, and where no port of ours is behind it, it cannot
    /// be true.
    Result<Change> rtcp(const SdpLine& line, std::string_view value, std::size_t index) const
    {
        if (line.section < 0)
            return dropped(EditReason::NotServed);
        const auto field = readRtcp(value, index);
        if (!field)
            return std::unexpected(field.error());
        if (!m_section.served || m_section.relay.rtcpPort == 0)
            return dropped(EditReason::NotServed);
        std::vector<Splice> splices{{field->portText, std::to_string(m_section.relay.rtcpPort)}};
        if (field->connection) {
            splices.push_back(familySplice(*field->connection));
            splices.push_back({field->connection->address, m_plan.address});
        }
        return replaced(EditReason::RelayRtcpPort, std::move(splices));
    }

    const RewritePlan& m_plan;
    Section m_section;
};

/// Appends the line as it leaves, and its edit.
void emit(Rewritten& out, const SdpLine& line, std::size_t index, const Change& change)
{
    SdpEdit edit{line.section, index, change.op, change.reason, std::string(line.text), {}};
    if (change.op != EditOp::Drop) {
        edit.after = spliced(line.text, change.splices);
        out.text += edit.after;
        out.text += line.ending;
    }
    if (edit.op == EditOp::Replace && edit.after == edit.before) {
        edit.op = EditOp::Keep;
        if (edit.reason != EditReason::HoldAddress)
            edit.reason = EditReason::None;
    }
    out.edits.push_back(std::move(edit));
}

} // namespace

Result<Rewritten> rewriteSdp(const ParsedSdp& sdp, const RewritePlan& plan)
{
    const auto checked = checkedPlan(plan);
    if (!checked)
        return std::unexpected(checked.error());
    Rewritten out;
    out.text.reserve(sdp.text().size() + 64);
    out.edits.reserve(sdp.lines().size());
    Rules rules(*checked);
    std::size_t index = 0;
    for (const SdpLine& line : sdp.lines()) {
        const auto change = rules.changeOf(line, index);
        if (!change)
            return std::unexpected(change.error());
        emit(out, line, index++, *change);
    }
    return out;
}

std::vector<SdpEdit> unchanged(const ParsedSdp& sdp)
{
    std::vector<SdpEdit> edits;
    edits.reserve(sdp.lines().size());
    std::size_t index = 0;
    for (const SdpLine& line : sdp.lines()) {
        edits.push_back({line.section, index++, EditOp::Keep, EditReason::None, std::string(line.text),
            std::string(line.text)});
    }
    return edits;
}

} // namespace legscope
