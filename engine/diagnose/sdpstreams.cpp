#include "engine/diagnose/sdpstreams.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace legscope {
namespace {

using namespace std::string_view_literals;

/// RFC 3551 section 6; those that are in use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> staticFormats{
    {{"0", "PCMU/8000"}, {"3", "GSM/8000"}, {"4", "G723/8000"}, {"5", "DVI4/8000"}, {"7", "LPC/8000"},
        {"8", "PCMA/8000"}, {"9", "G722/8000"}, {"15", "G728/8000"}, {"18", "G729/8000"},
        {"31", "H261/90000"}, {"34", "H263/90000"}}};

std::string_view nextWord(std::string_view& text)
{
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        text = {};
        return {};
    }
    text.remove_prefix(begin);
    const auto end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// "PCMA/8000/1" is "PCMA/8000": one channel is what nothing said means.
std::string codecName(std::string_view encoding)
{
    std::string name(encoding);
    if (std::ranges::count(name, '/') == 2 && name.ends_with("/1"))
        name.erase(name.size() - 2);
    return name;
}

/// Dynamic payload types, RFC 3551 section 3, mean nothing without a=rtpmap.
bool isUnnamedDynamic(std::string_view codec)
{
    return codec.starts_with('#') && (codec.size() > 3 || codec >= "#96"sv);
}

bool carriesSpeech(std::string_view codec)
{
    const std::string_view name = codec.substr(0, codec.find('/'));
    const auto isCalled = [name](std::string_view other) { return equalsIgnoringCase(name, other); };
    return !isUnnamedDynamic(codec) && !isCalled("telephone-event"sv) && !isCalled("cn"sv)
        && !isCalled("red"sv) && codec != "#13"sv && codec != "#19"sv;
}

class StreamReader {
public:
    void line(std::string_view text)
    {
        if (text.size() < 2 || text[1] != '=')
            return;
        const std::string_view value = text.substr(2);
        if (text[0] == 'm')
            begin(value);
        else if (text[0] == 'c')
            connection(value);
        else if (text[0] == 'a')
            attribute(value);
    }

    std::vector<SdpStream> end()
    {
        nameCodecs();
        return std::move(m_streams);
    }

private:
    void begin(std::string_view value)
    {
        nameCodecs();
        SdpStream stream;
        stream.media = nextWord(value);
        stream.rejected = nextWord(value) == "0";
        const std::string_view proto = nextWord(value);
        stream.rtp = proto.find("RTP/") != std::string_view::npos;
        stream.secure = proto.find("RTP/SAVP") != std::string_view::npos;
        stream.held = m_session.held;
        stream.holds = m_session.holds;
        stream.inactive = m_session.inactive;
        m_formats.clear();
        m_names.clear();
        for (std::string_view format = nextWord(value); !format.empty(); format = nextWord(value))
            m_formats.emplace_back(format);
        m_streams.push_back(std::move(stream));
    }

    void connection(std::string_view value)
    {
        nextWord(value);
        nextWord(value);
        const std::string_view address = nextWord(value);
        if (address == "0.0.0.0" || address == "::")
            scope().held = scope().holds = true;
    }

    void attribute(std::string_view value)
    {
        scope().held |= value == "sendonly" || value == "recvonly" || value == "inactive";
        scope().holds |= value == "sendonly" || value == "inactive";
        scope().inactive |= value == "inactive";
        if (m_streams.empty())
            return;
        m_streams.back().candidates |= value.starts_with("candidate:");
        m_streams.back().zrtp |= value.starts_with("zrtp-hash:");
        if (value.starts_with("rtpmap:")) {
            value.remove_prefix(7);
            const std::string format(nextWord(value));
            m_names[format] = codecName(nextWord(value));
        }
    }

    /// The m-line that is read, or before the first the session, whose lines hold for all.
    SdpStream& scope() { return m_streams.empty() ? m_session : m_streams.back(); }

    void nameCodecs()
    {
        if (m_streams.empty() || !m_streams.back().rtp)
            return;
        for (const std::string& format : m_formats) {
            m_streams.back().formats.push_back(format);
            std::string name = "#" + format;
            const auto fixed
                = std::ranges::find(staticFormats, format, [](const auto& one) { return one.first; });
            if (const auto mapped = m_names.find(format); mapped != m_names.end())
                name = mapped->second;
            else if (fixed != staticFormats.end())
                name = fixed->second;
            if (carriesSpeech(name))
                m_streams.back().codecs.push_back(std::move(name));
        }
    }

    std::vector<SdpStream> m_streams;
    SdpStream m_session;
    std::vector<std::string> m_formats; ///< of the m-line that is read
    std::map<std::string, std::string> m_names;
};

} // namespace

bool isSameCodec(std::string_view one, std::string_view other)
{
    return equalsIgnoringCase(one, other);
}

std::vector<SdpStream> streamsOf(std::string_view sdp)
{
    StreamReader reader;
    while (!sdp.empty()) {
        const auto end = std::min(sdp.find('\n'), sdp.size());
        std::string_view line = sdp.substr(0, end);
        sdp.remove_prefix(std::min(end + 1, sdp.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        reader.line(line);
    }
    return reader.end();
}

} // namespace legscope
