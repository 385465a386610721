#include "engine/api/commandline.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void originateTakesWhatFreeSwitchTakes()
    {
        const auto command = parseCommandLine(
            "originate {origination_caller_id_name='Front desk'}sofia/internal/1001@h &park() XML office "
            "'Front desk' 200 30\n");
        QVERIFY(command);
        const Originate& originate = std::get<Originate>(*command);
        QCOMPARE(
            originate.first, std::string("{origination_caller_id_name='Front desk'}sofia/internal/1001@h"));
        QCOMPARE(originate.second, std::string("&park()"));
        QCOMPARE(originate.context, std::string("office"));
        QCOMPARE(originate.callerName, std::string("Front desk"));
        QCOMPARE(originate.callerNumber, std::string("200"));
        QCOMPARE(originate.timeout, std::chrono::seconds(30));
    }

    void anApplicationKeepsTheBlanksOfItsArgument()
    {
        const auto command = parseCommandLine("originate sofia/internal/1@h &playback(/a b/c.wav)");
        QVERIFY(command);
        QCOMPARE(std::get<Originate>(*command).second, std::string("&playback(/a b/c.wav)"));
        QCOMPARE(std::get<Originate>(*command).context, std::string("default"));
    }

    void theOtherCommandsAreRead()
    {
        QCOMPARE(std::get<HangUpCall>(*parseCommandLine("  hangup 12 ")).call, CallId{12});
        QCOMPARE(std::get<ExplainRoute>(*parseCommandLine("why 12")).call, CallId{12});
        QCOMPARE(std::get<PlaceDemoCalls>(*parseCommandLine("demo")).count, 1U);
        const auto history = std::get<SearchHistory>(*parseCommandLine("history 1002 cause:=USER_BUSY"));
        QCOMPARE(history.query.words.size(), std::size_t{2});
        QCOMPARE(history.query.words[1].text, std::string("USER_BUSY"));
        QVERIFY(std::get<SearchHistory>(*parseCommandLine("history")).query.words.empty());
        QCOMPARE(std::get<ReadHistory>(*parseCommandLine("history_call 3")).numbers,
            (std::vector<std::int64_t>{3}));
        QCOMPARE(std::get<PlaceDemoCalls>(*parseCommandLine("demo 3")).count, 3U);
        QCOMPARE(std::get<ExportBundle>(*parseCommandLine("export \"my calls.zip\"")).file,
            std::filesystem::path("my calls.zip"));
        QCOMPARE(std::get<TellCall>(*parseCommandLine("call 3")).call, CallId{3});
        QCOMPARE(std::get<TellCall>(*parseCommandLine("sdp 3")).part, CallPart::Sdp);
        QCOMPARE(std::get<TellCall>(*parseCommandLine("rtp 3")).part, CallPart::Rtp);
        QVERIFY(std::holds_alternative<TellFindings>(*parseCommandLine("findings")));
        const auto drop = std::get<DropDigits>(*parseCommandLine("uuid_drop_dtmf u-1 on mask_digits 0#"));
        QVERIFY(drop.uuid == "u-1" && drop.isOn && (drop.mask == DigitMask{"0#", ""}));
        const auto sound = std::get<DropDigits>(*parseCommandLine("uuid_drop_dtmf u-1 on mask_file x.wav"));
        QVERIFY(sound.isOn && (sound.mask == DigitMask{"", "x.wav"}));
        QVERIFY(!std::get<DropDigits>(*parseCommandLine("uuid_drop_dtmf u-1 off")).isOn);
        QCOMPARE(
            std::get<RestartProfile>(*parseCommandLine("restart internal")).profile, std::string("internal"));
        const auto record = std::get<RecordLeg>(*parseCommandLine("uuid_record u-1 start /r/7.wav 90"));
        QVERIFY(record.uuid == "u-1" && record.path == "/r/7.wav" && record.limit.count() == 90);
        const auto unlimited = std::get<RecordLeg>(*parseCommandLine("uuid_record u-1 start 7.wav"));
        QVERIFY(unlimited.limit.count() == 0);
        const auto mask = std::get<ChangeRecording>(*parseCommandLine("uuid_record u-1 mask 7.wav"));
        QVERIFY(mask.path == "7.wav" && mask.change == RecordChange::Mask);
        const auto stop = std::get<ChangeRecording>(*parseCommandLine("uuid_record u-1 stop all"));
        QVERIFY(stop.path.empty() && stop.change == RecordChange::Stop);
        const auto kill = std::get<HangUpLeg>(*parseCommandLine("uuid_kill u-1 user_busy"));
        QVERIFY(kill.uuid == "u-1" && kill.cause == "user_busy");
        QCOMPARE(
            std::get<HangUpLeg>(*parseCommandLine("uuid_kill u-1")).cause, std::string("NORMAL_CLEARING"));
        const auto sent = std::get<TransferLeg>(*parseCommandLine("uuid_transfer u-1 -bleg 5000 XML office"));
        QVERIFY(sent.uuid == "u-1" && sent.who == LegMeant::Peer);
        QVERIFY(sent.extension == "5000" && sent.context == "office");
        QCOMPARE(std::get<TransferLeg>(*parseCommandLine("uuid_transfer u-1 5000")).who, LegMeant::Itself);
        const auto file = std::get<RunOnLeg>(*parseCommandLine("uuid_broadcast u-1 /a.wav"));
        QVERIFY(file.application == "playback" && file.argument == "/a.wav");
        QCOMPARE(file.on, std::vector<LegMeant>{LegMeant::Itself});
        const auto said = std::get<RunOnLeg>(*parseCommandLine("uuid_broadcast u-1 'log::a b' both"));
        QVERIFY(said.application == "log" && said.argument == "a b");
        QCOMPARE(said.on.size(), std::size_t{2});
        QCOMPARE(std::get<TellVariables>(*parseCommandLine("uuid_getvar u-1 pin")).name, std::string("pin"));
        QVERIFY(std::get<TellVariables>(*parseCommandLine("uuid_dump u-1")).name.empty());
        const auto set = std::get<SetVariable>(*parseCommandLine("uuid_setvar u-1 pin 4 7"));
        QVERIFY(set.name == "pin" && set.value == "4 7");
        const auto flip = std::get<ApplyProfileSettings>(*parseCommandLine("flip internal Proxy"));
        QCOMPARE(flip.profile, std::string("internal"));
        QCOMPARE(flip.parameters,
            (std::vector<std::pair<std::string, std::string>>{
                {"inbound-bypass-media", "false"}, {"inbound-proxy-media", "true"}}));
    }

    void whatCannotBeReadSaysWhatWasExpected_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << "   "
                                 << "expected a command";
        QTest::newRow("unknown") << "orignate a b"
                                 << "no command \"orignate\"";
        QTest::newRow("flip to nothing") << "flip internal sideways"
                                         << "default, proxy or bypass";
        QTest::newRow("restart alone") << "restart"
                                       << "expected a profile";
        QTest::newRow("flip alone") << "flip"
                                    << "a profile";
        QTest::newRow("call without a number") << "call x"
                                               << "call: expected the number of a call";
        QTest::newRow("digits of a leg, neither on nor off")
            << "uuid_drop_dtmf u-1 maybe"
            << "on, off, on mask_digits DIGITS or on mask_file FILE";
        QTest::newRow("a mask of nothing") << "uuid_drop_dtmf u-1 on mask_file"
                                           << "on, off, on mask_digits DIGITS or on mask_file FILE";
        QTest::newRow("a recording of no file") << "uuid_record u-1 start"
                                                << "start PATH [SECONDS], or stop, mask, unmask";
        QTest::newRow("a recording for ever") << "uuid_record u-1 start 7.wav -1"
                                              << "0 to 86400 seconds";
        QTest::newRow("a cause that is none") << "uuid_kill u-1 TIRED"
                                              << "a cause such as USER_BUSY, found \"TIRED\"";
        QTest::newRow("a leg to nowhere") << "uuid_transfer u-1 -bleg"
                                          << "EXTENSION [XML [CONTEXT]]";
        QTest::newRow("both legs to an extension") << "uuid_transfer u-1 -both 5000"
                                                   << "perhaps -bleg";
        QTest::newRow("a leg of another dialplan") << "uuid_transfer u-1 5000 inline"
                                                   << "the dialplan XML, found \"inline\"";
        QTest::newRow("a file to nobody") << "uuid_broadcast u-1 a.wav cleg"
                                          << "aleg, bleg or both";
        QTest::newRow("an application that ends the leg") << "uuid_broadcast u-1 playback!USER_BUSY::a.wav"
                                                          << "found \"playback!USER_BUSY\"";
        QTest::newRow("a variable without a name") << "uuid_getvar u-1"
                                                   << "the name of a variable";
        QTest::newRow("one leg") << "originate sofia/internal/1@h"
                                 << "a dial string for the first leg";
        QTest::newRow("open brace") << "originate {a=b sofia/internal/1@h &park()"
                                    << "a closing }";
        QTest::newRow("open quote") << "originate sofia/internal/1@h 'x"
                                    << "a closing '";
        QTest::newRow("other dialplan") << "originate a/b c/d LUA"
                                        << "the dialplan XML";
        QTest::newRow("seconds") << "originate a/b c/d XML default n 1 soon"
                                 << "1 to 3600 seconds";
        QTest::newRow("too many") << "originate a/b c/d XML default n 1 5 6"
                                  << "nothing after the seconds";
        QTest::newRow("no call") << "hangup"
                                 << "the number of a call";
        QTest::newRow("a word for a call") << "hangup all"
                                           << "the number of a call";
        QTest::newRow("no demo") << "demo 0"
                                 << "a number of calls";
        QTest::newRow("no file") << "export"
                                 << "the file to write";
    }

    void whatCannotBeReadSaysWhatWasExpected()
    {
        QFETCH(QString, line);
        QFETCH(QString, part);
        const auto command = parseCommandLine(line.toStdString());
        QVERIFY(!command);
        QCOMPARE(command.error().code, Errc::Parse);
        QVERIFY2(
            QString::fromStdString(command.error().detail).contains(part), command.error().detail.c_str());
    }

    void theHelpNamesEveryCommand()
    {
        const std::string help = commandLineHelp();
        for (const char* name : {"originate ", "hangup ", "demo ", "export ", "help\n"})
            QVERIFY(help.find(name) != std::string::npos);
    }
};

LEGSCOPE_TEST(CommandLineTest)
#include "commandline_test.moc"
