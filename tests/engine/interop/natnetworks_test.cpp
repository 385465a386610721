#include "tests/engine/interop/baresip.h"
#include "tests/support/eventrecorder.h"
#include "tests/support/testconfiguration.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr auto engineHost = "198.51.100.1"; // RFC 5737
constexpr auto privateHost = "192.168.7.2";

/// Commands in their networks up to the first that fails: its complaint, or nothing.
std::string runAll(const std::vector<std::pair<const NetworkNamespace*, std::string>>& commands)
{
    for (const auto& [network, command] : commands) {
        if (!network->isThere())
            return network->refusal();
        if (std::string complaint = network->run(command); !complaint.empty())
            return complaint;
    }
    return {};
}

/// A phone's network, and the router that hides it behind one address and other ports.
struct Home {
    NetworkNamespace router, phone;

    /// What comes from outside for port 5060 reaches the phone. The complaint of the system, or nothing.
    std::string connect(const NetworkNamespace& street, const std::string& uplink, const std::string& address)
    {
        const std::string rules
            = fmt::format("table ip nat {{\n"
                          "chain out {{ type nat hook postrouting priority 100;\n"
                          "oifname wan meta l4proto {{ tcp, udp }} masquerade to :30000-39999; }}\n"
                          "chain in {{ type nat hook prerouting priority -100;\n"
                          "iifname wan meta l4proto {{ tcp, udp }} th dport 5060 dnat to {}:5060; }}\n}}\n",
                privateHost);
        std::string refusal = runAll({
            {&router, "ip link set lo up"}, // it is there
            {&street,
                fmt::format("ip link add name {} type veth peer name wan netns {}", uplink, router.path())},
            {&street, fmt::format("ip link set dev {} up master street", uplink)},
            {&router, fmt::format("ip addr add {}/24 dev wan", address)},
            {&router, "ip link set wan up"},
            {&router, "ip link add lan type veth peer name eth0 netns " + phone.path()},
            {&router, "ip addr add 192.168.7.1/24 dev lan"},
            {&router, "ip link set lan up"},
            {&phone, fmt::format("ip addr add {}/24 dev eth0", privateHost)},
            {&phone, "ip link set eth0 up"},
            {&phone, "ip route add default via 192.168.7.1"},
            {&router, "sysctl -qw net.ipv4.ip_forward=1"},
        });
        return refusal.empty() ? router.run("nft -f -", rules) : refusal;
    }
};

/// How often a message of that kind went, retransmissions included.
std::ptrdiff_t countOf(EventRecorder& recorder, CallId call, const std::string& method, int status)
{
    return std::ranges::count_if(recorder.all<SipMessage>(), [&](const SipMessage& message) {
        return message.call == call && message.method == method && message.status == status;
    });
}

} // namespace

/// Two phones of another maker, each alone behind a router that translates addresses and ports; the engine
/// between them knows neither private network, and both are the same.
class NatNetworksTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRequestArrivesBehindBothRouters_data();
    void everyRequestArrivesBehindBothRouters();

private:
    void checkTalk(Baresip& caller, Baresip& callee, CallId& call);
    void checkEnd(Baresip& other, CallId call);

    NetworkNamespace m_street;
    Home m_a, m_b;
    std::unique_ptr<EventRecorder> m_recorder;
};

void NatNetworksTest::initTestCase()
{
    for (const QString program : {"baresip", "nft", "ip", "sysctl"}) {
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, {"/usr/sbin", "/sbin"}).isEmpty())
            QSKIP(qPrintable(program + " is not installed"));
    }
    std::string refusal
        = runAll({{&m_street, "ip link add street type bridge"}, {&m_street, "ip link set street up"},
            {&m_street, fmt::format("ip addr add {}/24 dev street", engineHost)}});
    if (refusal.empty())
        refusal = m_a.connect(m_street, "a", "198.51.100.2");
    if (refusal.empty())
        refusal = m_b.connect(m_street, "b", "198.51.100.3");
    if (!refusal.empty())
        QSKIP(("no networks behind NAT can be made here: " + refusal).c_str());
}

void NatNetworksTest::everyRequestArrivesBehindBothRouters_data()
{
    QTest::addColumn<QString>("transport");
    QTest::newRow("UDP") << "udp";
    QTest::newRow("TCP") << "tcp";
}

void NatNetworksTest::everyRequestArrivesBehindBothRouters()
{
    QFETCH(QString, transport);
    TestConfiguration configuration;
    configuration.profile("internal",
        {{"inbound-proxy-media", "true"}, {"sip-ip", engineHost}, {"rtp-ip", engineHost},
            {"sip-port", "5060"}});
    configuration.route("^bob$",
        fmt::format(
            "<action application=\"bridge\" data=\"sofia/internal/bob@198.51.100.3:5060;transport={}\"/>",
            transport.toStdString()));
    std::unique_ptr<Engine> engine;
    m_street.within([&] {
        if (auto started = Engine::start({configuration.write()}))
            engine = std::move(*started);
    });
    QVERIFY(engine);
    m_recorder = std::make_unique<EventRecorder>(*engine);

    const QString domain = QString(engineHost) + ";transport=" + transport;
    const auto phone = [&](const char* user, const char* parameters, const Home& home) {
        return BaresipSetup{user, domain, parameters, privateHost, 5060, "PCMA/8000/1", &home.phone};
    };
    Baresip callee(phone("bob", "answermode=auto", m_b));
    QVERIFY(callee.start());
    QTRY_VERIFY(callee.printed().contains("baresip is ready"));
    const QString dial = "/dial sip:bob@" + domain;
    Baresip caller(phone("alice", "", m_a));
    QVERIFY(caller.start({"-e", dial}));
    CallId call;
    checkTalk(caller, callee, call);
    caller.type("b");
    checkEnd(callee, call);
    caller.type(dial.toUtf8() + '\n');
    checkTalk(caller, callee, call);
    callee.type("b");
    checkEnd(caller, call);
    m_recorder.reset();
}

/// A call after `call`, which becomes it: sound both ways, and no answer had to be repeated for want of an
/// ACK.
void NatNetworksTest::checkTalk(Baresip& caller, Baresip& callee, CallId& call)
{
    const bool flows = m_recorder->waitFor<MediaSampled>(
        [&](const MediaSampled& sampled) {
            for (const CallSample& sample : sampled.calls) {
                if (sample.call > call.value && sample.streams.size() == 2
                    && std::ranges::all_of(
                        sample.streams, [](const StreamSample& stream) { return stream.rtpOut >= 25; }))
                    return call = CallId{sample.call}, true;
            }
            return false;
        },
        std::chrono::seconds(20));
    QVERIFY2(flows, qPrintable(caller.printed() + callee.printed()));
    QCOMPARE(countOf(*m_recorder, call, "INVITE", 200), 2);
    QCOMPARE(countOf(*m_recorder, call, "ACK", 0), 2);
}

void NatNetworksTest::checkEnd(Baresip& other, CallId call)
{
    QVERIFY2(m_recorder->waitFor<CallEnded>([call](const CallEnded& ended) { return ended.call == call; }),
        qPrintable(other.printed()));
    QCOMPARE(countOf(*m_recorder, call, "BYE", 0), 2);
    QCOMPARE(countOf(*m_recorder, call, "BYE", 200), 2);
}

LEGSCOPE_TEST(NatNetworksTest)
#include "natnetworks_test.moc"
