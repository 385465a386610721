#include "engine/call/mediaconcerns.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

SharedSdp concernedSdp(const std::string& lines)
{
    return parsed(
        "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP "
        "0\r\n"
        + lines);
}

StreamSample streamOf(LegSide from, std::uint64_t packets, std::uint64_t zrtp = 0)
{
    StreamSample stream;
    stream.from = from;
    stream.rtpIn = packets;
    stream.otherIn = stream.zrtp = zrtp;
    return stream;
}

const char* const ice = "a=candidate:1 1 UDP 1 192.0.2.1 4000 typ host\r\n";
const Monotonic begin = Monotonic{} + 1h;

} // namespace

class MediaConcernsTest : public QObject {
    Q_OBJECT

private slots:
    void aLegOfWhichNoPacketComesIsNamed_data()
    {
        QTest::addColumn<QString>("linesOfA");
        QTest::addColumn<int>("packetsOfA");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("codes"); // of A, then of B, of which nothing comes
        const int proxy = static_cast<int>(MediaMode::Proxy), own = static_cast<int>(MediaMode::Default);
        QTest::newRow("neither sends") << "" << 0 << proxy << "NO_MEDIA NO_MEDIA";
        QTest::newRow("neither sends, Default") << "" << 0 << own << "NO_MEDIA NO_MEDIA";
        QTest::newRow("A sends") << "" << 1 << proxy << "NO_MEDIA";
        QTest::newRow("A is on hold") << "a=recvonly\r\n" << 0 << proxy << "NO_MEDIA";
        QTest::newRow("A waits for ICE") << ice << 0 << proxy << "ICE_WITHOUT_MEDIA NO_MEDIA";
        QTest::newRow("A offered ICE and sends") << ice << 9 << proxy << "NO_MEDIA";
        QTest::newRow("A offered ICE in Default") << ice << 0 << own << "NO_MEDIA NO_MEDIA";
    }
    void aLegOfWhichNoPacketComesIsNamed()
    {
        QFETCH(QString, linesOfA);
        QFETCH(int, packetsOfA);
        QFETCH(int, mode);
        QFETCH(QString, codes);
        MediaConcerns concerns(14s);
        concerns.onSdp(LegSide::A, *concernedSdp(linesOfA.toStdString()));
        concerns.onSdp(LegSide::B, *concernedSdp(""));
        concerns.connected(begin);
        const std::vector<StreamSample> streams{
            streamOf(LegSide::A, static_cast<std::uint64_t>(packetsOfA)), streamOf(LegSide::B, 0)};
        const auto look = [&](Monotonic now) {
            QStringList found;
            for (const SdpNotice& notice : concerns.look(static_cast<MediaMode>(mode), streams, now))
                found << QString::fromStdString(std::string(nameOf(notice.code)));
            return found.join(' ');
        };
        QCOMPARE(look(begin + 13s), QString());
        QCOMPARE(look(begin + 14s), codes);
        QCOMPARE(look(begin + 15s), QString());
    }

    void whereNothingIsRelayedNothingIsMissed()
    {
        MediaConcerns concerns(14s);
        concerns.onSdp(LegSide::A, *concernedSdp(""));
        concerns.connected(begin);
        QVERIFY(concerns.look(MediaMode::Bypass, {}, begin + 1min).empty());
    }

    void srtpThatCannotBeReadIsToldOnceWithItsCause_data()
    {
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("replayed");
        QTest::addColumn<QString>("why"); // empty: nothing is told
        QTest::newRow("an attempt") << 100 << 9 << 0 << "";
        QTest::newRow("a stranger") << 100 << 200 << 0 << "somebody else sends to this port";
        QTest::newRow("replays") << 100 << 0 << 10
                                 << "0 packets of m-line 0 could not be authenticated by "
                                    "AES_CM_128_HMAC_SHA1_80 and 10 came twice";
        QTest::newRow("another key") << 0 << 50 << 0 << "another key than its SDP names";
    }
    void srtpThatCannotBeReadIsToldOnceWithItsCause()
    {
        QFETCH(int, read);
        QFETCH(int, failed);
        QFETCH(int, replayed);
        QFETCH(QString, why);
        MediaConcerns concerns(14s);
        StreamSample stream = streamOf(LegSide::B, static_cast<std::uint64_t>(read));
        stream.receivedSuite = "AES_CM_128_HMAC_SHA1_80";
        stream.drops[static_cast<std::size_t>(Drop::NotAuthentic)] = static_cast<std::uint64_t>(failed);
        stream.drops[static_cast<std::size_t>(Drop::Replayed)] = static_cast<std::uint64_t>(replayed);
        const auto notices = concerns.look(MediaMode::Default, {stream}, begin);
        QCOMPARE(notices.size(), std::size_t(why.isEmpty() ? 0 : 1));
        if (why.isEmpty())
            return;
        QCOMPARE(notices[0].code, FindingCode::SrtpFailed);
        QVERIFY(notices[0].text.starts_with("leg B: "));
        QVERIFY2(notices[0].text.find(why.toStdString()) != std::string::npos, notices[0].text.c_str());
        stream.drops[static_cast<std::size_t>(Drop::NotAuthentic)] += 1000;
        QVERIFY(concerns.look(MediaMode::Default, {stream}, begin + 1s).empty());
    }

    void zrtpThatEndsHereIsNamed_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<int>("hellos");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("named");
        const int proxy = static_cast<int>(MediaMode::Proxy), own = static_cast<int>(MediaMode::Default);
        QTest::newRow("in the SDP") << "a=zrtp-hash:1.10 fe30\r\n" << 0 << own << true;
        QTest::newRow("in the media") << "" << 1 << own << true;
        QTest::newRow("none") << "" << 0 << own << false;
        QTest::newRow("passed in proxy") << "a=zrtp-hash:1.10 fe30\r\n" << 5 << proxy << false;
    }
    void zrtpThatEndsHereIsNamed()
    {
        QFETCH(QString, lines);
        QFETCH(int, hellos);
        QFETCH(int, mode);
        QFETCH(bool, named);
        MediaConcerns concerns(14s);
        concerns.onSdp(LegSide::A, *concernedSdp(lines.toStdString()));
        const auto notices = concerns.look(static_cast<MediaMode>(mode),
            {streamOf(LegSide::A, 9, static_cast<std::uint64_t>(hellos)), streamOf(LegSide::B, 9)}, begin);
        QCOMPARE(notices.size(), std::size_t(named ? 1 : 0));
        if (named)
            QCOMPARE(notices[0].code, FindingCode::ZrtpNotPassed);
    }
};

LEGSCOPE_TEST(MediaConcernsTest)
#include "mediaconcerns_test.moc"
