#pragma once

#include <QMessageBox>

#include <string_view>

namespace legscope::ui {

/// Tells why the program cannot go on, while there is no main window that could.
class FailureBox : public QMessageBox {
    Q_OBJECT

public:
    enum class What { CannotRun, NotExported };

    /// `cause` is a sentence of the engine; it may hold anything.
    FailureBox(What what, std::string_view cause, QWidget* parent = nullptr);
};

} // namespace legscope::ui
