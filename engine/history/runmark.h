#pragma once

#include <string>
#include <string_view>

namespace legscope {

/// What this run of the program is called: no other run of this machine ever has the same name.
std::string ownRun();

/// Whether the process of a run is gone. A name that is none of ownRun() is of a run that is over.
bool isRunOver(std::string_view run);

} // namespace legscope
