#include "engine/route/valetrun.h"

#include "engine/channel/holdmusic.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/route/applications.h"
#include "engine/route/phraseorder.h"

#include <array>
#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t mostValetSeconds = 86'400;
constexpr std::uint32_t mostPlaces = 10'000; ///< of a range

std::optional<ValetOrder> readRange(const std::vector<std::string>& words, ValetOrder order)
{
    const bool isIn = words.size() == 5 && equalsIgnoringCase(words[2], "in");
    if (words.size() != 5 || (!isIn && !equalsIgnoringCase(words[2], "out")))
        return std::nullopt;
    const auto least = wholeNumber<std::uint32_t>(words[3]), most = wholeNumber<std::uint32_t>(words[4]);
    if (!least || !most || *least > *most || *most - *least >= mostPlaces)
        return std::nullopt;
    order.which = isIn ? ValetOrder::Which::Free : ValetOrder::Which::Taken;
    order.least = *least;
    order.most = *most;
    return order;
}

std::optional<ValetOrder> readQuestion(const std::vector<std::string>& words, ValetOrder order)
{
    order.which = ValetOrder::Which::Asked;
    const std::array numbers{&order.least, &order.most, &order.patience};
    for (std::size_t i = 0; i < numbers.size() && i + 2 < words.size(); ++i) {
        const auto number = wholeNumber<std::uint32_t>(words[i + 2]);
        if (!number || *number == 0 || *number > 600'000)
            return std::nullopt;
        *numbers[i] = *number;
    }
    if (words.size() > 5)
        order.prompt = words[5];
    return order.least <= order.most && order.most <= 128 ? std::optional(order) : std::nullopt;
}

} // namespace

std::optional<ValetOrder> readValetOrder(const std::vector<std::string>& words)
{
    if (words.size() < 2)
        return std::nullopt;
    ValetOrder order{.lot = words[0], .extension = words[1]};
    if (equalsIgnoringCase(words[1], "auto"))
        return readRange(words, std::move(order));
    if (equalsIgnoringCase(words[1], "ask"))
        return readQuestion(words, std::move(order));
    return words.size() == 2 ? std::optional(order) : std::nullopt;
}

ValetRun::ValetRun(DialplanRun& run, ValetOrder order)
    : m_run(run)
    , m_order(std::move(order))
    , m_prompt(run, [this] { finish("was ended by an operator"); })
{
}

void ValetRun::start()
{
    const ParkingLots& lots = m_run.environment().lots;
    switch (m_order.which) {
    case ValetOrder::Which::Extension:
        return go(m_order.extension);
    case ValetOrder::Which::Asked:
        return ask();
    case ValetOrder::Which::Free:
    case ValetOrder::Which::Taken:
        break;
    }
    const bool isIn = m_order.which == ValetOrder::Which::Free;
    const auto extension = isIn ? lots.firstFree(m_order.lot, m_order.least, m_order.most)
                                : lots.firstTaken(m_order.lot, m_order.least, m_order.most);
    if (extension)
        return go(*extension);
    m_run.call().report(Severity::Warning, FindingCode::BadArgument,
        fmt::format("valet_park {}: of {} to {} {}", excerpt(m_order.lot), m_order.least, m_order.most,
            isIn ? "none is free" : "nobody is parked"));
    finish(isIn ? "no place is free" : "nobody is parked");
}

void ValetRun::ask()
{
    KeyQuestion question;
    question.prompt = m_order.prompt;
    question.most = m_order.most;
    question.timeout = question.keyTimeout = std::chrono::milliseconds(m_order.patience);
    question.terminators = KeyTerminators::read("#").value_or(KeyTerminators());
    m_prompt.ask(std::move(question), [this](const KeyAnswer& answer) {
        std::string keys = answer.keys;
        m_prompt.stop();
        if (keys.size() >= m_order.least)
            return go(keys);
        m_run.call().report(Severity::Warning, FindingCode::BadArgument,
            fmt::format("valet_park {}: no extension was pressed", excerpt(m_order.lot)));
        finish("no extension was pressed");
    });
}

