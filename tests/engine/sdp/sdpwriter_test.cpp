#include "engine/sdp/answering.h"
#include "engine/sdp/sdpwriter.h"

#include "engine/sdp/editlist.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/engine/sdp/threepairs.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* offer
    = "v=0\r\no=alice 100 1 IN IP4 192.0.2.9\r\ns=my call\r\nk=clear:x\r\nc=IN IP4 192.0.2.9\r\n"
      "t=0 0\r\na=tool:phone\r\nm=audio 40000 RTP/AVP 18 8 101\r\na=rtpmap:18 G729/8000\r\n"
      "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\n"
      "a=candidate:1 1 UDP 1 192.0.2.9 40000 typ host\r\na=ptime:20\r\na=sendonly\r\n"
      "m=video 40010 RTP/AVP 99\r\na=rtpmap:99 H264/90000\r\n";

Negotiated termsOf(const char* text, const char* preferences)
{
    const auto view = readSdp(text);
    const auto terms = negotiate(*view,
        {*readCodecPreferences(preferences), NegotiationStyle::Generous, SecureRules{},
            FaxMedia::PassThrough});
    return terms ? *terms : Negotiated();
}

const SdpEdit* editBefore(const Rewritten& written, const char* before)
{
    for (const SdpEdit& edit : written.edits) {
        if (edit.before == before)
            return &edit;
    }
    return nullptr;
}

std::string afterOf(const std::vector<SdpEdit>& edits)
{
    std::string text;
    for (const SdpEdit& edit : edits) {
        if (edit.op != EditOp::Drop)
            text += edit.after + "\r\n";
    }
    return text;
}

std::string beforeOf(const std::vector<SdpEdit>& edits)
{
    std::string text;
    for (const SdpEdit& edit : edits) {
        if (edit.op != EditOp::Add)
            text += edit.before + "\r\n";
    }
    return text;
}

} // namespace

class SdpWriterTest : public QObject {
    Q_OBJECT

private slots:
    void offerIsOursAndKeepsTheOffersChoices();
    void feedbackIsWrittenForItsFormat();
    void editsLeadFromTheOriginalToTheText();
    void reasonsSayWhy();
    void withoutOriginalEveryLineIsAdded();
    void rtcpIsWrittenWhereItIsNotTheNextPort();
    void streamWithoutRelayIsRejected();
    void faxKeepsItsAttributes();
    void writtenSdpCanBeReadAndNegotiatedAgain();
    void planAndTermsAreChecked();
    void originMemoryCountsWrittenTexts();
    void rfc3264BasicExchangeIsAnsweredAsItsExample();
};

void SdpWriterTest::offerIsOursAndKeepsTheOffersChoices()
{
    const auto written = writeSdp(termsOf(offer, "PCMA"), threePairs(), parsed(offer).get());
    QVERIFY(written);
    QCOMPARE(written->text,
        std::string("v=0\r\no=- 77 3 IN IP4 198.51.100.1\r\ns=my call\r\nc=IN IP4 198.51.100.1\r\n"
                    "t=0 0\r\nm=audio 30000 RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\n"
                    "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=ptime:20\r\na=sendonly\r\n"
                    "m=video 0 RTP/AVP 99\r\n"));
}

void SdpWriterTest::feedbackIsWrittenForItsFormat()
{
    const char* video = "v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\n"
                        "m=video 40000 RTP/AVPF 97\r\na=rtpmap:97 H264/90000\r\na=rtcp-fb:* nack pli\r\n";
    const auto written = writeSdp(termsOf(video, "H264"), threePairs(), parsed(video).get());
    QVERIFY(written);
    QVERIFY(written->text.find("a=rtpmap:97 H264/90000\r\na=rtcp-fb:97 nack pli\r\n") != std::string::npos);
}

