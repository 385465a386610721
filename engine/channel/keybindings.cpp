#include "engine/channel/keybindings.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

/// Where an action runs, FreeSWITCH's way: that of the other leg's digits on that one, unless on both.
std::vector<BoundApplication> runsOf(const DigitAction& action, KeysOf whose)
{
    std::vector<BoundApplication> runs;
    const auto add = [&](BoundLeg leg) {
        runs.push_back(action.application);
        runs.back().on = leg;
    };
    const bool isPeers = whose == KeysOf::Peer || action.on.peer;
    if (isPeers)
        add(BoundLeg::Peer);
    if (!isPeers || (action.on.self && action.on.peer))
        add(BoundLeg::Own);
    return runs;
}

} // namespace

void KeyBindings::bind(const MetaBinding& binding, char metaKey)
{
    if (binding.ofLeg)
        of(KeysOf::Leg).meta.bind(binding, metaKey);
    if (binding.ofPeer)
        of(KeysOf::Peer).meta.bind(binding, metaKey);
}

void KeyBindings::unbindMeta(char key)
{
    for (Rare<Bindings>& bindings : m_bindings)
        bindings->meta.unbind(key);
}

void KeyBindings::unbindAllMeta()
{
    for (Rare<Bindings>& bindings : m_bindings)
        bindings->meta.unbindAll();
}

template <class Change>
Result<void> KeyBindings::each(DigitTarget target, Change change)
{
    for (const auto& [isMeant, whose] :
        {std::pair(target.self, KeysOf::Leg), std::pair(target.peer, KeysOf::Peer)}) {
        const Result<void> done = isMeant ? change(of(whose).actions, whose) : Result<void>();
        if (!done)
            return done;
    }
    return {};
}

Result<void> KeyBindings::bind(const DigitAction& action, std::chrono::milliseconds patience)
{
    return each(action.of, [&](DigitActions& actions, KeysOf whose) {
        actions.setPatience(patience);
        return actions.bind(action, runsOf(action, whose));
    });
}

Result<void> KeyBindings::setRealm(DigitTarget of, std::string_view realm)
{
    return each(of, [realm](DigitActions& actions, KeysOf) { return actions.setRealm(realm); });
}

void KeyBindings::clearRealm(DigitTarget of, std::string_view realm)
{
    static_cast<void>(each(of, [realm](DigitActions& actions, KeysOf) {
        actions.clear(realm);
        return Result<void>();
    }));
}

KeyFate KeyBindings::showOn(KeyStage& second, KeyFate ofFirst, Monotonic now)
{
    for (const PressedKey& key : std::exchange(ofFirst.letGo, {}))
        ofFirst.append(second.press(key, now));
    return ofFirst;
}

KeyFate KeyBindings::press(KeysOf whose, const PressedKey& key, Monotonic now)
{
    return showOn(of(whose).meta, of(whose).actions.press(key, now), now);
}

std::optional<Monotonic> KeyBindings::due(KeysOf whose) const
{
    const auto actions = of(whose).actions.due(), meta = of(whose).meta.due();
    return actions && meta ? std::min(actions, meta) : actions ? actions : meta;
}

KeyFate KeyBindings::onTime(KeysOf whose, Monotonic now)
{
    KeyFate fate = of(whose).meta.onTime(now);
    fate.append(showOn(of(whose).meta, of(whose).actions.onTime(now), now));
    return fate;
}

} // namespace legscope
