#include "engine/sdp/answering.h"
#include "engine/sdp/eventnumbers.h"
#include "tests/engine/sdp/negotiating.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>

using namespace legscope;
using namespace legscope::test;

/// Payload types of telephone-event in SDPs of ours.
class EventNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void theEventHasTheNumberThatIsSet_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("codecs");
        QTest::addColumn<QString>("events");
        QTest::newRow("one that is free") << 98 << "96 0" << "98 100";
        QTest::newRow("its own") << 101 << "96 0" << "101 100";
        QTest::newRow("that of a codec, which gets the event's") << 96 << "101 0" << "96 100";
        QTest::newRow("that of the other event") << 100 << "96 0" << "100 101";
    }
    void theEventHasTheNumberThatIsSet()
    {
        QFETCH(int, type);
        Negotiated terms = agreed(richAudio, "opus,PCMU");
        numberEvents(terms, static_cast<std::uint8_t>(type));
        QTEST(typesOf(terms.streams[0].codecs), "codecs");
        // That of 8 kHz is told by its clock, wherever it stands.
        std::vector<SdpCodec>& events = terms.streams[0].events;
        std::ranges::sort(events, {}, &SdpCodec::clockRate);
        QTEST(typesOf(events), "events");
        QCOMPARE(events[0].clockRate, 8000U);
    }

    void whoNamesNoEventGetsOneWhereThatIsWanted_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("preferences");
        QTest::addColumn<QString>("events");
        QTest::newRow("sound") << "m=audio 40000 RTP/AVP 0\r\n" << "PCMU" << "101/8000";
        QTest::newRow("a codec has the number")
            << "m=audio 40000 RTP/AVP 101\r\na=rtpmap:101 opus/48000/2\r\n"
            << "opus" << "96/48000";
        QTest::newRow("it has one") << "m=audio 40000 RTP/AVP 0 110\r\na=rtpmap:110 telephone-event/8000\r\n"
                                    << "PCMU" << "110/8000";
        QTest::newRow("video") << "m=video 40000 RTP/AVP 97\r\na=rtpmap:97 VP8/90000\r\n" << "VP8" << "";
    }
    void whoNamesNoEventGetsOneWhereThatIsWanted()
    {
        QFETCH(QString, media);
        QFETCH(QString, preferences);
        Negotiated terms = agreed(media.toStdString(), preferences.toLatin1());
        QCOMPARE(terms.streams.size(), std::size_t{1});
        addEvents(terms, usualEventType);
        QStringList events;
        for (const SdpCodec& event : terms.streams[0].events)
            events << QString::fromStdString(event.payloadType) + '/' + QString::number(event.clockRate);
        QTEST(events.join(' '), "events");
    }

    void anAnswerWithoutEventHasThatOfTheOffer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("events");
        QTest::newRow("without") << "m=audio 40000 RTP/AVP 0\r\n" << "101";
        QTest::newRow("with one of its own")
            << "m=audio 40000 RTP/AVP 0 97\r\na=rtpmap:97 telephone-event/8000\r\n"
            << "97";
        QTest::newRow("a codec has its number")
            << "m=audio 40000 RTP/AVP 100\r\na=rtpmap:100 opus/48000/2\r\n"
            << "";
    }
    void anAnswerWithoutEventHasThatOfTheOffer()
    {
        QFETCH(QString, answer);
        const Negotiated offered = agreed(richAudio, "opus,PCMU");
        auto accepted = acceptAnswer(offered, view(answer.toStdString()));
        QVERIFY(accepted);
        assumeEvents(*accepted, offered);
        QTEST(typesOf(accepted->streams[0].events), "events");
    }
};

LEGSCOPE_TEST(EventNumbersTest)

#include "eventnumbers_test.moc"
