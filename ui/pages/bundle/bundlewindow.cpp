#include "ui/pages/bundle/bundlewindow.h"

#include "ui/bridge/shown.h"
#include "ui/models/callmodel.h"
#include "ui/models/callquery.h"
#include "ui/pages/calls/callspage.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/wordcompleter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds foldAtOnce{10};

QLabel* plainLine(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    return label;
}

} // namespace

BundleWindow::BundleWindow(const QString& file, std::shared_ptr<const OpenedBundle> bundle,
    const EngineStatus& status, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_bundle(std::move(bundle))
    , m_store(nullptr, m_bundle->calls.size())
    , m_page(new CallsPage(m_store, status, {}))
    , m_filter(new QLineEdit)
    , m_sentence(plainLine(this))
    , m_note(plainLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 - Legscope").arg(QFileInfo(file).fileName()));
    describe(file);
    m_note->hide();
    m_filter->setPlaceholderText(tr("Filter:  mode:proxy  state:alarm  from:~34  mos<3.6"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);
    new WordCompleter(CallQuery::vocabulary(), *m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->isModified() ? m_page->typeFilter(words) : m_page->setFilter(words);
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_page->setFilter(m_filter->text());
        m_page->focusList();
    });
    connect(m_page, &CallsPage::filterChanged, m_filter, &QLineEdit::setText);
    connect(m_page, &CallsPage::wordAdded, this, [this](const QString& word) {
        m_filter->setText((m_filter->text() + QLatin1Char(' ') + word).trimmed());
    });
    connect(m_page, &CallsPage::settingActivated, this,
        [this](const QString&, const QString& parameter) { tellSetting(parameter, {}); });
    connect(m_page, &CallsPage::remedyWanted, this,
        [this](const QString&, const QString& parameter, const QString& value) {
            tellSetting(parameter, value);
        });
    m_page->makeReadOnly();
    holdTime();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_note);
    column->addWidget(m_filter);
    column->addWidget(m_page, 1);
    connect(&m_turn, &QTimer::timeout, this, &BundleWindow::foldSome);
    m_turn.setInterval(0);
    m_turn.start();
    foldSome();
    resize(1200, 760);
}

/// The page borrows the store, which is gone before the children are.
BundleWindow::~BundleWindow()
{
    delete std::exchange(m_page, nullptr);
}

/// What is masked, and where the file is, stands in the tool tip: it is long.
void BundleWindow::describe(const QString& file)
{
    const QString calls = tr("%n call(s)", nullptr, static_cast<int>(m_bundle->calls.size()));
    const QDateTime created
        = QDateTime::fromString(QString::fromStdString(m_bundle->created), Qt::ISODateWithMs);
    m_sentence->setText(tr("%1: %2, exported %3 by Legscope %4. Nothing of it can be changed.")
            .arg(QFileInfo(file).fileName(), calls,
                created.isValid() ? QLocale().toString(created.toLocalTime(), QLocale::ShortFormat)
                                  : shown(m_bundle->created),
                shown(m_bundle->version)));
    QStringList lines{file};
    if (!m_bundle->masked.empty())
        lines << tr("Masked:");
    for (const std::string& what : m_bundle->masked)
        lines << shown(what);
    m_sentence->setToolTip(toolTipText(lines.join(QLatin1Char('\n'))));
}

/// A call that lived when it was exported has lasted up to then.
void BundleWindow::holdTime()
{
    WallTime newest{};
    for (const BundledCall& call : m_bundle->calls)
        newest = std::max(newest, call.events.back()->time);
    m_store.holdTime(newest);
}

void BundleWindow::foldSome()
{
    QElapsedTimer spent;
    spent.start();
    while (m_folded < m_bundle->calls.size() && !spent.hasExpired(foldAtOnce.count())) {
        const BundledCall& call = m_bundle->calls[m_folded++];
        m_store.fold(call.events);
        if (!call.note.empty())
            m_store.setNote(call.call, call.note);
    }
    if (m_folded == m_bundle->calls.size())
        m_turn.stop();
}

QString BundleWindow::sentence() const
{
    return m_sentence->text();
}

/// The profile is another engine's.
void BundleWindow::tellSetting(const QString& parameter, const QString& value)
{
    m_note->setText(value.isEmpty()
            ? tr("The setting is %1 of the profile of the engine that exported the calls.").arg(parameter)
            : tr("The setting is %1=%2 of the profile of the engine that exported the calls.")
                  .arg(parameter, value));
    m_note->show();
}

void BundleWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace legscope::ui
