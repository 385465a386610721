#include "engine/config/configurationreader.h"
#include "tests/engine/config/memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

Configuration loadedMenus(const std::string& menus)
{
    const MemoryFiles files{{"freeswitch.xml",
        "<document type=\"freeswitch/xml\"><section name=\"configuration\">"
        "<configuration name=\"sofia.conf\"><profiles><profile name=\"internal\"><settings>"
        "</settings></profile></profiles></configuration>"
        "<configuration name=\"ivr.conf\"><menus>"
            + menus
            + "</menus></configuration></section><section name=\"dialplan\"><context "
              "name=\"public\"/></section>"
              "</document>"}};
    auto configuration = readConfiguration(files, "/conf");
    return configuration ? std::move(*configuration) : Configuration{};
}

/// The sentences, with the line that they name.
QStringList sentencesIn(const Configuration& configuration)
{
    QStringList sentences;
    for (const ConfigProblem& problem : configuration.allProblems)
        sentences.append(QString::fromStdString(problem.text));
    return sentences;
}

} // namespace

/// ivr.conf, as FreeSWITCH has it.
class IvrMenusTest : public QObject {
    Q_OBJECT

private slots:
    void aMenuIsReadWithAllThatItSays()
    {
        const Configuration read = loadedMenus(
            "<menu name='demo_ivr' greet-long='phrase:demo_ivr_main_menu' greet-short='phrase:short' "
            "invalid-sound='ivr/invalid.wav' exit-sound='voicemail/goodbye.wav' transfer-sound='t.wav' "
            "confirm-macro='' confirm-key='' timeout='10000' inter-digit-timeout='2000' "
            "max-failures='4' max-timeouts='5' digit-len='4' pin='1234' pin-file='pin.wav' "
            "bad-pin-file='bad.wav' exec-on-max-failures='transfer 9' exec-on-max-timeouts='hangup'> "
            "<entry action='menu-exec-app' digits='1' param='bridge sofia/internal/888@example.com'/> "
            "<entry action='menu-sub' digits='6' param='demo_ivr_submenu'/> "
            "<entry action='menu-exec-app' digits='/^(10[01][0-9])$/' param='transfer $1 XML features'/> "
            "<entry action='menu-play-sound' digits='7' param='seven.wav'/> "
            "<entry action='menu-top' digits='9'/> "
            "</menu> "
            "<menu name='demo_ivr_submenu' greet-long='phrase:sub' timeout='15000'> "
            "<entry action='menu-back' digits='12345'/> "
            "<entry action='MENU-EXIT' digits='*'/> "
            "</menu>");
        QCOMPARE(sentencesIn(read), QStringList());
        QCOMPARE(read.ivrMenus.size(), std::size_t{2});
        const IvrMenu& menu = *read.ivrMenus[0];
        QCOMPARE(menu.greetLong, std::string("phrase:demo_ivr_main_menu"));
        QCOMPARE(menu.greetShort, std::string("phrase:short"));
        QCOMPARE(menu.invalidSound, std::string("ivr/invalid.wav"));
        QCOMPARE(menu.exitSound, std::string("voicemail/goodbye.wav"));
        QCOMPARE(menu.transferSound, std::string("t.wav"));
        QCOMPARE(menu.timeout, 10'000ms);
        QCOMPARE(menu.interDigitTimeout, 2000ms);
        QCOMPARE(menu.maxFailures, 4U);
        QCOMPARE(menu.maxTimeouts, 5U);
        QCOMPARE(menu.mostKeys, 4U);
        QCOMPARE(menu.pin + menu.pinFile + menu.badPinFile, std::string("1234pin.wavbad.wav"));
        QCOMPARE(menu.onMaxFailures, std::string("transfer 9"));
        QCOMPARE(menu.onMaxTimeouts, std::string("hangup"));
        QCOMPARE(menu.entries.size(), std::size_t{5});
        QCOMPARE(menu.entries[0].action, IvrAction::RunApplication);
        QCOMPARE(menu.entries[1].action, IvrAction::Sub);
        QVERIFY(menu.entries[2].expression);
        QCOMPARE(menu.entries[2].parameter, std::string("transfer $1 XML features"));
        QCOMPARE(menu.entries[3].action, IvrAction::PlaySound);
        QCOMPARE(menu.entries[4].action, IvrAction::Top);
    }

    void whatAMenuDoesNotSayIsAsInFreeswitch()
    {
        const Configuration read
            = loadedMenus("<menu name='m' timeout='15000'><entry action='menu-back' digits='12345'/></menu>");
        const IvrMenu& menu = *read.ivrMenus.at(0);
        QCOMPARE(menu.interDigitTimeout, 7500ms); // half of what the first key has
        QCOMPARE(menu.mostKeys, 5U); // the longest entry
        QCOMPARE(menu.maxFailures, 3U);
        QCOMPARE(menu.maxTimeouts, 3U);
        QCOMPARE(menu.confirmAttempts, 3U);
        QVERIFY(findIvrMenu(read.ivrMenus, "M"));
        QVERIFY(!findIvrMenu(read.ivrMenus, "other"));
    }

    void whatCannotBeUsedIsNamedAndTheRestCounts_data()
    {
        QTest::addColumn<QString>("menu");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << "<menu greet-long='x'/>"
                                 << "a menu of ivr.conf is left out: it has no name";
        QTest::newRow("a name twice") << "<menu name='good'/>"
                                      << "the menu \"good\" is left out: another one has this name";
        QTest::newRow("a number") << "<menu name='m' max-failures='none'/>"
                                  << "max-failures: \"none\" is not 1 to 1000; 3 counts";
        QTest::newRow("a time of 0") << "<menu name='m' timeout='0'/>"
                                     << "timeout: \"0\" is not 1 to 86400000; 10000 counts";
        QTest::newRow("a pin of letters")
            << "<menu name='m' pin='12x4'/>"
            << "the pin of the menu \"m\" has what is no key: nobody can enter it";
        QTest::newRow("an action")
            << "<menu name='m'><entry action='menu-fly' digits='1' param='x'/></menu>"
            << "an entry of the menu \"m\" is left out: \"menu-fly\" is none of menu-exec-app, menu-sub, "
               "menu-play-sound, menu-back, menu-top, menu-exit";
        QTest::newRow("digits") << "<menu name='m'><entry action='menu-back' digits='one'/></menu>"
                                << "an entry of the menu \"m\" is left out: its digits \"one\" are no keys "
                                   "(0-9 * # A-D)";
        QTest::newRow("an expression") << "<menu name='m'><entry action='menu-back' digits='/(1/'/></menu>"
                                       << "an entry of the menu \"m\" is left out: the expression \"/(1/\" "
                                          "is wrong at character 3: missing closing parenthesis";
        QTest::newRow("no parameter") << "<menu name='m'><entry action='menu-sub' digits='1'/></menu>"
                                      << "an entry of the menu \"m\" is left out: menu-sub without a param";
        QTest::newRow("a menu that is not there")
            << "<menu name='m'><entry action='menu-sub' digits='1' param='away'/></menu>"
            << "the menu \"m\" leads to the menu \"away\", which is not there";
        QTest::newRow("an application that is not there")
            << "<menu name='m'><entry action='menu-exec-app' digits='1' param='lua x.lua'/></menu>"
            << "the application lua is not there: a call that reaches it ends";
        QTest::newRow("an attribute that nothing reads")
            << "<menu name='m' tts-engine='flite'/>"
            << "attributes of menus of ivr.conf that are not read: tts-engine";
    }
    void whatCannotBeUsedIsNamedAndTheRestCounts()
    {
        QFETCH(QString, menu);
        QFETCH(QString, sentence);
        const Configuration read = loadedMenus(
            "<menu name=\"good\"><entry action=\"menu-exit\" digits=\"1\"/></menu>" + menu.toStdString());
        QVERIFY2(sentencesIn(read).join('\n').contains(sentence), qPrintable(sentencesIn(read).join('\n')));
        const auto good = findIvrMenu(read.ivrMenus, "good");
        QVERIFY(good);
        QCOMPARE(good->entries.size(), std::size_t{1});
    }
};

LEGSCOPE_TEST(IvrMenusTest)
#include "ivrmenus_test.moc"
