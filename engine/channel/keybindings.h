#pragma once

#include "engine/channel/digitactions.h"
#include "engine/channel/digitterms.h"
#include "engine/channel/metakeys.h"
#include "engine/core/rare.h"

#include <array>
#include <chrono>
#include <string_view>

namespace legscope {

/// Whose keys the bindings of a channel are asked about.
enum class KeysOf : std::uint8_t { Leg, Peer };

/// The bindings of keys of one channel, for those of its own leg and for those of whoever it is connected to:
/// a key is shown to those of bind_digit_action, and when they let it go to those of bind_meta_app. They go
/// with the channel, until it ends. Lives on the SIP thread.
class KeyBindings {
public:
    void bind(const MetaBinding& binding, char metaKey);
    void unbindMeta(char key);
    void unbindAllMeta();

    /// `patience` as DigitActions::setPatience(). Errors of DigitActions::bind().
    Result<void> bind(const DigitAction& action, std::chrono::milliseconds patience);
    /// Errors of DigitActions::setRealm().
    Result<void> setRealm(DigitTarget of, std::string_view realm);
    void clearRealm(DigitTarget of, std::string_view realm);

    BoundKeys bound() const { return {of(KeysOf::Leg).isBound(), of(KeysOf::Peer).isBound()}; }

    // As KeyStage.
    KeyFate press(KeysOf whose, const PressedKey& key, Monotonic now);
    std::optional<Monotonic> due(KeysOf whose) const;
    KeyFate onTime(KeysOf whose, Monotonic now);

private:
    struct Bindings {
        DigitActions actions;
        MetaKeys meta;
        bool isBound() const { return !actions.isEmpty() || !meta.isEmpty(); }
    };

    /// What the first stage has let go is shown to the second.
    static KeyFate showOn(KeyStage& second, KeyFate ofFirst, Monotonic now);
    template <class Change>
    Result<void> each(DigitTarget target, Change change);
    Bindings& of(KeysOf whose) { return *m_bindings[static_cast<std::size_t>(whose)]; }
    const Bindings& of(KeysOf whose) const { return *m_bindings[static_cast<std::size_t>(whose)]; }

    std::array<Rare<Bindings>, 2> m_bindings;
};

} // namespace legscope
