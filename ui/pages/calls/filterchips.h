#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace legscope::ui {

/// The words of the filter, each a button that takes it away; one that is not understood is marked. Hidden
/// without words.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(QWidget* parent = nullptr);

    void setWords(const QString& words);
    /// As they stand on the chips.
    const QStringList& words() const { return m_words; }

signals:
    /// The words that are left.
    void wordsChanged(const QString& words);

private:
    QWidget* chip(qsizetype word);

    QStringList m_words;
    QHBoxLayout* m_row;
};

} // namespace legscope::ui
