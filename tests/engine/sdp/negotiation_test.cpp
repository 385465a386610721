#include "engine/sdp/answering.h"
#include "engine/sdp/negotiation.h"
#include "tests/engine/sdp/negotiating.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

Q_DECLARE_METATYPE(NegotiationStyle)

Q_DECLARE_METATYPE(StreamOutcome)

class NegotiationTest : public QObject {
    Q_OBJECT

private slots:
    void styleDecidesWhoseOrderWins_data();
    void styleDecidesWhoseOrderWins();
    void streamHasItsOutcome_data();
    void streamHasItsOutcome();
    void offerThatCannotBeServedIsRefused_data();
    void offerThatCannotBeServedIsRefused();
    void eventsFollowTheClockOfTheCodec();
    void nextLegIsOfferedOnlyWhatBothAllow();
    void nextLegWithoutCommonCodecIsNotOffered();
    void nextLegMayBeOfferedWhatCanBeTranscoded_data();
    void nextLegMayBeOfferedWhatCanBeTranscoded();
    void whereNothingIsInCommonEachLegKeepsItsOwnCodec();
    void chosenCodecStandsAlone();
    void ownOfferHasPayloadTypes();
    void aCodecHasTheNumberOfItsRateAndChannels();
    void ownOfferNeedsCodecsItKnows();
};

void NegotiationTest::styleDecidesWhoseOrderWins_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<QString>("preferences");
    QTest::addColumn<NegotiationStyle>("style");
    QTest::addColumn<QString>("codecs");
    QTest::addColumn<uint>("ptime");
    const QString plain = "m=audio 4 RTP/AVP 0 8 9\r\na=ptime:20\r\n";
    const QString thirty = "m=audio 4 RTP/AVP 0 8 9\r\na=ptime:30\r\n";
    const QString unsaid = "m=audio 4 RTP/AVP 0 8\r\n";
    using enum NegotiationStyle;
    QTest::newRow("generous: the offer's order") << plain << "PCMA,PCMU" << Generous << "0 8" << 20u;
    QTest::newRow("greedy: our order") << plain << "PCMA,PCMU" << Greedy << "8 0" << 20u;
    QTest::newRow("scrooge: our order") << plain << "PCMA,PCMU" << Scrooge << "8 0" << 20u;
    QTest::newRow("generous: the right ptime first")
        << thirty << "PCMU@20i,PCMA@30i" << Generous << "8 0" << 30u;
    QTest::newRow("generous: the offer's ptime, if need be")
        << thirty << "PCMA@20i" << Generous << "8" << 30u;
    QTest::newRow("greedy: the right ptime first") << thirty << "PCMU@20i,PCMA@30i" << Greedy << "8 0" << 30u;
    QTest::newRow("greedy: the offer's ptime, if need be")
        << thirty << "G722@20i,PCMA@20i" << Greedy << "9 8" << 30u;
    QTest::newRow("scrooge: our ptime whatever is offered")
        << thirty << "PCMU@20i,PCMA@30i" << Scrooge << "0 8" << 20u;
    QTest::newRow("no ptime offered: ours") << unsaid << "PCMU@20i" << Generous << "0" << 20u;
    QTest::newRow("no ptime said at all") << unsaid << "PCMU" << Greedy << "0" << 0u;
    QTest::newRow("one preference, many matches") << "m=audio 4 RTP/AVP 97 98\r\na=rtpmap:97 speex/8000\r\n"
                                                     "a=rtpmap:98 speex/16000\r\n"
                                                  << "speex" << Greedy << "97 98" << 0u;
    QTest::newRow("the clock rate counts") << "m=audio 4 RTP/AVP 97 98\r\na=rtpmap:97 speex/8000\r\n"
                                              "a=rtpmap:98 speex/16000\r\n"
                                           << "speex@16000h" << Generous << "98" << 0u;
    QTest::newRow("a dynamic payload type that hides a static one")
        << "m=audio 4 RTP/AVP 0\r\na=rtpmap:0 PCMA/8000\r\n"
        << "PCMA" << Generous << "0" << 0u;
}

