#pragma once

#include <QToolBar>

class QLineEdit;

namespace legscope::ui {

class ModeStrip;

/// Filter, commands and modes in one line. Whatever its width, the filter can be read: commands are left with
/// their icons first, then modes move into their menu.
class FilterStrip : public QToolBar {
    Q_OBJECT

public:
    static constexpr int filterWidth = 360; ///< pixels, at least
    static constexpr int textWidth = 1'240; ///< pixels of the strip; narrower, commands have no text
    static constexpr int reserve = 16; ///< pixels for the frame of the strip

    /// `filter` and `modes` are among its widgets once they were added.
    FilterStrip(QLineEdit& filter, ModeStrip& modes, QWidget* parent);
    /// Keeps its text at any width.
    void keepText(QAction* action) { m_worded = action; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void actionEvent(QActionEvent* event) override;

private:
    void share();

    QLineEdit& m_filter;
    ModeStrip& m_modes;
    QAction* m_worded = nullptr;
};

} // namespace legscope::ui
