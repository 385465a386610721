#pragma once

#include "engine/call/dialplanrun.h"

#include <string>
#include <string_view>

namespace legscope {

class Call;

/// One application of the dialplan, by FreeSWITCH's name. `argument` has its variables expanded.
struct Application {
    std::string_view name;
    StepOutcome (*run)(Call& call, const std::string& argument);
};

/// Null when there is none of that name.
const Application* findApplication(std::string_view name);

} // namespace legscope
