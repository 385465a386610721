#include "engine/diagnose/livecall.h"

#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

class LiveCallTest : public QObject {
    Q_OBJECT

private slots:
    void aCallThatRingsSaysHowLongItRings()
    {
        add(0s, begins());
        add(2s, LegChanged{theCall, legA, LegState::Ringing});
        QCOMPARE(describeLiveCall(theCall, m_events, sample::sampleStart + 20s),
            std::string("7: 1001 > 1002 on internal, ringing for 20 s"));
    }

    void aCallThatTalksSaysHowLongSinceItsAnswer()
    {
        add(0s, begins());
        add(20s, LegChanged{theCall, legB, LegState::Answered});
        add(21s, LegChanged{theCall, legA, LegState::Answered});
        add(40s, LegChanged{theCall, legC, LegState::Answered}); // of a transfer
        QCOMPARE(describeLiveCall(theCall, m_events, sample::sampleStart + 50s + 900ms),
            std::string("7: 1001 > 1002 on internal, answered for 30 s"));
    }

    void cleanup() { m_events.clear(); }

private:
    static constexpr CallId theCall{7};
    static constexpr LegId legA{1}, legB{2}, legC{3};

    static CallBegan begins()
    {
        CallBegan body = sample::began(theCall, legA);
        body.callerNumber = "1001";
        body.calledNumber = "1002";
        return body;
    }
    void add(std::chrono::seconds at, EventBody body)
    {
        m_events.push_back(std::make_shared<const Event>(
            Event{m_events.size() + 1, sample::sampleStart + at, std::move(body)}));
    }

    std::vector<EventPtr> m_events;
};

LEGSCOPE_TEST(LiveCallTest)
#include "livecall_test.moc"
