#pragma once

#include "engine/core/uniquefd.h"

#include <functional>
#include <string>

namespace legscope::test {

/// A network of its own, without any name: it goes when its last process and this object are gone.
class NetworkNamespace {
public:
    /// Where the system allows none (it takes root), `isThere` is false and `refusal` says why.
    NetworkNamespace();

    bool isThere() const { return m_own.get() >= 0; }
    const std::string& refusal() const { return m_refusal; }

    /// Has the calling thread, and the threads and processes that it starts from then on, live in this
    /// network until the function returns.
    void within(const std::function<void()>& act) const;
    /// What a child process calls between fork and exec.
    void enter() const;

    /// Runs a command, words with a space between, in this network. Empty; where it failed, the command and
    /// its complaint.
    std::string run(const std::string& command, const std::string& input = {}) const;
    /// A path by which `ip link set X netns PATH` finds this network from any other.
    std::string path() const;

private:
    UniqueFd m_own;
    std::string m_refusal;
};

} // namespace legscope::test
