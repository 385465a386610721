#pragma once

#include "engine/event/event.h"
#include "ui/bridge/logbox.h"

#include <QAbstractTableModel>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace legscope::ui {

class CallStore;
class EngineLink;

/// What the program logged, and what the engine told of itself, its profiles, commands and calls, in the
/// order in which it came. Keeps the latest lines. An event of a call is written as text when somebody looks
/// at its line, or when its call is forgotten, whichever comes first.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Module, Call, Text, ColumnCount };
    enum Role {
        LevelRole = Qt::UserRole, ///< int of LogLevel
        CallRole, ///< quint64, CallId value; 0 for none
    };
    static constexpr std::size_t defaultKept = 20'000;

    /// `calls` outlives the model: it names the legs.
    explicit LogModel(const CallStore& calls, QObject* parent = nullptr, std::size_t kept = defaultKept);

    /// Events that come over the link from now on, after the store has folded them.
    void follow(EngineLink& link);
    /// Takes the lines of the box from now on, five times a second.
    void follow(std::shared_ptr<LogBox> box);
    /// Takes what is in the box now.
    void takeLines();
    /// Lines of calls that are written as text.
    std::size_t writtenLines() const { return m_written; }

    /// As they came up.
    const QStringList& modules() const { return m_modules; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void moduleCame(const QString& module);

private:
    struct Row {
        WallTime time;
        LogLevel level = LogLevel::Info;
        QString module;
        CallId call;
        QString text;
        EventPtr event{}; ///< of a call, as long as its text is not written
    };

    void fold(const std::vector<EventPtr>& events);
    static std::optional<Row> rowOf(const EventPtr& event);
    void add(std::vector<Row> rows);
    const QString& textOf(Row& row) const;
    void write(const std::vector<CallId>& calls);

    const CallStore& m_calls;
    const std::size_t m_kept;
    std::shared_ptr<LogBox> m_box;
    QTimer m_timer;
    mutable std::deque<Row> m_rows;
    mutable std::size_t m_written = 0;
    QStringList m_modules;
};

/// "Error", "Warning", "Info", "Debug".
QString levelText(LogLevel level);

/// The lines that are looked for.
class LogFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit LogFilterModel(LogModel& lines, QObject* parent = nullptr);

    /// Lines of this level and graver ones.
    void setLevel(LogLevel level);
    /// An empty one is every module.
    void setModule(const QString& module);
    /// None is every line, also those of no call.
    void setCall(CallId call);
    /// A regular expression, upper and lower case alike. Returns why it cannot be used; the one before stays
    /// then.
    QString setExpression(const QString& expression);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogLevel m_level = LogLevel::Info;
    QString m_module;
    CallId m_call;
    QRegularExpression m_expression;
};

} // namespace legscope::ui
