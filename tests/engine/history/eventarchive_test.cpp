#include "engine/event/eventjson.h"
#include "engine/event/eventreader.h"
#include "engine/history/eventarchive.h"
#include "tests/engine/event/everyevent.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <fstream>
#include <iterator>
#include <set>

using namespace legscope;

class EventArchiveTest : public QObject {
    Q_OBJECT

private slots:
    /// Who writes JSON and who reads it stand on one description: what it left out would be missed by
    /// neither.
    void jsonKeepsAllThatTheArchiveKeeps()
    {
        const std::vector<EventPtr> told = sample::everyEvent();
        for (const EventPtr& event : told) {
            const auto read = eventOf(valueOf(*event));
            QVERIFY2(read, read ? "" : read.error().detail.c_str());
            const std::vector<EventPtr> before{event}, after{*read};
            QVERIFY2(packEvents(after) == packEvents(before), toJson(*event).c_str());
        }
    }

    void everyEventOfACallComesBackAsItWas()
    {
        const std::vector<EventPtr> before = sample::everyEvent();
        const auto after = unpackEvents(packEvents(before), CallId{7});
        QVERIFY2(after, after ? "" : after.error().detail.c_str());
        QCOMPARE(after->size(), before.size());
        const auto again = unpackEvents(packEvents(*after), CallId{7});
        QVERIFY(again);
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE((*after)[i]->sequence, before[i]->sequence);
            QCOMPARE((*after)[i]->time, before[i]->time);
            // Legs have numbers of their own: the second time around they have them already.
            QCOMPARE(toJson(*(*again)[i]), toJson(*(*after)[i]));
            if (const auto* message = std::get_if<SipMessage>(&before[i]->body))
                QCOMPARE(std::get<SipMessage>((*after)[i]->body).text, message->text);
        }
        const auto& ended = std::get<CallEnded>(after->back()->body);
        const auto& told = std::get<CallEnded>(before.back()->body);
        QCOMPARE(ended.q850, -3);
        QCOMPARE(ended.record->legs.front().status, 486);
        QCOMPARE(ended.record->answered, told.record->answered);
        const StreamSample& stream = ended.media.streams.front();
        QCOMPARE(stream.drops[2], std::uint64_t{5});
        QCOMPARE(stream.lost, std::int64_t{-4});
        QCOMPARE(stream.mos, std::optional(4.2));
        QCOMPARE(stream.conversion, told.media.streams.front().conversion);
        QCOMPARE(stream.target, told.media.streams.front().target);
        QVERIFY(stream.conversion->pausesMs > 0);
        QVERIFY(!stream.receivedKeys.empty() && !stream.sentKeys.empty());
        QCOMPARE(stream.failedHandshakes, told.media.streams.front().failedHandshakes);
        QVERIFY(stream.keys.empty()); // they may be a secret
    }

    void secretsAreMaskedWhereverATextMayHoldThem()
    {
        const CallId call{7};
        const std::string line = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2",
                          uri = "sip:bob:hunter2@x", assigned = "sip_auth_password=hunter2";
        sample::Script script = sample::proxyCall(call, true);
        LegBegan leg;
        leg.call = call;
        leg.remoteUri = uri;
        script.add(leg);
        script.add(RouteStep{call, "c", "e", "set", assigned, "set " + assigned});
        SipMessage message;
        message.call = call;
        message.text = "INVITE " + uri + " SIP/2.0\r\n\r\n" + line + "\r\n";
        script.add(message);
        script.add(SdpRewritten{call, {}, {}, SdpKind::Offer, MediaMode::Proxy, line, line,
            {{0, 0, EditOp::Replace, EditReason::None, line, line}}});
        script.add(Finding{call, Severity::Notice, FindingCode::SdpRefused, uri});
        CallEnded ended;
        ended.call = call;
        ended.text = uri;
        ended.record->legs.resize(1);
        ended.record->legs.front().remoteUri = uri;
        script.add(ended);
        const std::string octets = packEvents(script.events);
        QVERIFY(!octets.contains("hunter2"));
        const auto events = unpackEvents(octets, call);
        QVERIFY(events);
        const auto& told = std::get<CallEnded>(events->back()->body);
        QCOMPARE(told.text, std::string("sip:bob:*******@x"));
        QCOMPARE(told.record->legs.front().remoteUri, told.text);
    }

    void aCallOfAnotherRunGetsNumbersThatNobodyHas()
    {
        const auto events = unpackEvents(packEvents(sample::proxyCall(CallId{7}).events), CallId{5'000});
        QVERIFY(events);
        std::set<std::uint64_t> legs;
        for (const EventPtr& event : *events) {
            QCOMPARE(callOf(*event), CallId{5'000});
            if (const auto* leg = std::get_if<LegBegan>(&event->body))
                legs.insert(leg->leg.value);
            if (const auto* message = std::get_if<SipMessage>(&event->body))
                QVERIFY(legs.contains(message->leg.value));
        }
        QCOMPARE(legs, (std::set<std::uint64_t>{5'000 * 256 + 1, 5'000 * 256 + 2}));
    }

    void whatTheVersionsBeforeHaveWrittenIsRead()
    {
        std::ifstream file(LEGSCOPE_TEST_DATA "/events/archive2.bin", std::ios::binary);
        const std::string second((std::istreambuf_iterator<char>(file)), {});
        QCOMPARE(second.substr(0, 1), std::string("\x02"));
        std::size_t head = 1;
        while ((second[head] & 0x80) != 0)
            ++head;
        const std::string events = second.substr(head + 1);
        std::uint64_t sum = 0xCBF29CE484222325;
        for (const char octet : events)
            sum = (sum ^ static_cast<unsigned char>(octet)) * 0x100000001B3;
        std::string first = "\x01";
        for (; sum >= 0x80; sum >>= 7)
            first += static_cast<char>(sum | 0x80);
        first += static_cast<char>(sum);
        first += events;
        for (const std::string& octets : {first, second}) {
            const auto read = unpackEvents(octets, CallId{1});
            QVERIFY2(read, read ? "" : read.error().detail.c_str());
            QCOMPARE(read->size(), std::size_t{34});
            const StreamSample& stream = std::get<CallEnded>(read->back()->body).media.streams.front();
            QCOMPARE(stream.mos, std::optional(4.2));
            QVERIFY(stream.conversion && stream.conversion->stretchedMs > 0);
            // The third version has these.
            QCOMPARE(stream.conversion->pausesMs, 0.0);
            QVERIFY(stream.receivedKeys.empty());
        }
    }

    void damageIsSaidAndNeverRead()
    {
        const std::string octets = packEvents(sample::everyEvent());
        for (std::size_t cut = 0; cut < octets.size(); ++cut)
            QVERIFY2(!unpackEvents(std::string_view(octets).substr(0, cut), CallId{1}),
                qPrintable(QString::number(cut)));
        for (std::size_t at = 0; at < octets.size(); ++at) {
            std::string damaged = octets;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            const auto read = unpackEvents(damaged, CallId{1});
            QVERIFY2(!read, qPrintable(QString::number(at)));
            QCOMPARE(read.error().code, Errc::Parse);
        }
    }
};

LEGSCOPE_TEST(EventArchiveTest)
#include "eventarchive_test.moc"
