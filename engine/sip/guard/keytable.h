#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace legscope {

/// The newest of many numbers that are no zero, in 128 KiB once one was kept: of those that share a place the
/// oldest goes when there are more than eight. Not thread-safe.
class KeyTable {
public:
    bool contains(std::uint64_t key) const
    {
        return !m_places.empty()
            && std::ranges::find(m_places[key % places], key) != m_places[key % places].end();
    }
    void insert(std::uint64_t key)
    {
        if (m_places.empty())
            m_places.resize(places);
        Place& place = m_places[key % places];
        if (std::ranges::find(place, key) != place.end())
            return;
        std::shift_right(place.begin(), place.end(), 1);
        place.front() = key;
    }
    /// Whether it was there.
    bool erase(std::uint64_t key)
    {
        if (!contains(key))
            return false;
        Place& place = m_places[key % places];
        std::shift_left(std::ranges::find(place, key), place.end(), 1);
        place.back() = 0;
        return true;
    }

private:
    static constexpr std::size_t ways = 8, places = 2048;
    using Place = std::array<std::uint64_t, ways>; ///< the newest first

    std::vector<Place> m_places;
};

} // namespace legscope
