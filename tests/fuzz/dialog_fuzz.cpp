// Dialogs as hostile peers would have them, against a real engine on loopback; see --help.

#include "engine/event/endedcalls.h"
#include "engine/sip/guard/guards.h"
#include "tests/fuzz/dialog/dialogtraffic.h"
#include "tests/fuzz/dialog/enginewatch.h"
#include "tests/support/testconfiguration.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace legscope;
using namespace legscope::fuzz;
using namespace std::chrono_literals;

constexpr double mostGrowthMb = 16; ///< of what is allocated
#if defined(__SANITIZE_ADDRESS__)
constexpr double mostResidentGrowthMb = 96; ///< its quarantine, its stacks, pages that are partly free
#else
constexpr double mostResidentGrowthMb = 16;
#endif
constexpr std::size_t mostMoreDescriptors = 8; ///< of what the engine opens only once it needs it
constexpr unsigned callSeconds = 1; ///< call_timeout

#if defined(__SANITIZE_ADDRESS__)
constexpr int patience = 4; ///< how much longer than on an idle machine a wait may take
#else
constexpr int patience = 2;
#endif

struct Options {
    TrafficOptions traffic;
    bool explains = false; ///< prints the messages of calls that are past their deadline
    bool isStrict = false; ///< also of memory, after the 32 s of timer D, and of every OPTIONS
};

/// Both relayed modes; one callee, two at once, two in turn.
std::string configure(test::TestConfiguration& configuration, const SocketAddress& callees, unsigned t1)
{
    for (const std::string profile : {"proxy", "bypass"}) {
        configuration.profile(profile,
            {{"inbound-" + profile + "-media", "true"}, {"timer-T1", std::to_string(t1)},
                {"timer-T2", std::to_string(8 * t1)}, {"timer-T4", std::to_string(10 * t1)}});
        const auto to = [&](const char* which) {
            return fmt::format("sofia/{}/$1{}@{}", profile, which, callees.text());
        };
        const auto route = [&](char kind, const std::string& dial) {
            configuration.route(fmt::format("^({}{}\\d+)$", profile[0], kind),
                fmt::format("<action application=\"set\" data=\"call_timeout={}\"/>"
                            "<action application=\"bridge\" data=\"{}\"/>",
                    callSeconds, dial));
        };
        route('o', to("-a"));
        route('f', to("-a") + "," + to("-b"));
        route('s', to("-a") + "|" + to("-b"));
    }
    return configuration.write();
}

void liftLimits(const SocketAddress& address)
{
    AdmissionLimits limits;
    limits.requestsPerSecond = limits.requestsPerSourcePerSecond = 1'000'000;
    setAdmissionLimits(address, limits);
}

class Run {
public:
    explicit Run(Options options)
        : m_options(std::move(options))
    {
        EngineOptions engine;
        engine.configuration = configure(
            m_configuration, m_traffic.callees(), static_cast<unsigned>(m_options.traffic.sipT1.count()));
        auto started = Engine::start(engine);
        if (!started) {
            std::fprintf(stderr, "engine: %s\n", started.error().detail.c_str());
            std::exit(2);
        }
        m_engine = std::move(*started);
        m_calls = std::make_unique<LiveCalls>(*m_engine);
        for (const std::string profile : {"proxy", "bypass"}) {
            const SocketAddress address = m_calls->addressOf(profile);
            liftLimits(address);
            for (const char kind : {'o', 'f', 's'})
                m_routes.push_back({fmt::format("{}{}", profile[0], kind), address});
        }
    }

    bool execute()
    {
        // How fast the engine answers is its own matter, not that of the load.
        if (m_options.isStrict && ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10) != 0)
            fmt::print("the load runs at the priority of the engine: {}\n", std::strerror(errno));
        warmUp();
        const Holdings before = holdings();
        OptionsProbe probe(m_routes.front().engine);
        m_traffic.run(m_options.traffic, m_routes, [this] { supervise(); });
        settle();
        const std::size_t old = m_calls->overdue().size();
        const std::size_t stuck = std::max(m_calls->stuck().size(), m_calls->count());
        const OptionsFigures options = probe.stop(); // each is kept for timer J
        if (m_options.isStrict)
            std::this_thread::sleep_for(35s); // timers D and J
        // Media workers close their sockets a moment after the call has ended.
        waitFor([&] { return holdings().descriptors <= before.descriptors + mostMoreDescriptors; }, 3s);
        const Holdings after = holdings();
        print(before, after, options, old, stuck);
        const bool grew = m_options.isStrict
            && (after.heapMb - before.heapMb > mostGrowthMb
                || after.residentMb - before.residentMb > mostResidentGrowthMb);
        // Beside other tests the machine is busy, and drops datagrams.
        const bool slow
            = m_options.isStrict ? options.late > options.withheld : options.late * 2 > options.asked;
        return old == 0 && stuck == 0 && after.descriptors <= before.descriptors + mostMoreDescriptors
            && !grew && !slow;
    }

