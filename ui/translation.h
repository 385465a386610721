#pragma once

class QApplication;

namespace legscope::ui {

/// Shows the console in the language of QLocale(), English where there is no translation. Qt's own texts
/// (buttons of message boxes, file dialogs) follow where Qt's translations are installed. Call once, before
/// the first window.
void installTranslation(QApplication& application);

} // namespace legscope::ui
