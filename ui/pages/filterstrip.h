#pragma once

#include <QToolBar>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace legscope::ui {

class ModeStrip;

/// Filter, commands and modes in one line. Whatever its width, the filter can be read: commands are left with
/// their icons first, then modes move into their menu. In front of another page than the call list the page's
/// title stands in the place of the filter, and everything else where it was.
class FilterStrip : public QToolBar {
    Q_OBJECT

public:
    static constexpr int filterWidth = 360; ///< pixels, at least
    static constexpr int textWidth = 1'240; ///< pixels of the strip; narrower, commands have no text
    static constexpr int reserve = 16; ///< pixels for the frame of the strip

    /// `filter` and `views` are of use beside the call list alone; `modes` is among its widgets once it was
    /// added.
    FilterStrip(QLineEdit& filter, QWidget& views, ModeStrip& modes, QWidget* parent);
    /// Keeps its text at any width.
    void keepText(QAction* action) { m_worded = action; }
    /// Of the page in front; empty for the call list.
    void setPageTitle(const QString& title);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void actionEvent(QActionEvent* event) override;

private:
    void share();

    QWidget& m_views;
    ModeStrip& m_modes;
    QStackedWidget* m_lead; ///< the filter, or a title
    QLabel* m_title;
    QAction* m_worded = nullptr;
};

} // namespace legscope::ui
