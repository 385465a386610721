#include "engine/diagnose/journal.h"

#include "engine/core/filewrites.h"
#include "engine/diagnose/packetstore.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds drainInterval{20};

struct WriteTask {
    BundleRequest request;
    std::function<void(Result<std::string>)> done;
};
struct HearTask {
    CallId call;
    KeptEvents events;
    std::function<Result<void>(CallSound)> use;
    std::function<void(Result<void>)> done;
};
using Task = std::variant<WriteTask, HearTask, CallId>; ///< the last: a call to forget

JournalOptions completed(JournalOptions options)
{
    if (!options.replace)
        options.replace = [](const std::filesystem::path& file, std::string_view content,
                              const FileReplacing& how) { return replaceFile(file, content, how); };
    return options;
}

} // namespace

struct Journal::Impl {
    explicit Impl(JournalOptions given)
        : options(std::move(given))
        , store(options.octetsPerCall, options.octetsTotal)
        , writes(options.patience)
        , thread([this] { run(); })
    {
    }

    void post(Task task)
    {
        const std::lock_guard lock(mutex);
        tasks.push_back(std::move(task));
        wake.notify_one();
    }

    void run();
    void drain();
    std::uint64_t overruns() const;
    void perform(WriteTask& task);
    void perform(HearTask& task);
    void perform(CallId call) { store.forget(call); }

    const JournalOptions options;
    // The I/O thread's.
    PacketStore store;
    FileWrites writes;
    // Any thread's.
    std::atomic<std::size_t> octetsKept{0};
    std::atomic<std::uint64_t> evicted{0};
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Task> tasks; ///< guarded by mutex
    bool stopping = false; ///< guarded by mutex
    std::thread thread; ///< last: it uses all of the above
};

void Journal::Impl::run()
{
    bool last = false;
    while (!last) {
        std::vector<Task> asked;
        {
            std::unique_lock lock(mutex);
            wake.wait_for(lock, drainInterval, [this] { return stopping || !tasks.empty(); });
            asked = std::exchange(tasks, {});
            last = stopping;
        }
        drain();
        for (Task& task : asked)
            std::visit([this](auto& what) { perform(what); }, task);
        octetsKept.store(store.octets(), std::memory_order_relaxed);
        evicted.store(store.evicted(), std::memory_order_relaxed);
    }
}

void Journal::Impl::drain()
{
    for (PacketRing* ring : options.rings)
        ring->drain([this](const CapturedPacket& packet) { store.add(packet); });
}

std::uint64_t Journal::Impl::overruns() const
{
    std::uint64_t overruns = 0;
    for (const PacketRing* ring : options.rings)
        overruns += ring->overruns();
    return overruns;
}

void Journal::Impl::perform(WriteTask& task)
{
    const BundleRequest& request = task.request;
    Bundle bundle(request, store, overruns(), options.clock->wall(), [this] { drain(); });
    auto archive = bundle.archive();
    if (!archive)
        return task.done(std::unexpected(std::move(archive.error())));
    BundleContents contents = bundle.contents();
    contents.octets = archive->size();
    std::string written = textOf(contents);
    const auto watch = request.watch;
    if (watch) {
        watch->report(contents);
        watch->enter(ExportStage::Writing, archive->size());
    }
    FileReplacing how{0600, request.existing, [watch](std::size_t octets) {
                          if (watch)
                              watch->reach(octets);
                          return !watch || !watch->isCancelled();
                      }};
    const auto octets = std::make_shared<const std::string>(std::move(*archive));
    writes.start([replace = options.replace, file = request.file, octets,
                     how = std::move(how)] { return replace(file, *octets, how); },
        [done = std::move(task.done), written = std::move(written)](Result<void> outcome) {
            if (outcome)
                done(written);
            else
                done(std::unexpected(std::move(outcome.error())));
        });
}

void Journal::Impl::perform(HearTask& task)
{
    writes.start(
        [kept = std::make_shared<const KeptPackets>(store.copyOf(task.call)), events = std::move(task.events),
            use = std::move(task.use)] {
            return use(soundOf(events.all(), kept->packets, kept->counts.evicted));
        },
        std::move(task.done));
}

Journal::Journal(JournalOptions options)
    : m_impl(std::make_unique<Impl>(completed(std::move(options))))
{
}

Journal::~Journal()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->stopping = true;
        m_impl->wake.notify_one();
    }
    m_impl->thread.join();
}

void Journal::write(BundleRequest request, std::function<void(Result<std::string>)> done)
{
    m_impl->post(WriteTask{std::move(request), std::move(done)});
}

void Journal::hear(CallId call, KeptEvents events, std::function<Result<void>(CallSound)> use,
    std::function<void(Result<void>)> done)
{
    m_impl->post(HearTask{call, std::move(events), std::move(use), std::move(done)});
}

void Journal::forget(CallId call)
{
    m_impl->post(call);
}

CaptureState Journal::state() const
{
    const auto kept = m_impl->octetsKept.load(std::memory_order_relaxed);
    return {static_cast<double>(kept) / static_cast<double>(m_impl->options.octetsTotal),
        m_impl->evicted.load(std::memory_order_relaxed), m_impl->overruns()};
}

} // namespace legscope
