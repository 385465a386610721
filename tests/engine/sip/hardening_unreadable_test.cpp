#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <QString>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

/// A value that each header takes; "x" for those that are not named.
const char* valueOf(const std::string& name)
{
    static const std::map<std::string, const char*> values{
        {"Accept", "application/sdp"},
        {"Accept-Encoding", "gzip"},
        {"Alert-Info", "<http://192.0.2.1/a>"},
        {"Authorization", "Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"sip:a\", response=\"d\""},
        {"Call-Info", "<http://192.0.2.1/a>"},
        {"Contact", "<sip:raw@127.0.0.1:9>"},
        {"Content-Disposition", "session"},
        {"Content-Encoding", "gzip"},
        {"Content-Length", "0"},
        {"Content-Type", "text/plain"},
        {"CSeq", "7 INFO"},
        {"Date", "Sat, 13 Nov 2010 23:29:00 GMT"},
        {"Error-Info", "<http://192.0.2.1/a>"},
        {"Expires", "60"},
        {"From", "<sip:raw@192.0.2.1>;tag=raw"},
        {"MIME-Version", "1.0"},
        {"Max-Forwards", "70"},
        {"Min-Expires", "60"},
        {"Min-SE", "90"},
        {"P-Asserted-Identity", "<sip:a@192.0.2.1>"},
        {"P-Preferred-Identity", "<sip:a@192.0.2.1>"},
        {"Path", "<sip:192.0.2.1;lr>"},
        {"Privacy", "none"},
        {"RAck", "1 1 INVITE"},
        {"RSeq", "1"},
        {"Record-Route", "<sip:127.0.0.1:9;lr>"},
        {"Refer-To", "<sip:a@192.0.2.2>"},
        {"Referred-By", "<sip:a@192.0.2.2>"},
        {"Remote-Party-ID", "<sip:a@192.0.2.1>;party=calling"},
        {"Replaces", "a@b;to-tag=c;from-tag=d"},
        {"Reply-To", "<sip:a@192.0.2.1>"},
        {"Retry-After", "5"},
        {"Route", "<sip:127.0.0.1:9;lr>"},
        {"Service-Route", "<sip:127.0.0.1:9;lr>"},
        {"Session-Expires", "1800"},
        {"Subscription-State", "active"},
        {"Timestamp", "54"},
        {"To", "<sip:raw@192.0.2.1>"},
        {"Via", "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKsecond"},
        {"Warning", "307 isi.edu \"x\""},
    };
    const auto found = values.find(name);
    return found == values.end() ? "x" : found->second;
}

/// Every header that the library reads by itself, and whether it may stand once only.
std::map<std::string, bool> knownHeaders()
{
    std::map<std::string, bool> names{{"X-Own", false}};
    const msg_mclass_t* known = sip_default_mclass();
    for (const msg_href_t& reference : known->mc_hash) {
        if (reference.hr_class && reference.hr_class->hc_name)
            names[reference.hr_class->hc_name] = reference.hr_class->hc_kind == msg_kind_single;
    }
    return names;
}

/// Header lines in the forms that no reader wants: twice, with nothing, and with what has no meaning.
std::vector<std::string> formsOf(const std::string& name)
{
    const auto line = [&](const char* value) { return name + ": " + value + "\r\n"; };
    const auto ordinary = line(valueOf(name));
    return {ordinary + ordinary, ordinary + line("\"") + line("<"), line(""), line(",;=@ \"<"),
        line(";\x01=(,,\""), line("\xff") + line("\xfe"), name + " \r\n",
        line("a b c") + ordinary + line("-1") + line("4294967296")};
}

const std::vector<std::string>& methods()
{
    static const std::vector<std::string> all{"INVITE", "OPTIONS", "MESSAGE", "INFO", "UPDATE", "BYE",
        "CANCEL", "PRACK", "NOTIFY", "SUBSCRIBE", "REFER", "REGISTER", "PUBLISH"};
    return all;
}

