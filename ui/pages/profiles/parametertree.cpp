#include "ui/pages/profiles/parametertree.h"

#include "engine/api/parameters.h"
#include "ui/bridge/shown.h"
#include "ui/models/profiledraft.h"
#include "ui/theme/tones.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace legscope::ui {
namespace {

QString text(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

/// Of the engine's tables, in the language of the window.
QString translated(std::string_view words)
{
    return words.empty() ? QString() : QCoreApplication::translate("Parameter", words.data());
}

QString titleOf(ParameterGroup group)
{
    switch (group) {
    case ParameterGroup::Addresses:
        return ParameterTree::tr("Addresses and ports");
    case ParameterGroup::Mode:
        return ParameterTree::tr("Media mode");
    case ParameterGroup::Codecs:
        return ParameterTree::tr("Codecs");
    case ParameterGroup::Media:
        return ParameterTree::tr("Media");
    case ParameterGroup::Timers:
        return ParameterTree::tr("Timers");
    case ParameterGroup::Identity:
        return ParameterTree::tr("Identity");
    case ParameterGroup::Security:
        return ParameterTree::tr("Security and limits");
    case ParameterGroup::Dialplan:
        break;
    }
    return ParameterTree::tr("Dialplan");
}

QTreeWidgetItem* groupRow(QTreeWidget* tree, const QString& title)
{
    auto* group = new QTreeWidgetItem(tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    QFont bold = tree->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setExpanded(true);
    return group;
}

/// Only values are edited.
class ValueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(
        QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return index.column() == ParameterTree::ValueColumn
            ? QStyledItemDelegate::createEditor(parent, option, index)
            : nullptr;
    }
};

} // namespace

ParameterTree::ParameterTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Parameters of the profile"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Parameter"), tr("Value"), tr("Standard"), tr("Counts"), tr("What it does")});
    setItemDelegate(new ValueDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | SelectedClicked);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    build();
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* row, int column) {
        if (!m_showing && column == ValueColumn)
            emit edited(row->data(NameColumn, Qt::UserRole).toString(), row->text(ValueColumn));
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) {
        if (row->flags().testFlag(Qt::ItemIsEditable))
            editItem(row, ValueColumn);
    });
}

void ParameterTree::build()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    QTreeWidgetItem* group = nullptr;
    std::optional<ParameterGroup> last;
    for (const ParameterFacts& facts : profileParameters()) {
        if (last != facts.group)
            group = groupRow(this, titleOf(facts.group));
        last = facts.group;
        auto* row = new QTreeWidgetItem(group);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        const QString unit = facts.unit.empty() ? QString() : QLatin1Char(' ') + translated(facts.unit);
        row->setText(NameColumn, text(facts.name));
        row->setData(NameColumn, Qt::UserRole, text(facts.name));
        row->setText(StandardColumn, facts.standard.empty() ? QString() : text(facts.standard) + unit);
        row->setText(EffectColumn,
            facts.takesEffect == TakesEffect::Restart ? tr("after a restart") : tr("for new calls"));
        const QString range
            = facts.range.empty() ? QString() : QStringLiteral("  [%1]").arg(text(facts.range));
        row->setText(SentenceColumn, translated(facts.sentence) + range + unit);
        row->setToolTip(SentenceColumn, toolTipText(row->text(SentenceColumn)));
    }
    m_unread = groupRow(this, tr("Written, kept, and not read by Legscope"));
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(NameColumn, letter * 33);
    setColumnWidth(ValueColumn, letter * 18);
    setColumnWidth(StandardColumn, letter * 13);
    setColumnWidth(EffectColumn, letter * 17);
}

void ParameterTree::eachRow(const std::function<void(QTreeWidgetItem&)>& visit) const
{
    for (int group = 0; group < topLevelItemCount(); ++group) {
        for (int row = 0; row < topLevelItem(group)->childCount(); ++row)
            visit(*topLevelItem(group)->child(row));
    }
}

