#pragma once

#include "engine/core/boxed.h"

#include <concepts>
#include <utility>

namespace legscope {

/// A value that few of its owners have: the room of a pointer until it is written. Copied, compared and
/// const as the value itself; one that was never written reads as T{}.
template <class T>
class Rare {
public:
    Rare() noexcept = default;
    Rare(T value)
        : m_value(std::move(value))
    {
    }

    T& operator*() { return m_value ? *m_value : m_value.emplace(); }
    T* operator->() { return &**this; }
    const T& operator*() const
    {
        static const T unwritten{};
        return m_value ? *m_value : unwritten;
    }
    const T* operator->() const { return &**this; }

    bool operator==(const Rare& other) const
        requires std::equality_comparable<T>
    {
        return **this == *other;
    }

private:
    Boxed<T> m_value;
};

} // namespace legscope
