#include "ui/pages/log/logpage.h"

#include "ui/theme/tones.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {

LogPage::LogPage(EngineLink& link, const CallStore& calls, QWidget* parent)
    : QWidget(parent)
    , m_lines(new LogModel(calls, this))
    , m_filtered(new LogFilterModel(*m_lines, this))
    , m_level(new QComboBox)
    , m_module(new QComboBox)
    , m_call(new QLineEdit)
    , m_expression(new QLineEdit)
    , m_follow(new QToolButton)
    , m_problem(new QLabel)
    , m_list(new RowView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_problem->hide();
    column->addWidget(m_problem);
    buildList();
    column->addWidget(m_list, 1);
    setFocusProxy(m_expression);
    m_lines->follow(link);
    filter();
}

QWidget* LogPage::buildBar()
{
    m_level->setAccessibleName(tr("Level"));
    m_level->setToolTip(
        tr("Lines of this level and graver ones. Info and Debug are written to the log from then on, too."));
    for (const LogLevel level : {LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug})
        m_level->addItem(levelText(level), static_cast<int>(level));
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(LogLevel::Info)));
    m_module->setAccessibleName(tr("Module"));
    m_module->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_module->addItem(tr("All modules"));
    m_call->setAccessibleName(tr("Call"));
    m_call->setPlaceholderText(tr("Call"));
    m_call->setToolTip(tr("Number of a call, as in the column Call"));
    m_call->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    m_expression->setAccessibleName(tr("Expression"));
    m_expression->setPlaceholderText(tr("Regular expression, for example  timer|refused"));
    m_expression->setClearButtonEnabled(true);
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest line in sight"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    connect(m_level, &QComboBox::activated, this, &LogPage::chooseLevel);
    connect(m_module, &QComboBox::currentIndexChanged, this, &LogPage::filter);
    connect(m_call, &QLineEdit::textChanged, this, &LogPage::filter);
    connect(m_expression, &QLineEdit::textChanged, this, &LogPage::filter);
    connect(m_follow, &QToolButton::toggled, this, &LogPage::keepEnd);
    connect(
        m_lines, &LogModel::moduleCame, this, [this](const QString& module) { m_module->addItem(module); });

    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    row->setSpacing(gridStep);
    row->addWidget(m_level);
    row->addWidget(m_module);
    row->addWidget(m_call);
    row->addWidget(m_expression, 1);
    row->addWidget(m_follow);
    return bar;
}

void LogPage::buildList()
{
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Log"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new RowDelegate(m_list));
    const QFontMetrics metrics(m_list->font());
    const auto width = [&](int column, const char* text) {
        m_list->header()->resizeSection(
            column, metrics.horizontalAdvance(QLatin1String(text)) + 5 * gridStep);
    };
    width(LogModel::Time, "00:00:00.000");
    width(LogModel::Level, "Warning");
    width(LogModel::Module, "dialplan");
    width(LogModel::Call, "100000");
    m_list->header()->setStretchLastSection(true);
    connect(m_list, &QTreeView::activated, this, &LogPage::activate);
    auto* copy = new QShortcut(QKeySequence::Copy, m_list);
    copy->setContext(Qt::WidgetShortcut);
    connect(
        copy, &QShortcut::activated, this, [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &LogPage::keepEnd);
    // Who scrolls reads: what comes does not move it.
    connect(m_list->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] {
        const QScrollBar* bar = m_list->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
}

void LogPage::follow(std::shared_ptr<LogBox> box)
{
    m_lines->follow(std::move(box));
}

/// Not while nobody sees it: scrolling lays out every line.
void LogPage::keepEnd()
{
    if (m_follow->isChecked() && isVisible())
        QMetaObject::invokeMethod(m_list, &QTreeView::scrollToBottom, Qt::QueuedConnection);
}

void LogPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    keepEnd();
}

void LogPage::chooseLevel()
{
    const auto level = static_cast<LogLevel>(m_level->currentData().toInt());
    setLogLevel(std::max(level, LogLevel::Warning));
    filter();
}

void LogPage::filter()
{
    m_filtered->setLevel(static_cast<LogLevel>(m_level->currentData().toInt()));
    m_filtered->setModule(m_module->currentIndex() > 0 ? m_module->currentText() : QString());
    bool isNumber = false;
    const CallId call{m_call->text().trimmed().toULongLong(&isNumber)};
    m_filtered->setCall(isNumber ? call : CallId{});
    QString problem = m_filtered->setExpression(m_expression->text());
    if (problem.isEmpty() && !isNumber && !m_call->text().trimmed().isEmpty())
        problem = tr("\"%1\" is not the number of a call.").arg(m_call->text().trimmed());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    keepEnd();
}

QString LogPage::problem() const
{
    return m_problem->text();
}

void LogPage::activate(const QModelIndex& index)
{
    if (const CallId call{index.data(LogModel::CallRole).toULongLong()})
        emit callActivated(call);
}

QString LogPage::visibleText() const
{
    QList<int> rows;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows())
        rows << row.row();
    std::ranges::sort(rows);
    const bool all = rows.isEmpty();
    for (int row = 0; all && row < m_filtered->rowCount(); ++row)
        rows << row;
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < LogModel::ColumnCount; ++column)
            cells << m_filtered->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace legscope::ui
