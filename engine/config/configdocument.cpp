#include "engine/config/configdocument.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace legscope {

Result<ConfigDocument> ConfigDocument::parse(SourceText source)
{
    ConfigDocument document;
    document.m_source = std::move(source);
    document.m_tree = std::make_unique<pugi::xml_document>();
    const std::string& text = document.m_source.text();
    const auto result
        = document.m_tree->load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        return fail(Errc::Parse,
            sentenceOf(document.m_source.location(std::min(offset, text.empty() ? 0 : text.size() - 1)),
                fmt::format("not well-formed XML: {}", result.description())));
    }
    const pugi::xml_node root = document.m_tree->document_element();
    if (std::string_view(root.name()) != "document")
        return fail(Errc::Parse,
            sentenceOf(document.whereOf(root),
                fmt::format("the root element is <{}>, where <document> is expected", root.name())));
    document.takeOutIncludes();
    return document;
}

std::vector<pugi::xml_node> ConfigDocument::inSection(const char* section) const
{
    std::vector<pugi::xml_node> children;
    for (const auto& candidate : m_tree->document_element().children("section"))
        if (attributeOf(candidate, "name") == section)
            for (const auto& child : candidate.children())
                if (child.type() == pugi::node_element)
                    children.push_back(child);
    return children;
}

std::vector<pugi::xml_node> ConfigDocument::configurationsNamed(std::string_view name) const
{
    std::vector<pugi::xml_node> named = inSection("configuration");
    std::erase_if(named, [name](const pugi::xml_node& child) {
        return std::string_view(child.name()) != "configuration" || attributeOf(child, "name") != name;
    });
    return named;
}

std::vector<pugi::xml_node> ConfigDocument::sections() const
{
    const auto all = m_tree->document_element().children("section");
    return {all.begin(), all.end()};
}

FilePosition ConfigDocument::positionOf(const pugi::xml_node& element) const
{
    // pugixml counts to the first character of the name.
    const std::ptrdiff_t offset = element.offset_debug();
    return m_source.position(offset > 0 ? static_cast<std::size_t>(offset) - 1 : 0);
}

SourceLocation ConfigDocument::whereOf(const pugi::xml_node& element) const
{
    return m_source.location(positionOf(element));
}

void ConfigDocument::takeOutIncludes()
{
    const pugi::xml_node root = *m_tree;
    pugi::xml_node node = root.first_child();
    while (node) {
        if (std::string_view(node.name()) == "include") {
            pugi::xml_node next = node.first_child() ? node.first_child() : node.next_sibling();
            pugi::xml_node parent = node.parent();
            while (const pugi::xml_node child = node.first_child())
                parent.insert_move_before(child, node);
            if (!next) {
                next = node;
                while (next && !next.next_sibling())
                    next = next.parent();
                next = next.next_sibling();
            }
            parent.remove_child(node);
            node = next;
            continue;
        }
        pugi::xml_node next = node.first_child();
        for (pugi::xml_node up = node; !next && up && up != root; up = up.parent())
            next = up.next_sibling();
        node = next;
    }
}

} // namespace legscope
