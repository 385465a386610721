#include "engine/event/eventjson.h"
#include "engine/event/eventlines.h"
#include "engine/event/plaintext.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <set>

using namespace legscope;

namespace {

QJsonObject parsed(const std::string& line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(line), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s: %s", line.c_str(), qPrintable(error.errorString()));
    return document.object();
}

std::vector<EventPtr> everyKindOfEvent()
{
    sample::Script script = sample::proxyCall();
    script.add(EngineChanged{EnginePhase::Draining, "ending 3 calls"});
    ProfileStatus status;
    status.name = "internal";
    status.state = ProfileState::Failed;
    status.failure = "port 5060 is taken";
    status.parameters = {{"sip-ip", "127.0.0.1"}, {"tls-passphrase", "hunter2"}};
    script.add(ProfileChanged{status});
    script.add(Problem{Severity::Warning, "internal.xml:12", "unknown parameter \"x\""});
    script.add(MediaSampled{{{1, {sample::stream(LegSide::A, 50)}}}, {0.25, 3, 1}});
    script.add(
        Finding{CallId{1}, Severity::Notice, FindingCode::MediaAppInProxy, "playback needs Default mode"});
    script.add(CommandFinished{CommandId{3}, Error{Errc::Io, "no such file"}, ""});
    script.add(OutsideCounted{{{"192.0.2.7", "REGISTER refused", 12}}, 3});
    StreamSample full = sample::stream(LegSide::B, 7);
    full.jitterMs = 0.1 + 0.2;
    full.maxDeltaMs = 1234.5;
    full.ptimeMs = 20;
    full.lost = -3;
    full.payloads = {{8, 6, "PCMA"}, {101, 1, "telephone-event"}};
    full.remote = RemoteReport{2, 0.5, -1, 1e-5};
    full.roundTripMs = 3;
    full.rFactor = 93.2;
    full.mos = 4.409286;
    full.conversion = SoundConversion{38.5, 60, 120, 20, 0, 15, 12.25};
    full.source = SocketAddress::parse("2001:db8::1", 4000).value();
    script.add(MediaSampled{{{1, {full}}, {2, {}}}, {}});
    script.add(Problem{Severity::Error, "",
        "\b\f\n\r\t\"\\/\x01\x7f"
        "Gr\xc3\xbc\xc3\x9f"
        "e \xf0\x9f\x93\x9e \xff \xe0\x80\xaf \xe2\x82"});
    script.add(DigitPassed{CallId{1}, LegSide::B, DigitSource::Info, {'#', std::chrono::milliseconds(160)},
        DigitWay::Rtp, DigitDrop::None});
    script.add(DigitPassed{CallId{1}, LegSide::A, DigitSource::Rtp, {'*', std::chrono::milliseconds(60)},
        DigitWay::None, DigitDrop::NoWay, true});
    script.add(SoundPlayed{CallId{1}, LegSide::A, "ivr/welcome.wav", PlayState::Playing});
    script.add(SoundPlayed{CallId{1}, LegSide::A, "ivr/welcome.wav", PlayState::Ended,
        std::chrono::milliseconds(1250), std::chrono::milliseconds(40), PlayEnd::Key, '#'});
    script.add(SoundPlayed{CallId{1}, LegSide::B, "gone.wav", PlayState::Ended, {}, {}, PlayEnd::NotFound, {},
        "there is no file \"gone.wav\" in /sounds"});
    script.add(SoundRecorded{CallId{1}, LegSide::A, "/r/7.wav"});
    script.add(SoundRecorded{CallId{1}, LegSide::A, "/r/7.wav", RecordState::Ended,
        std::chrono::milliseconds(2500), std::chrono::milliseconds(30), 40'044, RecordEnd::Key, '#'});
    script.add(SoundRecorded{CallId{1}, LegSide::B, "gone/8.wav", RecordState::Ended, {}, {}, 0,
        RecordEnd::Failed, {}, "gone/8.wav cannot be written: Permission denied"});
    return script.events;
}

/// `lines` as they were written when the schema was fixed.
QByteArray kept(const QString& file)
{
    QFile lines(QString(LEGSCOPE_TEST_DATA) + "/events/" + file);
    if (!lines.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(lines.fileName()));
    return lines.readAll();
}

} // namespace

class EventJsonTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        tzset();
    }

