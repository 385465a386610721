#include "app/eventoutput.h"

#include "engine/core/log.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fmt/format.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace legscope {
namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

/// Events come in bursts: what comes within this time is taken at once, which spares wakes.
constexpr Milliseconds gathering{5};
constexpr std::size_t renderedAtOnce = 1 << 16;

/// A pipe that poll() calls writable takes PIPE_BUF octets without blocking (pipe(7)); a file takes all.
std::size_t mostAtOnce(int descriptor)
{
    struct stat status{};
    const bool isFile = ::fstat(descriptor, &status) == 0
        && (S_ISREG(status.st_mode) || (S_ISCHR(status.st_mode) && ::isatty(descriptor) == 0));
    return isFile ? renderedAtOnce * 16 : PIPE_BUF;
}

/// On the log too, where whoever reads the events looks for what goes wrong.
void complain(const Event& event)
{
    const auto* problem = std::get_if<Problem>(&event.body);
    if (!problem || problem->severity == Severity::Notice)
        return;
    const std::string text
        = plainText(problem->where.empty() ? problem->text : problem->where + ": " + problem->text);
    logLine(problem->severity == Severity::Error ? LogLevel::Error : LogLevel::Warning, "engine", text);
}

void wake(int descriptor)
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(descriptor, &one, sizeof one);
}

} // namespace

EventOutput::EventOutput(Options options)
    : m_options(std::move(options))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_mostAtOnce(mostAtOnce(m_options.descriptor))
    , m_box(std::make_shared<EventBox>([descriptor = m_wake.get()] { wake(descriptor); }))
    , m_printer(m_options.format)
    , m_queue(m_options.mostOctets)
    , m_thread([this] { run(); })
{
}

EventOutput::~EventOutput()
{
    finish(0ms);
}

bool EventOutput::finish(Milliseconds limit, std::string lastLine)
{
    if (!m_thread.joinable())
        return m_complete;
    m_deadline = std::chrono::steady_clock::now() + limit;
    m_lastLine = std::move(lastLine);
    m_ending.store(true, std::memory_order_release);
    wake(m_wake.get());
    m_thread.join();
    m_box->close();
    return m_complete;
}

void EventOutput::queue(const EventPtr& event)
{
    complain(*event);
    if (m_options.onEvent)
        m_options.onEvent(*event);
    if (EventPtr printed = m_readerGone ? nullptr : m_printer.select(event))
        m_queue.push(std::move(printed));
}

void EventOutput::takeWaiting()
{
    for (const EventItem& item : m_box->takeAll()) {
        if (const auto* snapshot = std::get_if<Snapshot>(&item)) {
            for (const EventPtr& event : snapshot->events)
                queue(event);
        } else {
            queue(std::get<EventPtr>(item));
        }
    }
    m_omitted.store(m_queue.omitted(), std::memory_order_relaxed);
}

void EventOutput::render()
{
    if (m_at < m_text.size())
        return;
    m_text.clear();
    m_at = 0;
    while (m_text.size() < renderedAtOnce) {
        const auto entry = m_queue.pop();
        if (!entry)
            break;
        if (const auto* event = std::get_if<EventPtr>(&*entry))
            m_printer.print(**event, m_text);
        else
            m_printer.print(std::get<Omission>(*entry), m_text);
    }
}

void EventOutput::write()
{
    const std::size_t octets = std::min(m_text.size() - m_at, m_mostAtOnce);
    const ssize_t written = ::write(m_options.descriptor, m_text.data() + m_at, octets);
    if (written >= 0) {
        m_at += static_cast<std::size_t>(written);
        return;
    }
    if (errno == EINTR || errno == EAGAIN)
        return;
    logLine(LogLevel::Warning, "output",
        fmt::format("the events cannot be printed any more ({}); the calls go on", std::strerror(errno)));
    m_readerGone = true;
    m_text.clear();
    m_at = 0;
    while (m_queue.pop()) { }
}

bool EventOutput::isDone() const
{
    return m_ending.load(std::memory_order_acquire)
        && ((m_at >= m_text.size() && m_queue.isEmpty()) || std::chrono::steady_clock::now() >= m_deadline);
}

void EventOutput::run()
{
    pthread_setname_np(pthread_self(), "output");
    bool lastLineDue = true;
    m_printer.begin(m_text);
    while (true) {
        const bool ending = m_ending.load(std::memory_order_acquire);
        takeWaiting();
        render();
        if (ending && m_queue.isEmpty() && !m_readerGone && std::exchange(lastLineDue, false))
            m_text += m_lastLine;
        if (isDone())
            break;
        const bool pending = m_at < m_text.size();
        std::array<pollfd, 2> waiting{
            {{m_wake.get(), POLLIN, 0}, {pending ? m_options.descriptor : -1, POLLOUT, 0}}};
        ::poll(waiting.data(), waiting.size(), ending ? 20 : -1);
        if ((waiting[0].revents & POLLIN) != 0) {
            std::uint64_t count = 0;
            [[maybe_unused]] const auto taken = ::read(m_wake.get(), &count, sizeof count);
            if (!pending && !ending)
                ::poll(nullptr, 0, static_cast<int>(gathering.count()));
        }
        if (pending && waiting[1].revents != 0)
            write();
    }
    m_complete = m_at >= m_text.size() && m_queue.isEmpty();
}

} // namespace legscope
