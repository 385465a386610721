#include "engine/sdp/cryptoattribute.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

struct SuiteRow {
    CryptoSuite suite;
    std::string_view name, alias;
    std::size_t keySize;
};

constexpr std::array suiteTable{
    SuiteRow{CryptoSuite::AeadAes256Gcm, "AEAD_AES_256_GCM", "", 44},
    SuiteRow{CryptoSuite::AeadAes128Gcm, "AEAD_AES_128_GCM", "", 28},
    SuiteRow{CryptoSuite::AesCm256Sha1Tag80, "AES_256_CM_HMAC_SHA1_80", "AES_CM_256_HMAC_SHA1_80", 46},
    SuiteRow{CryptoSuite::AesCm128Sha1Tag80, "AES_CM_128_HMAC_SHA1_80", "AES_128_CM_HMAC_SHA1_80", 30},
    SuiteRow{CryptoSuite::AesCm256Sha1Tag32, "AES_256_CM_HMAC_SHA1_32", "AES_CM_256_HMAC_SHA1_32", 46},
    SuiteRow{CryptoSuite::AesCm128Sha1Tag32, "AES_CM_128_HMAC_SHA1_32", "AES_128_CM_HMAC_SHA1_32", 30},
};

const SuiteRow& rowOf(CryptoSuite suite)
{
    return suiteTable[static_cast<std::size_t>(suite)];
}

constexpr std::string_view base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::span<const std::byte> octets)
{
    std::string text;
    for (std::size_t at = 0; at < octets.size(); at += 3) {
        const auto group = octets.subspan(at, std::min<std::size_t>(3, octets.size() - at));
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < group.size() ? std::to_integer<std::uint32_t>(group[i]) : 0);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= group.size() ? base64Digits[bits >> (18 - 6 * i) & 0x3F] : '=';
    }
    return text;
}

/// Padding may be left out; nothing else may.
std::optional<std::vector<std::byte>> unbase64(std::string_view text)
{
    const std::size_t padding = text.size() - std::min(text.find('='), text.size());
    const std::string_view digits = text.substr(0, text.size() - padding);
    if (padding > 2 || text.substr(digits.size()).find_first_not_of('=') != std::string_view::npos
        || digits.size() % 4 == 1 || (padding > 0 && text.size() % 4 != 0))
        return std::nullopt;
    std::vector<std::byte> octets;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char digit : digits) {
        const std::size_t value = base64Digits.find(digit);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if ((count += 6) >= 8)
            octets.push_back(static_cast<std::byte>(bits >> (count -= 8)));
    }
    return octets;
}

/// Packets, "2^31" or a number; a key may protect 2^48 (RFC 3711 section 9.2).
bool isLifetime(std::string_view text)
{
    constexpr std::uint64_t longest = std::uint64_t{1} << 48;
    if (text.starts_with("2^")) {
        const auto exponent = wholeNumber<std::uint64_t>(text.substr(2));
        return exponent && *exponent <= 48;
    }
    const auto packets = wholeNumber<std::uint64_t>(text);
    return packets && *packets > 0 && *packets <= longest;
}

/// WSH is a hint about the receiver's window, and what begins with "-" may be passed over (section 6.3.7).
bool isHarmless(std::string_view parameter)
{
    return parameter.starts_with('-') || equalsIgnoringCase(parameter.substr(0, 4), "WSH=");
}

class CryptoReader {
public:
    Result<CryptoAttribute> read(std::string_view value)
    {
        const auto words = wordsOf(value);
        if (words.size() < 3)
            return fail(Errc::BadSdp, "a=crypto has no tag, suite and key");
        const auto tag = parseNumber(words[0]);
        if (!tag)
            return fail(Errc::BadSdp, "a=crypto has no number for a tag");
        m_crypto.tag = *tag;
        const auto suite = cryptoSuiteNamed(words[1]);
        if (!suite)
            return unsupported(fmt::format("the suite {} is not served", words[1].substr(0, 40)));
        m_crypto.key.suite = *suite;
        for (std::size_t i = 3; i < words.size(); ++i) {
            if (!isHarmless(words[i]))
                return unsupported(fmt::format("{} is not served", words[i].substr(0, 24)));
        }
        return readKey(words[2]);
    }

private:
    std::unexpected<Error> unsupported(std::string_view cause) const
    {
        return fail(Errc::Unsupported, fmt::format("a=crypto:{}: {}", m_crypto.tag, cause));
    }

