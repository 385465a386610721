#include "ui/pages/calls/sdpdifftab.h"

#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"
#include "ui/models/sdpdiff.h"
#include "ui/widgets/sdpdiffview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

/// "A", "B", then "C"... for the legs in the order they began; a leg that has not begun is the next one.
QString letterOf(const CallRecord& call, LegId leg)
{
    const auto found
        = std::ranges::find(call.legs, leg, [](const LegRecord& record) { return record.began.leg; });
    const auto index = found - call.legs.begin();
    return index < 26 ? QString(QChar(u'A' + static_cast<char16_t>(index))) : QString::number(index + 1);
}

const Event* eventWith(const CallRecord& call, std::uint64_t sequence)
{
    const auto found = std::ranges::lower_bound(
        call.events, sequence, {}, [](const EventPtr& event) { return event->sequence; });
    return found == call.events.end() || (*found)->sequence != sequence ? nullptr : found->get();
}

QString nameOf(const SipMessage& message)
{
    return message.status == 0 ? shown(message.method) : QString::number(message.status);
}

/// The message that brought the body before it was rewritten; null when none is known.
const SipMessage* sourceOf(const CallRecord& call, const SdpRewritten& rewrite, std::uint64_t sequence)
{
    const SipMessage* source = nullptr;
    for (const EventPtr& event : call.events) {
        const auto* message = std::get_if<SipMessage>(&event->body);
        if (event->sequence < sequence && message != nullptr && message->leg == rewrite.from
            && message->direction == Direction::Received && message->hasSdp)
            source = message;
    }
    return source;
}

std::string headersOf(const SipMessage& message)
{
    return message.text.substr(0, message.text.find("\r\n\r\n"));
}

/// The message that carried the rewritten body; null while it has not been sent.
const SipMessage* carrierOf(const CallRecord& call, std::uint64_t rewrite)
{
    for (const EventPtr& event : call.events) {
        const auto* message = std::get_if<SipMessage>(&event->body);
        if (message != nullptr && message->rewrite == rewrite)
            return message;
    }
    return nullptr;
}

} // namespace

SdpDiffTab::SdpDiffTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_selector(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_view(new SdpDiffView(this))
    , m_stack(new QStackedWidget(this))
{
    m_selector->setAccessibleName(tr("SDP of the call"));
    m_selector->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_note->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    setFocusProxy(m_view);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 4, 4, 0);
    top->addWidget(m_selector);
    top->addWidget(m_note, 1);
    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);

    connect(m_selector, &QComboBox::currentIndexChanged, this, &SdpDiffTab::select);
    connect(m_view, &SdpDiffView::settingActivated, this, [this](const QString& parameter) {
        if (const CallRecord* call = m_store.find(m_call))
            emit settingActivated(QString::fromStdString(call->began.profile), parameter);
    });
    connect(&m_store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            addNewRewrites();
    });
    connect(&m_store, &CallStore::callsForgotten, this, [this](const std::vector<CallId>& calls) {
        if (std::ranges::find(calls, m_call) != calls.end())
            showCall({});
    });
    connect(&m_store, &CallStore::reset, this, [this] { showCall({}); });
    showEmpty(emptySentence());
}

void SdpDiffTab::showCall(CallId call)
{
    if (call == m_call && call)
        return;
    m_call = call;
    m_eventsSeen = 0;
    m_entries.clear();
    const QSignalBlocker blocker(m_selector);
    m_selector->clear();
    m_view->setDiff({});
    addNewRewrites();
}

void SdpDiffTab::addNewRewrites()
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return showEmpty(emptySentence());
    const bool wasEmpty = m_entries.empty();
    {
        const QSignalBlocker blocker(m_selector);
        for (; m_eventsSeen < call->events.size(); ++m_eventsSeen) {
            const Event& event = *call->events[m_eventsSeen];
            if (!std::holds_alternative<SdpRewritten>(event.body))
                continue;
            m_entries.push_back({event.sequence});
            m_selector->addItem(QString());
        }
        nameEntries(*call);
    }
    const int current = m_selector->currentIndex();
    if (m_entries.empty())
        showEmpty(emptySentence());
    else if (wasEmpty || m_entries[static_cast<std::size_t>(current)].carried != m_shownCarried)
        select(current);
}

void SdpDiffTab::nameEntries(const CallRecord& call)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        const Event* event = eventWith(call, entry.first);
        if (entry.carried || event == nullptr)
            continue;
        const auto& rewrite = std::get<SdpRewritten>(event->body);
        const SipMessage* carrier = carrierOf(call, entry.first);
        entry.carried = carrier != nullptr;
        const QString kind = rewrite.kind == SdpKind::Offer ? tr("Offer") : tr("Answer");
        QString text = QStringLiteral("%1 %2 → %3")
                           .arg(kind, letterOf(call, rewrite.from), letterOf(call, rewrite.to));
        if (carrier != nullptr)
            text += QStringLiteral(" · ") + nameOf(*carrier);
        m_selector->setItemText(static_cast<int>(i), text + QStringLiteral(" · ") + clockTextMs(event->time));
    }
}

