#include "engine/config/switchsettings.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::array<std::string_view, 3> knownMediaIo{"auto", "io_uring", "epoll"};

class SwitchReader {
public:
    SwitchReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    void read(const pugi::xml_node& parameter)
    {
        const std::string name = attributeOf(parameter, "name");
        const std::string value = attributeOf(parameter, "value");
        if (name == "media-io")
            readMediaIo(parameter, value);
        else if (name == "max-sessions")
            readLimit(parameter, value, m_settings.maxSessions);
        else if (name == "sessions-per-second")
            readLimit(parameter, value, m_settings.sessionsPerSecond);
        else if (name == "legscope-history")
            readHistory(parameter, value);
        else if (name == "legscope-history-days")
            readBound(parameter, value, m_settings.history.days);
        else if (name == "legscope-history-megabytes")
            readBound(parameter, value, m_settings.history.megabytes);
        else if (name == "legscope-history-calls")
            readBound(parameter, value, m_settings.history.calls);
        else if (name != "rtp-start-port" && name != "rtp-end-port" && !name.empty()
            && std::ranges::find(m_settings.unread, name) == m_settings.unread.end())
            m_settings.unread.push_back(name);
    }

    SwitchSettings take() { return std::move(m_settings); }

private:
    void readMediaIo(const pugi::xml_node& parameter, const std::string& value)
    {
        if (std::ranges::find(knownMediaIo, value) != knownMediaIo.end())
            m_settings.mediaIo = value;
        else
            m_problems.error(m_document.whereOf(parameter),
                fmt::format("media-io: \"{}\" is not auto, io_uring or epoll", excerpt(value)));
    }

    void readLimit(const pugi::xml_node& parameter, const std::string& value, std::uint32_t& limit)
    {
        if (const auto number = parseNumber(trimmed(value)))
            limit = *number;
        else
            m_problems.error(m_document.whereOf(parameter),
                fmt::format("{}: \"{}\" is not a number; there is no limit", attributeOf(parameter, "name"),
                    excerpt(value)));
    }

    void readHistory(const pugi::xml_node& parameter, const std::string& value)
    {
        if (const auto isKept = truthOf(trimmed(value)))
            m_settings.history.keep = *isKept ? HistorySettings::Keep::Calls : HistorySettings::Keep::Nothing;
        else
            m_problems.error(m_document.whereOf(parameter),
                fmt::format(
                    "legscope-history: \"{}\" is neither true nor false; calls are kept", excerpt(value)));
    }

    void readBound(const pugi::xml_node& parameter, const std::string& value, std::uint32_t& bound)
    {
        if (const auto number = parseNumber(trimmed(value)); number && *number > 0)
            bound = *number;
        else
            m_problems.error(m_document.whereOf(parameter),
                fmt::format("{}: \"{}\" is not a number above 0; it is {}", attributeOf(parameter, "name"),
                    excerpt(value), bound));
    }

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    SwitchSettings m_settings;
};

} // namespace

SwitchSettings readSwitchSettings(const ConfigDocument& document, ProblemList& problems)
{
    SwitchReader reader(document, problems);
    for (const auto& configuration : document.configurationsNamed("switch.conf"))
        for (const auto& settings : configuration.children("settings"))
            for (const auto& parameter : settings.children("param"))
                reader.read(parameter);
    return reader.take();
}

} // namespace legscope
