#include "app/cdrfile.h"

#include "engine/config/configurationreader.h"
#include "engine/core/log.h"
#include "engine/core/truth.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr const char* defaultLine
    = R"("${caller_id_name}","${caller_id_number}","${destination_number}","${context}","${start_stamp}",)"
      R"("${answer_stamp}","${end_stamp}","${duration}","${billsec}","${hangup_cause}","${uuid}",)"
      R"("${bleg_uuid}","${accountcode}","${read_codec}","${write_codec}")";

std::string stamp(WallTime time, const char* format)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char text[64] = "";
    std::strftime(text, sizeof text, format, &parts);
    return text;
}

std::string epoch(const std::optional<WallTime>& time)
{
    return time ? std::to_string(std::chrono::floor<std::chrono::seconds>(*time).time_since_epoch().count())
                : "0";
}

const LegDetails* answeredCallee(const CallEnded& call)
{
    for (const LegDetails& leg : call.record->legs) {
        if (leg.side == LegSide::B && leg.answered)
            return &leg;
    }
    return nullptr;
}

/// The first codec, by its name.
std::string codecOf(const CallEnded& call)
{
    if (call.record->codecs.empty())
        return {};
    const std::string& first = call.record->codecs.front();
    const auto blank = first.find(' ');
    return blank == std::string::npos ? std::string() : first.substr(blank + 1, first.find('/') - blank - 1);
}

std::string sipCallIdOf(const CallEnded& call, LegSide side)
{
    for (const LegDetails& leg : call.record->legs) {
        if (leg.side == side)
            return leg.sipCallId;
    }
    return {};
}

std::string fieldOf(const CallEnded& call, std::string_view name)
{
    constexpr const char* format = "%Y-%m-%d %H:%M:%S";
    if (name == "caller_id_name")
        return call.record->callerName;
    if (name == "caller_id_number")
        return call.record->callerNumber;
    if (name == "destination_number")
        return call.record->calledNumber;
    if (name == "context")
        return call.record->context;
    if (name == "start_stamp")
        return stamp(call.record->began, format);
    if (name == "answer_stamp")
        return call.record->answered ? stamp(*call.record->answered, format) : std::string();
    if (name == "end_stamp")
        return stamp(call.record->ended, format);
    if (name == "start_epoch" || name == "answer_epoch" || name == "end_epoch")
        return epoch(name[0] == 's' ? call.record->began
                : name[0] == 'e'    ? call.record->ended
                                    : call.record->answered);
    if (name == "duration" || name == "billsec")
        return std::to_string((name == "billsec" ? call.record->billed() : call.record->duration()).count());
    if (name == "hangup_cause")
        return call.cause;
    if (name == "hangup_cause_q850")
        return std::to_string(call.q850);
    if (name == "sip_hangup_disposition")
        return std::string(nameOf(call.by));
    if (name == "uuid")
        return call.record->uuid;
    if (name == "sip_call_id" || name == "bleg_sip_call_id" || name == "bleg_uuid")
        return sipCallIdOf(call, name == "sip_call_id" ? LegSide::A : LegSide::B);
    if (name == "bridge_hangup_cause")
        return answeredCallee(call) ? answeredCallee(call)->cause : std::string();
    if (name == "read_codec" || name == "write_codec")
        return codecOf(call);
    if (name == "sofia_profile_name")
        return call.record->profile;
    return {};
}

/// Inside quotes: no control characters, quotes doubled (RFC 4180), and no formula: a number may begin with
/// its sign, nothing else may.
std::string guarded(std::string value)
{
    const bool isNumber = value.find_first_not_of("0123456789", 1) == std::string::npos && value.size() > 1;
    const bool isFormula = !value.empty() && std::string_view("=+-@\t\r").contains(value.front())
        && !((value.front() == '+' || value.front() == '-') && isNumber);
    std::string text = isFormula ? "'" : "";
    for (const char c : value) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            continue;
        text += c;
        if (c == '"')
            text += c;
    }
    return text;
}

