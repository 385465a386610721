#include "tests/support/testprogram.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>

#include <utility>

using namespace legscope::ui;

namespace {

/// Paints as QStyledItemDelegate does, with the tones and the margin of a row.
class StyleDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle& style = *cell.widget->style();
        if (cell.displayAlignment.testFlag(Qt::AlignRight)) {
            style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
            cell.rect.adjust(0, 0, -numberMargin, 0);
            cell.backgroundBrush = Qt::NoBrush;
        }
        style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }
};

using Roles = QList<std::pair<int, QVariant>>;

/// A list of two rows, of which the second is looked at.
struct TwoRows {
    QStandardItemModel model{2, 2};
    RowView view;

    explicit TwoRows(QAbstractItemDelegate* delegate)
    {
        delegate->setParent(&view);
        view.setModel(&model);
        view.setItemDelegate(delegate);
        view.setAlternatingRowColors(true);
        view.setFocusPolicy(Qt::NoFocus);
        view.header()->setStretchLastSection(false);
        view.setColumnWidth(0, 90);
        view.resize(240, 90);
        view.show();
    }
    QImage painted()
    {
        QCoreApplication::processEvents();
        return view.viewport()->grab().toImage();
    }
};

} // namespace

class RowDelegateTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyScheme(Scheme::System); }
    void cellsLookAsTheStylePaintsThem_data();
    void cellsLookAsTheStylePaintsThem();
    void aTextThatWasPaintedIsNotLaidOutAgain();
};

void RowDelegateTest::cellsLookAsTheStylePaintsThem_data()
{
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<bool>("selected");
    const auto row = [](const char* name, const Roles& roles) {
        QTest::newRow(name) << roles << false;
        QTest::newRow(qPrintable(QStringLiteral("%1, selected").arg(QLatin1String(name)))) << roles << true;
    };
    const auto right = QVariant(Qt::AlignRight | Qt::AlignVCenter);
    row("nothing", {});
    row("a text", {{Qt::DisplayRole, "1001"}});
    row("a text that is cut", {{Qt::DisplayRole, "sip:somebody@a.host.with.a.long.name"}});
    row("a number", {{Qt::DisplayRole, 1234567}, {Qt::TextAlignmentRole, right}});
    row("a number that is cut",
        {{Qt::DisplayRole, "100 000 000 000 000 ms"}, {Qt::TextAlignmentRole, right}});
    row("an icon", {{Qt::DisplayRole, "Talking"}, {Qt::DecorationRole, themedIcon("lock", Tone::Success)}});
    row("an icon alone", {{Qt::DecorationRole, themedIcon("lock", Tone::Success)}});
    row("a tint", {{Qt::DisplayRole, "3.1"}, {FillToneRole, static_cast<int>(Tone::Failure)}});
    row("a tone", {{Qt::DisplayRole, "Ended"}, {TextToneRole, static_cast<int>(Tone::Muted)}});
    row("another script", {{Qt::DisplayRole, QString::fromUtf8("Fähre ταξί")}});
}

void RowDelegateTest::cellsLookAsTheStylePaintsThem()
{
    QFETCH(Roles, roles);
    QFETCH(bool, selected);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(scheme);
        TwoRows ours(new RowDelegate), style(new StyleDelegate);
        for (TwoRows* rows : {&ours, &style}) {
            for (const auto& [role, value] : roles)
                rows->model.setData(rows->model.index(1, 0), value, role);
            rows->model.setData(rows->model.index(1, 1), "the next");
            if (selected)
                rows->view.selectionModel()->select(
                    rows->model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(ours.painted(), style.painted());
    }
}

void RowDelegateTest::aTextThatWasPaintedIsNotLaidOutAgain()
{
    auto* delegate = new RowDelegate;
    TwoRows rows(delegate);
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column)
            rows.model.setData(rows.model.index(row, column), QString("%1 %2").arg(row).arg(column));
    }
    rows.painted();
    const std::size_t first = delegate->layouts();
    QCOMPARE(first, 4U);
    rows.painted();
    QCOMPARE(delegate->layouts(), first);
    rows.model.setData(rows.model.index(1, 1), "changed");
    rows.painted();
    QCOMPARE(delegate->layouts(), first + 1);
    rows.view.setColumnWidth(0, 60);
    rows.painted();
    QCOMPARE(delegate->layouts(), first + 3);
}

LEGSCOPE_TEST(RowDelegateTest)
#include "rowdelegate_test.moc"
