#include "ui/pages/calls/callcolumns.h"

#include "ui/models/callmodel.h"
#include "ui/widgets/rowdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <vector>

namespace legscope::ui {
namespace {

/// What a column has to show at least, what it usually shows, and its share of the room that is left over.
struct ColumnText {
    const char* least;
    const char* usual;
    int share = 0;
};

constexpr std::array<ColumnText, CallModel::ColumnCount> columnTexts{{
    {"Talking", "Held by both", 0},
    {"00:00:00", "00:00:00", 0},
    {"100100", "+349100000000", 1},
    {"100100", "+349100000000", 1},
    {"internal", "internal > external", 1},
    {"Default", "Bypass > Default", 0},
    {"G722/opus", "PCMA/PCMA+t38", 0},
    {"50/50", "rx50 tx50", 0},
    {"100.0 %", "100.0 %", 0},
    {"99.9 ms", "99.9 ms", 0},
    {"4.4", "4.4", 0},
    {"0:00:00", "0:00:00", 0},
    {"NORMAL_CL...", "480 NORMAL_TEMPORARY_FAILURE", 2},
    {"a84b4c76e6...", "a84b4c76e66710@gw", 1},
    {"No RTP...", "No RTP comes from B", 3},
}};

constexpr int cellMargin = 8; ///< pixels of a cell that hold no text
constexpr int stateMargin = 40; ///< the branch and the icon too

} // namespace

CallColumns::CallColumns(QTreeView& list)
    : QObject(&list)
    , m_list(list)
    , m_header(*list.header())
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

void CallColumns::measure()
{
    const QFontMetrics metrics(m_list.font());
    m_widths.clear();
    for (int column = 0; column < CallModel::ColumnCount; ++column) {
        const ColumnText& text = columnTexts[static_cast<std::size_t>(column)];
        const int around = cellMargin + (column == CallModel::State ? stateMargin : 0)
            + (CallModel::isNumber(column) ? RowDelegate::numberMargin : 0);
        const QString name = m_list.model()->headerData(column, Qt::Horizontal).toString();
        const int title = CallModel::isNumber(column) ? metrics.horizontalAdvance(name) + around : 0;
        m_widths[column] = {std::max(metrics.horizontalAdvance(QLatin1String(text.least)) + around, title),
            std::max(metrics.horizontalAdvance(QLatin1String(text.usual)) + around,
                m_header.sectionSizeHint(column)),
            text.share};
    }
}

CallColumns::Width CallColumns::widthOf(int column) const
{
    const auto drawn = m_drawn.find(column);
    return drawn == m_drawn.end() ? m_widths.at(column) : Width{drawn->second, drawn->second, 0};
}

void CallColumns::draw(int column, int width)
{
    m_drawn[column] = width;
    fit();
}

void CallColumns::fit()
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

bool CallColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_list.viewport())
        fit();
    if (event->type() == QEvent::FontChange && watched == &m_header) {
        measure();
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void CallColumns::saveState(QSettings& settings) const
{
    QVariantMap drawn;
    for (const auto& [column, width] : m_drawn)
        drawn.insert(QString::number(column), width);
    settings.setValue(QStringLiteral("calls/list"), m_header.saveState());
    settings.setValue(QStringLiteral("calls/widths"), drawn);
}

/// Order and hidden columns are the header's, widths are ours.
void CallColumns::restoreState(const QSettings& settings)
{
    {
        const QScopedValueRollback<bool> fitting(m_fitting, true);
        m_header.restoreState(settings.value(QStringLiteral("calls/list")).toByteArray());
        m_header.setStretchLastSection(false);
    }
    m_drawn.clear();
    const QVariantMap drawn = settings.value(QStringLiteral("calls/widths")).toMap();
    for (auto width = drawn.begin(); width != drawn.end(); ++width) {
        const int column = width.key().toInt(), pixels = width->toInt();
        if (column >= 0 && column < CallModel::ColumnCount && pixels > 0)
            m_drawn[column] = std::min(pixels, 2'000);
    }
    fit();
}

} // namespace legscope::ui
