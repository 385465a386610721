#include "engine/config/unreadfiles.h"

#include <string_view>

namespace legscope {
namespace {

bool isRead(const pugi::xml_node& child, std::string_view section)
{
    if (section == "dialplan" || section == "directory" || section == "languages")
        return true;
    const std::string name = attributeOf(child, "name");
    return section == "configuration"
        && (name == "sofia.conf" || name == "acl.conf" || name == "switch.conf" || name == "local_stream.conf"
            || name == "ivr.conf" || name == "conference.conf");
}

/// Adds the files of an element and of all in it. pugixml walks without recursion: a file may be nested as
/// deeply as it likes.
class FileCollector final : public pugi::xml_tree_walker {
public:
    FileCollector(const ConfigDocument& document, std::set<std::string>& files)
        : m_document(document)
        , m_files(files)
    {
    }

    bool for_each(pugi::xml_node& node) override
    {
        if (node.type() == pugi::node_element)
            m_files.insert(m_document.whereOf(node).file);
        return true;
    }

private:
    const ConfigDocument& m_document;
    std::set<std::string>& m_files;
};

void addFiles(pugi::xml_node element, const ConfigDocument& document, std::set<std::string>& files)
{
    files.insert(document.whereOf(element).file);
    FileCollector collector(document, files);
    element.traverse(collector);
}

} // namespace

std::set<std::string> unreadFiles(const ConfigDocument& document)
{
    std::set<std::string> readOnes{document.source().fileName(0)}, others;
    for (const auto& section : document.sections()) {
        readOnes.insert(document.whereOf(section).file);
        for (const auto& child : section.children())
            if (child.type() == pugi::node_element)
                addFiles(child, document, isRead(child, attributeOf(section, "name")) ? readOnes : others);
    }
    for (const std::string& file : readOnes)
        others.erase(file);
    return others;
}

} // namespace legscope
