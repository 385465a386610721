#include "ui/pages/profiles/profilespage.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/text.h"
#include "ui/dialogs/flipdialog.h"
#include "ui/models/callrow.h"
#include "ui/models/modesentence.h"
#include "ui/models/profileflip.h"
#include "ui/pages/profiles/profileform.h"
#include "ui/widgets/labeltone.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

QLabel* sentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

} // namespace

ProfilesPage::ProfilesPage(EngineLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_list(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_header(sentence(this))
    , m_failure(sentence(this))
    , m_banner(sentence(this))
    , m_waiting(sentence(this))
    , m_note(sentence(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new ProfileForm)
    , m_apply(new QPushButton(tr("Apply to new calls..."), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_rollBack(new QPushButton(tr("Roll back..."), this))
    , m_restart(new QPushButton(tr("Restart profile"), this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int listWidth = m_list->horizontalHeader()->length() + 8;
    splitter->setSizes({listWidth, listWidth * 3 / 2});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(splitter);

    connect(&m_model, &ProfileModel::statusChanged, this, &ProfilesPage::showStatus);
    connect(&m_model, &ProfileModel::callsChanged, this, [this](int changed) {
        if (changed == row())
            showBanner();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_shownProfile.clear();
        select();
    });
    connect(m_form, &ProfileForm::edited, this, &ProfilesPage::showButtons);
    connect(&m_link, &EngineLink::eventsArrived, this, &ProfilesPage::watchLateOutcome);
    m_model.follow(m_link);
    select();
}

QWidget* ProfilesPage::buildList()
{
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(ProfileModel::NameColumn, letter * 14);
    m_list->setColumnWidth(ProfileModel::StateColumn, letter * 13);
    m_list->setColumnWidth(ProfileModel::ModeColumn, letter * 13);
    m_list->setColumnWidth(ProfileModel::SipColumn, letter * 19);
    m_list->setColumnWidth(ProfileModel::CallsColumn, letter * 7);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfilesPage::select);
    return m_list;
}

QWidget* ProfilesPage::buildDetail()
{
    QFont bold = m_header->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_header->setFont(bold);
    m_header->show();
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);

    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    for (QLabel* label : {m_header, m_failure, m_banner, m_waiting})
        column->addWidget(label);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_note);
    column->addWidget(buildButtons());
    auto* empty = new QLabel(
        tr("No SIP profile is configured: see sip_profiles in the configuration directory."), m_stack);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    return m_stack;
}

QWidget* ProfilesPage::buildButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_restart);
    row->addWidget(m_rollBack);
    row->addStretch(1);
    row->addWidget(m_revert);
    row->addWidget(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &ProfilesPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &ProfilesPage::revert);
    connect(m_restart, &QPushButton::clicked, this, &ProfilesPage::restart);
    m_restart->setToolTip(tr("Starts this profile anew with what its file says now: what is saved and needs "
                             "a restart counts then. "
                             "Calls of the profile are hung up; other profiles go on."));
    m_rollBack->setMenu(new QMenu(m_rollBack));
    return bar;
}

int ProfilesPage::row() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

QString ProfilesPage::profile() const
{
    return row() < 0 ? QString() : QString::fromStdString(m_model.entry(row()).status.name);
}

void ProfilesPage::select()
{
    if (row() < 0 && m_model.rowCount() > 0)
        return m_list->selectRow(0);
    m_stack->setCurrentIndex(row() < 0 ? 0 : 1);
    if (row() < 0 || profile() == m_shownProfile)
        return;
    m_shownProfile = profile();
    m_form->showProfile(m_model.entry(row()).status);
    hideNote();
    showHeader();
    showBanner();
    showButtons();
}

void ProfilesPage::showStatus(int changed)
{
    if (row() < 0)
        return select();
    if (changed != row())
        return;
    m_form->updateProfile(m_model.entry(changed).status);
    showHeader();
    showBanner();
    showButtons();
}

void ProfilesPage::showHeader()
{
    const ProfileStatus& status = m_model.entry(row()).status;
    m_header->setText(tr("%1: %2, SIP on %3, dialplan context %4")
            .arg(shown(status.name), modeText(status.mode), shown(status.sipAddress), shown(status.context)));
    m_header->setToolTip(toolTipText(QStringLiteral("%1:%2").arg(shown(status.file)).arg(status.line)));
    m_failure->setVisible(!status.failure.empty());
    m_failure->setText(tr("✗ Does not run: %1").arg(shown(status.failure)));
    paintIn(*m_failure, Tone::Failure);
    QStringList waiting;
    for (const std::string& parameter : status.waiting)
        waiting << shown(parameter);
    m_waiting->setVisible(!waiting.isEmpty());
    m_waiting->setText(
        tr("⟳ Saved, and counts when the profile starts again: %1").arg(waiting.join(QStringLiteral(", "))));
    paintIn(*m_waiting, Tone::Warning);
}

void ProfilesPage::showBanner()
{
    const ProfileEntry& entry = m_model.entry(row());
    QStringList modes;
    for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
        if (const std::size_t calls = entry.oldByMode[static_cast<std::size_t>(mode)]; calls > 0)
            modes.append(QStringLiteral("%1 %2").arg(modeText(mode)).arg(calls));
    }
    m_banner->setVisible(!modes.isEmpty());
    if (modes.isEmpty())
        return;
    m_banner->setText(tr("%n live call(s) began before the latest change and keep their mode: %1", nullptr,
        static_cast<int>(entry.old()))
            .arg(modes.join(QStringLiteral(", "))));
    paintIn(*m_banner, Tone::Warning);
}

