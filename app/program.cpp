#include "app/program.h"

#include <cstdio>

namespace legscope {

std::variant<Arguments, int> beginProgram(int argc, char** argv)
{
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
    return *arguments;
}

} // namespace legscope
