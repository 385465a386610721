#include "engine/config/metabinding.h"

#include "engine/config/applicationcatalog.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t longestBinding = 4'096; ///< octets of an application with its argument

Result<void> readPressing(MetaBinding& binding, std::string_view word)
{
    binding.ofLeg = word.contains('a');
    binding.ofPeer = word.contains('b');
    if (word != "a" && word != "b" && word != "ab" && word != "ba")
        return fail(Errc::InvalidArgument,
            fmt::format("\"{}\" names no leg that may press it: expected a, b or ab", excerpt(word)));
    return {};
}

Result<void> readRunning(MetaBinding& binding, std::string_view word)
{
    int legs = 0;
    for (const char flag : word) {
        static constexpr std::string_view names = "abso";
        static constexpr BoundLeg named[]{BoundLeg::Own, BoundLeg::Peer, BoundLeg::Same, BoundLeg::Opposite};
        if (const std::size_t at = names.find(flag); at != std::string_view::npos) {
            binding.application.on = named[at];
            ++legs;
        } else if (flag == 'i') {
            binding.application.turn = BoundTurn::Inline;
        } else if (flag == '1') {
            binding.life = BindingLife::Once;
        } else {
            legs = 0;
            break;
        }
    }
    if (legs != 1)
        return fail(Errc::InvalidArgument,
            fmt::format(
                "\"{}\" names not one leg that runs it: expected a, b, o or s, with i or 1", excerpt(word)));
    return {};
}

void readApplication(BoundApplication& application, std::string_view text)
{
    const std::size_t colons = text.find("::");
    application.name = colons == std::string_view::npos ? "playback" : trimmed(text.substr(0, colons));
    application.argument = trimmed(colons == std::string_view::npos ? text : text.substr(colons + 2));
}

} // namespace

Result<MetaBinding> readMetaBinding(std::string_view argument, char metaKey)
{
    const auto words = wordsOf(argument, 4);
    if (words.size() != 4 || argument.size() > longestBinding)
        return fail(Errc::InvalidArgument, "expected KEY a|b|ab a|b|o|s[i][1] APP::ARG");
    MetaBinding binding;
    const auto key = words[0].size() == 1 ? keyNamed(words[0].front()) : std::nullopt;
    if (!key || *key == '!')
        return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no key", excerpt(words[0])));
    if (*key == metaKey)
        return fail(Errc::InvalidArgument,
            fmt::format("{} stands before the keys of all bindings, and cannot be one of them", metaKey));
    binding.key = *key;
    if (const auto read = readPressing(binding, words[1]); !read)
        return std::unexpected(read.error());
    if (const auto read = readRunning(binding, words[2]); !read)
        return std::unexpected(read.error());
    readApplication(binding.application, words[3]);
    if (binding.application.name.empty())
        return fail(Errc::InvalidArgument, "it names no application");
    return binding;
}

std::optional<std::string> faultOfMetaBinding(std::string_view argument)
{
    if (argument.contains('$'))
        return std::nullopt;
    const auto binding = readMetaBinding(argument);
    if (!binding)
        return fmt::format("the binding of a key cannot be made: {}", binding.error().detail);
    const std::string& name = binding->application.name;
    if (roleOf(name) == ApplicationRole::Decides)
        return fmt::format(
            "the binding of the key {} runs {}, which is not there", binding->key, excerpt(name));
    return std::nullopt;
}

} // namespace legscope
