#pragma once

#include "engine/diagnose/bundlereader.h"
#include "ui/models/callstore.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace legscope::ui {

class CallsPage;
class EngineStatus;

/// The calls of a diagnostics bundle that was opened, as those of this run are shown: list, filter, ladder,
/// SDP, RTP, events, messages. Nothing of it can be changed.
class BundleWindow : public QWidget {
    Q_OBJECT

public:
    /// Of a bundle with calls; `status` outlives the window.
    BundleWindow(const QString& file, std::shared_ptr<const OpenedBundle> bundle, const EngineStatus& status,
        QWidget* parent = nullptr);
    ~BundleWindow() override;

    const CallStore& store() const { return m_store; }
    CallsPage& page() { return *m_page; }
    QLineEdit& filter() { return *m_filter; }
    /// From where the calls are; what is masked in them is its tool tip.
    QString sentence() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe(const QString& file);
    void holdTime();
    void foldSome();
    void tellSetting(const QString& parameter, const QString& value);

    const std::shared_ptr<const OpenedBundle> m_bundle;
    CallStore m_store;
    std::size_t m_folded = 0; ///< calls
    QTimer m_turn; ///< of folding: the window lives in between
    CallsPage* m_page;
    QLineEdit* m_filter;
    QLabel* m_sentence;
    QLabel* m_note;
};

} // namespace legscope::ui
