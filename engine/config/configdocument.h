#pragma once

#include "engine/config/problemlist.h"
#include "engine/config/sourcetext.h"

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// The configuration as a tree whose elements know where they were written. <include> elements are taken out
/// of the tree; their children stand in their place.
class ConfigDocument {
public:
    /// Errc::Parse when it is no XML or its root element is not <document>.
    static Result<ConfigDocument> parse(SourceText source);

    /// Children of <section name="..."> of all sections with that name, in file order.
    std::vector<pugi::xml_node> inSection(const char* section) const;

    /// Every <configuration name="..."> of the sections "configuration" with that name, in file order.
    std::vector<pugi::xml_node> configurationsNamed(std::string_view name) const;

    /// Every <section>, in file order.
    std::vector<pugi::xml_node> sections() const;

    /// Where the element's '<' stands.
    FilePosition positionOf(const pugi::xml_node& element) const;
    SourceLocation whereOf(const pugi::xml_node& element) const;
    const SourceText& source() const { return m_source; }

private:
    ConfigDocument() = default;
    void takeOutIncludes();

    SourceText m_source;
    std::unique_ptr<pugi::xml_document> m_tree;
};

/// The text of an attribute; empty when it is not there.
inline std::string attributeOf(const pugi::xml_node& element, const char* name)
{
    return element.attribute(name).as_string();
}

} // namespace legscope
