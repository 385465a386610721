#include "engine/diagnose/bundle.h"

#include "engine/core/replacefile.h"
#include "engine/diagnose/callcapture.h"
#include "engine/diagnose/callreport.h"
#include "engine/diagnose/callsummary.h"
#include "engine/diagnose/laddersvg.h"
#include "engine/diagnose/rtpseries.h"
#include "engine/diagnose/sdpchanges.h"
#include "engine/diagnose/sipbody.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace legscope {
namespace {

constexpr int indent = 2;
constexpr int layoutVersion = 1;

/// 1512 -> "1,512".
std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", grouped(number), number == 1 ? one : many);
}

JsonValue whatWasMasked()
{
    return {"a=crypto and a=key-mgmt keys, k=, a=ice-pwd",
        "Authorization and Proxy-Authorization credentials", "Authentication-Info digests",
        "passwords in SIP URIs, dial strings and profile parameters"};
}

/// One call on its way into the archive.
struct CallFiles {
    CallSummary summary;
    std::string directory;
    std::uint64_t messages = 0, packets = 0;
    PacketCounts counts;
    std::string series; ///< made with the capture, of the same packets
    JsonValue files = JsonValue::array();
};

} // namespace

struct Bundle::Impl {
    const BundleRequest& request;
    const PacketStore& store;
    const std::uint64_t overruns;
    const WallTime now;
    const std::function<void()> between;
    std::vector<CallFiles> calls;
    std::vector<ArchiveFile> files;

    Result<void> readEvents();
    void addFiles(CallFiles& call);
    void addSdpFiles(CallFiles& call);
    void add(CallFiles& call, const std::string& name, std::function<std::string()> content);
    std::string capture(CallFiles& call) const;
    std::string ladder(const CallFiles& call) const;
    std::string manifest() const;
};

Result<void> Bundle::Impl::readEvents()
{
    std::map<std::uint64_t, std::size_t> places;
    for (const CallId call : request.calls) {
        if (!places.try_emplace(call.value, calls.size()).second)
            continue;
        calls.push_back(
            {CallSummary(call), fmt::format("calls/{}/", call.value), 0, 0, {}, {}, JsonValue::array()});
    }
    for (const EventPtr& event : request.events) {
        if (const auto* sampled = std::get_if<MediaSampled>(&event->body)) {
            for (const CallSample& sample : sampled->calls) {
                if (const auto place = places.find(sample.call); place != places.end())
                    calls[place->second].summary.apply(event);
            }
        } else if (const auto place = places.find(callOf(*event).value); place != places.end()) {
            calls[place->second].summary.apply(event);
        }
    }
    for (const CallFiles& call : calls) {
        if (call.summary.events().empty())
            return fail(
                Errc::InvalidArgument, fmt::format("call {} is not known", call.summary.call().value));
    }
    return {};
}

void Bundle::Impl::add(CallFiles& call, const std::string& name, std::function<std::string()> content)
{
    const std::string path = call.directory + name;
    files.push_back({path, [this, &call, path, content = std::move(content)] {
                         if (between)
                             between();
                         std::string octets = content();
                         call.files.push_back({{"path", path}, {"octets", octets.size()}});
                         return octets;
                     }});
}

void Bundle::Impl::addFiles(CallFiles& call)
{
    add(call, "call.json", [&call] { return written(call.summary.document(), indent) + '\n'; });
    add(call, "capture.pcapng", [this, &call] { return capture(call); });
    add(call, "rtp.csv", [&call] { return std::move(call.series); });
    addSdpFiles(call);
    add(call, "sdp/changes.csv", [&call] { return sdpChanges(call.summary); });
    add(call, "ladder.svg", [this, &call] { return ladder(call); });
    add(call, "report.html", [this, &call] { return callReport(call.summary.document(), ladder(call)); });
}

