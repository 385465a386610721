#include "ui/dialogs/notedialog.h"

#include "engine/event/callnote.h"
#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labeltone.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {

NoteDialog::NoteDialog(
    Commands& commands, std::string uuid, const QString& call, const std::string& note, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_uuid(std::move(uuid))
    , m_line(new QLineEdit(shown(note)))
    , m_length(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_save(m_buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole))
{
    setWindowTitle(tr("Note"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = new ElidedLabel;
    title->setTextFormat(Qt::PlainText);
    title->setText(call);
    m_line->setAccessibleName(tr("Note"));
    m_line->setPlaceholderText(tr("A ticket, who was called back, what was found"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    paintIn(*m_sentence, Tone::Failure);
    connect(m_line, &QLineEdit::textChanged, this, &NoteDialog::showLength);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NoteDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, m_line, m_length, m_sentence, m_buttons})
        column->addWidget(widget);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    m_save->setDefault(true);
    showLength();
    m_line->setFocus();
}

/// What is pasted is not cut: its writer is to say what can go.
void NoteDialog::showLength()
{
    const auto length = static_cast<std::size_t>(m_line->text().trimmed().toUcs4().size());
    const bool isTooLong = length > longestNote;
    m_length->setText((isTooLong ? tr("%1 characters, and %2 are kept at most: make the note shorter")
                                 : tr("%1 of %2 characters"))
            .arg(length)
            .arg(longestNote));
    paintIn(*m_length, isTooLong ? Tone::Failure : Tone::Muted);
    m_save->setEnabled(!isTooLong);
}

QString NoteDialog::sentence() const
{
    return m_sentence->text();
}

void NoteDialog::save()
{
    if (!m_save->isEnabled())
        return;
    const auto checked = checkedNote(m_line->text().toStdString());
    if (!checked)
        return m_sentence->setText(notSaved(checked.error()));
    m_save->setEnabled(false);
    m_line->setReadOnly(true);
    m_commands.run(NoteCall{m_uuid, *checked}, this,
        [this, note = *checked](const CommandFinished& finished) { take(note, finished.error); });
}

/// Without a history the note lives as long as the window.
void NoteDialog::take(const std::string& note, const std::optional<Error>& error)
{
    if (!error) {
        emit noted(note);
        return accept();
    }
    if (error->code == Errc::Refused) {
        emit noted(note);
        m_sentence->setText(
            tr("The note is shown until Legscope ends, and not kept. (%1)").arg(shown(error->detail)));
        m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
        return;
    }
    m_sentence->setText(notSaved(*error));
    m_save->setEnabled(true);
    m_line->setReadOnly(false);
}

QString NoteDialog::notSaved(const Error& error)
{
    return tr("The note is not saved. (%1)").arg(shown(error.detail));
}

} // namespace legscope::ui
