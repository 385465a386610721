#pragma once

#include "engine/core/socketaddress.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Appends JSON to a text that its owner uses again, without a tree in between. Only ASCII is written: every
/// other character is escaped, and octets that are not UTF-8 become U+FFFD. Numbers are written so that they
/// read back as the same value; what is no number is null. Nesting is the caller's to get right.
class JsonWriter {
public:
    explicit JsonWriter(std::string& text)
        : m_text(text)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { m_text += '}'; }
    void beginArray() { open('['); }
    void endArray() { m_text += ']'; }

    /// Of the value that is written next. `name` is written as it is.
    JsonWriter& key(std::string_view name);

    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    /// The text with its secrets masked (see redact.h).
    void redactedValue(std::string_view text);
    void value(bool isTrue) { literal(isTrue ? "true" : "false"); }
    void value(double number);
    void null() { literal("null"); }

    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    void value(Number number)
    {
        if constexpr (std::signed_integral<Number>)
            signedValue(number);
        else
            unsignedValue(number);
    }

    void value(const SocketAddress& address) { value(address.text()); }
    void value(const std::optional<SocketAddress>& address) { address ? value(*address) : null(); }

    template <class Value>
    void member(std::string_view name, const Value& what)
    {
        key(name).value(what);
    }
    void redactedMember(std::string_view name, std::string_view text) { key(name).redactedValue(text); }

    /// An array as a member; `write` appends what is to stand there of each element.
    template <class Elements, class Write>
    void array(std::string_view name, const Elements& elements, Write write)
    {
        key(name).beginArray();
        for (const auto& element : elements)
            write(element);
        endArray();
    }

private:
    void open(char bracket);
    void literal(std::string_view text);
    void signedValue(std::int64_t number);
    void unsignedValue(std::uint64_t number);
    /// A comma, where something stands in front.
    void separate();

    std::string& m_text;
    std::string m_masked; ///< used again by redactedValue()
};

} // namespace legscope
