#include "ui/pages/commandpalette.h"

#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

/// The action's own name for places without its menu, without marks.
QString nameOf(const QAction& action)
{
    return action.iconText();
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
    , m_list(new QTreeWidget(this))
{
    std::ranges::copy_if(actions, std::back_inserter(m_actions), &QAction::isEnabled);
    m_list->setIconSize(QSize(16, 16));
    setAccessibleName(tr("Command palette"));
    m_words->setPlaceholderText(tr("Command"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setColumnCount(2);
    m_list->header()->hide();
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    auto* frame = new QFrame(this);
    frame->setFrameStyle(QFrame::StyledPanel | QFrame::Raised);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 24);
    // A popup is no active window: its keys go to the child that has its focus.
    m_words->setFocus();
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::give);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::give);
    search({});
}

void CommandPalette::search(const QString& words)
{
    QPixmap empty(m_list->iconSize().isValid() ? m_list->iconSize() : QSize(16, 16));
    empty.fill(Qt::transparent);
    const QIcon blank(empty); // names stand in one line whether they have an icon or not
    m_list->clear();
    for (QAction* action : m_actions) {
        const QString name = nameOf(*action);
        if (!hasWords(name, words.split(QLatin1Char(' '), Qt::SkipEmptyParts)))
            continue;
        auto* item
            = new QTreeWidgetItem(m_list, {name, action->shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action->icon().isNull() ? blank : action->icon());
        item->setToolTip(0, action->toolTip());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, QVariant::fromValue(action));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QStringList CommandPalette::offered() const
{
    QStringList names;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        names << nameOf(*m_list->topLevelItem(row)->data(0, Qt::UserRole).value<QAction*>());
    return names;
}

/// Closes first: a command may open a dialog of its own.
void CommandPalette::give()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action = item->data(0, Qt::UserRole).value<QAction*>();
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
