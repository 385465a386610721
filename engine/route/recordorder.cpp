#include "engine/route/recordorder.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t longestSeconds = 86'400, longestMs = longestSeconds * 1000, loudest = 32'767;

class OrderReader {
public:
    OrderReader(const ChannelVariables& variables, std::vector<std::string>& faults)
        : m_variables(variables)
        , m_faults(faults)
    {
    }

    bool isSet(const char* name) const { return isTrue(m_variables.valueOf(name)); }
    /// 0 to `most`; else, or when it is not set, `otherwise`.
    std::uint32_t number(const char* name, std::uint32_t most, std::uint32_t otherwise)
    {
        const std::string value = m_variables.valueOf(name);
        const auto number = wholeNumber<std::uint32_t>(value);
        if (value.empty() || (number && *number <= most))
            return number.value_or(otherwise);
        m_faults.push_back(
            fmt::format("{} is \"{}\": expected 0 to {}; it counts as not set", name, excerpt(value), most));
        return otherwise;
    }
    std::string text(const char* name) const { return m_variables.valueOf(name); }

private:
    const ChannelVariables& m_variables;
    std::vector<std::string>& m_faults;
};

RecordedSound soundOf(const OrderReader& reader)
{
    if (reader.isSet("RECORD_READ_ONLY"))
        return RecordedSound::Said;
    if (reader.isSet("RECORD_WRITE_ONLY"))
        return RecordedSound::Heard;
    if (reader.isSet("RECORD_STEREO_SWAP"))
        return RecordedSound::StereoSwapped;
    return reader.isSet("RECORD_STEREO") ? RecordedSound::Stereo : RecordedSound::Mixed;
}

std::vector<RecordingText> textsOf(const OrderReader& reader)
{
    static constexpr std::array<std::pair<const char*, RecordingTag>, 6> tags{
        {{"RECORD_TITLE", RecordingTag::Title}, {"RECORD_COPYRIGHT", RecordingTag::Copyright},
            {"RECORD_SOFTWARE", RecordingTag::Software}, {"RECORD_ARTIST", RecordingTag::Artist},
            {"RECORD_COMMENT", RecordingTag::Comment}, {"RECORD_DATE", RecordingTag::Date}}};
    std::vector<RecordingText> texts;
    for (const auto& [name, tag] : tags) {
        if (std::string text = reader.text(name); !text.empty())
            texts.push_back({tag, std::move(text)});
    }
    return texts;
}

void addNamedBy(
    const OrderReader& reader, const char* variable, BoundKind kind, std::vector<BoundApplication>& to)
{
    BoundApplication application = readBoundApplication(reader.text(variable));
    application.turn = BoundTurn::Inline;
    application.kind = kind;
    if (!application.name.empty())
        to.push_back(std::move(application));
}

} // namespace

ReadRecordOrder recordOrderOf(const std::string& path, const ChannelVariables& variables)
{
    using std::chrono::milliseconds;
    ReadRecordOrder read;
    OrderReader reader(variables, read.faults);
    RecordOrder& order = read.order;
    order.sound = soundOf(reader);
    order.file.name = path;
    order.file.channels = channelsOf(order.sound);
    order.file.rate = reader.number("record_sample_rate", 48'000, 0);
    if (reader.isSet("RECORD_APPEND"))
        order.file.existing = ExistingRecording::Continued;
    order.file.texts = textsOf(reader);
    order.shortest = std::chrono::seconds(reader.number("RECORD_MIN_SEC", longestSeconds, 0));
    order.silence.threshold = reader.number("RECORD_SILENCE_THRESHOLD", loudest, order.silence.threshold);
    order.silence.atFirst = milliseconds(reader.number("RECORD_INITIAL_TIMEOUT_MS", longestMs, 0));
    order.silence.afterSpeech = milliseconds(reader.number("RECORD_FINAL_TIMEOUT_MS", longestMs, 0));
    if (reader.isSet("RECORD_HANGUP_ON_ERROR"))
        order.fault = RecordFault::HangsUp;
    if (reader.isSet("RECORD_ANSWER_REQ"))
        order.begin = RecordBegin::WithAnswer;
    if (reader.isSet("RECORD_BRIDGE_REQ"))
        order.scope = RecordWhile::Bridged;
    if (reader.isSet("RECORD_CHECK_BRIDGE"))
        order.beside = RecordBeside::Nothing;
    addNamedBy(reader, "execute_on_record_start", BoundKind::Application, order.onStart);
    addNamedBy(reader, "record_post_process_exec_app", BoundKind::Application, order.afterwards);
    addNamedBy(reader, "record_post_process_exec_api", BoundKind::Command, order.afterwards);
    return read;
}

} // namespace legscope
