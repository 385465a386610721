#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Names with a value each, in one piece of memory: a channel has some 40, and a tree of them would take four
/// times the room. Names compare without regard to case; each is there once. Looking one up takes a time that
/// grows with their number.
class VariableList {
public:
    /// A variable, valid until the next change.
    struct Variable {
        std::string_view name, value;
    };

    /// The value, valid until the next change.
    std::optional<std::string_view> find(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name).has_value(); }
    bool isEmpty() const { return m_octets.empty(); }
    /// The name stays spelt as it was first. Neither is part of this list.
    void set(std::string_view name, std::string_view value);
    void erase(std::string_view name);

    /// Calls `does` with each, in no order.
    template <class Does>
    void each(Does does) const
    {
        for (std::size_t at = 0; at < m_octets.size();) {
            const Entry entry = entryAt(at);
            does(entry.variable);
            at = entry.end;
        }
    }

private:
    struct Entry {
        Variable variable;
        std::size_t end;
    };
    Entry entryAt(std::size_t begin) const;
    /// Where the entry begins; the end of the octets when there is none.
    std::size_t placeOf(std::string_view name) const;
    void append(std::string_view name, std::string_view value);

    std::string m_octets; ///< of each: the octets of its name and of its value, 4 octets each, then both
};

} // namespace legscope
