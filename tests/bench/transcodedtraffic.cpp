#include "tests/bench/soaktraffic.h"
#include "tests/bench/talkthread.h"

#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <random>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

/// A single packet that is concealed lowers a tone from a G.729 phone by up to 11 dB, for its decoder goes on
/// from what it has put there; of other codecs nothing is to be heard of it.
bool hearsTheTone(const TonePhone& phone, const TonePhone& other)
{
    const double tolerance = other.codec().name == "G729" ? 15 : 2; // dB
    const test::Tone tone = phone.heard(500);
    return std::abs(tone.hertz / ToneTape::hertz - 1) < 0.005
        && std::abs(tone.dbm0 - ToneTape::level) < tolerance;
}

/// Calls are placed and ended on a thread of their own, one after the other, and talk on another.
class TranscodedTraffic final : public SoakTraffic {
public:
    TranscodedTraffic(const SocketAddress& engine, const SoakPace& pace)
        : m_engine(engine)
        , m_stagger(std::chrono::milliseconds(pace.hold) / pace.calls)
        , m_calls(pace.calls)
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }
    void placeFor(std::chrono::seconds length) override { m_placeUntil = systemClock().now() + length; }
    bool isOver() override { return systemClock().now() >= m_placeUntil.load() && m_live == 0; }
    Tally tally() override
    {
        const std::lock_guard lock(m_mutex);
        return m_tally;
    }

private:
    /// Each stagger a call begins, and the oldest ends when there are enough.
    void run(const std::stop_token& stop)
    {
        for (auto next = systemClock().now(); !stop.stop_requested(); next += m_stagger) {
            std::this_thread::sleep_until(next);
            const bool isPlacing = systemClock().now() < m_placeUntil.load();
            if (isPlacing)
                place();
            if (m_talk.size() > (isPlacing ? m_calls : 0))
                end(*m_talk.takeOldest());
        }
    }
    void place()
    {
        const auto& codecs = phoneCodecs();
        const std::size_t one = m_random() % codecs.size();
        const std::size_t other = (one + 1 + m_random() % (codecs.size() - 1)) % codecs.size();
        const auto security = [this] { return static_cast<PhoneSecurity>(m_random() % 3); };
        auto call = std::make_unique<ToneCall>(
            m_engine, LegKind{codecs[one], security()}, LegKind{codecs[other], security()});
        ++m_live;
        if (const std::string wrong = call->connect(); wrong.empty())
            m_talk.add(std::move(call));
        else
            finish(*call, wrong);
    }
    void end(ToneCall& call)
    {
        std::string wrong = call.hangUp();
        if (wrong.empty() && (!hearsTheTone(call.a, call.b) || !hearsTheTone(call.b, call.a)))
            wrong = fmt::format("A hears {:.1f} Hz {:.1f} dBm0, B hears {:.1f} Hz {:.1f} dBm0",
                call.a.heard(500).hertz, call.a.heard(500).dbm0, call.b.heard(500).hertz,
                call.b.heard(500).dbm0);
        finish(call, wrong);
    }
    void finish(const ToneCall& call, const std::string& wrong)
    {
        const std::lock_guard lock(m_mutex);
        ++m_tally.placed;
        m_tally.failed += wrong.empty() ? 0 : 1;
        if (!wrong.empty() && m_tally.failed <= 20)
            fmt::print("{} to {} failed: {}\n", nameOf(call.kindA), nameOf(call.kindB), wrong);
        for (const TonePhone* phone : {&call.a, &call.b}) {
            m_tally.sent += phone->counters().sent;
            m_tally.lost += phone->counters().lost;
        }
        --m_live;
    }

    const SocketAddress m_engine;
    const std::chrono::milliseconds m_stagger;
    const std::size_t m_calls;
    std::mt19937 m_random{10};
    TalkThread m_talk{10ms};
    std::atomic<Monotonic> m_placeUntil{Monotonic()};
    std::atomic<std::size_t> m_live{0};
    std::mutex m_mutex;
    Tally m_tally; ///< m_mutex
    std::jthread m_thread;
};

} // namespace

std::unique_ptr<SoakTraffic> makeTranscodedTraffic(const SocketAddress& engine, const SoakPace& pace)
{
    return std::make_unique<TranscodedTraffic>(engine, pace);
}

} // namespace legscope::bench
