#pragma once

#include "engine/config/parametertable.h"

#include <span>

/// What FreeSWITCH does with the parameters that are kept here and not read, by what they are about.
namespace legscope {

/// Sockets, TLS, timers, requests and answers, and how the profile runs.
std::span<const UnreadParameter> unreadOfSignalling();
/// SDP, RTP, recordings.
std::span<const UnreadParameter> unreadOfMedia();
/// Who may call and register, registrations, presence.
std::span<const UnreadParameter> unreadOfRegistrar();

} // namespace legscope
