#pragma once

#include "engine/diagnose/bundlechoice.h"
#include "engine/event/ids.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace legscope::ui {

class CallStore;
class MessagePreview;

/// The messages of a call as an export has them, one at a time; at first the one that began the call.
class ExportPreview : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives it.
    explicit ExportPreview(const CallStore& store);

    /// Says so when there is no such call.
    void preview(CallId call, const Redaction& redaction);

private:
    void turn(int by);
    void showMessage();

    const CallStore& m_store;
    CallId m_call;
    Redaction m_redaction;
    int m_message = 0;

    MessagePreview* m_preview;
    QLabel* m_previewed;
    QToolButton* m_before = nullptr;
    QToolButton* m_after = nullptr;
};

} // namespace legscope::ui
