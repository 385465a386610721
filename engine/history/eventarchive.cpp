#include "engine/history/eventarchive.h"

#include "engine/event/eventtypes.h"
#include "engine/event/redact.h"
#include "engine/history/archivefields.h"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace legscope {
namespace {

constexpr char archiveVersion = 2;
constexpr char summedByOctets = 1; ///< the version before, else the same

/// The order is that of the numbers in the archive: types are added at the end.
using StoredBody
    = std::variant<CallBegan, LegBegan, LegChanged, RouteStep, ModeDecided, SipMessage, SdpRewritten,
        MediaArmed, MediaFlow, LegEnded, CallEnded, Finding, DigitPassed, SoundPlayed, SoundRecorded>;

constexpr std::uint64_t sumBegin = 0xCBF29CE484222325, sumFactor = 0x100000001B3; // of FNV-1a

/// FNV-1a: tells damage by a disk, not by a person.
std::uint64_t sumByOctets(std::string_view octets, std::uint64_t sum = sumBegin)
{
    for (const char octet : octets)
        sum = (sum ^ static_cast<unsigned char>(octet)) * sumFactor;
    return sum;
}

/// The same by eight octets a time, of which each step is a permutation: no one of them can be damaged and the
/// sum stay as it was.
std::uint64_t sumOf(std::string_view octets)
{
    std::uint64_t sum = sumBegin;
    for (; octets.size() >= sizeof sum; octets.remove_prefix(sizeof sum)) {
        std::uint64_t word = 0;
        std::memcpy(&word, octets.data(), sizeof word);
        sum = (sum ^ word) * sumFactor;
        sum ^= sum >> 32;
    }
    return sumByOctets(octets, sum);
}

class Packer {
public:
    template <class... Fields>
    void operator()(const Fields&... fields)
    {
        (put(fields), ...);
    }
    std::string take() && { return std::move(m_octets); }

private:
    template <class T>
    void put(const T& value)
    {
        archiveFields(*this, value, Stored<T>());
    }
    template <std::integral T>
    void put(const T& number)
    {
        auto rest = static_cast<std::uint64_t>(number);
        if constexpr (std::signed_integral<T>) // small numbers below nothing stay short
            rest = (rest << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0);
        std::array<char, 10> octets; // seven bits each
        std::size_t count = 0;
        for (; rest >= 0x80; rest >>= 7)
            octets[count++] = static_cast<char>(rest | 0x80);
        octets[count++] = static_cast<char>(rest);
        m_octets.append(octets.data(), count);
    }
    template <class T>
        requires std::is_enum_v<T>
    void put(const T& value)
    {
        put(static_cast<std::uint64_t>(value));
    }
    void put(const double& number)
    {
        const auto octets = std::bit_cast<std::array<char, sizeof number>>(number);
        m_octets.append(octets.data(), octets.size());
    }
    void put(const std::string& text)
    {
        put(text.size());
        m_octets += text;
    }
    void put(const MaskedText<const std::string>& masked)
    {
        put(masked.text);
        maskSecrets(m_octets, m_octets.size() - masked.text.size());
    }
    template <class Tag>
    void put(const Id<Tag>& id)
    {
        put(id.value);
    }
    void put(const WallTime& time) { put(static_cast<std::int64_t>(time.time_since_epoch().count())); }
    void put(const std::chrono::milliseconds& span) { put(static_cast<std::int64_t>(span.count())); }
    void put(const SocketAddress& address)
    {
        put(address.host());
        put(address.port());
    }
    template <class T>
    void put(const std::optional<T>& value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template <class T>
    void put(const std::vector<T>& values)
    {
        put(values.size());
        for (const T& value : values)
            put(value);
    }
    template <class T, std::size_t Count>
    void put(const std::array<T, Count>& values)
    {
        for (const T& value : values)
            put(value);
    }

    std::string m_octets;
};

/// Reads nothing more once something was wrong.
class Unpacker {
public:
    Unpacker(std::string_view octets, CallId as)
        : m_octets(octets)
        , m_as(as)
    {
    }

