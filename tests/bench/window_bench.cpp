// The console's window without a screen: over a running engine at full load, with many calls that live, and
// how soon it shows a call and itself. See README.md.

#include "tests/bench/windowkinds.h"

#include <QApplication>

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using namespace legscope::bench;

namespace {

const std::map<std::string, WindowFigures (*)(const WindowOptions&)> kinds{
    {"load", &measureLoad}, {"talk", &measureTalk}, {"row", &measureRow}, {"start", &measureStart}};

WindowOptions read(int count, char** arguments)
{
    WindowOptions options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--kind" && kinds.contains(value))
            options.kind = value;
        else if (name == "--rounds")
            options.rounds = std::stoi(value);
        else if (name == "--rate")
            options.rate = std::stoi(value);
        else if (name == "--kept")
            options.kept = std::stoi(value);
        else if (name == "--calls")
            options.calls = std::stoi(value);
        else if (name == "--json")
            options.json = value;
        else
            throw std::invalid_argument(name);
    }
    return options;
}

} // namespace

int main(int count, char** arguments)
try {
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    if (count == 3 && std::string_view(arguments[1]) == "--first-window")
        return showFirstWindow(arguments[2]);
    const QApplication application(count, arguments);
    const WindowOptions options = read(count, arguments);
    const WindowFigures figures = kinds.at(options.kind)(options);
    for (const auto& [name, values] : figures.items()) {
        auto sorted = values.get<std::vector<double>>();
        std::ranges::sort(sorted);
        const auto at = [&sorted](std::size_t quarter) { return sorted[(sorted.size() - 1) * quarter / 4]; };
        fmt::print("{:<22} {:>8.3f} ({:.3f} to {:.3f}), at most {:.3f}\n", name, at(2), at(1), at(3), at(4));
    }
    if (!options.json.empty())
        std::ofstream(options.json) << figures.dump(2) << '\n';
} catch (const std::exception& error) {
    fmt::print(stderr,
        "window_bench: {}: expected --kind load|talk|row|start, --rounds N, --rate N, --kept N, --calls N or "
        "--json FILE\n",
        error.what());
    return 2;
}
