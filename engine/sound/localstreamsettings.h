#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// A <directory> of local_stream.conf: what all hear who are played local_stream://NAME.
struct LocalStreamSettings {
    enum class Order : std::uint8_t { Shuffled, ByName };

    std::string name; ///< "moh", or "moh/8000": that of the streams moh which is meant for 8000 Hz
    std::string path; ///< the directory, absolute
    std::uint32_t rate = 8000; ///< Hz, of the listeners that it is meant for; the others hear it converted
    Order order = Order::Shuffled;
    std::vector<std::string> chimes{}; ///< chime-list: files heard in between, in turn
    std::chrono::seconds chimeEvery{0}; ///< chime-freq: of the stream between two chimes; 0: there are none
    std::chrono::seconds chimeMost{0}; ///< chime-max: of one chime; 0: all of it

    bool operator==(const LocalStreamSettings&) const = default;
};

} // namespace legscope
