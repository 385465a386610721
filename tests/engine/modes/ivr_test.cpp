#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/playedcall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

// Sounds that are told apart by their names.
const std::string longGreeting = "tone_stream://%(9000,0,400)", shortGreeting = "tone_stream://%(9000,0,500)",
                  subGreeting = "tone_stream://%(9000,0,600)", invalid = "tone_stream://%(100,0,700)",
                  goodbye = "tone_stream://%(100,0,800)", extra = "tone_stream://%(100,0,900)";

std::string entry(std::string_view digits, std::string_view action, std::string_view parameter = {})
{
    return fmt::format("<entry action='{}' digits='{}' param='{}'/>", action, digits, parameter);
}

/// Sets the variable `way`, to which each word of what was run is added.
std::string runs(std::string_view digits, std::string_view word)
{
    return entry(digits, "menu-exec-app", fmt::format("set way=${{way}}{}", word));
}

std::string menu(std::string_view name, const std::string& greetings, const std::string& entries,
    std::string_view attributes = {})
{
    return fmt::format("<menu name='{}' {} invalid-sound='{}' exit-sound='{}' timeout='9000' "
                       "inter-digit-timeout='9000' {}>{}</menu>",
        name, greetings, invalid, goodbye, attributes, entries);
}

std::string mainMenu(const std::string& entries, std::string_view attributes = {})
{
    return menu("main", fmt::format("greet-long='{}' greet-short='{}'", longGreeting, shortGreeting), entries,
        attributes);
}

ModeSetup setupOf(const std::string& menus, std::map<std::string, std::string> routes = {})
{
    ModeSetup setup;
    setup.configurations
        = fmt::format("<configuration name='ivr.conf'><menus>{}</menus></configuration>", menus);
    setup.routes = std::move(routes);
    return setup;
}

const std::string logStatus = playAction("log", "${ivr_menu_status} ${way}");

/// What a route has before the menu and behind it.
struct Around {
    std::string before{};
    std::string behind = logStatus + playAction("hangup");
};

/// A caller whom a route leads into the menu `main`, and behind it tells how that has ended.
struct MenuCaller : PlayedCall {
    explicit MenuCaller(
        const std::string& menus, std::map<std::string, std::string> routes = {}, const Around& around = {})
        : PlayedCall(playAction("answer") + playAction("set", "target={B}") + around.before
                  + playAction("ivr", "main") + around.behind,
              MediaMode::Default, setupOf(menus, std::move(routes)))
    {
    }
    /// What has begun to play, in turn.
    std::vector<std::string> heard()
    {
        std::vector<std::string> names;
        for (const SoundPlayed& one : call->recorder->all<SoundPlayed>())
            if (one.state == PlayState::Playing)
                names.push_back(one.name);
        return names;
    }
    /// Hears as many sounds begin, the last of them this one.
    bool hears(std::size_t count, const std::string& name)
    {
        return hearUntil([&] { return heard().size() >= count; }) && heard()[count - 1] == name;
    }
    bool pressAll(std::string_view keys)
    {
        return std::ranges::all_of(keys, [&](char key) {
            const auto told = call->recorder->all<DigitPassed>().size() + 1;
            press(key);
            return hearUntil([&] { return call->recorder->all<DigitPassed>().size() >= told; });
        });
    }
    bool isTold(std::string_view text)
    {
        return std::ranges::any_of(call->recorder->all<Finding>(),
            [text](const Finding& finding) { return finding.text.ends_with(text); });
    }
};

} // namespace

