#include "ui/pages/conferences/conferencespage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QToolBar>

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
    : RowPage(tr("Conferences"), tr("&Originate..."), parent)
    , m_commands(commands)
    , m_model(new ConferenceModel(this))
{
    buildList();
    buildActions();
    empty().title().setText(tr("There is no conference.\n"
                               "One begins when a route runs the application conference, and ends when "
                               "the last member leaves."));
    connect(&empty().button(), &QPushButton::clicked, this, &ConferencesPage::originateWanted);
    m_timer.setInterval(askedEvery);
    connect(&m_timer, &QTimer::timeout, this, &ConferencesPage::ask);
    take({});
}

void ConferencesPage::buildList()
{
    setRows(*m_model, conferenceColumns);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex& parent, int first, int last) {
            for (int row = first; !parent.isValid() && row <= last; ++row)
                list().expand(m_model->index(row, 0));
            if (parent.isValid() && first == 0)
                list().expand(parent);
        });
}

void ConferencesPage::buildActions()
{
    const auto ofMember = [this](QAction* action, auto&& then) {
        connect(action, &QAction::triggered, this, then);
        m_memberActions << action;
        return action;
    };
    bar().setToolButtonStyle(Qt::ToolButtonTextOnly);
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
    bar().addSeparator();
    m_lock = make(tr("&Lock"), Qt::Key_L, tr("Nobody else can join the conference, or others can again"));
    connect(m_lock, &QAction::triggered, this,
        [this] { order({conference()->name, conference()->isLocked ? "unlock" : "lock"}); });
}

const ConferenceMemberStatus* ConferencesPage::member() const
{
    return m_model->memberAt(list().currentIndex());
}

/// That of the selected row.
const ConferenceStatus* ConferencesPage::conference() const
{
    const QModelIndex index = list().currentIndex();
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
    showRows(isAny);
    if (isAny && !list().currentIndex().isValid()) {
        const QModelIndex first = m_model->index(0, 0);
        list().setCurrentIndex(m_model->rowCount(first) > 0 ? m_model->index(0, 0, first) : first);
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
    const ConferencePlace place = m_model->placeOf(list().currentIndex());
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
        tell(finished.error ? shown(finished.error->detail) : QString(), Tone::Failure);
        ask();
    });
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
