#pragma once

#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"
#include "tests/support/longestwait.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace legscope::test {

/// The program without a window as a process of its own: what it prints is read only when it is asked for.
class EngineProgram {
public:
    using Words = std::vector<std::string>;

    /// `environment`: "NAME=value", beside what the test has. Its state directory is its own.
    explicit EngineProgram(const Words& arguments, const Words& environment = {});
    /// Kills it if it still runs.
    ~EngineProgram();
    EngineProgram(const EngineProgram&) = delete;
    EngineProgram& operator=(const EngineProgram&) = delete;

    pid_t process() const { return m_process; }
    void signal(int number) const;
    /// One line to its standard input.
    void command(const std::string& line) const;

    /// Reads what it prints until the text is there; false when it is not within the limit.
    bool waitForOutput(const std::string& text, std::chrono::milliseconds limit = longestWait);
    /// The same on its standard error.
    bool waitForErrors(const std::string& text, std::chrono::milliseconds limit = longestWait);
    const std::string& output() const { return m_output.text; }
    const std::string& errors() const { return m_errors.text; }
    /// Where its first profile listens, as its JSON events tell; port 0 when they do not.
    SocketAddress sipAddress();
    /// Closes our end of its standard output, unread.
    void stopReading() { m_output.pipe.reset(); }

    /// The exit code; -1 when it did not end in time or by itself. With `drain` what it prints is read
    /// meanwhile.
    enum class Reading { No, Yes };
    int waitForEnd(std::chrono::milliseconds limit, Reading reading = Reading::Yes);

    /// Resident memory, in octets.
    std::size_t memory() const;

private:
    struct Stream {
        UniqueFd pipe;
        std::string text;
        bool readSome(int milliseconds);
    };
    static bool waitFor(Stream& stream, const std::string& text, std::chrono::milliseconds limit);

    const std::filesystem::path m_state;
    pid_t m_process = -1;
    UniqueFd m_input;
    Stream m_output, m_errors;
};

} // namespace legscope::test
