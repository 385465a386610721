#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/historysettings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// What switch.conf says of the whole engine.
struct SwitchSettings {
    std::string mediaIo = "auto"; ///< media-io (ours): auto, io_uring or epoll
    std::uint32_t maxSessions = 0; ///< 0 is no limit
    std::uint32_t sessionsPerSecond = 0; ///< 0 is no limit
    HistorySettings history;
    std::vector<std::string> unread; ///< names of settings that nothing reads
};

/// The last of each in the settings of switch.conf. The range of RTP ports is read where profiles are.
SwitchSettings readSwitchSettings(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