void Bundle::Impl::addSdpFiles(CallFiles& call)
{
    int number = 0;
    for (const EventPtr& event : call.summary.events()) {
        const auto* message = std::get_if<SipMessage>(&event->body);
        const auto sdp = message == nullptr || message->retransmission ? std::nullopt : sdpOf(message->text);
        if (!sdp)
            continue;
        std::string leg = call.summary.nameOfLeg(message->leg);
        std::ranges::replace(leg, ' ', '-');
        add(call,
            fmt::format("sdp/{:02}-{}-{}.sdp", ++number, leg,
                message->direction == Direction::Received ? "in" : "out"),
            [sdp = *sdp] { return redacted(sdp); });
    }
}

std::string Bundle::Impl::capture(CallFiles& call) const
{
    const CallId id = call.summary.call();
    call.counts = store.counts(id);
    std::vector<CapturedPacket> packets = store.packets(id);
    std::ranges::stable_sort(packets, {}, &CapturedPacket::time);
    call.series = rtpSeries(packets);
    CallCapture capture = captureOf(call.summary.events(), packets, call.counts.evicted);
    call.messages = capture.messages;
    call.packets = capture.packets;
    return std::move(capture.pcapng);
}

std::string Bundle::Impl::ladder(const CallFiles& call) const
{
    LadderFold fold;
    for (const EventPtr& event : call.summary.events())
        fold.apply(*event, call.summary.call());
    return ladderSvg(fold.ladder());
}

std::string Bundle::Impl::manifest() const
{
    JsonValue json;
    json["program"] = "Legscope";
    json["version"] = LEGSCOPE_VERSION;
    json["layout"] = layoutVersion;
    json["created"] = isoTime(now);
    JsonValue& list = json["calls"] = JsonValue::array();
    for (const CallFiles& call : calls) {
        JsonValue entry = call.summary.overview();
        entry["sipMessages"] = call.messages;
        entry["packets"] = call.packets;
        entry["packetsEvicted"] = call.counts.evicted;
        entry["packetsTruncated"] = call.counts.truncated;
        entry["files"] = call.files;
        list.push_back(std::move(entry));
    }
    json["packetsNotCaptured"] = overruns;
    json["redaction"] = {{"how", "masked by '*', those in base64 by 'A'; lengths kept"}, {"what", whatWasMasked()}};
    JsonValue& engine = json["engine"] = JsonValue::array();
    for (const EventPtr& event : request.events) {
        const bool isSample = std::holds_alternative<MediaSampled>(event->body);
        if (!callOf(*event) && !isSample)
            engine.push_back(valueOf(*event));
    }
    return written(json, indent) + '\n';
}

Bundle::Bundle(const BundleRequest& request, const PacketStore& packets, std::uint64_t overruns, WallTime now,
    std::function<void()> between)
    : m_impl(new Impl{request, packets, overruns, now, std::move(between), {}, {}})
{
}

Bundle::~Bundle() = default;

Result<std::string> Bundle::archive()
{
    if (const auto read = m_impl->readEvents(); !read)
        return std::unexpected(read.error());
    for (CallFiles& call : m_impl->calls)
        m_impl->addFiles(call);
    // Last, because it tells what the others hold.
    m_impl->files.push_back({"manifest.json", [impl = m_impl.get()] { return impl->manifest(); }});
    return zipArchive(m_impl->files, std::chrono::system_clock::to_time_t(m_impl->now));
}

std::string Bundle::contents() const
{
    std::uint64_t packets = 0, evicted = 0;
    for (const CallFiles& call : m_impl->calls) {
        packets += call.packets;
        evicted += call.counts.evicted;
    }
    return fmt::format("{}, {}{}", counted(m_impl->calls.size(), "call", "calls"),
        counted(packets, "packet", "packets"),
        evicted == 0 ? "" : fmt::format(" ({} older ones were no longer kept)", grouped(evicted)));
}

Result<std::string> writeBundle(const BundleRequest& request, const PacketStore& packets,
    std::uint64_t overruns, WallTime now, std::function<void()> between)
{
    Bundle bundle(request, packets, overruns, now, std::move(between));
    const auto archive = bundle.archive();
    if (!archive)
        return std::unexpected(archive.error());
    if (const auto saved = replaceFile(request.file, *archive); !saved)
        return std::unexpected(saved.error());
    return fmt::format("{}, {} kB", bundle.contents(), grouped((archive->size() + 999) / 1000));
}

} // namespace legscope
