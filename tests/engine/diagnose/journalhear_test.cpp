#include "engine/diagnose/journal.h"
#include "tests/engine/diagnose/spokencall.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <future>
#include <thread>

using namespace legscope;
using sample::say;
using sample::Speaker;
using sample::SpokenCall;

namespace {

/// A call in which A says a second of PCMA.
SpokenCall spoken()
{
    SpokenCall call("8", "a=rtpmap:8 PCMA/8000\r\n");
    Speaker speaker("PCMA", 8, 1004);
    say(call, speaker, 0, 50);
    return call;
}

/// A journal whose ring has the packets of a call already.
struct HearBench {
    SpokenCall call = spoken();
    PacketRing ring{1 << 16};
    Journal journal;

    explicit HearBench(std::size_t octetsPerCall = std::size_t{4} << 20)
        : journal(options(octetsPerCall))
    {
        for (const CapturedPacket& packet : call.packets.list)
            ring.push(packet);
    }

    JournalOptions options(std::size_t octetsPerCall)
    {
        JournalOptions options;
        options.octetsPerCall = octetsPerCall;
        options.rings = {&ring};
        return options;
    }

    KeptEvents events() const { return std::make_shared<const std::vector<EventPtr>>(call.script.events); }

    Result<void> hearAndWait(CallId id, std::function<Result<void>(CallSound)> use)
    {
        std::promise<Result<void>> promise;
        auto outcome = promise.get_future();
        journal.hear(id, events(), std::move(use),
            [&promise](Result<void> done) { promise.set_value(std::move(done)); });
        return outcome.get();
    }
};

} // namespace

/// The sound of a call out of what the journal keeps.
class JournalHearTest : public QObject {
    Q_OBJECT

private slots:
    void packetsInTheRingsAreInTheSoundThatIsAskedForNext()
    {
        HearBench bench;
        CallSound sound;
        std::thread::id thread;
        const auto outcome = bench.hearAndWait(CallId{1}, [&](CallSound heard) {
            sound = std::move(heard);
            thread = std::this_thread::get_id();
            return Result<void>();
        });
        QVERIFY(outcome);
        QCOMPARE(sound.tracks.size(), std::size_t{1});
        QCOMPARE(sound.tracks[0].pieces.at(0).samples.size(), std::size_t{8'000});
        QCOMPARE(sound.missing, std::uint64_t{0});
        QVERIFY(thread != std::this_thread::get_id());
    }

    void theSoundIsThatOfItsCallAlone()
    {
        HearBench bench;
        CallSound sound;
        sound.missing = 9;
        QVERIFY(bench.hearAndWait(CallId{2}, [&](CallSound heard) {
            sound = std::move(heard);
            return Result<void>();
        }));
        QVERIFY(sound.tracks.empty());
        QCOMPARE(sound.missing, std::uint64_t{0});
    }

    void packetsThatAreKeptNoLongerAreCountedWithTheSound()
    {
        HearBench bench(4'096);
        CallSound sound;
        QVERIFY(bench.hearAndWait(CallId{1}, [&](CallSound heard) {
            sound = std::move(heard);
            return Result<void>();
        }));
        QVERIFY(sound.missing > 0);
        QCOMPARE(sound.missing + sound.tracks.at(0).packets, std::uint64_t{50});
    }

    void aForgottenCallHasNoSound()
    {
        HearBench bench;
        bench.journal.forget(CallId{1});
        CallSound sound;
        QVERIFY(bench.hearAndWait(CallId{1}, [&](CallSound heard) {
            sound = std::move(heard);
            return Result<void>();
        }));
        QVERIFY(sound.tracks.empty());
    }

    void whatTheUserOfTheSoundReturnsIsTheOutcome()
    {
        HearBench bench;
        const auto outcome = bench.hearAndWait(
            CallId{1}, [](const CallSound&) { return Result<void>(fail(Errc::DiskFull, "no room")); });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Errc::DiskFull);
        QCOMPARE(outcome.error().detail, std::string("no room"));
    }

    /// The rings are drained on: what comes meanwhile is in the sound that is asked for then.
    void aUserThatTakesLongHoldsUpNobody()
    {
        HearBench bench;
        std::promise<void> begun, mended;
        std::shared_future<void> answers(mended.get_future());
        std::promise<Result<void>> first;
        bench.journal.hear(
            CallId{1}, bench.events(),
            [&begun, answers](const CallSound&) {
                begun.set_value();
                answers.wait();
                return Result<void>();
            },
            [&first](Result<void> done) { first.set_value(std::move(done)); });
        begun.get_future().wait();
        Speaker speaker("PCMA", 8, 1004, 0xB);
        SpokenCall later;
        say(later, speaker, 1'000, 50);
        for (const CapturedPacket& packet : later.packets.list)
            bench.ring.push(packet);
        std::uint64_t packets = 0;
        QVERIFY(bench.hearAndWait(CallId{1}, [&packets](const CallSound& sound) {
            packets = sound.tracks.at(0).packets;
            return Result<void>();
        }));
        QCOMPARE(packets, std::uint64_t{100});
        mended.set_value();
        QVERIFY(first.get_future().get());
    }
};

LEGSCOPE_TEST(JournalHearTest)
#include "journalhear_test.moc"