void ProfilesPage::showButtons()
{
    const bool edited = !m_form->draft().changes().empty();
    m_revert->setEnabled(edited);
    m_apply->setEnabled(edited && m_form->draft().faults().empty());
    listRevisions();
    m_rollBack->setEnabled(!edited && !m_rollBack->menu()->isEmpty());
    m_restart->setEnabled(!edited && !m_latePending);
}

void ProfilesPage::listRevisions()
{
    QMenu* menu = m_rollBack->menu();
    menu->clear();
    for (const ProfileRevision& revision : m_model.entry(row()).status.revisions) {
        // One that cannot be read has no parameters, and could not be gone back to.
        if (!revision.current && !revision.parameters.empty())
            menu->addAction(timeOf(revision), this, [this, revision] { rollBack(revision); });
    }
}

void ProfilesPage::showNote(const QString& text, Tone tone)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    paintIn(*m_note, tone);
}

void ProfilesPage::apply()
{
    const ProfileDraft& draft = m_form->draft();
    if (row() < 0 || draft.changes().empty() || !draft.faults().empty())
        return;
    hideNote();
    confirm(flipOf(draft, m_model.entry(row())));
}

void ProfilesPage::confirm(const ProfileFlip& flip)
{
    auto* dialog = new FlipDialog(flip, m_link, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) { finishApply(dialog, result); });
    dialog->open();
}

void ProfilesPage::finishApply(FlipDialog* dialog, int result)
{
    m_latePending = dialog->pending();
    if (result != QDialog::Accepted)
        return m_latePending ? showNote(tr("The engine still works on it; its answer is shown here."))
                             : void();
    m_form->revert();
    showNote(QStringLiteral("✓ ") + dialog->outcome());
    showButtons();
}

void ProfilesPage::restart()
{
    if (row() < 0 || m_latePending)
        return;
    hideNote();
    const std::string name = m_model.entry(row()).status.name;
    const auto go = [this, name] {
        askEngine(
            RestartProfile{name}, tr("Profile %1 is being restarted...").arg(shown(name)), Asked::Restart);
    };
    const auto calls = static_cast<int>(m_model.entry(row()).live);
    if (calls == 0)
        return go();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Restart profile"),
        tr("Restart profile %1?").arg(shown(name)), QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("%n live call(s) of it are hung up on both legs.", nullptr, calls));
    QPushButton* restart = question->addButton(tr("Hang up and restart"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(restart, &QPushButton::clicked, this, go);
    question->open();
}

void ProfilesPage::askEngine(CommandBody command, const QString& meanwhile, Asked what)
{
    m_latePending = m_link.post(std::move(command));
    m_asked = what;
    showNote(meanwhile, Tone::Muted);
    showButtons();
}

void ProfilesPage::watchLateOutcome(const std::vector<EventPtr>& events)
{
    for (const EventPtr& event : events) {
        const auto* finished = std::get_if<CommandFinished>(&event->body);
        if (finished == nullptr || !m_latePending || finished->command != m_latePending)
            continue;
        m_latePending = {};
        const Asked asked = std::exchange(m_asked, Asked::Settings);
        if (finished->error)
            showNote((asked == Asked::Restart ? tr("Not restarted: %1") : tr("Not applied: %1"))
                         .arg(shown(finished->error->detail)),
                Tone::Failure);
        else
            showNote(QStringLiteral("✓ ") + shown(finished->text));
        if (row() >= 0)
            showButtons();
    }
}

void ProfilesPage::revert()
{
    m_form->revert();
    hideNote();
}

void ProfilesPage::rollBack(const ProfileRevision& revision)
{
    hideNote();
    confirm(rollBackOf(revision, m_model.entry(row())));
}

void ProfilesPage::showParameter(const QString& name, const QString& parameter)
{
    const int wanted = m_model.rowOf(name);
    if (wanted < 0)
        return;
    m_list->selectRow(wanted);
    m_form->focusParameter(parameter);
    if (QWidget* focused = m_form->focusWidget())
        m_scroll->ensureWidgetVisible(focused);
}

void ProfilesPage::propose(const QString& name, const QString& parameter, const QString& value)
{
    if (m_model.rowOf(name) < 0)
        return;
    showParameter(name, parameter);
    m_form->enter({{parameter, m_form->draft().value(parameter), value}});
    const bool asks = !m_form->draft().changes().empty();
    showNote(asks ? tr("%1=%2 is entered. Apply it to new calls, or revert it.").arg(parameter, value)
                  : tr("%1 is %2 already: calls that begin from now on have it.").arg(parameter, value));
    showButtons();
}

} // namespace legscope::ui
