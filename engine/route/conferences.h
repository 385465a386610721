#pragma once

#include "engine/event/conferencestatus.h"
#include "engine/route/conference.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// The conferences that are there: each from the first who joins to the last who leaves. Lives on the SIP
/// thread.
class Conferences {
public:
    explicit Conferences(ConferenceEnvironment environment);
    ~Conferences();
    Conferences(const Conferences&) = delete;
    Conferences& operator=(const Conferences&) = delete;

    /// Null: there is none of that name.
    Conference* find(const std::string& name) const;
    /// Makes one where there is none; then it has that profile and pin.
    Conference& open(
        const std::string& name, std::shared_ptr<const ConferenceProfile> profile, const std::string& pin);
    /// He leaves; the last one ends it.
    void leave(const std::string& name, ConferenceMember& member);
    /// Everybody in it leaves.
    void end(std::string name);

    /// Those that are there, by their names.
    std::vector<ConferenceStatus> status() const;

    /// `words` behind "conference", as an operator types them: list; NAME ACTION ... Errors: NotFound (no
    /// such conference or member), InvalidArgument, Unsupported (an action that is not there).
    Result<std::string> command(const std::vector<std::string>& words);

private:
    void closeEmpty(const std::string& name);

    const ConferenceEnvironment m_environment;
    std::map<std::string, std::unique_ptr<Conference>> m_conferences;
};

} // namespace legscope
