#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

/// Who is parked where (`valet_park`): lots, each with places that are named by an extension. A lot is there
/// while somebody is parked in it. Lives on the SIP thread and outlives every Place.
class ParkingLots {
public:
    /// A leg is parked there as long as this is alive.
    class Place {
    public:
        Place(ParkingLots& lots, std::string lot, std::string extension)
            : m_lots(lots)
            , m_lot(std::move(lot))
            , m_extension(std::move(extension))
        {
        }
        ~Place() { m_lots.leave(m_lot, m_extension); }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

    private:
        ParkingLots& m_lots;
        const std::string m_lot, m_extension;
    };

    /// Null: somebody is parked there already.
    std::unique_ptr<Place> park(
        const std::string& lot, const std::string& extension, const std::string& uuid);
    /// Of the leg that is parked there; empty: nobody is.
    std::string uuidAt(const std::string& lot, const std::string& extension) const;
    /// The lowest extension of a range that is free, and the one of it that was taken first.
    std::optional<std::string> firstFree(const std::string& lot, std::uint32_t from, std::uint32_t to) const;
    std::optional<std::string> firstTaken(const std::string& lot, std::uint32_t from, std::uint32_t to) const;

private:
    struct Parked {
        std::string uuid;
        std::uint64_t order = 0;
    };
    void leave(const std::string& lot, const std::string& extension);
    const Parked* find(const std::string& lot, const std::string& extension) const;

    std::map<std::string, std::map<std::string, Parked>> m_lots; ///< by lot, by extension
    std::uint64_t m_order = 0;
};

} // namespace legscope
