#include "engine/diagnose/findingjson.h"

#include "engine/event/redact.h"

namespace legscope {

JsonValue valueOf(const Conclusion& conclusion)
{
    JsonValue json;
    json["severity"] = nameOf(conclusion.severity);
    json["code"] = conclusion.code;
    json["leg"] = conclusion.leg ? JsonValue(nameOf(*conclusion.leg)) : JsonValue(nullptr);
    json["mline"] = conclusion.mline ? JsonValue(*conclusion.mline + 1) : JsonValue(nullptr);
    json["text"] = redacted(conclusion.text.text());
    JsonValue& evidence = json["evidence"] = JsonValue::object();
    for (const auto& [what, value] : conclusion.evidence)
        evidence[what] = redacted(value);
    json["remedy"] = nullptr;
    if (!conclusion.remedy.text.empty())
        json["remedy"] = {{"text", redacted(conclusion.remedy.text.text())},
            {"setting", conclusion.remedy.setting}, {"value", conclusion.remedy.value}};
    return json;
}

} // namespace legscope
