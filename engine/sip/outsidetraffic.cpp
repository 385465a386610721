#include "engine/sip/outsidetraffic.h"

#include <map>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t mostPairs = 1'000;

using Pair = std::pair<std::string, std::string>;

struct Table {
    std::map<Pair, std::uint64_t, std::less<>> counts;
    std::uint64_t others = 0;
};

Table& table()
{
    thread_local Table ofThisThread;
    return ofThisThread;
}

} // namespace

void noteOutside(const SocketAddress& source, std::string_view kind)
{
    auto& counted = table();
    Pair pair(source.host(), kind);
    const auto found = counted.counts.find(pair);
    if (found != counted.counts.end())
        ++found->second;
    else if (counted.counts.size() < mostPairs)
        counted.counts.emplace(std::move(pair), 1);
    else
        ++counted.others;
}

OutsideCounted takeOutside()
{
    auto& counted = table();
    OutsideCounted taken;
    taken.others = std::exchange(counted.others, 0);
    for (auto& [pair, count] : std::exchange(counted.counts, {}))
        taken.sources.push_back({pair.first, pair.second, count});
    return taken;
}

} // namespace legscope
