#pragma once

#include "engine/core/error.h"

#include <QString>

namespace legscope::ui {

/// Why the history did not answer, one sentence with the engine's cause behind it.
QString historyFailure(const Error& error);

} // namespace legscope::ui
