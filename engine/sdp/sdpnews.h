#pragma once

#include <string_view>

namespace legscope {

/// Whether `now` tells its reader what `before`, of the same writer, did not: another address, port or
/// direction, a key, an attribute. Less than before is no news, for the reader has chosen what is left. Nor
/// are o=, s= and t=, or a=setup, which follows from the reader's own (RFC 4145 section 4.1). An SDP that
/// cannot be read has news.
bool tellsNews(std::string_view now, std::string_view before);

} // namespace legscope
