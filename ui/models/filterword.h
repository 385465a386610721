#pragma once

#include <QString>

namespace legscope::ui {

struct CallRow;

/// "cause:=USER_BUSY", the word of a filter or a search for a whole value. Empty where there is no value, or
/// one that no word can hold: with a space, or with octets that are no text.
QString filterWord(const QString& key, const QString& value);

/// The word for what stands in a column of CallModel; empty for one whose values are not compared as a whole.
QString filterWord(const CallRow& call, int column);

} // namespace legscope::ui