    void everyEventIsOneJsonObjectOnOneLine()
    {
        std::set<QString> types;
        for (const EventPtr& event : everyKindOfEvent()) {
            const std::string line = toJson(*event);
            QVERIFY(!line.contains('\n'));
            const QJsonObject json = parsed(line);
            QCOMPARE(json["seq"].toInteger(), static_cast<qint64>(event->sequence));
            QCOMPARE(json["call"].toInteger(), static_cast<qint64>(callOf(*event).value));
            types.insert(json["type"].toString());
        }
        QCOMPARE(types.size(), std::variant_size_v<EventBody>);
    }

    void theOctetsOfEveryEventAreThoseOfTheSchema()
    {
        QByteArray lines;
        for (const EventPtr& event : everyKindOfEvent())
            lines += QByteArray::fromStdString(toJson(*event)) + '\n';
        if (qEnvironmentVariableIsSet("LEGSCOPE_WRITE_EVENTS")) {
            QFile file(QString(LEGSCOPE_TEST_DATA) + "/events/schema1.jsonl");
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(lines);
        }
        QCOMPARE(lines, kept("schema1.jsonl"));
    }

    void aMessageIsWrittenWithItsTimeAddressesAndText()
    {
        const sample::Script script = sample::proxyCall();
        const QJsonObject json = parsed(toJson(*script.events[2]));
        QCOMPARE(json["time"].toString(), "2026-01-31T10:02:11.143456Z");
        QCOMPARE(json["type"].toString(), "SipMessage");
        QCOMPARE(json["direction"].toString(), "received");
        QCOMPARE(json["transport"].toString(), "udp");
        QCOMPARE(json["local"].toString(), "127.0.0.1:5060");
        QCOMPARE(json["remote"].toString(), "127.0.0.1:5070");
        QCOMPARE(json["method"].toString(), "INVITE");
        QCOMPARE(json["text"].toString().toStdString(), std::get<SipMessage>(script.events[2]->body).text);
    }

    void everyEditIsWrittenWithItsReasonAndSetting()
    {
        const sample::Script script = sample::proxyCall();
        const QJsonArray edits = parsed(toJson(*script.events[6]))["edits"].toArray();
        QCOMPARE(edits.size(), 7);
        const QJsonObject edit = edits[5].toObject();
        QCOMPARE(edit["op"].toString(), "replace");
        QCOMPARE(edit["section"].toInt(), 0);
        QCOMPARE(edit["line"].toInt(), 5);
        QCOMPARE(edit["reason"].toString(), "relay port of this m-line");
        QCOMPARE(edit["setting"].toString(), "rtp-start-port");
        QCOMPARE(edit["before"].toString(), "m=audio 4000 RTP/AVP 8");
        QCOMPARE(edit["after"].toString(), "m=audio 16386 RTP/AVP 8");
    }

