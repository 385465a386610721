#include "engine/config/directoryreader.h"

#include "engine/core/text.h"

#include <fmt/format.h>
#include <string_view>

namespace legscope {

namespace {

class DirectoryReader {
public:
    DirectoryReader(const ConfigDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    void readDomain(const pugi::xml_node& domain)
    {
        DirectoryUser base;
        base.domain = attributeOf(domain, "name");
        if (base.domain.empty()) {
            m_problems.error(
                m_document.whereOf(domain), "a <domain> of the directory is left out: it has no name");
            return;
        }
        putOver(base, domain);
        readUsers(domain, base);
        for (const auto& groups : domain.children("groups")) {
            for (const auto& group : groups.children("group")) {
                DirectoryUser ofGroup = base;
                putOver(ofGroup, group);
                readUsers(group, ofGroup);
            }
        }
    }

    DirectorySection take() { return std::move(m_section); }

private:
    void readUsers(const pugi::xml_node& parent, const DirectoryUser& base)
    {
        for (const auto& user : parent.children("user"))
            readUser(user, base);
        for (const auto& users : parent.children("users"))
            for (const auto& user : users.children("user"))
                readUser(user, base);
    }

    void readUser(const pugi::xml_node& element, const DirectoryUser& base)
    {
        if (attributeOf(element, "type") == "pointer")
            return;
        DirectoryUser user = base;
        user.id = attributeOf(element, "id");
        if (user.id.empty()) {
            m_problems.error(
                m_document.whereOf(element), "a <user> of the directory is left out: it has no id");
            return;
        }
        const auto* same = m_section.users.find(user.id, user.domain);
        if (same) {
            m_problems.warning(m_document.whereOf(element),
                fmt::format("the user {}@{} is there already; the first one counts", excerpt(user.id),
                    excerpt(user.domain)));
            return;
        }
        readNetworks(element, user);
        putOver(user, element);
        m_section.users.add(std::move(user));
    }

    void readNetworks(const pugi::xml_node& element, DirectoryUser& user)
    {
        if (!element.attribute("cidr"))
            return;
        auto networks = parseNetworks(attributeOf(element, "cidr"));
        if (networks)
            user.networks = std::move(*networks);
        else
            m_problems.error(m_document.whereOf(element),
                fmt::format("the cidr of the user {} counts for nothing: {}", excerpt(user.id),
                    networks.error().detail));
    }

    void putOver(DirectoryUser& user, const pugi::xml_node& element)
    {
        readPairs(element, "params", "param", user.parameters);
        readPairs(element, "variables", "variable", user.variables);
    }

    void readPairs(const pugi::xml_node& element, const char* list, const char* item,
        std::map<std::string, std::string>& pairs)
    {
        for (const auto& parent : element.children(list)) {
            for (const auto& child : parent.children(item)) {
                const std::string name = attributeOf(child, "name");
                if (name.empty())
                    m_problems.warning(m_document.whereOf(child), fmt::format("a <{}> needs a name", item));
                else
                    pairs[name] = attributeOf(child, "value");
                if ((name == "password" || name == "a1-hash") && child.attribute("value"))
                    m_section.filesWithSecrets.insert(m_document.whereOf(child).file);
            }
        }
    }

    const ConfigDocument& m_document;
    ProblemList& m_problems;
    DirectorySection m_section;
};

} // namespace

DirectorySection readDirectory(const ConfigDocument& document, ProblemList& problems)
{
    DirectoryReader reader(document, problems);
    for (const auto& domain : document.inSection("directory"))
        if (std::string_view(domain.name()) == "domain")
            reader.readDomain(domain);
    return reader.take();
}

} // namespace legscope
