#pragma once

#include "ui/models/profiledraft.h"

#include <QMap>
#include <QWidget>

#include <array>
#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QTabWidget;

namespace legscope::ui {

class MediaPathPicture;
class ParameterTree;

/// The settings of one profile to be edited: media mode, addresses and ports, and every parameter as it is
/// written. Shows what is wrong beside the field; edits nothing but its draft.
class ProfileForm : public QWidget {
    Q_OBJECT

public:
    explicit ProfileForm(QWidget* parent = nullptr);

    /// Shows another profile, without edits.
    void showProfile(const ProfileStatus& status);
    /// The shown profile changed; what the operator edited stays.
    void updateProfile(const ProfileStatus& status);
    const ProfileDraft& draft() const { return m_draft; }
    void revert();
    /// Puts values in as if they were typed.
    void enter(const std::vector<ProfileChange>& changes);
    /// Moves the focus to the field of a parameter, or to its line among the written ones.
    void focusParameter(const QString& parameter);

signals:
    void edited();

private:
    QWidget* buildMode();
    QWidget* buildAddresses();
    QWidget* buildParameters();
    void addField(QFormLayout& form, const QString& parameter, const QString& label);
    void showDraft();
    void showFields();
    void showFaults();
    void showParameters();
    void editDraft(const std::function<void()>& change);

    /// A typed field with the sentence below it.
    struct Field {
        QLineEdit* edit = nullptr;
        QLabel* fault = nullptr;
    };

    ProfileDraft m_draft;
    bool m_showing = false; ///< fields change because the draft is shown, not because the operator typed
    std::array<QRadioButton*, 3> m_modes; ///< by MediaMode
    QMap<QString, QCheckBox*> m_flags;
    QMap<QString, Field> m_fields;
    QLabel* m_bothSet;
    QLabel* m_moot;
    QLabel* m_capacity;
    QLabel* m_unknown;
    MediaPathPicture* m_picture;
    QTabWidget* m_written;
    QLineEdit* m_search;
    ParameterTree* m_parameters;
    QLabel* m_explanation;
    QPlainTextEdit* m_xml;
};

} // namespace legscope::ui
