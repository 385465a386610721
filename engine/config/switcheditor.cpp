#include "engine/config/configurationreader.h"
#include "engine/config/historysettings.h"
#include "engine/config/profiletext.h"
#include "engine/config/revisions.h"
#include "engine/config/switchsettings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

/// Changing what switch.conf says of the history.
namespace legscope {
namespace {

namespace fs = std::filesystem;

using Parameters = std::vector<std::pair<std::string, std::string>>;

Parameters parametersOf(const HistorySettings& settings)
{
    return {{"legscope-history", settings.keep == HistorySettings::Keep::Calls ? "true" : "false"},
        {"legscope-history-days", std::to_string(settings.days)},
        {"legscope-history-megabytes", std::to_string(settings.megabytes)},
        {"legscope-history-calls", std::to_string(settings.calls)}};
}

/// switch.conf as it stands in a configuration.
struct SwitchElements {
    std::map<std::string, pugi::xml_node> parameters; ///< the last of each name: it counts
    pugi::xml_node configuration, settings; ///< the last ones; null where there is none
};

SwitchElements elementsOf(const ConfigDocument& document)
{
    SwitchElements found;
    for (const auto& configuration : document.configurationsNamed("switch.conf")) {
        found.configuration = configuration;
        found.settings = {};
        for (const auto& settings : configuration.children("settings")) {
            found.settings = settings;
            for (const auto& parameter : settings.children("param"))
                found.parameters[attributeOf(parameter, "name")] = parameter;
        }
    }
    return found;
}

/// The file that is changed, and how.
struct SwitchEdit {
    fs::path file;
    std::string oldText, newText;
};

class SwitchEditor {
public:
    SwitchEditor(const fs::path& directory, const ConfigDocument& document)
        : m_directory(directory)
        , m_document(document)
        , m_elements(elementsOf(document))
    {
    }

    /// Nothing to do when it has no text.
    Result<SwitchEdit> edit(const Parameters& wanted)
    {
        Parameters missing;
        for (const auto& [name, value] : wanted) {
            const auto known = m_elements.parameters.find(name);
            if (known == m_elements.parameters.end())
                missing.emplace_back(name, value);
            else if (attributeOf(known->second, "value") != value)
                if (const auto changed = change(known->second, value); !changed)
                    return std::unexpected(changed.error());
        }
        if (!missing.empty())
            if (const auto added = add(missing); !added)
                return std::unexpected(added.error());
        if (m_edits.empty())
            return SwitchEdit{};
        return SwitchEdit{m_file, m_text, applied(m_text, std::move(m_edits))};
    }

private:
    Result<void> change(const pugi::xml_node& parameter, const std::string& value)
    {
        const FilePosition at = m_document.positionOf(parameter);
        if (const auto opened = open(at); !opened)
            return opened;
        return note(changeValue(m_text, at.offset, value));
    }

    Result<void> add(const Parameters& missing)
    {
        if (m_elements.configuration) {
            const FilePosition owner = m_document.positionOf(m_elements.configuration);
            const FilePosition settings
                = m_elements.settings ? m_document.positionOf(m_elements.settings) : owner;
            if (const auto opened = open(owner); !opened)
                return opened;
            const bool isThere = m_elements.settings && settings.file == owner.file;
            return note(addParameters(
                m_text, owner.offset, isThere ? std::optional(settings.offset) : std::nullopt, missing));
        }
        for (const auto& section : m_document.sections()) {
            if (attributeOf(section, "name") != "configuration")
                continue;
            const FilePosition at = m_document.positionOf(section);
            if (const auto opened = open(at); !opened)
                return opened;
            return note(addConfiguration(m_text, at.offset, "switch.conf", missing));
        }
        return fail(Errc::NotFound,
            fmt::format("the configuration in {} has no section \"configuration\"", m_directory.string()));
    }

    /// One file is changed or none: two could not be changed at once.
    Result<void> open(const FilePosition& at)
    {
        const fs::path read = m_directory / m_document.source().fileName(at.file);
        const fs::path file = revisedFile(read);
        if (read != file)
            return fail(Errc::Parse,
                fmt::format("{} is broken and a revision stands in for it; repair it first", file.string()));
        if (!m_file.empty() && file != m_file)
            return fail(Errc::InvalidArgument,
                fmt::format("the settings of the history stand in two files, {} and {}: put them into one",
                    m_file.string(), file.string()));
        if (!m_file.empty())
            return {};
        auto text = DiskFiles().read(file);
        if (!text)
            return fail(
                text.error().code, fmt::format("{} cannot be read: {}", file.string(), text.error().detail));
        m_file = file;
        m_text = std::move(*text);
        return {};
    }

    Result<void> note(std::optional<TextEdit> edit)
    {
        if (!edit)
            return fail(
                Errc::Parse, fmt::format("{}: the place of switch.conf was not found", m_file.string()));
        m_edits.push_back(std::move(*edit));
        return {};
    }

    const fs::path& m_directory;
    const ConfigDocument& m_document;
    const SwitchElements m_elements;
    fs::path m_file;
    std::string m_text;
    std::vector<TextEdit> m_edits;
};

} // namespace

Result<void> saveHistorySettings(const fs::path& where, const HistorySettings& settings)
{
    if (settings.days == 0 || settings.megabytes == 0 || settings.calls == 0)
        return fail(Errc::InvalidArgument, "a bound of the history is a number above 0");
    const fs::path directory = wholePath(where);
    const DiskFiles disk;
    ProblemList ignored;
    const auto tree = readTree(disk, directory, ignored);
    if (!tree)
        return std::unexpected(tree.error());
    const auto edit = SwitchEditor(directory, tree->document).edit(parametersOf(settings));
    if (!edit)
        return std::unexpected(edit.error());
    if (edit->file.empty())
        return {};
    OverlayFiles files(disk);
    files.replace(edit->file, edit->newText);
    const auto fresh = readTree(files, directory, ignored);
    if (!fresh || readSwitchSettings(fresh->document, ignored).history != settings)
        return fail(Errc::InvalidArgument,
            fmt::format("the settings would not count in {}{}{}", edit->file.string(), fresh ? "" : ": ",
                fresh ? "" : fresh.error().detail));
    return replaceRevised(edit->file, edit->oldText, edit->newText);
}

} // namespace legscope
