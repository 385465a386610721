#include "engine/sip/guard/assertguard.h"

#include "engine/sip/guard/guards.h"
#include "engine/sip/recentmessages.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

extern "C" {
/// Takes the place of the C library's: every failed assert() of the process ends here, the stack's and our
/// own.
[[gnu::visibility("default"), noreturn]] void __assert_fail(
    const char* assertion, const char* file, unsigned line, const char* function) noexcept;
}

namespace legscope {
namespace {

/// Fixed storage: nothing is allocated while the process dies.
std::array<char, 4096> recordPath{};

void say(int descriptor, std::string_view text) noexcept
{
    [[maybe_unused]] const ssize_t written = ::write(descriptor, text.data(), text.size());
}

void writeRecord(int descriptor, std::string_view sentence) noexcept
{
    std::array<char, 64> date{};
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    const auto size = std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    say(descriptor, {date.data(), size});
    say(descriptor, " legscope stopped: ");
    say(descriptor, sentence);
    say(descriptor, "Last SIP messages, oldest first:\n");
    writeRecentMessages(descriptor);
}

} // namespace

void setCrashRecord(std::string path)
{
    const auto size = std::min(path.size(), recordPath.size() - 1);
    std::memcpy(recordPath.data(), path.data(), size);
    recordPath[size] = '\0';
}

const void* guardedAssertion() noexcept
{
    return reinterpret_cast<const void*>(&::__assert_fail);
}

} // namespace legscope

void __assert_fail(const char* assertion, const char* file, unsigned line, const char* function) noexcept
{
    using namespace legscope;
    const char* slash = std::strrchr(file, '/');
    std::array<char, 1024> sentence;
    const auto end = fmt::format_to_n(sentence.data(), sentence.size(), "assertion failed: {} ({}:{}, {})\n",
        assertion, slash ? slash + 1 : file, line, function ? function : "?");
    const std::string_view text(sentence.data(), std::min(end.size, sentence.size()));
    say(STDERR_FILENO, text);
    if (recordPath[0] != '\0') {
        // Readable by its owner only: it names peers and numbers.
        const int record = ::open(recordPath.data(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (record >= 0) {
            writeRecord(record, text);
            ::close(record);
        }
    }
    std::abort();
}
