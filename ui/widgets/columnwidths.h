#pragma once

#include <QObject>
#include <QString>

#include <map>
#include <span>

class QHeaderView;
class QSettings;
class QTreeView;

namespace legscope::ui {

/// What a column has to show at least, what it usually shows, and its share of the room that is left over.
struct ColumnText {
    const char* least;
    const char* usual;
    int share = 0;
};

/// Widths of a list's columns: together they are as wide as the list. Where there is little room texts give
/// way and numbers, which stand right, do not; where there is much, the columns with a share get it. A column
/// that the operator has drawn keeps that width.
class ColumnWidths : public QObject {
    Q_OBJECT

public:
    /// One text for each column of the list's model, living as long as the list, which is the parent. The
    /// first column has the icon, and the branch where rows have some.
    ColumnWidths(QTreeView& list, std::span<const ColumnText> texts);

    void fit();
    /// Under "PREFIX/list", "PREFIX/widths" and "PREFIX/columns". What was saved of a list with fewer or more
    /// columns is left out: its numbers mean others.
    void saveState(QSettings& settings, const QString& prefix) const;
    void restoreState(const QSettings& settings, const QString& prefix);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Width {
        int floor = 0, natural = 0; ///< pixels
        int share = 0; ///< of what is left over
    };

    Width widthOf(int column) const;
    void measure();
    void draw(int column, int width);

    QTreeView& m_list;
    QHeaderView& m_header;
    const std::span<const ColumnText> m_texts;
    std::map<int, Width> m_widths;
    std::map<int, int> m_drawn; ///< by the operator, pixels
    bool m_fitting = false;
};

} // namespace legscope::ui
