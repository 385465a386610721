#include "engine/media/medialine.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace legscope {

void MediaLine::setEncrypted() noexcept
{
    encrypted = true;
    for (StreamWatch& watched : watches)
        watched.setEncrypted();
}

void MediaLine::report(LegSide from, FlowChange change, const SocketAddress& source, std::string text)
{
    if (context.onFlow)
        context.onFlow({CallId{setup.call}, number, from, change, source, std::move(text)});
}

std::optional<ReceptionPart> MediaLine::receptionFrom(LegSide from, Monotonic now) noexcept
{
    auto reception = watch(from).reception();
    if (!reception)
        return std::nullopt;
    if (const auto last = reports.lastFrom(from)) {
        constexpr double unitsASecond = 65536;
        reception->lastReport = last->ntpMiddle;
        reception->delay = static_cast<std::uint32_t>(
            std::max(std::chrono::duration<double>(now - last->at).count(), 0.0) * unitsASecond);
    }
    return reception;
}

void MediaLine::reportPlayedOut(SoundPlayer& player, PlayedOut::Cause cause)
{
    if (!player.isActive())
        return;
    const PlayedOut played{CallId{setup.call}, player.number(), cause};
    player.stop();
    if (context.onPlayedOut)
        context.onPlayedOut(played);
}

void MediaLine::reportDigits(LegSide from, DigitPath& digits)
{
    for (DigitPassed& passed : digits.takePassed()) {
        passed.call = CallId{setup.call};
        passed.from = from;
        if (context.onDigit)
            context.onDigit(passed);
    }
}

} // namespace legscope
