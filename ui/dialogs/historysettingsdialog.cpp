#include "ui/dialogs/historysettingsdialog.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/labeltone.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace legscope::ui {
namespace {

constexpr int mostDays = 36'500;
constexpr int mostMegabytes = 10'000'000;
constexpr int mostCalls = 1'000'000'000;

QLabel* plain(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

std::uint32_t valueOf(const QSpinBox& box)
{
    return static_cast<std::uint32_t>(box.value());
}

} // namespace

HistorySettingsDialog::HistorySettingsDialog(Commands& commands, QWidget* parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_keep(new QCheckBox(tr("&Keep calls that have ended")))
    , m_days(bound(tr("Days"), tr(" days"), mostDays))
    , m_megabytes(bound(tr("Megabytes"), tr(" MiB"), mostMegabytes))
    , m_calls(bound(tr("Calls"), tr(" calls"), mostCalls))
    , m_place(plain({}))
    , m_sentence(plain({}))
{
    setWindowTitle(tr("What the history keeps"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new QFormLayout;
    form->addRow(tr("Not &older than"), m_days);
    form->addRow(tr("A &file of at most"), m_megabytes);
    form->addRow(tr("At &most"), m_calls);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &HistorySettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QCheckBox::toggled, this, &HistorySettingsDialog::showWhatIsChosen);
    for (QSpinBox* box : {m_days, m_megabytes, m_calls})
        connect(box, &QSpinBox::valueChanged, this, &HistorySettingsDialog::showWhatIsChosen);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_keep);
    column->addLayout(form);
    column->addWidget(
        plain(tr("The oldest calls go first. What is saved counts when Legscope starts again.")));
    column->addWidget(m_place);
    column->addWidget(m_sentence);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    tell(tr("The configuration is being read..."), Told::Note);
    showWhatIsChosen();
    const auto setup = std::make_shared<HistorySetup>();
    m_commands.run(TellHistorySetup{setup}, this, [this, setup](const CommandFinished& finished) {
        if (finished.error)
            return tell(
                tr("The configuration cannot be read. %1").arg(shown(finished.error->detail)), Told::Fault);
        take(*setup);
    });
}

QSpinBox* HistorySettingsDialog::bound(const QString& name, const QString& unit, int most)
{
    auto* box = new QSpinBox;
    box->setRange(1, most);
    box->setSuffix(unit);
    box->setGroupSeparatorShown(true);
    box->setAccessibleName(name);
    return box;
}

void HistorySettingsDialog::take(const HistorySetup& setup)
{
    m_isKnown = true;
    m_saved = setup.saved;
    m_keep->setChecked(m_saved.keep == HistorySettings::Keep::Calls);
    m_days->setValue(static_cast<int>(m_saved.days));
    m_megabytes->setValue(static_cast<int>(m_saved.megabytes));
    m_calls->setValue(static_cast<int>(m_saved.calls));
    m_place->setText(setup.file.empty()
            ? tr("This start was told to keep none (--no-history), or has no place for it.")
            : tr("File: %1").arg(shown(setup.file.string())));
    tell(setup.running == setup.saved ? QString()
                                      : tr("This start still has other values than the configuration."),
        Told::Note);
    showWhatIsChosen();
}

void HistorySettingsDialog::showWhatIsChosen()
{
    m_keep->setEnabled(m_isKnown);
    for (QSpinBox* box : {m_days, m_megabytes, m_calls})
        box->setEnabled(m_isKnown && m_keep->isChecked());
    m_save->setEnabled(m_isKnown && settings() != m_saved);
}

HistorySettings HistorySettingsDialog::settings() const
{
    return {m_keep->isChecked() ? HistorySettings::Keep::Calls : HistorySettings::Keep::Nothing,
        valueOf(*m_days), valueOf(*m_megabytes), valueOf(*m_calls)};
}

void HistorySettingsDialog::save()
{
    m_save->setEnabled(false);
    tell(tr("Saving..."), Told::Note);
    m_commands.run(SaveHistorySettings{settings()}, this, [this](const CommandFinished& finished) {
        if (finished.error) {
            tell(tr("Not saved: %1").arg(shown(finished.error->detail)), Told::Fault);
            return showWhatIsChosen();
        }
        emit saved(tr("What the history keeps is saved, and counts when Legscope starts again."));
        accept();
    });
}

void HistorySettingsDialog::tell(const QString& sentence, Told what)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    paintIn(*m_sentence, what == Told::Fault ? Tone::Failure : Tone::Muted);
}

QString HistorySettingsDialog::sentence() const
{
    return m_sentence->text();
}

} // namespace legscope::ui
