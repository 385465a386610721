#pragma once

#include "engine/core/looptimer.h"
#include "engine/route/dialplanrun.h"
#include "engine/route/keyprompt.h"
#include "engine/route/parkinglots.h"
#include "engine/route/runningapplication.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// What `valet_park` is asked for.
struct ValetOrder {
    enum class Which : std::uint8_t {
        Extension, ///< that one
        Asked, ///< one that the leg presses
        Free, ///< the first of a range where nobody is parked: the leg is parked there
        Taken, ///< the first of a range where somebody is: the leg takes over who is
    };
    std::string lot, extension{};
    Which which = Which::Extension;
    std::uint32_t least = 1, most = 11; ///< digits that are asked for, or the range
    std::uint32_t patience = 10'000; ///< for the first digit, ms
    std::string prompt{};
};

/// LOT EXTENSION | LOT ask [MIN MAX [TIMEOUT [PROMPT]]] | LOT auto in|out MIN MAX. None: it is none of them.
std::optional<ValetOrder> readValetOrder(const std::vector<std::string>& words);

/// The application: its leg is parked at an extension of a lot, with music, until somebody takes it over, it
/// presses a key or its time is over; or it takes over who is parked there. Lives on the SIP thread.
class ValetRun final : public RunningApplication {
public:
    /// The run outlives it.
    ValetRun(DialplanRun& run, ValetOrder order);

    /// It may have ended when this comes back.
    void start();
    void stop(const Cause& cause) override;

private:
    void ask();
    void go(const std::string& extension);
    void takeOver(const std::string& extension, const std::string& uuid);
    void announce(const std::string& extension);
    void playMusic();
    void onTime();
    /// To valet_parking_orbit_exten, or where there is none the route goes on.
    void orbit(const std::string& why);
    void finish(const std::string& why);
    void tell(const std::string& text);
    void close();

    DialplanRun& m_run;
    const ValetOrder m_order;
    KeyPrompt m_prompt;
    std::unique_ptr<ParkingLots::Place> m_place; ///< null: not parked
    bool m_isTaking = false, m_isPlaying = false;
    LoopTimer m_limit;
};

/// The application `valet_park`.
StepOutcome runValet(DialplanRun& run, const std::string& argument);

} // namespace legscope
