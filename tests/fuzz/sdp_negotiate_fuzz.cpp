/// Any offer: either refused, or answered with an SDP that can be read, has the offer's m-lines, and shows
/// the edits that lead to it; narrowing and findings never crash on it.

#include "engine/sdp/answering.h"
#include "engine/sdp/lint.h"
#include "engine/sdp/sdpwriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;
using namespace legscope::test;

namespace {

RewritePlan plan()
{
    RewritePlan result;
    result.address = "198.51.100.1";
    result.sessionId = "77";
    for (std::uint16_t i = 0; i < 64; ++i)
        result.lines.push_back(
            {static_cast<std::uint16_t>(30000 + 10 * i), static_cast<std::uint16_t>(30001 + 10 * i)});
    return result;
}

void checkAnswerText(const SdpView& offer, Negotiated terms, std::string_view body)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (stream.crypto)
            stream.ownCrypto = {*stream.crypto};
        stream.ownDtls = stream.dtls;
        if (stream.ownDtls)
            stream.ownDtls->setup = DtlsSetup::Active;
    }
    const auto written = writeSdp(answerTo(terms, MediaDirection::SendRecv), plan(), parsed(body).get());
    require(written.has_value());
    std::string after;
    for (const SdpEdit& edit : written->edits) {
        if (edit.op != EditOp::Drop)
            after += edit.after + "\r\n";
    }
    require(after == written->text);
    const auto answer = readSdp(written->text);
    require(answer && checkAnswer(offer, *answer));
    require(acceptAnswer(terms, *answer).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const auto preferences = readCodecPreferences("OPUS,PCMA@20i,PCMU,G722,H264,VP8,telephone-event");
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    static_cast<void>(lintSdp(body, SignallingPrivacy::Clear));
    const auto offer = readSdp(body);
    if (!offer)
        return 0;
    for (const auto style :
        {NegotiationStyle::Generous, NegotiationStyle::Greedy, NegotiationStyle::Scrooge}) {
        const auto terms = negotiate(*offer,
            {*preferences, style, SecureRules{.policy = SecurePolicy::Optional}, FaxMedia::PassThrough});
        if (!terms)
            continue;
        checkAnswerText(*offer, *terms, body);
        if (const auto fewer = narrowed(*terms, *readCodecPreferences("PCMU,VP8")))
            checkAnswerText(*offer, *fewer, body);
    }
    return 0;
}
