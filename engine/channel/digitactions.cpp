#include "engine/channel/digitactions.h"

#include "engine/config/expression.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

bool isMatch(const DigitAction& action, const std::string& digits)
{
    return action.expression ? action.expression->match(digits).outcome == Expression::Outcome::Match
                             : action.digits == digits;
}

bool isAll(std::string_view realm)
{
    return equalsIgnoringCase(realm, "all");
}

} // namespace

Result<void> DigitActions::bind(const DigitAction& action, const std::vector<BoundApplication>& runs)
{
    const auto same = std::ranges::find_if(m_bound, [&action](const Bound& one) {
        return one.action.realm == action.realm && one.action.digits == action.digits
            && !one.action.expression == !action.expression;
    });
    if (same == m_bound.end() && m_bound.size() >= mostBindings)
        return fail(
            Errc::InvalidArgument, fmt::format("the leg has {} bindings of digits already", mostBindings));
    if (same != m_bound.end())
        *same = {action, runs};
    else
        m_bound.push_back({action, runs});
    m_realm = action.realm;
    return {};
}

Result<void> DigitActions::setRealm(std::string_view realm)
{
    const bool isThere
        = std::ranges::any_of(m_bound, [realm](const Bound& one) { return one.action.realm == realm; });
    if (isThere || isAll(realm))
        m_realm = realm;
    else if (equalsIgnoringCase(realm, "none"))
        m_realm.reset();
    else
        return fail(Errc::NotFound, fmt::format("no digits are bound in the realm \"{}\"", excerpt(realm)));
    return {};
}

void DigitActions::clear(std::string_view realm)
{
    std::erase_if(m_bound, [realm](const Bound& one) { return isAll(realm) || one.action.realm == realm; });
    if (m_realm && !isAll(*m_realm) && (isAll(realm) || *m_realm == realm))
        m_realm.reset();
}

bool DigitActions::counts(const Bound& bound) const
{
    return m_realm && (isAll(*m_realm) || bound.action.realm == *m_realm);
}

std::vector<const DigitActions::Bound*> DigitActions::candidates() const
{
    std::vector<const Bound*> found;
    for (const Bound& one : m_bound) {
        if (counts(one))
            found.push_back(&one);
    }
    return found;
}

std::string DigitActions::waitingDigits() const
{
    std::string digits;
    for (const PressedKey& key : m_waiting)
        digits += key.digit.key;
    return digits;
}

/// What may come of the digits that wait.
DigitActions::Outlook DigitActions::outlook() const
{
    const std::string digits = waitingDigits();
    const auto all = candidates();
    if (all.size() == 1 && all.front()->action.expression && isMatch(all.front()->action, digits))
        return Outlook::Now;
    const bool mayBecome = std::ranges::any_of(all, [&digits](const Bound* one) {
        return one->action.expression
            || (one->action.digits.starts_with(digits) && one->action.digits.size() > digits.size());
    });
    if (mayBecome)
        return m_waiting.size() < mostDigits ? Outlook::Later : Outlook::Now;
    const bool isOne
        = std::ranges::any_of(all, [&digits](const Bound* one) { return isMatch(one->action, digits); });
    return isOne ? Outlook::Now : Outlook::Nothing;
}

/// Nothing more comes.
KeyFate DigitActions::settle()
{
    KeyFate fate;
    const std::string digits = waitingDigits();
    const auto all = candidates();
    const auto found
        = std::ranges::find_if(all, [&digits](const Bound* one) { return isMatch(one->action, digits); });
    (found != all.end() ? fate.taken : fate.letGo) = std::exchange(m_waiting, {});
    (found != all.end() ? fate.matching : fate.notMatching) = digits;
    if (found != all.end())
        fate.runs = (*found)->runs;
    return fate;
}

std::optional<Monotonic> DigitActions::due() const
{
    return m_waiting.empty() || m_patience.count() == 0 ? std::nullopt : std::optional(m_last + m_patience);
}

KeyFate DigitActions::onTime(Monotonic now)
{
    const auto end = due();
    return end && now >= *end ? settle() : KeyFate();
}

KeyFate DigitActions::press(const PressedKey& key, Monotonic now)
{
    KeyFate fate = onTime(now);
    if (isEmpty() && m_waiting.empty()) {
        fate.letGo.push_back(key);
        return fate;
    }
    m_waiting.push_back(key);
    m_last = now;
    if (outlook() != Outlook::Later)
        fate.append(settle());
    return fate;
}

} // namespace legscope
