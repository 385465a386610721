#pragma once

#include "ui/bridge/bundleopener.h"

#include <QObject>
#include <QString>

class QMimeData;

namespace legscope::ui {

class EngineStatus;
class ErrorBar;
class StatusStrip;

/// Opens diagnostics bundles over a window: those that the operator chooses, and those that are dropped on
/// it. Each gets a window of its own; why one is not opened stands in the error bar.
class BundleOpening : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it; `window` is its parent.
    BundleOpening(QWidget& window, const EngineStatus& status, StatusStrip& strip, ErrorBar& errors);

    bool eventFilter(QObject* watched, QEvent* event) override;

public slots:
    /// Asks for a bundle.
    void choose();
    void open(const QString& file);

private:
    void show(const QString& file, const std::shared_ptr<const OpenedBundle>& bundle);
    void refuse(const Error& error);
    static QString bundleIn(const QMimeData* dropped);

    QWidget& m_window;
    const EngineStatus& m_status;
    StatusStrip& m_strip;
    ErrorBar& m_errors;
    BundleOpener m_opener;
};

} // namespace legscope::ui
