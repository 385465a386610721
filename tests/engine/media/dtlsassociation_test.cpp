#include "engine/media/dtlsassociation.h"
#include "tests/support/dtlspeer.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <deque>
#include <functional>
#include <span>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

const Monotonic handshakeBegan{1h};

std::string textOf(Octets octets)
{
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

/// An association and what it sends.
struct OurEnd final : DtlsAssociation::Outlet {
    explicit OurEnd(const DtlsPlan& plan, std::chrono::milliseconds patience = 30s)
        : association(**DtlsIdentity::ofProcess(), plan, *this, patience)
    {
        association.begin(handshakeBegan);
    }
    void sendDtls(Octets datagram) noexcept override { sent.push_back(textOf(datagram)); }
    void receive(std::string_view datagram)
    {
        association.onDatagram(std::as_bytes(std::span(datagram)), handshakeBegan);
    }
    std::string next()
    {
        if (sent.empty())
            return {};
        std::string datagram = sent.front();
        sent.pop_front();
        longest = std::max(longest, datagram.size());
        return datagram;
    }

    std::deque<std::string> sent;
    std::size_t longest = 0;
    DtlsAssociation association;
};

DtlsPlan planFor(const DtlsPeer& peer, bool peerBegins)
{
    return {1, peerBegins ? DtlsRole::Passive : DtlsRole::Active, {peer.fingerprint()}};
}

/// What one has lost on the way is sent again when its time has come.
bool agree(DtlsPeer& peer, OurEnd& line, const std::function<bool()>& isLost = [] { return false; })
{
    const auto toPeer = [&]() -> std::string {
        if (line.sent.empty()) {
            QTest::qWait(5);
            line.association.onTime(handshakeBegan);
        }
        std::string datagram = line.next();
        return !datagram.empty() && isLost() ? std::string() : datagram;
    };
    const auto toUs = [&](const std::string& datagram) {
        if (!isLost())
            line.receive(datagram);
    };
    if (!shakeHands(peer, toPeer, toUs))
        return false;
    // Its last flight may be lost as well: it is sent again when ours comes once more.
    return QTest::qWaitFor(
        [&] {
            if (const std::string datagram = toPeer(); !datagram.empty())
                std::ranges::for_each(peer.answer(datagram), toUs);
            return line.association.state() != DtlsState::Handshaking;
        },
        8'000);
}

} // namespace

class DtlsAssociationTest : public QObject {
    Q_OBJECT

private slots:
    void bothEndsGetTheSameKeys_data()
    {
        QTest::addColumn<bool>("peerBegins");
        QTest::addColumn<QByteArray>("profiles");
        QTest::addColumn<FingerprintHash>("hash");
        QTest::addColumn<bool>("hasRsa");
        QTest::newRow("we begin") << false << QByteArray("SRTP_AES128_CM_SHA1_80") << FingerprintHash::Sha256
                                  << false;
        QTest::newRow("the peer begins")
            << true << QByteArray("SRTP_AES128_CM_SHA1_80") << FingerprintHash::Sha256 << false;
        QTest::newRow("GCM") << true << QByteArray("SRTP_AES128_CM_SHA1_32:SRTP_AEAD_AES_128_GCM")
                             << FingerprintHash::Sha384 << false;
        QTest::newRow("RSA") << false << QByteArray("SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM")
                             << FingerprintHash::Sha512 << true;
    }
    void bothEndsGetTheSameKeys()
    {
        QFETCH(bool, peerBegins);
        QFETCH(QByteArray, profiles);
        QFETCH(FingerprintHash, hash);
        QFETCH(bool, hasRsa);
        DtlsPeer peer({peerBegins, profiles.constData(), hasRsa});
        DtlsPlan plan = planFor(peer, peerBegins);
        plan.fingerprints = {peer.fingerprint(hash)};
        OurEnd line(plan);
        QVERIFY(agree(peer, line));
        QVERIFY(line.association.state() == DtlsState::Secured);
        QVERIFY(line.association.keys().receive == peer.ownKey());
        QVERIFY(line.association.keys().send == peer.engineKey());
        QCOMPARE(line.association.keys().send.octets.size(), keySizeOf(peer.ownKey().suite));
    }

    void anotherCertificateBringsNoKeys_data()
    {
        QTest::addColumn<bool>("peerBegins");
        QTest::newRow("we begin") << false;
        QTest::newRow("the peer begins") << true;
    }
    void anotherCertificateBringsNoKeys()
    {
        QFETCH(bool, peerBegins);
        DtlsPeer peer({peerBegins});
        const DtlsPeer another;
        OurEnd line(planFor(another, peerBegins));
        agree(peer, line);
        QVERIFY(line.association.state() == DtlsState::Failed);
        QVERIFY(line.association.fault() == DtlsFault::Fingerprint);
        QVERIFY(!peer.isDone() || !peerBegins);
    }

    void ofSeveralHashesTheStrongestCounts()
    {
        DtlsPeer peer;
        const DtlsPeer another;
        DtlsPlan plan = planFor(peer, true);
        plan.fingerprints.push_back(another.fingerprint(FingerprintHash::Sha512));
        OurEnd line(plan);
        agree(peer, line);
        QVERIFY(line.association.fault() == DtlsFault::Fingerprint);
        DtlsPeer again;
        plan.fingerprints = {another.fingerprint(), again.fingerprint()};
        OurEnd two(plan);
        QVERIFY(agree(again, two));
    }

    void aPeerWithoutAProfileThatIsServedBringsNoKeys_data()
    {
        QTest::addColumn<QByteArray>("profiles");
        QTest::newRow("none") << QByteArray("");
        QTest::newRow("short tags") << QByteArray("SRTP_AES128_CM_SHA1_32");
    }
    void aPeerWithoutAProfileThatIsServedBringsNoKeys()
    {
        QFETCH(QByteArray, profiles);
        DtlsPeer peer({true, profiles.constData()});
        OurEnd line(planFor(peer, true));
        agree(peer, line);
        QVERIFY(line.association.fault() == DtlsFault::Handshake);
        QVERIFY(line.association.cause().find("profile") != std::string::npos);
    }

    void whatIsLostIsSentAgain_data() { anotherCertificateBringsNoKeys_data(); }
    void whatIsLostIsSentAgain()
    {
        QFETCH(bool, peerBegins);
        DtlsPeer peer({peerBegins});
        OurEnd line(planFor(peer, peerBegins));
        int datagrams = 0;
        QVERIFY(agree(peer, line, [&] { return ++datagrams < 13 && datagrams % 4 == 2; }));
        QVERIFY(line.association.state() == DtlsState::Secured);
        QVERIFY(line.association.keys().receive == peer.ownKey());
    }

    void garbageIsPassedOver()
    {
        DtlsPeer peer;
        OurEnd line(planFor(peer, true));
        for (const std::string& garbage : {std::string("\x16"), std::string(200, '\x16'),
                 std::string("\x16\xfe\xfd\0\0\0\0\0\0\0\0\xff\xff", 13), std::string(1400, '\x17')})
            line.receive(garbage);
        QVERIFY(agree(peer, line));
        line.receive(std::string(300, '\x17'));
        QVERIFY(line.association.state() == DtlsState::Secured);
    }

    void noDatagramIsLongerThanAllowed()
    {
        DtlsPeer peer({true, "SRTP_AES128_CM_SHA1_80"});
        DtlsPlan plan = planFor(peer, true);
        plan.mtu = DtlsPlan::leastMtu;
        OurEnd line(plan);
        QVERIFY(agree(peer, line));
        QVERIFY(line.longest > 0 && line.longest <= DtlsPlan::leastMtu);
    }

    void oneThatNeverEndsIsGivenUp_data() { anotherCertificateBringsNoKeys_data(); }
    void oneThatNeverEndsIsGivenUp()
    {
        QFETCH(bool, peerBegins);
        const DtlsPeer peer({peerBegins});
        OurEnd line(planFor(peer, peerBegins), 20s);
        QCOMPARE(line.sent.empty(), peerBegins);
        line.association.onTime(handshakeBegan + 19s);
        QVERIFY(line.association.state() == DtlsState::Handshaking);
        line.association.onTime(handshakeBegan + 20s);
        QVERIFY(line.association.state() == DtlsState::Failed);
        QVERIFY(line.association.fault() == DtlsFault::TimedOut);
        QVERIFY(line.association.cause().find("20 s") != std::string::npos);
    }
};

LEGSCOPE_TEST(DtlsAssociationTest)
#include "dtlsassociation_test.moc"
