#include "ui/models/sdpdiffmodel.h"

#include <algorithm>

namespace legscope::ui {

SdpDiffModel::SdpDiffModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SdpDiffModel::setDiff(SdpDiff diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    arrange();
    endResetModel();
}

void SdpDiffModel::setArrangement(Arrangement arrangement)
{
    beginResetModel();
    m_arrangement = arrangement;
    arrange();
    endResetModel();
}

void SdpDiffModel::arrange()
{
    m_rows.clear();
    m_changes = 0;
    int section = -2;
    for (std::size_t i = 0; i < m_diff.rows.size(); ++i) {
        const SdpDiffRow& row = m_diff.rows[i];
        if (row.section != section) {
            section = row.section;
            if (section + 1 < m_diff.sections.size())
                m_rows.push_back({Part::Heading, static_cast<std::size_t>(section + 1), -1});
        }
        append(i);
    }
    if (!m_diff.headers.empty())
        m_rows.push_back({Part::Heading, static_cast<std::size_t>(m_diff.sections.size()), -1});
    for (std::size_t i = 0; i < m_diff.headers.size(); ++i)
        append(m_diff.rows.size() + i);
}

const SdpDiffRow& SdpDiffModel::rowAt(std::size_t row) const
{
    return row < m_diff.rows.size() ? m_diff.rows[row] : m_diff.headers[row - m_diff.rows.size()];
}

void SdpDiffModel::append(std::size_t row)
{
    if (rowAt(row).isChange())
        appendChange(row);
    else
        m_rows.push_back({Part::Both, row, -1});
}

void SdpDiffModel::appendChange(std::size_t row)
{
    const DiffOp op = rowAt(row).op;
    const bool twoLines = op == DiffOp::Replaced || op == DiffOp::Moved;
    if (m_arrangement == Arrangement::SideBySide) {
        m_rows.push_back({Part::Both, row, m_changes});
    } else {
        if (twoLines || op == DiffOp::Dropped)
            m_rows.push_back({Part::Before, row, m_changes});
        if (twoLines || op == DiffOp::Added)
            m_rows.push_back({Part::After, row, m_changes});
    }
    ++m_changes;
}

int SdpDiffModel::rowOfChange(int change) const
{
    const auto row = std::ranges::find(m_rows, change, &ViewRow::change);
    return change < 0 || row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

bool SdpDiffModel::isHeading(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].part == Part::Heading;
}

int SdpDiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SdpDiffModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_arrangement == Arrangement::SideBySide ? 4 : 3;
}

SdpDiffModel::Content SdpDiffModel::contentOf(int column) const
{
    if (column == 0)
        return Content::Mark;
    if (m_arrangement == Arrangement::Unified)
        return column == 1 ? Content::Line : Content::Reason;
    return column == 1 ? Content::Before : column == 2 ? Content::After : Content::Reason;
}

bool SdpDiffModel::showsOldText(const ViewRow& view, Content content) const
{
    return content == Content::Before || (content == Content::Line && view.part == Part::Before);
}

QString SdpDiffModel::markOf(const ViewRow& view) const
{
    const SdpDiffRow& row = rowAt(view.row);
    if (row.op == DiffOp::Moved)
        return QStringLiteral("↕");
    if (view.part == Part::Before || row.op == DiffOp::Dropped)
        return QStringLiteral("−");
    if (view.part == Part::After || row.op == DiffOp::Added)
        return QStringLiteral("+");
    return row.op == DiffOp::Replaced ? QStringLiteral("~") : QString();
}

QString SdpDiffModel::reasonOf(const SdpDiffRow& row) const
{
    if (!row.violation.isEmpty())
        return tr("not permitted: %1").arg(row.violation);
    QString text = row.reason;
    if (!row.setting.isEmpty())
        text += QStringLiteral(" (%1)").arg(row.setting);
    if (text.isEmpty() && row.orderOnly)
        return tr("only the order changed");
    return text;
}

QString SdpDiffModel::headingOf(std::size_t section) const
{
    const auto index = static_cast<qsizetype>(section);
    return index < m_diff.sections.size() ? m_diff.sections[index] : m_diff.headersTitle;
}

QString SdpDiffModel::textOf(const ViewRow& view, Content content) const
{
    if (view.part == Part::Heading)
        return content == Content::Mark ? headingOf(view.row) : QString();
    const SdpDiffRow& row = rowAt(view.row);
    switch (content) {
    case Content::Mark:
        return markOf(view);
    case Content::Before:
        return row.before;
    case Content::After:
        return row.after;
    case Content::Line:
        return view.part == Part::Before ? row.before : row.after;
    case Content::Reason:
        return view.part == Part::Before && row.op != DiffOp::Dropped ? QString() : reasonOf(row);
    }
    return {};
}

QVariant SdpDiffModel::rowData(const ViewRow& view, Content content, int role) const
{
    const SdpDiffRow& row = rowAt(view.row);
    switch (role) {
    case OpRole:
        return static_cast<int>(row.op);
    case OldTextRole:
        return showsOldText(view, content);
    case RangesRole:
        if (content == Content::Mark || content == Content::Reason)
            return {};
        return QVariant::fromValue(showsOldText(view, content) ? row.beforeRanges : row.afterRanges);
    case OrderOnlyRole:
        return row.orderOnly;
    case ViolationRole:
        return !row.violation.isEmpty();
    case SettingRole:
        return content == Content::Reason && row.violation.isEmpty() ? row.setting : QString();
    case Qt::ToolTipRole:
        if (content == Content::Reason && !row.setting.isEmpty())
            return tr("Set by the profile parameter %1. A click or Enter shows it.").arg(row.setting);
        return {};
    default:
        return {};
    }
}

QVariant SdpDiffModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ViewRow& view = m_rows[static_cast<std::size_t>(index.row())];
    const Content content = contentOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(view, content);
    case Qt::AccessibleTextRole:
        return content == Content::Mark && view.part != Part::Heading
            ? QVariant(tr("Line %1, %2").arg(index.row() + 1).arg(textOf(view, content)))
            : QVariant(textOf(view, content));
    case HeadingRole:
        return view.part == Part::Heading;
    case ChangeRole:
        return view.change;
    default:
        return view.part == Part::Heading ? QVariant() : rowData(view, content, role);
    }
}

QVariant SdpDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (contentOf(section)) {
    case Content::Mark:
        return QString();
    case Content::Before:
        return m_diff.beforeTitle;
    case Content::After:
        return m_diff.afterTitle;
    case Content::Line:
        return QStringLiteral("− %1    + %2").arg(m_diff.beforeTitle, m_diff.afterTitle);
    case Content::Reason:
        return tr("Reason");
    }
    return {};
}

Qt::ItemFlags SdpDiffModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace legscope::ui
