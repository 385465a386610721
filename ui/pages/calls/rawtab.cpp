#include "ui/pages/calls/rawtab.h"

#include "ui/bridge/text.h"
#include "ui/widgets/rowdelegate.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace legscope::ui {

RawTab::RawTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_messages(new CallEventModel(store, CallEventModel::Content::Messages, this))
    , m_list(new QTreeView)
    , m_about(new QLabel)
    , m_text(new QPlainTextEdit)
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
}

} // namespace legscope::ui
