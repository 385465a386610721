#include "engine/route/applications.h"
#include "engine/route/interceptapplication.h"
#include "engine/route/playorder.h"
#include "engine/route/runningupgrade.h"

#include "engine/config/inboundacl.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr long longestDelay = 86'400; ///< seconds

/// It has begun with the INVITEs to the endpoints.
class RunningBridge final : public RunningApplication {
public:
    explicit RunningBridge(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause& cause) override { m_call.stopRinging(cause); }

private:
    RoutedCall& m_call;
};

/// Waits for a time, or for ever.
class RunningPause final : public RunningApplication {
public:
    explicit RunningPause(LoopTimer end = {})
        : m_end(std::move(end))
    {
    }
    void stop(const Cause&) override { m_end.cancel(); }

private:
    LoopTimer m_end;
};

/// All endpoints may have failed when this comes back.
StepOutcome ring(DialplanRun& run, const DialString& dial)
{
    const StepOutcome outcome = run.await(std::make_unique<RunningBridge>(run.call()));
    run.call().startBridge(dial);
    return outcome;
}

/// Where media is not ours a call has no ringback of ours, for which nobody would end it.
StepOutcome withRingback(DialplanRun& run, const DialString& dial)
{
    const std::string ringback
        = run.call().isAnswered() ? transferRingbackOf(run.variables()) : ringbackOf(run.variables());
    const MediaMode mode = run.call().presentMode();
    if (ringback.empty() || mode == MediaMode::Default)
        return ring(run, dial);
    const auto leaveOut = [&run, mode](std::string_view why) {
        run.call().report(Severity::Notice, FindingCode::MediaAppInProxy,
            fmt::format(
                "ringback is left out: in {} mode the media of the call is not ours{}", nameOf(mode), why));
    };
    if (run.call().settings().mediaAppPolicy != MediaAppPolicy::Upgrade) {
        leaveOut({});
        return ring(run, dial);
    }
    const StepOutcome outcome = run.await(std::make_unique<RunningUpgrade>(run.call()));
    run.call().upgrade("upgrade: ringback needs the media", [&run, dial, leaveOut](const Result<void>& done) {
        if (!done)
            leaveOut(fmt::format(", and it cannot be moved to Default mode: {}", done.error().detail));
        ring(run, dial);
    });
    return outcome;
}

StepOutcome bridge(DialplanRun& run, const std::string& argument)
{
    auto dial = parseDialString(argument);
    if (!dial) {
        run.call().endRoute(causeNamed("INVALID_NUMBER_FORMAT"),
            fmt::format("bridge {}: {}", excerpt(argument), dial.error().detail));
        return StepOutcome::Waiting;
    }
    if (dial->leftOut != 0)
        run.call().report(Severity::Notice, FindingCode::BridgeEmptyAlternative,
            dial->leftOut == 1
                ? fmt::format("bridge {}: an empty alternative is left out (a variable that is not set?)",
                      excerpt(argument))
                : fmt::format("bridge {}: {} empty alternatives are left out (a variable that is not set?)",
                      excerpt(argument), dial->leftOut));
    return withRingback(run, *dial);
}

/// The dialplans of FreeSWITCH that we do not have.
bool hasDialplan(DialplanRun& run, std::string_view application, const std::vector<std::string>& words)
{
    if (words.size() < 2 || equalsIgnoringCase(words[1], "XML"))
        return true;
    run.call().endRoute(causeNamed("NO_ROUTE_DESTINATION"),
        fmt::format("{} {}: there is no dialplan \"{}\", only XML", application, words[0], words[1]));
    return false;
}

StepOutcome transfer(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 4);
    if (words.empty() || words.size() > 3)
        return badArgument(run, "transfer", argument, "expected EXTENSION [XML [CONTEXT]]");
    if (words[0].starts_with('-'))
        return badArgument(run, "transfer", argument, "only the leg that runs the route can be transferred");
    if (!hasDialplan(run, "transfer", words))
        return StepOutcome::Waiting;
    run.transfer(words[0], words.size() > 2 ? words[2] : std::string());
    return StepOutcome::Waiting;
}

StepOutcome executeExtension(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 4);
    if (words.empty() || words.size() > 3)
        return badArgument(run, "execute_extension", argument, "expected EXTENSION [XML [CONTEXT]]");
    if (!hasDialplan(run, "execute_extension", words))
        return StepOutcome::Waiting;
    return run.execute(words[0], words.size() > 2 ? words[2] : std::string());
}

