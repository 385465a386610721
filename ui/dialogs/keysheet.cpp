#include "ui/dialogs/keysheet.h"

#include "ui/theme/typescale.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

QTreeWidgetItem* place(QTreeWidget& keys, const QString& name)
{
    auto* item = new QTreeWidgetItem(&keys, {name});
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    QFont bold = keys.font();
    bold.setBold(true);
    item->setFont(0, bold);
    return item;
}

void add(QTreeWidgetItem* where, const QString& key, const QString& what)
{
    auto* item = new QTreeWidgetItem(where, {key, what});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}

QString keyOf(const QAction& action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

KeySheet::KeySheet(const QList<QAction*>& commands, QWidget* parent)
    : QDialog(parent)
    , m_words(new QLineEdit)
    , m_keys(new QTreeWidget)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setPlaceholderText(tr("Search keys"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &KeySheet::search);
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setHeaderLabels({tr("Key"), tr("Does")});
    m_keys->setRootIsDecorated(false);
    m_keys->setAlternatingRowColors(true);
    m_keys->setUniformRowHeights(true);
    fill(commands);
    m_keys->expandAll();
    m_keys->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_words);
    column->addWidget(m_keys, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
}

void KeySheet::fill(const QList<QAction*>& commands)
{
    QTreeWidgetItem* anywhere = place(*m_keys, tr("Anywhere"));
    for (const QAction* action : commands) {
        if (!action->shortcut().isEmpty())
            add(anywhere, keyOf(*action), action->iconText());
    }
    QTreeWidgetItem* lists = place(*m_keys, tr("Call list and history"));
    add(lists, tr("Enter"), tr("Ladder of the call"));
    add(lists, tr("Double click"), tr("The call in a window of its own"));
    add(lists, tr("Ctrl+C"), tr("Copy the selected rows as they are seen"));
    add(lists, tr("Menu"), tr("Filter by the value, pin, compare two selected calls, hang up, export"));
    QTreeWidgetItem* detail = place(*m_keys, tr("Tabs of a call"));
    add(detail, tr("Escape"), tr("Back to the list; closes a window of its own"));
    QTreeWidgetItem* ladder = place(*m_keys, tr("Ladder"));
    add(ladder, tr("Up, Down"), tr("Previous and next row"));
    add(ladder, tr("n, p"), tr("Next and previous message"));
    add(ladder, tr("Enter, r"), tr("The message as it was sent"));
    add(ladder, tr("s"), tr("Its SDP before and after"));
    add(ladder, tr("Space"), tr("Mark it; the second mark compares the two"));
    add(ladder, tr("w"), tr("Time as clock, since the begin, since the row before"));
    add(ladder, tr("d, D, m"), tr("SDP marks, only messages with SDP, bands of RTP"));
    QTreeWidgetItem* diff = place(*m_keys, tr("SDP diff"));
    add(diff, tr("n, p"), tr("Next and previous change"));
    add(diff, tr("Enter"), tr("The setting behind the change"));
    add(diff, tr("c"), tr("Only changes"));
    QTreeWidgetItem* raw = place(*m_keys, tr("Raw"));
    add(raw, tr("Ctrl+F"), tr("Find in the messages of the call"));
    QTreeWidgetItem* plots = place(*m_keys, tr("Plots of RTP"));
    add(plots, tr("Left, Right, Home, End"), tr("Move the crosshair"));
    add(plots, tr("Escape"), tr("Take it away"));
    add(plots, tr("+, -, 0"), tr("Look closely at a part of the time, at more of it, at all of it"));
}

void KeySheet::search(const QString& words)
{
    for (int at = 0; at < m_keys->topLevelItemCount(); ++at) {
        QTreeWidgetItem& where = *m_keys->topLevelItem(at);
        bool any = false;
        for (int row = 0; row < where.childCount(); ++row) {
            QTreeWidgetItem& key = *where.child(row);
            const bool isWanted = key.text(0).contains(words, Qt::CaseInsensitive)
                || key.text(1).contains(words, Qt::CaseInsensitive);
            key.setHidden(!isWanted);
            any |= isWanted;
        }
        where.setHidden(!any);
    }
}

QStringList KeySheet::rows() const
{
    QStringList found;
    for (int at = 0; at < m_keys->topLevelItemCount(); ++at) {
        const QTreeWidgetItem& where = *m_keys->topLevelItem(at);
        for (int row = 0; row < where.childCount(); ++row) {
            const QTreeWidgetItem& key = *where.child(row);
            if (!key.isHidden())
                found << QStringLiteral("%1: %2").arg(key.text(0), key.text(1));
        }
    }
    return found;
}

} // namespace legscope::ui
