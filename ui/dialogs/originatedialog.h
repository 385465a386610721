#pragma once

#include "engine/event/event.h"
#include "ui/models/originatedraft.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace legscope::ui {

class Commands;
class EngineStatus;

/// Places a call between two ends that the operator names. Shows the command as it is sent; stays open beside
/// the window until the first end has answered, and tells a refusal with what was entered still there.
class OriginateDialog : public QDialog {
    Q_OBJECT

public:
    /// `status` and `commands` outlive the dialog.
    OriginateDialog(const EngineStatus& status, Commands& commands, QWidget* parent = nullptr);

    OriginateDraft draft() const;
    /// What keeps it from being sent, or why the engine refused; empty when there is nothing to tell.
    QString problem() const;
    /// The engine's sentence after the call was answered.
    QString outcome() const { return m_outcome; }

public slots:
    void call();
    /// Closed while the engine's answer is awaited, it waits hidden, and goes when the answer came.
    void done(int result) override;

signals:
    /// The engine has the command; its answer may take as long as the first end lets it ring.
    void sent();
    /// The engine refused after the dialog was closed.
    void refusedLate(const QString& sentence);

private:
    void buildFields(QFormLayout& form);
    void buildCaller(QFormLayout& form);
    QString profileContext() const;
    void callThirdParty();
    void buildButtons(QVBoxLayout& column);
    void offerProfiles();
    void showDraft();
    void showProblem(const QString& text);
    void finish(const CommandFinished& finished);
    void remember() const;
    void restore();

    const EngineStatus& m_status;
    Commands& m_commands;
    bool m_awaits = false; ///< the engine's answer is awaited
    QString m_outcome;
    QComboBox* m_profile;
    QLineEdit* m_first;
    QLineEdit* m_second;
    QLineEdit* m_callerName;
    QLineEdit* m_callerNumber;
    QLineEdit* m_context;
    QSpinBox* m_timeout;
    QCheckBox* m_thirdParty;
    QLineEdit* m_line;
    QLabel* m_problem;
    QPushButton* m_remedy; ///< of a refusal that originate_3pcc would have spared
    QPushButton* m_call = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace legscope::ui
