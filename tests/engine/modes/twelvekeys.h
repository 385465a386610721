#pragma once

#include "tests/engine/modes/dtmfcall.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace legscope::test {

inline constexpr std::string_view twelveKeys = "1234567890*#";

/// The keys that one leg presses, as the other hears them and as they are told.
class TwelveKeys {
public:
    TwelveKeys(DtmfCall& call, LegSide from, DigitWay way, DigitWay to)
        : m_call(call)
        , m_from(from)
        , m_way(way)
        , m_to(to)
    {
    }

    void pressAtOnce(int start) { speaker().press(twelveKeys, start); }
    bool isThrough() const { return heard().size() >= 12 && told().size() >= 12; }
    /// Sound that is due while nobody runs is lost, and a key with it: who presses it again until it is
    /// heard, has pressed it once. That a sound loses no key by itself is shown where the time is given, by
    /// `transcoder_test`.
    bool needsAnother() const
    {
        return (m_way == DigitWay::Inband || m_to == DigitWay::Inband) && heard() != twelveKeys;
    }
    void pressUntilHeard()
    {
        m_heardBefore = hearer().heard().size();
        m_toldBefore = m_call.keysOf(m_from).size();
        for (const char key : twelveKeys) {
            for (int attempt = 0; attempt < 20 && !heard().ends_with(key); ++attempt) {
                speaker().press(std::string(1, key), m_call.talk->elapsed() + 20);
                ++m_presses;
                m_call.runFor(1000, [this, key] { return heard().ends_with(key); });
            }
        }
        m_call.runFor(1000, [this] { return told().ends_with(heard().back()); });
    }
    /// How often a key was pressed that was not heard.
    std::size_t pressedInVain() const { return m_presses - twelveKeys.size(); }
    std::string wrong() const
    {
        if (heard() != twelveKeys || told() != twelveKeys)
            return fmt::format("{} pressed: heard {}, told {}", nameOf(m_from), heard(), told());
        for (const DigitPassed& one : m_call.passed(m_from)) {
            if (nameOf(one.way) != nameOf(m_to) || nameOf(one.source) != nameOf(m_way))
                return fmt::format(
                    "{} came by {} and went by {}", one.digit.key, nameOf(one.source), nameOf(one.way));
            if (m_way != DigitWay::Inband && (one.digit.length < 50ms || one.digit.length > 120ms))
                return fmt::format("{} lasted {} ms", one.digit.key, one.digit.length / 1ms);
        }
        return {};
    }

private:
    DtmfPhone& speaker() const { return m_from == LegSide::A ? *m_call.a : *m_call.b; }
    DtmfPhone& hearer() const { return m_from == LegSide::A ? *m_call.b : *m_call.a; }
    std::string heard() const { return since(m_heardBefore, hearer().heard()); }
    std::string told() const { return since(m_toldBefore, m_call.keysOf(m_from)); }
    /// A key that was pressed again is one.
    static std::string since(std::optional<std::size_t> before, std::string keys)
    {
        if (!before)
            return keys;
        keys.erase(0, *before);
        keys.erase(std::ranges::unique(keys).begin(), keys.end());
        return keys;
    }

    DtmfCall& m_call;
    const LegSide m_from;
    const DigitWay m_way, m_to;
    std::optional<std::size_t> m_heardBefore, m_toldBefore;
    std::size_t m_presses = 0;
};

} // namespace legscope::test
