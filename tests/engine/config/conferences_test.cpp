#include "engine/config/configurationreader.h"
#include "tests/engine/config/memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

Configuration loadedConferences(const std::string& inside)
{
    const MemoryFiles files{{"freeswitch.xml",
        "<document type=\"freeswitch/xml\"><section name=\"configuration\">"
        "<configuration name=\"sofia.conf\"><profiles><profile name=\"internal\"><settings>"
        "</settings></profile></profiles></configuration>"
        "<configuration name=\"conference.conf\">"
            + inside
            + "</configuration></section><section name=\"dialplan\"><context name=\"public\"/></section>"
              "</document>"}};
    auto configuration = readConfiguration(files, "/conf");
    return configuration ? std::move(*configuration) : Configuration{};
}

QStringList problemsOf(const Configuration& configuration)
{
    QStringList sentences;
    for (const ConfigProblem& problem : configuration.allProblems)
        sentences.append(QString::fromStdString(problem.text));
    return sentences;
}

} // namespace

/// conference.conf, as FreeSWITCH has it.
class ConferencesTest : public QObject {
    Q_OBJECT

private slots:
    void aProfileIsReadWithAllThatItSays()
    {
        const Configuration read = loadedConferences(
            "<profiles><profile name='wide'> "
            "<param name='rate' value='16000'/><param name='energy-level' value='300'/> "
            "<param name='enter-sound' value='in.wav'/><param name='max-members-sound' value='/full.wav'/> "
            "<param name='sound-prefix' value='/sounds'/><param name='pin' value='12'/> "
            "<param name='moderator-pin' value='34'/><param name='pin-retries' value='5'/> "
            "<param name='max-members' value='20'/><param name='caller-controls' value='few'/> "
            "<param name='terminate-on-silence' value='60'/><param name='endconf-grace-time' value='7'/> "
            "<param name='member-flags' value='mute|join-only'/> "
            "<param name='conference-flags' value='wait-mod|audio-always'/></profile></profiles>");
        QCOMPARE(problemsOf(read), QStringList());
        const auto profile = findConferenceProfile(read.conferences, "WIDE");
        QVERIFY(profile);
        QCOMPARE(profile->rate, 16000U);
        QCOMPARE(profile->energyLevel, 300U);
        QCOMPARE(profile->sound(ConferenceSound::Enter), std::string("{sound_prefix=/sounds}in.wav"));
        QCOMPARE(profile->sound(ConferenceSound::Full), std::string("/full.wav"));
        QCOMPARE(profile->soundPrefix, std::string("/sounds"));
        QCOMPARE(profile->pin + profile->moderatorPin, std::string("1234"));
        QCOMPARE(profile->pinRetries, 5U);
        QCOMPARE(profile->maxMembers, 20U);
        QCOMPARE(profile->callerControls, std::string("few"));
        QVERIFY(profile->terminateOnSilence == 60s && profile->endconfGraceTime == 7s);
        QVERIFY((profile->memberFlags == std::vector{MemberFlag::Mute, MemberFlag::JoinOnly}));
        QVERIFY(profile->waitsForModerator);
    }

    void withoutAFileThereIsADefault()
    {
        const ConferenceSettings none;
        QCOMPARE(findConferenceProfile(none, "default")->rate, 8000U);
        QVERIFY(!findConferenceProfile(none, "wide"));
        const auto controls = findConferenceControls(none, "default");
        std::string digits;
        for (const ConferenceControl& one : controls->controls)
            digits += one.digits;
        QCOMPARE(digits, std::string("0*987321654#"));
        QVERIFY(findConferenceControls(none, "none")->controls.empty());
        QVERIFY(!findConferenceControls(none, "few"));
    }

    void controlsAreReadAndWhatCannotBeUsedIsNamed()
    {
        const Configuration read = loadedConferences(
            "<caller-controls><group name='few'><control action='vol talk up' digits='*3'/> "
            "<control action='execute_application' digits='5' data='log here'/> "
            "<control action='vid-layout' digits='6'/><control action='mute' digits='x'/></group> "
            "<group name='few'/></caller-controls> "
            "<profiles><profile name='a'><param name='rate' value='7000'/> "
            "<param name='max-members' value='many'/><param name='auto-record' value='x.wav'/> "
            "<param name='member-flags' value='mute|vid'/></profile><profile name='A'/></profiles>");
        const auto controls = findConferenceControls(read.conferences, "few");
        QVERIFY(controls);
        QCOMPARE(controls->controls.size(), std::size_t{2});
        QCOMPARE(controls->controls[0].digits, std::string("*3"));
        QCOMPARE(controls->controls[1].action, ConferenceAction::ExecuteApplication);
        QCOMPARE(controls->controls[1].data, std::string("log here"));
        const QString all = problemsOf(read).join('\n');
        for (const char* part : {"\"vid-layout\" is nothing that a key does here", "\"x\" are no keys",
                 "the controls \"few\" of conference.conf are left out: others have this name",
                 "rate: \"7000\" is none of", "max-members: \"many\" is not 0 to",
                 "auto-record, member-flags vid",
                 "the profile \"A\" of conference.conf is left out: another one has this name"})
            QVERIFY2(all.contains(part), part);
        QCOMPARE(read.conferences.profiles.size(), std::size_t{1});
    }
};

LEGSCOPE_TEST(ConferencesTest)
#include "conferences_test.moc"
