#pragma once

#include <concepts>
#include <memory>
#include <utility>

namespace legscope {

/// A value that few of its owners have: the room of a pointer until it is written. Copied, compared and
/// const as the value itself; one that was never written reads as T{}.
template <class T>
class Rare {
public:
    Rare() noexcept = default;
    Rare(T value)
        : m_value(std::make_unique<T>(std::move(value)))
    {
    }
    Rare(const Rare& other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Rare(Rare&&) noexcept = default;
    Rare& operator=(const Rare& other) { return *this = Rare(other); }
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    T& operator*()
    {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }
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
    std::unique_ptr<T> m_value;
};

} // namespace legscope
