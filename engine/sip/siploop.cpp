#include "engine/sip/siploop.h"

#include "engine/sip/guard/clockguard.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/sofia.h"

#include <future>
#include <pthread.h>
#include <utility>

namespace legscope {

/// What a message to the loop carries; it owns the task until the loop has run it or the message is freed.
struct SipTask {
    Task* task = nullptr;
};

namespace {

/// A timer of the library.
struct LibraryTimer final : LoopTimer::Shot {
    LibraryTimer(su_root_t* root, const ThreadCheck& thread, Task then)
        : owner(thread)
        , timer(su_timer_create(su_root_task(root), 0))
        , task(std::move(then))
    {
    }
    ~LibraryTimer() override
    {
        owner.assertOwner();
        if (timer)
            su_timer_destroy(timer);
    }
    LibraryTimer(const LibraryTimer&) = delete;
    LibraryTimer& operator=(const LibraryTimer&) = delete;
    bool isPending() const noexcept override { return task != nullptr; }

    const ThreadCheck& owner; ///< the loop's
    su_timer_t* const timer;
    Task task; ///< empty once it runs
};

void runTask(SipLoop*, su_msg_r message, SipTask* carried)
{
    (void)message;
    (*carried->task)();
}

void freeTask(SipTask* carried)
{
    delete std::exchange(carried->task, nullptr);
}

/// Once in the process, before any other thread uses the library. Fails when a guard is not in effect.
const Result<void>& initialiseLibrary()
{
    static const Result<void> guards = [] {
        su_init();
        // Sofia's own diagnostics go to its log; ours come through the wire observer and events.
        su_log_set_level(su_log_global, 0);
        su_log_set_level(su_log_default, 0);
        return verifyGuards();
    }();
    return guards;
}

} // namespace

Result<std::unique_ptr<SipLoop>> SipLoop::start(const char* threadName)
{
    if (const auto& guards = initialiseLibrary(); !guards)
        return std::unexpected(guards.error());
    std::unique_ptr<SipLoop> loop(new SipLoop);
    std::promise<bool> ready;
    auto started = ready.get_future();
    loop->m_thread = std::thread([&ready, threadName, raw = loop.get()] {
        raw->m_root = su_root_create(raw);
        if (raw->m_root)
            su_root_threading(raw->m_root, 0);
        raw->m_check.adopt();
        raw->m_open = raw->m_root != nullptr;
        ready.set_value(raw->m_open);
        if (raw->m_root)
            raw->run(threadName);
    });
    if (!started.get()) {
        loop->m_thread.join();
        return fail(Errc::Internal, "the SIP library gave no event loop (out of descriptors or memory)");
    }
    return loop;
}

void SipLoop::run(const char* threadName)
{
    pthread_setname_np(pthread_self(), threadName);
    // The library looks at its timers before it waits, which is where a turn ends, only while it has one.
    su_timer_t* const always = su_timer_create(su_root_task(m_root), 3'600'000);
    su_timer_set_for_ever(always, [](SipLoop*, su_timer_t*, su_timer_arg_t*) { }, nullptr);
    hookBeforeWait(&m_beforeWait);
    su_root_run(m_root);
    if (m_beforeWait)
        m_beforeWait();
    hookBeforeWait(nullptr);
    su_timer_destroy(always);
    {
        // The sender of the last task is in the root until it lets go of this.
        const std::lock_guard lock(m_mutex);
    }
    su_root_destroy(m_root);
    m_root = nullptr;
}

SipLoop::~SipLoop()
{
    end();
}

void SipLoop::end()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        send([this] { su_root_break(m_root); });
        m_open = false;
    }
    m_thread.join();
}

bool SipLoop::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    return m_open && send(std::move(task));
}

bool SipLoop::send(Task task)
{
    su_msg_r message = SU_MSG_R_INIT;
    if (su_msg_create(message, su_root_task(m_root), su_task_null, runTask, sizeof(SipTask)) != 0)
        return false;
    su_msg_deinitializer(message, freeTask);
    su_msg_data(message)->task = new Task(std::move(task));
    return su_msg_send(message) == 0;
}

void SipLoop::runAndWait(Task task)
{
    std::promise<void> done;
    auto finished = done.get_future();
    if (post([&] {
            task();
            done.set_value();
        }))
        finished.wait();
}

void SipLoop::setBeforeWait(std::function<void()> task)
{
    m_check.assertOwner();
    m_beforeWait = std::move(task);
}

LoopTimer SipLoop::after(std::chrono::milliseconds delay, Task task)
{
    m_check.assertOwner();
    auto shot = std::make_unique<LibraryTimer>(m_root, m_check, std::move(task));
    const auto fire = [](SipLoop*, su_timer_t*, su_timer_arg_t* argument) {
        // The task may destroy the timer it was called from.
        Task once = std::exchange(static_cast<LibraryTimer*>(argument)->task, nullptr);
        once();
    };
    su_timer_set_interval(shot->timer, fire, shot.get(), delay.count());
    return LoopTimer(std::move(shot));
}

} // namespace legscope
