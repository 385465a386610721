#include "engine/call/callenvironment.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

ConferenceEnvironment conferenceEnvironmentOf(SipLoop& loop, MediaPool& media, SoundReader& sounds)
{
    return {loop, [&loop](Task task) { loop.post(std::move(task)); },
        [&media](
            std::uint32_t rate, RoomListener listener) { return media.openRoom(rate, std::move(listener)); },
        [&sounds](SoundOrder order, SoundReader::Opened opened) {
            sounds.open(std::move(order), std::move(opened));
        }};
}

std::string CallEnvironment::newSipCallId()
{
    return fmt::format("{:016x}{:016x}", random(), random());
}

std::optional<std::string> CallEnvironment::takeSession(const Profile& profile)
{
    SessionCount live;
    if (sessions.countsSessions(profile.settings()))
        live = {channels.live(nullptr), channels.live(&profile.agent())};
    return sessions.take(profile.settings(), live, clock.now());
}

} // namespace legscope
