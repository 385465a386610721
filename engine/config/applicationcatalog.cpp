#include "engine/config/applicationcatalog.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr auto running = std::to_array<std::string_view>({"answer", "bridge", "bridge_export", "check_acl",
    "clear_digit_action", "deflect", "digit_action_set_realm", "eval", "execute_extension", "export",
    "hangup", "info", "intercept", "limit", "log", "multiset", "park", "pre_answer", "privacy", "redirect",
    "respond", "ring_ready", "sched_hangup", "set", "set_profile_var", "set_user", "sleep", "transfer",
    "unbind_meta_app", "unset"});

constexpr auto withoutEffect = std::to_array<std::string_view>({"hash", "db", "verbose_events", "presence",
    "event", "set_global", "set_name", "set_audio_level", "set_mute", "set_media_stats", "set_zombie_exec",
    "session_loglevel", "enable_heartbeat", "enable_keepalive", "jitterbuffer", "rtp_autofix", "media_reset",
    "capture_text", "clear_speech_cache", "cng_plc", "avmd", "avmd_start", "avmd_stop", "vmd", "fax_detect",
    "stop_fax_detect", "spandsp_detect_tdd", "spandsp_stop_detect_tdd", "system", "bgsystem", "mkdir",
    "rename", "chat", "send_display", "send_info", "sched_cancel", "sched_heartbeat", "sched_broadcast",
    "broadcast", "stop", "remove_bugs", "novideo", "video_refresh", "video_set_bandwidth", "video_decode",
    "write_video_image", "deduplicate_dtmf", "inband_dtmf", "export_codec", "fifo_track_call", "track_call",
    "callcenter_track", "nibblebill", "filter_codecs", "hold", "unhold", "wake", "stopwatch", "reset_stats",
    "early_hangup", "preprocess", "stop_video_write_overlay", "event_sink"});

bool has(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::any_of(
        names, [name](std::string_view known) { return equalsIgnoringCase(known, name); });
}

} // namespace

ApplicationRole roleOf(std::string_view application)
{
    if (has(running, application))
        return ApplicationRole::Runs;
    if (has(mediaApplicationNames, application))
        return ApplicationRole::Media;
    return has(withoutEffect, application) ? ApplicationRole::WithoutEffect : ApplicationRole::Decides;
}

std::span<const std::string_view> runningApplications()
{
    return running;
}

std::optional<ConfigProblem> problemOfApplication(const std::string& application, const SourceLocation& where)
{
    ConfigProblem problem{Severity::Notice, where, {}};
    problem.name = excerpt(application);
    switch (roleOf(application)) {
    case ApplicationRole::Runs:
        return std::nullopt;
    case ApplicationRole::Media:
        if (has(mediaApplicationsThere, application))
            return std::nullopt;
        problem.kind = ProblemKind::Media;
        problem.text = fmt::format(
            "the application {} needs media that is ours, which is not available yet", problem.name);
        break;
    case ApplicationRole::WithoutEffect:
        problem.kind = ProblemKind::Routing;
        problem.text = fmt::format("the application {} is not there and is skipped", problem.name);
        break;
    case ApplicationRole::Decides:
        problem.kind = ProblemKind::Routing;
        problem.severity = Severity::Warning;
        problem.text
            = fmt::format("the application {} is not there: a call that reaches it ends", problem.name);
        break;
    }
    problem.summary = problem.text;
    return problem;
}

} // namespace legscope
