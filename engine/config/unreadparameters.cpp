#include "engine/config/unreadparameters.h"

#include <vector>

namespace legscope {

std::span<const UnreadParameter> unreadParameters()
{
    static const std::vector<UnreadParameter> all = [] {
        std::vector<UnreadParameter> rows;
        for (const auto group : {unreadOfSignalling(), unreadOfMedia(), unreadOfRegistrar()})
            rows.insert(rows.end(), group.begin(), group.end());
        return rows;
    }();
    return all;
}

} // namespace legscope
