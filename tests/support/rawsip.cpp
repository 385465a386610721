#include "tests/support/rawsip.h"

#include <atomic>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

std::string orNew(const std::string& given, std::string_view prefix)
{
    static std::atomic<unsigned> next{1};
    return given.empty() ? fmt::format("{}{}", prefix, next.fetch_add(1)) : given;
}

} // namespace

std::string textOf(const RawRequest& request, const SocketAddress& source, const SocketAddress& target)
{
    const auto to = request.to.empty() ? fmt::format("<sip:raw@{}>", target.text()) : request.to;
    return fmt::format(
        "{0} sip:raw@{1} SIP/2.0\r\nVia: SIP/2.0/{2} {3};branch={4}\r\nMax-Forwards: 70\r\n"
        "From: {5}\r\nTo: {6}\r\nCall-ID: {7}\r\nCSeq: {8} {0}\r\n{9}Content-Length: 0\r\n\r\n",
        request.method, target.text(), request.protocol, source.text(), orNew(request.branch, "z9hG4bKraw"),
        request.from, to, orNew(request.callId, "raw-call-"), request.cseq, request.more);
}

std::string headerOf(std::string_view message, std::string_view name)
{
    const auto start = message.find(fmt::format("\r\n{}: ", name));
    if (start == message.npos)
        return {};
    const auto value = start + name.size() + 4;
    return std::string(message.substr(value, message.find("\r\n", value) - value));
}

int statusOf(std::string_view message)
{
    int status = 0;
    if (message.starts_with("SIP/2.0 ") && message.size() > 11)
        std::from_chars(message.data() + 8, message.data() + 11, status);
    return status;
}

std::string answerTo(std::string_view request, std::string_view status, std::string_view more)
{
    auto to = headerOf(request, "To");
    if (to.find(";tag=") == to.npos)
        to += ";tag=raw-uas";
    return fmt::format("SIP/2.0 {}\r\nVia: {}\r\nFrom: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {}\r\n{}"
                       "Content-Length: 0\r\n\r\n",
        status, headerOf(request, "Via"), headerOf(request, "From"), to, headerOf(request, "Call-ID"),
        headerOf(request, "CSeq"), more);
}

} // namespace legscope
