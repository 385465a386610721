#include "ui/pages/calls/findingsstrip.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

QString iconOf(Severity severity)
{
    return severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Failure;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Notice:
        break;
    }
    return Tone::Accent;
}

} // namespace

FindingsStrip::FindingsStrip(QWidget* parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setAccessibleName(tr("Findings"));
    m_column->setContentsMargins(8, 3, 8, 3);
    m_column->setSpacing(2);
    hide();
}

void FindingsStrip::show(const std::vector<CallFinding>& findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    build();
}

void FindingsStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        build();
}

void FindingsStrip::build()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const std::size_t count = std::min(m_findings.size(), shownAtOnce);
    for (std::size_t i = 0; i < count; ++i)
        m_column->addWidget(line(m_findings[i]));
    if (m_findings.size() > count)
        m_column->addWidget(
            new QLabel(tr("%n more finding(s)", nullptr, static_cast<int>(m_findings.size() - count))));
    setVisible(!m_findings.empty());
}

QWidget* FindingsStrip::line(const CallFinding& finding)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto* icon = new QLabel;
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(themedIcon(iconOf(finding.severity), toneOf(finding.severity)).pixmap(extent));
    icon->setAccessibleName(finding.severity == Severity::Error ? tr("Error")
            : finding.severity == Severity::Warning             ? tr("Warning")
                                                                : tr("Notice"));
    auto* text = new QLabel(
        finding.remedy.isEmpty() ? finding.text : QStringLiteral("%1  %2").arg(finding.text, finding.remedy));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(finding.code);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    if (!finding.setting.isEmpty()) {
        row->addWidget(remedy(finding), 0, Qt::AlignTop);
    }
    return line;
}

/// One click enters the value into the profile's form, where it is confirmed or reverted.
QWidget* FindingsStrip::remedy(const CallFinding& finding)
{
    auto* open = new QToolButton;
    const bool entered = !finding.value.isEmpty();
    open->setText(entered ? QStringLiteral("%1=%2").arg(finding.setting, finding.value) : finding.setting);
    open->setIcon(themedIcon(QStringLiteral("profiles")));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setToolTip(entered
            ? tr("Enter this value into the form of the profile; it is applied when you confirm it there")
            : tr("Show this parameter of the profile"));
    open->setAccessibleName(entered ? tr("Enter %1 into the form of the profile").arg(open->text())
                                    : tr("Show %1 of the profile").arg(finding.setting));
    connect(open, &QToolButton::clicked, this,
        [this, setting = finding.setting, value = finding.value] { emit remedyWanted(setting, value); });
    return open;
}

} // namespace legscope::ui
