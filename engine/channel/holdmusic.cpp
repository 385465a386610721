#include "engine/channel/holdmusic.h"

#include "engine/core/caseless.h"
#include "engine/core/truth.h"

namespace legscope {

std::string holdMusicOf(const ProfileSettings& profile, const VariableReader& variable)
{
    std::string music = variable("temp_hold_music");
    if (music.empty())
        music = variable("hold_music");
    if (music.empty())
        music = profile.holdMusic;
    const bool isSilent = equalsIgnoringCase(music, "silence") || isTrue(variable("indicate_hold"));
    return isSilent ? std::string() : music;
}

} // namespace legscope
