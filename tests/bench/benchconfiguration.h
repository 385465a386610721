#pragma once

#include "engine/event/mediamode.h"

#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string>

namespace legscope::bench {

/// Writes a configuration into `directory`: one profile in that media mode that listens at 127.0.0.1, takes
/// as many requests as come and sends every call to `target`, "user@host:port".
inline void writeConfiguration(const std::filesystem::path& directory, std::uint16_t port,
    const std::string& target, MediaMode mode = MediaMode::Proxy)
{
    std::ofstream(directory / "freeswitch.xml") << fmt::format(
        R"(<document type="freeswitch/xml"><section name="configuration"><configuration name="sofia.conf"><profiles>
<profile name="internal"><settings><param name="sip-ip" value="127.0.0.1"/><param name="sip-port" value="{}"/>
<param name="rtp-ip" value="127.0.0.1"/><param name="context" value="default"/>
<param name="sip-requests-per-second" value="100000"/><param name="sip-requests-per-source" value="100000"/>
<param name="inbound-proxy-media" value="{}"/></settings></profile></profiles></configuration></section>
<section name="dialplan"><context name="default"><extension name="all">
<condition field="destination_number" expression="^.*$">
<action application="bridge" data="sofia/internal/{}"/></condition></extension></context></section>
</document>)",
        port, mode == MediaMode::Proxy, target);
}

} // namespace legscope::bench
