#include "engine/route/applications.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr long longestSchedule = 86'400 * 7; ///< seconds
constexpr std::size_t mostContacts = 16;
constexpr long deflectionPatience = 60; ///< seconds

/// It has sent its REFER.
class RunningDeflection final : public RunningApplication {
public:
    explicit RunningDeflection(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopDeflecting(); }

private:
    RoutedCall& m_call;
};

StepOutcome answer(DialplanRun& run, const std::string&)
{
    return run.call().answer(200) ? StepOutcome::Next : StepOutcome::Waiting;
}

StepOutcome preAnswer(DialplanRun& run, const std::string&)
{
    return run.call().answer(183) ? StepOutcome::Next : StepOutcome::Waiting;
}

StepOutcome ringReady(DialplanRun& run, const std::string&)
{
    run.call().respond(180, "Ringing", {});
    return StepOutcome::Next;
}

StepOutcome hangUp(DialplanRun& run, const std::string& argument)
{
    const auto cause = trimmed(argument);
    run.hangUp(causeNamed(cause.empty() ? "NORMAL_CLEARING" : cause), "hangup by the route");
    return StepOutcome::Waiting;
}

/// respond STATUS [PHRASE]
StepOutcome respond(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 2);
    const auto status = words.empty() ? std::nullopt : wholeNumber<long>(words[0]);
    if (!status || *status < 100 || *status > 699)
        return badArgument(run, "respond", argument, "not a SIP status");
    const int code = static_cast<int>(*status);
    const std::string phrase = words.size() > 1 ? words[1] : phraseOf(code);
    if (code < 200) {
        run.call().respond(code, phrase, {});
        return StepOutcome::Next;
    }
    if (code < 300)
        return badArgument(run, "respond", argument, "a call is answered by \"answer\" or \"bridge\"");
    run.call().respond(code, phrase, {});
    run.call().endRoute(causeOfStatus(code), fmt::format("respond {} by the route", argument), code);
    return StepOutcome::Waiting;
}

/// An address as a Contact has it, empty when it can be none.
std::string contactOf(std::string_view address, const std::string& ourHost)
{
    address = trimmed(address);
    if (address.starts_with('<') && address.ends_with('>'))
        address = address.substr(1, address.size() - 2);
    const bool isUri
        = address.starts_with("sip:") || address.starts_with("sips:") || address.starts_with("tel:");
    const std::string_view rest = isUri ? address.substr(address.find(':') + 1) : address;
    if (rest.empty() || std::ranges::any_of(rest, [](char c) {
            return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '\x7f';
        }))
        return {};
    if (isUri)
        return fmt::format("<{}>", address);
    return address.find('@') == std::string_view::npos ? fmt::format("<sip:{}@{}>", address, ourHost)
                                                       : fmt::format("<sip:{}>", address);
}

/// redirect ADDRESS[,ADDRESS...]: 302, or 300 with several (RFC 3261 section 8.3).
StepOutcome redirect(DialplanRun& run, const std::string& argument)
{
    if (run.call().isAnswered())
        return badArgument(run, "redirect", argument, "too late, the call is answered; deflect can move it");
    SipAnswer answer;
    for (const std::string_view address : splitAt(argument, ',')) {
        const std::string contact = contactOf(address, run.call().invite().requestHost);
        if (contact.empty() || answer.headers.size() == mostContacts)
            return badArgument(run, "redirect", argument, "expected SIP addresses, separated by commas");
        answer.headers.emplace_back("Contact", contact);
    }
    answer.status = answer.headers.size() > 1 ? 300 : 302;
    answer.phrase = phraseOf(answer.status);
    const int status = answer.status;
    run.call().respond(status, answer.phrase, std::move(answer.headers));
    run.call().endRoute(causeNamed("REDIRECTION_TO_NEW_DESTINATION"),
        fmt::format("redirected to {}", excerpt(argument)), status);
    return StepOutcome::Waiting;
}

/// deflect ADDRESS: REFER to a caller that is answered; before that it is redirect.
StepOutcome deflect(DialplanRun& run, const std::string& argument)
{
    if (!run.call().isAnswered())
        return redirect(run, argument);
    const std::string target = contactOf(argument, run.call().invite().requestHost);
    if (target.empty())
        return badArgument(run, "deflect", argument, "expected one SIP address");
    const auto patience = wholeNumber<long>(run.variables().valueOf("deflect_timeout"));
    const StepOutcome outcome = run.await(std::make_unique<RunningDeflection>(run.call()));
    run.call().deflect(target,
        std::chrono::seconds(
            patience && *patience > 0 && *patience <= longestSchedule ? *patience : deflectionPatience));
    return outcome;
}

/// sched_hangup [+]SECONDS [CAUSE]; without + it is seconds since the epoch.
StepOutcome scheduleHangUp(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 2);
    const bool relative = !words.empty() && words[0].starts_with('+');
    auto seconds = words.empty() ? std::nullopt
                                 : wholeNumber<long>(std::string_view(words[0]).substr(relative ? 1 : 0));
    if (seconds && !relative)
        *seconds -= std::chrono::duration_cast<std::chrono::seconds>(
            run.environment().clock.wall().time_since_epoch())
                        .count();
    if (!seconds || *seconds > longestSchedule)
        return badArgument(run, "sched_hangup", argument, "expected +SECONDS [CAUSE]");
    run.hangUpAfter(std::chrono::seconds(std::max(0L, *seconds)),
        causeNamed(words.size() > 1 ? words[1] : "ALLOTTED_TIMEOUT"), "sched_hangup");
    return StepOutcome::Next;
}

constexpr std::array signallingFamily{
    Application{"answer", answer},
    Application{"pre_answer", preAnswer},
    Application{"ring_ready", ringReady},
    Application{"respond", respond},
    Application{"redirect", redirect},
    Application{"deflect", deflect},
    Application{"hangup", hangUp},
    Application{"sched_hangup", scheduleHangUp},
};

} // namespace

std::span<const Application> signallingApplications()
{
    return signallingFamily;
}

} // namespace legscope
