// CPU time of a search in a history of a million calls: for words that are everywhere, somewhere and nowhere.
// See README.md. Usage: history_bench [--calls N] [JSON-FILE].

#include "engine/history/historystore.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace legscope;

namespace {

constexpr int rounds = 7;

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

HistoryCall callNumber(std::size_t number)
{
    HistoryCall call;
    call.uuid = fmt::format("{:08x}-0000-4000-8000-{:012x}", number, number * 2'654'435'761);
    call.began = WallTime(std::chrono::seconds(1'700'000'000 + number));
    call.ended = call.began + std::chrono::seconds(90);
    call.answered = call.began + std::chrono::seconds(4);
    call.caller = fmt::format("+349{:08}", number * 7'919 % 100'000'000);
    call.called = fmt::format("{}", 1'000 + number % 5'000);
    call.host = fmt::format("10.{}.{}.{}", number % 3, number % 250, number % 199);
    call.profile = number % 4 == 0 ? "external" : "internal";
    call.mode = number % 2 == 0 ? "proxy" : "default";
    call.cause = number % 9 == 0 ? "USER_BUSY" : "NORMAL_CLEARING";
    call.codecs = "PCMA/8000 telephone-event/8000";
    call.sipCallIds
        = fmt::format("{:016x}@pbx.test {:016x}@legscope", number * 0x9E3779B97F4A7C15, number * 31);
    call.findings = number % 50 == 0 ? "ONE_WAY" : "";
    return call;
}

bool fill(HistoryStore& store, std::size_t calls)
{
    constexpr std::size_t batch = 10'000;
    std::vector<HistoryStore::Entry> entries;
    for (std::size_t number = 1; number <= calls; ++number) {
        entries.push_back({callNumber(number), "x"});
        if (entries.size() < batch && number < calls)
            continue;
        if (const auto added = store.add(entries); !added) {
            fmt::print(stderr, "{}\n", added.error().detail);
            return false;
        }
        entries.clear();
    }
    return true;
}

/// Milliseconds, the median of the rounds.
double timeOf(const HistoryStore& store, const HistoryQuery& query, std::size_t& found)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double begin = threadMilliseconds();
        const auto calls = store.search(query);
        times.push_back(threadMilliseconds() - begin);
        found = calls ? calls->size() : 0;
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t calls = 1'000'000;
    std::string json;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--calls" && i + 1 < argc)
            calls = std::strtoul(argv[++i], nullptr, 10);
        else
            json = word;
    }
    const auto file = std::filesystem::temp_directory_path() / "legscope-history-bench.db";
    const auto clear = [&file] {
        for (const char* end : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + end);
    };
    clear();
    nlohmann::json results;
    {
        auto store = HistoryStore::open(file, {std::chrono::hours(24 * 36'500), std::uint64_t{1} << 40});
        if (!store || !fill(**store, calls))
            return 1;
        const auto measure
            = [&](const char* name, HistoryField field, const char* word, HistoryWord::Match match) {
                  HistoryQuery query;
                  query.words = {{field, word, match, false}};
                  std::size_t found = 0;
                  const double time = timeOf(**store, query, found);
                  fmt::print("{:36} {:8.1f} ms  {} found\n", name, time, found);
                  results[name] = time;
              };
        measure(
            "a word that is everywhere", HistoryField::Any, "normal_clearing", HistoryWord::Match::Contains);
        measure("part of a number", HistoryField::Caller, "4911", HistoryWord::Match::Contains);
        measure("a finding", HistoryField::Finding, "one_way", HistoryWord::Match::Equals);
        measure(
            "a Call-ID", HistoryField::SipCallId, "000000000000001f@legscope", HistoryWord::Match::Equals);
        measure("a word that is nowhere", HistoryField::Any, "nobody-has-this", HistoryWord::Match::Contains);
    }
    clear();
    if (!json.empty())
        std::ofstream(json) << results.dump(2) << '\n';
    return 0;
}
