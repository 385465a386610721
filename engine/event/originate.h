#pragma once

#include <chrono>
#include <string>

namespace legscope {

/// Calls the endpoint that `first` names, and connects it: FreeSWITCH's `originate`. Finishes when the first
/// leg has answered (with originate_3pcc: when both have); before that with the cause that kept it from it.
/// Variables go in front of a dial string: "{proxy_media=true,originate_3pcc=true}sofia/internal/1001@host".
struct Originate {
    std::string first; ///< dial string
    std::string second; ///< dial string, "&application(argument)", or an extension of `context`
    std::string context = "default"; ///< where an extension is looked for
    std::string callerName{}, callerNumber{}; ///< what both are shown; empty: origination_caller_id_*
    std::chrono::seconds timeout{0}; ///< for the first leg to answer; 0: originate_timeout, else 60 s
};

} // namespace legscope