/// Answers to our requests, by Call-ID.
class Exchange {
public:
    Exchange(BareAgent& agent, RawUdpPeer& peer)
        : m_agent(agent)
        , m_peer(peer)
    {
    }

    void send(const std::string& callId, const std::string& method, const std::string& more)
    {
        m_open.insert(callId);
        m_peer.send(m_agent.address(),
            textOf({.method = method, .callId = callId, .more = more}, m_peer.address(), m_agent.address()));
    }

    /// Whether each of them got its final answer.
    bool finishes()
    {
        return m_agent.pumpUntil([this] {
            while (const auto octets = m_peer.take()) {
                if (const int status = statusOf(*octets); status >= 200) {
                    acknowledge(*octets);
                    const auto callId = headerOf(*octets, "Call-ID");
                    m_statuses.try_emplace(callId, status);
                    m_open.erase(callId);
                }
            }
            return m_open.empty();
        });
    }

    std::string unanswered() const
    {
        std::string ids;
        for (const auto& callId : m_open)
            ids += callId + ' ';
        return ids;
    }

    int statusFor(const std::string& callId) { return m_statuses[callId]; }

private:
    /// RFC 3261 17.1.1.3. Without it an answer is repeated, and what that costs is missing for other answers
    /// to this host.
    void acknowledge(const std::string& answer)
    {
        static constexpr std::string_view parameter = "branch=";
        const auto via = headerOf(answer, "Via");
        const auto at = via.find(parameter);
        if (at == std::string::npos || !headerOf(answer, "CSeq").ends_with("INVITE"))
            return;
        const auto branch = via.substr(at + parameter.size());
        m_peer.send(m_agent.address(),
            textOf({.method = "ACK",
                       .to = headerOf(answer, "To"),
                       .callId = headerOf(answer, "Call-ID"),
                       .branch = branch.substr(0, branch.find_first_of(";, "))},
                m_peer.address(), m_agent.address()));
    }

    BareAgent& m_agent;
    RawUdpPeer& m_peer;
    std::set<std::string> m_open;
    std::map<std::string, int> m_statuses;
};

std::string contactBeside(const std::string& name)
{
    return name == "Contact" ? "" : "Contact: <sip:raw@127.0.0.1:9>\r\n";
}

void eachKnownHeader()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, isSingle] : knownHeaders())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

} // namespace

class HardeningUnreadableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BareAgent> m_busy, m_answering, m_calling;

    static std::unique_ptr<BareAgent> newAgent(BareAgent::OnInvite onInvite)
    {
        auto agent = std::make_unique<BareAgent>("127.0.0.1", onInvite);
        agent->useShortTimers();
        agent->recordNothing();
        setAdmissionLimits(
            agent->address(), {.requestsPerSecond = 100'000, .requestsPerSourcePerSecond = 100'000});
        return agent;
    }

