#pragma once

#include "engine/event/eventvalue.h"
#include "engine/event/lastword.h"
#include "engine/event/streamjsonfields.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace legscope {

/// Reads what jsonFields() names from one JSON object. What is missing or null leaves the value as it is, so
/// that what only later versions write is no fault; the first member that cannot be read is one.
class FieldReader {
public:
    explicit FieldReader(const JsonValue& json);

    const std::optional<Error>& fault() const { return m_fault; }
    /// Names what cannot be read, unless something before could not.
    void blame(Errc code, std::string why);

    void operator()(std::string_view name, std::string& text);
    void operator()(std::string_view name, bool& isTrue);
    void operator()(std::string_view name, double& number);
    void operator()(std::string_view name, char& key);
    void operator()(std::string_view name, WallTime& time);
    void operator()(std::string_view name, SocketAddress& address);
    void operator()(std::string_view name, std::chrono::milliseconds& span);
    void operator()(std::string_view name, std::vector<std::string>& texts);
    void operator()(std::string_view name, std::array<std::uint64_t, dropReasons>& counts);
    template <class Tag>
    void operator()(std::string_view name, Id<Tag>& id)
    {
        (*this)(name, id.value);
    }
    template <class Number>
        requires(std::is_integral_v<Number>)
    void operator()(std::string_view name, Number& number)
    {
        const JsonValue* found = member(name);
        if (found == nullptr)
            return;
        if (found->is_number_unsigned() && std::in_range<Number>(found->get<std::uint64_t>()))
            number = static_cast<Number>(found->get<std::uint64_t>());
        else if (found->is_number_integer() && !found->is_number_unsigned()
            && std::in_range<Number>(found->get<std::int64_t>()))
            number = static_cast<Number>(found->get<std::int64_t>());
        else
            blameMember(name, "a whole number of its range");
    }
    template <class Enum>
        requires(std::is_enum_v<Enum>)
    void operator()(std::string_view name, Enum& value)
    {
        std::string word;
        if (member(name) == nullptr || !readText(name, word))
            return;
        for (std::size_t i = 0; i <= static_cast<std::size_t>(lastWord<Enum>); ++i) {
            if (nameOf(static_cast<Enum>(i)) == word) {
                value = static_cast<Enum>(i);
                return;
            }
        }
        blameWord(name, word);
    }
    /// None where it is missing, null or an empty text.
    template <class Value>
    void operator()(std::string_view name, std::optional<Value>& value)
    {
        const JsonValue* found = member(name);
        if (found == nullptr || (found->is_string() && found->get_ref<const std::string&>().empty()))
            return;
        if constexpr (requires(FieldReader& json) { jsonFields(json, *value, InJson<Value>()); })
            inner(name, value.emplace(),
                [](auto& json, auto& body) { jsonFields(json, body, InJson<Value>()); });
        else
            (*this)(name, value.emplace());
    }

    /// What was masked stays so.
    void masked(std::string_view name, std::string& text) { (*this)(name, text); }
    void derived(std::string_view, const auto&) { }
    /// Nothing but what a clock counts is believed: 0 to 30 years.
    void seconds(std::string_view name, std::chrono::milliseconds& span);
    template <class Value>
    void objects(std::string_view name, std::vector<Value>& values)
    {
        const JsonValue* list = listMember(name);
        if (list == nullptr)
            return;
        for (const JsonValue& one : *list) {
            FieldReader json(one);
            jsonFields(json, values.emplace_back(), InJson<Value>());
            if (!adopt(json))
                return;
        }
    }
    void inner(std::string_view name, auto& body, const auto& fields)
    {
        if (const JsonValue* found = member(name)) {
            FieldReader json(*found);
            fields(json, body);
            adopt(json);
        }
    }

private:
    /// Null for what is missing, or null.
    const JsonValue* member(std::string_view name) const;
    /// Null also for what is no list, which is blamed.
    const JsonValue* listMember(std::string_view name);
    bool readText(std::string_view name, std::string& text);
    bool adopt(const FieldReader& inner);
    void blameMember(std::string_view name, std::string_view wanted);
    void blameWord(std::string_view name, std::string_view word);

    const JsonValue& m_json;
    std::optional<Error> m_fault;
};

} // namespace legscope
