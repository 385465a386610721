#pragma once

#include "engine/api/historyanswers.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <expected>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace legscope::ui {

/// What to look for in the history: words, and when the calls began.
class HistoryBar : public QWidget {
    Q_OBJECT

public:
    enum Span { AnyTime, Today, Yesterday, SevenDays, ThirtyDays, Between };

    explicit HistoryBar(QWidget* parent = nullptr);

    /// The error is a sentence that says what is not understood.
    std::expected<HistoryQuery, QString> query() const;
    QString words() const;
    void setWords(const QString& words);
    void addWord(const QString& word);
    void setSpan(Span span);
    void clear();
    /// The button cancels while it runs.
    void setRunning(bool isRunning);

signals:
    /// What is looked for has changed, or the operator wants it again.
    void searchWanted();
    void cancelWanted();
    void settingsWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildSpan();
    void spanChosen();
    void search();

    QLineEdit* m_words;
    QComboBox* m_span;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QPushButton* m_button;
    QTimer m_typed; ///< runs while the operator types
    bool m_isRunning = false;
};

} // namespace legscope::ui
