#include "ui/widgets/messagepreview.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"

#include <QFontDatabase>
#include <QTextCursor>

namespace legscope::ui {

MessagePreview::MessagePreview(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
}

void MessagePreview::setMessage(std::string_view original, std::string_view masked)
{
    m_places = 0;
    clear();
    if (original.size() != masked.size())
        original = masked;
    QTextCharFormat plain, hidden;
    hidden.setForeground(tone(palette(), Tone::Warning));
    hidden.setBackground(blend(palette().color(QPalette::Base), tone(palette(), Tone::Warning), 0.2));
    QTextCursor cursor(document());
    for (std::size_t at = 0; at < masked.size();) {
        const bool differs = original[at] != masked[at];
        std::size_t end = at;
        while (end < masked.size() && (original[end] != masked[end]) == differs)
            ++end;
        cursor.insertText(shownLines(masked.substr(at, end - at)), differs ? hidden : plain);
        m_places += differs ? 1 : 0;
        at = end;
    }
    setTextCursor(QTextCursor(document()));
}

} // namespace legscope::ui
