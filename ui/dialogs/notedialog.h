#pragma once

#include "engine/core/error.h"

#include <QDialog>

#include <optional>
#include <string>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace legscope::ui {

class Commands;

/// Asks for an operator's note of one call, and has it kept in the history. One that is too long is neither
/// cut nor sent: the dialog says how long it may be. Where no history is kept the note lasts as long as the
/// window, and that is said.
class NoteDialog : public QDialog {
    Q_OBJECT

public:
    /// `uuid` is CallBegan::uuid, `call` what the operator knows it by; `commands` outlive the dialog.
    NoteDialog(Commands& commands, std::string uuid, const QString& call, const std::string& note,
        QWidget* parent = nullptr);

    QLineEdit& line() { return *m_line; }
    /// What came of it.
    QString sentence() const;

public slots:
    void save();

signals:
    /// The call has this note from now on; an empty one was taken away.
    void noted(const std::string& note);

private:
    void showLength();
    void take(const std::string& note, const std::optional<Error>& error);
    static QString notSaved(const Error& error);

    Commands& m_commands;
    const std::string m_uuid;
    QLineEdit* m_line;
    QLabel* m_length;
    QLabel* m_sentence;
    QDialogButtonBox* m_buttons;
    QPushButton* m_save;
};

} // namespace legscope::ui
