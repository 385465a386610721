#include "engine/call/lineports.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

const char* const audioAndVideo
    = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
      "m=audio 4000 RTP/AVP 8\r\nm=video 4002 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n";

/// Of a channel with ports of its own.
SharedEnd endAt(std::uint16_t first, const char* advertised = "127.0.0.1")
{
    MediaEnd end;
    end.ports = std::make_shared<ChannelPorts>();
    end.range
        = {SocketAddress::parse("127.0.0.1", 0).value(), first, static_cast<std::uint16_t>(first + 400)};
    end.advertised = advertised;
    return std::make_shared<const MediaEnd>(end);
}

std::unique_ptr<MediaPool> onePool()
{
    MediaPoolOptions options;
    options.workers = 1;
    options.io = MediaIo::Epoll;
    return std::move(MediaPool::start(std::move(options)).value());
}

/// The ports of a call whose legs have a range each.
struct CallPorts {
    CallPorts()
    {
        ports.setEnd(LegSide::A, a);
        ports.setEnd(LegSide::B, b);
    }
    SdpView view() const { return parsed(audioAndVideo)->view(); }
    bool keepAll()
    {
        auto reserved = ports.reserve(view());
        if (reserved)
            reserved->keep();
        return reserved.has_value();
    }
    bool isIn(LegSide side, std::uint16_t first) const
    {
        const auto local = ports.of(0)[static_cast<std::size_t>(side)];
        return local && local->rtp.port() >= first && local->rtp.port() <= first + 400;
    }

    std::unique_ptr<MediaPool> pool = onePool();
    const SharedEnd a = endAt(43000), b = endAt(44000);
    LinePorts ports{*pool, {}, LinePorts::Muxing::EachLeg, PathPlace::Carrying};
};

} // namespace

class LinePortsTest : public QObject {
    Q_OBJECT

private slots:
    void eachSideHasPortsOfItsOwnRange()
    {
        CallPorts call;
        QVERIFY(!call.ports.ticket());
        QVERIFY(call.keepAll());
        QVERIFY(call.ports.ticket());
        QVERIFY(call.ports.isBound(0) && call.ports.isBound(1) && !call.ports.isBound(2));
        QVERIFY(call.isIn(LegSide::A, 43000) && call.isIn(LegSide::B, 44000));
    }

    void anOfferThatIsNotWrittenGivesItsPortsBack()
    {
        CallPorts call;
        {
            const auto reserved = call.ports.reserve(call.view());
            QVERIFY(reserved && call.ports.isBound(0));
        }
        QVERIFY(!call.ports.isBound(0) && !call.ports.isBound(1));
    }

    void whatIsAgreedOnStaysWhenALaterOfferIsRefused()
    {
        CallPorts call;
        SdpView audio = call.view();
        audio.media.pop_back();
        auto first = call.ports.reserve(audio);
        QVERIFY(first);
        first->keep();
        call.ports.keepReserved();
        QVERIFY(call.keepAll());
        QVERIFY(call.ports.isBound(1));
        call.ports.giveBack();
        QVERIFY(call.ports.isBound(0) && !call.ports.isBound(1));
    }

    void eachChannelOfASideHasPortsOfItsOwn()
    {
        CallPorts call;
        QVERIFY(call.keepAll());
        const LinePorts::Locals first = call.ports.of(0);
        const SharedEnd other = endAt(44000);
        call.ports.setEnd(LegSide::B, other);
        QVERIFY(!call.ports.of(0)[1]);
        QVERIFY(call.keepAll());
        QVERIFY(call.isIn(LegSide::B, 44000));
        QVERIFY(call.ports.of(0)[1]->rtp != first[1]->rtp);
        QCOMPARE(call.ports.of(0)[0]->rtp, first[0]->rtp);
        call.ports.setEnd(LegSide::B, call.b); // the first one has answered
        QCOMPARE(call.ports.of(0)[1]->rtp, first[1]->rtp);
        const SocketAddress ofOther = other->ports->at(0)->rtp;
        other->ports->close();
        QVERIFY(
            !call.pool->owns(ofOther) && call.pool->owns(first[0]->rtp) && call.pool->owns(first[1]->rtp));
    }