    Result<CryptoAttribute> readKey(std::string_view text)
    {
        constexpr std::string_view method = "inline:";
        if (!equalsIgnoringCase(text.substr(0, method.size()), method))
            return fail(Errc::BadSdp, fmt::format("a=crypto:{} has no inline key", m_crypto.tag));
        text.remove_prefix(method.size());
        if (text.find(';') != std::string_view::npos)
            return unsupported("several keys need an MKI, which is not served");
        std::size_t end = std::min(text.find('|'), text.size());
        auto octets = unbase64(text.substr(0, end));
        if (!octets)
            return fail(Errc::BadSdp, fmt::format("a=crypto:{}: the key is not base64", m_crypto.tag));
        if (octets->size() != keySizeOf(m_crypto.key.suite))
            return unsupported(fmt::format("the key has {} octets, {} asks for {}", octets->size(),
                nameOf(m_crypto.key.suite), keySizeOf(m_crypto.key.suite)));
        m_crypto.key.octets = std::move(*octets);
        while (end < text.size()) {
            text.remove_prefix(end + 1);
            end = std::min(text.find('|'), text.size());
            const std::string_view part = text.substr(0, end);
            if (part.find(':') != std::string_view::npos)
                return unsupported("an MKI is not served");
            if (!isLifetime(part))
                return unsupported("its life is no number of packets that a key may have");
        }
        return std::move(m_crypto);
    }

    CryptoAttribute m_crypto;
};

std::string replaced(std::string_view proto, std::string_view from, std::string_view to)
{
    const std::size_t slash = proto.rfind('/');
    const std::string_view profile = slash == std::string_view::npos ? proto : proto.substr(slash + 1);
    for (const std::string_view feedback : {"", "F"}) {
        if (equalsIgnoringCase(profile, fmt::format("{}{}", from, feedback)))
            return fmt::format("RTP/{}{}", to, feedback);
    }
    return std::string(proto);
}

} // namespace

std::span<const CryptoSuite> cryptoSuites()
{
    static constexpr auto suites = [] {
        std::array<CryptoSuite, suiteTable.size()> all{};
        std::ranges::transform(suiteTable, all.begin(), &SuiteRow::suite);
        return all;
    }();
    return suites;
}

std::string_view nameOf(CryptoSuite suite)
{
    return rowOf(suite).name;
}

std::optional<CryptoSuite> cryptoSuiteNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(suiteTable, [name](const SuiteRow& row) {
        return equalsIgnoringCase(row.name, name)
            || (!row.alias.empty() && equalsIgnoringCase(row.alias, name));
    });
    return found == suiteTable.end() ? std::nullopt : std::optional(found->suite);
}

std::size_t keySizeOf(CryptoSuite suite)
{
    return rowOf(suite).keySize;
}

Result<CryptoAttribute> readCrypto(std::string_view value)
{
    return CryptoReader().read(value);
}

std::string textOf(const CryptoAttribute& attribute)
{
    return fmt::format(
        "{} {} inline:{}", attribute.tag, nameOf(attribute.key.suite), base64(attribute.key.octets));
}

const CryptoAttribute* firstAllowed(const std::vector<CryptoAttribute>& offered, const SecureRules& rules)
{
    const auto found = std::ranges::find_if(offered, [&rules](const CryptoAttribute& one) {
        return std::ranges::find(rules.suites, one.key.suite) != rules.suites.end();
    });
    return found == offered.end() ? nullptr : &*found;
}

std::string securedProfile(std::string_view proto)
{
    return replaced(plainProfile(proto), "AVP", "SAVP");
}

std::string dtlsProfile(std::string_view proto)
{
    const std::string secured = securedProfile(proto);
    const bool isRtp = plainProfile(secured) != secured;
    return isRtp ? "UDP/TLS/" + secured : secured;
}

std::string plainProfile(std::string_view proto)
{
    return replaced(proto, "SAVP", "AVP");
}

} // namespace legscope
