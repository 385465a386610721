#pragma once

namespace legscope {

/// When a session is to be refreshed (RFC 4028), the library would send a request of its own: an INVITE
/// without an offer, or the one that it has sent last. Here the owner of the handle is asked first
/// (HandleOwner::refreshes). Legs have NUTAG_UPDATE_REFRESH set, so that every refresh of the library is an
/// UPDATE and passes here.
const void* guardedRefresh() noexcept;

} // namespace legscope
