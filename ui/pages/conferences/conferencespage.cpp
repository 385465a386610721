#include "ui/pages/conferences/conferencespage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sentencelabel.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds askedEvery{500};
constexpr int mostSteps = 4;

constexpr std::array<ColumnText, ConferenceModel::ColumnCount> conferenceColumns{{
    {"1  Name of a caller", "12  A long name of a caller", 2},
    {"100100", "+349100000000", 1},
    {"talking, has the floor", "spricht, hat das Wort, stumm, taub", 2},
    {"-100 dB", "-100 dB", 0},
    {"Lautstaerke", "Lautstaerke", 0},
    {"Hoert mit", "Hoert mit", 0},
    {"moderator", "moderator, endconf, mandatory_member_endconf", 2},
}};

} // namespace

ConferencesPage::ConferencesPage(Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new ConferenceModel(this))
    , m_list(new RowView)
    , m_stack(new QStackedWidget)
    , m_empty(new NoMatch(tr("&Originate...")))
    , m_bar(new QToolBar)
    , m_sentence(new SentenceLabel)
{
    buildList();
    buildActions();
    m_empty->title().setText(tr("There is no conference.\n"
                                "One begins when a route runs the application conference, and ends when "
                                "the last member leaves."));
    connect(&m_empty->button(), &QPushButton::clicked, this, &ConferencesPage::originateWanted);
    m_sentence->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_sentence->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    m_timer.setInterval(askedEvery);
    connect(&m_timer, &QTimer::timeout, this, &ConferencesPage::ask);
    take({});
}

void ConferencesPage::buildList()
{
    m_list->setHeader(new RowHeader(Qt::Horizontal, m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Conferences"));
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_columns = new ColumnWidths(*m_list, conferenceColumns);
    setFocusProxy(m_list);
    m_list->setRowMenu([this](QMenu& menu, const QModelIndex&) {
        showActions();
        menu.addActions(m_actions);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ConferencesPage::showActions);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex& parent, int first, int last) {
            for (int row = first; !parent.isValid() && row <= last; ++row)
                m_list->expand(m_model->index(row, 0));
            if (parent.isValid() && first == 0)
                m_list->expand(parent);
        });
}

QAction* ConferencesPage::make(const QString& text, const QKeySequence& key, const QString& hint)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setStatusTip(hint);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(hint, key.toString()));
    m_list->addAction(action);
    m_bar->addAction(action);
    m_actions << action;
    return action;
}

void ConferencesPage::buildActions()
{
    const auto ofMember = [this](QAction* action, auto&& then) {
        connect(action, &QAction::triggered, this, then);
        m_memberActions << action;
        return action;
    };
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bar->setAccessibleName(tr("Conferences"));
    m_mute
        = ofMember(make(tr("&Mute"), Qt::Key_M, tr("The others do not hear the member, or hear him again")),
            [this] { orderMember(member()->isOpen ? "mute" : "unmute"); });
    m_deaf = ofMember(
        make(tr("&Deafen"), Qt::Key_D, tr("The member does not hear the others, or hears them again")),
        [this] { orderMember(member()->isHearing ? "deaf" : "undeaf"); });
    ofMember(
        make(tr("Louder"), Qt::Key_Plus, tr("The others hear the member louder")), [this] { louder(1); });
    ofMember(
        make(tr("Quieter"), Qt::Key_Minus, tr("The others hear the member quieter")), [this] { louder(-1); });
    ofMember(make(tr("Hears louder"), Qt::SHIFT | Qt::Key_Up, tr("The member hears the others louder")),
        [this] { hearLouder(1); });
    ofMember(make(tr("Hears quieter"), Qt::SHIFT | Qt::Key_Down, tr("The member hears the others quieter")),
        [this] { hearLouder(-1); });
    ofMember(make(tr("Give the &floor"), Qt::Key_F, tr("The member has the floor")),
        [this] { orderMember("floor"); });
    ofMember(make(tr("&Kick"), Qt::Key_Delete, tr("The member has to leave the conference")),
        [this] { orderMember("kick"); });
    m_bar->addSeparator();
    m_lock = make(tr("&Lock"), Qt::Key_L, tr("Nobody else can join the conference, or others can again"));
    connect(m_lock, &QAction::triggered, this,
        [this] { order({conference()->name, conference()->isLocked ? "unlock" : "lock"}); });
}

const ConferenceMemberStatus* ConferencesPage::member() const
{
    return m_model->memberAt(m_list->currentIndex());
}

/// That of the selected row.
const ConferenceStatus* ConferencesPage::conference() const
{
    const QModelIndex index = m_list->currentIndex();
    return m_model->conferenceAt(index.parent().isValid() ? index.parent() : index);
}

void ConferencesPage::ask()
{
    if (std::exchange(m_awaits, true))
        return;
    auto answer = std::make_shared<std::vector<ConferenceStatus>>();
    m_commands.run(TellConferences{answer}, this, [this, answer](const CommandFinished& finished) {
        m_awaits = false;
        // The engine has stopped: there is none any more.
        take(finished.error ? std::vector<ConferenceStatus>() : std::move(*answer));
    });
}

void ConferencesPage::take(std::vector<ConferenceStatus> conferences)
{
    m_model->set(std::move(conferences));
    const bool isAny = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(isAny ? static_cast<QWidget*>(m_list) : m_empty);
    m_bar->setVisible(isAny);
    if (isAny && !m_list->currentIndex().isValid()) {
        const QModelIndex first = m_model->index(0, 0);
        m_list->setCurrentIndex(m_model->rowCount(first) > 0 ? m_model->index(0, 0, first) : first);
    }
    showActions();
}

void ConferencesPage::showActions()
{
    const ConferenceMemberStatus* const chosen = member();
    const ConferenceStatus* const room = conference();
    for (QAction* action : m_memberActions)
        action->setEnabled(chosen != nullptr);
    m_mute->setText(chosen == nullptr || chosen->isOpen ? tr("&Mute") : tr("Un&mute"));
    m_deaf->setText(chosen == nullptr || chosen->isHearing ? tr("&Deafen") : tr("Let &hear"));
    m_lock->setEnabled(room != nullptr);
    m_lock->setText(room == nullptr || !room->isLocked ? tr("&Lock") : tr("Un&lock"));
}

void ConferencesPage::orderMember(const char* action, const QString& value)
{
    const ConferencePlace place = m_model->placeOf(m_list->currentIndex());
    std::vector<std::string> words{place.conference, action, std::to_string(place.id)};
    if (!value.isEmpty())
        words.push_back(value.toStdString());
    order(std::move(words));
}

void ConferencesPage::louder(int by)
{
    orderMember("volume_in", QString::number(std::clamp(member()->volumeSaid + by, -mostSteps, mostSteps)));
}

void ConferencesPage::hearLouder(int by)
{
    orderMember("volume_out", QString::number(std::clamp(member()->volumeHeard + by, -mostSteps, mostSteps)));
}

void ConferencesPage::order(std::vector<std::string> words)
{
    m_commands.run(RunConferenceCommand{std::move(words)}, this, [this](const CommandFinished& finished) {
        tell(finished.error ? shown(finished.error->detail) : QString());
        ask();
    });
}

void ConferencesPage::tell(const QString& sentence)
{
    m_sentence->tell(sentence, Tone::Failure);
    m_sentence->setVisible(!sentence.isEmpty());
}

QString ConferencesPage::sentence() const
{
    return m_sentence->text();
}

void ConferencesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
    m_timer.start();
}

void ConferencesPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace legscope::ui