void NegotiationTest::styleDecidesWhoseOrderWins()
{
    QFETCH(QString, media);
    QFETCH(QString, preferences);
    QFETCH(NegotiationStyle, style);
    QFETCH(QString, codecs);
    QFETCH(uint, ptime);
    const auto terms = negotiate(view(media.toStdString()), rules(qPrintable(preferences), style));
    QVERIFY2(terms, terms ? "" : terms.error().detail.c_str());
    QCOMPARE(typesOf(terms->streams[0].codecs), codecs);
    QCOMPARE(terms->streams[0].ptimeMs, ptime);
}

void NegotiationTest::streamHasItsOutcome_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<StreamOutcome>("outcome");
    using enum StreamOutcome;
    QTest::newRow("audio with a common codec") << "m=audio 4 RTP/AVP 0\r\n" << Served;
    QTest::newRow("audio with feedback profile") << "m=audio 4 RTP/AVPF 0\r\n" << Served;
    QTest::newRow("crypto in plain RTP is tolerated")
        << "m=audio 4 RTP/AVP 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xx\r\n"
        << Served;
    QTest::newRow("video without a codec of ours") << "m=video 4 RTP/AVP 99\r\na=rtpmap:99 H264/90000\r\n"
                                                   << NoCommonCodec;
    QTest::newRow("a payload type without a name") << "m=audio 4 RTP/AVP 99\r\n" << NoCommonCodec;
    QTest::newRow("telephone-event alone") << "m=audio 4 RTP/AVP 101\r\na=rtpmap:101 telephone-event/8000\r\n"
                                           << NoCommonCodec;
    QTest::newRow("SRTP") << "m=audio 4 RTP/SAVP 0\r\n" << SecureRefused;
    QTest::newRow("DTLS-SRTP") << "m=audio 4 UDP/TLS/RTP/SAVPF 0\r\n" << SecureRefused;
    QTest::newRow("rejected by the peer") << "m=audio 0 RTP/AVP 0\r\n" << PeerRejected;
    QTest::newRow("T.38") << "m=image 4 udptl t38\r\n" << MediaNotServed;
    QTest::newRow("BFCP over TCP") << "m=application 4 TCP/BFCP *\r\n" << MediaNotServed;
    QTest::newRow("RTP over TCP") << "m=audio 4 TCP/RTP/AVP 0\r\n" << MediaNotServed;
    QTest::newRow("something else") << "m=application 4 UDP/BFCP *\r\n" << MediaNotServed;
}

void NegotiationTest::streamHasItsOutcome()
{
    QFETCH(QString, media);
    QFETCH(StreamOutcome, outcome);
    const auto terms = negotiate(view("m=audio 4 RTP/AVP 0\r\n" + media.toStdString()), rules("PCMU"));
    QVERIFY(terms);
    QCOMPARE(terms->streams.size(), 2u);
    QCOMPARE(terms->streams[1].outcome, outcome);
}

void NegotiationTest::offerThatCannotBeServedIsRefused_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<Errc>("code");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no codec in common") << "m=audio 4 RTP/AVP 18 101\r\na=rtpmap:101 telephone-event/8000\r\n"
                                        << Errc::NoCommonCodec << "audio RTP/AVP 18 101: no common codec";
    QTest::newRow("SRTP only") << "m=audio 4 RTP/SAVP 0\r\n" << Errc::Unsupported << "SRTP is not accepted";
    QTest::newRow("nothing that is served") << "m=message 4 TCP/MSRP *\r\n"
                                            << Errc::Unsupported << "not served";
    QTest::newRow("port 0 only") << "m=audio 0 RTP/AVP 0\r\n" << Errc::BadSdp << "no m-line with a port";
    QTest::newRow("no m-line") << "" << Errc::BadSdp << "no m-line with a port";
}

void NegotiationTest::offerThatCannotBeServedIsRefused()
{
    QFETCH(QString, media);
    QFETCH(Errc, code);
    QFETCH(QString, cause);
    const auto terms = negotiate(view(media.toStdString()), rules("PCMU"));
    QVERIFY(!terms);
    QCOMPARE(terms.error().code, code);
    const QString detail = QString::fromStdString(terms.error().detail);
    QVERIFY2(detail.contains(cause), qPrintable(detail));
}

