#include "engine/channel/playoutterms.h"

#include "engine/config/parametertable.h"
#include "engine/core/truth.h"

namespace legscope {

Result<PlayoutTerms> playoutTermsOf(const ProfileSettings& profile, const VariableScope& variables)
{
    using std::chrono::milliseconds;
    constexpr std::uint32_t usualPtimeMs = 20;
    PlayoutTerms terms;
    if (truthOf(variables.get("rtp_jitter_buffer_plc").value_or(std::string())) == false)
        terms.plc = Plc::Off;
    const auto suppresses = truthOf(variables.get("suppress_cng").value_or(std::string()));
    if (suppresses.value_or(profile.suppressCng))
        terms.noise = DescribedNoise::Suppressed;
    std::string wanted = variables.get("jitterbuffer_msec").value_or(std::string());
    if (wanted.empty() && profile.jitterBufferMs != 0)
        wanted = std::to_string(profile.jitterBufferMs);
    if (wanted.empty())
        return terms;
    const NumberRange range = numberRangeOf("auto-jitterbuffer-msec");
    const auto jitter
        = readJitterSettings(wanted, usualPtimeMs, {milliseconds(range.least), milliseconds(range.most)});
    if (!jitter)
        return std::unexpected(jitter.error());
    terms.jitter = *jitter;
    return terms;
}

} // namespace legscope
