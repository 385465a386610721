#include "engine/diagnose/bundle.h"

#include "engine/diagnose/bundleindex.h"
#include "engine/diagnose/bundlemanifest.h"
#include "engine/diagnose/callcapture.h"
#include "engine/diagnose/callreport.h"
#include "engine/diagnose/callsummary.h"
#include "engine/diagnose/laddersvg.h"
#include "engine/diagnose/redactor.h"
#include "engine/diagnose/rtpcsv.h"
#include "engine/diagnose/sdpchanges.h"
#include "engine/diagnose/sipbody.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <unordered_set>
#include <utility>

namespace legscope {
namespace {

constexpr int indent = 2; ///< of call.json

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
    Redactor redactor;
    std::vector<EventPtr> events; ///< all that the bundle holds, masked
    std::vector<CallFiles> calls;
    std::vector<ArchiveFile> files;
    std::uint64_t made = 0; ///< files so far

    bool isCancelled() const { return request.watch && request.watch->isCancelled(); }
    std::string noteOf(CallId call) const;
    void gatherEvents();
    Result<void> maskEvents();
    Result<void> readEvents();
    void addFiles(CallFiles& call);
    void addSdpFiles(CallFiles& call);
    void add(CallFiles& call, const std::string& name, std::function<std::string()> content);
    void add(const std::string& path, std::function<std::string()> content);
    std::string capture(CallFiles& call) const;
    std::string ladder(const CallFiles& call) const;
    JsonValue overviews() const;
    std::string manifest() const
    {
        return bundleManifest({overviews(), now, overruns, request.redaction}, events);
    }
    std::string indexPage() const { return bundleIndex(overviews(), isoTime(now)); }
};

/// What is kept of a call goes before what was published about it.
void Bundle::Impl::gatherEvents()
{
    events = request.events;
    std::unordered_set<CallId> known;
    for (const KeptEvents& call : request.kept) {
        const std::vector<EventPtr> kept = call.all();
        if (kept.empty())
            continue;
        known.insert(callOf(*kept.front()));
        events.insert(events.end(), kept.begin(), kept.end());
    }
    if (request.told)
        std::ranges::copy_if(*request.told, std::back_inserter(events),
            [&known](const EventPtr& event) { return !known.contains(callOf(*event)); });
    if (!request.kept.empty() || request.told)
        std::ranges::stable_sort(events, {}, [](const EventPtr& event) { return event->sequence; });
}

/// The reader of captured packets gets its turn in between.
Result<void> Bundle::Impl::maskEvents()
{
    constexpr std::size_t turn = 1'000;
    std::size_t done = 0;
    if (request.watch)
        request.watch->enter(ExportStage::Gathering, 2 * events.size());
    const auto goesOn = [&] {
        if (++done % turn != 0)
            return true;
        if (between)
            between();
        if (request.watch)
            request.watch->reach(done);
        return !isCancelled();
    };
    const bool isWhole = std::ranges::all_of(events, [&](const EventPtr& event) {
        redactor.learn(*event);
        return goesOn();
    }) && std::ranges::all_of(events, [&](EventPtr& event) {
        event = redactor.masked(event);
        return goesOn();
    });
    return isWhole ? Result<void>() : fail(Errc::Stopped, "the export was cancelled: nothing was written");
}

/// As all else that is exported: without secrets, and without parties where they are masked.
std::string Bundle::Impl::noteOf(CallId call) const
{
    const auto note = request.notes.find(call);
    return note == request.notes.end() ? std::string() : redactor.exported(note->second);
}

Result<void> Bundle::Impl::readEvents()
{
    gatherEvents();
    if (auto masked = maskEvents(); !masked)
        return masked;
    std::map<std::uint64_t, std::size_t> places;
    for (const CallId call : request.calls) {
        if (!places.try_emplace(call.value, calls.size()).second)
            continue;
        calls.push_back({CallSummary(call, noteOf(call)), fmt::format("calls/{}/", call.value), 0, 0, {}, {},
            JsonValue::array()});
    }
    for (const EventPtr& event : events) {
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

void Bundle::Impl::add(const std::string& path, std::function<std::string()> content)
{
    files.push_back({path, [this, content = std::move(content)] {
                         if (between)
                             between();
                         if (request.watch)
                             request.watch->reach(++made);
                         return content();
                     }});
}

void Bundle::Impl::add(CallFiles& call, const std::string& name, std::function<std::string()> content)
{
    const std::string path = call.directory + name;
    add(path, [&call, path, content = std::move(content)] {
        std::string octets = content();
        call.files.push_back({{"path", path}, {"octets", octets.size()}});
        return octets;
    });
}

void Bundle::Impl::addFiles(CallFiles& call)
{
    const auto isWanted
        = [this](BundlePart part) { return request.parts.test(static_cast<std::size_t>(part)); };
    if (isWanted(BundlePart::Document))
        add(call, "call.json", [&call] { return written(call.summary.document(), indent) + '\n'; });
    if (isWanted(BundlePart::Capture))
        add(call, "capture.pcapng", [this, &call] { return capture(call); });
    if (isWanted(BundlePart::Series)) {
        add(call, "rtp.csv", [this, &call] {
            if (call.series.empty())
                capture(call);
            return std::move(call.series);
        });
    }
    if (isWanted(BundlePart::Sdp)) {
        addSdpFiles(call);
        add(call, "sdp/changes.csv", [&call] { return sdpChanges(call.summary); });
    }
    if (isWanted(BundlePart::Ladder))
        add(call, "ladder.svg", [this, &call] { return ladder(call); });
    if (isWanted(BundlePart::Report))
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
    std::deque<std::vector<std::byte>> masked;
    for (CapturedPacket& packet : packets) {
        const std::size_t key = redactor.keyAt(packet);
        if (key == 0)
            continue;
        auto& octets = masked.emplace_back(packet.octets.begin(), packet.octets.end());
        octets[key] = std::byte{};
        packet.octets = octets;
    }
    call.series = rtpCsv(packets);
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

JsonValue Bundle::Impl::overviews() const
{
    JsonValue list = JsonValue::array();
    for (const CallFiles& call : calls) {
        JsonValue entry = call.summary.overview();
        entry["sipMessages"] = call.messages;
        entry["packets"] = call.packets;
        entry["packetsEvicted"] = call.counts.evicted;
        entry["packetsTruncated"] = call.counts.truncated;
        entry["files"] = call.files;
        list.push_back(std::move(entry));
    }
    return list;
}

Bundle::Bundle(const BundleRequest& request, const PacketStore& packets, std::uint64_t overruns, WallTime now,
    std::function<void()> between)
    : m_impl(new Impl{
          request, packets, overruns, now, std::move(between), Redactor(request.redaction), {}, {}, {}})
{
}

Bundle::~Bundle() = default;

Result<std::string> Bundle::archive()
{
    if (const auto read = m_impl->readEvents(); !read)
        return std::unexpected(read.error());
    for (CallFiles& call : m_impl->calls)
        m_impl->addFiles(call);
    // Last, because they tell what the others hold.
    if (m_impl->request.parts.test(static_cast<std::size_t>(BundlePart::Report)))
        m_impl->add("index.html", [impl = m_impl.get()] { return impl->indexPage(); });
    m_impl->add("manifest.json", [impl = m_impl.get()] { return impl->manifest(); });
    if (m_impl->request.watch)
        m_impl->request.watch->enter(ExportStage::Packing, m_impl->files.size());
    return zipArchive(m_impl->files, std::chrono::system_clock::to_time_t(m_impl->now),
        [impl = m_impl.get()] { return impl->isCancelled(); });
}

BundleContents Bundle::contents() const
{
    BundleContents contents;
    contents.calls = m_impl->calls.size();
    for (const CallFiles& call : m_impl->calls) {
        contents.packets += call.packets;
        contents.evicted += call.counts.evicted;
    }
    return contents;
}

} // namespace legscope
