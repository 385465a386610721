#include "ui/pages/calls/findingsstrip.h"

#include "ui/bridge/shown.h"
#include "ui/theme/icons.h"
#include "ui/theme/tones.h"
#include "ui/theme/typescale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
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

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A tint and a bar of how grave it is, behind words that say the same.
class FindingCard : public QFrame {
public:
    explicit FindingCard(Tone grave)
        : m_tone(grave)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QColor ink = tone(palette(), m_tone);
        painter.fillRect(rect(), blend(palette().color(QPalette::Base), ink, 0.1));
        painter.fillRect(QRect(0, 0, 3, height()), ink);
    }

private:
    const Tone m_tone;
};

} // namespace

FindingsStrip::FindingsStrip(QWidget* parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Findings"));
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
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
    auto* line = new FindingCard(toneOf(finding.severity));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    row->setSpacing(2 * gridStep);
    auto* icon = new QLabel;
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(themedIcon(iconOf(finding.severity), toneOf(finding.severity)).pixmap(extent));
    icon->setAccessibleName(finding.severity == Severity::Error ? tr("Error")
            : finding.severity == Severity::Warning             ? tr("Warning")
                                                                : tr("Notice"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel* text = plainLabel(finding.text);
    QFont bold = text->font();
    bold.setBold(true);
    text->setFont(bold);
    text->setToolTip(toolTipText((QStringList{finding.code} + finding.evidence).join(QLatin1Char('\n'))));
    words->addWidget(text);
    if (!finding.remedy.isEmpty())
        words->addWidget(plainLabel(finding.remedy));
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (!finding.setting.isEmpty())
        row->addWidget(remedy(finding), 0, Qt::AlignVCenter);
    return line;
}

/// One click enters the value into the profile's form, where it is confirmed or reverted.
QWidget* FindingsStrip::remedy(const CallFinding& finding)
{
    auto* open = new QToolButton;
    const bool entered = !finding.value.isEmpty();
    const QString what
        = entered ? QStringLiteral("%1 = %2").arg(finding.setting, finding.value) : finding.setting;
    open->setText(entered ? tr("Set %1...").arg(what) : tr("Show %1").arg(what));
    open->setToolTip(entered
            ? tr("Enter this value into the form of the profile; it is applied when you confirm it there")
            : tr("Show this parameter of the profile"));
    open->setAccessibleName(entered ? tr("Enter %1 into the form of the profile").arg(what)
                                    : tr("Show %1 of the profile").arg(finding.setting));
    connect(open, &QToolButton::clicked, this,
        [this, setting = finding.setting, value = finding.value] { emit remedyWanted(setting, value); });
    return open;
}

} // namespace legscope::ui
