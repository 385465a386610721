#pragma once

#include "engine/history/historycall.h"
#include "engine/history/historydatabase.h"

/// How a call stands in the table `call`.
namespace legscope {

/// What callOfRow() reads, for a SELECT.
inline constexpr const char* callColumns
    = "number, began, ended, answered, uuid, caller, callerName, called, host, profile, "
      "mode, cause, status, codecs, sipCallIds, findings, folded, gravest, sentence, loss, jitter, mos, "
      "coalesce((SELECT note.text FROM note WHERE note.uuid = call.uuid), '')";

/// The statement of addRow().
inline constexpr const char* addCallWords
    = "INSERT OR IGNORE INTO call(text, began, ended, answered, uuid, caller, callerName, called, host, "
      "profile, mode, cause, status, codecs, sipCallIds, findings, folded, gravest, sentence, loss, jitter, "
      "mos) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
      "?20, ?21, ?22)";

HistoryCall callOfRow(const Statement& row);

/// Adds the call, but for its events; one that is there already stays as it is.
Result<void> addRow(const HistoryDatabase& database, Statement& add, const HistoryCall& call);

} // namespace legscope
