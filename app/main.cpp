#include "app/arguments.h"
#include "app/configurationplace.h"
#include "app/headless.h"
#include "app/window.h"
#include "engine/api/engine.h"

#include <cstdio>

namespace {

constexpr int cannotRun = 2;

int complain(const legscope::Error& error)
{
    std::fprintf(stderr, "legscope: %s\n", error.detail.c_str());
    return cannotRun;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace legscope;
    const auto arguments = parseArguments({argv + 1, argv + argc});
    if (!arguments) {
        complain(arguments.error());
        std::fprintf(stderr, "%s", usage().c_str());
        return cannotRun;
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
    if (!arguments->headless)
        return runWindow(*arguments, argc, argv);
    if (!arguments->bundle.empty()) {
        if (const auto writable = canWriteTo(arguments->bundle); !writable)
            return complain(writable.error());
    }
    blockStopSignals();
    const auto place = configurationPlace(arguments->configuration);
    if (!place)
        return complain(place.error());
    auto engine = Engine::start({*place});
    if (!engine)
        return complain(engine.error());
    return runHeadless(**engine, *arguments);
}
