#pragma once

#include "engine/api/command.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace legscope::ui {

class Commands;

/// What of ended calls is kept: shows what the configuration says, and writes it for the next start.
class HistorySettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `commands` outlive the dialog; it asks at once.
    explicit HistorySettingsDialog(Commands& commands, QWidget* parent = nullptr);

    /// What is chosen.
    HistorySettings settings() const;
    /// What stands in the way, or that the engine works on it; empty when there is nothing to say.
    QString sentence() const;

public slots:
    void save();

signals:
    /// It is written: a sentence with what counts when.
    void saved(const QString& sentence);

private:
    enum class Told { Note, Fault };

    QSpinBox* bound(const QString& name, const QString& unit, int most);
    void take(const HistorySetup& setup);
    void showWhatIsChosen();
    void tell(const QString& sentence, Told what);

    Commands& m_commands;
    HistorySettings m_saved; ///< what the configuration says
    bool m_isKnown = false;
    QCheckBox* m_keep;
    QSpinBox* m_days;
    QSpinBox* m_megabytes;
    QSpinBox* m_calls;
    QLabel* m_place;
    QLabel* m_sentence;
    QPushButton* m_save = nullptr;
};

} // namespace legscope::ui
