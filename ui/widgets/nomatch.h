#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace legscope::ui {

/// Stands where a list would, were there a row: why there is none, and a button that brings rows back.
class NoMatch : public QWidget {
    Q_OBJECT

public:
    explicit NoMatch(const QString& buttonText, QWidget* parent = nullptr);

    QLabel& title() { return *m_title; }
    QPushButton& button() { return *m_button; }

private:
    QLabel* m_title;
    QPushButton* m_button;
};

} // namespace legscope::ui
