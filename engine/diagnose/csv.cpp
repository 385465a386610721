#include "engine/diagnose/csv.h"

#include <algorithm>

namespace legscope {
namespace {

bool isNumber(std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    return !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string cell(std::string_view text)
{
    std::string out(text);
    if (!text.empty() && std::string_view("=+-@\t\r").contains(text.front()) && !isNumber(text))
        out.insert(0, "'");
    if (out.find_first_of(",\"\r\n") == std::string::npos)
        return out;
    std::string quoted = "\"";
    for (const char c : out)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

} // namespace

std::string csvRecord(const std::vector<std::string>& cells)
{
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i)
        record += (i == 0 ? "" : ",") + cell(cells[i]);
    return record + "\r\n";
}

} // namespace legscope
