#include "engine/sip/guard/admission.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

SocketAddress host(const char* literal, std::uint16_t port = 5060)
{
    return *SocketAddress::parse(literal, port);
}

/// How many of `count` messages, evenly spread over `time`, the gate lets pass.
unsigned granted(AdmissionGate& gate, const SocketAddress& source, MessageKind kind, unsigned count,
    Monotonic start, std::chrono::nanoseconds time)
{
    unsigned passed = 0;
    for (unsigned i = 0; i < count; ++i)
        passed += gate.ask(source, kind, start + time * i / count) == Admission::Granted;
    return passed;
}

const Monotonic start = Monotonic(1000s);

} // namespace

class AdmissionTest : public QObject {
    Q_OBJECT

private slots:
    void firstWords_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("opening");
        for (const char* word :
            {"INVITE", "REGISTER", "OPTIONS", "SUBSCRIBE", "NOTIFY", "MESSAGE", "REFER", "FOO"})
            QTest::newRow(word) << QByteArray(word) + " sip:a@b SIP/2.0\r\n" << true;
        for (const char* word : {"ACK", "BYE", "CANCEL", "PRACK", "UPDATE", "INFO"})
            QTest::newRow(word) << QByteArray(word) + " sip:a@b SIP/2.0\r\n" << false;
        QTest::newRow("response") << QByteArray("SIP/2.0 200 OK\r\n") << false;
        QTest::newRow("keep-alive") << QByteArray("\r\n\r\n") << false;
        QTest::newRow("method alone") << QByteArray("BYE") << false;
        QTest::newRow("almost a BYE") << QByteArray("BYEBYE sip:a@b SIP/2.0") << true;
        QTest::newRow("garbage") << QByteArray("\0\1\2", 3) << true;
    }

    void firstWords()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, opening);
        const MessageKind kind = kindOf({message.data(), static_cast<std::size_t>(message.size())});
        QCOMPARE(kind == MessageKind::Opening, opening);
        QCOMPARE(kind == MessageKind::Reply, message.startsWith("SIP/2.0"));
    }

    void repliesAreOwedForRequestsOfOurs()
    {
        ReplyCredit credit;
        QVERIFY(!credit.spend(host("192.0.2.1")));
        credit.grant(host("192.0.2.1"));
        unsigned passed = 0;
        while (credit.spend(host("192.0.2.1")))
            ++passed;
        QVERIFY2(passed >= 4 && passed <= 32, qPrintable(QString::number(passed)));
        credit.grant(host("192.0.2.1"));
        QVERIFY(!credit.spend(host("192.0.2.2")));
        QVERIFY(credit.spend(host("192.0.2.1")));
    }

    void aRateBelowTheLimitPassesWhole()
    {
        AdmissionGate gate;
        QCOMPARE(granted(gate, host("192.0.2.1"), MessageKind::Opening, 4900, start, 10s), 4900u);
    }

    void oneSourceGetsItsShareAndABurst()
    {
        AdmissionGate gate;
        const unsigned passed = granted(gate, host("192.0.2.1"), MessageKind::Opening, 100'000, start, 10s);
        QVERIFY2(
            passed >= 5400 && passed <= 5500, qPrintable(QString::number(passed))); // 10 s and a burst of one
        gate.ask(host("192.0.2.1", 7), MessageKind::Opening, start + 10s);
        QCOMPARE(
            gate.ask(host("192.0.2.1", 8), MessageKind::Opening, start + 10s), Admission::OverSourceLimit);
        QCOMPARE(gate.ask(host("192.0.2.2"), MessageKind::Opening, start + 10s), Admission::Granted);
    }

    void whatFollowsIsNotHeldUpByWhatOpens()
    {
        AdmissionGate gate;
        granted(gate, host("192.0.2.1"), MessageKind::Opening, 100'000, start, 10s);
        QCOMPARE(gate.ask(host("192.0.2.1"), MessageKind::Following, start + 10s), Admission::Granted);
        const unsigned passed
            = granted(gate, host("192.0.2.3"), MessageKind::Following, 100'000, start + 20s, 10s);
        QVERIFY2(passed >= 21'000 && passed <= 22'000, qPrintable(QString::number(passed)));
    }

    void allSourcesTogetherStayWithinTheLimit()
    {
        AdmissionGate gate;
        unsigned passed = 0;
        for (unsigned i = 0; i < 100'000; ++i) {
            const auto text = "10." + std::to_string(i % 250) + '.' + std::to_string(i / 250 % 250) + ".1";
            passed += gate.ask(host(text.c_str()), MessageKind::Opening,
                          start + std::chrono::nanoseconds(10s) * i / 100'000)
                == Admission::Granted;
        }
        QVERIFY2(passed >= 10'900 && passed <= 11'000, qPrintable(QString::number(passed)));
    }

    void aQuietSecondRestoresTheBurst()
    {
        AdmissionGate gate({.requestsPerSecond = 100, .requestsPerSourcePerSecond = 100});
        QCOMPARE(granted(gate, host("192.0.2.1"), MessageKind::Opening, 1000, start, 1ms), 100u);
        QCOMPARE(granted(gate, host("192.0.2.1"), MessageKind::Opening, 1000, start + 1100ms, 1ms), 100u);
    }

    void zeroAdmitsNothing()
    {
        AdmissionGate gate({.requestsPerSecond = 100, .requestsPerSourcePerSecond = 0});
        QCOMPARE(gate.ask(host("192.0.2.1"), MessageKind::Opening, start), Admission::OverSourceLimit);
    }

    void theHostsOfOneIpv6NetworkAreOneSource()
    {
        QCOMPARE(hostKey(host("2001:db8::1")), hostKey(host("2001:db8::ffff:2", 9)));
        QVERIFY(hostKey(host("2001:db8::1")) != hostKey(host("2001:db8:0:1::1")));
        QVERIFY(hostKey(host("192.0.2.1")) != hostKey(host("192.0.2.2")));
        QCOMPARE(hostKey(host("192.0.2.1", 1)), hostKey(host("192.0.2.1", 2)));
    }

    void bansEndAndCanBeLifted()
    {
        BanList bans;
        bans.ban(host("192.0.2.1"), start + 10s);
        bans.ban(host("192.0.2.2"), start + 20s);
        QVERIFY(bans.contains(host("192.0.2.1", 99), start + 9s));
        QVERIFY(!bans.contains(host("192.0.2.3"), start));
        QVERIFY(!bans.contains(host("192.0.2.1"), start + 10s));
        QCOMPARE(bans.size(), std::size_t{1});
        bans.lift(host("192.0.2.2"));
        QVERIFY(!bans.contains(host("192.0.2.2"), start));
    }

    void bansStayWithinBounds()
    {
        BanList bans;
        bans.ban(host("192.0.2.1"), start + 1s);
        for (unsigned i = 0; i < 10'050; ++i) {
            const auto text = "10." + std::to_string(i % 250) + '.' + std::to_string(i / 250) + ".1";
            bans.ban(host(text.c_str()), start + 100s);
        }
        QCOMPARE(bans.size(), std::size_t{10'000});
        QVERIFY(!bans.contains(host("192.0.2.1"), start)); // it would have ended first
    }
};

LEGSCOPE_TEST(AdmissionTest)
#include "admission_test.moc"
