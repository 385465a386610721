#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>
#include <regex>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

constexpr int silence = 0;

/// What the stack has to answer to one message, by the section of the RFC that describes it: the final
/// status, or silence. `exact` is the answer to the file's octets, sent over the transport its topmost Via
/// names (TLS counts as UDP, where it does not belong); `rewritten` that to the same message over UDP with a
/// Via of ours.
struct Torture {
    const char* file;
    const char* section;
    int exact;
    int rewritten;
};

constexpr Torture rfc4475[] = {
    {"wsinv", "3.1.1.1", 481, 481}, // well-formed; its To tag names a dialog that is not ours
    {"intmeth", "3.1.1.2", silence, silence}, // valid, but the library reads no octet NUL inside a message
    {"esc01", "3.1.1.3", 486, 486}, {"escnull", "3.1.1.4", 405, 405}, {"esc02", "3.1.1.5", 501, 501},
    {"lwsdisp", "3.1.1.6", 200, 200}, {"longreq", "3.1.1.7", 486, 486}, {"dblreq", "3.1.1.8", 405, 405},
    {"semiuri", "3.1.1.9", 200, 200}, {"transports", "3.1.1.10", 200, 200}, {"mpart01", "3.1.1.11", 200, 200},
    {"unreason", "3.1.1.12", silence, silence}, {"noreason", "3.1.1.13", silence, silence},
    {"badinv01", "3.1.2.1", silence, silence}, // no Via is left to answer to
    {"clerr", "3.1.2.2", 400, 400}, {"ncl", "3.1.2.3", 400, 400}, {"scalar02", "3.1.2.4", 400, 400},
    {"scalarlg", "3.1.2.5", silence, silence}, {"quotbal", "3.1.2.6", 400, 400},
    {"ltgtruri", "3.1.2.7", 400, 400},
    {"lwsruri", "3.1.2.8", silence, silence}, // a first line that cannot be read
    {"lwsstart", "3.1.2.9", 486, 486}, // may be read leniently
    {"trws", "3.1.2.10", 200, 200}, // may be read leniently
    {"escruri", "3.1.2.11", 486, 486}, {"baddate", "3.1.2.12", 486, 486}, // Date may be ignored
    {"regbadct", "3.1.2.13", 400, 400}, {"badaspec", "3.1.2.14", 200, 200}, // may be read leniently
    {"baddn", "3.1.2.15", 400, 400},
    {"badvers", "3.1.2.16", silence, silence}, // over UDP its Via is of another version too
    {"mismatch01", "3.1.2.17", 400, 400}, {"mismatch02", "3.1.2.18", 400, 400},
    {"bigcode", "3.1.2.19", silence, silence}, {"badbranch", "3.2.1", 200, 200}, {"insuf", "3.3.1", 400, 400},
    {"unkscm", "3.3.2", 416, 416}, {"novelsc", "3.3.3", 416, 416}, {"unksm2", "3.3.4", 400, 400},
    {"bext01", "3.3.5", silence, 420},
    {"invut", "3.3.6", 486, 486}, // 415 is for the layer above, that reads bodies
    {"regaut01", "3.3.7", 405, 405}, {"multi01", "3.3.8", 400, 400}, {"mcl01", "3.3.9", 400, 400},
    {"bcast", "3.3.10", silence, silence},
    {"zeromf", "3.3.11", 200, 200}, // we are the target, nothing is forwarded
    {"cparam01", "3.3.12", 405, 405}, {"cparam02", "3.3.13", 405, 405}, {"regescrt", "3.3.14", 405, 405},
    {"sdp01", "3.3.15", 486, 486}, // 406 is for the layer above, that reads bodies
    {"inv2543", "3.4.1", 400, 400}, // RFC 3261 demands the Contact that it lacks
};

