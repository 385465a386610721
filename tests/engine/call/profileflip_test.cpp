#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::size_t group = 7; ///< calls a mode: 21 are up in the end

} // namespace

class ProfileFlipTest : public QObject {
    Q_OBJECT

private:
    /// Places a group of calls and waits until both ends of each hear the other.
    void callUntilHeard(CallFixture& lab)
    {
        std::vector<LabCallId> placed;
        for (std::size_t i = 0; i < group; ++i)
            placed.push_back(lab.call());
        for (const LabCallId call : placed) {
            QVERIFY(lab.caller.waitFor([&](const LabCallReport& report) {
                return report.id == call && isTalking(report) && report.rtp.rtpReceived >= 10;
            }));
        }
        m_calls.insert(m_calls.end(), placed.begin(), placed.end());
    }

    void flip(CallFixture& lab, const char* parameter)
    {
        const CommandId id = lab.engine->post(ApplyProfileSettings{"internal", {{parameter, "true"}}});
        QVERIFY(lab.recorder->waitFor<CommandFinished>(
            [&](const CommandFinished& finished) { return finished.command == id && !finished.error; }));
    }

    std::vector<LabCallId> m_calls;

private slots:
    void liveCallsKeepTheirModeAndNewCallsHaveTheNewOne()
    {
        CallFixture lab(std::map<std::string, std::string>{});
        callUntilHeard(lab);
        flip(lab, "inbound-proxy-media");
        callUntilHeard(lab);
        flip(lab, "inbound-bypass-media");
        callUntilHeard(lab);

        // Everybody goes on hearing: nothing was dropped, re-invited or re-armed by the flips.
        std::vector<std::uint64_t> heard;
        for (const LabCallId call : m_calls)
            heard.push_back(lab.caller->report(call).rtp.rtpReceived);
        for (std::size_t i = 0; i < m_calls.size(); ++i) {
            QVERIFY(lab.caller.waitFor([&](const LabCallReport& report) {
                return report.id == m_calls[i] && report.rtp.rtpReceived >= heard[i] + 50;
            }));
            QCOMPARE(lab.caller->report(m_calls[i]).state, LabCallState::Talking);
            QCOMPARE(lab.caller->report(m_calls[i]).requestsReceived, 0u);
        }
        QVERIFY(lab.recorder->all<CallEnded>().empty());

        const auto modes = lab.recorder->all<ModeDecided>();
        QCOMPARE(modes.size(), 3 * group);
        const std::array expected{MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass};
        for (std::size_t i = 0; i < modes.size(); ++i)
            QCOMPARE(modes[i].effective, expected[i / group]);

        lab.caller->hangUpAll();
        QVERIFY(lab.recorder->waitForCount<CallEnded>(3 * group));
        for (const CallEnded& ended : lab.recorder->all<CallEnded>()) {
            QCOMPARE(ended.cause, std::string("NORMAL_CLEARING"));
            const auto mode = std::ranges::find(modes, ended.call, &ModeDecided::call);
            QVERIFY(mode != modes.end());
            QCOMPARE(ended.media.streams.empty(), mode->effective == MediaMode::Bypass);
            for (const StreamSample& stream : ended.media.streams) {
                QCOMPARE(stream.lost, std::int64_t(0));
                QVERIFY(stream.rtpIn > 0);
            }
        }
    }
};

LEGSCOPE_TEST(ProfileFlipTest)
#include "profileflip_test.moc"
