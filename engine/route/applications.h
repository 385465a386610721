#pragma once

#include "engine/route/dialplanrun.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// One application of the dialplan, by FreeSWITCH's name. `argument` has its variables expanded.
struct Application {
    std::string_view name;
    StepOutcome (*run)(DialplanRun& run, const std::string& argument);
};

/// Null when there is none of that name; names compare without regard to case.
const Application* findApplication(std::string_view name);

// The families, each in a file of its own.
/// set, multiset, unset, export, bridge_export, set_profile_var, set_user, privacy, info, log, eval.
std::span<const Application> variableApplications();
/// bridge, transfer, execute_extension, intercept, limit, park, sleep, check_acl.
std::span<const Application> routeApplications();
/// Whether an application is one of those.
bool leadsRoute(std::string_view name);
/// Whether an application does its work on the route of a channel only, and not for a binding of keys beside
/// a bridge.
bool needsRoute(std::string_view name);
/// answer, pre_answer, ring_ready, respond, redirect, deflect, hangup, sched_hangup.
std::span<const Application> signallingApplications();
/// unbind_meta_app, digit_action_set_realm, clear_digit_action.
std::span<const Application> bindingApplications();
/// bind_meta_app, bind_digit_action: in whatever mode, but where keys come by RTP in Default mode only.
std::span<const Application> keyApplications();
/// playback, record, echo, conference...: everything that reads or writes media.
std::span<const Application> mediaApplications();
/// Those of them that are there in Default mode, whose run() is for that: start_dtmf, send_dtmf...
std::span<const Application> digitApplications();
/// playback, endless_playback, loop_playback, gentones, phrase, say.
std::span<const Application> soundApplications();
/// record, record_session, stop_record_session, record_session_mask, _unmask, _pause, _resume.
std::span<const Application> recordApplications();
/// read, play_and_get_digits, ivr, conference, valet_park.
std::span<const Application> readApplications();
/// att_xfer, soft_hold: for a leg that is connected, beside its route.
std::span<const Application> consultApplications();
/// eavesdrop, three_way.
std::span<const Application> listenApplications();
/// Whether an application is of those two families, which keep the route of their leg until they end.
bool keepsRoute(std::string_view name);
/// Whether an application of those three families lasts: the route waits for it.
bool lastsWithSound(std::string_view name);
/// Why an application of that family cannot be run in Default mode; empty for any other.
std::string mediaApplicationFault(std::string_view name);

/// For what a leg hears or says: who is not answered is sent 183, and its route serves it by itself. False:
/// the call has ended.
bool openMedia(DialplanRun& run);

// What applications do with their arguments.
/// playback_terminators: keys that end what lasts; `*` when it is not set.
std::string terminatorsOf(const ChannelVariables& variables);
/// Copies of the words of an argument; at most `most`, the last one keeps the rest.
std::vector<std::string> argumentWords(std::string_view argument, std::size_t most);
/// Tells what is wrong with an argument; the route goes on.
StepOutcome badArgument(
    DialplanRun& run, std::string_view application, const std::string& argument, std::string_view why);

} // namespace legscope
