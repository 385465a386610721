#include "ui/pages/commandpalette.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

QString nameOf(const QAction& action)
{
    return QString(action.text()).remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

bool hasWords(const QString& name, const QStringList& words)
{
    return std::ranges::all_of(
        words, [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    std::ranges::copy_if(actions, std::back_inserter(m_actions), &QAction::isEnabled);
    setAccessibleName(tr("Command palette"));
    m_words->setPlaceholderText(tr("Command"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 18);
    setFocusProxy(m_words);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::give);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::give);
    search({});
}

void CommandPalette::search(const QString& words)
{
    m_list->clear();
    for (QAction* action : m_actions) {
        const QString name = nameOf(*action);
        if (!hasWords(name, words.split(QLatin1Char(' '), Qt::SkipEmptyParts)))
            continue;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            action->icon(), key.isEmpty() ? name : QStringLiteral("%1  (%2)").arg(name, key), m_list);
        item->setToolTip(action->toolTip());
        item->setData(Qt::UserRole, QVariant::fromValue(action));
    }
    m_list->setCurrentRow(0);
}

QStringList CommandPalette::offered() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        names << nameOf(*m_list->item(row)->data(Qt::UserRole).value<QAction*>());
    return names;
}

/// Closes first: a command may open a dialog of its own.
void CommandPalette::give()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action = item->data(Qt::UserRole).value<QAction*>();
    close();
    QMetaObject::invokeMethod(action.data(), &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace legscope::ui
