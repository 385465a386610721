#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace legscope::test {

/// A configuration directory for one test, removed with it: profiles on 127.0.0.1 with free SIP ports, one
/// context `default`.
class TestConfiguration {
public:
    TestConfiguration();
    ~TestConfiguration();
    TestConfiguration(const TestConfiguration&) = delete;
    TestConfiguration& operator=(const TestConfiguration&) = delete;

    /// Adds a profile, or replaces parameters of it. sip-ip, rtp-ip are 127.0.0.1, sip-port 0 and context
    /// `default` unless given.
    TestConfiguration& profile(const std::string& name, std::map<std::string, std::string> parameters);
    /// Adds an extension: the regular expression on destination_number and its actions as XML.
    TestConfiguration& route(const std::string& expression, const std::string& actions);
    /// Adds raw XML to a profile, beside its settings.
    TestConfiguration& profileXml(const std::string& name, const std::string& xml);
    /// Adds raw XML to the context, or to the directory.
    TestConfiguration& contextXml(const std::string& xml);
    TestConfiguration& directoryXml(const std::string& xml);

    /// Adds raw XML beside sofia.conf.
    TestConfiguration& configurationXml(const std::string& xml);
    /// Adds raw XML to the section `languages`.
    TestConfiguration& languagesXml(const std::string& xml);

    /// Writes freeswitch.xml and returns the directory.
    const std::filesystem::path& write();
    const std::filesystem::path& directory() const { return m_directory; }

private:
    std::filesystem::path m_directory;
    std::vector<std::string> m_order;
    std::map<std::string, std::map<std::string, std::string>> m_profiles;
    std::map<std::string, std::string> m_profileXml;
    std::string m_context, m_users, m_configurations, m_languages;
};

} // namespace legscope::test
