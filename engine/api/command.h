#pragma once

#include "engine/call/legmeant.h"
#include "engine/config/historysettings.h"
#include "engine/diagnose/bundle.h"
#include "engine/diagnose/callsound.h"
#include "engine/event/conferencestatus.h"
#include "engine/event/digit.h"
#include "engine/event/event.h"
#include "engine/event/ids.h"
#include "engine/event/originate.h"
#include "engine/event/recording.h"
#include "engine/history/historycall.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a reader may ask of the engine. Each command is answered by one CommandFinished event with its id;
/// after the end of the engine by Errc::Stopped.
namespace legscope {

/// Places calls between the two built-in lab phones through the first running profile.
struct PlaceDemoCalls {
    unsigned count = 1;
    std::chrono::milliseconds duration{10'000}; ///< from answer to BYE
};

struct HangUpCall {
    CallId call;
};

/// Why the route of a live call is what it is: what the dialplan asked, and what was the answer, with the
/// variables as they are now. The text of the CommandFinished is "with the variables as they are now: " and
/// the sentences, with "; " between them.
struct ExplainRoute {
    CallId call;
};

/// Digits of a live leg in Default mode, "DIGITS[@MS][+DIGITS[@MS]...]", w and W for pauses of 0.5 and 1 s.
struct SendDigits {
    std::string uuid; ///< of the leg
    std::string digits;
    DigitRole as = DigitRole::Sent;
};

/// What a live leg in Default mode presses goes nowhere, or goes on again.
struct DropDigits {
    std::string uuid; ///< of the leg
    bool isOn = true;
    DigitMask mask{}; ///< what the other leg gets for each of them
};

/// Ends the call of a live leg.
struct HangUpLeg {
    std::string uuid;
    std::string cause = "NORMAL_CLEARING"; ///< as causeNamed() reads it
};

/// Sends a live leg to another extension.
struct TransferLeg {
    std::string uuid;
    LegMeant who = LegMeant::Itself;
    std::string extension;
    std::string context{}; ///< empty: that of its route
};

/// Runs an application of the dialplan on a live leg, beside its route.
struct RunOnLeg {
    std::string uuid;
    std::vector<LegMeant> on{LegMeant::Itself};
    std::string application, argument;
};

/// A variable of a live leg, or all: lines of "name: value".
struct TellVariables {
    std::string uuid;
    std::string name{}; ///< empty: all
};

/// Sets a variable of a live leg; an empty value unsets it.
struct SetVariable {
    std::string uuid;
    std::string name, value;
};

/// Parks a live leg; the one that it is connected to goes.
struct ParkLeg {
    std::string uuid; ///< of the leg
};

/// Two live legs of different calls are connected to each other. Errors: Errc::NotFound, InvalidArgument,
/// Unsupported.
struct ConnectLegs {
    std::string one, another; ///< their UUIDs
};

/// Does something with a conference, or lists them (Conferences::command). Errors as of that.
struct RunConferenceCommand {
    std::vector<std::string> words; ///< behind "conference"
};

/// Fills `answer` with the conferences that are there, by their names, for whoever asked to read once the
/// command has finished, which has no text.
struct TellConferences {
    std::shared_ptr<std::vector<ConferenceStatus>> answer; ///< never null
};

/// Ends what a live leg is played; its route goes on.
struct BreakPlaying {
    std::string uuid; ///< of the leg
};

/// Moves the call of a live leg into Default mode, as long as it lives or until GiveMediaBack.
struct TakeMedia {
    std::string uuid; ///< of the leg
};

/// Moves the call of a live leg that was moved into Default mode back to the mode that its settings say.
/// Errors besides: Refused (nothing has moved it, or its media is needed).
struct GiveMediaBack {
    std::string uuid; ///< of the leg
};

/// Offers a live leg in Default mode codecs again. It keeps what it has where it refuses.
struct RenegotiateCodecs {
    std::string uuid; ///< of the leg
    std::string codecs; ///< as codec_string has them; empty: those that it has been offered before
};

/// Records what a live leg says and hears, in Default mode, as its variables RECORD_... say. Finished when it
/// has begun: for a leg that is not answered, with its answer.
struct RecordLeg {
    std::string uuid; ///< of the leg
    std::string path;
    std::chrono::seconds limit{0}; ///< 0: none
};

/// Changes recordings of a live leg.
struct ChangeRecording {
    std::string uuid; ///< of the leg
    std::string path; ///< empty: all of the leg
    RecordChange change = RecordChange::Stop;
};

/// Writes parameters of one profile and applies them to new calls; live calls keep what they began with.
struct ApplyProfileSettings {
    std::string profile;
    std::vector<std::pair<std::string, std::string>> parameters; ///< parameter name, new value
};

/// Puts a kept state of the file that holds a profile back (ProfileStatus::revisions) and applies it to new
/// calls.
struct RollBackProfile {
    std::string profile;
    std::string revision; ///< its id
};

/// Ends the calls of a profile and starts it anew with what the configuration on the disk says now. It goes
/// on as it is, calls and all, when that could not run: Errc::NotFound (no such profile), Unsupported,
/// AddressInUse, AddressUnavailable, those of reading the configuration, Refused (another one is restarted).
struct RestartProfile {
    std::string profile;
};

/// Writes the diagnostics bundle.
struct ExportBundle {
    std::filesystem::path file;
    std::vector<CallId> calls; ///< empty: every call that is known
    SharedEvents told{}; ///< of calls that the engine may have forgotten, as they were told; null: none
    BundleParts parts = everyBundlePart;
    Redaction redaction{};
    ExistingFile existing = ExistingFile::Replace;
    std::map<CallId, std::string> notes{}; ///< of operators
    std::shared_ptr<ExportWatch> watch{}; ///< cancels it and says how far it is; null: nobody watches
};

/// Makes sound of the RTP that is kept of a call that lives or is kept: A left, B right. Into `answer` once
/// the command has finished, and into a WAV file, or into one of them. Errors: NotFound (no such call),
/// Refused (no sound can be made, and why), those of replaceFile.
struct HearCall {
    CallId call;
    Direction way = Direction::Received; ///< of the file
    std::filesystem::path file{}; ///< empty: none
    std::shared_ptr<CallSound> answer{}; ///< null: nobody reads it; it has all that is known of a refusal too
};

/// Refuses new calls with 503 and answers OPTIONS with it, so that others are chosen. Finished when the last
/// call has ended or `limit` has passed; what is left then goes on until the engine stops.
struct DrainCalls {
    std::optional<std::chrono::seconds> limit;
};

/// Reads the configuration again. What can change while it runs changes for new calls: dialplan, directory,
/// lists, parameters of profiles, profiles that are new. What needs a new start is named in the answer.
struct ReloadConfiguration { };

/// How the engine does, in one sentence.
struct TellStatus { };

/// The live calls.
struct TellCalls { };

/// Which part of a call is told.
enum class CallPart : std::uint8_t { Call, Sdp, Rtp };

/// A call that lives or is kept, as one line of JSON: the members of call.json without its events.
struct TellCall {
    CallId call;
    CallPart part = CallPart::Call;
};

/// What there is to say about the calls that live or are kept, as one line of JSON:
/// [{"call":7,"findings":[...]}, ...]; calls without findings are left out.
struct TellFindings { };

/// Looks for calls that have ended, of earlier runs too. They are in `answer` when the command has finished;
/// without an answer, for who reads text, one line of JSON has them: [{"number":12,"began":...}, ...].
/// Errors: Refused (no history is kept), Stopped (it was cancelled), those of History.
struct SearchHistory {
    HistoryQuery query;
    std::shared_ptr<HistoryAnswer> answer{};
};

/// Reads all that was published about calls of the history: `answer->stories`, in the order of the numbers,
/// or without an answer one line of JSON, as of TellCall. Errors besides: NotFound.
struct ReadHistory {
    std::vector<std::int64_t> numbers; ///< HistoryCall::number
    std::shared_ptr<HistoryAnswer> answer{};
};

/// Keeps an operator's note of a call in the history, be it live or over; an empty one takes it away. Errors:
/// InvalidArgument (longer than longestNote characters), Refused (no history is kept), those of History.
struct NoteCall {
    std::string uuid; ///< CallBegan::uuid
    std::string note;
};

/// What of ended calls is kept.
struct HistorySetup {
    std::filesystem::path file; ///< empty: the program was started without a place for it
    HistorySettings running; ///< what counts now
    HistorySettings saved; ///< what counts from the next start on
};

/// Fills `answer`, for whoever asked to read once the command has finished. Errors: those of reading the
/// configuration.
struct TellHistorySetup {
    std::shared_ptr<HistorySetup> answer; ///< never null
};

/// Writes them into the configuration, for the next start. Errors: those of saveHistorySettings().
struct SaveHistorySettings {
    HistorySettings settings;
};

using CommandBody = std::variant<PlaceDemoCalls, HangUpCall, ApplyProfileSettings, RollBackProfile,
    RestartProfile, ExportBundle, HearCall, Originate, DrainCalls, ReloadConfiguration, TellStatus, TellCalls,
    TellCall, TellFindings, ExplainRoute, HangUpLeg, TransferLeg, RunOnLeg, TellVariables, SetVariable,
    SendDigits, DropDigits, BreakPlaying, ParkLeg, ConnectLegs, RunConferenceCommand, TellConferences,
    TakeMedia, GiveMediaBack, RenegotiateCodecs, RecordLeg, ChangeRecording, SearchHistory, ReadHistory,
    NoteCall, TellHistorySetup, SaveHistorySettings>;

} // namespace legscope
