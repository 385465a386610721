#include "engine/api/enginecore.h"

#include <algorithm>
#include <future>

/// What goes into a bundle: by a command, and at the end. The SIP thread hands over what it has; sorting,
/// masking and packing are the journal's.
namespace legscope {
namespace {

constexpr std::size_t samplesATurn = 64;

} // namespace

/// An export on its way to the journal.
struct Engine::Core::Exporting {
    CommandId command;
    BundleRequest request;
    MediaSampled live{}; ///< what calls have by now that are not over
    std::size_t sampled = 0; ///< calls that were asked
};

void Engine::Core::run(CommandId id, const ExportBundle& command)
{
    auto exporting = std::make_unique<Exporting>();
    exporting->command = id;
    BundleRequest& request = exporting->request;
    request.file = command.file;
    request.calls = command.calls.empty() ? m_events->knownCalls() : command.calls;
    request.told = command.told;
    request.parts = command.parts;
    request.redaction = command.redaction;
    request.existing = command.existing;
    request.watch = command.watch;
    request.notes = command.notes;
    sampleFor(std::move(exporting));
}

/// Some calls in each turn of the loop, so that no call waits for an export of many.
void Engine::Core::sampleFor(std::unique_ptr<Exporting> exporting)
{
    const std::vector<CallId>& calls = exporting->request.calls;
    const std::size_t end = std::min(calls.size(), exporting->sampled + samplesATurn);
    for (; exporting->sampled < end && m_registry; ++exporting->sampled) {
        if (CallSample sample = m_registry->sampleOf(calls[exporting->sampled]); !sample.streams.empty())
            exporting->live.calls.push_back(std::move(sample));
    }
    if (m_registry && end < calls.size()) {
        m_loop->post([this, exporting = std::move(exporting)]() mutable { sampleFor(std::move(exporting)); });
        return;
    }
    writeExport(std::move(*exporting));
}

void Engine::Core::writeExport(Exporting exporting)
{
    if (!m_journal)
        return refuse(exporting.command, {Errc::Stopped, "the engine has stopped"});
    exporting.request.events = m_events->general();
    exporting.request.kept = m_events->shared(exporting.request.calls);
    if (!exporting.live.calls.empty())
        exporting.request.events.push_back(std::make_shared<const Event>(
            Event{m_events->lastSequence(), systemClock().wall(), std::move(exporting.live)}));
    m_journal->write(
        std::move(exporting.request), [this, id = exporting.command](Result<std::string> written) {
            m_loop->post([this, id, written = std::move(written)] {
                if (written)
                    finish(id, *written);
                else
                    refuse(id, written.error());
            });
        });
}

Result<std::string> Engine::Core::writeBundle(const std::filesystem::path& file)
{
    std::promise<Result<std::string>> written;
    m_loop->post([&] {
        BundleRequest request{file, m_events->general(), m_events->knownCalls()};
        request.kept = m_events->shared({});
        m_journal->write(
            std::move(request), [&](Result<std::string> outcome) { written.set_value(std::move(outcome)); });
    });
    return written.get_future().get();
}

} // namespace legscope