    void secretsLeaveNeitherAsJsonNorAsALine()
    {
        const std::string secret = "hunter2";
        sample::Script script;
        const CallId call{1};
        script.sip(call, LegId{1}, Direction::Received,
            "INVITE sip:bob:hunter2@x SIP/2.0\r\nAuthorization: Digest response=\"hunter2\"\r\n\r\n"
            "a=crypto:1 S inline:hunter2\r\n",
            "INVITE", 0, 1);
        script.add(SdpRewritten{call, LegId{1}, LegId{2}, SdpKind::Offer, MediaMode::Proxy,
            "k=clear:hunter2\r\n", "a=crypto:1 S inline:hunter2\r\n",
            {{0, 0, EditOp::Drop, EditReason::KeyObsolete, "k=clear:hunter2", ""}}});
        script.add(
            RouteStep{call, "c", "e", "bridge", "{sip_auth_password=hunter2}sofia/x", "password=hunter2"});
        script.add(LegBegan{call, LegId{2}, LegSide::B, "p", Direction::Sent, "", "sip:a:hunter2@b", {}, {}});
        script.add(Finding{call, Severity::Notice, FindingCode::SdpRefused, "a=crypto:1 S inline:hunter2"});
        script.add(CommandFinished{CommandId{1}, Error{Errc::Io, "password=hunter2"}, ""});
        ProfileStatus status;
        status.parameters = {{"tls-passphrase", "hunter2"}};
        script.add(ProfileChanged{status});
        EventLines lines;
        for (const EventPtr& event : script.events) {
            QVERIFY2(!toJson(*event).contains(secret), toJson(*event).c_str());
            QVERIFY2(!toLine(*event).contains(secret), toLine(*event).c_str());
            QVERIFY2(!lines.line(*event).contains(secret), toLine(*event).c_str());
        }
    }

    void hostileTextReachesATerminalNeitherAsJsonNorAsALine()
    {
        const std::string hostile
            = "x\x1b[2J\r\n\x07\x7f\xc2\x9b\xe2\x80\xae\xe2\x81\xa6\xe2\x80\xa8\xff\xc0\xafz";
        sample::Script script;
        CallBegan began = sample::began(CallId{1}, LegId{1});
        began.profile = began.callerNumber = began.callerName = began.context = hostile;
        script.add(std::move(began));
        script.add(Problem{Severity::Error, hostile, hostile});
        script.sip(CallId{1}, LegId{1}, Direction::Received, hostile, hostile, 0, 1);
        for (const EventPtr& event : script.events) {
            const std::string json = toJson(*event);
            for (const char c : json)
                QVERIFY2(c >= 0x20 && c < 0x7f, json.c_str());
            QVERIFY(!parsed(json).isEmpty());
            const std::string line = toLine(*event);
            QCOMPARE(line, plainText(line));
        }
        QCOMPARE(plainText("a\x1b\xff"
                           "b\xe2\x80\xae"),
            std::string("a\xEF\xBF\xBD\xEF\xBF\xBD"
                        "b\xEF\xBF\xBD"));
    }

