#include "engine/config/localstreamreader.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <set>

namespace legscope {
namespace {

constexpr std::uint32_t lowestRate = 8000, highestRate = 48'000; ///< Hz

class LocalStreamReader {
public:
    LocalStreamReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    void readDirectory(const pugi::xml_node& element)
    {
        LocalStreamSettings stream;
        stream.name = trimmed(attributeOf(element, "name"));
        stream.path = trimmed(attributeOf(element, "path"));
        const auto leaveOut = [&](const std::string& cause) {
            m_problems.error(m_document.whereOf(element),
                fmt::format("local_stream \"{}\" is left out: {}", excerpt(stream.name), cause));
        };
        if (stream.name.empty())
            return leaveOut("it has no name");
        if (std::ranges::find(m_streams, stream.name, &LocalStreamSettings::name) != m_streams.end())
            return leaveOut("another one has this name");
        if (!stream.path.starts_with('/'))
            return leaveOut(fmt::format("its path \"{}\" is not absolute", excerpt(stream.path)));
        for (const auto& parameter : element.children("param"))
            readParameter(parameter, stream);
        m_streams.push_back(std::move(stream));
    }

    std::vector<LocalStreamSettings> take()
    {
        m_problems.listed(
            "settings of local_stream.conf that are not read", fmt::format("{}", fmt::join(m_unread, ", ")));
        return std::move(m_streams);
    }

private:
    void readParameter(const pugi::xml_node& parameter, LocalStreamSettings& stream)
    {
        const std::string name = attributeOf(parameter, "name");
        const std::string value{trimmed(attributeOf(parameter, "value"))};
        const auto where = m_document.whereOf(parameter);
        if (name == "rate") {
            const auto rate = parseNumber(value);
            if (rate && *rate >= lowestRate && *rate <= highestRate)
                stream.rate = *rate;
            else
                m_problems.warning(where,
                    fmt::format("rate: \"{}\" is not {} to {}; {} counts", excerpt(value), lowestRate,
                        highestRate, stream.rate));
        } else if (name == "shuffle") {
            stream.order
                = isTrue(value) ? LocalStreamSettings::Order::Shuffled : LocalStreamSettings::Order::ByName;
        } else if (name == "chime-list") {
            for (const std::string_view chime : splitAt(value, ','))
                if (!trimmed(chime).empty())
                    stream.chimes.emplace_back(trimmed(chime));
        } else if (name == "chime-freq") {
            readSeconds(parameter, value, stream.chimeEvery);
        } else if (name == "chime-max") {
            readSeconds(parameter, value, stream.chimeMost);
        } else if (!name.empty()) {
            m_unread.insert(name);
        }
    }

    void readSeconds(const pugi::xml_node& parameter, const std::string& value, std::chrono::seconds& time)
    {
        constexpr std::uint32_t most = 86'400;
        if (const auto number = parseNumber(value); number && *number <= most)
            time = std::chrono::seconds(*number);
        else
            m_problems.warning(m_document.whereOf(parameter),
                fmt::format("{}: \"{}\" is not 0 to {} seconds; it does not count",
                    attributeOf(parameter, "name"), excerpt(value), most));
    }

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    std::vector<LocalStreamSettings> m_streams;
    std::set<std::string> m_unread;
};

std::vector<pugi::xml_node> directoriesOf(const ConfigDocument& document)
{
    std::vector<pugi::xml_node> directories;
    for (const auto& configuration : document.configurationsNamed("local_stream.conf"))
        std::ranges::copy(configuration.children("directory"), std::back_inserter(directories));
    return directories;
}

} // namespace

std::vector<LocalStreamSettings> readLocalStreams(const ConfigDocument& document, ProblemList& problems)
{
    LocalStreamReader reader(document, problems);
    for (const auto& directory : directoriesOf(document))
        reader.readDirectory(directory);
    return reader.take();
}

bool hasLocalStreams(const ConfigDocument& document)
{
    return !directoriesOf(document).empty();
}

} // namespace legscope