private:
    void print(const Holdings& before, const Holdings& after, const OptionsFigures& options, std::size_t old,
        std::size_t stuck) const
    {
        const auto ms
            = [](std::chrono::microseconds time) { return static_cast<double>(time.count()) / 1e3; };
        fmt::print(
            "seed {}: {} messages, {} calls, {} at once; past their deadline {}, that cannot be hung up {}; "
            "descriptors {} -> {}; heap {:.1f} -> {:.1f} MB, resident {:.1f} -> {:.1f} MB; "
            "OPTIONS: {} asked, median {:.1f}, 99 in 100 within {:.1f}, longest {:.1f} ms, {} later "
            "than 50 ms, of which {} while the machine withheld the processor\n",
            m_options.traffic.seed, m_traffic.messages(), m_traffic.calls(), m_mostLive, old, stuck,
            before.descriptors, after.descriptors, before.heapMb, after.heapMb, before.residentMb,
            after.residentMb, options.asked, ms(options.median), ms(options.hundredth), ms(options.longest),
            options.late, options.withheld);
    }

    /// Strict: until as many calls have ended as the engine keeps the history of.
    void warmUp()
    {
        TrafficOptions few = m_options.traffic;
        few.seed += 1'000'000;
        few.length = m_options.isStrict ? std::chrono::milliseconds(1'200 * endedCallsKept / few.newPerSecond)
                                        : 500ms;
        m_traffic.run(few, m_routes, [this] { supervise(); });
        settle();
    }

    /// What a call may take when nobody answers: two callees in turn, their CANCEL and BYE. Its peers may act
    /// for three seconds.
    LiveCalls::Deadlines deadlines() const
    {
        const auto dialog = 64 * m_options.traffic.sipT1 + 1s;
        const int patience_ = m_options.isStrict ? 1 : patience;
        return {4s, patience_ * (3s + std::chrono::seconds(2 * callSeconds) + 4 * dialog),
            patience_ * 2 * dialog};
    }

    void supervise()
    {
        m_calls->update();
        const auto now = std::chrono::steady_clock::now();
        if (now < m_nextLook)
            return;
        m_nextLook = now + 100ms;
        const std::set<CallId> known = m_calls->overdue();
        m_calls->supervise(*m_engine, deadlines());
        m_mostLive = std::max(m_mostLive, m_calls->count());
        if (m_options.explains && m_calls->overdue().size() > known.size())
            explain(m_calls->overdue(), known);
    }

    /// Prints the messages of the calls that are in `overdue` and not in `known`.
    void explain(const std::set<CallId>& overdue, const std::set<CallId>& known)
    {
        const auto box = std::make_shared<EventBox>();
        m_engine->subscribe(box);
        while (box->depth() == 0)
            std::this_thread::sleep_for(1ms);
        for (const EventItem& item : box->takeAll()) {
            const auto* snapshot = std::get_if<Snapshot>(&item);
            for (const EventPtr& event : snapshot ? snapshot->events : std::vector<EventPtr>{}) {
                const CallId call = callOf(*event);
                const auto* message = std::get_if<SipMessage>(&event->body);
                if (message && overdue.contains(call) && !known.contains(call))
                    fmt::print("call {} leg {} {} {} {} {} (CSeq {})\n", call.value, message->leg.value,
                        event->time.time_since_epoch().count() / 1000 % 1'000'000, nameOf(message->direction),
                        message->method, message->status, message->cseq);
            }
        }
        m_engine->unsubscribe(box);
    }

    /// Waits until every call has ended or is past its deadlines.
    void settle()
    {
        const LiveCalls::Deadlines limits = deadlines();
        const auto end = std::chrono::steady_clock::now() + limits.wait + limits.end + 1s;
        do {
            std::this_thread::sleep_for(20ms);
            supervise();
        } while (m_calls->count() > 0 && std::chrono::steady_clock::now() < end);
    }

    void waitFor(const std::function<bool()>& reached, std::chrono::milliseconds limit)
    {
        const auto end = std::chrono::steady_clock::now() + (m_options.isStrict ? 1 : patience) * limit;
        do {
            std::this_thread::sleep_for(20ms);
            m_calls->update();
        } while (!reached() && std::chrono::steady_clock::now() < end);
    }

    const Options m_options;
    test::TestConfiguration m_configuration;
    DialogTraffic m_traffic;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LiveCalls> m_calls;
    std::vector<DialogTraffic::Route> m_routes;
    std::chrono::steady_clock::time_point m_nextLook;
    std::size_t m_mostLive = 0;
};

int explain()
{
    std::fputs("dialog_fuzz [--seed N] [--seconds N] [--messages N] [--calls N a second] [--t1 ms] "
               "[--strict] [--explain]\n"
               "Ends with 0 when every call ended by its deadline and nothing was left behind.\n",
        stderr);
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--explain") {
            options.explains = true;
            continue;
        }
        if (name == "--strict") {
            options.isStrict = true;
            continue;
        }
        if (i + 1 >= argc)
            return explain();
        const auto value = std::strtoull(argv[++i], nullptr, 10);
        if (name == "--seed")
            options.traffic.seed = value;
        else if (name == "--seconds")
            options.traffic.length = std::chrono::seconds(value);
        else if (name == "--messages")
            options.traffic.messages = value;
        else if (name == "--calls")
            options.traffic.newPerSecond = static_cast<unsigned>(value);
        else if (name == "--t1")
            options.traffic.sipT1 = std::chrono::milliseconds(value);
        else
            return explain();
    }
    std::setbuf(stdout, nullptr);
    fmt::print("seed {}\n", options.traffic.seed);
    return Run(options).execute() ? 0 : 1;
}
