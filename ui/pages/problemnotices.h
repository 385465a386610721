#pragma once

#include <QObject>

namespace legscope::ui {

class EngineStatus;
class ErrorBar;
class StatusStrip;

/// Says in the window, and on stderr, what the engine says is wrong: notices in the status bar, all else
/// above the pages.
class ProblemNotices : public QObject {
    Q_OBJECT

public:
    /// All outlive the notices.
    ProblemNotices(const EngineStatus& status, StatusStrip& strip, ErrorBar& errors, QObject* parent);
};

} // namespace legscope::ui
