#include "engine/diagnose/markup.h"

#include "engine/event/plaintext.h"

namespace legscope {

std::string markupText(std::string_view text)
{
    std::string out;
    for (const char c : plainText(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace legscope
