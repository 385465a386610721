#pragma once

#include <string>
#include <string_view>

namespace legscope {

/// Foreign text as content or attribute of XML and HTML: `&`, `<`, `>`, `"` and `'` escaped, and made plain
/// (see plaintext.h), so that every character is one that XML 1.0 allows.
std::string markupText(std::string_view text);

} // namespace legscope
