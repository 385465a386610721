#pragma once

#include "engine/diagnose/conclusion.h"
#include "ui/theme/tones.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace legscope::ui {

struct CallRecord;

/// A conclusion of the engine about a call as the window shows it.
struct CallFinding {
    Severity severity = Severity::Notice;
    QString code; ///< "MEDIA_APP_IN_PROXY": the same for every call that has it
    std::optional<LegSide> leg; ///< whose it is; of media the direction that comes from it
    QString text; ///< what was found, a sentence
    QString remedy; ///< what helps, a sentence; empty when nothing is known
    QString setting; ///< the parameter of the call's profile behind the remedy; empty when none is
    QString value{}; ///< what the remedy sets it to; empty when that is for the operator to say
    QStringList evidence{}; ///< "received: 0 packets"
    bool operator==(const CallFinding&) const = default;
};

/// Errors and warnings differ by their words, too.
Tone severityTone(Severity severity);

/// A sentence of the engine in the language of the window, with foreign text made safe; so are those of its
/// parts that are sentences themselves.
QString translated(const Sentence& sentence);

/// The same of a sentence that was told in English: as it is where toldSentence() does not know it.
QString toldText(std::string_view text);

/// All that there is to say about a call now, the gravest first, in the language of the window.
std::vector<CallFinding> findingsOf(const CallRecord& call);

} // namespace legscope::ui
