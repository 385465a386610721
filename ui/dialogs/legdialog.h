#pragma once

#include "engine/api/command.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace legscope::ui {

class Commands;
class SentenceLabel;

/// What a LegDialog asks for, and what is made of the answer.
struct LegQuestion {
    QString title; ///< of the window, and of what is done
    QString label; ///< of the line
    QString placeholder; ///< an example
    QString button;
    QString hint{}; ///< a sentence below the line; empty: none
    QString entered{}; ///< is there at first
    QStringList legs{}; ///< to choose from; empty: there is no choice
    /// `leg` is the index of the one that was chosen.
    std::function<CommandBody(const QString& line, int leg)> command;
};

/// Asks for one line, such as a file or an extension, and has the engine do something with a leg of a live
/// call. What the engine refuses is told with what was entered still there.
class LegDialog : public QDialog {
    Q_OBJECT

public:
    /// `call` is what the operator knows it by; `commands` outlive the dialog.
    LegDialog(Commands& commands, const QString& call, LegQuestion question, QWidget* parent = nullptr);

    QLineEdit& line() { return *m_line; }
    QComboBox& legs() { return *m_legs; }
    /// Why it is not done; empty when nothing is to be told.
    QString sentence() const;

public slots:
    void send();

signals:
    /// The engine has done it; what it said of it.
    void done(const QString& sentence);

private:
    Commands& m_commands;
    const LegQuestion m_question;
    QLineEdit* m_line;
    QComboBox* m_legs;
    SentenceLabel* m_sentence;
    QDialogButtonBox* m_buttons;
    QPushButton* m_send;
};

} // namespace legscope::ui
