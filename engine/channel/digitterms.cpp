#include "engine/channel/digitterms.h"

#include "engine/config/parametertable.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace legscope {
namespace {

/// What is said of telephone-event.
void readEvents(DigitTerms& terms, const ProfileSettings& profile, const VariableReader& variable)
{
    terms.eventType = profile.eventPayloadType;
    if (const std::string wanted = variable("rtp_2833_payload"); !wanted.empty()) {
        const NumberRange range = numberRangeOf("rfc2833-pt");
        const auto type = wholeNumber<std::uint8_t>(trimmed(wanted));
        if (type && *type >= range.least && *type <= range.most)
            terms.eventType = *type;
        else
            terms.refused.push_back(fmt::format("rtp_2833_payload={} is no payload type from {} to {}: it "
                                                "does not count",
                excerpt(wanted), range.least, range.most));
    }
    if (truthOf(variable("rtp_liberal_dtmf")).value_or(profile.liberalDtmf))
        terms.unnamed = UnnamedEvents::Used;
    if (truthOf(variable("pass_rfc2833")).value_or(profile.passRfc2833))
        terms.arriving = ArrivingEvents::PassedOn;
}

} // namespace

bool needsSound(const DigitChoice& choice)
{
    return choice.detection == ToneDetection::On || choice.wanted || choice.onward
        || choice.pressed == PressedKeys::Blocked;
}

DigitTerms chosen(DigitTerms terms, const DigitChoice& choice)
{
    terms.detection = choice.detection.value_or(terms.detection);
    terms.wanted = choice.wanted.value_or(terms.wanted);
    terms.onward = choice.onward;
    terms.mask = choice.mask;
    terms.bound = choice.bound;
    terms.pressed = choice.pressed.value_or(terms.pressed);
    return terms;
}

bool receivesAlike(const DigitTerms& one, const DigitTerms& other)
{
    return std::tie(one.wanted, one.withoutEvents, one.pause, one.bound.ofPeer)
        == std::tie(other.wanted, other.withoutEvents, other.pause, other.bound.ofPeer);
}

bool sendsAlike(const DigitTerms& one, const DigitTerms& other)
{
    return std::tie(one.onward, one.detection, one.repeated, one.arriving, one.pressed, one.bound.ofLeg)
        == std::tie(
            other.onward, other.detection, other.repeated, other.arriving, other.pressed, other.bound.ofLeg);
}

DigitTerms digitTermsOf(const ProfileSettings& profile, const VariableReader& variable)
{
    DigitTerms terms;
    terms.wanted = digitWayNamed(variable("dtmf_type")).value_or(profile.dtmfType);
    if (terms.wanted == DigitWay::Inband)
        terms.detection = ToneDetection::On;
    if (truthOf(variable("rtp_info_when_no_2833")) == false)
        terms.withoutEvents = WithoutEvents::Nothing;
    if (truthOf(variable("deduplicate_dtmf")) == false)
        terms.repeated = RepeatedDigits::Passed;
    if (isTrue(variable("sensitive_dtmf")))
        terms.secrecy = DigitSecrecy::Masked;
    readEvents(terms, profile, variable);
    const auto pause = wholeNumber<std::uint32_t>(variable("rtp_digit_delay"));
    terms.pause = std::chrono::milliseconds(
        std::min(pause.value_or(profile.rtpDigitDelayMs), numberRangeOf("rtp-digit-delay").most));
    terms.length = withinReason({'0', std::chrono::milliseconds(profile.dtmfDuration / 8)}).length;
    return terms;
}

} // namespace legscope
