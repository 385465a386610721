#pragma once

#include "engine/call/calllinks.h"
#include "engine/channel/digitterms.h"
#include "engine/channel/keyfate.h"
#include "engine/event/event.h"
#include "engine/sip/leg.h"

#include <string>
#include <string_view>

namespace legscope {

class CallBindings;
class CallEvents;
class CallKeys;
class CallMedia;
class CallPlayback;
class CallRecordings;

/// The digits of one call in Default mode, as far as they come or go by SIP or are ours: INFO of the legs,
/// INFO to the legs, one after the other, and digits of applications. What a leg presses otherwise is handled
/// by the media (DigitPath), which asks the bindings of keys here; every digit is reported here. Lives on the
/// SIP thread.
class CallDigits {
public:
    /// All of it outlives this object.
    CallDigits(CallLinks& links, CallMedia& media, CallEvents& events, CallPlayback& playback,
        CallRecordings& recordings, CallKeys& keys, CallBindings& bindings, CallEnvironment& environment);

    /// Answers an INFO that is to be a digit. False when it is none, or media is not ours and no binding is
    /// asked about it: it is forwarded.
    bool takesRequest(Leg& leg, const DialogRequest& request);
    /// What the media has done with a digit.
    void onPassed(DigitPassed passed);

    // What bindings have decided about a key that one leg has pressed.
    void taken(LegSide from, const PressedKey& key);
    /// It goes on to the other leg.
    void letGo(LegSide from, const PressedKey& key);

    /// Sends digits (readDigits) to the leg of a channel. Errors of readDigits; Errc::Unsupported when the
    /// media of the call is not ours.
    Result<void> sendTo(Channel& channel, std::string_view digits);
    /// The same as if the leg had pressed them, as soon as it is connected to another.
    Result<void> queueFrom(Channel& channel, std::string_view digits);
    /// What the leg of a channel presses goes nowhere from now on, or goes on again; for each digit that goes
    /// nowhere the other leg gets `mask`. Errors as of sendTo().
    Result<void> block(Channel& channel, PressedKeys pressed, const DigitMask& mask);
    /// Drops what is not sent yet.
    void flush();
    /// The legs are connected: what waits with their channels goes on.
    void connected();
    /// The leg has ended, or another call links its channel: what waits with it does not go on here.
    void onLegGone(Channel& channel);

    /// Masks the keys of a stream where they may be a secret.
    void mask(StreamSample& stream) const;

private:
    using Queue = DigitQueue ChannelDigits::*;
    static constexpr std::size_t mostWaiting = 1000;

    const DigitTerms& terms(LegSide side) const;
    /// Whether keys that the leg of that side presses may be a secret (sensitive_dtmf).
    bool isMasked(LegSide side) const;
    Result<void> wait(DigitQueue& queue, LegSide reader, std::string_view digits, ShownTo shown) const;
    Result<void> start(Channel& channel, Queue queue, std::string_view digits, ShownTo shown);
    void put(LegSide from, const DigitStep& step);
    void sendMask(LegSide from);
    void goOn(Channel& channel, Queue queue);

    CallLinks& m_links;
    CallMedia& m_media;
    CallEvents& m_events;
    CallPlayback& m_playback;
    CallRecordings& m_recordings;
    CallKeys& m_keys;
    CallBindings& m_bindings;
    CallEnvironment& m_environment;
};

} // namespace legscope
