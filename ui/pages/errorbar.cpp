#include "ui/pages/errorbar.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace legscope::ui {

ErrorBar::ErrorBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_more(new QLabel(this))
    , m_next(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setAccessibleName(tr("Problems"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_next, &QToolButton::clicked, this, [this] {
        if (const auto next = m_entries.back().next)
            next();
    });
    auto* close = new QToolButton(this);
    close->setText(tr("Dismiss"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &ErrorBar::dismiss);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_next);
    layout->addWidget(close);
    hide();
}

void ErrorBar::tell(Severity severity, const QString& where, const QString& text)
{
    const QString sentence = where.isEmpty() ? text : QStringLiteral("%1: %2").arg(where, text);
    push({severity, sentence});
}

void ErrorBar::offer(const QString& text, const QString& button, std::function<void()> next)
{
    push({Severity::Notice, text, 1, button, std::move(next)});
}

void ErrorBar::push(Entry entry)
{
    const auto known = std::ranges::find(m_entries, entry.text, &Entry::text);
    if (known != m_entries.end()) {
        entry.times = known->times + 1;
        m_entries.erase(known);
    }
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kept)
        m_entries.pop_front();
    showLatest();
}

QString ErrorBar::sentence() const
{
    return m_entries.empty() ? QString() : m_text->text();
}

void ErrorBar::dismiss()
{
    if (!m_entries.empty())
        m_entries.pop_back();
    showLatest();
}

void ErrorBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLatest();
}

void ErrorBar::showLatest()
{
    setVisible(!m_entries.empty());
    if (m_entries.empty())
        return;
    const Entry& entry = m_entries.back();
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const QIcon icon = entry.severity == Severity::Error ? themedIcon(QStringLiteral("error"), Tone::Failure)
        : entry.severity == Severity::Warning ? themedIcon(QStringLiteral("warning"), Tone::Warning)
                                              : themedIcon(QStringLiteral("done"), Tone::Success);
    m_icon->setPixmap(icon.pixmap(extent));
    m_icon->setAccessibleName(entry.severity == Severity::Error ? tr("Error")
            : entry.severity == Severity::Warning               ? tr("Warning")
                                                                : tr("Done"));
    m_next->setVisible(!entry.button.isEmpty());
    m_next->setText(entry.button);
    m_text->setText(entry.times > 1 ? tr("%1 (%2 times)").arg(entry.text).arg(entry.times) : entry.text);
    m_more->setText(
        m_entries.size() > 1 ? tr("%n more", nullptr, static_cast<int>(m_entries.size()) - 1) : QString());
}

} // namespace legscope::ui