void ValetRun::go(const std::string& extension)
{
    ParkingLots& lots = m_run.environment().lots;
    if (const std::string uuid = lots.uuidAt(m_order.lot, extension); !uuid.empty())
        return takeOver(extension, uuid);
    m_place = lots.park(m_order.lot, extension, m_run.variables().valueOf("uuid"));
    tell(fmt::format("is parked at {}", extension));
    const auto limit = wholeNumber<std::uint32_t>(m_run.variables().valueOf("valet_parking_timeout"));
    if (limit && *limit > 0 && *limit <= mostValetSeconds)
        m_limit = m_run.environment().timers.after(std::chrono::seconds(*limit), [this] { onTime(); });
    const std::string isTold = m_run.variables().valueOf("valet_announce_slot");
    if (m_order.which == ValetOrder::Which::Free && (isTold.empty() || isTrue(isTold)))
        announce(extension);
    else
        playMusic();
}

void ValetRun::takeOver(const std::string& extension, const std::string& uuid)
{
    if (!m_run.call().isAnswered() && !m_run.call().answer(200))
        return;
    tell(fmt::format("takes over who is parked at {}", extension));
    InterceptOrder order;
    order.uuid = uuid;
    m_isTaking = true;
    m_run.call().intercept(std::move(order), [this](const Result<void>& failed) {
        m_isTaking = false;
        m_run.call().report(Severity::Warning, FindingCode::BadArgument,
            fmt::format("valet_park {}: {}", excerpt(m_order.lot), failed.error().detail));
        finish("has taken over nobody");
    });
}

void ValetRun::announce(const std::string& extension)
{
    m_isPlaying = true;
    m_run.call().play(
        phraseOrderOf(m_run, "valet_announce_ext", fmt::format("{}:{}", m_order.lot, extension)),
        [this](const PlayOutcome&) { playMusic(); });
}

void ValetRun::playMusic()
{
    const ChannelVariables& variables = m_run.variables();
    std::string music = variables.valueOf("valet_hold_music");
    if (music.empty())
        music = holdMusicOf(m_run.call().settings(),
            [&variables](const std::string& name) { return variables.valueOf(name); });
    if (music.empty() || equalsIgnoringCase(music, "silence"))
        music = endlessSilence;
    PlayOrder order = endlessOrderOf(music, variables);
    order.terminators = variables.valueOf("valet_parking_orbit_dtmf");
    m_isPlaying = true;
    m_run.call().play(std::move(order), [this](const PlayOutcome& outcome) {
        m_isPlaying = false;
        if (outcome.end == PlayEnd::Key)
            orbit("a key was pressed");
        else if (outcome.end == PlayEnd::Break)
            finish("was ended by an operator");
    });
}

void ValetRun::onTime()
{
    orbit("nobody has come for it in time");
}

void ValetRun::orbit(const std::string& why)
{
    const ChannelVariables& variables = m_run.variables();
    const std::string extension = variables.valueOf("valet_parking_orbit_exten");
    const std::string context = variables.valueOf("valet_parking_orbit_context");
    if (extension.empty())
        return finish(why);
    tell(fmt::format("goes to {}: {}", extension, why));
    m_run.transfer(extension, context);
}

void ValetRun::finish(const std::string& why)
{
    tell(why);
    close();
    m_run.resume();
}

void ValetRun::stop(const Cause&)
{
    close();
}

void ValetRun::close()
{
    m_limit.cancel();
    m_prompt.stop();
    m_place.reset();
    if (std::exchange(m_isPlaying, false))
        m_run.call().stopPlaying();
    if (std::exchange(m_isTaking, false))
        m_run.call().stopIntercepting();
}

StepOutcome runValet(DialplanRun& run, const std::string& argument)
{
    auto order = readValetOrder(argumentWords(argument, 7));
    if (!order)
        return badArgument(run, "valet_park", argument,
            "expected LOT EXTENSION, LOT ask [MIN MAX [TIMEOUT [PROMPT]]] or LOT auto in|out MIN MAX");
    if (!openMedia(run))
        return StepOutcome::Waiting;
    auto running = std::make_unique<ValetRun>(run, std::move(*order));
    ValetRun& begun = *running;
    const StepOutcome outcome = run.await(std::move(running));
    begun.start(); // it may have ended when this comes back
    return outcome;
}

void ValetRun::tell(const std::string& text)
{
    m_run.call().reportProgress("valet_park", m_order.lot, text);
}

} // namespace legscope
