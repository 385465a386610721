#include "tests/engine/interop/baresip.h"
#include "tests/engine/interop/freeport.h"
#include "tests/support/callfixture.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* menus
    = "<configuration name='ivr.conf' description='IVR menus'><menus> "
      "<menu name='demo_ivr' greet-long='phrase:demo_ivr_main_menu' "
      "greet-short='phrase:demo_ivr_main_menu_short' "
      "invalid-sound='ivr/invalid_entry.wav' exit-sound='voicemail/goodbye.wav' confirm-macro='' "
      "confirm-key='' "
      "confirm-attempts='3' timeout='10000' inter-digit-timeout='1000' max-failures='3' max-timeouts='3' "
      "digit-len='4'> "
      "<entry action='menu-exec-app' digits='2' param='transfer 9196 XML default'/> "
      "<entry action='menu-sub' digits='6' param='demo_ivr_submenu'/> "
      "<entry action='menu-exec-app' digits='/^(10[01][0-9])$/' param='transfer $1 XML default'/> "
      "<entry action='menu-top' digits='9'/> "
      "</menu> "
      "<menu name='demo_ivr_submenu' greet-long='phrase:demo_ivr_sub_menu' "
      "greet-short='phrase:demo_ivr_sub_menu' "
      "invalid-sound='ivr/invalid_entry.wav' exit-sound='voicemail/goodbye.wav' timeout='15000' "
      "max-failures='3' max-timeouts='3'> "
      "<entry action='menu-top' digits='*'/> "
      "</menu> "
      "</menus></configuration>";

std::string macro(std::string_view name, std::string_view first, std::string_view second)
{
    return fmt::format(
        "<macro name='{}'><input pattern='(.*)'><match> "
        "<action function='play-file' data='{}'/><action function='execute' data='sleep(100)'/> "
        "<action function='play-file' data='{}'/><action function='execute' data='sleep(2000)'/> "
        "</match></input></macro>",
        name, first, second);
}

/// An engine with the menus that FreeSWITCH's own configuration has, and sounds for them in a folder.
class MenuHost {
public:
    MenuHost()
    {
        m_configuration.profile("internal", {{"inbound-codec-prefs", "opus,PCMU,PCMA"}});
        m_configuration.route("^5000$",
            fmt::format("<action application='set' data='sound_prefix={}'/>", m_sounds.path("en/us/callie"))
                + "<action application='answer'/><action application='sleep' data='200'/> "
                  "<action application='ivr' data='demo_ivr'/>");
        m_configuration.route("^10[01][0-9]$",
            "<action application='log' data='at ${destination_number}'/><action application='hangup'/>");
        m_configuration.configurationXml(menus);
        m_configuration.languagesXml(fmt::format("<language name='en' say-module='en' sound-prefix='{}' "
                                                 "tts-engine='cepstral' tts-voice='callie'><phrases><macros>",
                                         m_sounds.path("en/us/callie"))
            + macro("demo_ivr_main_menu", "ivr/welcome.wav", "ivr/please_choose.wav")
            + macro("demo_ivr_main_menu_short", "ivr/please_choose.wav", "ivr/please_choose.wav")
            + macro("demo_ivr_sub_menu", "ivr/sub_menu.wav", "ivr/please_choose.wav")
            + "</macros></phrases></language>");
        for (const char* name : {"welcome", "please_choose", "sub_menu", "invalid_entry"})
            m_fault += m_sounds.make(fmt::format("en/us/callie/ivr/8000/{}.wav", name), 1.5);
        if (auto engine = Engine::start({m_configuration.write()})) {
            m_engine = std::move(*engine);
            recorder.emplace(*m_engine);
        }
    }
    /// What is wrong with its sounds.
    const std::string& fault() const { return m_fault; }
    bool isUp() { return recorder && recorder->waitFor<ProfileChanged>(); }
    QString uri()
    {
        return QStringLiteral("sip:5000@")
            + QString::fromStdString(recorder->all<ProfileChanged>().back().status->sipAddress);
    }
    /// As many sounds have begun, the last of them this one.
    bool plays(std::size_t count, std::string_view name)
    {
        std::vector<std::string> names;
        return QTest::qWaitFor(
                   [&] {
                       names.clear();
                       for (const SoundPlayed& one : recorder->all<SoundPlayed>())
                           if (one.state == PlayState::Playing)
                               names.push_back(one.name);
                       return names.size() >= count;
                   },
                   std::chrono::milliseconds(longestWait).count())
            && names[count - 1] == name;
    }

private:
    SoundFolder m_sounds;
    std::string m_fault;
    TestConfiguration m_configuration;
    std::unique_ptr<Engine> m_engine;

public:
    std::optional<EventRecorder> recorder;
};

} // namespace

/// A phone that is not ours in menus of FreeSWITCH's layout, by its keys.
class BaresipMenusTest : public QObject {
    Q_OBJECT

private slots:
    void aPhoneGoesThroughTheMenusByItsKeys()
    {
        if (QStandardPaths::findExecutable("baresip").isEmpty())
            QSKIP("baresip is not installed (package baresip)");
        MenuHost host;
        QVERIFY2(host.fault().empty(), host.fault().c_str());
        QVERIFY(host.isUp());
        Baresip phone({.user = "alice", .parameters = {}, .port = freePortPair()});
        QVERIFY(phone.start({"-e", "/dial " + host.uri()}));
        QVERIFY2(host.plays(1, "phrase:demo_ivr_main_menu"), qPrintable(phone.printed()));
        phone.type("6");
        QVERIFY2(host.plays(2, "phrase:demo_ivr_sub_menu"), qPrintable(phone.printed()));
        phone.type("*");
        QVERIFY(host.plays(3, "phrase:demo_ivr_main_menu"));
        phone.type("7");
        QVERIFY(host.plays(4, "ivr/invalid_entry.wav"));
        QVERIFY(host.plays(5, "phrase:demo_ivr_main_menu_short"));
        phone.type("1001");
        QVERIFY(host.recorder->waitFor<RouteStep>(
            [](const RouteStep& step) { return step.application == "log" && step.data == "at 1001"; }));
        QVERIFY(host.recorder->waitFor<CallEnded>());
        QCOMPARE(host.recorder->all<Finding>().size(), std::size_t{0});
    }
};

LEGSCOPE_TEST(BaresipMenusTest)
#include "baresipmenus_test.moc"
