#pragma once

#include "engine/channel/keyfate.h"
#include "engine/config/metabinding.h"

#include <chrono>
#include <map>
#include <optional>

namespace legscope {

/// The bindings of bind_meta_app for the keys of one leg. The meta key waits for the next one, which runs the
/// application that is bound to it; where none is, both go on. Two meta keys are one that goes on, and so
/// does one that nothing follows. One thread's.
class MetaKeys final : public KeyStage {
public:
    static constexpr std::chrono::seconds patience{5}; ///< FreeSWITCH's

    void bind(const MetaBinding& binding, char metaKey);
    void unbind(char key) { m_bound.erase(key); }
    void unbindAll() { m_bound.clear(); }

    bool isEmpty() const override { return m_bound.empty(); }
    KeyFate press(const PressedKey& key, Monotonic now) override;
    std::optional<Monotonic> due() const override;
    KeyFate onTime(Monotonic now) override;

private:
    struct Bound {
        BoundApplication application;
        BindingLife life = BindingLife::Lasting;
    };
    struct Waiting {
        PressedKey key;
        Monotonic since;
    };

    std::map<char, Bound> m_bound; ///< by their key
    char m_metaKey = '*';
    std::optional<Waiting> m_waiting;
};

} // namespace legscope
