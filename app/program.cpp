#include "app/program.h"

#include "app/configurationplace.h"
#include "engine/config/configurationcheck.h"
#include "engine/config/parametertable.h"
#include "engine/event/plaintext.h"

#include <cstdio>
#include <malloc.h>

namespace legscope {
namespace {

int failed(const Error& error)
{
    std::fprintf(stderr, "legscope: %s\n", error.detail.c_str());
    return 2;
}

/// Prints what there is to say about the configuration, a line each.
int checkOnly(const Arguments& arguments)
{
    const auto place = configurationPlace(arguments.configuration);
    if (!place)
        return failed(place.error());
    const auto configuration = loadConfiguration(*place);
    if (!configuration)
        return failed(configuration.error());
    const ConfigurationCheck found = checkConfiguration(*configuration);
    for (const std::string& line : found.lines)
        std::printf("%s\n", plainText(line).c_str());
    return found.canRun ? 0 : 2;
}

int explain(const std::string& parameter)
{
    const auto explained = explainParameter(parameter);
    if (!explained)
        return failed(explained.error());
    std::printf("%s", explained->c_str());
    return 0;
}

/// The events of the SIP thread, where nearly all memory is taken, are let go by their readers. An arena of
/// its own would grow by single pages, a system call each, and give none back.
void shareOneArena()
{
    constexpr int grownAtOnce = 1 << 20; // octets
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_TOP_PAD, grownAtOnce);
}

} // namespace

std::variant<Arguments, int> beginProgram(int argc, char** argv)
{
    shareOneArena();
    const auto arguments = parseArguments({argv + 1, argv + argc});
    if (!arguments) {
        std::fprintf(stderr, "legscope: %s\n%s", arguments.error().detail.c_str(), usage().c_str());
        return 2;
    }
    if (arguments->help) {
        std::printf("%s", usage().c_str());
        return 0;
    }
    if (arguments->version) {
        std::printf("legscope %s\n", LEGSCOPE_VERSION);
        return 0;
    }
    setLogLevel(arguments->logLevel);
    if (!arguments->logFile.empty()) {
        if (const auto opened = setLogFile(arguments->logFile); !opened) {
            std::fprintf(stderr, "legscope: %s\n", opened.error().detail.c_str());
            return 2;
        }
    }
    if (!arguments->explain.empty())
        return explain(arguments->explain);
    if (arguments->check)
        return checkOnly(*arguments);
    return *arguments;
}

} // namespace legscope
