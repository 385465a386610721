#pragma once

#include "engine/event/event.h"

#include <QFrame>
#include <QString>

#include <deque>
#include <functional>

class QLabel;
class QToolButton;

namespace legscope::ui {

/// A bar that tells what went wrong, or what was done, and stays until it is dismissed; it never blocks.
/// Equal sentences are told once, with their number.
class ErrorBar : public QFrame {
    Q_OBJECT

public:
    static constexpr std::size_t kept = 50;

    explicit ErrorBar(QWidget* parent = nullptr);

    /// Shows the sentence on top of those before.
    void tell(Severity severity, const QString& where, const QString& text);
    /// The same for what was done, with a button for what can be done next.
    void offer(const QString& text, const QString& button, std::function<void()> next);
    /// What the bar shows; empty when nothing is told.
    QString sentence() const;
    std::size_t count() const { return m_entries.size(); }

public slots:
    /// Takes away the sentence that is shown; the one before comes back.
    void dismiss();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        Severity severity;
        QString text;
        int times = 1;
        QString button{}; ///< none when empty
        std::function<void()> next{};
    };

    void push(Entry entry);
    void showLatest();

    std::deque<Entry> m_entries; ///< the latest at the back
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_more;
    QToolButton* m_next;
};

} // namespace legscope::ui
