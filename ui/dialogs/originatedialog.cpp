#include "ui/dialogs/originatedialog.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"
#include "ui/widgets/labeltone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace legscope::ui {
namespace {

QLabel* hint(const QString& text)
{
    QLabel* label = mutedLabel(text);
    label->setWordWrap(true);
    return label;
}

bool hasVariables(const QString& end)
{
    static const QRegularExpression brackets(QStringLiteral("[{<\\[]"));
    return end.contains(brackets);
}

} // namespace

OriginateDialog::OriginateDialog(const EngineStatus& status, Commands& commands, QWidget* parent)
    : QDialog(parent)
    , m_status(status)
    , m_commands(commands)
    , m_profile(new QComboBox)
    , m_first(new QLineEdit)
    , m_second(new QLineEdit)
    , m_callerName(new QLineEdit)
    , m_callerNumber(new QLineEdit)
    , m_context(new QLineEdit)
    , m_timeout(new QSpinBox)
    , m_thirdParty(new QCheckBox(tr("Third-party call control (originate_3pcc)")))
    , m_line(new QLineEdit)
    , m_problem(new QLabel)
    , m_remedy(new QPushButton(tr("Call with originate_3pcc")))
{
    setWindowTitle(tr("Originate a call"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(*form);
    column->addLayout(form);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    paintIn(*m_problem, Tone::Failure);
    column->addWidget(m_problem);
    column->addWidget(m_remedy, 0, Qt::AlignLeft);
    m_remedy->hide();
    m_remedy->setAutoDefault(false);
    connect(m_remedy, &QPushButton::clicked, this, &OriginateDialog::callThirdParty);
    column->addStretch(1);
    buildButtons(*column);
    restore();
    offerProfiles();
    connect(&m_status, &EngineStatus::profileChanged, this, &OriginateDialog::offerProfiles);
    resize(fontMetrics().averageCharWidth() * 84, sizeHint().height());
    m_first->setFocus();
    showDraft();
}

void OriginateDialog::buildFields(QFormLayout& form)
{
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profile->setMinimumContentsLength(16);
    m_first->setAccessibleName(tr("Call first"));
    m_first->setPlaceholderText(QStringLiteral("1001@10.0.0.7:5060"));
    m_second->setAccessibleName(tr("Then connect to"));
    m_second->setPlaceholderText(QStringLiteral("1002@10.0.0.8, 1002, &park"));
    m_line->setAccessibleName(tr("Command"));
    m_line->setReadOnly(true);
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    form.addRow(tr("&Profile"), m_profile);
    form.addRow(tr("Call &first"), m_first);
    form.addRow(tr("&Then connect to"), m_second);
    form.addRow(QString(),
        hint(tr("An address (user@host[:port]) is called through the profile. A dial string (sofia/...), an "
                "extension of the dialplan (1002) or an application (&park) is taken as it is.")));
    m_context->setAccessibleName(tr("Context"));
    form.addRow(tr("Conte&xt of an extension"), m_context);
    buildCaller(form);
    m_timeout->setAccessibleName(tr("Seconds for the first to answer"));
    m_timeout->setRange(0, 3'600);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setSpecialValueText(tr("originate_timeout, else 60 s"));
    m_timeout->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form.addRow(tr("&Answer within"), m_timeout);
    form.addRow(QString(), m_thirdParty);
    form.addRow(QString(),
        hint(tr("The second end's answer goes back to the first before either sends media "
                "(RFC 3725). Proxy mode between two ends that we call needs it.")));
    form.addRow(tr("Command"), m_line);
    for (QLineEdit* edit : {m_first, m_second, m_context, m_callerName, m_callerNumber})
        connect(edit, &QLineEdit::textChanged, this, &OriginateDialog::showDraft);
    connect(m_timeout, &QSpinBox::valueChanged, this, &OriginateDialog::showDraft);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &OriginateDialog::showDraft);
    connect(m_thirdParty, &QCheckBox::toggled, this, &OriginateDialog::showDraft);
}

void OriginateDialog::buildCaller(QFormLayout& form)
{
    auto* caller = new QHBoxLayout;
    caller->addWidget(m_callerName);
    caller->addWidget(m_callerNumber);
    m_callerName->setAccessibleName(tr("Caller's name"));
    m_callerName->setPlaceholderText(tr("Name"));
    m_callerNumber->setAccessibleName(tr("Caller's number"));
    m_callerNumber->setPlaceholderText(tr("Number"));
    auto* shownAs = new QLabel(tr("&Shown as"));
    shownAs->setBuddy(m_callerName);
    form.addRow(shownAs, caller);
}

void OriginateDialog::buildButtons(QVBoxLayout& column)
{
    auto* buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_call = buttons->addButton(tr("Call"), QDialogButtonBox::ActionRole);
    m_call->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_call, &QPushButton::clicked, this, &OriginateDialog::call);
    column.addWidget(buttons);
}

/// Running profiles; the chosen one stays chosen.
void OriginateDialog::offerProfiles()
{
    const QString chosen = m_profile->currentText();
    m_profile->clear();
    for (const ProfileStatus& profile : m_status.profiles()) {
        if (profile.state == ProfileState::Running)
            m_profile->addItem(shown(profile.name));
    }
    // The first of the alphabet is nobody's choice.
    m_profile->setCurrentIndex(m_profile->count() == 1 ? 0 : m_profile->findText(chosen));
    m_profile->setEnabled(m_profile->count() > 0);
    m_profile->setPlaceholderText(m_profile->count() > 0 ? tr("Choose a profile") : tr("No profile runs"));
}

QString OriginateDialog::profileContext() const
{
    const QString name = m_profile->currentText();
    const auto profile = std::ranges::find_if(
        m_status.profiles(), [&name](const ProfileStatus& known) { return shown(known.name) == name; });
    return profile == m_status.profiles().end() ? QString() : shown(profile->context);
}

/// The context is that of the profile until another one is entered.
OriginateDraft OriginateDialog::draft() const
{
    const QString context = m_context->text().trimmed();
    return {m_profile->currentText(), context.isEmpty() ? profileContext() : context, m_first->text(),
        m_second->text(), m_callerName->text(), m_callerNumber->text(), m_thirdParty->isChecked(),
        std::chrono::seconds(m_timeout->value())};
}

QString OriginateDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void OriginateDialog::showDraft()
{
    const OriginateDraft now = draft();
    m_context->setPlaceholderText(profileContext());
    m_line->setText(now.line());
    m_line->setCursorPosition(0);
    m_call->setEnabled(!m_awaits && !now.profile.isEmpty() && !now.first.trimmed().isEmpty()
        && !now.second.trimmed().isEmpty());
    showProblem({});
}

void OriginateDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_remedy->setVisible(text.contains(QLatin1String("originate_3pcc")) && !m_thirdParty->isChecked());
}

