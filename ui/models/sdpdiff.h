#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace legscope {
struct SdpRewritten;
}

namespace legscope::ui {

/// Characters of a shown line.
struct CharRange {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const CharRange&) const = default;
};

enum class DiffOp {
    Same,
    Replaced,
    Dropped,
    Added,
    Moved, ///< the same line at another place of its section
};

/// One line of both texts, side by side. Texts are ready to be shown: secrets masked, control characters
/// replaced.
struct SdpDiffRow {
    int section = -1; ///< index of the m-line, -1 for the session section
    DiffOp op = DiffOp::Same;
    bool orderOnly = false; ///< nothing changed but the order (of the lines, or of the words in this line)
    QString before, after;
    std::vector<CharRange> beforeRanges, afterRanges; ///< what changed, in whole tokens
    int beforeLine = 0, afterLine = 0; ///< 1-based; 0 where the line does not exist
    QString reason; ///< why it was changed, translated
    QString setting; ///< profile parameter behind the reason; empty when none is
    QString violation; ///< why the media mode does not permit this change; empty when it does

    bool isChange() const { return op != DiffOp::Same; }
};

/// Two versions of an SDP (or of any two messages) with what changed between them and why.
struct SdpDiff {
    QString beforeTitle, afterTitle; ///< "A → engine", "engine → B"
    std::vector<SdpDiffRow> rows; ///< section by section, in the order of the text before
    QStringList sections; ///< headings: the session section's, then one an m-line
    QString headersTitle; ///< which two messages carried it; empty while that is not known
    std::vector<SdpDiffRow> headers; ///< of those messages, below the SDP: no rule looks at them
    QString rule; ///< the rule it was checked against; empty when it was not checked
    QStringList violations; ///< sentences, those of the rows included; empty when the rule is kept

    bool isUntouched() const { return changes() == 0; }
    int changes() const;
    int count(DiffOp op) const;
};

/// The rewrite of one SDP between two legs with the reasons of the engine, checked against what its media
/// mode may change. `from` and `to` name the legs ("A", "B").
SdpDiff diffOf(const SdpRewritten& rewrite, const QString& from, const QString& to);

/// Compares any two texts by their lines: SDP section by section, anything else as one section. No reasons,
/// no rule.
SdpDiff compareTexts(const QString& beforeTitle, const std::string& before, const QString& afterTitle,
    const std::string& after);

} // namespace legscope::ui
