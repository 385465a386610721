#pragma once

#include "ui/theme/cellroles.h"
#include "ui/widgets/elidedtexts.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace legscope::ui {

/// Rows of text with a little air between them; numbers that stand right keep away from the next column, a
/// second line stands smaller below the first, and the tool tip of a text that is cut has all of it. Models
/// are asked once a cell, and a text that was painted lately is not laid out again. Check boxes are not
/// painted.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

    /// How often a text was laid out to be painted.
    std::size_t layouts() const { return m_texts.layouts() + m_smallTexts.layouts(); }

    static constexpr int numberMargin = 8; ///< pixels
    static constexpr int barWidth = 3; ///< pixels

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    struct Content;

    void paintByStyle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintFast(QPainter& painter, const QStyleOptionViewItem& option, const Content& content) const;
    void paintTwoLines(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room,
        const Content& content) const;

    mutable ElidedTexts m_texts, m_smallTexts;
};

/// The header above such rows: titles of numbers keep the same distance.
class RowHeader : public QHeaderView {
    Q_OBJECT

public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        if (option->textAlignment.testFlag(Qt::AlignRight))
            option->text += QStringLiteral("\u00a0\u00a0");
    }
};

} // namespace legscope::ui
