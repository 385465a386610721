#include "ui/dialogs/exportpreview.h"

#include "engine/diagnose/redactor.h"
#include "ui/models/callstore.h"
#include "ui/models/exportdraft.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/labeltone.h"
#include "ui/widgets/messagepreview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace legscope::ui {
namespace {

/// The messages of a call, the oldest first.
std::vector<const SipMessage*> messagesOf(const CallRecord& call)
{
    std::vector<const SipMessage*> messages;
    for (const EventPtr& event : call.events) {
        if (const auto* message = std::get_if<SipMessage>(&event->body))
            messages.push_back(message);
    }
    return messages;
}

} // namespace

ExportPreview::ExportPreview(const CallStore& store)
    : m_store(store)
    , m_preview(new MessagePreview)
    , m_previewed(mutedLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("As it is written"));
    const auto arrowButton = [this](Qt::ArrowType arrow, const QString& name, int by) {
        auto* button = new QToolButton;
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, by] { turn(by); });
        return button;
    };
    m_before = arrowButton(Qt::LeftArrow, tr("Previous message"), -1);
    m_after = arrowButton(Qt::RightArrow, tr("Next message"), 1);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_previewed);
    head->addWidget(m_before);
    head->addWidget(m_after);
    column->addLayout(head);
    m_preview->setAccessibleName(tr("Message as it is written"));
    column->addWidget(m_preview, 1);
}

void ExportPreview::preview(CallId call, const Redaction& redaction)
{
    m_call = call;
    m_redaction = redaction;
    showMessage();
}

void ExportPreview::turn(int by)
{
    m_message += by;
    showMessage();
}

void ExportPreview::showMessage()
{
    const CallRecord* record = m_store.find(m_call);
    const std::vector<const SipMessage*> messages
        = record == nullptr ? std::vector<const SipMessage*>() : messagesOf(*record);
    const int count = static_cast<int>(messages.size());
    m_message = qBound(0, m_message, qMax(0, count - 1));
    m_before->setEnabled(m_message > 0);
    m_after->setEnabled(m_message + 1 < count);
    if (count == 0) {
        m_preview->setMessage({}, {});
        m_preview->setPlaceholderText(tr("There is no message to show."));
        return m_previewed->setText({});
    }
    Redactor redactor(m_redaction);
    for (const EventPtr& event : record->events)
        redactor.learn(*event);
    const SipMessage& message = *messages[static_cast<std::size_t>(m_message)];
    m_preview->setMessage(message.text, redactor.exported(message));
    m_previewed->setText(
        tr("Call %1, message %2 of %3, masked: %n place(s)", nullptr, m_preview->maskedPlaces())
            .arg(callNumber(record->id()))
            .arg(m_message + 1)
            .arg(count));
}

} // namespace legscope::ui