void SdpWriterTest::editsLeadFromTheOriginalToTheText()
{
    const char* answer = "v=0\r\no=bob 1 1 IN IP6 2001:db8::9\r\ns=x\r\nt=0 0\r\nm=audio 5 RTP/AVP 8\r\nc=IN "
                         "IP6 2001:db8::9\r\n";
    for (const char* original : {offer, answer}) {
        const auto written = writeSdp(termsOf(offer, "PCMA,G729"), threePairs(), parsed(original).get());
        QVERIFY(written);
        QCOMPARE(afterOf(written->edits), written->text);
        QCOMPARE(beforeOf(written->edits), std::string(original));
    }
}

void SdpWriterTest::reasonsSayWhy()
{
    const auto written = writeSdp(termsOf(offer, "PCMA"), threePairs(), parsed(offer).get());
    QVERIFY(written);
    const auto reason = [&written](const char* before) { return editBefore(*written, before)->reason; };
    QCOMPARE(reason("v=0"), EditReason::None);
    QCOMPARE(reason("o=alice 100 1 IN IP4 192.0.2.9"), EditReason::OriginHidden);
    QCOMPARE(reason("k=clear:x"), EditReason::KeyObsolete);
    QCOMPARE(reason("c=IN IP4 192.0.2.9"), EditReason::MediaAnchored);
    QCOMPARE(reason("a=tool:phone"), EditReason::Negotiated);
    QCOMPARE(reason("m=audio 40000 RTP/AVP 18 8 101"), EditReason::Negotiated);
    QCOMPARE(reason("a=rtpmap:18 G729/8000"), EditReason::CodecNotPreferred);
    QCOMPARE(editBefore(*written, "a=rtpmap:8 PCMA/8000")->op, EditOp::Keep);
    QCOMPARE(reason("a=candidate:1 1 UDP 1 192.0.2.9 40000 typ host"), EditReason::IceStripped);
    QCOMPARE(reason("m=video 40010 RTP/AVP 99"), EditReason::CodecNotPreferred);
    QCOMPARE(editBefore(*written, "m=video 40010 RTP/AVP 99")->section, 1);
    QCOMPARE(editBefore(*written, "a=sendonly")->op, EditOp::Keep);
}

void SdpWriterTest::withoutOriginalEveryLineIsAdded()
{
    const auto written = writeSdp(*ownOffer(*readCodecPreferences("PCMU")), threePairs());
    QVERIFY(written);
    QCOMPARE(written->text,
        std::string("v=0\r\no=- 77 3 IN IP4 198.51.100.1\r\ns=-\r\nc=IN IP4 198.51.100.1\r\nt=0 0\r\n"
                    "m=audio 30000 RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\n"
                    "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=sendrecv\r\n"));
    for (const SdpEdit& edit : written->edits)
        QCOMPARE(edit.op, EditOp::Add);
    QCOMPARE(written->edits.back().section, 0);
}

void SdpWriterTest::rtcpIsWrittenWhereItIsNotTheNextPort()
{
    Negotiated terms = *ownOffer(*readCodecPreferences("PCMU"));
    const auto tail = [&terms](RelayLine line) {
        RewritePlan plan = threePairs();
        plan.lines = {line};
        return QString::fromStdString(writeSdp(terms, plan)->text).section("a=sendrecv\r\n", 1);
    };
    QCOMPARE(tail({30000, 30001}), QString());
    terms.streams[0].muxes = true;
    QCOMPARE(tail({30000, 30001}), QString("a=rtcp-mux\r\n"));
    QCOMPARE(tail({30000, 40001}), QString("a=rtcp-mux\r\na=rtcp:40001\r\n"));
    terms.streams[0].muxes = false;
    QCOMPARE(tail({30000, 41001}), QString("a=rtcp:41001\r\n"));
}

void SdpWriterTest::streamWithoutRelayIsRejected()
{
    RewritePlan plan = threePairs();
    plan.lines.clear();
    const auto written = writeSdp(*ownOffer(*readCodecPreferences("PCMU")), plan);
    QVERIFY(written);
    QVERIFY(QString::fromStdString(written->text).endsWith("m=audio 0 RTP/AVP 0 101\r\n"));
    QCOMPARE(written->edits.back().reason, EditReason::NotServed);
}

