#pragma once

#include "engine/event/event.h"
#include "ui/models/profileflip.h"

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace legscope::ui {

class EngineLink;

/// The confirmation in front of a change of a profile: each setting now and then, when it takes effect and
/// for whom, what is lost and gained. Applies through the engine and closes when the engine has done it; a
/// refusal is shown here, and what was entered stays.
class FlipDialog : public QDialog {
    Q_OBJECT

public:
    /// `link` outlives the dialog.
    FlipDialog(const ProfileFlip& flip, EngineLink& link, QWidget* parent = nullptr);

    /// The engine's sentence after it was applied.
    QString outcome() const { return m_outcome; }
    /// The command whose answer is still awaited, none otherwise: a dialog that was closed early does not
    /// show it.
    CommandId pending() const { return m_command; }

public slots:
    void apply();

private:
    void addChanges(QVBoxLayout& column);
    void addSentences(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    void take(const std::vector<EventPtr>& events);
    void finish(const CommandFinished& finished);
    void fit();
    void showError(const QString& sentence);

    const ProfileFlip m_flip;
    EngineLink& m_link;
    CommandId m_command;
    QString m_outcome;
    QLabel* m_error;
    QPushButton* m_apply = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace legscope::ui
