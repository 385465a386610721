#include "engine/call/earlymedia.h"

#include "engine/core/caseless.h"
#include "engine/core/truth.h"

namespace legscope {

EarlyMedia earlyMediaOf(const VariableReader& variable)
{
    const std::string value = variable("ignore_early_media");
    if (equalsIgnoringCase(value, "consume"))
        return EarlyMedia::Consumed;
    const bool isIgnored = isTrue(value) || equalsIgnoringCase(value, "ring_ready");
    return isIgnored ? EarlyMedia::Ignored : EarlyMedia::Heard;
}

} // namespace legscope
