#include "engine/call/digitterms.h"

#include "engine/config/parametertable.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"

#include <algorithm>
#include <tuple>

namespace legscope {

DigitTerms chosen(DigitTerms terms, const DigitChoice& choice)
{
    terms.detection = choice.detection.value_or(terms.detection);
    terms.wanted = choice.wanted.value_or(terms.wanted);
    return terms;
}

bool receivesAlike(const DigitTerms& one, const DigitTerms& other)
{
    return std::tie(one.wanted, one.withoutEvents, one.pause)
        == std::tie(other.wanted, other.withoutEvents, other.pause);
}

bool sendsAlike(const DigitTerms& one, const DigitTerms& other)
{
    return std::tie(one.detection, one.repeated) == std::tie(other.detection, other.repeated);
}

DigitTerms digitTermsOf(const ProfileSettings& profile, const DigitVariables& variable)
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
    const auto pause = wholeNumber<std::uint32_t>(variable("rtp_digit_delay"));
    terms.pause = std::chrono::milliseconds(
        std::min(pause.value_or(profile.rtpDigitDelayMs), numberRangeOf("rtp-digit-delay").most));
    terms.length = withinReason({'0', std::chrono::milliseconds(profile.dtmfDuration / 8)}).length;
    return terms;
}

} // namespace legscope
