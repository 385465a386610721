#include "engine/diagnose/sdpchanges.h"

#include "engine/diagnose/csv.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

namespace legscope {

std::string sdpChanges(const CallSummary& call)
{
    std::string text = csvRecord({"event", "time", "kind", "from", "to", "mode", "mline", "line", "op",
        "reason", "setting", "before", "after"});
    for (const EventPtr& event : call.events()) {
        const auto* rewritten = std::get_if<SdpRewritten>(&event->body);
        if (rewritten == nullptr)
            continue;
        for (const SdpEdit& edit : rewritten->edits) {
            if (edit.op == EditOp::Keep)
                continue;
            text += csvRecord({std::to_string(event->sequence), isoTime(event->time),
                std::string(nameOf(rewritten->kind)), call.nameOfLeg(rewritten->from),
                call.nameOfLeg(rewritten->to), std::string(nameOf(rewritten->mode)),
                edit.section < 0 ? "" : std::to_string(edit.section), std::to_string(edit.line),
                std::string(nameOf(edit.op)), std::string(nameOf(edit.reason)),
                std::string(settingBehind(edit.reason)), redacted(edit.before), redacted(edit.after)});
        }
    }
    return text;
}

} // namespace legscope
