#include "engine/sdp/dtlsattribute.h"

#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

struct HashRow {
    std::string_view name;
    std::size_t octets;
};

constexpr std::array hashTable{HashRow{"sha-256", 32}, HashRow{"sha-384", 48}, HashRow{"sha-512", 64}};
constexpr std::array<std::string_view, 4> setupNames{"actpass", "active", "passive", "holdconn"};

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

/// "4A:AD:B9": two digits an octet, colons between. Small digits are taken too.
std::optional<std::vector<std::byte>> octetsOf(std::string_view text)
{
    std::vector<std::byte> octets;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        const auto high = hexDigit(text[at]);
        const auto low = at + 1 < text.size() ? hexDigit(text[at + 1]) : std::nullopt;
        const bool isEnd = at + 2 == text.size();
        if (!high || !low || (!isEnd && (text[at + 2] != ':' || at + 3 == text.size())))
            return std::nullopt;
        octets.push_back(static_cast<std::byte>(*high << 4 | *low));
        if (isEnd)
            break;
    }
    return octets;
}

} // namespace

std::string_view nameOf(FingerprintHash hash)
{
    return hashTable[static_cast<std::size_t>(hash)].name;
}

Result<Fingerprint> readFingerprint(std::string_view value)
{
    const auto words = wordsOf(value);
    if (words.size() != 2)
        return fail(Errc::BadSdp, "a=fingerprint has no hash and value");
    const auto row = std::ranges::find_if(
        hashTable, [&](const HashRow& one) { return equalsIgnoringCase(one.name, words[0]); });
    if (row == hashTable.end())
        return fail(
            Errc::Unsupported, fmt::format("a=fingerprint by {} is not served", words[0].substr(0, 24)));
    auto octets = octetsOf(words[1]);
    if (!octets || octets->size() != row->octets)
        return fail(Errc::BadSdp, fmt::format("a=fingerprint is no {}", row->name));
    return Fingerprint{static_cast<FingerprintHash>(row - hashTable.begin()), std::move(*octets)};
}

std::string textOf(const Fingerprint& fingerprint)
{
    std::string text(nameOf(fingerprint.hash));
    char separator = ' ';
    for (const std::byte octet : fingerprint.octets) {
        text += fmt::format("{}{:02X}", separator, std::to_integer<unsigned>(octet));
        separator = ':';
    }
    return text;
}

std::vector<Fingerprint> strongestOf(const std::vector<Fingerprint>& fingerprints)
{
    std::vector<Fingerprint> kept;
    for (const Fingerprint& fingerprint : fingerprints) {
        if (!kept.empty() && fingerprint.hash > kept.front().hash)
            kept.clear();
        if (kept.empty() || fingerprint.hash == kept.front().hash)
            kept.push_back(fingerprint);
    }
    return kept;
}

std::string_view nameOf(DtlsSetup setup)
{
    return setupNames[static_cast<std::size_t>(setup)];
}

std::optional<DtlsSetup> dtlsSetupNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(
        setupNames, [name](std::string_view one) { return equalsIgnoringCase(one, name); });
    return found == setupNames.end() ? std::nullopt
                                     : std::optional(static_cast<DtlsSetup>(found - setupNames.begin()));
}

} // namespace legscope
