#include "ui/pages/history/historybar.h"

#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{400};

WallTime wallTimeOf(const QDateTime& time)
{
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

HistoryBar::HistoryBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_span(new QComboBox)
    , m_from(new QDateTimeEdit)
    , m_to(new QDateTimeEdit)
    , m_button(new QPushButton)
{
    m_words->setPlaceholderText(tr("Search:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0."));
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Words"));
    m_words->setToolTip(tr(
        "<qt>Words that must all be there. A word alone is found anywhere; <b>from: to: host: profile: mode: "
        "cause: codec: callid: finding: note:</b> look at one thing (<b>~</b> anywhere in it, <b>=</b> all "
        "of it); "
        "<b>-</b> in front turns a word round.</qt>"));
    m_words->addAction(themedIcon(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(&m_typed, &QTimer::timeout, this, &HistoryBar::search);
    connect(m_words, &QLineEdit::textEdited, &m_typed, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &HistoryBar::search);
    buildSpan();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit cancelWanted();
        else
            search();
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    row->setSpacing(gridStep);
    row->addWidget(m_words, 1);
    auto* settings = new QPushButton(tr("Settings..."));
    settings->setToolTip(tr("How many calls the history keeps, and for how long"));
    connect(settings, &QPushButton::clicked, this, &HistoryBar::settingsWanted);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_span, m_from, m_to, m_button, settings})
        row->addWidget(widget);
    setFocusProxy(m_words);
    // As wide as the longer of its two texts, so that nothing moves.
    setRunning(true);
    const int wide = m_button->sizeHint().width();
    setRunning(false);
    m_button->setMinimumWidth(std::max(wide, m_button->sizeHint().width()));
}

void HistoryBar::buildSpan()
{
    m_span->addItems({tr("Any time"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("Last 30 days"),
        tr("Between...")});
    m_span->setAccessibleName(tr("When"));
    m_from->setAccessibleName(tr("Begun from"));
    m_to->setAccessibleName(tr("Begun before"));
    m_from->setToolTip(m_from->accessibleName());
    m_to->setToolTip(m_to->accessibleName());
    const QDate today = QDate::currentDate();
    m_from->setDateTime(today.startOfDay());
    m_to->setDateTime(today.addDays(1).startOfDay());
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(tr("yyyy-MM-dd HH:mm"));
        edit->hide();
        connect(edit, &QDateTimeEdit::dateTimeChanged, &m_typed, qOverload<>(&QTimer::start));
    }
    connect(m_span, &QComboBox::currentIndexChanged, this, &HistoryBar::spanChosen);
}

void HistoryBar::spanChosen()
{
    const bool isBetween = m_span->currentIndex() == Between;
    m_from->setVisible(isBetween);
    m_to->setVisible(isBetween);
    search();
}

std::expected<HistoryQuery, QString> HistoryBar::query() const
{
    HistoryQuery query;
    auto words = parseHistoryWords(m_words->text().toStdString());
    if (!words)
        return std::unexpected(tr("There is no \"%1:\". Known: %2.")
                .arg(QString::fromStdString(words.error()), QString::fromStdString(historyKeys())));
    query.words = std::move(*words);
    const QDate today = QDate::currentDate();
    const auto since = [&](int days) { query.from = wallTimeOf(today.addDays(-days).startOfDay()); };
    switch (static_cast<Span>(m_span->currentIndex())) {
    case AnyTime:
        break;
    case Today:
        since(0);
        break;
    case Yesterday:
        since(1);
        query.to = wallTimeOf(today.startOfDay());
        break;
    case SevenDays:
        since(7);
        break;
    case ThirtyDays:
        since(30);
        break;
    case Between:
        if (m_from->dateTime() >= m_to->dateTime())
            return std::unexpected(tr("The time ends before it begins."));
        query.from = wallTimeOf(m_from->dateTime());
        query.to = wallTimeOf(m_to->dateTime());
        break;
    }
    return query;
}

QString HistoryBar::words() const
{
    return m_words->text();
}

void HistoryBar::setWords(const QString& words)
{
    m_words->setText(words);
    search();
}

void HistoryBar::addWord(const QString& word)
{
    const QString words = m_words->text().trimmed();
    setWords(words.isEmpty() ? word : words + QLatin1Char(' ') + word);
}

void HistoryBar::setSpan(Span span)
{
    m_span->setCurrentIndex(span);
}

void HistoryBar::clear()
{
    const QSignalBlocker quiet(m_span);
    m_span->setCurrentIndex(AnyTime);
    m_from->hide();
    m_to->hide();
    setWords({});
}

void HistoryBar::search()
{
    m_typed.stop();
    emit searchWanted();
}

void HistoryBar::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_button->setText(isRunning ? tr("Cancel") : tr("Search"));
}

void HistoryBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isRunning)
        emit cancelWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace legscope::ui
