#include "engine/call/applications.h"

#include "engine/call/call.h"

#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::array<std::string_view, 51> names{"playback", "endless_playback", "loop_playback", "play_fsv",
    "gentones", "say", "speak", "phrase", "record", "record_session", "record_session_mask",
    "record_session_unmask", "record_session_pause", "record_session_resume", "stop_record_session",
    "record_fsv", "echo", "delay_echo", "conference", "conference_set_auto_outcall", "read",
    "play_and_get_digits", "play_and_detect_speech", "detect_speech", "eavesdrop", "userspy", "three_way",
    "displace_session", "stop_displace_session", "queue_dtmf", "send_dtmf", "flush_dtmf", "start_dtmf",
    "stop_dtmf", "start_dtmf_generate", "stop_dtmf_generate", "spandsp_start_dtmf", "spandsp_stop_dtmf",
    "tone_detect", "stop_tone_detect", "wait_for_silence", "detect_audio", "detect_silence", "voicemail",
    "ivr", "fifo", "callcenter", "rxfax", "txfax", "t38_gateway", "soft_hold"};

/// Before anything is sent or changed: the call cannot serve an application that reads or writes media,
/// because it does not decode any.
StepOutcome refuseMedia(Call& call, std::string_view name, MediaMode mode)
{
    const std::string what
        = fmt::format("{} reads or writes media, and in {} mode the media of the call is not ours to read",
            name, nameOf(mode));
    switch (call.profile().settings().mediaAppPolicy) {
    case MediaAppPolicy::Refuse:
        call.events().finding(Severity::Warning, "MEDIA_APP_IN_PROXY",
            what + ": left out, the route goes on (proxy-media-app-policy=refuse)");
        return StepOutcome::Next;
    case MediaAppPolicy::Upgrade:
        call.events().finding(Severity::Error, "MEDIA_APP_IN_PROXY",
            what + "; proxy-media-app-policy=upgrade cannot move a call to Default mode yet, so it ends");
        break;
    case MediaAppPolicy::HangUp:
        call.events().finding(Severity::Error, "MEDIA_APP_IN_PROXY", what);
        break;
    }
    call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
        fmt::format(
            "MEDIA_APP_IN_PROXY: {}; use Default mode for this route, or move the application before it "
            "(proxy-media-app-policy decides what happens here)",
            what));
    return StepOutcome::Waiting;
}

template <std::size_t Index>
StepOutcome run(Call& call, const std::string&)
{
    constexpr std::string_view name = names[Index];
    const MediaMode mode = call.presentMode();
    if (mode != MediaMode::Default)
        return refuseMedia(call, name, mode);
    const std::string text = fmt::format("{} is not available yet", name);
    call.events().finding(Severity::Error, "MEDIA_APP_NOT_AVAILABLE", text);
    call.hangUp(causeNamed("FACILITY_NOT_IMPLEMENTED"), CallEndedBy::Engine, text);
    return StepOutcome::Waiting;
}

template <std::size_t... Index>
constexpr auto familyOf(std::index_sequence<Index...>)
{
    return std::array{Application{names[Index], run<Index>}...};
}

constexpr auto family = familyOf(std::make_index_sequence<names.size()>());

} // namespace

std::span<const Application> mediaApplications()
{
    return family;
}

} // namespace legscope
