#include "ui/pages/profiles/profilespage.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"
#include "ui/dialogs/flipdialog.h"
#include "ui/models/callrow.h"
#include "ui/models/profileflip.h"
#include "ui/pages/profiles/profileform.h"
#include "ui/pages/profiles/profilehead.h"
#include "ui/pages/profiles/profilelist.h"
#include "ui/widgets/sentencelabel.h"

#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
ProfilesPage::ProfilesPage(EngineLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_list(new ProfileList(m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_head(new ProfileHead)
    , m_note(new SentenceLabel)
    , m_scroll(new QScrollArea(this))
    , m_form(new ProfileForm)
    , m_apply(new QPushButton(tr("Apply to new calls..."), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_rollBack(new QPushButton(tr("Roll back..."), this))
    , m_restart(new QPushButton(tr("Restart profile"), this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int listWidth = m_list->wantedWidth();
    splitter->setSizes({listWidth, listWidth * 3 / 2});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(splitter);

    connect(&m_model, &ProfileModel::statusChanged, this, &ProfilesPage::showStatus);
    connect(&m_model, &ProfileModel::callsChanged, this, [this](int changed) {
        if (changed == row())
            m_head->showCalls(m_model.entry(changed));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_shownProfile.clear();
        select();
    });
    connect(m_list, &ProfileList::chosen, this, &ProfilesPage::select);
    connect(m_form, &ProfileForm::edited, this, &ProfilesPage::showButtons);
    connect(&m_link, &EngineLink::eventsArrived, this, &ProfilesPage::watchLateOutcome);
    m_model.follow(m_link);
    select();
}

QWidget* ProfilesPage::buildDetail()
{
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);

    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_note);
    m_note->hide();
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
    return m_list->row();
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
    showHead();
    showButtons();
}

void ProfilesPage::showStatus(int changed)
{
    if (row() < 0)
        return select();
    if (changed != row())
        return;
    m_form->updateProfile(m_model.entry(changed).status);
    showHead();
    showButtons();
}

void ProfilesPage::showHead()
{
    const ProfileEntry& entry = m_model.entry(row());
    m_head->showStatus(entry.status);
    m_head->showCalls(entry);
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
    m_note->tell(text, tone);
    m_note->setVisible(!text.isEmpty());
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
