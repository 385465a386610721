#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace legscope::ui {

class FolderProbe;

/// Where an export is written: a file name with a button that shows its folder. It touches no disk: whether
/// the folder answers is asked elsewhere before it is shown.
class ExportFile : public QWidget {
    Q_OBJECT

public:
    explicit ExportFile(QWidget* parent = nullptr);

    QString name() const;
    /// Where a name without a folder is.
    QString folder() const { return m_folder; }
    /// Proposes a name, unless the operator entered one.
    void propose(const QString& file);
    /// For the next time.
    static void remember(const QString& path);
    /// Asks whether the folder answers; a test's instead of the disk's.
    void setProbe(FolderProbe* probe);

signals:
    void changed();
    /// The disk is asked.
    void asked();
    /// It has answered, or another folder is shown.
    void answered();
    /// It does not; another folder is shown.
    void silent(const QString& folder);

private:
    void browse();
    void chooseIn(const QString& folder);

    QString m_proposed; ///< file name that the operator did not enter
    QString m_folder;
    QLineEdit* m_file;
    QPushButton* m_browse;
    FolderProbe* m_probe = nullptr;
};

} // namespace legscope::ui
