#pragma once

#include <QLineEdit>

namespace legscope::ui {

class CallsPage;

/// Where the words of the filter of calls are entered: says what words there are, and completes them.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    /// Behind those that are there.
    void addWord(const QString& word);
    /// What is entered filters that page's list, and what the page filters by stands here. It outlives this.
    void filter(CallsPage& page);
};

} // namespace legscope::ui
