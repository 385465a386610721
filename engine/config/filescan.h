#pragma once

#include "engine/config/preprocessor.h"
#include "engine/config/xmltag.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// One file on its way through the preprocessor.
class FileScan {
public:
    /// `text` must outlive the scan.
    FileScan(Preprocessor& owner, std::filesystem::path file, std::size_t index, std::string_view text);

    /// Appends the file's text to the owner's. The fault's offset is in this file.
    std::optional<XmlFault> run();

private:
    struct OpenElement {
        std::string_view name;
        std::size_t offset;
    };

    std::optional<XmlFault> takeMarkup();
    std::optional<XmlFault> takeTag();
    std::optional<XmlFault> balance(const XmlTag& tag);
    void takeComment(std::size_t end);
    void takeDirective(const XmlTag& tag);
    void takeSet(std::string_view command, std::string_view data, std::size_t offset);

    /// Appends text[from, end) with its variables expanded.
    void emit(std::size_t from, std::size_t end);
    std::string expanded(std::string_view piece, std::size_t offset);
    const std::string& valueOf(std::string_view name, std::size_t offset);
    SourceLocation locationOf(std::size_t offset) const;

    Preprocessor& m_owner;
    const std::filesystem::path m_file;
    const std::size_t m_index;
    const std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<OpenElement> m_elements;
};

} // namespace legscope
