#pragma once

#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/sofia.h"

#include <vector>

/// Where the library sends requests inside dialogs: it knows only what the peer said. Each request that it
/// makes passes here, those that it makes by itself (ACK, PRACK, session refreshes) as well.
namespace legscope {

/// While it lives, `message` is what the library works on: requests that it makes by itself in answer, before
/// anybody else has seen the message, find its source here.
class Delivery {
public:
    Delivery(const msg_t* message, const sip_t* sip) noexcept;
    ~Delivery();
    Delivery(const Delivery&) = delete;
    Delivery& operator=(const Delivery&) = delete;
};

/// Our definitions, for the self-test.
std::vector<GuardedImport> guardedRoute();

} // namespace legscope
