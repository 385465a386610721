#pragma once

#include "engine/media/mediaport.h"

#include <functional>
#include <memory>
#include <mutex>

namespace legscope {

/// A port on its way from one call to another, perhaps of another worker. Who had it gives it and who gets it
/// takes it, once each, in whatever order. Any thread.
class PortHandover {
public:
    using Taker = std::move_only_function<void(std::unique_ptr<MediaPort>)>;

    /// It is at no m-line.
    void give(std::unique_ptr<MediaPort> port);
    /// The port if it was given already. Else null, and who gives it calls `later`.
    std::unique_ptr<MediaPort> take(Taker later);

private:
    std::mutex m_mutex;
    std::unique_ptr<MediaPort> m_port;
    Taker m_taker;
};

} // namespace legscope
