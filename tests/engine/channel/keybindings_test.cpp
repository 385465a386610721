#include "engine/channel/keybindings.h"
#include "tests/engine/channel/pressedkeys.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

constexpr Monotonic begin{1h};

MetaBinding metaBinding(const char* text)
{
    return *readMetaBinding(text);
}

DigitAction digitAction(const char* text)
{
    return *readDigitAction(text);
}

} // namespace

/// The bindings of one channel, of both kinds and for the keys of both legs.
class KeyBindingsTest : public QObject {
    Q_OBJECT

private slots:
    /// What bind_digit_action has no use for is shown to bind_meta_app.
    void digitsAreShownToTheOneKindAndThenToTheOther()
    {
        KeyBindings bindings;
        bindings.bind(metaBinding("1 a s meta::"), '*');
        QVERIFY(bindings.bind(digitAction("r,22,exec:digits"), 1500ms));
        const auto press = [&](char key) { return bindings.press(KeysOf::Leg, pressedKey(key), begin); };
        QVERIFY(press('*').letGo.empty());
        const KeyFate meta = press('1');
        QCOMPARE(namesOf(meta.taken), std::string("*1"));
        QCOMPARE(meta.runs.front().name, std::string("meta"));
        QVERIFY(press('2').taken.empty());
        const KeyFate digits = press('2');
        QCOMPARE(namesOf(digits.taken), std::string("22"));
        QCOMPARE(digits.matching, std::string("22"));
        QCOMPARE(digits.runs.front().name, std::string("digits"));
        QCOMPARE(namesOf(press('7').letGo), std::string("7"));
    }

    void whatWaitsIsDueWhenTheFirstOfThemIs()
    {
        KeyBindings bindings;
        bindings.bind(metaBinding("1 a s meta::"), '*');
        QVERIFY(bindings.bind(digitAction("r,22,exec:digits"), 1500ms));
        QVERIFY(!bindings.due(KeysOf::Leg));
        bindings.press(KeysOf::Leg, pressedKey('*'), begin);
        QCOMPARE(bindings.due(KeysOf::Leg).value(), begin + 5s);
        bindings.press(KeysOf::Leg, pressedKey('2'), begin + 1s);
        QCOMPARE(bindings.due(KeysOf::Leg).value(), begin + 2500ms);
        // The 2 comes to bind_meta_app then, where the * waits for it.
        const KeyFate fate = bindings.onTime(KeysOf::Leg, begin + 2500ms);
        QCOMPARE(namesOf(fate.letGo), std::string("*2"));
        QCOMPARE(fate.notMatching, std::string("2"));
        QVERIFY(!bindings.due(KeysOf::Leg));
    }

    void keysOfEitherLegAreBoundAndUndone()
    {
        KeyBindings bindings;
        bindings.bind(metaBinding("1 ab s meta::"), '*');
        bindings.bind(metaBinding("2 b s meta::"), '*');
        const auto runs = [&bindings](KeysOf whose, char key) {
            bindings.press(whose, pressedKey('*'), begin);
            return !bindings.press(whose, pressedKey(key), begin).runs.empty();
        };
        QVERIFY(runs(KeysOf::Leg, '1') && runs(KeysOf::Peer, '1'));
        QVERIFY(!runs(KeysOf::Leg, '2') && runs(KeysOf::Peer, '2'));
        bindings.unbindMeta('1');
        QVERIFY(!runs(KeysOf::Leg, '1') && !runs(KeysOf::Peer, '1') && runs(KeysOf::Peer, '2'));
        QVERIFY(!bindings.bound().ofLeg && bindings.bound().ofPeer);
        bindings.unbindAllMeta();
        QVERIFY(!bindings.bound().ofPeer);
    }

    void realmsOfEitherLegAreChosenAndCleared()
    {
        KeyBindings bindings;
        QVERIFY(bindings.bind(digitAction("r,1,exec:a,,both"), 1500ms));
        QVERIFY(bindings.bind(digitAction("s,2,exec:b,,both"), 1500ms));
        const auto runs = [&bindings](KeysOf whose, char key) {
            return !bindings.press(whose, pressedKey(key), begin).runs.empty();
        };
        QVERIFY(bindings.setRealm({.self = false, .peer = true}, "r"));
        QVERIFY(runs(KeysOf::Leg, '2') && !runs(KeysOf::Leg, '1'));
        QVERIFY(runs(KeysOf::Peer, '1') && !runs(KeysOf::Peer, '2'));
        bindings.clearRealm({.self = true, .peer = false}, "all");
        QVERIFY(!bindings.bound().ofLeg && bindings.bound().ofPeer);
        const auto unknown = bindings.setRealm({.self = true, .peer = false}, "s");
        QVERIFY(!unknown && unknown.error().code == Errc::NotFound);
    }
};

LEGSCOPE_TEST(KeyBindingsTest)

#include "keybindings_test.moc"
