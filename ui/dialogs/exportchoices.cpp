#include "ui/dialogs/exportchoices.h"

#include "ui/models/callrow.h"
#include "ui/models/callstore.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/labeltone.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLocale>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

const QString partsKey = QStringLiteral("export/without");
const QString partiesKey = QStringLiteral("export/maskParties");

} // namespace

ExportChoices::ExportChoices(const CallStore& store, CallsOf callsOf)
    : m_store(store)
    , m_callsOf(std::move(callsOf))
    , m_keys(new QCheckBox(tr("&Keys that were pressed (INFO and RTP)")))
    , m_parties(new QCheckBox(tr("&Numbers and names")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridStep);
    for (QWidget* group : {buildScopes(), buildParts(), buildMasks()})
        column->addWidget(group);
    column->addStretch(1);
    restore();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &ExportChoices::showCounts);
    m_second.start();
}

QWidget* ExportChoices::buildScopes()
{
    auto* group = new QGroupBox(tr("Calls"));
    auto* column = new QVBoxLayout(group);
    column->setSpacing(gridStep);
    for (QRadioButton*& scope : m_scopes) {
        scope = new QRadioButton;
        column->addWidget(scope);
        connect(scope, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                emit changed();
        });
    }
    return group;
}

QWidget* ExportChoices::buildParts()
{
    auto* group = new QGroupBox(tr("Of each call"));
    auto* rows = new QGridLayout(group);
    rows->setVerticalSpacing(gridStep);
    for (std::size_t part = 0; part < bundlePartCount; ++part) {
        const auto which = static_cast<BundlePart>(part);
        m_parts[part] = new QCheckBox(titleOf(which));
        m_parts[part]->setAccessibleDescription(filesOf(which));
        rows->addWidget(m_parts[part], static_cast<int>(part), 0);
        rows->addWidget(mutedLabel(filesOf(which)), static_cast<int>(part), 1);
        connect(m_parts[part], &QCheckBox::toggled, this, &ExportChoices::changed);
    }
    rows->setColumnStretch(0, 1);
    return group;
}

QWidget* ExportChoices::buildMasks()
{
    auto* group = new QGroupBox(tr("Masked in every file"));
    auto* column = new QVBoxLayout(group);
    column->setSpacing(gridStep);
    auto* secrets = new QCheckBox(tr("SRTP keys, passwords, credentials (always)"));
    secrets->setChecked(true);
    secrets->setEnabled(false);
    m_keys->setToolTip(tr("Tones within sound that was captured stay: nobody listens to it for this."));
    m_parties->setToolTip(tr("Of callers and callees, in messages, SDPs and whatever is said about a call. "
                             "Addresses of hosts and Call-IDs stay."));
    for (QCheckBox* box : {secrets, m_keys, m_parties})
        column->addWidget(box);
    for (QCheckBox* box : {m_keys, m_parties})
        connect(box, &QCheckBox::toggled, this, &ExportChoices::masksChanged);
    return group;
}

void ExportChoices::choose(ExportScope scope)
{
    showCounts();
    m_scopes[static_cast<std::size_t>(scope)]->setChecked(true);
}

void ExportChoices::withhold(ExportScope scope)
{
    m_scopes[static_cast<std::size_t>(scope)]->hide();
}

ExportDraft ExportChoices::draft() const
{
    ExportDraft draft;
    for (std::size_t scope = 0; scope < m_scopes.size(); ++scope) {
        if (m_scopes[scope]->isChecked())
            draft.scope = static_cast<ExportScope>(scope);
    }
    draft.calls = m_callsOf(draft.scope);
    for (std::size_t part = 0; part < bundlePartCount; ++part)
        draft.parts.set(part, m_parts[part]->isChecked());
    draft.redaction = {m_keys->isChecked(), m_parties->isChecked()};
    return draft;
}

/// How many calls there are in each scope; one that has none cannot be chosen.
void ExportChoices::showCounts()
{
    const QLocale locale;
    const auto counted = [&](ExportScope scope) {
        const std::vector<CallId> calls = m_callsOf(scope);
        m_scopes[static_cast<std::size_t>(scope)]->setEnabled(!calls.empty());
        return calls;
    };
    const auto name = [&](ExportScope scope, const QString& text) {
        m_scopes[static_cast<std::size_t>(scope)]->setText(
            text.arg(locale.toString(static_cast<qulonglong>(counted(scope).size()))));
    };
    const std::vector<CallId> one = counted(ExportScope::ThisCall);
    const CallRecord* record = one.empty() ? nullptr : m_store.find(one.front());
    QString ends = tr("none is selected");
    if (record != nullptr)
        ends = fontMetrics().elidedText(
            partiesText(record->began), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 36);
    m_scopes[0]->setText(tr("This call: %1").arg(actionText(ends)));
    name(ExportScope::Selected, tr("Selected calls: %1"));
    name(ExportScope::Listed, tr("What the list shows: %1"));
    name(ExportScope::All, tr("All calls: %1"));
}

void ExportChoices::remember() const
{
    QSettings settings;
    QStringList without;
    for (std::size_t part = 0; part < bundlePartCount; ++part) {
        if (!m_parts[part]->isChecked())
            without += filesOf(static_cast<BundlePart>(part));
    }
    settings.setValue(partsKey, without);
    settings.setValue(partiesKey, m_parties->isChecked());
}

/// Keys that were pressed are masked unless they are wanted this time.
void ExportChoices::restore()
{
    const QSettings settings;
    const QStringList without = settings.value(partsKey).toStringList();
    for (std::size_t part = 0; part < bundlePartCount; ++part)
        m_parts[part]->setChecked(!without.contains(filesOf(static_cast<BundlePart>(part))));
    m_keys->setChecked(true);
    m_parties->setChecked(settings.value(partiesKey, false).toBool());
}

} // namespace legscope::ui
