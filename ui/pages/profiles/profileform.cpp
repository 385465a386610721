#include "ui/pages/profiles/profileform.h"

#include "ui/bridge/shown.h"
#include "ui/models/callrow.h"
#include "ui/models/modesentence.h"
#include "ui/pages/profiles/mediapathpicture.h"
#include "ui/pages/profiles/parametertree.h"
#include "ui/widgets/labeltone.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

QLabel* hint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// Shown only while there is something to say.
void say(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString xmlOf(const ProfileStatus& status)
{
    QString xml
        = QStringLiteral("<profile name=\"%1\">\n  <settings>\n").arg(shown(status.name).toHtmlEscaped());
    for (const auto& [name, value] : status.parameters)
        xml += QStringLiteral("    <param name=\"%1\" value=\"%2\"/>\n")
                   .arg(shown(name).toHtmlEscaped(), shown(value).toHtmlEscaped());
    return xml + QStringLiteral("  </settings>\n</profile>\n");
}

} // namespace

ProfileForm::ProfileForm(QWidget* parent)
    : QWidget(parent)
    , m_modes{}
    , m_bothSet(hint(this))
    , m_moot(hint(this))
    , m_capacity(hint(this))
    , m_unknown(hint(this))
    , m_picture(new MediaPathPicture(this))
    , m_written(new QTabWidget(this))
    , m_search(new QLineEdit(this))
    , m_parameters(new ParameterTree(this))
    , m_explanation(hint(this))
    , m_xml(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildMode());
    column->addWidget(buildAddresses());
    column->addWidget(buildParameters());
    column->addStretch(1);
}

QWidget* ProfileForm::buildMode()
{
    auto* group = new QGroupBox(tr("Media mode of new calls"), this);
    auto* column = new QVBoxLayout(group);
    auto* row = new QHBoxLayout;
    for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
        auto* button = new QRadioButton(modeText(mode), group);
        m_modes[static_cast<std::size_t>(mode)] = button;
        row->addWidget(button);
        connect(button, &QRadioButton::clicked, this,
            [this, mode] { editDraft([&] { m_draft.setMode(mode); }); });
    }
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_picture);
    for (const char* name : {"inbound-proxy-media", "inbound-bypass-media", "inbound-late-negotiation"}) {
        const QString parameter = QString::fromLatin1(name);
        auto* flag = new QCheckBox(parameter, group);
        m_flags.insert(parameter, flag);
        column->addWidget(flag);
        connect(flag, &QCheckBox::clicked, this,
            [this, parameter](bool checked) { editDraft([&] { m_draft.setTrue(parameter, checked); }); });
    }
    m_flags[QStringLiteral("inbound-late-negotiation")]->setText(
        tr("inbound-late-negotiation: the dialplan runs before codecs are chosen"));
    column->addWidget(m_bothSet);
    column->addWidget(m_moot);
    return group;
}

void ProfileForm::addField(QFormLayout& form, const QString& parameter, const QString& label)
{
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins({});
    column->setSpacing(1);
    Field field{new QLineEdit(holder), hint(holder)};
    field.edit->setAccessibleName(parameter);
    field.edit->setMaximumWidth(fontMetrics().averageCharWidth() * 46);
    column->addWidget(field.edit);
    column->addWidget(field.fault);
    field.fault->hide();
    auto* name = new QLabel(label, this);
    name->setBuddy(field.edit);
    form.addRow(name, holder);
    m_fields.insert(parameter, field);
    connect(field.edit, &QLineEdit::textEdited, this,
        [this, parameter](const QString& text) { editDraft([&] { m_draft.setValue(parameter, text); }); });
}

QWidget* ProfileForm::buildAddresses()
{
    auto* group = new QGroupBox(tr("Addresses and ports"), this);
    auto* form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addField(*form, QStringLiteral("sip-ip"), tr("sip-ip ⟳ needs restart"));
    addField(*form, QStringLiteral("sip-port"), tr("sip-port ⟳ needs restart"));
    addField(*form, QStringLiteral("rtp-ip"), QStringLiteral("rtp-ip"));
    addField(*form, QStringLiteral("ext-rtp-ip"), QStringLiteral("ext-rtp-ip"));
    addField(*form, QStringLiteral("rtp-start-port"), QStringLiteral("rtp-start-port"));
    addField(*form, QStringLiteral("rtp-end-port"), QStringLiteral("rtp-end-port"));
    addField(*form, QStringLiteral("rtp-learn-acl"), QStringLiteral("rtp-learn-acl"));
    m_fields[QStringLiteral("ext-rtp-ip")].edit->setPlaceholderText(tr("empty: rtp-ip is advertised"));
    QLineEdit& learned = *m_fields[QStringLiteral("rtp-learn-acl")].edit;
    learned.setPlaceholderText(tr("empty: any source"));
    learned.setToolTip(tr("From where RTP is learned: networks, or the name of a list in acl.conf"));
    m_capacity->setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    form->addRow(QString(), m_capacity);
    return group;
}

