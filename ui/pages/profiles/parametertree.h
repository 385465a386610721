#pragma once

#include <QTreeWidget>

#include <functional>

namespace legscope::ui {

class ProfileDraft;

/// Every parameter that the engine reads, in its groups, with value, standard, unit and when it counts; then
/// those that are written and kept without being read. Values are edited in place.
class ParameterTree : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, StandardColumn, EffectColumn, SentenceColumn, ColumnCount };

    explicit ParameterTree(QWidget* parent = nullptr);

    void showDraft(const ProfileDraft& draft);
    /// Only rows that have these words in name, value or sentence.
    void search(const QString& words);
    /// The whole sentence about the current row, what counts without it, and from when on it counts.
    QString explanation() const;
    /// Null when there is no such row.
    QTreeWidgetItem* rowOf(const QString& parameter) const;

signals:
    void edited(const QString& parameter, const QString& value);

private:
    void build();
    void eachRow(const std::function<void(QTreeWidgetItem&)>& visit) const;
    void showUnread(const ProfileDraft& draft);

    QTreeWidgetItem* m_unread = nullptr; ///< the group of those that are not read
    QString m_words;
    bool m_showing = false;
};

} // namespace legscope::ui
