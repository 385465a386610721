#include "engine/call/infodigit.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <fmt/format.h>

namespace legscope {
namespace {

std::optional<char> keyOf(std::string_view signal)
{
    if (signal.size() == 1)
        return keyNamed(signal.front());
    const auto number = wholeNumber<std::uint32_t>(signal);
    return number ? keyNumbered(*number) : std::nullopt;
}

/// The value of a line "name=value"; none when the line has another name.
std::optional<std::string_view> valueOf(std::string_view line, std::string_view name)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || !equalsIgnoringCase(trimmed(line.substr(0, equals)), name))
        return std::nullopt;
    return trimmed(line.substr(equals + 1));
}

struct Relay {
    std::optional<std::string_view> signal, duration;
};

/// The first of each.
Relay readRelay(std::string_view body)
{
    Relay relay;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find_first_of("\r\n"), body.size());
        const std::string_view line = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (!relay.signal)
            relay.signal = valueOf(line, "Signal");
        if (!relay.duration)
            relay.duration = valueOf(line, "Duration");
    }
    return relay;
}

} // namespace

InfoDigitKind infoDigitKind(std::string_view contentType)
{
    const std::string_view type = trimmed(contentType.substr(0, contentType.find(';')));
    if (equalsIgnoringCase(type, "application/dtmf-relay"))
        return InfoDigitKind::Relay;
    return equalsIgnoringCase(type, "application/dtmf") ? InfoDigitKind::Plain : InfoDigitKind::None;
}

Result<Digit> readInfoDigit(InfoDigitKind kind, std::string_view body, std::chrono::milliseconds length)
{
    Relay relay;
    if (kind == InfoDigitKind::Relay)
        relay = readRelay(body);
    else
        relay.signal = trimmed(body);
    if (!relay.signal)
        return fail(Errc::Parse, "the INFO has no line Signal=");
    const auto key = keyOf(*relay.signal);
    if (!key)
        return fail(Errc::Parse,
            fmt::format("the INFO has the signal \"{}\", which is no key", excerpt(*relay.signal)));
    const auto duration = wholeNumber<std::uint32_t>(relay.duration.value_or(std::string_view()));
    return withinReason({*key, duration ? std::chrono::milliseconds(*duration) : length});
}

std::string infoBodyOf(const Digit& digit)
{
    return fmt::format("Signal={}\r\nDuration={}\r\n", digit.key, digit.length.count());
}

} // namespace legscope
