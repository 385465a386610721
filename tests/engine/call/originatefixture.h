#pragma once

#include "tests/support/callfixture.h"

#include <map>
#include <string>
#include <vector>

namespace legscope::test {

/// Two phones that are both called: `caller` is the first leg, `callee` the second.
class OriginateFixture : public CallFixture {
public:
    explicit OriginateFixture(LabReception first = {}, LabReception second = {},
        std::map<std::string, std::string> parameters = {{"inbound-proxy-media", "true"}})
        : CallFixture(std::move(parameters), {}, std::move(second))
    {
        caller->receiveWith(std::move(first));
    }

    std::string firstLeg(const std::string& variables = "{originate_3pcc=true}") const
    {
        return variables + "sofia/internal/first@" + caller.address();
    }
    std::string secondLeg(const std::string& variables = {}) const
    {
        return variables + "sofia/internal/" + calleeUri();
    }

    /// Gives the order and returns how it finished.
    CommandFinished originate(Originate command)
    {
        const CommandId id = engine->post(std::move(command));
        return finished(id);
    }
    CommandFinished finished(CommandId id)
    {
        CommandFinished found;
        recorder->waitFor<CommandFinished>([&](const CommandFinished& one) {
            if (one.command == id)
                found = one;
            return one.command == id;
        });
        return found;
    }
};

inline bool hasBody(const std::string& message)
{
    const auto end = message.find("\r\n\r\n");
    return end != std::string::npos && end + 4 < message.size();
}

} // namespace legscope::test
