#include "tests/support/testconfiguration.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

namespace legscope::test {

TestConfiguration::TestConfiguration()
{
    std::string name = (std::filesystem::temp_directory_path() / "legscope-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        std::abort();
    m_directory = name;
}

TestConfiguration::~TestConfiguration()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_directory, ignored);
}

TestConfiguration& TestConfiguration::profile(
    const std::string& name, std::map<std::string, std::string> parameters)
{
    if (!m_profiles.contains(name)) {
        m_order.push_back(name);
        m_profiles[name] = {{"sip-ip", "127.0.0.1"}, {"rtp-ip", "127.0.0.1"}, {"sip-port", "0"},
            {"context", "default"}, {"rtp-start-port", "20000"}, {"rtp-end-port", "29998"}};
    }
    for (auto& [parameter, value] : parameters)
        m_profiles[name][parameter] = value;
    return *this;
}

TestConfiguration& TestConfiguration::route(const std::string& expression, const std::string& actions)
{
    m_context
        += fmt::format("      <extension name=\"{0}\">\n        <condition field=\"destination_number\" "
                       "expression=\"{0}\">\n          {1}\n        </condition>\n      </extension>\n",
            expression, actions);
    return *this;
}

TestConfiguration& TestConfiguration::profileXml(const std::string& name, const std::string& xml)
{
    m_profileXml[name] += xml;
    return *this;
}

TestConfiguration& TestConfiguration::contextXml(const std::string& xml)
{
    m_context += xml;
    return *this;
}

TestConfiguration& TestConfiguration::directoryXml(const std::string& xml)
{
    m_users += xml;
    return *this;
}

TestConfiguration& TestConfiguration::configurationXml(const std::string& xml)
{
    m_configurations += xml;
    return *this;
}

TestConfiguration& TestConfiguration::languagesXml(const std::string& xml)
{
    m_languages += xml;
    return *this;
}

const std::filesystem::path& TestConfiguration::write()
{
    std::string profiles;
    for (const std::string& name : m_order) {
        profiles += fmt::format("        <profile name=\"{}\">\n          <settings>\n", name);
        for (const auto& [parameter, value] : m_profiles[name])
            profiles += fmt::format("            <param name=\"{}\" value=\"{}\"/>\n", parameter, value);
        profiles += "          </settings>\n" + m_profileXml[name] + "        </profile>\n";
    }
    std::ofstream file(m_directory / "freeswitch.xml");
    file << "<document type=\"freeswitch/xml\">\n"
            "  <section name=\"configuration\">\n    <configuration name=\"sofia.conf\">\n      <profiles>\n"
         << profiles
         << "      </profiles>\n    </configuration>\n"
         << m_configurations
         << "  </section>\n"
            "  <section name=\"dialplan\">\n    <context name=\"default\">\n"
         << m_context << "    </context>\n  </section>\n  <section name=\"directory\">\n"
         << m_users << "  </section>\n  <section name=\"languages\">\n"
         << m_languages << "  </section>\n</document>\n";
    return m_directory;
}

} // namespace legscope::test
