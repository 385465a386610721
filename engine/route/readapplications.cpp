#include "engine/core/caseless.h"
#include "engine/route/applications.h"
#include "engine/route/keyreader.h"
#include "engine/route/readorder.h"

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

/// It reads keys of its leg: plays the prompt, which the first key ends, and waits for the others. It is
/// destroyed by what its route goes on with.
class RunningRead final : public RunningApplication, private KeyReader {
public:
    RunningRead(DialplanRun& run, ReadOrder order, Reading reading)
        : m_run(run)
        , m_order(std::move(order))
        , m_reading(reading)
    {
    }
    void start()
    {
        preset(m_order.variable, {});
        preset("read_result", {});
        ask();
    }
    void stop(const Cause&) override { giveUp(); }

private:
    enum class Phase : std::uint8_t { Asking, Listening, Refusing, Over };

    RoutedCall& call() { return m_run.call(); }
    void preset(const std::string& name, std::string value)
    {
        if (!name.empty())
            m_run.variables().preset(name, std::move(value));
    }

    /// The next attempt.
    void ask()
    {
        m_keys.clear();
        preset("read_terminator_used", {});
        if (m_reading == Reading::UntilRight)
            call().forgetKeys();
        m_phase = Phase::Asking;
        if (m_order.prompt.empty())
            listen(m_order.timeout);
        else
            play(m_order.prompt);
        call().readKeys(*this); // keys that wait may end this
    }

    void play(const std::string& sound)
    {
        m_isPlaying = true;
        call().play(playOrderOf(sound, m_run.variables()),
            [this](const PlayOutcome& outcome) { onPlayed(outcome.end); });
    }

    void onPlayed(PlayEnd end)
    {
        m_isPlaying = false;
        if (end == PlayEnd::Break)
            return onBreak();
        if (m_phase == Phase::Refusing)
            return askAgain();
        if (m_phase == Phase::Asking)
            listen(m_order.timeout);
    }

    void listen(std::chrono::milliseconds patience)
    {
        m_phase = Phase::Listening;
        m_patience = m_run.environment().timers.after(patience, [this] { end(ReadResult::Timeout); });
    }

    void onKey(char key) override
    {
        if (m_phase != Phase::Asking && m_phase != Phase::Listening)
            return;
        if (std::exchange(m_isPlaying, false))
            call().stopPlaying();
        const KeyTerminators::Effect effect = m_order.terminators.of(key);
        if (effect == KeyTerminators::Effect::None)
            return onOther(key);
        if (effect != KeyTerminators::Effect::Ends)
            m_keys += key;
        preset("read_terminator_used", std::string(1, key));
        if (effect == KeyTerminators::Effect::EndsAllKept)
            return take(ReadResult::Success);
        end(ReadResult::Success);
    }

    void onOther(char key)
    {
        m_keys += key;
        const bool isRequired = m_order.terminators.isRequired();
        if (m_keys.size() > m_order.most)
            return end(ReadResult::Failure);
        if (m_keys.size() == m_order.most && !isRequired)
            return end(ReadResult::Success);
        listen(m_order.keyTimeout);
    }

    void onBreak() override
    {
        close(ReadResult::Failure);
        m_run.resume();
    }

    void end(ReadResult result)
    {
        m_patience.cancel();
        const bool isUnfinished = result == ReadResult::Timeout && m_order.terminators.isRequired();
        if (isUnfinished || m_keys.size() < m_order.least)
            result = ReadResult::Failure;
        if (m_reading == Reading::UntilRight)
            return judge(result);
        take(result);
    }

    void judge(ReadResult result)
    {
        if (result != ReadResult::Failure && !m_keys.empty() && matches())
            return take(ReadResult::Success);
        if (!m_keys.empty() && !m_order.variable.empty())
            preset(m_order.variable + "_invalid", m_keys);
        m_phase = Phase::Refusing;
        if (m_order.refusal.empty())
            return askAgain();
        play(m_order.refusal);
    }

    bool matches() const
    {
        return !m_order.expression || m_order.expression->match(m_keys).outcome == Expression::Outcome::Match;
    }

    void take(ReadResult result)
    {
        preset(m_order.variable, m_keys);
        close(result);
        m_run.resume();
    }

    void askAgain()
    {
        if (++m_tries < m_order.tries)
            return ask();
        close(ReadResult::Failure);
        if (m_order.extension.empty())
            return m_run.resume();
        const std::string extension = m_order.extension, context = m_order.context;
        m_run.transfer(extension, context);
    }

    void close(ReadResult result)
    {
        giveUp();
        preset("read_result", std::string(nameOf(result)));
    }

    /// Nothing of it goes on.
    void giveUp()
    {
        m_phase = Phase::Over;
        m_patience.cancel();
        call().stopReading(*this);
        if (std::exchange(m_isPlaying, false))
            call().stopPlaying();
    }

    DialplanRun& m_run;
    const ReadOrder m_order;
    const Reading m_reading;
    Phase m_phase = Phase::Asking;
    bool m_isPlaying = false;
    std::string m_keys;
    std::uint32_t m_tries = 0; ///< so far, that have failed
    LoopTimer m_patience;
};

StepOutcome readKeys(DialplanRun& run, std::string_view application, const std::string& argument,
    Result<ReadOrder> order, Reading reading)
{
    if (!order) {
        run.variables().preset("read_result", std::string(nameOf(ReadResult::Failure)));
        return badArgument(run, application, argument, order.error().detail);
    }
    if (!run.call().isAnswered() && !run.call().answer(183))
        return StepOutcome::Waiting;
    run.call().onServedByRoute();
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

constexpr std::array readFamily{
    Application{"read", read}, Application{"play_and_get_digits", playAndGetDigits}};

} // namespace

bool readsKeys(std::string_view name)
{
    return std::ranges::any_of(
        readFamily, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
}

std::span<const Application> readApplications()
{
    return readFamily;
}

} // namespace legscope
