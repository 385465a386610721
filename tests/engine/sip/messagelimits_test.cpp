#include "engine/sip/guard/messagelimits.h"
#include "engine/sip/guard/parserguard.h"
#include "engine/sip/sofia.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

std::string times(std::size_t count, const std::string& line)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += line;
    return text;
}

std::string list(const char* name, std::size_t count, const std::string& value)
{
    return fmt::format("{}: {}{}\r\n", name, value, times(count - 1, "," + value));
}

} // namespace

class MessageLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void sections_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("status"); ///< 0: within the limits
        const auto row = [](const char* name, const std::string& more, int status) {
            QTest::newRow(name) << QString::fromStdString(more) << status;
        };
        row("ordinary", "X: 1\r\n", 0);
        row("200 fields", times(200, "X: 1\r\n"), 0);
        row("300 fields", times(300, "X: 1\r\n"), 400);
        row("what stands behind the empty line does not count", "\r\n" + times(300, "X: 1\r\n"), 0);
        row("900 values", list("Accept", 900, "a/b"), 0);
        row("2000 values", list("X", 2000, "a"), 400);
        row("70 Via", times(70, "Via: SIP/2.0/UDP a\r\n"), 0);
        row("110 Via", times(110, "Via: SIP/2.0/UDP a\r\n"), 400);
        row("110 Via in short", times(110, "v : SIP/2.0/UDP a\r\n"), 400);
        row("110 Via in one line", list("VIA", 110, "SIP/2.0/UDP a"), 400);
        row("110 Record-Route", times(110, "record-route: <sip:a>\r\n"), 400);
        row("110 Route", list("Route", 110, "<sip:a>"), 400);
        row("110 Contact in short", list("m", 110, "<sip:a>"), 400);
        row("a line of 8000 octets", "X: " + std::string(8000, 'a') + "\r\n", 0);
        row("a line of 9000 octets", "X: " + std::string(9000, 'a') + "\r\n", 513);
        row("a line that has not ended yet", "X: " + std::string(9000, 'a'), 513);
        row("a folded line of 9000 octets", "X: 1\r\n" + times(1000, " 2345678\r\n"), 513);
        row("200 lines of 400 octets", times(200, "X: " + std::string(400, 'a') + "\r\n"), 513);
    }

    void sections()
    {
        QFETCH(QString, more);
        QFETCH(int, status);
        const std::string text = "OPTIONS sip:a@b SIP/2.0\r\n" + more.toStdString();
        const auto excess = excessOf(countHeaders(text));
        QCOMPARE(excess ? excess->status : 0, status);
    }

    void countingGoesOnWhereItStopped()
    {
        const std::string text = "OPTIONS sip:a@b SIP/2.0\r\nVia: a,b\r\nX: 1\r\n 2\r\nm: <sip:a>\r\n";
        const auto whole = countHeaders(text);
        const auto half = text.find("X:");
        const auto twice = countHeaders(text.substr(half), countHeaders(text.substr(0, half)));
        QCOMPARE(whole.octets, text.size());
        QCOMPARE(whole.fields, std::size_t{4});
        QCOMPARE(whole.values, std::size_t{5});
        QCOMPARE(twice.octets, whole.octets);
        QCOMPARE(twice.fields, whole.fields);
        QCOMPARE(twice.lists, whole.lists);
    }

    void valuesAreCountedAtEveryPlaceOfAField()
    {
        for (std::size_t size = 1; size < 40; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                std::string value(size, 'a');
                value[at] = ',';
                QCOMPARE(countHeaders("X: " + value).values, std::size_t{2});
                value[at] = static_cast<char>(',' | 0x80); // not an ASCII comma
                QCOMPARE(countHeaders("X: " + value).values, std::size_t{1});
            }
            QCOMPARE(countHeaders("X: " + std::string(size, ',')).values, size + 1);
        }
    }

    void whatAnAnswerNeedsIsKept()
    {
        const auto kept
            = essentialsOf("INVITE sip:a@b SIP/2.0\r\nX: 1\r\nv: SIP/2.0/UDP a\r\nf: <sip:a>;\r\n tag=1\r\n"
                           "To: <sip:b>\r\nCSEQ: 1 INVITE\r\nContact: <sip:a>\r\ni: 1\r\nFrom");
        QCOMPARE(kept,
            std::string("INVITE sip:a@b SIP/2.0\r\nv: SIP/2.0/UDP a\r\nf: <sip:a>;\r\n tag=1\r\n"
                        "To: <sip:b>\r\nCSEQ: 1 INVITE\r\ni: 1\r\nContent-Length: 0\r\n\r\n"));
    }

    void aDatagramBeyondTheLimitsIsAnsweredAtOnce_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* method, const std::string& more, int status) {
            QTest::newRow(name) << method << QString::fromStdString(more) << status;
        };
        row("6000 fields", "INVITE", times(6000, "X: 1\r\n"), 400);
        row("1000 Record-Route", "INVITE", times(1000, "Record-Route: <sip:127.0.0.1;lr>\r\n"), 400);
        row("1000 Record-Route in one line", "INVITE", list("Record-Route", 1000, "<sip:127.0.0.1;lr>"), 513);
        row("1000 Via", "OPTIONS", times(1000, "Via: SIP/2.0/UDP 192.0.2.1\r\n"), 400);
        row("5000 Contact", "INVITE", times(3000, "m: <sip:a@b>\r\n"), 400);
        row("a line of 60,000 octets", "MESSAGE", "X: " + std::string(60'000, 'x') + "\r\n", 513);
        row("a folded line", "BYE", "X: 1\r\n" + times(15'000, " 2\r\n"), 513);
        row("10,000 values", "OPTIONS", list("Accept", 10'000, "a/b"), 513);
    }

    void aDatagramBeyondTheLimitsIsAnsweredAtOnce()
    {
        QFETCH(QString, method);
        QFETCH(QString, more);
        QFETCH(int, status);
        BareAgent agent;
        RawUdpPeer peer;
        agent.pump(5ms);
        const RawRequest request{
            .method = method.toStdString(), .callId = "much", .more = more.toStdString()};
        const std::string text = textOf(request, peer.address(), agent.address());
        // What is left for the parser costs no more than any message.
        QVERIFY(!excessOf(countHeaders(essentialsOf(text))));
        peer.send(agent.address(), text);
        peer.send(agent.address(), textOf({.callId = "next"}, peer.address(), agent.address()));
        std::vector<std::string> answers;
        QVERIFY(agent.pumpUntil([&] {
            if (auto answer = peer.take())
                answers.push_back(*answer);
            return answers.size() == 2;
        }));
        QCOMPARE(statusOf(answers[0]), status);
        QCOMPARE(headerOf(answers[0], "Call-ID"), std::string("much"));
        QVERIFY(headerOf(answers[0], "To").find(";tag=") != std::string::npos);
        QCOMPARE(headerOf(answers[1], "Call-ID"), std::string("next"));
        QCOMPARE(statusOf(answers[1]), 200);
    }

    void ofADatagramBeyondTheLimitsOnlyWhatItsAnswerNeedsIsParsed_data()
    {
        aDatagramBeyondTheLimitsIsAnsweredAtOnce_data();
    }

    void ofADatagramBeyondTheLimitsOnlyWhatItsAnswerNeedsIsParsed()
    {
        QFETCH(QString, method);
        QFETCH(QString, more);
        const RawRequest request{.method = method.toStdString(), .more = more.toStdString()};
        const std::string text = textOf(
            request, *SocketAddress::parse("192.0.2.1", 5060), *SocketAddress::parse("192.0.2.2", 5060));
        msg_t* const message
            = msg_make(sip_default_mclass(), 0, text.data(), static_cast<ssize_t>(text.size()));
        QVERIFY(message);
        const sip_t* sip = sip_object(message);
        HeaderCount parsed;
        for (auto* header = reinterpret_cast<const sip_header_t*>(sip->sip_request); header;
            header = reinterpret_cast<const sip_header_t*>(header->sh_succ)) {
            parsed.octets += header->sh_len;
            ++parsed.fields;
            ++parsed.values;
            parsed.longest = std::max<std::size_t>(parsed.longest, header->sh_len);
        }
        const bool hasExcess = excessOfMessage(message).has_value();
        const bool isComplete
            = sip->sip_via && sip->sip_from && sip->sip_to && sip->sip_call_id && sip->sip_cseq;
        msg_destroy(message);
        QVERIFY(hasExcess);
        QVERIFY(isComplete);
        QVERIFY(!excessOf(parsed));
    }

    void aMessageBeyondTheLimitsOverAStreamIsAnsweredAndEndsIt_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("status");
        QTest::newRow("a line of 200 kB") << "X: " + QString(200'000, 'x') << "SIP/2.0 513";
        QTest::newRow("6000 fields") << QString::fromStdString(times(6000, "X: 1\r\n")) << "SIP/2.0 400";
        QTest::newRow("1000 Record-Route")
            << QString::fromStdString(times(1000, "Record-Route: <sip:127.0.0.1;lr>\r\n")) << "SIP/2.0 400";
    }

    void aMessageBeyondTheLimitsOverAStreamIsAnsweredAndEndsIt()
    {
        QFETCH(QString, more);
        QFETCH(QString, status);
        BareAgent agent;
        for (const std::size_t piece : {std::size_t{1} << 20, std::size_t{4096}, std::size_t{500}}) {
            RawTcpPeer peer(agent.address());
            const RawRequest request{.method = "INVITE", .more = more.toStdString(), .protocol = "TCP"};
            const auto text = textOf(request, peer.address(), agent.address());
            std::string got;
            for (std::size_t at = 0; at < text.size() && got.empty(); at += piece) {
                peer.send(std::string_view(text).substr(at, piece));
                agent.pump(0ms);
                got += peer.take();
            }
            QVERIFY(agent.pumpUntil([&] {
                got += peer.take();
                return peer.isClosed();
            }));
            QVERIFY2(got.starts_with(status.toStdString()), got.c_str());
        }
    }

    void aBadRequestOverAStreamDoesNotEndIt()
    {
        BareAgent agent;
        RawTcpPeer peer(agent.address());
        const auto twice = "Max-Forwards: 70\r\nDate: x\r\n";
        peer.send(textOf({.more = twice, .protocol = "TCP"}, peer.address(), agent.address()));
        QVERIFY(agent.pumpUntil([&] { return statusOf(peer.take()) == 400; }));
        peer.send(textOf({.protocol = "TCP"}, peer.address(), agent.address()));
        QVERIFY(agent.pumpUntil([&] { return statusOf(peer.take()) == 200; }));
    }

    void anAckBeyondTheLimitsIsDropped()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const RawRequest ack{.method = "ACK", .more = times(1000, "X: 1\r\n")};
        peer.send(agent.address(), textOf(ack, peer.address(), agent.address()));
        peer.send(agent.address(), textOf({}, peer.address(), agent.address()));
        std::string answer;
        QVERIFY(agent.pumpUntil([&] {
            answer = peer.take().value_or("");
            return !answer.empty();
        }));
        QCOMPARE(statusOf(answer), 200);
    }
};

LEGSCOPE_TEST(MessageLimitsTest)
#include "messagelimits_test.moc"
