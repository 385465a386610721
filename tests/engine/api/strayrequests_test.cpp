#include "tests/support/callfixture.h"
#include "tests/support/heap.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <chrono>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr auto transactionLife = 64ms; ///< timer-T1X64
constexpr int requests = 150; ///< of one kind
/// What a request may leave for good, in octets; a handle of the library has a thousand.
constexpr std::size_t leftByOne = 200;

} // namespace

/// Requests that belong to no call: what comes of them is forgotten once their transactions are.
class StrayRequestsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestConfiguration> m_configuration;
    std::unique_ptr<Engine> m_engine;
    std::optional<SocketAddress> m_target;
    RawUdpPeer m_peer;

    bool waitForAnswer()
    {
        while (m_peer.waitReadable(5s)) {
            while (const auto octets = m_peer.take()) {
                if (statusOf(*octets) >= 200)
                    return true;
            }
        }
        return false;
    }

    /// What is allocated once the timers of the transactions have ended.
    static std::size_t allocatedAfterTimers()
    {
        std::size_t octets = allocatedOctets();
        for (int unchanged = 0; unchanged < 2;) {
            QTest::qWait(static_cast<int>(transactionLife.count()));
            const std::size_t now = allocatedOctets();
            unchanged = now < octets ? 0 : unchanged + 1;
            octets = now;
        }
        return octets;
    }

    bool sendAll(const RawRequest& request)
    {
        for (int i = 0; i < requests; ++i) {
            m_peer.send(*m_target, textOf(request, m_peer.address(), *m_target));
            if (!waitForAnswer())
                return false;
        }
        return true;
    }

private slots:
    void initTestCase()
    {
        m_configuration = std::make_unique<TestConfiguration>();
        m_configuration->profile("internal",
            {{"sip-requests-per-second", "1000000"}, {"sip-requests-per-source", "1000000"},
                {"timer-T1", "10"}, {"timer-T1X64", "64"}, {"timer-T2", "10"}, {"timer-T4", "10"}});
        EngineOptions options;
        options.configuration = m_configuration->write();
        m_engine = std::move(Engine::start(options).value());
        EventRecorder recorder(*m_engine);
        QVERIFY(recorder.waitForCount<ProfileChanged>(1));
        const auto address = recorder.all<ProfileChanged>().back().status->sipAddress;
        m_target = *SocketAddress::parse(
            "127.0.0.1", static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
    }

    void cleanupTestCase() { m_engine.reset(); }

    void noneLeavesAnythingBehind_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("isInDialog");
        for (const char* method : {"OPTIONS", "MESSAGE", "NOTIFY", "REFER", "SUBSCRIBE", "REGISTER",
                 "PUBLISH", "INFO", "UPDATE", "BYE", "UNHEARDOF"}) {
            QTest::addRow("%s", method) << method << false;
            QTest::addRow("%s of a dialog that is not there", method) << method << true;
        }
    }

    void noneLeavesAnythingBehind()
    {
        QFETCH(QString, method);
        QFETCH(bool, isInDialog);
        RawRequest request;
        request.method = method.toStdString();
        request.more = "Contact: <sip:raw@" + m_peer.address().text()
            + ">\r\nRefer-To: <sip:a@127.0.0.1>\r\n"
              "Event: presence\r\n";
        if (isInDialog)
            request.to = "<sip:raw@" + m_target->text() + ">;tag=gone";
        QVERIFY(sendAll(request));
        const std::size_t before = allocatedAfterTimers();
        QVERIFY(sendAll(request));
        const std::size_t after = allocatedAfterTimers();
        QVERIFY2(after < before + requests * leftByOne, std::to_string(after - before).c_str());
    }
};

LEGSCOPE_TEST(StrayRequestsTest)
#include "strayrequests_test.moc"