void SdpDiffTab::select(int index)
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr || index < 0)
        return showEmpty(emptySentence());
    const Entry& entry = m_entries[static_cast<std::size_t>(index)];
    m_shownCarried = entry.carried;
    const Event* first = eventWith(*call, entry.first);
    const Event* second = eventWith(*call, entry.second);
    if (first == nullptr)
        return showEmpty(emptySentence());
    if (const auto* rewrite = std::get_if<SdpRewritten>(&first->body))
        showRewrite(*call, *rewrite, first->sequence);
    else if (second != nullptr)
        showComparison(*call, std::get<SipMessage>(first->body), std::get<SipMessage>(second->body));
    m_stack->setCurrentIndex(1);
}

void SdpDiffTab::showRewrite(const CallRecord& call, const SdpRewritten& rewrite, std::uint64_t sequence)
{
    const QString from = letterOf(call, rewrite.from), to = letterOf(call, rewrite.to);
    SdpDiff diff = diffOf(rewrite, from, to);
    const SipMessage* source = sourceOf(call, rewrite, sequence);
    const SipMessage* carrier = carrierOf(call, sequence);
    if (source != nullptr && carrier != nullptr) {
        diff.headersTitle
            = tr("SIP headers: %1 of %2, %3 to %4").arg(nameOf(*source), from, nameOf(*carrier), to);
        diff.headers = compareTexts({}, headersOf(*source), {}, headersOf(*carrier)).rows;
    }
    if (rewrite.mode == MediaMode::Bypass && diff.violations.isEmpty())
        m_note->setText(tr("Bypass: the SDP passed untouched, the media flows around the engine."));
    else if (diff.isUntouched())
        m_note->setText(tr("The SDP passed untouched."));
    else
        m_note->setText(tr("%1 changed, %2 dropped, %3 added, %4 moved")
                            .arg(diff.count(DiffOp::Replaced))
                            .arg(diff.count(DiffOp::Dropped))
                            .arg(diff.count(DiffOp::Added))
                            .arg(diff.count(DiffOp::Moved)));
    m_view->setDiff(std::move(diff));
}

void SdpDiffTab::showComparison(const CallRecord& call, const SipMessage& first, const SipMessage& second)
{
    const auto title = [&call](const SipMessage& message) {
        const QString leg = letterOf(call, message.leg);
        return message.direction == Direction::Received ? tr("%1, %2 → engine").arg(nameOf(message), leg)
                                                        : tr("%1, engine → %2").arg(nameOf(message), leg);
    };
    m_note->setText(tr("Two messages of the call, headers and body."));
    m_view->setDiff(compareTexts(title(first), first.text, title(second), second.text));
}

void SdpDiffTab::showRewrite(std::uint64_t sequence)
{
    addNewRewrites();
    const auto entry = std::ranges::find_if(
        m_entries, [sequence](const Entry& e) { return e.first == sequence && e.second == 0; });
    if (entry != m_entries.end())
        m_selector->setCurrentIndex(static_cast<int>(entry - m_entries.begin()));
}

void SdpDiffTab::showMessages(std::uint64_t first, std::uint64_t second)
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return;
    const auto messageWith = [call](std::uint64_t sequence) {
        const Event* event = eventWith(*call, sequence);
        return event == nullptr ? nullptr : std::get_if<SipMessage>(&event->body);
    };
    const SipMessage* one = messageWith(first);
    const SipMessage* other = messageWith(second);
    if (one == nullptr || other == nullptr)
        return;
    const auto known = std::ranges::find_if(
        m_entries, [=](const Entry& entry) { return entry.first == first && entry.second == second; });
    const int index = static_cast<int>(known - m_entries.begin());
    if (known == m_entries.end()) {
        m_entries.push_back({first, second, true});
        const QSignalBlocker blocker(m_selector);
        m_selector->addItem(
            QStringLiteral("%1 %2 ↔ %3 %4")
                .arg(letterOf(*call, one->leg), nameOf(*one), letterOf(*call, other->leg), nameOf(*other)));
    }
    m_selector->setCurrentIndex(index);
    select(index);
}

void SdpDiffTab::showEmpty(const QString& why)
{
    m_empty->setText(why);
    m_stack->setCurrentIndex(0);
}

QString SdpDiffTab::emptySentence() const
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return tr("Select a call to see its SDP before and after the engine.");
    if (call->live())
        return tr("No SDP has been passed between the legs yet.");
    return tr("The call ended (%1) before any SDP was passed between the legs.")
        .arg(call->ended ? shown(call->ended->cause) : QString());
}

} // namespace legscope::ui
