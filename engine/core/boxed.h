#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace legscope {

/// A value that may be absent, as std::optional, with the room of a pointer while it is: for large values
/// that few of their owners have. Copied, compared and const as the value itself.
template <class T>
class Boxed {
public:
    Boxed() noexcept = default;
    Boxed(std::nullopt_t) noexcept { }
    Boxed(T value)
        : m_value(std::make_unique<T>(std::move(value)))
    {
    }
    Boxed(std::optional<T> value)
        : m_value(value ? std::make_unique<T>(std::move(*value)) : nullptr)
    {
    }
    Boxed(const Boxed& other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    bool has_value() const noexcept { return m_value != nullptr; }
    explicit operator bool() const noexcept { return has_value(); }
    T& operator*() noexcept { return *m_value; }
    const T& operator*() const noexcept { return *m_value; }
    T* operator->() noexcept { return m_value.get(); }
    const T* operator->() const noexcept { return m_value.get(); }
    T& emplace()
    {
        m_value = std::make_unique<T>();
        return *m_value;
    }
    void reset() noexcept { m_value.reset(); }

    bool operator==(const Boxed& other) const
        requires std::equality_comparable<T>
    {
        return m_value && other.m_value ? *m_value == *other.m_value : !m_value && !other.m_value;
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace legscope
