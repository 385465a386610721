#include "engine/net/dnsresolver.h"
#include "tests/support/fakednsserver.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <dlfcn.h>
#include <future>
#include <poll.h>
#include <pthread.h>
#include <string_view>

namespace {

std::atomic<unsigned> polls{0};

bool isResolverThread()
{
    thread_local const bool isResolver = [] {
        char name[16] = "";
        ::pthread_getname_np(::pthread_self(), name, sizeof name);
        return std::string_view(name) == "resolver";
    }();
    return isResolver;
}

} // namespace

/// Counts how often a resolver looks whether there is something to do.
extern "C" int poll(pollfd* descriptors, nfds_t count, int timeout)
{
    static auto* const polling = reinterpret_cast<int (*)(pollfd*, nfds_t, int)>(::dlsym(RTLD_NEXT, "poll"));
    polls += isResolverThread() ? 1 : 0;
    return polling(descriptors, count, timeout);
}

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

using Addresses = Result<std::vector<SocketAddress>>;

DnsOptions askingAt(const std::string& servers)
{
    DnsOptions options;
    options.servers = servers;
    options.limit = 600ms;
    options.perTry = 150ms;
    return options;
}

std::future<Addresses> begin(HostResolver& resolver, const std::string& host)
{
    auto answer = std::make_shared<std::promise<Addresses>>();
    auto future = answer->get_future();
    resolver.lookUp(host, [answer](Addresses addresses) { answer->set_value(std::move(addresses)); });
    return future;
}

Addresses lookUp(HostResolver& resolver, const std::string& host)
{
    auto answer = begin(resolver, host);
    if (answer.wait_for(10s) != std::future_status::ready)
        return fail(Errc::Internal, "no answer at all");
    return answer.get();
}

QString textOf(const Addresses& addresses)
{
    if (!addresses)
        return QString::fromStdString("failed: " + addresses.error().detail);
    QStringList texts;
    for (const SocketAddress& address : *addresses)
        texts << QString::fromStdString(address.host());
    texts.sort();
    return texts.join(' ');
}

} // namespace

class DnsResolverTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerOfAnyMannerIsReadOrRefusedInTime_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<int>("delay"); // ms
        QTest::addColumn<QString>("answer"); // or the beginning of it
        QTest::newRow("sound") << int(DnsManner::Answers) << 0 << "192.0.2.7 2001:db8::7";
        QTest::newRow("slow") << int(DnsManner::Answers) << 40 << "192.0.2.7 2001:db8::7";
        QTest::newRow("truncated") << int(DnsManner::Truncates) << 0 << "192.0.2.7 2001:db8::7";
        QTest::newRow("dead") << int(DnsManner::Silent) << 0 << "failed: pbx.example";
        QTest::newRow("too slow") << int(DnsManner::Answers) << 700 << "failed: pbx.example";
        QTest::newRow("failing") << int(DnsManner::Fails) << 0 << "failed: pbx.example";
        QTest::newRow("garbled") << int(DnsManner::Garbles) << 0 << "failed: pbx.example";
    }
    void anAnswerOfAnyMannerIsReadOrRefusedInTime()
    {
        QFETCH(int, manner);
        QFETCH(int, delay);
        QFETCH(QString, answer);
        FakeDnsServer server{DnsManner(manner), std::chrono::milliseconds(delay)};
        server.tell("pbx.example", {"192.0.2.7", "2001:db8::7"});
        DnsResolver resolver(askingAt(server.text()));
        const QString got = textOf(lookUp(resolver, "PBX.example."));
        QVERIFY2(got.startsWith(answer), qPrintable(got));
        QCOMPARE(server.questionsByTcp() > 0, DnsManner(manner) == DnsManner::Truncates);
    }

    void aServerThatDoesNotAnswerMakesNoWork_data()
    {
        QTest::addColumn<QString>("server"); // in place of ours, which is silent
        QTest::newRow("dead") << "";
        QTest::newRow("refusing by ICMP") << QString::fromStdString(freeAddress("127.0.0.1").text());
        QTest::newRow("no way to its network") << "[2001:db8::1]:53";
        QTest::newRow("not allowed") << "255.255.255.255:53";
    }
    void aServerThatDoesNotAnswerMakesNoWork()
    {
        QFETCH(QString, server);
        const FakeDnsServer silent(DnsManner::Silent);
        DnsResolver resolver(askingAt(server.isEmpty() ? silent.text() : server.toStdString()));
        const unsigned before = polls;
        for (int i = 0; i < 4; ++i)
            QVERIFY(!lookUp(resolver, "pbx" + std::to_string(i) + ".example"));
        QVERIFY2(polls > before, "nothing is counted");
        QVERIFY2(polls - before < 200, qPrintable(QString::number(polls - before)));
    }

    void aQuestionEndsAtItsLimitWhateverTheServerDoes()
    {
        FakeDnsServer server(DnsManner::Silent);
        DnsOptions options = askingAt(server.text());
        options.perTry = 1h;
        DnsResolver resolver(options);
        const auto answer = lookUp(resolver, "pbx.example");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Errc::Timeout);
    }

    void ofALyingAnswerOnlyAFewHostsCount()
    {
        FakeDnsServer server;
        server.tell("many.example",
            {"0.0.0.0", "224.0.0.5", "255.255.255.255", "192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4",
                "192.0.2.5", "192.0.2.6", "192.0.2.7", "192.0.2.8", "192.0.2.9", "192.0.2.10",
                "::", "ff02::1"});
        server.tell("none.example", {"0.0.0.0", "239.1.1.1", "::"});
        DnsResolver resolver(askingAt(server.text()));
        const auto many = lookUp(resolver, "many.example");
        QVERIFY(many);
        QCOMPARE(many->size(), DnsResolver::mostRecords);
        QVERIFY(std::ranges::all_of(
            *many, [](const SocketAddress& one) { return one.host().starts_with("192.0.2."); }));
        QVERIFY(textOf(lookUp(resolver, "none.example")).contains("no address of a host"));
    }

    void namesThatNobodyMayAskForAreRefusedUnasked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("local") << "phone.local";
        QTest::newRow("local with a dot") << "phone.LOCAL.";
        QTest::newRow("no name") << "a b";
        QTest::newRow("a broken address") << "192.0.2.300";
        QTest::newRow("too long") << QString(254, 'a');
        QTest::newRow("empty") << "";
    }
    void namesThatNobodyMayAskForAreRefusedUnasked()
    {
        QFETCH(QString, name);
        FakeDnsServer server;
        DnsResolver resolver(askingAt(server.text()));
        const auto answer = lookUp(resolver, name.toStdString());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Errc::NotFound);
        QCOMPARE(server.questions(name.toLower().toStdString()), 0u);
    }

    void theHostsFileIsRead()
    {
        FakeDnsServer server(DnsManner::Silent);
        DnsResolver resolver(askingAt(server.text()));
        QVERIFY(textOf(lookUp(resolver, "localhost")).contains("127.0.0.1"));
    }

    void anAnswerIsKeptAsLongAsItsTimeToLiveWithinBounds()
    {
        FakeDnsServer server;
        server.tell("short.example", {"192.0.2.1"}, 0);
        DnsResolver resolver(askingAt(server.text()));
        QVERIFY(!resolver.known("short.example"));
        QVERIFY(lookUp(resolver, "short.example"));
        const unsigned asked = server.questions("short.example");
        QVERIFY(lookUp(resolver, "Short.Example."));
        QCOMPARE(server.questions("short.example"), asked);
        QCOMPARE(textOf(*resolver.known("short.example")), QString("192.0.2.1"));
        QVERIFY(!lookUp(resolver, "absent.example"));
        QVERIFY(resolver.known("absent.example")->empty());
    }

    void whatIsKeptForNoTimeIsAskedAgain()
    {
        FakeDnsServer server;
        server.tell("short.example", {"192.0.2.1"}, 3600);
        DnsOptions options = askingAt(server.text());
        options.leastKept = options.mostKeptFor = 0s;
        DnsResolver resolver(options);
        QVERIFY(lookUp(resolver, "short.example"));
        const unsigned asked = server.questions("short.example");
        QVERIFY(lookUp(resolver, "short.example"));
        QVERIFY(server.questions("short.example") > asked);
    }

    void oneQuestionServesAllWhoAskAndTheirNumberIsBounded()
    {
        FakeDnsServer server(DnsManner::Silent);
        DnsOptions options = askingAt(server.text());
        options.mostAtOnce = 2;
        options.mostWaiting = 5;
        DnsResolver resolver(options);
        std::vector<std::future<Addresses>> answers;
        for (int i = 0; i < 5; ++i)
            answers.push_back(begin(resolver, i < 4 ? "one.example" : "two.example"));
        const auto third = lookUp(resolver, "three.example");
        QVERIFY(!third);
        QCOMPARE(third.error().code, Errc::Refused);
        const auto sixth = lookUp(resolver, "one.example");
        QVERIFY(!sixth);
        QCOMPARE(sixth.error().code, Errc::Refused);
        for (auto& answer : answers)
            QCOMPARE(answer.get().error().code, Errc::Timeout);
        QVERIFY(server.questions("one.example") <= 4); // A and AAAA, each asked twice
    }

    void theEndWaitsForNoAnswer()
    {
        FakeDnsServer server(DnsManner::Silent);
        std::atomic<bool> told = false;
        {
            DnsOptions options = askingAt(server.text());
            options.limit = 1h;
            options.perTry = 1h;
            DnsResolver resolver(options);
            resolver.lookUp("one.example", [&](const Addresses&) { told = true; });
        }
        QVERIFY(!told);
    }

    void servicesComeInTheirOrderAndOnlyThoseThatCanBeUsed()
    {
        FakeDnsServer server;
        server.tellServices("_sip._udp.example.org",
            {{20, 0, 5070, "late.example.org"}, {10, 5, 5060, "first.example.org"},
                {10, 0, 0, "portless.org"}, {1, 0, 5060, "bad name.org"}});
        server.tellNamings("example.org",
            {{50, 2, "s", "SIP+D2T", "_sip._tcp.example.org"},
                {50, 1, "s", "SIP+D2U", "_sip._udp.example.org"}});
        DnsResolver resolver(askingAt(server.text()));
        std::promise<QString> services, namings;
        resolver.lookUpServices(
            "_sip._udp.example.org", [&](const Result<std::vector<ServiceRecord>>& found) {
                QStringList texts;
                for (const ServiceRecord& one : found.value_or(std::vector<ServiceRecord>{}))
                    texts << QString::fromStdString(one.target + ':' + std::to_string(one.port));
                services.set_value(texts.join(' '));
            });
        QCOMPARE(services.get_future().get(), QString("first.example.org:5060 late.example.org:5070"));
        resolver.lookUpNamings("example.org", [&](const Result<std::vector<NamingRecord>>& found) {
            QStringList texts;
            for (const NamingRecord& one : found.value_or(std::vector<NamingRecord>{}))
                texts << QString::fromStdString(one.service);
            namings.set_value(texts.join(' '));
        });
        QCOMPARE(namings.get_future().get(), QString("SIP+D2U SIP+D2T"));
    }
};

LEGSCOPE_TEST(DnsResolverTest)
#include "dnsresolver_test.moc"
