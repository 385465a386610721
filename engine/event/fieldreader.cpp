#include "engine/event/fieldreader.h"

#include "engine/core/number.h"

#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::int64_t longestMs = std::int64_t{1'000} * 86'400 * 365 * 30; ///< 30 years

/// "127.0.0.1:5060" or "[::1]:5060"; none for another text.
std::optional<SocketAddress> addressIn(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    const auto port = wholeNumber<std::uint16_t>(text.substr(colon + 1));
    if (!port)
        return std::nullopt;
    const auto address = SocketAddress::parse(host, *port);
    return address ? std::optional(*address) : std::nullopt;
}

/// As isoTime() writes it, "2026-01-31T10:02:11.123456Z"; none for another text.
std::optional<WallTime> timeIn(std::string_view text)
{
    if (text.size() != 27 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
        || text[16] != ':' || text[19] != '.' || text[26] != 'Z')
        return std::nullopt;
    const auto part = [text](std::size_t at, std::size_t digits) {
        return wholeNumber<std::uint32_t>(text.substr(at, digits));
    };
    const auto year = part(0, 4), month = part(5, 2), day = part(8, 2), hour = part(11, 2),
               minute = part(14, 2), second = part(17, 2), micro = part(20, 6);
    if (!year || !month || !day || !hour || !minute || !second || !micro)
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return WallTime(std::chrono::sys_days(date)) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second) + std::chrono::microseconds(*micro);
}

} // namespace

FieldReader::FieldReader(const JsonValue& json)
    : m_json(json)
{
    if (!json.is_object())
        blame(Errc::Parse, "it is no object");
}

void FieldReader::operator()(std::string_view name, std::string& text)
{
    readText(name, text);
}

void FieldReader::operator()(std::string_view name, bool& isTrue)
{
    const JsonValue* found = member(name);
    if (found != nullptr && found->is_boolean())
        isTrue = found->get<bool>();
    else if (found != nullptr)
        blameMember(name, "true or false");
}

void FieldReader::operator()(std::string_view name, double& number)
{
    const JsonValue* found = member(name);
    if (found != nullptr && found->is_number())
        number = found->get<double>();
    else if (found != nullptr)
        blameMember(name, "a number");
}

void FieldReader::operator()(std::string_view name, char& key)
{
    std::string text;
    if (member(name) == nullptr || !readText(name, text))
        return;
    if (text.size() == 1)
        key = text.front();
    else
        blameMember(name, "one key");
}

void FieldReader::operator()(std::string_view name, WallTime& time)
{
    std::string text;
    if (member(name) == nullptr || !readText(name, text))
        return;
    if (const auto read = timeIn(text))
        time = *read;
    else
        blameMember(name, "a time");
}

void FieldReader::operator()(std::string_view name, SocketAddress& address)
{
    std::string text;
    if (member(name) == nullptr || !readText(name, text))
        return;
    if (const auto read = addressIn(text))
        address = *read;
    else if (!text.empty())
        blameMember(name, "an address");
}

void FieldReader::operator()(std::string_view name, std::chrono::milliseconds& span)
{
    std::int64_t count = span.count();
    (*this)(name, count);
    if (count < 0 || count > longestMs)
        return blameMember(name, "a time in milliseconds");
    span = std::chrono::milliseconds(count);
}

void FieldReader::seconds(std::string_view name, std::chrono::milliseconds& span)
{
    double count = 0;
    (*this)(name, count);
    if (!(count >= 0 && count * 1'000 <= static_cast<double>(longestMs)))
        return blameMember(name, "a time in seconds");
    span = std::chrono::milliseconds(static_cast<std::int64_t>(count * 1'000 + 0.5));
}

void FieldReader::operator()(std::string_view name, std::vector<std::string>& texts)
{
    const JsonValue* list = listMember(name);
    if (list == nullptr)
        return;
    for (const JsonValue& one : *list) {
        if (!one.is_string())
            return blameMember(name, "a list of texts");
        texts.push_back(one.get_ref<const std::string&>());
    }
}

void FieldReader::operator()(std::string_view name, std::array<std::uint64_t, dropReasons>& counts)
{
    inner(name, counts, [](FieldReader& json, auto& of) {
        for (std::size_t reason = 0; reason < dropReasons; ++reason)
            json(nameOf(static_cast<Drop>(reason)), of[reason]);
    });
}

const JsonValue* FieldReader::member(std::string_view name) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(name);
    return found == m_json.end() || found->is_null() ? nullptr : &*found;
}

const JsonValue* FieldReader::listMember(std::string_view name)
{
    const JsonValue* found = member(name);
    if (found != nullptr && !found->is_array()) {
        blameMember(name, "a list");
        return nullptr;
    }
    return found;
}

/// False for what is no text, which is blamed.
bool FieldReader::readText(std::string_view name, std::string& text)
{
    const JsonValue* found = member(name);
    if (found == nullptr)
        return true;
    if (!found->is_string()) {
        blameMember(name, "a text");
        return false;
    }
    text = found->get_ref<const std::string&>();
    return true;
}

/// False when the inner object had a fault.
bool FieldReader::adopt(const FieldReader& inner)
{
    if (!m_fault)
        m_fault = inner.m_fault;
    return !inner.m_fault;
}

void FieldReader::blame(Errc code, std::string why)
{
    if (!m_fault)
        m_fault = Error{code, std::move(why)};
}

void FieldReader::blameMember(std::string_view name, std::string_view wanted)
{
    blame(Errc::Parse, fmt::format("\"{}\" is not {}", name, wanted));
}

void FieldReader::blameWord(std::string_view name, std::string_view word)
{
    blame(Errc::Unsupported, fmt::format("\"{}\" has a word that is not known here: \"{}\"", name, word));
}

} // namespace legscope
