#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Why a text is no configuration XML, and where.
struct XmlFault {
    std::size_t offset = 0; ///< octets from the start of the text
    std::string cause;
};

/// Parses a fragment (any number of elements side by side) for its syntax only.
std::optional<XmlFault> findSyntaxFault(std::string_view fragment);

/// The first entity reference that is neither one of the five of XML nor the number of a character
/// that there is (not 0, no surrogate). A
/// bare '&' passes, as it does in FreeSWITCH.
std::optional<XmlFault> findForeignEntity(std::string_view text);

} // namespace legscope