void NegotiationTest::eventsFollowTheClockOfTheCodec()
{
    QCOMPARE(typesOf(agreed(richAudio, "opus,PCMU").streams[0].events), QString("101 100"));
    QCOMPARE(typesOf(agreed(richAudio, "opus").streams[0].events), QString("100"));
    QCOMPARE(typesOf(agreed(richAudio, "G722").streams[0].events), QString("101"));
    QCOMPARE(typesOf(agreed("m=audio 4 RTP/AVP 96 101\r\na=rtpmap:96 opus/48000/2\r\n"
                            "a=rtpmap:101 telephone-event/8000\r\n",
                 "opus")
                     .streams[0]
                     .events),
        QString("101"));
    QVERIFY(agreed("m=audio 4 RTP/AVP 0\r\n", "PCMU").streams[0].events.empty());
}

void NegotiationTest::nextLegIsOfferedOnlyWhatBothAllow()
{
    const auto terms
        = narrowed(agreed(richAudio, "opus,PCMU,PCMA,G722"), *readCodecPreferences("PCMA,GSM,G722"));
    QVERIFY(terms);
    QCOMPARE(typesOf(terms->streams[0].codecs), QString("8 9"));
    QCOMPARE(typesOf(terms->streams[0].events), QString("101"));
    QCOMPARE(terms->streams[0].ptimeMs, 20u);
}

void NegotiationTest::nextLegWithoutCommonCodecIsNotOffered()
{
    const auto terms = narrowed(agreed(richAudio, "PCMU"), *readCodecPreferences("PCMA"));
    QVERIFY(!terms);
    QCOMPARE(terms.error().code, Errc::NoCommonCodec);
}

void NegotiationTest::nextLegMayBeOfferedWhatCanBeTranscoded_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<QString>("preferences");
    QTest::addColumn<QString>("codecs"); // empty: none in common
    QTest::addColumn<QString>("events");
    QTest::addColumn<uint>("ptime");
    const QString plain = "m=audio 4 RTP/AVP 0 101\r\na=rtpmap:101 telephone-event/8000\r\na=ptime:20\r\n";
    QTest::newRow("what the offer has not") << plain << "PCMU,PCMA,opus" << "0 8 96" << "97 101" << 20u;
    QTest::newRow("the order of the list") << plain << "opus,PCMU" << "96 0" << "97 101" << 20u;
    QTest::newRow("nothing of the offer") << plain << "G722" << "9" << "101" << 20u;
    QTest::newRow("the packet time of the list") << plain << "PCMU@60i" << "0" << "101" << 60u;
    QTest::newRow("what cannot be transcoded is not added") << plain << "GSM,PCMU,VP8" << "0" << "101" << 20u;
    QTest::newRow("an offer of what cannot be transcoded") << "m=audio 4 RTP/AVP 3\r\n"
                                                           << "GSM,PCMA" << "3" << "" << 0u;
    QTest::newRow("an offer of that, and none in common") << "m=audio 4 RTP/AVP 3\r\n"
                                                          << "PCMA" << "" << "" << 0u;
    QTest::newRow("a number that is taken") << "m=audio 4 RTP/AVP 8\r\na=rtpmap:8 PCMU/8000\r\n"
                                            << "PCMU,PCMA" << "8 96" << "101" << 0u;
    QTest::newRow("events though none were offered") << "m=audio 4 RTP/AVP 0\r\n"
                                                     << "PCMU,opus" << "0 96" << "97 101" << 0u;
}

void NegotiationTest::nextLegMayBeOfferedWhatCanBeTranscoded()
{
    QFETCH(QString, media);
    QFETCH(QString, preferences);
    QFETCH(QString, codecs);
    const Transcodable ours
        = [](const SdpCodec& codec) { return codec.name != "GSM" && codec.name != "VP8"; };
    const auto terms = widened(
        agreed(media.toStdString(), "PCMU,PCMA,GSM"), *readCodecPreferences(preferences.toStdString()), ours);
    QCOMPARE(terms.has_value(), !codecs.isEmpty());
    if (!terms) {
        QCOMPARE(terms.error().code, Errc::NoCommonCodec);
        return;
    }
    QCOMPARE(typesOf(terms->streams[0].codecs), codecs);
    QTEST(typesOf(terms->streams[0].events), "events");
    QTEST(uint{terms->streams[0].ptimeMs}, "ptime");
}

