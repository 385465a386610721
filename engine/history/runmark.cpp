#include "engine/history/runmark.h"

#include "engine/core/number.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <sys/types.h>
#include <unistd.h>

namespace legscope {
namespace {

/// Changes with each start of the machine.
std::string bootOfMachine()
{
    std::string boot;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
    return boot;
}

/// When the process began, in ticks since the start of the machine (proc(5), field 22 of stat); empty when
/// there is none.
std::string startOf(pid_t process)
{
    std::ifstream file(fmt::format("/proc/{}/stat", process));
    std::string line;
    std::getline(file, line);
    const std::size_t name = line.rfind(')'); // field 2 may have blanks and brackets in it
    if (name == std::string::npos)
        return {};
    std::istringstream rest(line.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number)
        rest >> field;
    return rest ? field : std::string();
}

std::string runOf(pid_t process)
{
    const std::string start = startOf(process);
    return start.empty() ? std::string() : fmt::format("{} {} {}", process, start, bootOfMachine());
}

} // namespace

std::string ownRun()
{
    return runOf(::getpid());
}

bool isRunOver(std::string_view run)
{
    const auto process = leadingNumber<pid_t>(run);
    return !process || *process <= 0 || runOf(*process) != run;
}

} // namespace legscope
