#include "ui/pages/calls/rawtab.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace legscope::ui {

RawTab::RawTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_messages(new CallEventModel(store, CallEventModel::Content::Messages, this))
    , m_list(new QTreeView)
    , m_about(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_find(new QWidget)
    , m_words(new QLineEdit)
    , m_found(new QLabel)
{
    m_list->setModel(m_messages);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("SIP messages of the call"));
    m_list->header()->resizeSection(
        CallEventModel::Time, m_list->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 24);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Message text"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setContentsMargins(6, 3, 6, 3);

    auto* message = new QWidget;
    auto* column = new QVBoxLayout(message);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_about);
    column->addWidget(m_text);
    column->addWidget(buildFind());
    auto* splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(message);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& current) { show(m_messages->event(current.row())); });
    connect(m_messages, &QAbstractItemModel::modelReset, this, [this] { show(nullptr); });
    show(nullptr);
}

QWidget* RawTab::buildFind()
{
    m_words->setPlaceholderText(tr("Find in the messages of this call"));
    m_words->setAccessibleName(tr("Find"));
    m_words->setClearButtonEnabled(true);
    auto* next = new QToolButton;
    next->setText(tr("Next"));
    next->setToolTip(tr("The next place in this message or in those after it (Enter)"));
    auto* row = new QHBoxLayout(m_find);
    row->setContentsMargins(4, 4, 4, 4);
    row->addWidget(m_words, 1);
    row->addWidget(next);
    row->addWidget(m_found);
    m_find->hide();
    const auto search = [this] {
        const bool found = m_words->text().isEmpty() || findNext(m_words->text());
        m_found->setText(found ? QString() : tr("Not found"));
    };
    connect(m_words, &QLineEdit::textChanged, this, [this, search] {
        m_text->moveCursor(QTextCursor::Start);
        markAll();
        search();
    });
    connect(m_words, &QLineEdit::returnPressed, this, search);
    connect(next, &QToolButton::clicked, this, search);
    auto* open = new QShortcut(QKeySequence::Find, this);
    open->setContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QShortcut::activated, this, &RawTab::openFind);
    auto* close = new QShortcut(QKeySequence(Qt::Key_Escape), m_find);
    close->setContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QShortcut::activated, this, &RawTab::closeFind);
    return m_find;
}

void RawTab::openFind()
{
    m_find->show();
    m_words->setFocus();
    m_words->selectAll();
    markAll();
}

void RawTab::closeFind()
{
    m_find->hide();
    m_text->setExtraSelections({});
    m_list->setFocus();
}

/// Every place in the message that is shown.
void RawTab::markAll()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString words = m_find->isHidden() ? QString() : m_words->text();
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(blend(palette().color(QPalette::Base), tone(palette(), Tone::Warning), 0.35));
    for (mark.cursor = QTextCursor(m_text->document()); !words.isEmpty();) {
        mark.cursor = m_text->document()->find(words, mark.cursor);
        if (mark.cursor.isNull())
            break;
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

bool RawTab::findNext(const QString& words)
{
    if (m_text->find(words))
        return true;
    const int rows = m_messages->rowCount(), now = m_list->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (now + step) % rows;
        const Event* event = m_messages->event(row);
        const auto* message = event == nullptr ? nullptr : std::get_if<SipMessage>(&event->body);
        if (message == nullptr || !shownLines(message->text).contains(words, Qt::CaseInsensitive))
            continue;
        m_list->setCurrentIndex(m_messages->index(row, 0));
        m_text->moveCursor(QTextCursor::Start);
        return m_text->find(words);
    }
    return false;
}

void RawTab::showCall(CallId call)
{
    m_messages->showCall(call);
    if (m_messages->rowCount() > 0)
        m_list->setCurrentIndex(m_messages->index(0, 0));
}

void RawTab::showMessage(std::uint64_t sequence)
{
    if (const int row = m_messages->rowOf(sequence); row >= 0)
        m_list->setCurrentIndex(m_messages->index(row, 0));
}

QString RawTab::text() const
{
    return m_text->toPlainText();
}

void RawTab::show(const Event* event)
{
    const auto* message = event == nullptr ? nullptr : std::get_if<SipMessage>(&event->body);
    if (message == nullptr) {
        m_about->setText(tr("Select a message."));
        m_text->clear();
        return;
    }
    const QString local = shown(message->local.text()), remote = shown(message->remote.text());
    const bool received = message->direction == Direction::Received;
    const std::string_view transport = nameOf(message->transport);
    m_about->setText(tr("%1  %2 > %3  %4  %5 octets")
            .arg(clockTextMs(event->time), received ? remote : local, received ? local : remote,
                shown(transport))
            .arg(message->text.size()));
    m_text->setPlainText(shownLines(message->text));
    markAll();
}

} // namespace legscope::ui