void SdpWriterTest::faxKeepsItsAttributes()
{
    const char* fax
        = "v=0\r\no=a 1 1 IN IP4 192.0.2.9\r\ns=-\r\nm=image 5 udptl t38\r\na=T38FaxVersion:0\r\n";
    const auto written = writeSdp(termsOf(fax, "PCMU"), threePairs(), parsed(fax).get());
    QVERIFY(written);
    QVERIFY(QString::fromStdString(written->text)
            .endsWith("m=image 30000 udptl t38\r\na=T38FaxVersion:0\r\na=sendrecv\r\n"));
}

void SdpWriterTest::writtenSdpCanBeReadAndNegotiatedAgain()
{
    const auto written = writeSdp(*ownOffer(*readCodecPreferences("OPUS@20i,G722,PCMA,VP8")), threePairs());
    QVERIFY(written);
    const auto view = readSdp(written->text);
    QVERIFY(view);
    const auto again
        = negotiate(*view, {*readCodecPreferences("PCMA,OPUS,VP8"), NegotiationStyle::Greedy, {}});
    QVERIFY(again);
    QCOMPARE(again->streams.size(), 2u);
    QCOMPARE(again->streams[0].codecs.size(), 2u);
    QCOMPARE(again->streams[0].codecs[0].name, std::string("PCMA"));
    QVERIFY(again->streams[1].served());
}

void SdpWriterTest::planAndTermsAreChecked()
{
    RewritePlan plan = threePairs();
    plan.address = "nowhere";
    QCOMPARE(writeSdp(*ownOffer(*readCodecPreferences("PCMU")), plan).error().code, Errc::InvalidArgument);
    QCOMPARE(writeSdp(Negotiated(), threePairs()).error().code, Errc::InvalidArgument);
}

void SdpWriterTest::originMemoryCountsWrittenTexts()
{
    OriginMemory memory("5", 9);
    const auto write = [&memory](const char* preferences) {
        const Negotiated terms = *ownOffer(*readCodecPreferences(preferences));
        const auto written = memory.remember(
            threePairs(), [&terms](const RewritePlan& plan) { return writeSdp(terms, plan); });
        return QString::fromStdString(written->text).section("\r\n", 1, 1);
    };
    QCOMPARE(write("PCMU"), QString("o=- 5 9 IN IP4 198.51.100.1"));
    QCOMPARE(write("PCMU"), QString("o=- 5 9 IN IP4 198.51.100.1"));
    QCOMPARE(write("PCMA"), QString("o=- 5 10 IN IP4 198.51.100.1"));
}

/// RFC 3264 section 10.1: audio and two video streams are offered; audio and the second video are taken.
void SdpWriterTest::rfc3264BasicExchangeIsAnsweredAsItsExample()
{
    const char* alice
        = "v=0\r\no=alice 2890844526 2890844526 IN IP4 host.anywhere.com\r\ns=\r\nc=IN IP4 "
          "host.anywhere.com\r\n"
          "t=0 0\r\nm=audio 49170 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\nm=video 51372 RTP/AVP 31\r\n"
          "a=rtpmap:31 H261/90000\r\nm=video 53000 RTP/AVP 32\r\na=rtpmap:32 MPV/90000\r\n";
    const Negotiated answer = answerTo(termsOf(alice, "PCMU,MPV"), MediaDirection::SendRecv);
    const auto written = writeSdp(answer, threePairs());
    QVERIFY(written);
    QVERIFY(QString::fromStdString(written->text)
            .endsWith(
                "m=audio 30000 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\nm=video 0 RTP/AVP 31\r\n"
                "m=video 30020 RTP/AVP 32\r\na=rtpmap:32 MPV/90000\r\na=sendrecv\r\n"));
    QVERIFY(checkAnswer(*readSdp(alice), *readSdp(written->text)));
}

LEGSCOPE_TEST(SdpWriterTest)
#include "sdpwriter_test.moc"
