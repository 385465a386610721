#pragma once

#include "engine/sdp/sdpedit.h"
#include "ui/models/sdpdiff.h"

#include <vector>

/// The steps from a list of edits to the rows of a diff, shared by the engine's rewrites and by plain
/// comparisons.
namespace legscope::ui {

/// One line of both texts before it is made ready to be shown.
struct RawRow {
    SdpEdit edit;
    int beforeLine = 0, afterLine = 0;
    bool moved = false;
};

/// Line numbers of both texts; `rows` is in the order of the texts.
void numberLines(std::vector<RawRow>& rows);
/// Joins dropped and added lines of a section that are versions of each other, or the same line elsewhere.
void pairUp(std::vector<RawRow>& rows);
/// Headings of the session section and of every m-line.
QStringList sectionsOf(const std::vector<RawRow>& rows);
/// A line ready to be shown: masked, with its changed ranges and the reason in words.
SdpDiffRow rowOf(const RawRow& raw);

} // namespace legscope::ui
