#pragma once

#include "engine/event/jsonwriter.h"
#include "engine/event/plaintext.h"
#include "engine/event/streamjsonfields.h"

#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace legscope {

/// Writes what jsonFields() names into the object that is open.
class FieldWriter {
public:
    explicit FieldWriter(JsonWriter& json)
        : m_json(json)
    {
    }

    template <class Value>
    void operator()(std::string_view name, const Value& value)
    {
        if constexpr (std::is_enum_v<Value>)
            m_json.member(name, nameOf(value));
        else
            m_json.member(name, value);
    }
    template <class Tag>
    void operator()(std::string_view name, const Id<Tag>& id)
    {
        m_json.member(name, id.value);
    }
    void operator()(std::string_view name, const char& key)
    {
        m_json.member(name, std::string_view(&key, 1));
    }
    void operator()(std::string_view name, const WallTime& time) { m_json.member(name, isoTime(time)); }
    void operator()(std::string_view name, const std::chrono::milliseconds& span)
    {
        m_json.member(name, span.count());
    }
    void operator()(std::string_view name, const std::vector<std::string>& texts)
    {
        m_json.array(name, texts, [this](const std::string& text) { m_json.value(text); });
    }
    void operator()(std::string_view name, const std::array<std::uint64_t, dropReasons>& counts)
    {
        m_json.key(name).beginObject();
        for (std::size_t reason = 0; reason < dropReasons; ++reason)
            m_json.member(nameOf(static_cast<Drop>(reason)), counts[reason]);
        m_json.endObject();
    }
    void operator()(std::string_view name, const std::optional<SocketAddress>& address)
    {
        m_json.member(name, address);
    }
    void operator()(std::string_view name, const std::optional<WallTime>& time)
    {
        time ? (*this)(name, *time) : m_json.key(name).null();
    }
    /// An empty text where there is none.
    void operator()(std::string_view name, const std::optional<char>& key)
    {
        m_json.member(name, key ? std::string_view(&*key, 1) : std::string_view());
    }
    /// Left out where it is not known.
    void operator()(std::string_view name, const std::optional<double>& number)
    {
        if (number)
            m_json.member(name, *number);
    }
    /// An object, left out where there is none.
    template <class Value>
        requires std::is_class_v<Value>
    void operator()(std::string_view name, const std::optional<Value>& value)
    {
        if (value)
            inner(name, *value, [](auto& json, auto& body) { jsonFields(json, body, InJson<Value>()); });
    }

    void masked(std::string_view name, std::string_view text) { m_json.redactedMember(name, text); }
    template <class Value>
    void derived(std::string_view name, const Value& value)
    {
        m_json.member(name, value);
    }
    void seconds(std::string_view name, const std::chrono::milliseconds& span)
    {
        m_json.member(name, std::chrono::duration<double>(span).count());
    }
    template <class Value>
    void objects(std::string_view name, const std::vector<Value>& values)
    {
        m_json.array(name, values, [this](const Value& value) {
            m_json.beginObject();
            jsonFields(*this, value, InJson<Value>());
            m_json.endObject();
        });
    }
    void inner(std::string_view name, const auto& body, const auto& fields)
    {
        m_json.key(name).beginObject();
        fields(*this, body);
        m_json.endObject();
    }

private:
    JsonWriter& m_json;
};

} // namespace legscope