/// Menus of ivr.conf that callers go through.
class IvrTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void aKeyRunsItsEntriesAndTheMenuGoesOn()
    {
        MenuCaller call(mainMenu(runs("1", "one.") + runs("1", "again.")
            + entry("2", "menu-play-sound", extra) + entry("9", "menu-exit")));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("1"));
        QVERIFY(call.hears(2, shortGreeting));
        QVERIFY(call.pressAll("2"));
        QVERIFY(call.hears(3, extra));
        QVERIFY(call.hears(4, shortGreeting));
        QVERIFY(call.pressAll("9"));
        QVERIFY(call.hearUntilBye());
        QVERIFY(call.hears(5, goodbye));
        QCOMPARE(QString::fromStdString(call.logged()), QString("success one.again."));
        QCOMPARE(call.heard().size(), std::size_t{5});
    }

    void keysThatFitNoEntryEndItWhenTheyComeTooOften()
    {
        MenuCaller call(
            mainMenu(runs("12", "never."), "max-failures='2' exec-on-max-failures='set way=given up'"));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("34"));
        QVERIFY(call.hears(2, invalid));
        QVERIFY(call.hears(3, shortGreeting));
        QVERIFY(call.pressAll("1#")); // a pound sign ends them
        QVERIFY(call.hears(4, invalid));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("failure given up"));
        QVERIFY(call.hears(5, goodbye));
    }

    void whoPressesNothingIsGreetedAgainAndLetGo()
    {
        MenuCaller call("<menu name='main' greet-long='silence_stream://50' timeout='100' max-timeouts='2' "
                        "exec-on-max-timeouts='set way=waited'/>");
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("timeout waited"));
        QCOMPARE(call.heard(), std::vector<std::string>(2, "silence_stream://50"));
    }

    void menusLeadIntoEachOtherAndBack()
    {
        MenuCaller call(mainMenu(entry("6", "menu-sub", "sub") + entry("7", "menu-sub", "away"))
            + menu("sub", fmt::format("greet-long='{}'", subGreeting),
                entry("*", "menu-back") + entry("#", "menu-top") + entry("0", "menu-exit")));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("6"));
        QVERIFY(call.hears(2, subGreeting));
        QVERIFY(call.pressAll("*"));
        QVERIFY(call.hears(3, longGreeting));
        QVERIFY(call.pressAll("6"));
        QVERIFY(call.hears(4, subGreeting));
        QVERIFY(call.pressAll("#"));
        QVERIFY(call.hears(5, longGreeting));
        QVERIFY(call.pressAll("6"));
        QVERIFY(call.hears(6, subGreeting));
        QVERIFY(call.pressAll("0"));
        QVERIFY(call.hears(7, goodbye));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("success "));
    }

    void aMenuThatIsNotThereIsNamedAndTheRouteGoesOn()
    {
        MenuCaller call(mainMenu(entry("7", "menu-sub", "away")));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("7"));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("failure "));
        QVERIFY(call.isTold("menu-sub away: ivr.conf has no menu of that name"));
        MenuCaller without("");
        VERIFY_RIGHT(without.begin());
        QVERIFY(without.hearUntilBye());
        QCOMPARE(QString::fromStdString(without.logged()), QString("failure "));
        QVERIFY(without.isTold("ivr \"main\": ivr.conf has no menu of that name"));
    }

    void anExpressionTakesTheCallToWhatWasPressed()
    {
        MenuCaller call(mainMenu(entry("/^(10[01][0-9])$/", "menu-exec-app", "transfer $1"),
                            fmt::format("digit-len='4' transfer-sound='{}'", extra)),
            {{"^10..$", playAction("log", "at ${destination_number}") + playAction("hangup")}});
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("1017"));
        QVERIFY(call.hears(2, extra));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("at 1017"));
        QCOMPARE(call.heard().size(), std::size_t{2}); // no goodbye
    }

    void keysPressedAheadLeadThroughAllMenus()
    {
        MenuCaller call(mainMenu(entry("6", "menu-sub", "sub"))
                + menu("sub", fmt::format("greet-long='{}'", subGreeting),
                    runs("1", "one.") + runs("2", "two.") + entry("0", "menu-exit")),
            {{"^menu$", playAction("ivr", "main") + logStatus + playAction("hangup")}},
            {playAction("read", "1 1 silence first 9000") + playAction("park")});
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.pressAll("5")); // which is read
        QVERIFY(call.pressAll("6120")); // while nobody reads
        QVERIFY(call.heard().empty());
        QVERIFY(!call.command(fmt::format("uuid_transfer {} menu", call.uuid())).error);
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("success one.two."));
    }

    void whoWasConnectedInAMenuComesBackToIt()
    {
        MenuCaller call(
            mainMenu(entry("9", "menu-exit") + entry("5", "menu-exec-app", "bridge sofia/inner/b@${target}")),
            {}, {.before = {}, .behind = {}});
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(call.pressAll("5"));
        const RawMessage invite = call.call->b.waitRequest("INVITE");
        call.call->b.answer(invite, 200, soundOffer(call.call->mediaB));
        QVERIFY(!call.call->b.waitRequest("ACK").isEmpty());
        call.call->b.request("BYE");
        QCOMPARE(call.call->b.waitFinal("BYE").status(), 200);
        QVERIFY(call.hears(2, shortGreeting));
        QVERIFY(call.pressAll("9"));
        QVERIFY(call.hearUntilBye());
        QVERIFY(call.hears(3, goodbye));
    }

    void aPinIsAskedForThreeTimes()
    {
        const std::string menus = mainMenu(runs("1", "in.") + entry("9", "menu-exit"),
            fmt::format("pin='4711' pin-file='{}' bad-pin-file='{}'", subGreeting, extra));
        MenuCaller wrong(menus);
        VERIFY_RIGHT(wrong.begin());
        for (const std::size_t count : {1, 3, 5}) {
            QVERIFY(wrong.hears(count, subGreeting));
            QVERIFY(wrong.pressAll("1234"));
            QVERIFY(wrong.hears(count + 1, extra));
        }
        QVERIFY(wrong.hearUntilBye());
        QCOMPARE(QString::fromStdString(wrong.logged()), QString("failure "));
        MenuCaller right(menus);
        VERIFY_RIGHT(right.begin());
        QVERIFY(right.hears(1, subGreeting));
        QVERIFY(right.pressAll("4711"));
        QVERIFY(right.hears(2, longGreeting));
        QVERIFY(right.pressAll("19"));
        QVERIFY(right.hearUntilBye());
        QCOMPARE(QString::fromStdString(right.logged()), QString("success in."));
    }

    void whatWasPressedIsSaidAndConfirmed()
    {
        ModeSetup setup = setupOf(mainMenu(
            runs("12", "in.") + entry("99", "menu-exit"), "confirm-macro='pressed' confirm-key='1'"));
        setup.languages = "<language name='en'><phrases><macros><macro name='pressed'> "
                          "<input pattern='(.*)'><match><action function='say' type='number' "
                          "method='iterated' data='$1'/> "
                          "</match></input></macro></macros></phrases></language>";
        PlayedCall call(playAction("answer") + playAction("set", "sound_prefix={}")
                + playAction("ivr", "main") + logStatus + playAction("hangup"),
            MediaMode::Default, setup);
        VERIFY_RIGHT(call.folder.make("digits/1.wav", 0.2));
        VERIFY_RIGHT(call.folder.make("digits/2.wav", 0.2));
        VERIFY_RIGHT(call.folder.make("digits/9.wav", 0.2));
        VERIFY_RIGHT(call.begin());
        const auto heard = [&](std::size_t count) {
            return call.hearUntil([&] {
                return std::ranges::count(
                           call.call->recorder->all<SoundPlayed>(), PlayState::Playing, &SoundPlayed::state)
                    >= static_cast<std::ptrdiff_t>(count);
            });
        };
        const auto press = [&](char key) {
            const auto told = call.call->recorder->all<DigitPassed>().size() + 1;
            call.press(key);
            return call.hearUntil([&] { return call.call->recorder->all<DigitPassed>().size() >= told; });
        };
        QVERIFY(heard(1));
        QVERIFY(press('1') && press('2'));
        QVERIFY(heard(2)); // "1 2"
        QVERIFY(press('5')); // no
        QVERIFY(heard(4)); // invalid, and the greeting
        QVERIFY(press('1') && press('2'));
        QVERIFY(heard(5));
        QVERIFY(press('1'));
        QVERIFY(heard(6)); // the greeting
        QVERIFY(press('9') && press('9'));
        QVERIFY(heard(7));
        QVERIFY(press('1'));
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("success in."));
        QVERIFY(std::ranges::any_of(call.call->recorder->all<SoundPlayed>(),
            [](const SoundPlayed& one) { return one.name == "phrase:pressed:12"; }));
    }

    void aPhraseIsHeardAndAFileThatIsMissingIsNamed()
    {
        ModeSetup setup;
        setup.languages
            = "<language name='en'><phrases><macros><macro name='welcome'> "
              "<input pattern='^(.*)$'><match><action function='play-file' data='$1.wav'/> "
              "<action function='execute' data='sleep(200)'/><action function='play-file' data='$1.wav'/> "
              "</match></input></macro></macros></phrases></language>";
        PlayedCall call(playAction("answer") + playAction("set", "sound_prefix={}")
                + playAction("phrase", "welcome,tone") + logAction + playAction("phrase", "welcome,missing")
                + playAction("phrase", "away") + playAction("log", "on") + playAction("hangup"),
            MediaMode::Default, setup);
        VERIFY_RIGHT(call.folder.make("tone.wav", 0.5));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        QVERIFY2(std::abs(call.soundingMs() - 1000) <= 40, qPrintable(QString::number(call.soundingMs())));
        QVERIFY2(call.logged().starts_with("FILE PLAYED, 1200 ms"), call.logged().c_str());
        QCOMPARE(QString::fromStdString(call.logged(1)), QString("on"));
        QStringList findings;
        for (const Finding& finding : call.call->recorder->all<Finding>())
            if (finding.code == FindingCode::NotPlayed)
                findings.append(QString::fromStdString(finding.text));
        QCOMPARE(findings.size(), 2);
        QVERIFY2(findings[0].contains("missing.wav"), qPrintable(findings[0]));
        QVERIFY2(
            findings[1].contains("the language en has no phrase macro \"away\""), qPrintable(findings[1]));
    }

    void aTextIsSaidAndWhatCannotBeIsToldAndTheRouteGoesOn()
    {
        PlayedCall call(playAction("answer") + playAction("set", "sound_prefix={}")
            + playAction("say", "en number pronounced 21") + logAction
            + playAction("say", "en number pronounced many") + playAction("say", "number 21")
            + playAction("log", "on") + playAction("hangup"));
        VERIFY_RIGHT(call.folder.make("digits/20.wav", 0.3));
        VERIFY_RIGHT(call.folder.make("digits/1.wav", 0.2));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hearUntilBye());
        QVERIFY2(std::abs(call.soundingMs() - 500) <= 40, qPrintable(QString::number(call.soundingMs())));
        QVERIFY2(call.logged().starts_with("FILE PLAYED, 500 ms"), call.logged().c_str());
        QCOMPARE(QString::fromStdString(call.logged(1)), QString("on"));
        QStringList findings;
        for (const Finding& finding : call.call->recorder->all<Finding>())
            findings.append(QString::fromStdString(finding.text));
        const QString told = findings.join('\n');
        QVERIFY2(told.contains("\"many\" is no number up to 999999999"), qPrintable(told));
        QVERIFY2(told.contains("say \"number 21\": expected MODULE TYPE METHOD"), qPrintable(told));
    }

    void aCommandAndAHangupEndAMenu()
    {
        MenuCaller call(mainMenu(runs("1", "one.")));
        VERIFY_RIGHT(call.begin());
        QVERIFY(call.hears(1, longGreeting));
        QVERIFY(!call.command("uuid_break " + call.uuid()).error);
        QVERIFY(call.hearUntilBye());
        QCOMPARE(QString::fromStdString(call.logged()), QString("success "));
        MenuCaller gone(mainMenu(runs("1", "one.")));
        VERIFY_RIGHT(gone.begin());
        QVERIFY(gone.hears(1, longGreeting));
        gone.call->a.request("BYE");
        QCOMPARE(gone.call->a.waitFinal("BYE").status(), 200);
        QVERIFY(gone.call->recorder->waitFor<CallEnded>());
        QCOMPARE(gone.ends().back().end, PlayEnd::RouteLeft);
    }
};

LEGSCOPE_TEST(IvrTest)
#include "ivr_test.moc"
