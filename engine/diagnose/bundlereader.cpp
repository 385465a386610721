#include "engine/diagnose/bundlereader.h"

#include "engine/diagnose/bundlesource.h"
#include "engine/event/eventreader.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <unordered_set>
#include <utility>

namespace legscope {
namespace {

constexpr int newestLayout = 1; ///< of manifest.json
constexpr int deepestJson = 64; ///< objects and lists in each other; ours have 8

std::string megabytes(std::uint64_t octets)
{
    return fmt::format("{} MB", (octets + 999'999) / 1'000'000);
}

/// Objects and lists that stand in each other; a reader that goes down into them needs no more than this.
bool isTooDeep(std::string_view json)
{
    int depth = 0;
    bool isText = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char octet = json[at];
        if (isText && octet == '\\')
            ++at;
        else if (octet == '"')
            isText = !isText;
        else if (!isText && (octet == '{' || octet == '['))
            depth += 1;
        else if (!isText && (octet == '}' || octet == ']'))
            depth -= 1;
        if (depth > deepestJson)
            return true;
    }
    return false;
}

std::string textIn(const JsonValue& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_string()
        ? plainText(found->get<std::string>())
        : std::string();
}

/// One bundle on its way.
class BundleReading {
public:
    BundleReading(const std::filesystem::path& file, BundleSource& source,
        const std::atomic<bool>* isCancelled, const BundleReadLimits& limits)
        : m_file(file)
        , m_source(source)
        , m_isCancelled(isCancelled)
        , m_limits(limits)
    {
    }

    Result<OpenedBundle> read()
    {
        auto manifest = jsonOf("manifest.json");
        if (!manifest && manifest.error().code == Errc::NotFound)
            return fail(Errc::Parse,
                fmt::format("{} is no diagnostics bundle: it has no manifest.json", m_file.string()));
        if (!manifest)
            return std::unexpected(manifest.error());
        if (auto checked = check(*manifest); !checked)
            return std::unexpected(checked.error());
        OpenedBundle bundle;
        bundle.version = textIn(*manifest, "version");
        bundle.created = textIn(*manifest, "created");
        takeMasked(*manifest, bundle);
        std::unordered_set<std::uint64_t> known;
        for (const JsonValue& one : (*manifest)["calls"]) {
            const auto id = idOf(one);
            if (!id || !known.insert(*id).second)
                return blame(Errc::Parse, "manifest.json names a call that has no number, or twice");
            auto call = callOfBundle(*id);
            if (!call)
                return std::unexpected(call.error());
            bundle.calls.push_back(std::move(*call));
        }
        return bundle;
    }

private:
    std::unexpected<Error> blame(Errc code, std::string_view why) const
    {
        return fail(code, fmt::format("{} cannot be opened: {}", m_file.string(), why));
    }

    static std::optional<std::uint64_t> idOf(const JsonValue& call)
    {
        const auto found = call.is_object() ? call.find("id") : call.end();
        if (!call.is_object() || found == call.end() || !found->is_number_unsigned())
            return std::nullopt;
        const auto id = found->get<std::uint64_t>();
        return id == 0 ? std::nullopt : std::optional(id);
    }

    Result<void> check(const JsonValue& manifest) const
    {
        if (textIn(manifest, "program") != "Legscope")
            return blame(Errc::Parse, "its manifest.json is of another program");
        const auto layout = manifest.find("layout");
        if (layout == manifest.end() || !layout->is_number_integer())
            return blame(Errc::Parse, "its manifest.json names no layout");
        if (layout->get<std::int64_t>() > newestLayout)
            return blame(Errc::Unsupported,
                fmt::format("it is of a later version of the program ({}, layout {})",
                    textIn(manifest, "version"), layout->get<std::int64_t>()));
        const auto calls = manifest.find("calls");
        if (calls == manifest.end() || !calls->is_array())
            return blame(Errc::Parse, "its manifest.json names no calls");
        if (calls->size() > m_limits.calls)
            return blame(Errc::InvalidArgument,
                fmt::format("it has {} calls, and {} are opened at most", calls->size(), m_limits.calls));
        return {};
    }

    static void takeMasked(const JsonValue& manifest, OpenedBundle& bundle)
    {
        const auto redaction = manifest.find("redaction");
        if (redaction == manifest.end() || !redaction->is_object())
            return;
        const auto what = redaction->find("what");
        if (what == redaction->end() || !what->is_array())
            return;
        for (const JsonValue& one : *what) {
            if (one.is_string())
                bundle.masked.push_back(plainText(one.get<std::string>()));
        }
    }

    Result<JsonValue> jsonOf(const std::string& name)
    {
        if (m_isCancelled != nullptr && m_isCancelled->load(std::memory_order_relaxed))
            return fail(Errc::Stopped, "the bundle is not opened: it was cancelled");
        const auto size = m_source.sizeOf(name);
        if (!size)
            return fail(Errc::NotFound, name);
        m_octets += std::min(*size, m_limits.octetsAFile + 1);
        if (*size > m_limits.octetsAFile)
            return blame(Errc::InvalidArgument,
                fmt::format("its {} has {}, and {} are read at most", name, megabytes(*size),
                    megabytes(m_limits.octetsAFile)));
        if (m_octets > m_limits.octets)
            return blame(Errc::InvalidArgument,
                fmt::format("its calls have more than {}: export fewer of them", megabytes(m_limits.octets)));
        const auto content = m_source.read(name, *size);
        if (!content)
            return blame(Errc::Parse, fmt::format("its {} is damaged: {}", name, content.error()));
        auto json = isTooDeep(*content) ? JsonValue(JsonValue::value_t::discarded)
                                        : JsonValue::parse(*content, nullptr, false);
        if (json.is_discarded() || !json.is_object())
            return blame(Errc::Parse, fmt::format("its {} is damaged: it is no JSON of an object", name));
        return json;
    }

    Result<BundledCall> callOfBundle(std::uint64_t id)
    {
        const std::string name = fmt::format("calls/{}/call.json", id);
        auto json = jsonOf(name);
        if (!json && json.error().code == Errc::NotFound)
            return blame(Errc::Unsupported,
                fmt::format("it has no {}; it was exported without what is for programs", name));
        if (!json)
            return std::unexpected(json.error());
        BundledCall call{CallId{id}, {}, textIn(*json, "note")};
        const auto events = json->find("events");
        if (events == json->end() || !events->is_array() || events->empty())
            return blame(Errc::Parse, fmt::format("its {} has no events", name));
        for (const JsonValue& one : *events) {
            auto event = eventOf(one);
            if (!event)
                return blame(event.error().code,
                    fmt::format("event {} in its {}: {}", call.events.size() + 1, name,
                        plainText(event.error().detail)));
            call.events.push_back(std::move(*event));
        }
        if (const std::string why = faultOf(call); !why.empty())
            return blame(Errc::Parse, fmt::format("its {}: {}", name, why));
        if (auto taken = takeTotals(*json, call); !taken)
            return blame(taken.error().code, fmt::format("its {}: {}", name, taken.error().detail));
        return call;
    }

    /// What readers of a call's events rely on.
    static std::string faultOf(const BundledCall& call)
    {
        if (!std::holds_alternative<CallBegan>(call.events.front()->body))
            return "the first event is not the call's begin";
        for (std::size_t i = 0; i < call.events.size(); ++i) {
            if (callOf(*call.events[i]) != call.call)
                return fmt::format("event {} is of another call", i + 1);
            if (i > 0 && call.events[i]->sequence <= call.events[i - 1]->sequence)
                return fmt::format("event {} has a number that is not above that before it", i + 1);
        }
        return {};
    }

    /// What flowed in a call that lived when it was exported.
    static Result<void> takeTotals(const JsonValue& json, BundledCall& call)
    {
        const auto isEnd
            = [](const EventPtr& event) { return std::holds_alternative<CallEnded>(event->body); };
        const auto media = json.find("media");
        if (std::ranges::any_of(call.events, isEnd) || media == json.end() || !media->is_object())
            return {};
        auto streams = streamsIn(*media);
        if (!streams)
            return std::unexpected(streams.error());
        const Event& newest = *call.events.back();
        MediaSampled sampled;
        sampled.calls.push_back({call.call.value, std::move(*streams)});
        call.events.push_back(
            std::make_shared<const Event>(Event{newest.sequence + 1, newest.time, std::move(sampled)}));
        return {};
    }

    const std::filesystem::path& m_file;
    BundleSource& m_source;
    const std::atomic<bool>* const m_isCancelled;
    const BundleReadLimits& m_limits;
    std::uint64_t m_octets = 0;
};

} // namespace

Result<OpenedBundle> openBundle(
    const std::filesystem::path& file, const std::atomic<bool>* isCancelled, BundleReadLimits limits)
{
    auto source = openSource(file);
    if (!source)
        return std::unexpected(source.error());
    return BundleReading(file, **source, isCancelled, limits).read();
}

} // namespace legscope