QString ParameterTree::explanation() const
{
    const QTreeWidgetItem* row = currentItem();
    if (row == nullptr || row->parent() == nullptr)
        return tr("Select a parameter to read what it does.");
    QStringList facts{row->text(SentenceColumn)};
    if (!row->text(StandardColumn).isEmpty())
        facts << tr("Without it: %1.").arg(row->text(StandardColumn));
    if (!row->text(EffectColumn).isEmpty())
        facts << tr("Counts %1.").arg(row->text(EffectColumn));
    return facts.join(QLatin1Char(' '));
}

QTreeWidgetItem* ParameterTree::rowOf(const QString& parameter) const
{
    QTreeWidgetItem* found = nullptr;
    eachRow([&](QTreeWidgetItem& row) {
        if (row.data(NameColumn, Qt::UserRole).toString().compare(parameter, Qt::CaseInsensitive) == 0)
            found = &row;
    });
    return found;
}

void ParameterTree::showDraft(const ProfileDraft& draft)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    showUnread(draft);
    std::map<QString, QString> faults;
    for (const ProfileFault& fault : draft.faults())
        faults[fault.parameter] = fault.sentence;
    eachRow([&](QTreeWidgetItem& row) {
        if (row.parent() == m_unread)
            return;
        const QString name = row.data(NameColumn, Qt::UserRole).toString();
        const auto fault = faults.find(name);
        const bool isEdited = draft.isEdited(name);
        row.setText(ValueColumn, shown(draft.value(name).toStdString()));
        row.setToolTip(ValueColumn, fault == faults.end() ? QString() : toolTipText(fault->second));
        // The mark says what the colour does.
        row.setText(NameColumn,
            (fault != faults.end() ? QStringLiteral("✗ ")
                    : isEdited     ? QStringLiteral("● ")
                                   : QString())
                + name);
        const Tone ink = fault != faults.end() ? Tone::Failure : isEdited ? Tone::Accent : Tone::Text;
        row.setForeground(NameColumn, tone(palette(), ink));
        row.setForeground(ValueColumn, tone(palette(), ink));
        row.setForeground(StandardColumn, tone(palette(), Tone::Muted));
        row.setForeground(EffectColumn, tone(palette(), Tone::Muted));
    });
    search(m_words);
}

void ParameterTree::showUnread(const ProfileDraft& draft)
{
    qDeleteAll(m_unread->takeChildren());
    const ProfileStatus& status = draft.base();
    for (const auto& [name, value] : status.parameters) {
        if (std::ranges::find(status.unknownParameters, name) == status.unknownParameters.end())
            continue;
        auto* row = new QTreeWidgetItem(m_unread);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setText(NameColumn, shown(name));
        row->setText(ValueColumn, shown(value));
        const auto known
            = std::ranges::find(unreadParameters(), std::string_view(name), &UnreadParameter::name);
        row->setText(SentenceColumn,
            known == unreadParameters().end() ? tr("Not a parameter of FreeSWITCH")
                                              : translated(known->sentence));
        row->setToolTip(SentenceColumn, toolTipText(row->text(SentenceColumn)));
        row->setForeground(NameColumn, tone(palette(), Tone::Muted));
    }
    m_unread->setHidden(m_unread->childCount() == 0);
}

void ParameterTree::search(const QString& words)
{
    m_words = words;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        QTreeWidgetItem& top = *topLevelItem(group);
        bool any = false;
        for (int at = 0; at < top.childCount(); ++at) {
            QTreeWidgetItem& row = *top.child(at);
            const bool matches = std::ranges::any_of(std::array{NameColumn, ValueColumn, SentenceColumn},
                [&](Column column) { return row.text(column).contains(words, Qt::CaseInsensitive); });
            row.setHidden(!matches);
            any |= matches;
        }
        top.setHidden(!any);
    }
}

} // namespace legscope::ui
