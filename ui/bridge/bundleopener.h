#pragma once

#include "engine/diagnose/bundlereader.h"

#include <QObject>
#include <QString>

#include <memory>

namespace legscope::ui {

/// Reads diagnostics bundles, one a time, on a thread of its own: a dead network mount holds whoever asks it,
/// and a large bundle takes a while.
class BundleOpener : public QObject {
    Q_OBJECT

public:
    explicit BundleOpener(QObject* parent = nullptr);
    /// Nobody waits for a bundle that is being read.
    ~BundleOpener() override;

    /// Told once, by opened() or failed(). What is being read is given up.
    void open(const QString& file);
    bool isOpening() const { return m_reading != nullptr; }

signals:
    void opened(const QString& file, const std::shared_ptr<const legscope::OpenedBundle>& bundle);
    void failed(const QString& file, const legscope::Error& error);

private:
    struct Reading;
    void forget();

    std::shared_ptr<Reading> m_reading; ///< null: none is read
};

/// Why a bundle was not opened, one sentence with the reader's cause behind it.
QString bundleFailure(const Error& error);

} // namespace legscope::ui
