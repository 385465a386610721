#include "ui/models/callfinding.h"

#include "engine/diagnose/toldsentence.h"
#include "engine/event/redact.h"
#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"

#include <QCoreApplication>

namespace legscope::ui {

Tone severityTone(Severity severity)
{
    return severity == Severity::Error  ? Tone::Failure
        : severity == Severity::Warning ? Tone::Warning
                                        : Tone::Muted;
}

QString translated(const Sentence& sentence)
{
    QString text = QCoreApplication::translate("CallFinding", sentence.pattern.c_str());
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int place = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (place < 1) {
            result += text[at];
            continue;
        }
        ++at;
        if (static_cast<std::size_t>(place) <= sentence.arguments.size())
            result += toldText(sentence.arguments[static_cast<std::size_t>(place) - 1]);
    }
    return result;
}

QString toldText(std::string_view text)
{
    const auto sentence = toldSentence(text);
    return sentence ? translated(*sentence) : shown(shownText(text));
}

std::vector<CallFinding> findingsOf(const CallRecord& call)
{
    std::vector<CallFinding> findings;
    const WallTime at = call.endTime.value_or(call.sampleTime);
    for (const Conclusion& one : call.judged.conclude(call.sample, at)) {
        findings.push_back({one.severity, QString::fromStdString(one.code), one.leg, translated(one.text),
            translated(one.remedy.text), QString::fromStdString(one.remedy.setting),
            QString::fromStdString(one.remedy.value), {}});
        for (const auto& [what, value] : one.evidence)
            findings.back().evidence << QStringLiteral("%1: %2").arg(shown(what), shown(value));
    }
    return findings;
}

} // namespace legscope::ui