void NegotiationTest::whereNothingIsInCommonEachLegKeepsItsOwnCodec()
{
    const Negotiated offered = agreed("m=audio 4 RTP/AVP 3 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\n"
                                      "a=ptime:30\r\n",
        "GSM,PCMU,PCMA");
    const Negotiated accepted = agreed("m=audio 4 RTP/AVP 9 100\r\na=rtpmap:100 telephone-event/8000\r\n"
                                       "a=ptime:20\r\n",
        "G722");
    const Transcodable ours = [](const SdpCodec& codec) { return codec.name != "GSM"; };
    const auto answer = answerFrom(offered, accepted, ours);
    QVERIFY(answer);
    QCOMPARE(typesOf(answer->streams[0].codecs), QString("0"));
    QCOMPARE(typesOf(answer->streams[0].events), QString("101"));
    QCOMPARE(answer->streams[0].ptimeMs, 30u);
    QCOMPARE(answerFrom(offered, accepted).error().code, Errc::NoCommonCodec);
    // Only what cannot be made of anything.
    const Negotiated foreign = agreed("m=audio 4 RTP/AVP 3\r\n", "GSM");
    QCOMPARE(answerFrom(foreign, accepted, ours).error().code, Errc::NoCommonCodec);
}

void NegotiationTest::chosenCodecStandsAlone()
{
    const Negotiated terms = withChosenCodec(agreed(richAudio, "opus,PCMU"));
    QCOMPARE(typesOf(terms.streams[0].codecs), QString("96"));
    QCOMPARE(typesOf(terms.streams[0].events), QString("100"));
}

void NegotiationTest::ownOfferHasPayloadTypes()
{
    const auto terms
        = ownOffer(*readCodecPreferences("OPUS@20i,PCMA,VP8,FOO@16000h,AMR~octet-align=1,PCMA,speex@32000h"));
    QVERIFY(terms);
    QCOMPARE(terms->streams.size(), 2u);
    const NegotiatedStream& audio = terms->streams[0];
    QCOMPARE(typesOf(audio.codecs), QString("96 8 98 99 100"));
    QCOMPARE(audio.codecs[0].name, std::string("opus"));
    QCOMPARE(audio.codecs[0].channels, 2u);
    QCOMPARE(audio.codecs[2].clockRate, 16000u);
    QCOMPARE(audio.codecs[3].fmtp, std::string("octet-align=1"));
    QCOMPARE(audio.codecs[4].clockRate, 32000u);
    QCOMPARE(typesOf(audio.events), QString("101"));
    QCOMPARE(audio.ptimeMs, 20u);
    QCOMPARE(terms->streams[1].media, std::string("video"));
    QCOMPARE(typesOf(terms->streams[1].codecs), QString("97"));
}

void NegotiationTest::aCodecHasTheNumberOfItsRateAndChannels()
{
    const auto terms = ownOffer(*readCodecPreferences("L16@44100h,L16@16000h,PCMU@16000h,DVI4@16000h"));
    QVERIFY(terms);
    QCOMPARE(typesOf(terms->streams[0].codecs), QString("11 96 97 6"));
}

void NegotiationTest::ownOfferNeedsCodecsItKnows()
{
    const auto unknown = ownOffer(*readCodecPreferences("PCMU,FOO"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Errc::InvalidArgument);
    QVERIFY(QString::fromStdString(unknown.error().detail).contains("FOO@8000h"));
    QVERIFY(!ownOffer({}));
    std::vector<CodecPreference> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(*readCodecPreference("X" + std::to_string(i) + "@8000h"));
    QVERIFY(!ownOffer(many));
}

LEGSCOPE_TEST(NegotiationTest)
#include "negotiation_test.moc"
