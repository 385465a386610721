#include "engine/channel/metakeys.h"

#include <utility>

namespace legscope {

void MetaKeys::bind(const MetaBinding& binding, char metaKey)
{
    m_metaKey = metaKey;
    m_bound[binding.key] = {binding.application, binding.life};
}

std::optional<Monotonic> MetaKeys::due() const
{
    return m_waiting ? std::optional(m_waiting->since + patience) : std::nullopt;
}

KeyFate MetaKeys::onTime(Monotonic now)
{
    KeyFate fate;
    if (m_waiting && now >= m_waiting->since + patience)
        fate.letGo.push_back(std::exchange(m_waiting, std::nullopt)->key);
    return fate;
}

KeyFate MetaKeys::press(const PressedKey& key, Monotonic now)
{
    KeyFate fate = onTime(now);
    const bool isMeta = key.digit.key == m_metaKey && !m_bound.empty();
    const auto waiting = std::exchange(m_waiting, std::nullopt);
    if (!waiting) {
        if (isMeta)
            m_waiting = {key, now};
        else
            fate.letGo.push_back(key);
        return fate;
    }
    const auto bound = isMeta ? m_bound.end() : m_bound.find(key.digit.key);
    if (bound != m_bound.end()) {
        fate.taken = {waiting->key, key};
        fate.runs.push_back(bound->second.application);
        if (bound->second.life == BindingLife::Once)
            m_bound.erase(bound);
    } else if (isMeta) {
        fate.taken.push_back(waiting->key);
        fate.letGo.push_back(key);
    } else {
        fate.letGo.insert(fate.letGo.end(), {waiting->key, key});
    }
    return fate;
}

} // namespace legscope
