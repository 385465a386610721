#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace legscope::ui {

/// Whether the disk of a folder answers. It is asked on a thread of its own, which may never come back: a
/// dead network mount holds whoever asks it.
class FolderProbe : public QObject {
    Q_OBJECT

public:
    /// Returns when the disk has answered, whatever that was.
    using Ask = std::function<void(const QString& folder)>;

    /// `ask` is stat(2), or a test's.
    explicit FolderProbe(Ask ask = {}, std::chrono::milliseconds patience = std::chrono::seconds(2));
    ~FolderProbe() override;

    /// Told once: answered(), or silent() after the patience. Asking again forgets the question before.
    void start(const QString& folder);

signals:
    void answered(const QString& folder);
    void silent(const QString& folder);

private:
    struct Question;
    void forget();

    const Ask m_ask;
    std::shared_ptr<Question> m_question; ///< the one that counts
    QString m_folder;
    QTimer m_patience;
};

} // namespace legscope::ui
