/// A configuration of several files in one input: a line "%%FILE name" begins a file, what stands before the
/// first is freeswitch.xml. Loading it ends, names only places that are there, keeps only profiles that can
/// run, and every context can be hunted through. Editing a parameter changes its value and nothing else.

#include "engine/config/configurationreader.h"
#include "engine/config/profiletext.h"
#include "engine/config/xmltag.h"
#include "tests/engine/config/variablemap.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <fnmatch.h>
#include <map>

using namespace legscope;

namespace {

class FuzzedFiles : public ConfigFiles {
public:
    explicit FuzzedFiles(std::string_view input)
    {
        std::string name = "freeswitch.xml";
        while (!input.empty()) {
            const std::size_t next = input.find("\n%%FILE ");
            m_contents["/conf/" + name] = input.substr(0, next);
            if (next == std::string_view::npos)
                return;
            input.remove_prefix(next + 8);
            const std::size_t end = std::min(input.find('\n'), input.size());
            name = input.substr(0, end);
            input.remove_prefix(std::min(end + 1, input.size()));
        }
    }

    Result<std::string> read(const std::filesystem::path& file) const override
    {
        const auto found = m_contents.find(file.string());
        return found == m_contents.end() ? Result<std::string>(fail(Errc::NotFound, "no such file"))
                                         : Result<std::string>(found->second);
    }

    std::vector<std::filesystem::path> matching(const std::string& pattern) const override
    {
        std::vector<std::filesystem::path> found;
        if (pattern.size() < 200)
            for (const auto& entry : m_contents)
                if (::fnmatch(pattern.c_str(), entry.first.c_str(), FNM_PATHNAME | FNM_PERIOD) == 0)
                    found.emplace_back(entry.first);
        return found;
    }

    const std::map<std::string, std::string>& contents() const { return m_contents; }

private:
    std::map<std::string, std::string> m_contents;
};

;

void editEveryParameter(const std::string& text)
{
    int edits = 0;
    for (std::size_t at = text.find('<'); at != std::string::npos && edits < 50;
        at = text.find('<', at + 1)) {
        const auto edit = changeValue(text, at, "a<\"'&b");
        if (!edit)
            continue;
        ++edits;
        require(edit->begin > at && edit->begin + edit->length < text.size());
        const std::string changed = applied(text, {*edit});
        require(changed.compare(0, edit->begin, text, 0, edit->begin) == 0);
        require(changed.ends_with(text.substr(edit->begin + edit->length)));
        const auto tag = readTag(changed, at);
        require(tag && tag->find("value") && tag->find("value")->value == edit->replacement);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const FuzzedFiles files(std::string_view(reinterpret_cast<const char*>(bytes), size));
    for (const auto& [name, text] : files.contents())
        editEveryParameter(text);
    const auto configuration = readConfiguration(files, "/conf");
    if (!configuration) {
        require(!configuration.error().detail.empty());
        return 0;
    }
    require(!configuration->profiles.empty());
    for (const ConfigProblem& problem : configuration->problems)
        require(!problem.text.empty() && problem.where.line >= 0);
    for (const ProfileSettings& profile : configuration->profiles) {
        require(checkProfile(profile).has_value());
        VariableMap scope{{"destination_number", "demo-5070"}};
        HuntTrace trace;
        const Hunt hunt = configuration->dialplan.hunt(profile.context, scope, WallTime{}, &trace);
        require(hunt.actions.size() <= 2000 && trace.size() <= 502);
        configuration->dialplan.modeOverrides(profile.context);
    }
    return 0;
}
