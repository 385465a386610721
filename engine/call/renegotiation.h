#pragma once

#include "engine/call/calllinks.h"
#include "engine/core/error.h"

#include <functional>
#include <string>

namespace legscope {

class CallMedia;
class Reoffers;

/// What of a call it uses.
struct RenegotiatedCall {
    CallLinks& links;
    const CallProgress& progress;
    CallMedia& media;
    Reoffers& reoffers;
};

/// Offers the answered leg of a channel our codecs again, in Default mode: those named, as codec_string has
/// them, and no others, or, where none are, those that it has been offered before. What the leg it is
/// connected to gets goes on, made anew where they differ. `done` is called once, unless the leg or the call
/// ends before: Errc::Unsupported (media is not ours, or the leg refuses; then nothing has changed), Refused
/// (it is not connected, or another negotiation is under way), InvalidArgument (no codecs).
void renegotiate(const RenegotiatedCall& call, Channel& channel, const std::string& codecs,
    const std::function<void(const Result<void>&)>& done);

} // namespace legscope
