#pragma once

#include "ui/models/calleventmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace legscope::ui {

/// The SIP messages of one call as they were on the wire: a list, and the text of the selected one.
class RawTab : public QWidget {
    Q_OBJECT

public:
    explicit RawTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);
    /// Selects a message by the sequence number of its event.
    void showMessage(std::uint64_t sequence);
    /// What the text view shows.
    QString text() const;

private:
    void show(const Event* event);

    CallEventModel* m_messages;
    QTreeView* m_list;
    QLabel* m_about;
    QPlainTextEdit* m_text;
};

} // namespace legscope::ui
