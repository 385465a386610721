#include "engine/sdp/answering.h"
#include "engine/sdp/negotiation.h"
#include "tests/engine/sdp/negotiating.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

Q_DECLARE_METATYPE(MediaDirection)

class AnswerTest : public QObject {
    Q_OBJECT

private slots:
    void answerDirectionFollowsTheOffer_data();
    void answerDirectionFollowsTheOffer();
    void holdByAddressTakesAwayReceiving_data();
    void holdByAddressTakesAwayReceiving();
    void answerOfTheNextLegIsAccepted();
    void answerWithoutAnOfferedCodecIsRefused_data();
    void answerWithoutAnOfferedCodecIsRefused();
    void answerBackHasTheOfferersPayloadTypes();
    void answerBackKeepsEveryMLine();
    void answerBackFollowsHold();
    void payloadTypesAreMappedBetweenLegs();
    void bothNumbersAreTakenAndTheOfferedOneCountsFirst_data();
    void bothNumbersAreTakenAndTheOfferedOneCountsFirst();
    void faxPassesWhereItIsAllowed();
    void feedbackPassesAsFarAsWeTranslateIt_data();
    void feedbackPassesAsFarAsWeTranslateIt();
};

void AnswerTest::answerDirectionFollowsTheOffer_data()
{
    QTest::addColumn<MediaDirection>("offered");
    QTest::addColumn<MediaDirection>("wanted");
    QTest::addColumn<MediaDirection>("answered");
    using enum MediaDirection;
    // RFC 3264 section 6.1: the row of each offered direction.
    const MediaDirection table[4][5] = {{SendRecv, SendRecv, SendOnly, RecvOnly, Inactive},
        {SendOnly, RecvOnly, Inactive, RecvOnly, Inactive},
        {RecvOnly, SendOnly, SendOnly, Inactive, Inactive},
        {Inactive, Inactive, Inactive, Inactive, Inactive}};
    const char* names[] = {"sendrecv", "sendonly", "recvonly", "inactive"};
    const MediaDirection wanted[] = {SendRecv, SendOnly, RecvOnly, Inactive};
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column)
            QTest::addRow("%s offered, %s wanted", names[row], names[column])
                << table[row][0] << wanted[column] << table[row][column + 1];
    }
}

void AnswerTest::answerDirectionFollowsTheOffer()
{
    QFETCH(MediaDirection, offered);
    QFETCH(MediaDirection, wanted);
    QFETCH(MediaDirection, answered);
    QCOMPARE(answerDirection(offered, wanted), answered);
}

void AnswerTest::holdByAddressTakesAwayReceiving_data()
{
    QTest::addColumn<QString>("media");
    QTest::addColumn<MediaDirection>("direction");
    using enum MediaDirection;
    QTest::newRow("0.0.0.0") << "m=audio 4 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\n" << SendOnly;
    QTest::newRow("::") << "m=audio 4 RTP/AVP 0\r\nc=IN IP6 ::\r\n" << SendOnly;
    QTest::newRow("0.0.0.0 and recvonly") << "m=audio 4 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\na=recvonly\r\n"
                                          << Inactive;
    QTest::newRow("sendonly") << "m=audio 4 RTP/AVP 0\r\na=sendonly\r\n" << SendOnly;
    QTest::newRow("inactive") << "m=audio 4 RTP/AVP 0\r\na=inactive\r\n" << Inactive;
}

void AnswerTest::holdByAddressTakesAwayReceiving()
{
    QFETCH(QString, media);
    QFETCH(MediaDirection, direction);
    QCOMPARE(agreed(media.toStdString(), "PCMU").streams[0].direction, direction);
}

void AnswerTest::answerOfTheNextLegIsAccepted()
{
    const auto accepted = acceptAnswer(agreed(richAudio, "opus,PCMU,PCMA"),
        view("m=audio 6 RTP/AVP 8 111 9 110\r\na=rtpmap:111 opus/48000/2\r\na=rtpmap:110 "
             "telephone-event/8000\r\n"
             "a=sendonly\r\na=ptime:40\r\n"));
    QVERIFY(accepted);
    QCOMPARE(typesOf(accepted->streams[0].codecs), QString("8 111"));
    QCOMPARE(typesOf(accepted->streams[0].events), QString("110"));
    QCOMPARE(accepted->streams[0].ptimeMs, 40u);
    QCOMPARE(accepted->streams[0].direction, MediaDirection::SendOnly);
}

