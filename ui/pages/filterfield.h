#pragma once

#include <QLineEdit>

namespace legscope::ui {

/// Where the words of the filter of calls are entered: says what words there are, and completes them.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    /// Behind those that are there.
    void addWord(const QString& word);
};

} // namespace legscope::ui
