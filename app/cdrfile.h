#pragma once

#include "engine/core/error.h"
#include "engine/core/uniquefd.h"
#include "engine/event/event.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// What cdr_csv.conf says of the file of call detail records.
struct CdrSettings {
    std::filesystem::path file; ///< log-base/cdr-csv/Master.csv
    bool rotateOnHup = false; ///< rotate-on-hup
    std::string line; ///< the template that default-template names
};

/// Reads cdr_csv.conf of a configuration. Nothing when there is none. Errc::InvalidArgument when there is no
/// directory for the file: log-base is missing, and LOGS_DIRECTORY is too.
Result<std::optional<CdrSettings>> readCdrSettings(const std::filesystem::path& configuration);

/// The line of a call that is over: `${name}` of the template replaced by what it was, by FreeSWITCH's names;
/// what is not known is empty. No field can end its quotes or begin a formula in a spreadsheet.
std::string cdrLine(std::string_view pattern, const CallEnded& call);

/// The file. Any thread.
class CdrFile {
public:
    static Result<CdrFile> open(CdrSettings settings);
    CdrFile(CdrFile&& other) noexcept;

    /// One line at the end; the error is reported once in the log, until a line can be written again.
    void write(const CallEnded& call);
    /// SIGHUP: with rotate-on-hup the file gets the time behind its name, and a new one begins; opens it
    /// again in any case.
    Result<void> rotate();

private:
    explicit CdrFile(CdrSettings settings)
        : m_settings(std::move(settings))
    {
    }
    Result<void> reopen();

    const CdrSettings m_settings;
    std::mutex m_mutex;
    UniqueFd m_file;
    bool m_complained = false;
};

} // namespace legscope
