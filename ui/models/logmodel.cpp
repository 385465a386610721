#include "ui/models/logmodel.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"
#include "ui/models/calleventtext.h"
#include "ui/models/callstore.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds takeEvery{200};

LogLevel levelOf(Severity severity)
{
    return severity == Severity::Error  ? LogLevel::Error
        : severity == Severity::Warning ? LogLevel::Warning
                                        : LogLevel::Info;
}

/// Of what is told about calls: their begin, their end and findings; the way there only to who looks closely.
LogLevel levelOf(const Event& event)
{
    if (const auto* finding = std::get_if<Finding>(&event.body))
        return levelOf(finding->severity);
    const bool frames
        = std::holds_alternative<CallBegan>(event.body) || std::holds_alternative<CallEnded>(event.body);
    return frames ? LogLevel::Info : LogLevel::Debug;
}

QString placed(const std::string& where, const std::string& text)
{
    return where.empty() ? shown(text) : QStringLiteral("%1: %2").arg(shown(where), shown(text));
}

} // namespace

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
        return LogModel::tr("Error");
    case LogLevel::Warning:
        return LogModel::tr("Warning");
    case LogLevel::Info:
        return LogModel::tr("Info");
    case LogLevel::Debug:
        break;
    }
    return LogModel::tr("Debug");
}

LogModel::LogModel(const CallStore& calls, QObject* parent, std::size_t kept)
    : QAbstractTableModel(parent)
    , m_calls(calls)
    , m_kept(kept)
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(takeEvery);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::takeLines);
    connect(&calls, &CallStore::callsForgotten, this, &LogModel::write);
    connect(&calls, &CallStore::aboutToReset, this, [this] { write(m_calls.calls()); });
}

void LogModel::follow(EngineLink& link)
{
    connect(&link, &EngineLink::snapshotArrived, this,
        [this](const Snapshot& snapshot) { fold(snapshot.events); });
    connect(&link, &EngineLink::eventsArrived, this, &LogModel::fold);
}

void LogModel::follow(std::shared_ptr<LogBox> box)
{
    m_box = std::move(box);
    m_timer.start();
}

void LogModel::takeLines()
{
    if (!m_box)
        return;
    LogBox::Taken taken = m_box->take();
    std::vector<Row> rows;
    if (taken.lost > 0)
        rows.push_back({systemClock().wall(), LogLevel::Warning, QStringLiteral("console"), {},
            tr("%n line(s) came too fast to be shown", nullptr, static_cast<int>(taken.lost))});
    for (const LogLine& line : taken.lines)
        rows.push_back({line.time, line.level, shown(line.area), {}, shown(line.text)});
    add(std::move(rows));
}

void LogModel::fold(const std::vector<EventPtr>& events)
{
    std::vector<Row> rows;
    for (const EventPtr& event : events) {
        if (auto row = rowOf(event))
            rows.push_back(std::move(*row));
    }
    add(std::move(rows));
}

std::optional<LogModel::Row> LogModel::rowOf(const EventPtr& event)
{
    const auto row = [&event](LogLevel level, const QString& module, const QString& text) {
        return Row{event->time, level, module, {}, text};
    };
    if (const auto* problem = std::get_if<legscope::Problem>(&event->body))
        return row(
            levelOf(problem->severity), QStringLiteral("config"), placed(problem->where, problem->text));
    if (const auto* engine = std::get_if<EngineChanged>(&event->body))
        return row(LogLevel::Info, QStringLiteral("engine"), shown(engine->text));
    if (const auto* profile = std::get_if<ProfileChanged>(&event->body)) {
        const ProfileStatus& status = *profile->status;
        return status.failure.empty()
            ? row(LogLevel::Info, QStringLiteral("profile"),
                  tr("%1: revision %2, SIP on %3")
                      .arg(shown(status.name))
                      .arg(status.revision)
                      .arg(shown(status.sipAddress)))
            : row(LogLevel::Error, QStringLiteral("profile"), placed(status.name, status.failure));
    }
    if (const auto* finished = std::get_if<CommandFinished>(&event->body)) {
        if (!finished->error && finished->text.empty()) // a question of the window
            return std::nullopt;
        return finished->error
            ? row(LogLevel::Error, QStringLiteral("command"), shown(finished->error->detail))
            : row(LogLevel::Info, QStringLiteral("command"), shown(finished->text));
    }
    const CallId call = callOf(*event);
    if (!call || std::holds_alternative<SipMessage>(event->body))
        return std::nullopt;
    Row line = row(levelOf(*event), QStringLiteral("call"), {});
    line.call = call;
    line.event = event;
    return line;
}

