#include "engine/history/eventarchive.h"

#include "engine/event/archivedevents.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

namespace legscope {
namespace {

constexpr char archiveVersion = newestVersion;
constexpr char summedByOctets = 1; ///< the first version, else as the second

constexpr std::uint64_t sumBegin = 0xCBF29CE484222325, sumFactor = 0x100000001B3; // of FNV-1a

/// FNV-1a: tells damage by a disk, not by a person.
std::uint64_t sumByOctets(std::string_view octets, std::uint64_t sum = sumBegin)
{
    for (const char octet : octets)
        sum = (sum ^ static_cast<unsigned char>(octet)) * sumFactor;
    return sum;
}

/// The same by eight octets a time, of which each step is a permutation: no one of them can be damaged and
/// the sum stay as it was.
std::uint64_t sumOf(std::string_view octets)
{
    std::uint64_t sum = sumBegin;
    for (; octets.size() >= sizeof sum; octets.remove_prefix(sizeof sum)) {
        std::uint64_t word = 0;
        std::memcpy(&word, octets.data(), sizeof word);
        sum = (sum ^ word) * sumFactor;
        sum ^= sum >> 32;
    }
    return sumByOctets(octets, sum);
}

using Packer = ArchivePacker<ArchivePlace::Disk>;
using Unpacker = ArchiveUnpacker<ArchivePlace::Disk>;

} // namespace

std::string packEvents(std::span<const EventPtr> events)
{
    Packer packer;
    packAll(packer, events);
    std::string octets = std::move(packer).take();
    Packer head;
    head(sumOf(octets));
    return archiveVersion + std::move(head).take() + octets;
}

Result<std::vector<EventPtr>> unpackEvents(std::string_view octets, CallId as)
{
    if (octets.empty() || octets.front() < summedByOctets || octets.front() > archiveVersion)
        return fail(Errc::Parse, "its events are of a version that is not known");
    std::string_view rest = octets.substr(1);
    std::uint64_t sum = 0;
    std::size_t head = 0;
    while (head < rest.size() && (rest[head] & 0x80) != 0)
        ++head;
    Unpacker(rest.substr(0, head + 1), as)(sum);
    rest.remove_prefix(std::min(head + 1, rest.size()));
    if (sum != (octets.front() == summedByOctets ? sumByOctets(rest) : sumOf(rest)))
        return fail(Errc::Parse, "its events are damaged");
    Unpacker unpacker(rest, as, static_cast<unsigned>(octets.front()));
    auto unpacked = unpackAll(unpacker);
    if (!unpacked)
        return fail(Errc::Parse, "its events cannot be read");
    std::vector<EventPtr> events;
    events.reserve(unpacked->size());
    for (Event& event : *unpacked) {
        if (auto* ended = std::get_if<CallEnded>(&event.body))
            ended->media.call = as.value;
        events.push_back(std::make_shared<const Event>(std::move(event)));
    }
    return events;
}

} // namespace legscope
