#include "ui/dialogs/failurebox.h"

#include "ui/bridge/shown.h"

namespace legscope::ui {

FailureBox::FailureBox(What what, std::string_view cause, QWidget* parent)
    : QMessageBox(QMessageBox::Critical, tr("Legscope"),
          what == What::CannotRun ? tr("Legscope cannot run.") : tr("The export was not written."),
          QMessageBox::Close, parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setInformativeText(shownLines(cause));
}

} // namespace legscope::ui
