#pragma once

#include "engine/channel/channelvariables.h"
#include "engine/config/boundapplication.h"
#include "engine/event/recording.h"
#include "engine/media/recordingtap.h"
#include "engine/sound/recordingfile.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// What a recording that cannot be written does to its call (RECORD_HANGUP_ON_ERROR).
enum class RecordFault : std::uint8_t { Told, HangsUp };

/// When a recording begins (RECORD_ANSWER_REQ).
enum class RecordBegin : std::uint8_t {
    WithSound, ///< as soon as the leg has any
    WithAnswer,
};

/// What of a leg is recorded (RECORD_BRIDGE_REQ).
enum class RecordWhile : std::uint8_t {
    Served,
    Bridged, ///< only what is said and heard while it is connected to another leg
};

/// Whether it begins when the other leg is recorded to the same path already (RECORD_CHECK_BRIDGE).
enum class RecordBeside : std::uint8_t { Another, Nothing };

/// A recording of a leg that is wanted.
struct RecordOrder {
    RecordingRequest file; ///< its root follows from the call; rate 0: that of the leg
    RecordedSound sound = RecordedSound::Mixed;
    SilenceLimits silence{};
    std::chrono::milliseconds limit{0}; ///< 0: none
    std::chrono::milliseconds shortest{0}; ///< what is shorter is not kept
    std::string terminators{}; ///< keys of the leg that end it
    RecordFault fault = RecordFault::Told;
    RecordBegin begin = RecordBegin::WithSound;
    RecordWhile scope = RecordWhile::Served;
    RecordBeside beside = RecordBeside::Another;
    std::vector<BoundApplication> onStart{},
        afterwards{}; ///< run when it has begun, and when its file is finished
};

/// What has become of it.
struct RecordOutcome {
    RecordEnd end = RecordEnd::Stopped;
    char key = 0; ///< of RecordEnd::Key
    std::chrono::milliseconds length{0};
    std::uint64_t octets = 0; ///< of the file
};

/// An order as the variables of a leg have it, and what of them cannot be read: that is as if it were not
/// set.
struct ReadRecordOrder {
    RecordOrder order;
    std::vector<std::string> faults;
};

/// Reads FreeSWITCH's RECORD_STEREO, _STEREO_SWAP, _READ_ONLY, _WRITE_ONLY, _APPEND, _ANSWER_REQ,
/// _BRIDGE_REQ, _CHECK_BRIDGE, _MIN_SEC, _INITIAL_TIMEOUT_MS, _FINAL_TIMEOUT_MS, _SILENCE_THRESHOLD,
/// _HANGUP_ON_ERROR, _TITLE, _COPYRIGHT, _SOFTWARE, _ARTIST, _COMMENT, _DATE, record_sample_rate,
/// execute_on_record_start (APP ARGUMENT) and record_post_process_exec_app and _api (NAME:ARGUMENT).
ReadRecordOrder recordOrderOf(const std::string& path, const ChannelVariables& variables);

} // namespace legscope
