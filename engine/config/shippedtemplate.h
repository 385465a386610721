#pragma once

#include <string_view>
#include <vector>

namespace legscope {

/// A file of the configuration that the program brings along (resources/conf), embedded when it was built.
struct TemplateFile {
    std::string_view name; ///< relative to the configuration directory
    std::string_view content;
};

/// In the order in which they are written; freeswitch.xml comes last, so that half a configuration is none.
const std::vector<TemplateFile>& shippedTemplate();

} // namespace legscope
