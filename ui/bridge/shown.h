#pragma once

#include "engine/core/clock.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <string_view>

/// Between the engine's UTF-8 and the console's QString. Text from the network is never trusted to be
/// harmless.
namespace legscope::ui {

/// One line: control characters, line separators, bidirectional controls and octets that are not UTF-8 are
/// shown as U+FFFD.
QString shown(std::string_view text);

/// Several lines: as shown(), but line feeds and tabs stay; the carriage return before a line feed is left
/// out.
QString shownLines(std::string_view text);

/// For setToolTip and ToolTipRole, which would take text that looks like HTML for HTML.
QString toolTipText(const QString& plain);

/// For the text of an action or a button, in which an ampersand would mark the key of the letter behind it.
QString actionText(QString plain);

QDateTime localTime(WallTime time);
/// "10:02:11", local time.
QString clockText(WallTime time);
/// "10:02:11.123", local time.
QString clockTextMs(WallTime time);
/// "0:09", "2:31", "1:02:05".
QString durationText(std::chrono::microseconds duration);

} // namespace legscope::ui
