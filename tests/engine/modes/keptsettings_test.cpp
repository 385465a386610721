#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Number `twice`: a second bridge follows when the first is refused, so that the phone says how long the
/// call waits in its route.
const ModeSetup bridgedTwice{.routes = {{"^twice$",
                                 "<action application=\"set\" data=\"continue_on_fail=true\"/>"
                                 "<action application=\"bridge\" data=\"sofia/inner/b@{B}\"/>"
                                 "<action application=\"bridge\" data=\"sofia/inner/b@{B}\"/>"}}};

void apply(ModeCall& call, std::map<std::string, std::string> parameters)
{
    const CommandId id
        = call.engine->post(ApplyProfileSettings{"inner", {parameters.begin(), parameters.end()}});
    QVERIFY(call.recorder->waitFor<CommandFinished>(
        [&](const CommandFinished& finished) { return finished.command == id && !finished.error; }));
}

} // namespace

class KeptSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void aCallThatWaitsInItsRouteKeepsTheModeThatItBeganWith()
    {
        ModeCall call(MediaMode::Proxy, bridgedTwice);
        call.a.invite("twice", call.offerA());
        const RawMessage first = call.b.waitRequest("INVITE");
        QVERIFY(!first.isEmpty());
        apply(call, {{"inbound-proxy-media", "false"}, {"inbound-bypass-media", "true"}});
        call.b.answer(first, 486);
        const RawMessage second = call.b.waitRequest("INVITE");
        QVERIFY(!second.isEmpty());
        QVERIFY(call.differs(call.offerA(), second, call.b).empty());
        call.b.answer(second, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        for (const ModeDecided& decided : call.recorder->all<ModeDecided>())
            QCOMPARE(decided.effective, MediaMode::Proxy);
        QCOMPARE(call.recorder->all<CallBegan>().front().profileRevision, 1u);
    }

    void theNextCallHasTheNewMode()
    {
        ModeCall call(MediaMode::Proxy);
        apply(call, {{"inbound-proxy-media", "false"}, {"inbound-bypass-media", "true"}});
        call.a.invite("b", call.offerA());
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        QCOMPARE(call.recorder->all<ModeDecided>().back().effective, MediaMode::Bypass);
        QCOMPARE(call.recorder->all<CallBegan>().front().profileRevision, 2u);
    }
};

LEGSCOPE_TEST(KeptSettingsTest)
#include "keptsettings_test.moc"
