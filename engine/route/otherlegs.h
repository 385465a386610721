#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// Which of a leg and the one that it is connected to is heard by who listens to it.
enum class ListenedTo : std::uint8_t { Both, Leg, Peer };

/// To which of them he speaks.
enum class SpokenTo : std::uint8_t { Nobody, Leg, Peer, Both };

/// Who listens to a leg of another call. Each call may be the last: it may end in it.
class Eavesdropper {
public:
    /// It has begun, or why it cannot: Errc::NotFound, there is no such leg; InvalidArgument, it is one of
    /// the same call; Unsupported, the media of its call is not ours.
    virtual void onListening(const Result<void>& begun) = 0;
    /// The leg is not there any more.
    virtual void onLegGone() = 0;
    /// The call of who listens ends.
    virtual void onOwnCallEnding() { }

protected:
    ~Eavesdropper() = default;
};

/// The legs of other calls, as an application sees them. Lives on the SIP thread.
class OtherLegs {
public:
    /// Of those that are answered, the oldest first.
    virtual std::vector<std::string> uuids() const = 0;
    /// Empty: it is not set, or there is no such leg.
    virtual std::string variable(const std::string& uuid, const std::string& name) const = 0;

    /// The leg of the route hears that one, wherever that goes, and speaks to it, until stopListening(). Its
    /// call is moved into Default mode where its profile says so. One at a time; the listener is informed
    /// perhaps from inside.
    virtual void listen(const std::string& uuid, ListenedTo what, SpokenTo whom, Eavesdropper& listener) = 0;
    virtual void speakTo(SpokenTo whom) = 0;
    virtual void stopListening() = 0;

protected:
    ~OtherLegs() = default;
};

} // namespace legscope
