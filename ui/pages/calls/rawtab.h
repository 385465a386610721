#pragma once

#include "ui/models/calleventmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
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

    /// Selects the next place, from the cursor on, where the words stand in a message of the call, upper and
    /// lower case alike; after the last message the first. False when they stand nowhere.
    bool findNext(const QString& words);

private:
    void show(const Event* event);
    QWidget* buildFind();
    void openFind();
    void closeFind();
    void markAll();

    CallEventModel* m_messages;
    QTreeView* m_list;
    QLabel* m_about;
    QPlainTextEdit* m_text;
    QWidget* m_find;
    QLineEdit* m_words;
    QLabel* m_found;
};

} // namespace legscope::ui
