#pragma once

#include "engine/config/configuration.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace legscope {

/// What comes of an application of the dialplan.
enum class ApplicationRole : std::uint8_t {
    Runs,
    Media, ///< known; needs media that is ours (proxy-media-app-policy)
    WithoutEffect, ///< not here, and the call's way does not depend on it: it is skipped with a finding
    Decides, ///< not here, and the call's way may depend on it: the call ends with a finding
};

/// By FreeSWITCH's name, without regard to case. A name that nobody knows decides.
ApplicationRole roleOf(std::string_view application);

/// Names of those that run.
std::span<const std::string_view> runningApplications();

/// Names of those that read or write media.
inline constexpr auto mediaApplicationNames = std::to_array<std::string_view>({"playback", "endless_playback",
    "loop_playback", "play_fsv", "gentones", "say", "speak", "phrase", "record", "record_session",
    "record_session_mask", "record_session_unmask", "record_session_pause", "record_session_resume",
    "stop_record_session", "record_fsv", "echo", "delay_echo", "conference", "conference_set_auto_outcall",
    "read", "play_and_get_digits", "play_and_detect_speech", "detect_speech", "eavesdrop", "userspy",
    "three_way", "displace_session", "stop_displace_session", "queue_dtmf", "send_dtmf", "flush_dtmf",
    "block_dtmf", "unblock_dtmf", "start_dtmf", "stop_dtmf", "start_dtmf_generate", "stop_dtmf_generate",
    "spandsp_start_dtmf", "spandsp_stop_dtmf", "tone_detect", "stop_tone_detect", "wait_for_silence",
    "detect_audio", "detect_silence", "voicemail", "ivr", "fifo", "callcenter", "rxfax", "txfax",
    "t38_gateway", "att_xfer", "soft_hold", "valet_park", "bind_meta_app", "bind_digit_action"});

/// Those of them that are there.
inline constexpr auto mediaApplicationsThere = std::to_array<std::string_view>(
    {"start_dtmf", "stop_dtmf", "spandsp_start_dtmf", "spandsp_stop_dtmf", "start_dtmf_generate",
        "stop_dtmf_generate", "send_dtmf", "queue_dtmf", "flush_dtmf", "block_dtmf", "unblock_dtmf",
        "playback", "endless_playback", "loop_playback", "gentones", "record", "record_session",
        "stop_record_session", "record_session_mask", "record_session_unmask", "record_session_pause",
        "record_session_resume", "read", "play_and_get_digits", "ivr", "phrase", "conference", "eavesdrop",
        "three_way", "att_xfer", "soft_hold", "valet_park", "bind_meta_app", "bind_digit_action"});

/// Why an action does not do what it says, as it is reported once for all its places; nothing for one that
/// runs.
std::optional<ConfigProblem> problemOfApplication(
    const std::string& application, const SourceLocation& where);

} // namespace legscope
