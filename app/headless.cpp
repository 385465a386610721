#include "app/headless.h"

#include "app/cdrfile.h"
#include "app/commandinput.h"
#include "app/configurationplace.h"
#include "app/eventoutput.h"
#include "app/servicenotice.h"
#include "app/signals.h"
#include "app/stateplace.h"
#include "engine/core/log.h"
#include "engine/core/uuid.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace legscope {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr int cannotRun = 2;
constexpr int endedAtOnce = 1;
/// How long a slow reader may take for what is left to print at the end.
constexpr std::chrono::milliseconds lastPrinting{2'000};

void complain(const Error& error)
{
    writeLogLine(LogLevel::Error, "legscope", error.detail);
}

int millisecondsLeft(const std::optional<Monotonic>& deadline)
{
    if (!deadline)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

EventFormat formatOf(const Arguments& arguments)
{
    EventFormat format;
    format.json = arguments.json;
    format.sampleInterval = arguments.sampleInterval;
    format.types = arguments.events;
    auto random = seededGenerator();
    format.run = randomUuid(random);
    return format;
}

/// The program while it runs: what its owner, its terminal and its service manager want of it.
class HeadlessRun {
public:
    HeadlessRun(Engine& engine, const Arguments& arguments, std::filesystem::path place)
        : m_engine(engine)
        , m_place(std::move(place))
        , m_arguments(arguments)
        , m_signals(signalSource())
        , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_hasTerminal(::isatty(STDIN_FILENO) != 0)
        , m_input(engine)
        , m_output({.format = formatOf(arguments),
              .mostOctets = arguments.outputMemory << 20,
              .onEvent = [this](const Event& event) { note(event); }})
    {
        openRecords();
        if (arguments.exitAfter)
            m_deadline = steady_clock::now() + *arguments.exitAfter;
        if (m_notice.watchdogPeriod())
            m_nextSign = steady_clock::now();
    }

    int run();

private:
    void note(const Event& event);
    void noteFinished(const CommandFinished& finished);
    void openRecords();
    void wake();
    void wait();
    void onSignal(int signal);
    void reload();
    void signOfLife();
    bool terminalHasGone() const;
    Result<std::string> stop();

    Engine& m_engine;
    const std::filesystem::path m_place; ///< the configuration
    const Arguments& m_arguments;
    const UniqueFd m_signals;
    const UniqueFd m_wake; ///< an eventfd: something happened on another thread
    const bool m_hasTerminal;
    const ServiceNotice m_notice;
    std::optional<Monotonic> m_deadline;
    std::optional<Monotonic> m_nextSign; ///< of life, for the watchdog
    std::shared_ptr<std::atomic<bool>> m_answered = std::make_shared<std::atomic<bool>>(true);
    std::atomic<bool> m_drained{false};
    std::mutex m_posting; ///< guards m_reload, and is held while it is posted: its end may be told at once
    CommandId m_reload; ///< the command that the service manager waits for
    bool m_ending = false;
    std::optional<CdrFile> m_records; ///< set before the output begins
    CommandInput m_input;
    EventOutput m_output;
};

void HeadlessRun::openRecords()
{
    auto settings = readCdrSettings(m_place);
    if (!settings)
        return complain(settings.error());
    if (!*settings)
        return;
    auto opened = CdrFile::open(std::move(**settings));
    if (opened)
        m_records.emplace(std::move(*opened));
    else
        complain(opened.error());
}

void HeadlessRun::wake()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
}

/// On the output's thread.
void HeadlessRun::note(const Event& event)
{
    if (const auto* call = std::get_if<CallEnded>(&event.body); call && m_records)
        m_records->write(*call);
    else if (const auto* finished = std::get_if<CommandFinished>(&event.body))
        noteFinished(*finished);
}

void HeadlessRun::noteFinished(const CommandFinished& finished)
{
    {
        const std::lock_guard lock(m_posting);
        if (finished.command == m_reload)
            m_notice.send("READY=1");
    }
    if (finished.command != m_input.drainCommand())
        return;
    m_drained = true;
    wake();
}

bool HeadlessRun::terminalHasGone() const
{
    pollfd terminal{STDIN_FILENO, POLLIN, 0};
    return m_hasTerminal && ::poll(&terminal, 1, 0) == 1 && (terminal.revents & (POLLHUP | POLLERR)) != 0;
}

void HeadlessRun::reload()
{
    m_notice.send("RELOADING=1");
    if (const auto reopened = reopenLogFile(); !reopened)
        complain(reopened.error());
    if (m_records) {
        if (const auto rotated = m_records->rotate(); !rotated)
            complain(rotated.error());
    }
    const std::lock_guard lock(m_posting);
    m_reload = m_engine.post(ReloadConfiguration{});
}

void HeadlessRun::onSignal(int signal)
{
    if (signal != SIGHUP || terminalHasGone())
        m_ending = true;
    else
        reload();
}

/// Goes out only when the SIP thread has answered since the last one.
void HeadlessRun::signOfLife()
{
    if (!m_nextSign || steady_clock::now() < *m_nextSign)
        return;
    m_nextSign = steady_clock::now() + *m_notice.watchdogPeriod();
    if (!m_answered->exchange(false))
        return;
    m_notice.send("WATCHDOG=1");
    m_engine.whenReached([answered = m_answered] { *answered = true; });
}

void HeadlessRun::wait()
{
    std::array<pollfd, 3> waiting{
        {{m_signals.get(), POLLIN, 0}, {m_input.fd(), POLLIN, 0}, {m_wake.get(), POLLIN, 0}}};
    int left = millisecondsLeft(m_deadline);
    if (const int sign = millisecondsLeft(m_nextSign); sign >= 0)
        left = left < 0 ? sign : std::min(left, sign);
    ::poll(waiting.data(), waiting.size(), left);
    if (waiting[1].revents != 0)
        m_input.readWaiting();
    while (const auto signal = nextSignal(m_signals.get()))
        onSignal(*signal);
    signOfLife();
    m_ending = m_ending || m_drained || millisecondsLeft(m_deadline) == 0;
}

/// Stops the engine on a thread of its own, so that a second signal is seen meanwhile: it ends the process.
Result<std::string> HeadlessRun::stop()
{
    m_notice.send("STOPPING=1");
    Result<std::string> written;
    std::atomic<bool> done{false};
    std::thread stopping([&] {
        written = m_engine.stop(m_arguments.bundle);
        done = true;
        wake();
    });
    while (!done) {
        std::array<pollfd, 2> waiting{{{m_signals.get(), POLLIN, 0}, {m_wake.get(), POLLIN, 0}}};
        ::poll(waiting.data(), waiting.size(), -1);
        std::uint64_t count = 0;
        [[maybe_unused]] const auto taken = ::read(m_wake.get(), &count, sizeof count);
        const auto signal = nextSignal(m_signals.get());
        if (signal && *signal != SIGHUP) {
            complain({Errc::Stopped, "told twice to end: ending at once, calls may be left"});
            ::_exit(endedAtOnce);
        }
    }
    stopping.join();
    return written;
}

int HeadlessRun::run()
{
    m_engine.subscribe(m_output.box(), m_output.subscription());
    if (m_arguments.demoCalls > 0)
        m_engine.post(PlaceDemoCalls{m_arguments.demoCalls, 5'500ms});
    m_notice.send("READY=1");
    while (!m_ending)
        wait();
    const auto written = stop();
    std::string lastLine;
    if (written && !m_arguments.bundle.empty() && !m_arguments.json)
        lastLine = "exported " + m_arguments.bundle.string() + ": " + *written + '\n';
    if (!m_output.finish(lastPrinting, std::move(lastLine)))
        writeLogLine(LogLevel::Warning, "output", "the last events were not read and are lost");
    if (!written) {
        complain(written.error());
        return cannotRun;
    }
    return 0;
}

} // namespace

int runHeadlessProgram(const Arguments& arguments)
{
    takeOverSignals();
    const auto failed = [](const Error& error) {
        complain(error);
        return cannotRun;
    };
    if (!arguments.bundle.empty()) {
        if (const auto writable = canWriteTo(arguments.bundle); !writable)
            return failed(writable.error());
    }
    const auto place = configurationPlace(arguments.configuration);
    if (!place)
        return failed(place.error());
    auto engine = Engine::start({.configuration = *place,
        .crashRecord = crashPlace(),
        .history = arguments.history ? *arguments.history : historyPlace()});
    if (!engine)
        return failed(engine.error());
    return HeadlessRun(**engine, arguments, *place).run();
}

} // namespace legscope
