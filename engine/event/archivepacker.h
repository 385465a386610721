#pragma once

#include "engine/event/archivefields.h"
#include "engine/event/redact.h"

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace legscope {

/// Of the archives that are written.
constexpr unsigned newestVersion = 3;

/// Where events are kept as octets.
enum class ArchivePlace : std::uint8_t {
    Disk, ///< read by later runs, also of other versions: secrets are masked
    Memory, ///< of the process that told them: nothing is left out
};

/// Writes events as octets.
template <ArchivePlace Place>
class ArchivePacker {
public:
    template <class... Fields>
    void operator()(const Fields&... fields)
    {
        (put(fields), ...);
    }
    template <class... Fields>
    void ofThisRun([[maybe_unused]] const Fields&... fields)
    {
        if constexpr (Place == ArchivePlace::Memory)
            (put(fields), ...);
    }
    /// The present version has them.
    template <class... Fields>
    void since([[maybe_unused]] unsigned version, const Fields&... fields)
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
        if constexpr (Place == ArchivePlace::Disk)
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
        if constexpr (Place == ArchivePlace::Memory) {
            const auto octets = std::bit_cast<std::array<char, sizeof address>>(address);
            m_octets.append(octets.data(), octets.size());
        } else {
            put(address.host());
            put(address.port());
        }
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

/// Reads what ArchivePacker has written for the same place; nothing more once something was wrong.
template <ArchivePlace Place>
class ArchiveUnpacker {
public:
    /// Of events on a disk, the call is `as` from then on, and its legs have numbers of that; `version` is
    /// that of the archive.
    explicit ArchiveUnpacker(std::string_view octets, CallId as = {}, unsigned version = newestVersion)
        : m_octets(octets)
        , m_as(as)
        , m_version(version)
    {
    }

    template <class... Fields>
    void operator()(Fields&&... fields)
    {
        (get(fields), ...);
    }
    template <class... Fields>
    void ofThisRun([[maybe_unused]] Fields&... fields)
    {
        if constexpr (Place == ArchivePlace::Memory)
            (get(fields), ...);
    }
    /// Left as they are where the archive is of a version before.
    template <class... Fields>
    void since(unsigned version, Fields&... fields)
    {
        if (m_version >= version)
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
        const std::uint64_t told = number();
        call = Place == ArchivePlace::Memory ? CallId{told} : m_as;
    }
    void get(LegId& leg)
    {
        const std::uint64_t told = number();
        if constexpr (Place == ArchivePlace::Memory)
            leg = LegId{told};
        else
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
        if constexpr (Place == ArchivePlace::Memory) {
            std::array<char, sizeof address> taken{};
            octets(taken.size()).copy(taken.data(), taken.size());
            if (m_isGood)
                address = std::bit_cast<SocketAddress>(taken);
            return;
        }
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
    const unsigned m_version;
    std::map<std::uint64_t, LegId> m_legs; ///< by their numbers of that run
    bool m_isGood = true;
};

} // namespace legscope
