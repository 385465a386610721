#pragma once

#include <QLabel>

namespace legscope::ui {

/// One line of plain text that never makes its window wider: what does not fit is elided, and whole in the
/// tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isElided() const;
};

} // namespace legscope::ui