std::string logBase(const pugi::xml_node& settings)
{
    for (const auto& parameter : settings.children("param")) {
        if (attributeOf(parameter, "name") == "log-base")
            return attributeOf(parameter, "value");
    }
    const char* directory = std::getenv("LOGS_DIRECTORY");
    return directory ? directory : "";
}

CdrSettings settingsOf(const pugi::xml_node& configuration)
{
    CdrSettings read;
    std::string wanted = "example";
    const pugi::xml_node settings = configuration.child("settings");
    for (const auto& parameter : settings.children("param")) {
        const std::string name = attributeOf(parameter, "name"), value = attributeOf(parameter, "value");
        if (name == "default-template")
            wanted = value;
        else if (name == "rotate-on-hup")
            read.rotateOnHup = isTrue(value);
    }
    read.line = defaultLine;
    for (const auto& pattern : configuration.child("templates").children("template")) {
        if (attributeOf(pattern, "name") == wanted)
            read.line = pattern.text().as_string();
    }
    if (const std::string base = logBase(settings); !base.empty())
        read.file = std::filesystem::path(base) / "cdr-csv" / "Master.csv";
    return read;
}

} // namespace

Result<std::optional<CdrSettings>> readCdrSettings(const std::filesystem::path& configuration)
{
    ProblemList ignored;
    const auto tree = readTree(DiskFiles(), wholePath(configuration), ignored);
    if (!tree)
        return std::unexpected(tree.error());
    for (const auto& element : tree->document.inSection("configuration")) {
        if (attributeOf(element, "name") != "cdr_csv.conf")
            continue;
        CdrSettings settings = settingsOf(element);
        if (settings.file.empty())
            return fail(Errc::InvalidArgument,
                "cdr_csv.conf: log-base is missing: call detail records are not written");
        return settings;
    }
    return std::nullopt;
}

std::string cdrLine(std::string_view pattern, const CallEnded& call)
{
    std::string line;
    while (!pattern.empty()) {
        const auto begin = pattern.find("${");
        const auto end = begin == pattern.npos ? pattern.npos : pattern.find('}', begin);
        line += pattern.substr(0, end == pattern.npos ? pattern.npos : begin);
        if (end == pattern.npos)
            break;
        line += guarded(fieldOf(call, pattern.substr(begin + 2, end - begin - 2)));
        pattern.remove_prefix(end + 1);
    }
    std::erase_if(line, [](char c) { return c == '\n' || c == '\r'; });
    return line + '\n';
}

CdrFile::CdrFile(CdrFile&& other) noexcept
    : m_settings(other.m_settings)
    , m_file(std::move(other.m_file))
{
}

Result<CdrFile> CdrFile::open(CdrSettings settings)
{
    CdrFile file(std::move(settings));
    if (const auto opened = file.reopen(); !opened)
        return std::unexpected(opened.error());
    return file;
}

Result<void> CdrFile::reopen()
{
    std::error_code ignored;
    std::filesystem::create_directories(m_settings.file.parent_path(), ignored);
    UniqueFd file(::open(m_settings.file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640));
    if (!file)
        return fail(
            Errc::Io, fmt::format("cannot write {}: {}", m_settings.file.string(), std::strerror(errno)));
    m_file = std::move(file);
    return {};
}

void CdrFile::write(const CallEnded& call)
{
    const std::string line = cdrLine(m_settings.line, call);
    const std::lock_guard lock(m_mutex);
    const bool written = ::write(m_file.get(), line.data(), line.size()) == static_cast<ssize_t>(line.size());
    if (!written && !m_complained)
        logLine(LogLevel::Error, "cdr",
            fmt::format("cannot write {}: {}", m_settings.file.string(), std::strerror(errno)));
    m_complained = !written;
}

Result<void> CdrFile::rotate()
{
    const std::lock_guard lock(m_mutex);
    if (m_settings.rotateOnHup) {
        const auto now
            = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
        std::error_code ignored;
        std::filesystem::rename(
            m_settings.file, m_settings.file.string() + stamp(now, ".%Y-%m-%d-%H-%M-%S"), ignored);
    }
    return reopen();
}

} // namespace legscope
