#include "engine/media/rtcptranslator.h"
#include "engine/media/rtptranslator.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic translationStart = Monotonic{} + 1000s;
constexpr std::uint32_t ours = 0xCAFE, phoneSsrc = 0x1111, otherPhone = 0x2222;

/// Sends packets through a translator.
struct Sender {
    std::optional<RtpHeader> send(Packet packet, Monotonic at = translationStart)
    {
        const RtpHeader header = *parseRtp(packet);
        if (!translator.translate(packet, header, at, 8000))
            return std::nullopt;
        last = packet;
        return parseRtp(packet);
    }
    /// Sequence numbers of a phone's packets, 20 ms each.
    std::uint16_t number(std::uint16_t sequence, std::uint32_t ssrc = phoneSsrc)
    {
        return send(rtp(sequence, sequence * 160U, ssrc))->sequence;
    }

    RtpTranslator translator{ours};
    Packet last;
};

Sender translating(const std::vector<std::pair<std::uint8_t, std::uint8_t>>& types)
{
    Sender sender;
    RtpTranslation translation;
    for (const auto& [from, to] : types)
        translation.payloadTypes[from] = to;
    sender.translator.setPayloadTypes(translation);
    return sender;
}

} // namespace

class RtpTranslatorTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheSsrcOfTheFirstSourceChanges()
    {
        Sender sender = translating({});
        const Packet sent = rtp(7, 1120, phoneSsrc, 8);
        const auto arrived = sender.send(sent);
        QVERIFY(arrived);
        QCOMPARE(arrived->ssrc, ours);
        QCOMPARE(arrived->sequence, std::uint16_t{7});
        QCOMPARE(arrived->timestamp, 1120U);
        QCOMPARE(arrived->payloadType, std::uint8_t{8});
        QVERIFY(std::equal(sent.begin() + 12, sent.end(), sender.last.begin() + 12, sender.last.end()));
    }

    void payloadTypesAreThoseOfTheOtherLegAndTheMarkerStays()
    {
        Sender sender = translating({{101, 96}, {8, 0}});
        Packet packet = rtp(1, 0, phoneSsrc, 101);
        packet[1] |= std::byte{0x80};
        const auto event = sender.send(packet);
        QCOMPARE(event->payloadType, std::uint8_t{96});
        QVERIFY(event->marker);
        QCOMPARE(sender.send(rtp(2, 160, phoneSsrc, 8))->payloadType, std::uint8_t{0});
        QCOMPARE(sender.send(rtp(3, 320, phoneSsrc, 77))->payloadType, std::uint8_t{77});
    }

    void whatWasNotAgreedLeavesNoGap()
    {
        Sender sender = translating({{13, RtpTranslation::notSent}});
        QCOMPARE(sender.number(10), std::uint16_t{10});
        QVERIFY(!sender.send(rtp(11, 1760, phoneSsrc, 13)));
        QCOMPARE(sender.number(12), std::uint16_t{11});
        QVERIFY(!sender.send(rtp(14, 2240, phoneSsrc, 13)));
        QCOMPARE(sender.number(13), std::uint16_t{12});
        QCOMPARE(sender.number(15), std::uint16_t{13});
        QCOMPARE(sender.translator.packetsSent(), 4U);
    }

    void packetsOfOurOwnStandBetweenThoseOfTheSource()
    {
        Sender sender = translating({});
        QCOMPARE(sender.number(9), std::uint16_t{9});
        QCOMPARE(sender.number(11), std::uint16_t{11});
        Packet own(16);
        const auto insert = [&sender, &own] {
            sender.translator.insert(own, 101 | 0x80, 777);
            return *parseRtp(own);
        };
        QCOMPARE(insert().sequence, std::uint16_t{12});
        QVERIFY(!sender.translator.leaveOut(*parseRtp(rtp(12, 1920, phoneSsrc)), translationStart, 8000));
        const RtpHeader last = insert();
        QCOMPARE(last.sequence, std::uint16_t{13});
        QCOMPARE(last.ssrc, ours);
        QCOMPARE(last.timestamp, 777U);
        QVERIFY(last.marker && last.payloadType == 101);
        // The place of what is older is taken.
        QVERIFY(!sender.send(rtp(10, 1600, phoneSsrc)));
        QCOMPARE(sender.number(13), std::uint16_t{14});
        QVERIFY(!sender.send(rtp(11, 1760, phoneSsrc)));
        QCOMPARE(sender.number(15), std::uint16_t{16});
        QCOMPARE(sender.number(14), std::uint16_t{15});
        for (std::uint32_t sequence = 16; sequence < 70'000; sequence += 100)
            QVERIFY(sender.send(rtp(static_cast<std::uint16_t>(sequence), sequence * 160, phoneSsrc)));
    }

    void packetsOfOurOwnMayComeBeforeAnyOther()
    {
        Sender sender = translating({});
        Packet own(16);
        const auto began = sender.translator.timestampAt(translationStart, 8000);
        sender.translator.insert(own, 101, began);
        QCOMPARE(parseRtp(own)->sequence, std::uint16_t{1});
        const auto first = sender.send(rtp(500, 99, phoneSsrc), translationStart + 100ms);
        QCOMPARE(first->sequence, std::uint16_t{2});
        QCOMPARE(first->timestamp - began, 800U);
        QVERIFY(!sender.translator.source() || *sender.translator.source() == phoneSsrc);
    }

    void lossReorderingAndDuplicatesOfTheSourceStay()
    {
        Sender sender = translating({});
        for (const std::uint16_t sequence : std::array<std::uint16_t, 7>{65533, 65535, 65534, 2, 2, 0, 3})
            QCOMPARE(sender.number(sequence), sequence);
    }

    void anotherSourceGoesOnWhereTheFirstEnded()
    {
        Sender sender = translating({});
        for (std::uint16_t i = 0; i < 10; ++i)
            sender.send(rtp(static_cast<std::uint16_t>(100 + i), 5000 + i * 160U, phoneSsrc),
                translationStart + i * 20ms);
        // 1.02 s after the last packet.
        const auto next = sender.send(rtp(40000, 77, otherPhone), translationStart + 1200ms);
        QCOMPARE(next->ssrc, ours);
        QCOMPARE(next->sequence, std::uint16_t{110});
        QCOMPARE(next->timestamp, 5000U + 9 * 160 + 8160);
        const auto after = sender.send(rtp(40001, 237, otherPhone), translationStart + 1220ms);
        QCOMPARE(after->sequence, std::uint16_t{111});
        QCOMPARE(after->timestamp, next->timestamp + 160);
        QCOMPARE(sender.translator.source(), std::optional(otherPhone));
    }

    void aSourceThatFollowsAtOnceIsStillOnePacketLater()
    {
        Sender sender = translating({});
        sender.send(rtp(1, 160, phoneSsrc));
        sender.send(rtp(2, 320, phoneSsrc));
        QCOMPARE(sender.send(rtp(900, 0, otherPhone))->timestamp, 480U);
    }

    void stragglersOfTheSourceBeforeKeepTheirPlace()
    {
        Sender sender = translating({});
        sender.number(100);
        sender.number(102);
        QCOMPARE(sender.number(5000, otherPhone), std::uint16_t{103});
        QCOMPARE(sender.number(101, phoneSsrc), std::uint16_t{101});
        QCOMPARE(sender.number(5001, otherPhone), std::uint16_t{104});
    }

    void aSourceThatComesBackGoesOn()
    {
        Sender sender = translating({});
        sender.number(100);
        QCOMPARE(sender.number(5000, otherPhone), std::uint16_t{101});
        QCOMPARE(sender.number(200), std::uint16_t{102});
        QCOMPARE(sender.number(201), std::uint16_t{103});
    }

    void aPhoneThatBeginsAnewWithItsOldSsrcGoesOn()
    {
        Sender sender = translating({});
        sender.number(100);
        QCOMPARE(sender.number(30000), std::uint16_t{101});
        QCOMPARE(sender.number(30001), std::uint16_t{102});
    }

    void aSenderReportIsAboutOurStream()
    {
        Sender sender = translating({});
        sender.send(rtp(1, 1000, phoneSsrc));
        sender.send(rtp(7000, 9000, otherPhone), translationStart + 1s);
        Packet packet = report(200, otherPhone, {}, 0x0102030405060708);
        QCOMPARE(translateRtcp(packet, sender.translator, nullptr), packet.size());
        QCOMPARE(readU32(packet, 4), ours);
        QCOMPARE(readU32(packet, 8), 0x01020304U);
        QCOMPARE(readU32(packet, 16), 1234U + (1000 + 8000) - 9000);
        QCOMPARE(readU32(packet, 20), 2U);
        QCOMPARE(readU32(packet, 24), 320U);
    }

    void aReportOfASourceThatIsNotTranslatedIsDropped()
    {
        Sender sender = translating({});
        Packet early = report(200, phoneSsrc, {});
        QCOMPARE(translateRtcp(early, sender.translator, nullptr), std::size_t{0});
        sender.number(1);
        sender.number(1, otherPhone);
        Packet late = report(200, phoneSsrc, {});
        QCOMPARE(translateRtcp(late, sender.translator, nullptr), std::size_t{0});
    }

    void aReportBlockNamesTheNumbersOfTheSource()
    {
        // What goes from B to A: the stream of two phones, which A receives as one of ours.
        Sender back = translating({});
        back.number(65530, phoneSsrc);
        back.number(100, otherPhone);
        back.number(105, otherPhone);
        const RtpTranslator forth(0xBEEF);
        Packet packet = report(201, 5, {{.ssrc = 99}, {.ssrc = ours, .fraction = 3, .lost = 4, .delay = 77}});
        writeU32(packet, 8 + 24 + 8, 65536 + 0); // our 65536 is the source's 105
        const std::size_t left = translateRtcp(packet, forth, &back.translator);
        QCOMPARE(left, std::size_t{32});
        QCOMPARE(std::to_integer<int>(packet[0]), 0x81);
        QCOMPARE(readU16(packet, 2), std::uint16_t{7});
        QCOMPARE(readU32(packet, 4), 0xBEEFU);
        QCOMPARE(readU32(packet, 8), otherPhone);
        QCOMPARE(readU32(packet, 12), 0x03000004U);
        QCOMPARE(readU32(packet, 16), 105U);
        QCOMPARE(readU32(packet, 28), 77U);
    }

    void feedbackAboutOurStreamGoesToItsSource_data()
    {
        QTest::addColumn<quint32>("head"); // of the packet, with its type and format
        QTest::addColumn<QList<quint32>>("came"); // from the SSRC of the media on
        QTest::addColumn<QList<quint32>>("left");
        const auto row = [](const char* name, quint32 head, QList<quint32> came, QList<quint32> left) {
            QTest::newRow(name) << head << came << left;
        };
        // Our sequence numbers go on at 65531 where the other phone began at 100.
        row("PLI", 0x81CE0002, {ours}, {otherPhone});
        row("NACK", 0x81CD0004, {ours, 0xFFFD0005, 0xFFFB0000}, {otherPhone, 0x00660005, 0x00640000});
        row("FIR", 0x84CE0006, {0, 99, 0x01000000, ours, 0x02000000}, {0, otherPhone, 0x02000000});
        row("TMMBR", 0x83CD0004, {0, ours, 0x28000020}, {0, otherPhone, 0x28000020});
        row("PLI about another stream", 0x81CE0002, {phoneSsrc}, {});
        row("FIR about other streams", 0x84CE0004, {0, 99, 0x01000000}, {});
        row("PLI that is padded", 0xA1CE0003, {ours, 4}, {});
        row("transport-wide feedback", 0x8FCD0003, {ours, 0x00010001}, {});
        row("an application's own", 0x8FCE0003, {ours, 0x52454D42}, {});
        row("feedback about nothing", 0x81CE0001, {}, {});
    }
    void feedbackAboutOurStreamGoesToItsSource()
    {
        QFETCH(quint32, head);
        QFETCH(QList<quint32>, came);
        QFETCH(QList<quint32>, left);
        Sender back = translating({});
        back.number(65530, phoneSsrc);
        for (const unsigned sequence : {100U, 102U, 105U})
            back.number(std::uint16_t(sequence), otherPhone);
        const RtpTranslator forth(0xBEEF);
        Packet packet = report(201, 5, {});
        const std::size_t at = packet.size();
        put(packet, head, 4);
        put(packet, 5, 4);
        for (const quint32 word : came)
            put(packet, word, 4);
        const std::size_t size = translateRtcp(packet, forth, &back.translator);
        QCOMPARE(size, at + (left.isEmpty() ? 0 : 8 + 4 * std::size_t(left.size())));
        if (left.isEmpty())
            return;
        QCOMPARE(readU16(packet, at + 2), std::uint16_t(1 + left.size()));
        QCOMPARE(readU32(packet, at + 4), 0xBEEFU);
        for (std::size_t i = 0; i < std::size_t(left.size()); ++i)
            QCOMPARE(readU32(packet, at + 8 + 4 * i), left[qsizetype(i)]);
    }

    void aGoodbyeAndFeedbackAboutNobodyAreTakenOutOfACompound()
    {
        Sender sender = translating({});
        sender.number(1);
        Packet compound = report(200, phoneSsrc, {});
        const std::size_t reportSize = compound.size();
        put(compound, 0x81CA0002, 4); // SDES
        put(compound, phoneSsrc, 4);
        put(compound, 0, 4);
        put(compound, 0x81CE0002, 4); // PLI
        put(compound, phoneSsrc, 4);
        put(compound, 1, 4);
        put(compound, 0x81CB0001, 4); // BYE
        put(compound, phoneSsrc, 4);
        QCOMPARE(translateRtcp(compound, sender.translator, nullptr), reportSize + 12);
        QCOMPARE(readU32(compound, reportSize), 0x81CA0002U);
        QCOMPARE(readU32(compound, reportSize + 4), ours);
    }

    void rtcpThatLiesIsDropped_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("cut") << QByteArray("\x80\xc9\0\1\0\0", 6);
        QTest::newRow("longer than the packet") << QByteArray("\x80\xc9\0\2\0\0\0\1", 8);
        QTest::newRow("blocks that are not there") << QByteArray("\x9f\xc9\0\1\0\0\0\1", 8);
        QTest::newRow("sender report without a sender") << QByteArray("\x80\xc8\0\1\0\0\x11\x11", 8);
        QTest::newRow("version 1") << QByteArray("\x40\xc9\0\1\0\0\0\1", 8);
        QTest::newRow("no ssrc") << QByteArray("\x80\xc9\0\0\0\0\0\0", 8);
        QTest::newRow("bye alone") << QByteArray("\x81\xcb\0\1\0\0\x11\x11", 8);
    }
    void rtcpThatLiesIsDropped()
    {
        QFETCH(QByteArray, octets);
        Sender sender = translating({});
        sender.number(1);
        Packet packet = text({octets.data(), size_t(octets.size())});
        QCOMPARE(translateRtcp(packet, sender.translator, &sender.translator), std::size_t{0});
    }
};

LEGSCOPE_TEST(RtpTranslatorTest)
#include "rtptranslator_test.moc"