    void utf8StaysUnlessItIsNotUtf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("stays");
        QTest::newRow("german") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                              "e")
                                << true;
        QTest::newRow("emoji") << QByteArray("\xf0\x9f\x93\x9e") << true;
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << false;
        QTest::newRow("overlong of three") << QByteArray("\xe0\x80\xaf") << false;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << false;
        QTest::newRow("cut") << QByteArray("\xe2\x82") << false;
        QTest::newRow("lone continuation") << QByteArray("\x80") << false;
    }

    void utf8StaysUnlessItIsNotUtf8()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, stays);
        QCOMPARE(plainText(text.toStdString()) == text.toStdString(), stays);
        QVERIFY(QString::fromStdString(plainText(text.toStdString())).contains(QChar(0xFFFD)) != stays);
    }

    void aCallReadsFromInviteToEnd()
    {
        EventLines lines;
        QStringList text;
        for (const EventPtr& event : sample::proxyCall().events)
            text += QString::fromStdString(lines.line(*event));
        const QStringList expected{
            "10:02:11.123 call 1 begins: 1001 (Alice) > 1002 on profile internal, context demo, demo",
            "10:02:11.133 call 1 A begins: INVITE received by profile internal, peer sip:1001@127.0.0.1 at "
            "127.0.0.1:5070",
            "10:02:11.143 call 1 A <- INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5070) [SDP]",
            "10:02:11.153 call 1 route local > bridge sofia/internal/1002@127.0.0.1",
            "10:02:11.163 call 1 mode proxy: profile internal: inbound-proxy-media=true",
            "10:02:11.173 call 1 B begins: INVITE sent by profile internal, peer sip:1002@127.0.0.1 at "
            "127.0.0.1:5072",
            "10:02:11.183 call 1 SDP offer A > B: 3 lines changed (o c m)",
            "10:02:11.193 call 1 B -> INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5072) [SDP o c m]",
            "10:02:11.203 call 1 B <- 180 Ringing of INVITE (udp 127.0.0.1:5072)",
            "10:02:11.213 call 1 B ringing (180)",
            "10:02:11.223 call 1 B <- 200 OK of INVITE (udp 127.0.0.1:5072) [SDP]",
            "10:02:11.233 call 1 SDP answer B > A: 3 lines changed (o c m)",
            "10:02:11.243 call 1 media armed by the answer: audio PCMA/8000 A 127.0.0.1:4000 <> "
            "127.0.0.1:16384, B "
            "127.0.0.1:16386 <> 127.0.0.1:6000",
            "10:02:11.253 call 1 A -> 200 OK of INVITE (udp 127.0.0.1:5070) [SDP o c m]",
            "10:02:11.263 call 1 B answered (200)",
            "10:02:11.273 call 1 A answered (200)",
            "10:02:11.283 call 1 A <- ACK sip:1002@127.0.0.1 (udp 127.0.0.1:5070)",
            "10:02:11.293 call 1 B -> ACK sip:1002@127.0.0.1 (udp 127.0.0.1:5072)",
            "10:02:11.303 call 1 RTP A > B: first packet from 127.0.0.1:4000",
            "10:02:11.313 call 1 RTP B > A: first packet from 127.0.0.1:6000",
            "10:02:11.323 call 1 A <- BYE sip:1002@127.0.0.1 (udp 127.0.0.1:5070)",
            "10:02:11.333 call 1 A -> 200 OK of BYE (udp 127.0.0.1:5070)",
            "10:02:11.343 call 1 A ended: NORMAL_CLEARING",
            "10:02:11.353 call 1 B -> BYE sip:1002@127.0.0.1 (udp 127.0.0.1:5072)",
            "10:02:11.363 call 1 B <- 200 OK of BYE (udp 127.0.0.1:5072)",
            "10:02:11.373 call 1 B ended: NORMAL_CLEARING",
            "10:02:11.383 call 1 ended by caller: NORMAL_CLEARING (Q.850 16); RTP A > B 250 in, 250 out, 0 "
            "lost; RTP B > A 249 in, 249 out, 0 lost",
        };
        QCOMPARE(text, expected);
    }

    void withoutWhatEarlierEventsToldALineNamesLegsByNumber()
    {
        const sample::Script script = sample::proxyCall();
        QCOMPARE(toLine(*script.events[2]),
            std::string("10:02:11.143 call 1 leg 1 <- INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5070) [SDP]"));
        QCOMPARE(toLine(*script.events[7]),
            std::string("10:02:11.193 call 1 leg 2 -> INVITE sip:1002@127.0.0.1 (udp 127.0.0.1:5072) [SDP of "
                        "event 7]"));
    }

    void lettersOfForkedLegsGoOnBehindB()
    {
        EventLines lines;
        sample::Script script;
        script.add(sample::began(CallId{1}, LegId{1}));
        for (std::uint64_t leg = 2; leg <= 3; ++leg)
            script.add(LegBegan{CallId{1}, LegId{leg}, LegSide::B, "p", Direction::Sent, "", "", {}, {}});
        script.add(LegEnded{CallId{1}, LegId{3}, "USER_BUSY", 486});
        std::string last;
        for (const EventPtr& event : script.events)
            last = lines.line(*event);
        QCOMPARE(last, std::string("10:02:11.153 call 1 C ended: USER_BUSY (486)"));
    }
};

LEGSCOPE_TEST(EventJsonTest)
#include "eventjson_test.moc"
