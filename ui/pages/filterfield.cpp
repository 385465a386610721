#include "ui/pages/filterfield.h"

#include "ui/models/callquery.h"
#include "ui/pages/calls/callspage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/wordcompleter.h"

namespace legscope::ui {

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Filter:  mode:proxy  state:live  from:~34  mos<3.6   ( / )"));
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter"));
    setToolTip(tr(
        "<qt>Words that must all hold. A word alone is found anywhere; <b>from: to: profile: codec: "
        "cause: mode: state: finding: note: call: callid: agent:</b> look at one thing (<b>~</b> anywhere in "
        "it, <b>=</b> all "
        "of it); <b>header:Name~text</b> at a header of its messages; "
        "<b>loss&gt; jitter&gt; mos&lt; dur&gt; pps&gt;</b> compare; <b>-</b> in front turns a word "
        "round.</qt>"));
    new WordCompleter(CallQuery::vocabulary(), *this);
    addAction(themedIcon(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);
}

void FilterField::addWord(const QString& word)
{
    const QString words = text().trimmed();
    setText(words.isEmpty() ? word : words + QLatin1Char(' ') + word);
}

void FilterField::filter(CallsPage& page)
{
    connect(this, &QLineEdit::textChanged, &page, [this, &page](const QString& words) {
        isModified() ? page.typeFilter(words) : page.setFilter(words);
    });
    connect(this, &QLineEdit::returnPressed, &page, [this, &page] {
        page.setFilter(text());
        page.focusList();
    });
    connect(&page, &CallsPage::filterChanged, this, &QLineEdit::setText);
    connect(&page, &CallsPage::wordAdded, this, &FilterField::addWord);
}

} // namespace legscope::ui
