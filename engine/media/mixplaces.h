#pragma once

#include "engine/media/mixseat.h"

#include <memory>

namespace legscope {

/// The seats that one direction has to do with. A worker's.
struct MixPlaces {
    std::shared_ptr<MixSeat> said; ///< of the leg that sends: what it says goes there, and nowhere else
    std::shared_ptr<MixSeat> heard; ///< of the leg that is sent to: what it hears comes from there
};

} // namespace legscope
