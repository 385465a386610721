#include "engine/call/recordingresult.h"

namespace legscope {

std::string_view completionOf(RecordEnd end)
{
    switch (end) {
    case RecordEnd::Silence:
        return "success-silence";
    case RecordEnd::TimeLimit:
        return "success-maxtime";
    case RecordEnd::NoInput:
        return "no-input-timeout";
    case RecordEnd::TooShort:
        return "input-too-short";
    case RecordEnd::Empty:
        return "empty-file";
    case RecordEnd::Failed:
        return "uri-failure";
    case RecordEnd::None:
    case RecordEnd::Stopped:
    case RecordEnd::Key:
    case RecordEnd::LegLeft:
        break;
    }
    return {};
}

RecordEnd endOf(const RecordingEnd& file, RecordEnd asked)
{
    if (file.fault)
        return RecordEnd::Failed;
    if (!file.isKept)
        return file.samples == 0 ? RecordEnd::Empty : RecordEnd::TooShort;
    switch (file.cause) {
    case RecordingCause::TimeLimit:
        return RecordEnd::TimeLimit;
    case RecordingCause::Silence:
        return RecordEnd::Silence;
    case RecordingCause::NoInput:
        return RecordEnd::NoInput;
    case RecordingCause::Stopped:
    case RecordingCause::Cut:
        break;
    }
    return asked == RecordEnd::None ? RecordEnd::Failed : asked;
}

RecordingState stateOf(RecordState state)
{
    return state == RecordState::Masked ? RecordingState::Masked
        : state == RecordState::Paused  ? RecordingState::Paused
                                        : RecordingState::Recording;
}

} // namespace legscope
