#include "ui/dialogs/routedialog.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace legscope::ui {

RouteDialog::RouteDialog(Commands& commands, CallId call, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_sentence(new QLabel(tr("The engine is asked...")))
    , m_conditions(new QPlainTextEdit)
{
    setWindowTitle(tr("Why this route"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* name = new ElidedLabel;
    name->setTextFormat(Qt::PlainText);
    name->setText(title);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_conditions->setReadOnly(true);
    m_conditions->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_conditions->setAccessibleName(tr("Conditions of the dialplan"));
    m_conditions->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    column->addWidget(name);
    column->addWidget(m_sentence);
    column->addWidget(m_conditions, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    commands.run(ExplainRoute{call}, this, [this](const CommandFinished& finished) { show(finished); });
}

void RouteDialog::show(const CommandFinished& finished)
{
    if (finished.error) {
        m_sentence->setText(
            tr("It cannot be said: the route of a call is explained while the call lives. (%1)")
                .arg(shown(finished.error->detail)));
        return;
    }
    m_sentence->setText(
        tr("What the dialplan asks of this call, and the answers, with the variables as they are now:"));
    const QStringList sentences
        = shown(finished.text).section(QStringLiteral(": "), 1).split(QStringLiteral("; "));
    m_conditions->setPlainText(sentences.join(QLatin1Char('\n')));
    m_conditions->show();
}

QString RouteDialog::sentence() const
{
    return m_sentence->text();
}

QString RouteDialog::conditions() const
{
    return m_conditions->toPlainText();
}

} // namespace legscope::ui
