#include "bodygenerator.h"

#include <string_view>
#include <vector>

namespace {

class Generator {
public:
    explicit Generator(std::mt19937& random)
        : m_random(random)
    {
    }

    std::string body()
    {
        if (one(20))
            m_text += "\xEF\xBB\xBF";
        line("v=0");
        if (!one(10))
            line(origin());
        else
            m_originLate = true;
        for (std::size_t i = below(8); i > 0; --i)
            line(sessionLine());
        if (!one(6))
            line(connection());
        if (m_originLate)
            line(origin());
        for (std::size_t i = below(6); i > 0; --i)
            media();
        if (one(5))
            m_text.resize(m_text.find_last_not_of("\r\n") + 1);
        return m_text;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool one(std::size_t in) { return below(in) == 0; }
    std::string_view pick(const std::vector<std::string_view>& choices)
    {
        return choices[below(choices.size())];
    }

    std::string port() { return std::to_string(1 + below(65535)); }

    std::string address()
    {
        if (one(3))
            return "IN IP6 " + std::string(pick({"2001:db8::77", "::1", "::", "fe80::9:8"}));
        if (one(6))
            return "IN IP4 " + std::string(pick({"media.example.invalid", "0.0.0.0"}));
        return std::string(pick({"IN", "in"})) + " IP4 203.0.113." + std::to_string(1 + below(250));
    }

    std::string origin()
    {
        return "o=" + std::string(pick({"alice", "-", "John Smith"})) + " 12 34 " + address();
    }
    std::string connection() { return "c=" + std::string(one(8) ? " " : "") + address(); }

    std::string sessionLine()
    {
        return std::string(pick({"s=-", "s= ", "i=we have m=video 1234 here", "t=0 0", "r=7d 1h 0 25h",
            "z=0 0", "u=http://example.invalid/", "e=a@example.invalid", "p=+1", "b=AS:64", "k=clear:x",
            "a=tool:x", "a=ice-lite", "a=group:BUNDLE a b", "a=sendonly", "", "  ", "y=1", "a=rtcp:1234"}));
    }

    std::string attribute()
    {
        if (one(4))
            return "a=rtcp:" + port() + (one(2) ? " " + address() : "");
        if (one(8))
            return connection();
        if (one(8))
            return "a=candidate:1 1 UDP 99 203.0.113.7 " + port() + " typ host";
        return std::string(pick({"a=rtpmap:0 PCMU/8000", "a=fmtp:101 0-16", "a=sendrecv", "a=inactive",
            "a=rtcp-mux", "a=rtcp-fb:99 nack", "a=mid:a", "a=bundle-only", "a=setup:active",
            "a=x-odd: m=audio 1 c=IN IP4 1.2.3.4", "a=ice-ufrag:x", "a=end-of-candidates",
            "a=source-filter: incl IN IP4 * 203.0.113.9", "a=altc:1 IP4 203.0.113.9 7", "k=prompt",
            "b=TIAS:1", "i=title", "a=zrtp-hash:1.10 ff", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xx",
            "a=T38FaxVersion:0", "a=ssrc:1 cname:x", "", "a=", "a=ptime:20 \t"}));
    }

    void media()
    {
        const std::string count = one(8) ? "/" + std::to_string(1 + below(4)) : "";
        const std::string number = one(6) ? "0" : port();
        line("m=" + std::string(pick({"audio", "video", "image", "AUDIO", "application"}))
            + std::string(one(6) ? "  " : " ") + number + count + " "
            + std::string(pick({"RTP/AVP 0 8 101", "RTP/SAVP 99", "udptl t38", "TCP/BFCP *",
                "UDP/TLS/RTP/SAVPF 111 ", "x y"})));
        for (std::size_t i = below(9); i > 0; --i)
            line(attribute());
    }

    void line(const std::string& text)
    {
        m_text += text;
        m_text += one(6) ? "\n" : one(40) ? "\r" : "\r\n";
    }

    std::mt19937& m_random;
    std::string m_text;
    bool m_originLate = false;
};

} // namespace

std::string generateSdp(std::mt19937& random)
{
    return Generator(random).body();
}