StepOutcome sleepFor(DialplanRun& run, const std::string& argument)
{
    const auto milliseconds = wholeNumber<long>(trimmed(argument));
    if (!milliseconds || *milliseconds < 0 || *milliseconds > longestDelay * 1'000)
        return badArgument(run, "sleep", argument, "not a number of milliseconds");
    return run.await(std::make_unique<RunningPause>(
        run.environment().timers.after(std::chrono::milliseconds(*milliseconds), [&run] { run.resume(); })));
}

/// Waits until somebody ends the call, or until park_timeout=SECONDS[:CAUSE] has passed.
StepOutcome park(DialplanRun& run, const std::string&)
{
    run.call().onServedByRoute();
    const std::string limit = run.variables().valueOf("park_timeout");
    const auto colon = std::min(limit.find(':'), limit.size());
    LoopTimer end;
    if (const auto seconds = wholeNumber<long>(std::string_view(limit).substr(0, colon));
        seconds && *seconds > 0 && *seconds <= longestDelay)
        end = run.environment().timers.after(std::chrono::seconds(*seconds),
            [&call = run.call(), seconds = *seconds,
                cause = causeNamed(colon < limit.size() ? limit.substr(colon + 1) : "NORMAL_CLEARING")] {
                call.hangUp(
                    cause, CallEndedBy::Engine, fmt::format("park_timeout: {} s have passed", seconds));
            });
    return run.await(std::make_unique<RunningPause>(std::move(end)));
}

struct LimitOrder {
    std::string key;
    std::int64_t most = -1;
    std::chrono::seconds interval{0};
};

/// BACKEND REALM ID [MAX[/SECONDS]]
std::optional<LimitOrder> readLimit(const std::vector<std::string>& words)
{
    if (words.size() < 3)
        return {};
    LimitOrder order;
    order.key = words[1] + '\n' + words[2];
    if (words.size() < 4)
        return order;
    const std::string_view rate = words[3];
    const auto slash = std::min(rate.find('/'), rate.size());
    const auto most = wholeNumber<long>(rate.substr(0, slash));
    const auto interval = slash < rate.size() ? wholeNumber<long>(rate.substr(slash + 1)) : std::optional(0L);
    if (!most || !interval || *interval < 0 || *interval > longestDelay)
        return {};
    order.most = *most;
    order.interval = std::chrono::seconds(*interval);
    return order;
}

/// limit BACKEND REALM ID [MAX[/SECONDS] [EXTENSION [XML [CONTEXT]]]]: beyond the limit the call is
/// transferred to the extension, or ends with the cause of "!CAUSE".
StepOutcome limit(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 8);
    const auto order = readLimit(words);
    if (!order || words.size() > 7)
        return badArgument(
            run, "limit", argument, "expected hash REALM ID [MAX[/SECONDS] [EXTENSION [XML [CONTEXT]]]]");
    const RouteEnvironment& environment = run.environment();
    auto use = environment.limits.take(order->key, order->most, order->interval, environment.clock.now());
    run.variables().preset("limit_realm", words[1]);
    run.variables().preset("limit_id", words[2]);
    run.variables().preset("limit_usage", std::to_string(environment.limits.users(order->key)));
    if (use) {
        run.hold(std::move(use));
        return StepOutcome::Next;
    }
    const std::string beyond = words.size() > 4 ? words[4] : "limit_exceeded";
    run.call().report(Severity::Notice, FindingCode::LimitReached,
        fmt::format("limit {} of {}: {} is used up", words[2], words[1], words[3]));
    if (beyond.starts_with('!')) {
        run.call().endRoute(causeNamed(beyond.substr(1)),
            fmt::format("limit {} of {}: {} is used up", words[2], words[1], words[3]));
        return StepOutcome::Waiting;
    }
    run.transfer(beyond, words.size() > 6 ? words[6] : std::string());
    return StepOutcome::Waiting;
}

/// check_acl IP LIST [CAUSE]: the call ends unless the list holds the address.
StepOutcome checkAcl(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 3);
    const auto address = words.size() < 2 ? Result<SocketAddress>(fail(Errc::InvalidArgument, {}))
                                          : SocketAddress::parse(words[0], 0);
    ProfileSettings asked;
    asked.networkLists = run.call().settings().networkLists;
    const bool isRead = address && addInboundAcl(asked, words[1]);
    if (isRead && checkInboundAcl(asked, *address).outcome == AclOutcome::Matched)
        return StepOutcome::Next;
    run.call().endRoute(causeNamed(words.size() > 2 ? words[2] : "CALL_REJECTED"),
        fmt::format("check_acl {}: not in the list", excerpt(argument)));
    return StepOutcome::Waiting;
}

constexpr std::array routeFamily{
    Application{"bridge", bridge},
    Application{"transfer", transfer},
    Application{"execute_extension", executeExtension},
    Application{"sleep", sleepFor},
    Application{"park", park},
    Application{"intercept", runIntercept},
    Application{"limit", limit},
    Application{"check_acl", checkAcl},
};

} // namespace

std::span<const Application> routeApplications()
{
    return routeFamily;
}

bool leadsRoute(std::string_view name)
{
    return std::ranges::any_of(
        routeFamily, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
}

} // namespace legscope