void AnswerTest::answerWithoutAnOfferedCodecIsRefused_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("cause");
    QTest::newRow("a codec that was not offered") << "m=audio 6 RTP/AVP 18\r\n"
                                                  << "no common codec";
    QTest::newRow("every m-line rejected") << "m=audio 0 RTP/AVP 0\r\n"
                                           << "rejected by the peer";
    QTest::newRow("another count of m-lines") << ""
                                              << "0 m-lines";
}

void AnswerTest::answerWithoutAnOfferedCodecIsRefused()
{
    QFETCH(QString, answer);
    QFETCH(QString, cause);
    const auto accepted = acceptAnswer(agreed("m=audio 4 RTP/AVP 0\r\n", "PCMU"), view(answer.toStdString()));
    QVERIFY(!accepted);
    QVERIFY2(
        QString::fromStdString(accepted.error().detail).contains(cause), accepted.error().detail.c_str());
}

void AnswerTest::answerBackHasTheOfferersPayloadTypes()
{
    const Negotiated offered = agreed(richAudio, "opus,PCMU");
    const auto accepted = acceptAnswer(offered,
        view("m=audio 6 RTP/AVP 111 110\r\na=rtpmap:111 opus/48000/2\r\n"
             "a=fmtp:111 stereo=1\r\na=rtpmap:110 telephone-event/48000\r\n"));
    QVERIFY(accepted);
    const auto answer = answerFrom(offered, *accepted);
    QVERIFY(answer);
    QCOMPARE(typesOf(answer->streams[0].codecs), QString("96"));
    QCOMPARE(answer->streams[0].codecs[0].fmtp, std::string("stereo=1"));
    QCOMPARE(typesOf(answer->streams[0].events), QString("100"));
}

void AnswerTest::answerBackKeepsEveryMLine()
{
    const std::string two = "m=audio 4 RTP/AVP 0\r\nm=video 8 RTP/AVP 99\r\na=rtpmap:99 H264/90000\r\n";
    const Negotiated offered = agreed(two, "PCMU,H264");
    const auto accepted = acceptAnswer(offered, view("m=audio 4 RTP/AVP 0\r\nm=video 0 RTP/AVP 99\r\n"));
    QVERIFY(accepted);
    const auto answer = answerFrom(offered, *accepted);
    QVERIFY(answer);
    QCOMPARE(answer->streams.size(), 2u);
    QVERIFY(answer->streams[0].served());
    QCOMPARE(answer->streams[1].outcome, StreamOutcome::PeerRejected);
    QCOMPARE(answerFrom(offered, Negotiated()).error().code, Errc::InvalidArgument);
}

void AnswerTest::answerBackFollowsHold()
{
    const Negotiated offered = agreed("m=audio 4 RTP/AVP 0\r\na=sendonly\r\n", "PCMU");
    const auto polite = acceptAnswer(offered, view("m=audio 6 RTP/AVP 0\r\na=recvonly\r\n"));
    QCOMPARE(answerFrom(offered, *polite)->streams[0].direction, MediaDirection::RecvOnly);
    const auto wrong = acceptAnswer(offered, view("m=audio 6 RTP/AVP 0\r\n"));
    QCOMPARE(answerFrom(offered, *wrong)->streams[0].direction, MediaDirection::RecvOnly);
    QCOMPARE(answerTo(offered, MediaDirection::SendRecv).streams[0].direction, MediaDirection::RecvOnly);
    QCOMPARE(answerTo(offered, MediaDirection::Inactive).streams[0].direction, MediaDirection::Inactive);
}

void AnswerTest::payloadTypesAreMappedBetweenLegs()
{
    const Negotiated offered = agreed(richAudio, "opus,PCMU");
    const auto accepted = acceptAnswer(offered,
        view("m=audio 6 RTP/AVP 0 111 110\r\na=rtpmap:111 opus/48000/2\r\n"
             "a=rtpmap:110 telephone-event/8000\r\n"));
    const auto answer = answerFrom(offered, *accepted);
    QVERIFY(answer);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"0", "0"}, {"96", "111"}, {"101", "110"}};
    QCOMPARE(payloadTypesBetween(answer->streams[0], accepted->streams[0]), expected);
}

void AnswerTest::bothNumbersAreTakenAndTheOfferedOneCountsFirst_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("map"); // from the answerer's numbers to the offerer's
    QTest::newRow("the same") << "111 101 a=rtpmap:111 opus/48000/2 a=rtpmap:101 telephone-event/8000"
                              << "111:111 101:101";
    QTest::newRow("others") << "97 126 a=rtpmap:97 opus/48000/2 a=rtpmap:126 telephone-event/8000"
                            << "111:111 101:101 97:111 126:101";
    QTest::newRow("swapped") << "101 111 a=rtpmap:101 opus/48000/2 a=rtpmap:111 telephone-event/8000"
                             << "111:111 101:101";
    QTest::newRow("event alone") << "111 97 a=rtpmap:111 opus/48000/2 a=rtpmap:97 telephone-event/8000"
                                 << "111:111 101:101 97:101";
    QTest::newRow("no event") << "96 a=rtpmap:96 opus/48000/2"
                              << "111:111 96:111";
}