    void whatElseChangesHowALegIsServedChangesNoPort()
    {
        CallPorts call;
        QVERIFY(call.keepAll());
        const LinePorts::Locals first = call.ports.of(0);
        MediaEnd changed = *call.b;
        changed.advertised = "203.0.113.1";
        call.ports.setEnd(LegSide::B, std::make_shared<const MediaEnd>(changed));
        QVERIFY(call.keepAll());
        QCOMPARE(call.ports.of(0)[1]->rtp, first[1]->rtp);
    }

    void aRefusedOfferGivesBackWhatItBroughtAlone()
    {
        CallPorts call;
        QVERIFY(call.keepAll());
        call.ports.keepReserved();
        const SharedEnd other = endAt(45000);
        call.ports.setEnd(LegSide::B, other);
        QVERIFY(call.keepAll());
        const SocketAddress ofOther = call.ports.of(0)[1]->rtp;
        call.ports.giveBack();
        QVERIFY(!call.ports.of(0)[1] && !call.pool->owns(ofOther));
        call.ports.setEnd(LegSide::B, call.b);
        QVERIFY(call.isIn(LegSide::A, 43000) && call.isIn(LegSide::B, 44000));
    }

    void anMLineCannotGetMorePairsThanItHas()
    {
        CallPorts call;
        QVERIFY(call.keepAll());
        SdpView layered = call.view();
        layered.media[1].portCount = 2;
        const auto more = call.ports.reserve(layered);
        QVERIFY(!more);
        QCOMPARE(more.error().code, Errc::Unsupported);
    }

    void aPathBesideAnotherTakesThePortsWhenItTakesOver()
    {
        CallPorts call;
        QVERIFY(call.keepAll());
        const SharedEnd target = endAt(45000);
        LinePorts beside(*call.pool, {}, LinePorts::Muxing::EachLeg, PathPlace::Beside);
        beside.setEnd(LegSide::A, call.a);
        beside.setEnd(LegSide::B, target);
        auto reserved = beside.reserve(call.view());
        QVERIFY(reserved);
        reserved->keep();
        QCOMPARE(beside.of(0)[0]->rtp, call.ports.of(0)[0]->rtp);
        const auto portsIn = [](const MediaTicket& session) { return session.sample().size(); };
        QCOMPARE(portsIn(*call.ports.ticket()), std::size_t{4});
        QCOMPARE(portsIn(*beside.ticket()), std::size_t{2});
        beside.takeOver();
        QCOMPARE(portsIn(*call.ports.ticket()), std::size_t{2});
        QCOMPARE(portsIn(*beside.ticket()), std::size_t{4});
    }

    void aPathThatNeverTakesOverGivesBackWhatWasBoundForIt()
    {
        CallPorts call;
        SdpView audio = call.view();
        audio.media.pop_back();
        auto first = call.ports.reserve(audio);
        QVERIFY(first);
        first->keep();
        {
            LinePorts beside(*call.pool, {}, LinePorts::Muxing::EachLeg, PathPlace::Beside);
            beside.setEnd(LegSide::A, call.a);
            beside.setEnd(LegSide::B, call.b);
            auto reserved = beside.reserve(call.view());
            QVERIFY(reserved);
            reserved->keep();
            QVERIFY(call.ports.isBound(1));
        }
        QVERIFY(call.ports.isBound(0) && !call.ports.isBound(1));
    }

    void whatALegReadsNamesItsOwnAddressAndPorts()
    {
        CallPorts call;
        call.ports.setEnd(LegSide::B, endAt(44000, "203.0.113.1"));
        QVERIFY(call.keepAll());
        const RewritePlan plan = call.ports.planFor(LegSide::B, call.view());
        QCOMPARE(plan.address, std::string("203.0.113.1"));
        QCOMPARE(plan.lines.size(), std::size_t{2});
        QVERIFY(plan.lines[0].rtpPort == call.ports.of(0)[1]->rtp.port());
    }
};

LEGSCOPE_TEST(LinePortsTest)
#include "lineports_test.moc"
