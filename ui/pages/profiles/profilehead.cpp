#include "ui/pages/profiles/profilehead.h"

#include "ui/bridge/shown.h"
#include "ui/models/modesentence.h"
#include "ui/widgets/sentencelabel.h"

#include <QVBoxLayout>

namespace legscope::ui {

ProfileHead::ProfileHead(QWidget* parent)
    : QWidget(parent)
    , m_header(new SentenceLabel)
    , m_failure(new SentenceLabel)
    , m_banner(new SentenceLabel)
    , m_waiting(new SentenceLabel)
{
    QFont bold = m_header->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_header->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    for (SentenceLabel* label : {m_header, m_failure, m_banner, m_waiting})
        column->addWidget(label);
    for (SentenceLabel* label : {m_failure, m_banner, m_waiting})
        label->hide();
}

void ProfileHead::showStatus(const ProfileStatus& status)
{
    m_header->setText(tr("%1: %2, SIP on %3, dialplan context %4")
            .arg(shown(status.name), modeText(status.mode), shown(status.sipAddress), shown(status.context)));
    m_header->setToolTip(toolTipText(QStringLiteral("%1:%2").arg(shown(status.file)).arg(status.line)));
    m_failure->setVisible(!status.failure.empty());
    m_failure->tell(tr("✗ Does not run: %1").arg(shown(status.failure)), Tone::Failure);
    QStringList waiting;
    for (const std::string& parameter : status.waiting)
        waiting << shown(parameter);
    m_waiting->setVisible(!waiting.isEmpty());
    m_waiting->tell(
        tr("⟳ Saved, and counts when the profile starts again: %1").arg(waiting.join(QStringLiteral(", "))),
        Tone::Warning);
}

void ProfileHead::showCalls(const ProfileEntry& entry)
{
    QStringList modes;
    for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
        if (const std::size_t calls = entry.oldByMode[static_cast<std::size_t>(mode)]; calls > 0)
            modes.append(QStringLiteral("%1 %2").arg(modeText(mode)).arg(calls));
    }
    m_banner->setVisible(!modes.isEmpty());
    if (modes.isEmpty())
        return;
    m_banner->tell(tr("%n live call(s) began before the latest change and keep their mode: %1", nullptr,
                       static_cast<int>(entry.old()))
                       .arg(modes.join(QStringLiteral(", "))),
        Tone::Warning);
}

} // namespace legscope::ui