QWidget* ProfileForm::buildParameters()
{
    auto* group = new QGroupBox(tr("All parameters"), this);
    auto* column = new QVBoxLayout(group);
    m_search->setPlaceholderText(tr("Search parameters"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, m_parameters, &ParameterTree::search);
    connect(
        m_parameters, &ParameterTree::edited, this, [this](const QString& parameter, const QString& value) {
            editDraft([&] { m_draft.setValue(parameter, value); });
        });
    m_xml->setReadOnly(true);
    m_xml->setAccessibleName(tr("The profile as XML"));
    m_xml->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_xml->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto* list = new QWidget(m_written);
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins({});
    listColumn->addWidget(m_search);
    listColumn->addWidget(m_parameters, 1);
    listColumn->addWidget(m_explanation);
    // The room for it is kept: the table does not jump from row to row.
    m_explanation->setFixedHeight(fontMetrics().lineSpacing() * 3 + 8);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation->setAccessibleName(tr("What the parameter does"));
    const auto explain = [this] { m_explanation->setText(m_parameters->explanation()); };
    connect(m_parameters, &QTreeWidget::currentItemChanged, this, explain);
    explain();
    m_written->addTab(list, tr("List"));
    m_written->addTab(m_xml, tr("XML"));
    m_written->setMinimumHeight(fontMetrics().height() * 38);
    column->addWidget(m_unknown);
    column->addWidget(m_written);
    return group;
}

void ProfileForm::showProfile(const ProfileStatus& status)
{
    m_draft = ProfileDraft(status);
    showDraft();
    showParameters();
}

void ProfileForm::updateProfile(const ProfileStatus& status)
{
    m_draft.rebase(status);
    showDraft();
    showParameters();
}

void ProfileForm::revert()
{
    editDraft([this] { m_draft.revert(); });
}

void ProfileForm::enter(const std::vector<ProfileChange>& changes)
{
    editDraft([&] {
        for (const ProfileChange& change : changes)
            m_draft.setValue(change.parameter, change.to);
    });
}

void ProfileForm::editDraft(const std::function<void()>& change)
{
    if (m_showing)
        return;
    change();
    showDraft();
    emit edited();
}

void ProfileForm::showDraft()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const MediaMode mode = m_draft.mode();
    m_modes[static_cast<std::size_t>(mode)]->setChecked(true);
    m_picture->setMode(mode);
    for (auto flag = m_flags.begin(); flag != m_flags.end(); ++flag)
        (*flag)->setChecked(m_draft.isTrue(flag.key()));
    const bool both = m_draft.isTrue(QStringLiteral("inbound-proxy-media"))
        && m_draft.isTrue(QStringLiteral("inbound-bypass-media"));
    say(m_bothSet, both ? tr("Both inbound parameters are set: bypass wins.") : QString());
    say(m_moot,
        m_draft.isLateNegotiationMoot()
            ? tr("Late negotiation is moot while the mode is %1: it never negotiates codecs itself.")
                  .arg(modeText(mode))
            : QString());
    const int calls = m_draft.callsInPortRange();
    say(m_capacity,
        calls > 0 ? tr("Room for %Ln call(s) with one audio stream each.", nullptr, calls) : QString());
    showFields();
    showFaults();
    m_parameters->showDraft(m_draft);
}

void ProfileForm::showFields()
{
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const QString value = shown(m_draft.value(field.key()).toStdString());
        if (field->edit->text().trimmed() != value)
            field->edit->setText(value);
    }
}

void ProfileForm::showFaults()
{
    QMap<QString, QString> sentences;
    for (const ProfileFault& fault : m_draft.faults())
        sentences[fault.parameter]
            += (sentences[fault.parameter].isEmpty() ? QString() : QStringLiteral("\n")) + fault.sentence;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const QString sentence = sentences.value(field.key());
        paintIn(*field->fault, Tone::Failure);
        say(field->fault, sentence.isEmpty() ? QString() : QStringLiteral("✗ ") + sentence);
        field->edit->setAccessibleDescription(sentence);
    }
}

void ProfileForm::showParameters()
{
    const ProfileStatus& status = m_draft.base();
    m_xml->setPlainText(xmlOf(status));
    QStringList unknown;
    for (const std::string& name : status.unknownParameters)
        unknown.append(shown(name));
    unknown.removeDuplicates();
    say(m_unknown,
        unknown.isEmpty()
            ? QString()
            : tr("Not known to the engine, kept as they are: %1").arg(unknown.join(QStringLiteral(", "))));
}

void ProfileForm::focusParameter(const QString& parameter)
{
    if (const auto field = m_fields.find(parameter); field != m_fields.end()) {
        field->edit->setFocus();
        field->edit->selectAll();
    } else if (const auto flag = m_flags.find(parameter); flag != m_flags.end()) {
        (*flag)->setFocus();
    } else {
        m_written->setCurrentIndex(0);
        m_search->setText(parameter);
        m_parameters->setFocus();
        if (QTreeWidgetItem* row = m_parameters->rowOf(parameter))
            m_parameters->setCurrentItem(row, ParameterTree::ValueColumn);
    }
}

} // namespace legscope::ui
