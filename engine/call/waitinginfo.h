#pragma once

namespace legscope {

struct Channel;

/// Sends the first of the digits that wait for the leg of a channel in INFO (ChannelDigits::infos), and each
/// further one when the one before is answered: over UDP a second could come before the first. A leg that
/// takes no INFO any more gets none.
void sendWaitingInfo(Channel& to);

} // namespace legscope
