#include "engine/core/caseless.h"
#include "engine/route/applications.h"
#include "engine/route/conferenceapplication.h"
#include "engine/route/ivrapplication.h"
#include "engine/route/keyprompt.h"
#include "engine/route/readorder.h"
#include "engine/route/valetrun.h"

#include <algorithm>
#include <array>
#include <utility>

namespace legscope {
namespace {

/// How one attempt to read keys has ended.
enum class ReadResult : std::uint8_t { Success, Timeout, Failure };

std::string_view nameOf(ReadResult result)
{
    return result == ReadResult::Success ? "success" : result == ReadResult::Timeout ? "timeout" : "failure";
}

/// Which application reads: `read` takes what comes, the other one asks again until it is right.
enum class Reading : std::uint8_t { Once, UntilRight };

/// It reads keys of its leg, again where they are not right. It is destroyed by what its route goes on with.
class RunningRead final : public RunningApplication {
public:
    RunningRead(DialplanRun& run, ReadOrder order, Reading reading)
        : m_run(run)
        , m_order(std::move(order))
        , m_reading(reading)
        , m_prompt(run, [this] { end(ReadResult::Failure); })
    {
    }
    void start()
    {
        preset(m_order.variable, {});
        preset("read_result", {});
        ask();
    }
    void stop(const Cause&) override { m_prompt.stop(); }

private:
    void preset(const std::string& name, std::string value)
    {
        if (!name.empty())
            m_run.variables().preset(name, std::move(value));
    }

    /// The next attempt.
    void ask()
    {
        preset("read_terminator_used", {});
        if (m_reading == Reading::UntilRight)
            m_run.call().forgetKeys();
        m_prompt.ask({m_order.prompt, m_order.most, m_order.timeout, m_order.keyTimeout, m_order.terminators},
            [this](const KeyAnswer& answer) { onAnswer(answer); });
    }

    void onAnswer(const KeyAnswer& answer)
    {
        if (answer.terminator != 0)
            preset("read_terminator_used", std::string(1, answer.terminator));
        if (answer.end == KeyAnswer::End::TerminatedForAll)
            return take(answer.keys, ReadResult::Success);
        const ReadResult result = resultOf(answer);
        if (m_reading == Reading::Once)
            return take(answer.keys, result);
        if (result != ReadResult::Failure && !answer.keys.empty() && matches(answer.keys))
            return take(answer.keys, ReadResult::Success);
        refuse(answer.keys);
    }

    ReadResult resultOf(const KeyAnswer& answer) const
    {
        const bool isTimeout = answer.end == KeyAnswer::End::Timeout;
        if (answer.end == KeyAnswer::End::TooMany || answer.keys.size() < m_order.least
            || (isTimeout && m_order.terminators.isRequired()))
            return ReadResult::Failure;
        return isTimeout ? ReadResult::Timeout : ReadResult::Success;
    }

    bool matches(const std::string& keys) const
    {
        return !m_order.expression || m_order.expression->match(keys).outcome == Expression::Outcome::Match;
    }

    void refuse(const std::string& keys)
    {
        if (!keys.empty() && !m_order.variable.empty())
            preset(m_order.variable + "_invalid", keys);
        if (m_order.refusal.empty())
            return askAgain();
        m_prompt.announce(m_order.refusal, [this] { askAgain(); });
    }

    void askAgain()
    {
        if (++m_tries < m_order.tries)
            return ask();
        if (m_order.extension.empty())
            return end(ReadResult::Failure);
        close(ReadResult::Failure);
        const std::string extension = m_order.extension, context = m_order.context;
        m_run.transfer(extension, context);
    }

    void take(const std::string& keys, ReadResult result)
    {
        preset(m_order.variable, keys);
        end(result);
    }

    void close(ReadResult result)
    {
        m_prompt.stop();
        preset("read_result", std::string(nameOf(result)));
    }

    void end(ReadResult result)
    {
        close(result);
        m_run.resume();
    }

    DialplanRun& m_run;
    const ReadOrder m_order;
    const Reading m_reading;
    std::uint32_t m_tries = 0; ///< so far, that have failed
    KeyPrompt m_prompt;
};

StepOutcome readKeys(DialplanRun& run, std::string_view application, const std::string& argument,
    Result<ReadOrder> order, Reading reading)
{
    if (!order) {
        run.variables().preset("read_result", std::string(nameOf(ReadResult::Failure)));
        return badArgument(run, application, argument, order.error().detail);
    }
    if (!openMedia(run))
        return StepOutcome::Waiting;
    auto running = std::make_unique<RunningRead>(run, std::move(*order), reading);
    RunningRead& begun = *running;
    const StepOutcome outcome = run.await(std::move(running));
    begun.start(); // it may have ended when this comes back
    return outcome;
}

StepOutcome read(DialplanRun& run, const std::string& argument)
{
    return readKeys(run, "read", argument, readOrderOf(argument), Reading::Once);
}

StepOutcome playAndGetDigits(DialplanRun& run, const std::string& argument)
{
    return readKeys(run, "play_and_get_digits", argument, playAndGetOrderOf(argument), Reading::UntilRight);
}

constexpr std::array readFamily{Application{"read", read},
    Application{"play_and_get_digits", playAndGetDigits}, Application{"ivr", runIvr},
    Application{"conference", runConference}, Application{"valet_park", runValet}};

} // namespace

bool keepsRoute(std::string_view name)
{
    const auto isIt = [name](const Application& one) { return equalsIgnoringCase(one.name, name); };
    return std::ranges::any_of(readFamily, isIt) || std::ranges::any_of(listenApplications(), isIt);
}

std::span<const Application> readApplications()
{
    return readFamily;
}

} // namespace legscope
