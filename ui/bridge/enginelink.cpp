#include "ui/bridge/enginelink.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QTimer>

#include <deque>
#include <iterator>
#include <utility>

namespace legscope::ui {
namespace {

constexpr qint64 budgetMs = 5;
constexpr qint64 gatherMs = 30;
constexpr std::size_t batchEvents = 64;

} // namespace

/// GUI thread only, except `box`, whose wake runs on the sender's thread and only queues a call.
struct EngineLink::Impl {
    explicit Impl(EngineLink& owner, PostCommand postCommand)
        : link(owner)
        , post(std::move(postCommand))
        , box(std::make_shared<EventBox>(
              [this] { QMetaObject::invokeMethod(&link, [this] { wake(); }, Qt::QueuedConnection); }))
    {
        next.setSingleShot(true);
        next.setTimerType(Qt::PreciseTimer);
        QObject::connect(&next, &QTimer::timeout, &link, [this] { drain(); });
    }

    void wake();
    void drain();
    void deliver();

    EngineLink& link;
    const PostCommand post;
    const std::shared_ptr<EventBox> box;
    std::deque<EventItem> pending;
    QTimer next;
    QElapsedTimer sinceDrain; ///< not valid before the first
};

/// The box was empty, and is not any more.
void EngineLink::Impl::wake()
{
    const qint64 rest = sinceDrain.isValid() ? gatherMs - sinceDrain.elapsed() : 0;
    if (rest <= 0)
        drain();
    else if (!next.isActive())
        next.start(static_cast<int>(rest));
}

void EngineLink::Impl::drain()
{
    auto items = box->takeAll();
    pending.insert(
        pending.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));

    QElapsedTimer spent;
    spent.start();
    while (!pending.empty() && spent.elapsed() < budgetMs)
        deliver();
    sinceDrain.start();
    if (!pending.empty())
        next.start(0);
}

/// The snapshot alone, or the next batch of events.
void EngineLink::Impl::deliver()
{
    if (auto* snapshot = std::get_if<Snapshot>(&pending.front())) {
        const Snapshot first = std::move(*snapshot);
        pending.pop_front();
        emit link.snapshotArrived(first);
        return;
    }
    std::vector<EventPtr> batch;
    while (!pending.empty() && batch.size() < batchEvents) {
        auto* event = std::get_if<EventPtr>(&pending.front());
        if (event == nullptr)
            break;
        batch.push_back(std::move(*event));
        pending.pop_front();
    }
    emit link.eventsArrived(batch);
}

EngineLink::EngineLink(PostCommand post, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(post)))
{
}

EngineLink::~EngineLink()
{
    m_impl->box->close();
}

std::shared_ptr<EventBox> EngineLink::box() const
{
    return m_impl->box;
}

CommandId EngineLink::post(CommandBody command)
{
    return m_impl->post(std::move(command));
}

std::size_t EngineLink::depth() const
{
    return m_impl->pending.size() + m_impl->box->depth();
}

} // namespace legscope::ui
