#pragma once

#include "engine/media/mixseat.h"

#include <memory>
#include <vector>

namespace legscope {

/// The seats that one direction has to do with. A worker's.
struct MixPlaces {
    std::shared_ptr<MixSeat> said; ///< of the leg that sends: what it says goes there, and nowhere else
    std::shared_ptr<MixSeat> heard; ///< of the leg that is sent to: what it hears comes from there
    std::vector<std::shared_ptr<MixSeat>> added; ///< what comes from these is added to what that leg hears
};

} // namespace legscope
