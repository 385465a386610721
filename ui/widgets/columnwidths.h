#pragma once

#include <QObject>

#include <map>

class QHeaderView;
class QSettings;
class QTreeView;

namespace legscope::ui {

/// Widths of the call list's columns: together they are as wide as the list. Where there is little room texts
/// give way and numbers do not; where there is much, causes and findings get most of it. A column that the
/// operator has drawn keeps that width.
class CallColumns : public QObject {
    Q_OBJECT

public:
    /// The model of `list` is a CallModel, or one over it. `list` is the parent.
    explicit CallColumns(QTreeView& list);

    void fit();
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

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
    std::map<int, Width> m_widths;
    std::map<int, int> m_drawn; ///< by the operator, pixels
    bool m_fitting = false;
};

} // namespace legscope::ui
