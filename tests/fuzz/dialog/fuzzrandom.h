#pragma once

#include <cstdint>
#include <random>

namespace legscope::fuzz {

/// Random choices that a seed repeats.
class FuzzRandom {
public:
    explicit FuzzRandom(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 to `end` - 1. Made without a distribution of the library: those differ from one to the next.
    unsigned below(unsigned end) { return static_cast<unsigned>(m_engine() % end); }
    bool oneIn(unsigned chances) { return below(chances) == 0; }
    std::uint64_t seed() { return m_engine(); }

    template <class Choices>
    auto of(const Choices& choices)
    {
        return *(std::begin(choices) + below(static_cast<unsigned>(std::size(choices))));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace legscope::fuzz