    template <class... Fields>
    void operator()(Fields&&... fields)
    {
        (get(fields), ...);
    }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_octets.empty(); }

private:
    template <class T>
    void get(T& value)
    {
        archiveFields(*this, value, Stored<T>());
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_isGood && shift < 64; shift += 7) {
            const std::string_view octet = octets(1);
            if (octet.empty())
                return 0;
            value |= static_cast<std::uint64_t>(octet[0] & 0x7F) << shift;
            if ((octet[0] & 0x80) == 0)
                return value;
        }
        m_isGood = false;
        return 0;
    }
    std::string_view octets(std::size_t count)
    {
        m_isGood = m_isGood && count <= m_octets.size();
        if (!m_isGood)
            return {};
        const std::string_view taken = m_octets.substr(0, count);
        m_octets.remove_prefix(count);
        return taken;
    }
    template <std::integral T>
    void get(T& value)
    {
        const std::uint64_t read = number();
        if constexpr (std::signed_integral<T>)
            value = static_cast<T>((read >> 1) ^ (0 - (read & 1)));
        else
            value = static_cast<T>(read);
    }
    template <class T>
        requires std::is_enum_v<T>
    void get(T& value)
    {
        value = static_cast<T>(number());
    }
    void get(double& value)
    {
        std::array<char, sizeof value> taken{};
        octets(taken.size()).copy(taken.data(), taken.size());
        value = std::bit_cast<double>(taken);
    }
    void get(std::string& text) { text = octets(number()); }
    void get(MaskedText<std::string>& masked) { get(masked.text); }
    void get(CallId& call)
    {
        number();
        call = m_as;
    }
    void get(LegId& leg)
    {
        const std::uint64_t told = number();
        leg = m_legs.try_emplace(told, LegId{(m_as.value << 8) + m_legs.size() + 1}).first->second;
    }
    void get(WallTime& time)
    {
        std::int64_t count = 0;
        get(count);
        time = WallTime(WallTime::duration(count));
    }
    void get(std::chrono::milliseconds& span)
    {
        std::int64_t count = 0;
        get(count);
        span = std::chrono::milliseconds(count);
    }
    void get(SocketAddress& address)
    {
        std::string host;
        std::uint16_t port = 0;
        (*this)(host, port);
        auto read = SocketAddress::parse(host, port);
        m_isGood = m_isGood && read;
        if (read)
            address = *read;
    }
    template <class T>
    void get(std::optional<T>& value)
    {
        bool isThere = false;
        get(isThere);
        if (isThere)
            get(value.emplace());
    }
    /// Each value has an octet at least: no number of them makes more memory than there are octets.
    template <class T>
    void get(std::vector<T>& values)
    {
        for (std::uint64_t left = number(); m_isGood && left > 0; --left)
            get(values.emplace_back());
    }
    template <class T, std::size_t Count>
    void get(std::array<T, Count>& values)
    {
        for (T& value : values)
            get(value);
    }

    std::string_view m_octets;
    const CallId m_as;
    std::map<std::uint64_t, LegId> m_legs; ///< by their numbers of that run
    bool m_isGood = true;
};

template <std::size_t Index = 0>
void packBody(Packer& packer, const EventBody& body)
{
    if constexpr (Index < std::variant_size_v<StoredBody>) {
        using Body = std::variant_alternative_t<Index, StoredBody>;
        if (const auto* value = std::get_if<Body>(&body))
            packer(Index, *value);
        else
            packBody<Index + 1>(packer, body);
    }
}

template <std::size_t Index = 0>
std::optional<EventBody> unpackBody(Unpacker& unpacker, std::size_t type)
{
    if constexpr (Index < std::variant_size_v<StoredBody>) {
        if (type != Index)
            return unpackBody<Index + 1>(unpacker, type);
        std::variant_alternative_t<Index, StoredBody> value;
        unpacker(value);
        return value;
    } else {
        return std::nullopt;
    }
}

/// Samples and what belongs to no call have no place in an archive.
bool isStored(const EventPtr& event)
{
    return callOf(*event)
        && std::visit(
            []<class Body>(const Body&) {
                return indexAmong<Body>(static_cast<const StoredBody*>(nullptr))
                    < std::variant_size_v<StoredBody>;
            },
            event->body);
}

} // namespace

std::string packEvents(std::span<const EventPtr> events)
{
    Packer packer;
    for (const EventPtr& event : events) {
        if (!isStored(event))
            continue;
        packer(event->sequence, event->time);
        packBody(packer, event->body);
    }
    std::string octets = std::move(packer).take();
    Packer head;
    head(sumOf(octets));
    return archiveVersion + std::move(head).take() + octets;
}

Result<std::vector<EventPtr>> unpackEvents(std::string_view octets, CallId as)
{
    if (octets.empty() || (octets.front() != archiveVersion && octets.front() != summedByOctets))
        return fail(Errc::Parse, "its events are of a version that is not known");
    std::string_view rest = octets.substr(1);
    std::uint64_t sum = 0;
    std::size_t head = 0;
    while (head < rest.size() && (rest[head] & 0x80) != 0)
        ++head;
    Unpacker(rest.substr(0, head + 1), as)(sum);
    rest.remove_prefix(std::min(head + 1, rest.size()));
    if (sum != (octets.front() == summedByOctets ? sumByOctets(rest) : sumOf(rest)))
        return fail(Errc::Parse, "its events are damaged");
    Unpacker unpacker(rest, as);
    std::vector<EventPtr> events;
    while (unpacker.isGood() && !unpacker.isAtEnd()) {
        Event event;
        std::size_t type = 0;
        unpacker(event.sequence, event.time, type);
        auto body = unpackBody(unpacker, type);
        if (!body || !unpacker.isGood())
            return fail(Errc::Parse, "its events cannot be read");
        event.body = std::move(*body);
        if (auto* ended = std::get_if<CallEnded>(&event.body))
            ended->media.call = as.value;
        events.push_back(std::make_shared<const Event>(std::move(event)));
    }
    return events;
}

} // namespace legscope
