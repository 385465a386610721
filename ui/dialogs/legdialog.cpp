#include "ui/dialogs/legdialog.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labeltone.h"
#include "ui/widgets/sentencelabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {

LegDialog::LegDialog(Commands& commands, const QString& call, LegQuestion question, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_question(std::move(question))
    , m_line(new QLineEdit(m_question.entered))
    , m_legs(new QComboBox)
    , m_sentence(new SentenceLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_send(m_buttons->addButton(m_question.button, QDialogButtonBox::AcceptRole))
{
    setWindowTitle(m_question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = new ElidedLabel;
    title->setTextFormat(Qt::PlainText);
    title->setText(call);
    m_line->setAccessibleName(m_question.label);
    m_line->setPlaceholderText(m_question.placeholder);
    m_legs->setAccessibleName(tr("Leg"));
    m_legs->addItems(m_question.legs);
    auto* form = new QFormLayout;
    form->setSpacing(2 * gridStep);
    form->addRow(m_question.label, m_line);
    if (!m_question.legs.isEmpty())
        form->addRow(tr("Leg"), m_legs);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    column->addWidget(title);
    column->addLayout(form);
    m_sentence->tell(m_question.hint, Tone::Muted);
    m_sentence->setVisible(!m_question.hint.isEmpty());
    column->addWidget(m_sentence);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LegDialog::send);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto showSend = [this] { m_send->setEnabled(!m_line->text().trimmed().isEmpty()); };
    connect(m_line, &QLineEdit::textChanged, this, showSend);
    showSend();
    m_send->setDefault(true);
    m_line->setFocus();
}

QString LegDialog::sentence() const
{
    return m_sentence->text() == m_question.hint ? QString() : m_sentence->text();
}

void LegDialog::send()
{
    if (!m_send->isEnabled())
        return;
    m_send->setEnabled(false);
    m_commands.run(m_question.command(m_line->text().trimmed(), m_legs->currentIndex()), this,
        [this](const CommandFinished& finished) {
            if (!finished.error) {
                emit done(shown(finished.text));
                return accept();
            }
            m_sentence->tell(shown(finished.error->detail), Tone::Failure);
            m_sentence->show();
            m_send->setEnabled(true);
        });
}

} // namespace legscope::ui