void AnswerTest::bothNumbersAreTakenAndTheOfferedOneCountsFirst()
{
    QFETCH(QString, answer);
    QFETCH(QString, map);
    const Negotiated offered = agreed("m=audio 4 RTP/AVP 111 101\r\na=rtpmap:111 opus/48000/2\r\n"
                                      "a=rtpmap:101 telephone-event/8000\r\n",
        "opus");
    const QString lines = QString(answer).replace(" a=", "\r\na=") + "\r\n";
    const auto accepted = acceptAnswer(offered, view("m=audio 6 RTP/AVP " + lines.toStdString()));
    QVERIFY(accepted);
    const auto back = answerFrom(offered, *accepted);
    QVERIFY(back);
    QStringList pairs;
    for (const auto& [from, to] : payloadTypesBetween(accepted->streams[0], back->streams[0]))
        pairs << QString::fromStdString(from + ":" + to);
    QCOMPARE(pairs.join(' '), map);
    QCOMPARE(typesOf(back->streams[0].codecs), QString("111"));
}

void AnswerTest::faxPassesWhereItIsAllowed()
{
    NegotiationRules fax = rules("PCMU");
    fax.fax = FaxMedia::PassThrough;
    const auto terms = negotiate(
        view("m=image 4 udptl t38\r\na=T38FaxVersion:0\r\na=T38MaxBitRate:14400\r\na=x\r\n"), fax);
    QVERIFY(terms);
    QCOMPARE(
        terms->streams[0].attributes, (std::vector<std::string>{"T38FaxVersion:0", "T38MaxBitRate:14400"}));
    const auto accepted = acceptAnswer(*terms, view("m=image 6 udptl t38\r\na=T38FaxVersion:1\r\n"));
    QVERIFY(accepted);
    const auto answer = answerFrom(*terms, *accepted);
    QVERIFY(answer && answer->streams[0].served());
    QCOMPARE(answer->streams[0].attributes, (std::vector<std::string>{"T38FaxVersion:1"}));
}

void AnswerTest::feedbackPassesAsFarAsWeTranslateIt_data()
{
    QTest::addColumn<QByteArray>("proto");
    QTest::addColumn<QStringList>("offered"); // to the next leg
    QTest::addColumn<QStringList>("answered"); // to the leg that offered
    QTest::newRow("AVPF") << QByteArray("RTP/AVPF") << QStringList{"nack pli", "ccm fir", "nack"}
                          << QStringList{"nack pli"};
    QTest::newRow("AVP") << QByteArray("RTP/AVP") << QStringList() << QStringList();
}

void AnswerTest::feedbackPassesAsFarAsWeTranslateIt()
{
    QFETCH(QByteArray, proto);
    QFETCH(QStringList, offered);
    QFETCH(QStringList, answered);
    const auto feedbackOf = [](const Negotiated& terms) {
        QStringList all;
        for (const std::string& one : terms.streams.at(0).codecs.at(0).feedback)
            all << QString::fromStdString(one);
        return all;
    };
    const std::string video = "m=video 40002 " + proto.toStdString();
    const Negotiated terms = agreed(video
            + " 97\r\na=rtpmap:97 H264/90000\r\na=rtcp-fb:97 nack pli\r\na=rtcp-fb:* ccm  fir\r\n"
              "a=rtcp-fb:97 nack\r\na=rtcp-fb:97 transport-cc\r\na=rtcp-fb:98 nack sli\r\n",
        "H264");
    QCOMPARE(feedbackOf(terms), offered);
    const auto accepted = acceptAnswer(terms,
        view(video
            + " 120\r\na=rtpmap:120 H264/90000\r\na=rtcp-fb:120 nack pli\r\na=rtcp-fb:120 goog-remb\r\n"));
    QVERIFY(accepted);
    const auto back = answerFrom(terms, *accepted);
    QVERIFY(back);
    QCOMPARE(feedbackOf(*back), answered);
    QCOMPARE(typesOf(back->streams[0].codecs), QString("97"));
}

LEGSCOPE_TEST(AnswerTest)
#include "answer_test.moc"