constexpr Torture rfc5118[] = {
    {"ipv6-good", "4.1", 405, 405},
    {"ipv6-bad", "4.2", silence, silence},
    {"port-ambiguous", "4.3", 405, 405},
    {"port-unambiguous", "4.4", 405, 405},
    {"via-received-param-with-delim", "4.5", 481, 481},
    {"via-received-param-no-delim", "4.5", 200, 200},
    {"ipv6-in-sdp", "4.6", 400, 400}, // the RFC's Content-Length is 17 octets more than its body
    {"mult-ip-in-header", "4.7", 481, 481},
    {"mult-ip-in-sdp", "4.8", 486, 486},
    {"ipv4-mapped-ipv6", "4.9", 486, 486},
    {"ipv6-bug-abnf-3-colons", "4.10", 200, 200},
    {"ipv6-correct-abnf-2-colons", "4.10", 200, 200},
};

std::string octetsOf(const QString& rfc, const QString& name)
{
    QFile file(QStringLiteral(LEGSCOPE_TEST_DATA "/%1/%2.dat").arg(rfc, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const std::regex viaStart(R"((\r\n(?:Via|v)\s*:\s*SIP/2\.0/)(\w+)(\s+)([^;,\r]+))", std::regex::icase);

bool namesTcp(const std::string& message)
{
    std::smatch via;
    return std::regex_search(message, via, viaStart) && via[2] == "TCP";
}

/// The message with the transport and the address of its topmost Via replaced, where that Via can be
/// recognised.
std::string withVia(const std::string& message, const SocketAddress& address)
{
    return std::regex_replace(
        message, viaStart, "$1UDP " + address.text(), std::regex_constants::format_first_only);
}

std::string withRightLength(const std::string& message)
{
    const auto body = std::min(message.find("\r\n\r\n"), message.size() - 4) + 4;
    const std::regex length(R"((\r\nContent-Length:\s*)\d+)");
    return std::regex_replace(message, length, "$01" + std::to_string(message.size() - body));
}

/// The last status that comes back; silence when none does while the agent answers an OPTIONS that was sent
/// after.
template <class Peer>
int outcome(BareAgent& agent, Peer& peer)
{
    int status = silence;
    const auto read = [&] {
        if constexpr (std::is_same_v<Peer, RawTcpPeer>) {
            const auto octets = peer.take();
            const auto last = octets.rfind("SIP/2.0 ", octets.rfind("\r\nVia: "));
            status = last == octets.npos ? status : statusOf(octets.substr(last));
        } else {
            while (auto octets = peer.take())
                status = std::max(status, statusOf(*octets));
        }
    };
    RawUdpPeer prober(agent.address().host());
    prober.send(agent.address(), textOf({}, prober.address(), agent.address()));
    const bool alive = agent.pumpUntil([&] {
        read();
        return prober.take().has_value();
    });
    agent.pumpUntil([&] { return (read(), status >= 200); }, 30ms);
    return alive ? status : -1;
}

template <std::size_t Count>
void addRows(const Torture (&table)[Count], const char* rfc)
{
    QTest::addColumn<QString>("rfc");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("exact");
    QTest::addColumn<int>("rewritten");
    for (const auto& row : table)
        QTest::newRow(qPrintable(QStringLiteral("%1, section %2").arg(row.file, row.section)))
            << QString(rfc) << QString(row.file) << row.exact << row.rewritten;
}

/// What the agent's observer was told it received, apart from the probe.
void checkTrace(const BareAgent& agent, const std::string& sent)
{
    for (const auto& message : agent.seen()) {
        if (message.direction == Direction::Received && !message.callId.starts_with("raw-call-"))
            QCOMPARE(message.octets, sent);
    }
}

/// A small change at a random place: an octet, a cut, a repetition, a line twice, a line gone.
std::string mutated(std::string message, std::mt19937& random)
{
    const auto at = [&] { return std::uniform_int_distribution<std::size_t>(0, message.size() - 1)(random); };
    const unsigned changes = 1 + static_cast<unsigned>(random() % 3);
    for (unsigned i = 0; i < changes && message.size() > 2; ++i) {
        const auto here = at();
        const auto line = message.rfind("\r\n", here);
        const auto next = message.find("\r\n", here);
        switch (random() % 5) {
        case 0:
            message[here] = static_cast<char>(random());
            break;
        case 1:
            message.erase(here, 1 + random() % 16);
            break;
        case 2:
            message.insert(here, std::string(1 + random() % 64, message[at()]));
            break;
        case 3:
            if (line != message.npos && next != message.npos)
                message.insert(next, message.substr(line, next - line));
            break;
        default:
            if (line != message.npos && next != message.npos)
                message.erase(line, next - line);
        }
    }
    return message;
}

} // namespace

class TortureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(verifyGuards().has_value()); }

    void rfc4475MessagesOnTheWire_data() { addRows(rfc4475, "rfc4475"); }
    void rfc4475MessagesOnTheWire() { sendExactly("127.0.0.1"); }
    void rfc4475MessagesWithOurVia_data() { addRows(rfc4475, "rfc4475"); }
    void rfc4475MessagesWithOurVia() { sendRewritten("127.0.0.1"); }

    void rfc5118MessagesOnTheWire_data() { addRows(rfc5118, "rfc5118"); }
    void rfc5118MessagesOnTheWire() { sendExactly("::1"); }
    void rfc5118MessagesWithOurVia_data() { addRows(rfc5118, "rfc5118"); }
    void rfc5118MessagesWithOurVia() { sendRewritten("::1"); }

    void rfc5118OnlyTheAddressWithoutBracketsIsRefused()
    {
        for (const auto& row : rfc5118) {
            BareAgent agent("::1");
            const auto message = octetsOf("rfc5118", row.file);
            RawUdpPeer peer("::1");
            peer.send(agent.address(), withRightLength(message));
            const int status = outcome(agent, peer);
            QVERIFY2(
                std::string_view(row.file) == "ipv6-bad" ? status == silence : status > 400 || status == 200,
                row.file);
        }
    }

    void mutatedMessagesDoNotStopTheAgent()
    {
        std::vector<std::string> corpus;
        for (const auto& row : rfc4475)
            corpus.push_back(octetsOf("rfc4475", row.file));
        for (const auto& row : rfc5118)
            corpus.push_back(octetsOf("rfc5118", row.file));
        std::mt19937 random(4475); // the same messages in every run
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Busy);
        agent.useShortTimers();
        setAdmissionLimits(
            agent.address(), {.requestsPerSecond = 1'000'000, .requestsPerSourcePerSecond = 1'000'000});
        RawUdpPeer peer;
        for (int round = 0; round < 60; ++round) {
            for (int i = 0; i < 50; ++i)
                peer.send(agent.address(), mutated(corpus[random() % corpus.size()], random));
            QVERIFY(outcome(agent, peer) >= 0);
        }
        QVERIFY(agent.seen().size() > 1500);
    }

private:
    static void sendExactly(const std::string& host)
    {
        QFETCH(QString, rfc);
        QFETCH(QString, file);
        QFETCH(int, exact);
        const auto message = octetsOf(rfc, file);
        QVERIFY(!message.empty());
        BareAgent agent(host);
        QVERIFY(agent.isUp());
        if (namesTcp(message)) {
            RawTcpPeer peer(agent.address());
            peer.send(message);
            QCOMPARE(outcome(agent, peer), exact);
        } else {
            RawUdpPeer peer(host);
            peer.send(agent.address(), message);
            QCOMPARE(outcome(agent, peer), exact);
        }
        checkTrace(agent, message);
    }

    static void sendRewritten(const std::string& host)
    {
        QFETCH(QString, rfc);
        QFETCH(QString, file);
        QFETCH(int, rewritten);
        BareAgent agent(host);
        QVERIFY(agent.isUp());
        RawUdpPeer peer(host);
        const auto message = withVia(octetsOf(rfc, file), peer.address());
        peer.send(agent.address(), message);
        QCOMPARE(outcome(agent, peer), rewritten);
        checkTrace(agent, message);
    }
};

LEGSCOPE_TEST(TortureTest)
#include "torture_test.moc"
