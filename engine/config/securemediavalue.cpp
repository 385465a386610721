#include "engine/config/securemediavalue.h"

#include "engine/core/caseless.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>

namespace legscope {
namespace {

SecurePolicy policyNamed(std::string_view word)
{
    if (equalsIgnoringCase(word, "optional"))
        return SecurePolicy::Optional;
    return equalsIgnoringCase(word, "mandatory") || isTrue(word) ? SecurePolicy::Mandatory
                                                                 : SecurePolicy::Forbidden;
}

} // namespace

SecureMediaValue readSecureMedia(std::string_view value)
{
    const std::size_t colon = std::min(value.find(':'), value.size());
    return {policyNamed(trimmed(value.substr(0, colon))),
        readSuites(value.substr(std::min(colon + 1, value.size())))};
}

std::vector<CryptoSuite> readSuites(std::string_view names)
{
    std::vector<CryptoSuite> suites;
    for (const std::string_view name : splitAt(names, ':')) {
        const auto suite = cryptoSuiteNamed(trimmed(name));
        if (suite && std::ranges::find(suites, *suite) == suites.end())
            suites.push_back(*suite);
    }
    return suites;
}

} // namespace legscope
