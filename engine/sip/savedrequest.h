#pragma once

#include "engine/sip/leg.h"
#include "engine/sip/sofia.h"

#include <string>

namespace legscope {

/// A request of the peer that waits for our answer.
struct Leg::SavedRequest {
    std::string method;
    nua_saved_event_t saved[1] = {};
    ~SavedRequest() { nua_destroy_event(saved); }
};

} // namespace legscope
