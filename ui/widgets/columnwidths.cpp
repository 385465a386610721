#include "ui/widgets/columnwidths.h"

#include "ui/widgets/rowdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTreeView>

#include <algorithm>
#include <vector>

namespace legscope::ui {
namespace {

constexpr int cellMargin = 8; ///< pixels of a cell that hold no text
constexpr int iconMargin = 24, branchMargin = 16;

} // namespace

ColumnWidths::ColumnWidths(QTreeView& list, std::span<const ColumnText> texts)
    : QObject(&list)
    , m_list(list)
    , m_header(*list.header())
    , m_texts(texts)
{
    m_header.setStretchLastSection(false);
    m_header.setMinimumSectionSize(3 * cellMargin);
    measure();
    list.viewport()->installEventFilter(this);
    m_header.installEventFilter(this);
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int column, int before, int width) {
        if (!m_fitting && before > 0 && width > 0)
            draw(column, width);
    });
}

void ColumnWidths::measure()
{
    const QFontMetrics metrics(m_list.font());
    m_widths.clear();
    const QAbstractItemModel* model = m_list.model();
    for (int column = 0; column < static_cast<int>(m_texts.size()); ++column) {
        const ColumnText& text = m_texts[static_cast<std::size_t>(column)];
        const QVariant alignment = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        const bool isNumber = Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight);
        const int icon = m_list.rootIsDecorated() ? branchMargin + iconMargin : iconMargin;
        const int around = cellMargin + (column == 0 ? icon : 0) + (isNumber ? RowDelegate::numberMargin : 0);
        const QString name = model->headerData(column, Qt::Horizontal).toString();
        const int title = isNumber ? metrics.horizontalAdvance(name) + around : 0;
        m_widths[column] = {std::max(metrics.horizontalAdvance(QLatin1String(text.least)) + around, title),
            std::max(metrics.horizontalAdvance(QLatin1String(text.usual)) + around,
                m_header.sectionSizeHint(column)),
            text.share};
    }
}

ColumnWidths::Width ColumnWidths::widthOf(int column) const
{
    const auto drawn = m_drawn.find(column);
    return drawn == m_drawn.end() ? m_widths.at(column) : Width{drawn->second, drawn->second, 0};
}

void ColumnWidths::draw(int column, int width)
{
    m_drawn[column] = width;
    fit();
}

void ColumnWidths::fit()
{
    if (m_fitting)
        return;
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    int floors = 0, naturals = 0, shares = 0, last = -1;
    std::vector<std::pair<int, Width>> visible;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        if (m_header.isSectionHidden(column))
            continue;
        const Width width = widthOf(column);
        visible.emplace_back(column, width);
        floors += width.floor;
        naturals += width.natural;
        shares += width.share;
        if (width.share > 0 || last < 0)
            last = column;
    }
    const int room = m_list.viewport()->width();
    const int over = std::max(0, room - naturals), range = std::max(1, naturals - floors);
    const int granted = std::clamp(room - floors, 0, naturals - floors);
    int taken = 0;
    for (const auto& [column, width] : visible) {
        const int size = width.floor + (width.natural - width.floor) * granted / range
            + (shares > 0 ? over * width.share / shares : 0);
        m_header.resizeSection(column, size);
        taken += size;
    }
    if (last >= 0 && taken < room)
        m_header.resizeSection(last, m_header.sectionSize(last) + room - taken);
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_list.viewport())
        fit();
    if (event->type() == QEvent::FontChange && watched == &m_header) {
        measure();
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnWidths::saveState(QSettings& settings, const QString& prefix) const
{
    QVariantMap drawn;
    for (const auto& [column, width] : m_drawn)
        drawn.insert(QString::number(column), width);
    settings.setValue(prefix + QLatin1String("/list"), m_header.saveState());
    settings.setValue(prefix + QLatin1String("/widths"), drawn);
    settings.setValue(prefix + QLatin1String("/columns"), static_cast<int>(m_texts.size()));
}

/// Order and hidden columns are the header's, widths are ours.
void ColumnWidths::restoreState(const QSettings& settings, const QString& prefix)
{
    if (settings.value(prefix + QLatin1String("/columns")).toInt() != static_cast<int>(m_texts.size()))
        return;
    {
        const QScopedValueRollback<bool> fitting(m_fitting, true);
        m_header.restoreState(settings.value(prefix + QLatin1String("/list")).toByteArray());
        m_header.setStretchLastSection(false);
    }
    m_drawn.clear();
    const QVariantMap drawn = settings.value(prefix + QLatin1String("/widths")).toMap();
    for (auto width = drawn.begin(); width != drawn.end(); ++width) {
        const int column = width.key().toInt(), pixels = width->toInt();
        if (column >= 0 && column < static_cast<int>(m_texts.size()) && pixels > 0)
            m_drawn[column] = std::min(pixels, 2'000);
    }
    fit();
}

} // namespace legscope::ui
