#pragma once

#include "engine/event/event.h"

#include <QString>

namespace legscope::ui {

struct CallRow;

/// "Default", "Proxy", "Bypass".
QString modeText(MediaMode mode);
/// "Proxy, decided by profile internal: inbound-proxy-media=true"; empty while nothing is decided.
QString modeSentence(const CallRow& row);
/// The same of a decision about a call on `profile`.
QString modeSentence(const ModeDecided& mode, const QString& profile);

} // namespace legscope::ui
