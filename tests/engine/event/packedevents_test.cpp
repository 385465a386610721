#include "engine/event/eventjson.h"
#include "engine/event/packedevents.h"
#include "tests/engine/event/everyevent.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <iterator>

using namespace legscope;

namespace {

/// Octets of the texts of a call's messages and SDPs alone.
std::size_t octetsOf(const std::vector<EventPtr>& events)
{
    std::size_t octets = 0;
    for (const EventPtr& event : events) {
        if (const auto* message = std::get_if<SipMessage>(&event->body))
            octets += message->text.size();
        else if (const auto* sdp = std::get_if<SdpRewritten>(&event->body))
            octets += sdp->before.size() + sdp->after.size();
    }
    return octets;
}

} // namespace

class PackedEventsTest : public QObject {
    Q_OBJECT

private slots:
    void everyEventOfACallComesBackAsItWas()
    {
        const std::vector<EventPtr> before = sample::everyEvent();
        EventPacker packer;
        const auto packed = packer.pack(before);
        QVERIFY(packed);
        const std::vector<EventPtr> after = packed->events();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i]->sequence, before[i]->sequence);
            QCOMPARE(after[i]->time, before[i]->time);
            QCOMPARE(toJson(*after[i]), toJson(*before[i])); // which has the numbers of call and legs
        }
        const StreamSample& stream = std::get<CallEnded>(after.back()->body).media.streams.front();
        QCOMPARE(stream.keys, std::string("123"));
        QCOMPARE(stream.receivedKeys, std::string("SDES"));
        QCOMPARE(stream.sentKeys, std::string("DTLS, sha-256"));
        QCOMPARE(stream.failedHandshakes, std::uint64_t{2});
    }

    void whatThisRunAloneKnowsOfASoundIsKept()
    {
        CallEnded ended;
        ended.call = CallId{7};
        ended.media = {7, {StreamSample()}};
        ended.media.streams.front().conversion.emplace().pausesMs = 8;
        sample::Script script;
        script.add(ended);
        EventPacker packer;
        const std::vector<EventPtr> after = packer.pack(script.events)->events();
        const StreamSample& stream = std::get<CallEnded>(after.front()->body).media.streams.front();
        QCOMPARE(stream.conversion, ended.media.streams.front().conversion);
    }

    /// JSON would mask them.
    void secretsAndAddressesComeBackAsTheyWere()
    {
        SipMessage message;
        message.call = CallId{7};
        message.leg = LegId{13};
        message.local = *SocketAddress::parse("2001:db8::1", 5061);
        message.text
            = "INVITE sip:bob:hunter2@x SIP/2.0\r\n\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2\r\n";
        LegBegan leg;
        leg.call = CallId{7};
        leg.remoteUri = "sip:bob:hunter2@x";
        sample::Script script;
        script.add(message);
        script.add(leg);
        EventPacker packer;
        const auto packed = packer.pack(script.events);
        QVERIFY(packed);
        const std::vector<EventPtr> after = packed->events();
        const auto& came = std::get<SipMessage>(after.front()->body);
        QCOMPARE(came.text, message.text);
        QCOMPARE(came.local, message.local);
        QCOMPARE(came.remote, message.remote);
        QCOMPARE(std::get<LegBegan>(after.back()->body).remoteUri, leg.remoteUri);
    }

    void aCallTakesLessThanHalfOfItsTexts()
    {
        const std::vector<EventPtr> events = sample::proxyCall(CallId{7}).events;
        std::vector<EventPtr> ofCall;
        std::ranges::copy_if(
            events, std::back_inserter(ofCall), [](const auto& event) { return callOf(*event).value != 0; });
        EventPacker packer;
        for (int round = 0; round < 2; ++round) { // the second time with what the first has left
            const auto packed = packer.pack(ofCall);
            QVERIFY(packed);
            QVERIFY2(packed->octets() < octetsOf(ofCall) / 2,
                qPrintable(QString("%1 of %2").arg(packed->octets()).arg(octetsOf(ofCall))));
            QCOMPARE(packed->events().size(), ofCall.size());
        }
    }

    void whatBelongsToNoCallIsNotPacked()
    {
        sample::Script script = sample::proxyCall(CallId{7});
        script.add(EngineChanged{EnginePhase::Draining, "ending 3 calls"});
        QVERIFY(!EventPacker().pack(script.events));
    }
};

LEGSCOPE_TEST(PackedEventsTest)
#include "packedevents_test.moc"
