#include "engine/diagnose/bundleindex.h"

#include "engine/diagnose/markup.h"

#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view indexHead
    = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\"/>\n"
      "<style>body{font:14px/1.4 sans-serif;color:#1b1f24;background:#fff;margin:2em;max-width:1100px}"
      "table{border-collapse:collapse}th,td{border:1px solid #c4cad1;padding:3px 8px;text-align:left;"
      "vertical-align:top}th{background:#eef2f6}</style>\n<title>Calls</title>\n</head>\n<body>\n"
      "<h1>Calls</h1>\n";

std::string member(const JsonValue& call, const char* name)
{
    const JsonValue& value = call.at(name);
    return value.is_null() ? std::string()
                           : markupText(value.is_string() ? value.get<std::string>() : written(value));
}

std::string findingsOf(const JsonValue& call)
{
    std::string codes;
    for (const JsonValue& code : call.at("findings"))
        codes += (codes.empty() ? "" : ", ") + markupText(code.get<std::string>());
    return codes;
}

} // namespace

std::string bundleIndex(const JsonValue& calls, const std::string& created)
{
    std::string page(indexHead);
    page += fmt::format("<p>Exported {}. What is missing and what was masked: <a href=\"manifest.json\">"
                        "manifest.json</a>.</p>\n<table>\n<tr><th>Call</th><th>Began</th><th>From</th>"
                        "<th>To</th><th>Media mode</th><th>Cause</th><th>Findings</th></tr>\n",
        markupText(created));
    for (const JsonValue& call : calls)
        page += fmt::format("<tr><td><a href=\"calls/{0}/report.html\">{0}</a></td><td>{1}</td><td>{2}</td>"
                            "<td>{3}</td><td>{4}</td><td>{5}</td><td>{6}</td></tr>\n",
            member(call, "id"), member(call, "began"), member(call, "from"), member(call, "to"),
            member(call, "mode"), member(call, "cause"), findingsOf(call));
    return page + "</table>\n</body>\n</html>\n";
}

} // namespace legscope
