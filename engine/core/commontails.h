#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace legscope {

/// How much two sequences have in common from any two of their places on, as the lengths of their longest
/// common subsequences: what a comparison by lines or words goes along. Time and memory are the product of
/// both sizes; who compares bounds that.
class CommonTails {
public:
    /// Of sequences that have a size and indices.
    template <class Left, class Right>
    CommonTails(const Left& left, const Right& right)
        : m_width(right.size() + 1)
        , m_lengths((left.size() + 1) * m_width)
    {
        for (std::size_t i = left.size(); i-- > 0;) {
            for (std::size_t j = right.size(); j-- > 0;)
                m_lengths[i * m_width + j]
                    = left[i] == right[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    /// Of left[i..] and right[j..]; `i` and `j` at most the sizes.
    std::uint32_t at(std::size_t i, std::size_t j) const { return m_lengths[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<std::uint32_t> m_lengths;
};

} // namespace legscope