const QString& LogModel::textOf(Row& row) const
{
    static const CallRecord nobody{};
    if (const EventPtr event = std::exchange(row.event, nullptr)) {
        const CallRecord* record = m_calls.find(row.call);
        row.text = eventText(record == nullptr ? nobody : *record, *event);
        ++m_written;
    }
    return row.text;
}

/// The text names the legs of the call, which nobody knows afterwards. Lines stand in the order of events.
void LogModel::write(const std::vector<CallId>& calls)
{
    std::uint64_t latest = 0;
    for (const CallId call : calls)
        latest = std::max(latest, m_calls.find(call)->events.back()->sequence);
    const std::unordered_set<CallId> gone(calls.begin(), calls.end());
    for (Row& row : m_rows) {
        if (row.event && row.event->sequence > latest)
            return;
        if (row.event && gone.contains(row.call))
            textOf(row);
    }
}

void LogModel::add(std::vector<Row> rows)
{
    if (rows.empty())
        return;
    if (rows.size() > m_kept)
        rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(m_kept));
    if (m_rows.size() + rows.size() > m_kept) {
        const std::size_t room = m_kept - std::max(m_kept / 16, rows.size());
        const std::size_t gone = m_rows.size() > room ? m_rows.size() - room : 0;
        if (gone > 0) {
            beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
            m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(gone));
            endRemoveRows();
        }
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    QStringList fresh;
    for (Row& row : rows) {
        if (!m_modules.contains(row.module)) {
            m_modules << row.module;
            fresh << row.module;
        }
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
    for (const QString& module : fresh)
        emit moduleCame(module);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time:
            return clockTextMs(row.time);
        case Level:
            return levelText(row.level);
        case Module:
            return row.module;
        case Call:
            return row.call ? QString::number(row.call.value) : QString();
        default:
            return textOf(row);
        }
    case Qt::ToolTipRole:
        return index.column() == Time ? localTime(row.time).toString(Qt::ISODateWithMs) : QVariant();
    case LevelRole:
        return static_cast<int>(row.level);
    case CallRole:
        return QVariant::fromValue<qulonglong>(row.call.value);
    case TextToneRole:
        if (row.level == LogLevel::Debug)
            return static_cast<int>(Tone::Muted);
        return row.level == LogLevel::Error  ? QVariant(static_cast<int>(Tone::Failure))
            : row.level == LogLevel::Warning ? QVariant(static_cast<int>(Tone::Warning))
                                             : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{
        tr("Time"), tr("Level"), tr("Module"), tr("Call"), tr("Text")};
    return titles[static_cast<std::size_t>(section)];
}

LogFilterModel::LogFilterModel(LogModel& lines, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&lines);
}

void LogFilterModel::setLevel(LogLevel level)
{
    m_level = level;
    invalidateFilter();
}

void LogFilterModel::setModule(const QString& module)
{
    m_module = module;
    invalidateFilter();
}

void LogFilterModel::setCall(CallId call)
{
    m_call = call;
    invalidateFilter();
}

QString LogFilterModel::setExpression(const QString& expression)
{
    const QRegularExpression wanted(expression, QRegularExpression::CaseInsensitiveOption);
    if (!wanted.isValid())
        return tr("The expression cannot be used from its character %1 on: %2.")
            .arg(wanted.patternErrorOffset() + 1)
            .arg(wanted.errorString());
    m_expression = wanted;
    invalidateFilter();
    return {};
}

bool LogFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex line = sourceModel()->index(row, LogModel::Text, parent);
    if (line.data(LogModel::LevelRole).toInt() > static_cast<int>(m_level))
        return false;
    if (m_call && CallId{line.data(LogModel::CallRole).toULongLong()} != m_call)
        return false;
    if (!m_module.isEmpty() && line.siblingAtColumn(LogModel::Module).data().toString() != m_module)
        return false;
    return m_expression.pattern().isEmpty() || m_expression.match(line.data().toString()).hasMatch();
}

} // namespace legscope::ui
