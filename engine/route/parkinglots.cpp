#include "engine/route/parkinglots.h"

#include "engine/core/number.h"

namespace legscope {

std::unique_ptr<ParkingLots::Place> ParkingLots::park(
    const std::string& lot, const std::string& extension, const std::string& uuid)
{
    if (!m_lots[lot].try_emplace(extension, Parked{uuid, ++m_order}).second)
        return nullptr;
    return std::make_unique<Place>(*this, lot, extension);
}

const ParkingLots::Parked* ParkingLots::find(const std::string& lot, const std::string& extension) const
{
    const auto known = m_lots.find(lot);
    if (known == m_lots.end())
        return nullptr;
    const auto found = known->second.find(extension);
    return found == known->second.end() ? nullptr : &found->second;
}

std::string ParkingLots::uuidAt(const std::string& lot, const std::string& extension) const
{
    const Parked* const parked = find(lot, extension);
    return parked ? parked->uuid : std::string();
}

std::optional<std::string> ParkingLots::firstFree(
    const std::string& lot, std::uint32_t from, std::uint32_t to) const
{
    for (std::uint64_t number = from; number <= to; ++number) {
        if (!find(lot, std::to_string(number)))
            return std::to_string(number);
    }
    return std::nullopt;
}

std::optional<std::string> ParkingLots::firstTaken(
    const std::string& lot, std::uint32_t from, std::uint32_t to) const
{
    const auto known = m_lots.find(lot);
    std::optional<std::string> first;
    std::uint64_t order = 0;
    if (known == m_lots.end())
        return first;
    for (const auto& [extension, parked] : known->second) {
        const auto number = wholeNumber<std::uint32_t>(extension);
        if (number && *number >= from && *number <= to && (!first || parked.order < order)) {
            first = extension;
            order = parked.order;
        }
    }
    return first;
}

void ParkingLots::leave(const std::string& lot, const std::string& extension)
{
    const auto known = m_lots.find(lot);
    if (known == m_lots.end())
        return;
    known->second.erase(extension);
    if (known->second.empty())
        m_lots.erase(known);
}

} // namespace legscope
