#include "engine/config/digitaction.h"

#include "engine/config/applicationcatalog.h"
#include "engine/config/expression.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace legscope {
namespace {

constexpr std::size_t mostActionParts = 6, longestAction = 4'096, mostActionDigits = 64;

Result<void> readDigits(DigitAction& action, std::string_view text)
{
    if (text.starts_with('~')) {
        auto expression = Expression::compile(text.substr(1));
        if (!expression)
            return std::unexpected(expression.error());
        action.expression = std::make_shared<const Expression>(std::move(*expression));
        action.digits = text.substr(1);
        return {};
    }
    if (text.size() > mostActionDigits)
        return fail(Errc::InvalidArgument, fmt::format("more than {} digits", mostActionDigits));
    for (const char c : text) {
        const auto key = keyNamed(c);
        if (!key)
            return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no key", excerpt({&c, 1})));
        action.digits += *key;
    }
    return {};
}

Result<void> readAction(BoundApplication& application, std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    application.name = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1));
    if (equalsIgnoringCase(kind, "api"))
        application.kind = BoundKind::Command;
    else if (equalsIgnoringCase(kind, "exec[i]"))
        application.turn = BoundTurn::Inline;
    else if (!equalsIgnoringCase(kind, "exec"))
        return fail(Errc::InvalidArgument,
            fmt::format("\"{}\" is no action: expected exec:APP, exec[i]:APP or api:COMMAND", excerpt(text)));
    if (application.name.empty())
        return fail(Errc::InvalidArgument, fmt::format("\"{}\" names nothing that it runs", excerpt(text)));
    return {};
}

} // namespace

Result<DigitTarget> readDigitTarget(std::string_view word)
{
    if (word.empty() || equalsIgnoringCase(word, "self"))
        return DigitTarget{true, false};
    if (equalsIgnoringCase(word, "peer"))
        return DigitTarget{false, true};
    if (equalsIgnoringCase(word, "both"))
        return DigitTarget{true, true};
    return fail(Errc::InvalidArgument, fmt::format("\"{}\" is none of self, peer, both", excerpt(word)));
}

Result<DigitAction> readDigitAction(std::string_view argument)
{
    auto parts = quotedParts(argument, ',', mostActionParts);
    const bool isWhole = parts.size() >= 3
        && std::ranges::none_of(
            parts.begin(), parts.begin() + 3, [](const auto& part) { return part.empty(); });
    if (!isWhole || argument.size() > longestAction)
        return fail(Errc::InvalidArgument,
            "expected REALM,DIGITS|~EXPRESSION,exec:APP|exec[i]:APP|api:COMMAND[,ARG[,TARGET[,EXEC]]]");
    parts.resize(mostActionParts);
    DigitAction action;
    action.realm = parts[0];
    action.application.argument = parts[3];
    if (const auto read = readDigits(action, parts[1]); !read)
        return std::unexpected(read.error());
    if (const auto read = readAction(action.application, parts[2]); !read)
        return std::unexpected(read.error());
    const auto of = readDigitTarget(parts[4]), on = readDigitTarget(parts[5]);
    if (!of || !on)
        return std::unexpected(!of ? of.error() : on.error());
    action.of = *of;
    action.on = *on;
    return action;
}

std::optional<std::string> faultOfDigitAction(std::string_view argument)
{
    if (argument.contains('$'))
        return std::nullopt;
    const auto action = readDigitAction(argument);
    if (!action)
        return fmt::format("the binding of digits cannot be made: {}", action.error().detail);
    const BoundApplication& application = action->application;
    if (application.kind == BoundKind::Application && roleOf(application.name) == ApplicationRole::Decides)
        return fmt::format("the binding of the digits {} runs {}, which is not there",
            excerpt(action->digits), excerpt(application.name));
    return std::nullopt;
}

} // namespace legscope
