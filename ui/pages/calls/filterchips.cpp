#include "ui/pages/calls/filterchips.h"

#include "ui/bridge/shown.h"
#include "ui/models/callquery.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <memory>

namespace legscope::ui {

FilterChips::FilterChips(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(6, 2, 6, 2);
    m_row->setSpacing(4);
    m_row->addStretch(1);
    setAccessibleName(tr("Words of the filter"));
    hide();
}

void FilterChips::setWords(const QString& words)
{
    const QStringList fresh = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    setVisible(!fresh.isEmpty());
    if (fresh == m_words)
        return;
    m_words = fresh;
    while (m_row->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_row->takeAt(0));
        item->widget()->deleteLater();
    }
    for (qsizetype word = 0; word < m_words.size(); ++word)
        m_row->insertWidget(static_cast<int>(word), chip(word));
}

QWidget* FilterChips::chip(qsizetype word)
{
    const QString& text = m_words[word];
    const auto query = CallQuery::parse(text);
    auto* button = new QToolButton(this);
    button->setText(text + QStringLiteral("  ✕"));
    button->setAccessibleName(tr("Take %1 out of the filter").arg(text));
    button->setToolTip(toolTipText(query ? button->accessibleName() : query.error()));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (!query)
        button->setIcon(themedIcon(QStringLiteral("warning"), Tone::Warning));
    connect(button, &QToolButton::clicked, this, [this, word] {
        QStringList left = m_words;
        left.removeAt(word);
        emit wordsChanged(left.join(QLatin1Char(' ')));
    });
    return button;
}

} // namespace legscope::ui
