#include "ui/dialogs/flipdialog.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"
#include "ui/widgets/labeltone.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace legscope::ui {
namespace {

QLabel* sentence(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString bullets(const QString& heading, const QStringList& entries)
{
    return heading + QStringLiteral("\n  • ") + entries.join(QStringLiteral("\n  • "));
}

} // namespace

FlipDialog::FlipDialog(const ProfileFlip& flip, EngineLink& link, QWidget* parent)
    : QDialog(parent)
    , m_flip(flip)
    , m_link(link)
    , m_error(sentence({}, this))
{
    setWindowTitle(tr("Apply to new calls"));
    auto* column = new QVBoxLayout(this);
    QLabel* headline = sentence(flip.headline, this);
    QFont bold = headline->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    headline->setFont(bold);
    column->addWidget(headline);
    addChanges(*column);
    addSentences(*column);
    m_error->hide();
    paintIn(*m_error, Tone::Failure);
    column->addWidget(m_error);
    addButtons(*column);
    connect(&m_link, &EngineLink::eventsArrived, this, &FlipDialog::take);
    fit();
}

void FlipDialog::addChanges(QVBoxLayout& column)
{
    const int rows = static_cast<int>(m_flip.changes.size());
    auto* table = new QTableWidget(rows, 4, this);
    table->setAccessibleName(tr("Changed settings"));
    table->setHorizontalHeaderLabels({tr("Setting"), tr("Now"), tr("New"), tr("Takes effect")});
    for (int row = 0; row < rows; ++row) {
        const ProfileChange& change = m_flip.changes[static_cast<std::size_t>(row)];
        const QString none = tr("(not set)");
        const QStringList cells{change.parameter, change.from.isEmpty() ? none : change.from,
            change.to.isEmpty() ? none : change.to, effectOf(change, m_flip.mode)};
        for (int cell = 0; cell < cells.size(); ++cell)
            table->setItem(row, cell, new QTableWidgetItem(cells[cell]));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int height = table->horizontalHeader()->sizeHint().height() + rows * table->rowHeight(0) + 4;
    table->setFixedHeight(std::min(height, 320));
    column.addWidget(table);
}

void FlipDialog::addSentences(QVBoxLayout& column)
{
    column.addWidget(sentence(m_flip.liveCalls, this));
    if (!m_flip.overridingRoutes.isEmpty())
        column.addWidget(sentence(
            bullets(tr("Overridden by routes that set the mode themselves:"), m_flip.overridingRoutes),
            this));
    if (!m_flip.losses.isEmpty())
        column.addWidget(sentence(bullets(tr("You lose on new calls:"), m_flip.losses), this));
    if (!m_flip.gains.isEmpty())
        column.addWidget(sentence(bullets(tr("You gain on new calls:"), m_flip.gains), this));
    if (!m_flip.restartNote.isEmpty())
        column.addWidget(sentence(m_flip.restartNote, this));
}

void FlipDialog::addButtons(QVBoxLayout& column)
{
    auto* buttons = new QDialogButtonBox(this);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_apply = buttons->addButton(tr("Apply to new calls"), QDialogButtonBox::ActionRole);
    m_apply->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &FlipDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &FlipDialog::apply);
    column.addWidget(buttons);
}

void FlipDialog::apply()
{
    if (m_command)
        return;
    m_error->hide();
    m_apply->setEnabled(false);
    m_apply->setText(tr("Applying..."));
    const std::string profile = m_flip.profile.toStdString();
    if (!m_flip.revision.empty()) {
        m_command = m_link.post(RollBackProfile{profile, m_flip.revision});
        return;
    }
    ApplyProfileSettings command;
    command.profile = profile;
    for (const ProfileChange& change : m_flip.changes)
        command.parameters.emplace_back(change.parameter.toStdString(), change.to.toStdString());
    m_command = m_link.post(std::move(command));
}

void FlipDialog::take(const std::vector<EventPtr>& events)
{
    for (const EventPtr& event : events) {
        if (const auto* finished = std::get_if<CommandFinished>(&event->body)) {
            if (m_command && finished->command == m_command)
                return finish(*finished);
        } else if (const auto* engine = std::get_if<EngineChanged>(&event->body)) {
            if (m_command && engine->phase == EnginePhase::Stopped)
                return showError(tr("The engine stopped before it had applied the settings."));
        }
    }
}

void FlipDialog::finish(const CommandFinished& finished)
{
    if (finished.error)
        return showError(tr("Not applied: %1").arg(shown(finished.error->detail)));
    m_outcome = shown(finished.text);
    m_command = {};
    accept();
}

void FlipDialog::showError(const QString& text)
{
    m_command = {};
    m_error->setText(text);
    m_error->show();
    m_apply->setEnabled(true);
    m_apply->setText(tr("Apply to new calls"));
    m_apply->setFocus();
    fit();
}

/// Wide enough for a sentence, and as high as its sentences then are.
void FlipDialog::fit()
{
    const int wide = fontMetrics().averageCharWidth() * 90;
    layout()->activate();
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
}

} // namespace legscope::ui