private slots:
    void initTestCase()
    {
        m_busy = newAgent(BareAgent::OnInvite::Busy);
        m_answering = newAgent(BareAgent::OnInvite::Answer);
        m_calling = newAgent(BareAgent::OnInvite::Nothing);
    }

    void cleanupTestCase()
    {
        m_busy.reset();
        m_answering.reset();
        m_calling.reset();
    }

    void noRequestOfAStrangerEndsUs_data() { eachKnownHeader(); }

    void noRequestOfAStrangerEndsUs()
    {
        QFETCH(QString, name);
        const auto header = name.toStdString();
        BareAgent& agent = *m_busy;
        RawUdpPeer peer;
        const auto forms = formsOf(header);
        for (const auto& method : methods()) {
            Exchange exchange(agent, peer);
            for (std::size_t i = 0; i < forms.size(); ++i) {
                // The answer to a Call-ID that cannot be read names none.
                if (header != "Call-ID" && header != "i")
                    exchange.send(QStringLiteral("%1-%2-%3").arg(i).arg(name, method.c_str()).toStdString(),
                        method, contactBeside(header) + forms[i]);
            }
            QVERIFY2(exchange.finishes(), exchange.unanswered().c_str());
            const auto ack = textOf(
                {.method = "ACK", .more = contactBeside(header) + forms[0]}, peer.address(), agent.address());
            peer.send(agent.address(), ack);
        }
        Exchange after(agent, peer);
        after.send("after-" + header, "OPTIONS", "");
        QVERIFY(after.finishes());
        QCOMPARE(after.statusFor("after-" + header), 200);
    }

    void whatIsNeededIsRefusedAndTheRestTakenOut_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("expected");
        for (const auto& [name, isSingle] : knownHeaders()) {
            static const std::set<std::string> needed{
                "From", "To", "Call-ID", "CSeq", "Content-Length", "Max-Forwards"};
            // These stand once in every request of ours already.
            const auto line = QString("%1: %2\r\n").arg(name.c_str(), valueOf(name));
            const bool stands = needed.contains(name);
            if (!isSingle)
                continue;
            QTest::addRow("%s twice in MESSAGE", name.c_str())
                << "MESSAGE" << (stands ? line : line + line) << (stands ? 400 : 200);
            QTest::addRow("%s twice in INVITE", name.c_str())
                << "INVITE" << "Contact: <sip:raw@127.0.0.1:9>\r\n" + (stands ? line : line + line)
                << (stands || name == "Replaces" ? 400 : 486);
        }
        const QString contact = "Contact: <sip:raw@127.0.0.1:9>\r\n";
        const auto row = [](const char* label, const char* method, const QString& more, int expected) {
            QTest::newRow(label) << method << more << expected;
        };
        row("unreadable Contact of INVITE", "INVITE", "Contact: <sip:\r\n", 400);
        row("unreadable Contact of MESSAGE", "MESSAGE", "Contact: <sip:\r\n", 200);
        row("unreadable second Via", "OPTIONS", "Via: SIP\r\n", 400);
        row("unreadable Route", "OPTIONS", "Route: <sip:\r\n", 400);
        row("unreadable Record-Route", "INVITE", contact + "Record-Route: <sip:\r\n", 400);
        row("unreadable Require", "INVITE", contact + "Require: @@\r\n", 400);
        row("unreadable Privacy", "INVITE", contact + "Privacy: <;>\r\n", 400);
        row("unreadable Supported", "INVITE", contact + "Supported: @@\r\n", 486);
        row("unreadable Date", "INVITE", contact + "Date: yesterday\r\n", 486);
        row("unreadable Session-Expires", "INVITE", contact + "Session-Expires: soon\r\n", 486);
        row("two Refer-To", "REFER",
            contact + "Refer-To: <sip:a@192.0.2.2>\r\nRefer-To: <sip:b@192.0.2.2>\r\n", 400);
        row("a name with a space in it", "OPTIONS", "No Name: x\r\n", 200);
        row("a line without a colon", "OPTIONS", "nothing\r\n", 200);
    }

    void whatIsNeededIsRefusedAndTheRestTakenOut()
    {
        QFETCH(QString, method);
        QFETCH(QString, more);
        QFETCH(int, expected);
        BareAgent agent;
        RawUdpPeer peer;
        Exchange exchange(agent, peer);
        exchange.send("one", method.toStdString(), more.toStdString());
        QVERIFY(exchange.finishes());
        QCOMPARE(exchange.statusFor("one"), expected);
        // It is shown as it came, whatever has become of it.
        QVERIFY(agent.seen().front().octets.find(more.toStdString()) != std::string::npos);
    }

    void noRequestInsideADialogEndsUs_data() { eachKnownHeader(); }

    void noRequestInsideADialogEndsUs()
    {
        QFETCH(QString, name);
        BareAgent& agent = *m_answering;
        RawUdpPeer peer;
        RawRequest request{.method = "INVITE", .callId = "dialog-" + name.toStdString()};
        request.more = "Contact: <sip:raw@" + peer.address().text() + ">\r\n";
        const auto forms = formsOf(name.toStdString());
        int bye = 0;
        const auto exchange = [&](const std::string& method, const std::string& more) {
            request.method = method;
            request.more = contactBeside(name.toStdString()) + more;
            peer.send(agent.address(), textOf(request, peer.address(), agent.address()));
            request.cseq += method != "ACK";
        };
        const auto answered = [&](const char* method) {
            return agent.pumpUntil([&] {
                while (const auto octets = peer.take()) {
                    if (statusOf(*octets) >= 200 && headerOf(*octets, "CSeq").ends_with(method)) {
                        bye = statusOf(*octets);
                        request.to = headerOf(*octets, "To");
                        return true;
                    }
                }
                return false;
            });
        };
        exchange("INVITE", name == "Contact" ? "Contact: <sip:raw@127.0.0.1:9>\r\n" : "");
        QVERIFY(answered("INVITE"));
        for (const auto& form : forms) {
            exchange("ACK", form);
            for (const char* method : {"UPDATE", "INFO", "MESSAGE", "NOTIFY", "OPTIONS", "PRACK", "REFER"})
                exchange(method, form);
        }
        exchange("BYE", name == "Contact" ? "Contact: <sip:raw@127.0.0.1:9>\r\n" : "");
        QVERIFY(answered("BYE"));
        QCOMPARE(bye, 200);
    }

    void noAnswerEndsUs_data() { eachKnownHeader(); }

    /// To INVITE, provisional and final, and to BYE: the call is set up and ended all the same.
    void noAnswerEndsUs()
    {
        QFETCH(QString, name);
        BareAgent& agent = *m_calling;
        RawUdpPeer callee;
        const auto target = "Contact: <sip:callee@" + callee.address().text() + ">\r\n";
        if (name == "Record-Route")
            return; // it would lead the ACK away, as it should
        std::set<std::string> calls;
        for (const auto& form : formsOf(name.toStdString())) {
            agent.invite("sip:callee@" + callee.address().text());
            std::string callId; // what comes of an earlier call is late
            bool isEnding = false, isOver = false;
            const auto over = [&] {
                while (const auto octets = callee.take()) {
                    const auto answer = [&](const char* status, const std::string& more) {
                        callee.send(agent.address(), answerTo(*octets, status, more));
                    };
                    const auto of = headerOf(*octets, "Call-ID");
                    if (octets->starts_with("INVITE")) {
                        if (calls.insert(of).second)
                            callId = of;
                        answer("180 Ringing", target + form);
                        answer("200 OK", target + form);
                        answer("200 OK", target);
                    } else if (octets->starts_with("ACK") && of == callId && !std::exchange(isEnding, true))
                        agent.bye(); // each 200 gets its ACK
                    else if (octets->starts_with("PRACK"))
                        answer("200 OK", form);
                    else if (octets->starts_with("BYE")) {
                        answer("200 OK", form);
                        answer("200 OK", "");
                        isOver |= of == callId;
                    }
                }
                return isOver;
            };
            QVERIFY2(agent.pumpUntil(over), form.c_str());
        }
    }

    void whatIsTakenOutIsCounted()
    {
        BareAgent agent;
        RawUdpPeer peer;
        const auto before = guardCounters().fieldsTakenOut.load();
        Exchange exchange(agent, peer);
        exchange.send("one", "OPTIONS", "Date: yesterday\r\nDate: today\r\nno field\r\n");
        QVERIFY(exchange.finishes());
        QCOMPARE(guardCounters().fieldsTakenOut.load() - before, std::uint64_t{3});
    }
};

LEGSCOPE_TEST(HardeningUnreadableTest)
#include "hardening_unreadable_test.moc"