void OriginateDialog::callThirdParty()
{
    m_thirdParty->setChecked(true);
    call();
}

void OriginateDialog::call()
{
    const OriginateDraft wanted = draft();
    if (m_awaits)
        return;
    if (const QString fault = wanted.fault(); !fault.isEmpty())
        return showProblem(fault);
    m_awaits = true;
    showProblem({});
    m_call->setEnabled(false);
    m_call->setText(tr("Calling..."));
    remember();
    emit sent();
    m_commands.run(
        wanted.command(), this, [this](const CommandFinished& finished) { this->finish(finished); });
}

void OriginateDialog::finish(const CommandFinished& finished)
{
    m_awaits = false;
    m_call->setText(tr("Call"));
    m_call->setEnabled(true);
    if (finished.error) {
        const QString sentence = tr("Not called: %1").arg(shown(finished.error->detail));
        if (isVisible())
            return showProblem(sentence);
        emit refusedLate(sentence);
        return deleteLater();
    }
    m_outcome = shown(finished.text);
    accept();
}

void OriginateDialog::done(int result)
{
    QDialog::done(result);
    if (!m_awaits)
        deleteLater();
}

/// Variables may be passwords: an end that brings some is not kept.
void OriginateDialog::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("originate/profile"), m_profile->currentText());
    for (const auto& [key, edit] : {std::pair(QStringLiteral("originate/first"), m_first),
             std::pair(QStringLiteral("originate/second"), m_second)})
        settings.setValue(key, hasVariables(edit->text()) ? QString() : edit->text());
    settings.setValue(QStringLiteral("originate/3pcc"), m_thirdParty->isChecked());
}

void OriginateDialog::restore()
{
    const QSettings settings;
    m_profile->addItem(settings.value(QStringLiteral("originate/profile")).toString());
    m_first->setText(settings.value(QStringLiteral("originate/first")).toString());
    m_second->setText(settings.value(QStringLiteral("originate/second")).toString());
    m_thirdParty->setChecked(settings.value(QStringLiteral("originate/3pcc")).toBool());
}

} // namespace legscope::ui
