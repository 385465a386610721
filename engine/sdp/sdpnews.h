#pragma once

#include "engine/sdp/parsedsdp.h"

namespace legscope {

/// Whether `now` tells its reader what `before`, of the same writer, did not: another address, port or
/// direction, a key, an attribute. Less than before is no news, for the reader has chosen what is left. Nor
/// are o=, s= and t=, or a=setup, which follows from the reader's own (RFC 4145 section 4.1).
bool hasNews(const ParsedSdp& now, const ParsedSdp& before);

} // namespace legscope
