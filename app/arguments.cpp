#include "app/arguments.h"

#include "engine/event/eventjson.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>

namespace legscope {
namespace {

constexpr unsigned demoCallsMost = 1'000;

/// Seconds with a fraction, as milliseconds.
std::function<void(const double&)> secondsInto(std::string name, auto& milliseconds)
{
    return [name = std::move(name), &milliseconds](const double& seconds) {
        if (!std::isfinite(seconds) || seconds < 0 || seconds > 1e7)
            throw CLI::ValidationError(name, "takes a number of seconds");
        milliseconds = std::chrono::milliseconds(static_cast<long>(seconds * 1000));
    };
}

std::function<void(const std::string&)> pathInto(std::string name, std::filesystem::path& path)
{
    return [name = std::move(name), &path](const std::string& text) {
        if (text.empty())
            throw CLI::ValidationError(name, "takes a path");
        path = text;
    };
}

void readEvents(Arguments& arguments, const std::vector<std::string>& names)
{
    arguments.events.reset();
    for (const std::string& name : names) {
        const auto type = eventTypeNamed(name);
        if (!type)
            throw CLI::ValidationError("--events", "there is no type of event " + name);
        arguments.events.set(*type);
    }
}

void readDemo(Arguments& arguments, unsigned count)
{
    if (count < 1 || count > demoCallsMost)
        throw CLI::ValidationError("--demo", "takes a number of calls, 1 to 1000");
    arguments.demoCalls = count;
}

void readLogLevel(Arguments& arguments, const std::string& name)
{
    if (!parseLogLevel(name, arguments.logLevel))
        throw CLI::ValidationError("--log-level", "takes error, warning, info or debug");
}

void addOfTheProgram(CLI::App& app, Arguments& arguments)
{
    app.set_help_flag();
    app.add_flag("-h,--help", arguments.help, "Print this text");
    app.add_flag("--version", arguments.version, "Print the version");
    app.add_option_function<std::string>("--conf", pathInto("--conf", arguments.configuration),
           "Configuration directory, holds freeswitch.xml (default: $XDG_CONFIG_HOME/legscope, made from the "
           "shipped template at the first run)")
        ->type_name("DIR");
    app.add_flag("--check", arguments.check,
        "Read the configuration, print everything there is to say about it, and exit (0: a profile could "
        "run, "
        "2: none)");
    app.add_option(
           "--explain", arguments.explain, "Print what there is to know about a parameter of a profile")
        ->type_name("PARAMETER");
    app.add_option_function<unsigned>(
           "--demo", [&arguments](unsigned count) { readDemo(arguments, count); },
           "Place N calls between the two built-in phones through the engine; 1 without \"=N\"")
        ->type_name("[=N]");
    app.add_option_function<std::string>(
           "--export", pathInto("--export", arguments.bundle), "Write the diagnostics bundle at exit")
        ->type_name("FILE.zip");
    app.add_option_function<std::string>(
           "--history",
           [&arguments](const std::string& text) {
               if (text.empty())
                   throw CLI::ValidationError("--history", "takes a path");
               arguments.history = text;
           },
           "Where the calls that have ended are kept (default: history.db in the state directory)")
        ->type_name("FILE");
    app.add_flag_callback(
        "--no-history", [&arguments] { arguments.history.emplace(); }, "Keep no calls on the disk");
    app.add_option_function<double>(
           "--exit-after", secondsInto("--exit-after", arguments.exitAfter), "Stop by itself")
        ->type_name("SECONDS");
    app.add_option_function<std::string>(
           "--log-level", [&arguments](const std::string& name) { readLogLevel(arguments, name); },
           "What is logged: error, warning, info or debug (default: warning)")
        ->type_name("LEVEL");
    app.add_option_function<std::string>("--log-file", pathInto("--log-file", arguments.logFile),
           "Where to log instead of stderr; opened again on SIGHUP")
        ->type_name("FILE");
}

void addOfThePrinter(CLI::App& app, Arguments& arguments)
{
    app.add_flag("--headless", arguments.headless, "No window: one readable line an event on stdout");
    app.add_flag("--json", arguments.json, "Headless: one JSON object an event (NDJSON)");
    app.add_option_function<double>("--sample-interval",
           secondsInto("--sample-interval", arguments.sampleInterval),
           "Headless: between two MediaSampled (default: 1; the engine samples at most five times a second)")
        ->type_name("SECONDS");
    app.add_option_function<std::vector<std::string>>(
           "--events", [&arguments](const std::vector<std::string>& names) { readEvents(arguments, names); },
           "Headless: only these types of events (CallBegan,CallEnded,...)")
        ->delimiter(',')
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("TYPE,...");
    app.add_option("--output-memory", arguments.outputMemory,
           "Headless: what may wait for a slow reader of stdout (default: 16); more is left out and counted "
           "in "
           "the stream")
        ->check(CLI::Range(std::size_t{1}, std::size_t{4'096}))
        ->type_name("MIB");
}

void define(CLI::App& app, Arguments& arguments)
{
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    addOfTheProgram(app, arguments);
    addOfThePrinter(app, arguments);
}

/// Without those of Qt, which take a value each; an option of ours has its value where it may be left out.
std::vector<std::string> ours(const std::vector<std::string>& words)
{
    std::vector<std::string> rest;
    for (auto word = words.begin(); word != words.end(); ++word) {
        const std::string name = word->substr(0, word->find('='));
        if (name != "-platform" && name != "-style")
            rest.push_back(*word == "--demo" ? "--demo=1" : *word);
        else if (name == *word && std::next(word) != words.end())
            ++word;
    }
    return rest;
}

} // namespace

Result<Arguments> parseArguments(const std::vector<std::string>& words)
{
    Arguments arguments;
    CLI::App app;
    define(app, arguments);
    std::vector<std::string> backwards = ours(words);
    std::ranges::reverse(backwards); // as the library takes them
    try {
        app.parse(std::move(backwards));
    } catch (const CLI::ParseError& error) {
        return fail(Errc::InvalidArgument, error.what());
    }
    return arguments;
}

std::string usage()
{
    Arguments unused;
    CLI::App app("A SIP back-to-back user agent with an operator console", "legscope");
    define(app, unused);
    return app.help();
}

} // namespace legscope
