#include "engine/api/enginecore.h"
#include "engine/event/packedevents.h"

#include <span>
#include <utility>

/// What is kept of calls is packed beside the SIP thread.
namespace legscope {
namespace {

struct Packed {
    CallId call;
    std::size_t count; ///< of events
    std::shared_ptr<const PackedEvents> events;
};

Packed packed(EventPacker& packer, const EventLog::Packable& what)
{
    const auto events = std::span(*what.events).subspan(what.begin);
    return {what.call, events.size(), packer.pack(events)};
}

} // namespace

void Engine::Core::startPacking()
{
    m_packing = std::make_unique<TaskThread>("packer");
    m_events->onPackable = [this, packer = std::make_shared<EventPacker>()](auto calls) {
        m_packing->post([this, packer, calls = std::move(calls)] {
            std::vector<Packed> done;
            for (const EventLog::Packable& call : calls)
                done.push_back(packed(*packer, call));
            m_loop->post([this, done = std::move(done)]() mutable {
                for (auto& [call, count, events] : done)
                    m_events->pack(call, count, std::move(events));
            });
        });
    };
}

/// On the owner's thread, when the last call has ended: what was handed over is still packed.
void Engine::Core::stopPacking()
{
    m_loop->runAndWait([this] {
        if (m_events)
            m_events->onPackable = {};
    });
    m_packing.reset();
}

} // namespace legscope
