#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// What the two legs say between the phone's old port and its new one.
enum class Signalling { None, Hold, Inactive, HoldByTheOther, TheSameAgain, Update };

struct Kind {
    const char* name;
    Signalling signalling;
};

constexpr Kind kinds[] = {{"nothing said", Signalling::None}, {"hold and resume", Signalling::Hold},
    {"inactive and resume", Signalling::Inactive}, {"hold by the other side", Signalling::HoldByTheOther},
    {"the same SDP again", Signalling::TheSameAgain}, {"UPDATE", Signalling::Update}};

/// A call of which one phone sits behind a NAT: its SDP names a port where nobody is.
class NatCall {
public:
    NatCall(MediaMode mode, bool natIsAtA)
        : call(mode)
        , m_phone(natIsAtA ? call.a : call.b)
        , m_other(natIsAtA ? call.b : call.a)
        , m_far(natIsAtA ? call.mediaB : call.mediaA)
    {
    }

    std::string connect()
    {
        const bool natIsAtA = &m_phone == &call.a;
        call.a.invite("b", natIsAtA ? own() : others());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.remember(call.b, invite.body());
        call.b.answer(invite, 200, natIsAtA ? others() : own());
        const RawMessage accepted = call.a.waitAnswer(200);
        if (accepted.isEmpty())
            return "the call was not answered";
        call.remember(call.a, accepted.body());
        call.a.acknowledge();
        return call.b.waitRequest("ACK").isEmpty() ? "the ACK did not come" : "";
    }

    std::string say(Signalling signalling)
    {
        switch (signalling) {
        case Signalling::None:
            return {};
        case Signalling::Hold:
            return held("a=sendonly", "a=recvonly");
        case Signalling::Inactive:
            return held("a=inactive", "a=inactive");
        case Signalling::HoldByTheOther: {
            const auto wrong
                = exchange(m_other, "INVITE", others("a=sendonly\r\n", 2), own("a=recvonly\r\n", 2));
            return wrong.empty() ? exchange(m_other, "INVITE", others("", 3), own("", 3)) : wrong;
        }
        case Signalling::TheSameAgain:
            return repeated();
        case Signalling::Update:
            return exchange(m_phone, "UPDATE", own("", 2), others("", 2));
        }
        return {};
    }

    /// Sends from a port of the NAT until the other phone gets a packet, and back.
    bool reaches(RawUdpPeer& source, int packets)
    {
        const std::string mark = source.address().text();
        bool there = false;
        for (int i = 0; i < packets && !there; ++i) {
            source.send(call.relayFor(m_phone), rtpPacket(++m_sequence) + mark);
            while (!there && m_far.waitReadable(std::chrono::milliseconds(20)))
                there = m_far.take().value_or("").ends_with(mark);
        }
        if (!there)
            return false;
        m_far.send(call.relayFor(m_other), rtpPacket(++m_sequence));
        return source.waitReadable(longestWait) && source.take().has_value();
    }

    ModeCall call;

private:
    std::string own(const std::string& more = {}, unsigned version = 1)
    {
        return call.audio(m_nobody, more, version);
    }
    std::string others(const std::string& more = {}, unsigned version = 1)
    {
        return call.audio(m_far, more, version);
    }
    /// A refresh that changes nothing goes no further than to us.
    std::string repeated()
    {
        m_phone.request("INVITE", own());
        if (m_phone.waitFinal().status() != 200)
            return "no 200 to the refresh";
        m_phone.acknowledge();
        return {};
    }
    std::string held(const std::string& offer, const std::string& answer)
    {
        const auto wrong = exchange(m_phone, "INVITE", own(offer + "\r\n", 2), others(answer + "\r\n", 2));
        return wrong.empty() ? exchange(m_phone, "INVITE", own("", 3), others("", 3)) : wrong;
    }
    std::string exchange(
        RawPhone& from, const std::string& method, const std::string& offer, const std::string& answer)
    {
        RawPhone& to = call.other(from);
        from.request(method, offer);
        const RawMessage request = to.waitRequest(method);
        to.answer(request, 200, answer);
        if (from.waitFinal(method).status() != 200)
            return "no 200 to the " + method;
        if (method != "INVITE")
            return {};
        from.acknowledge();
        return to.waitRequest("ACK").isEmpty() ? "the ACK did not come" : "";
    }

    RawPhone &m_phone, &m_other;
    RawUdpPeer& m_far;
    RawUdpPeer m_nobody;
    char m_sequence = 0;
};

} // namespace

/// A NAT forgets a binding that nobody uses during a hold, and gives the phone another port.
class NatRebindingTest : public QObject {
    Q_OBJECT

private slots:
    void aPhoneWithANewPortOfItsNatIsHeardAfterItsNextOffer_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("natIsAtA");
        QTest::addColumn<int>("signalling");
        for (const MediaMode mode : {MediaMode::Proxy, MediaMode::Default}) {
            for (const bool natIsAtA : {true, false}) {
                for (const Kind& kind : kinds)
                    QTest::addRow("%s, phone %s, %s", mode == MediaMode::Proxy ? "proxy" : "Default",
                        natIsAtA ? "A" : "B", kind.name)
                        << static_cast<int>(mode) << natIsAtA << static_cast<int>(kind.signalling);
            }
        }
    }
    void aPhoneWithANewPortOfItsNatIsHeardAfterItsNextOffer()
    {
        QFETCH(int, mode);
        QFETCH(bool, natIsAtA);
        QFETCH(int, signalling);
        NatCall nat(static_cast<MediaMode>(mode), natIsAtA);
        QCOMPARE(QString::fromStdString(nat.connect()), QString());
        RawUdpPeer before, after;
        QVERIFY(nat.reaches(before, 30));
        const auto said = static_cast<Signalling>(signalling);
        QCOMPARE(QString::fromStdString(nat.say(said)), QString());
        QCOMPARE(nat.reaches(after, 30), said != Signalling::None);
        QVERIFY2(said != Signalling::None || nat.reaches(before, 1), "the source before is still believed");
    }
};

LEGSCOPE_TEST(NatRebindingTest)
#include "natrebinding_test.moc"
