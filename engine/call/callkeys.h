#pragma once

#include "engine/core/error.h"
#include "engine/event/mediamode.h"
#include "engine/route/keyreader.h"

#include <array>
#include <string>

namespace legscope {

/// Keys of the legs of a call that applications read, and those that nobody has had a use for: they wait for
/// the next one that reads. Lives on the SIP thread.
class CallKeys {
public:
    /// Keys of the leg of that side are the reader's from now on, first those that wait. It outlives the
    /// reading.
    void read(LegSide from, KeyReader& reader);
    void stop(const KeyReader& reader);
    bool isReading(LegSide from) const { return keys(from).reader != nullptr; }
    /// isReading() first.
    void press(LegSide from, char key) { keys(from).reader->onKey(key); }
    /// Nobody has had a use for the key. Of more than 1,000 the newest go.
    void keep(LegSide from, char key);
    /// None waits any more.
    void forget(LegSide from) { keys(from).waiting.clear(); }
    /// Errc::NotFound: none are read of this leg.
    Result<void> breakOff(LegSide from);

private:
    static constexpr std::size_t mostWaiting = 1000;

    struct Keys {
        KeyReader* reader = nullptr;
        std::string waiting;
    };
    Keys& keys(LegSide from) { return m_keys[static_cast<std::size_t>(from)]; }
    const Keys& keys(LegSide from) const { return m_keys[static_cast<std::size_t>(from)]; }

    std::array<Keys, 2> m_keys; ///< by the side that presses
};

} // namespace legscope
