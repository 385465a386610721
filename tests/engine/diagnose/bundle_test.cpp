#include "engine/diagnose/bundle.h"
#include "engine/diagnose/sipbody.h"
#include "engine/event/eventvalue.h"
#include "engine/event/redact.h"
#include "tests/engine/diagnose/bundlefixture.h"
#include "tests/engine/diagnose/tshark.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

using namespace legscope;

namespace {

constexpr std::size_t plenty = std::size_t{1} << 24;
const WallTime now = sample::sampleStart + std::chrono::seconds(60);

/// The same calls between other hosts: in the addresses and in the SDP.
BundleRequest movedTo(const QString& host, BundleRequest request)
{
    const bool isV6 = host.contains(':');
    for (EventPtr& event : request.events) {
        Event copy = *event;
        if (auto* message = std::get_if<SipMessage>(&copy.body)) {
            message->local = *SocketAddress::parse(host.toStdString(), message->local.port());
            message->remote = *SocketAddress::parse(host.toStdString(), message->remote.port());
            QString text = QString::fromStdString(message->text);
            text.replace("IN IP4 127.0.0.1", (isV6 ? "IN IP6 " : "IN IP4 ") + host);
            text.replace("@127.0.0.1", isV6 ? "@[" + host + ']' : '@' + host);
            message->text = text.toStdString();
            if (const auto sdp = sdpOf(message->text)) {
                const std::string length = "Content-Length: ";
                const std::size_t at = message->text.find(length) + length.size();
                message->text.replace(at, message->text.find('\r', at) - at, std::to_string(sdp->size()));
            }
        }
        event = std::make_shared<const Event>(std::move(copy));
    }
    return request;
}

sample::Files filesOf(const BundleRequest& request, const PacketStore& store, std::uint64_t overruns = 0)
{
    Bundle bundle(request, store, overruns, now);
    const auto archive = bundle.archive();
    if (!archive)
        qWarning("%s", archive.error().detail.c_str());
    return archive ? sample::unzipped(*archive) : sample::Files();
}

} // namespace

class BundleTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    QString saved(const QByteArray& content, const QString& name = "capture.pcapng")
    {
        QFile file(m_directory.filePath(name));
        return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
    }

    static void keep(PacketStore& store, const sample::Packets& packets)
    {
        for (const CapturedPacket& packet : packets.list)
            store.add(packet);
    }

private slots:
    void everyCallHasItsFilesAndTheManifestListsThem()
    {
        PacketStore store(plenty, plenty);
        keep(store, sample::relayed(CallId{2}, 10));
        const auto files = filesOf(sample::requestFor(2), store);
        QStringList paths;
        for (const auto& [path, content] : files)
            paths += QString::fromStdString(path);
        QStringList expected;
        for (const QString call : {"calls/1/", "calls/2/"}) {
            for (const QString name :
                {"call.json", "capture.pcapng", "ladder.svg", "report.html", "rtp.csv", "sdp/01-A-in.sdp",
                    "sdp/02-B-out.sdp", "sdp/03-B-in.sdp", "sdp/04-A-out.sdp", "sdp/changes.csv"})
                expected += call + name;
        }
        QCOMPARE(paths, (expected + QStringList{"index.html", "manifest.json"}));
        const QJsonObject manifest = sample::json(files, "manifest.json");
        QCOMPARE(manifest["program"].toString(), "Legscope");
        QVERIFY(!manifest["version"].toString().isEmpty());
        QCOMPARE(manifest["created"].toString(), "2026-01-31T10:03:11.123456Z");
        QStringList listed;
        for (const QJsonValue call : manifest["calls"].toArray()) {
            for (const QJsonValue file : call["files"].toArray()) {
                listed += file["path"].toString();
                QCOMPARE(file["octets"].toInteger(), files.at(listed.back().toStdString()).size());
            }
        }
        listed.sort();
        QCOMPARE(listed, expected);
    }

    void theManifestTellsWhatEachCallWas()
    {
        PacketStore store(plenty, plenty);
        keep(store, sample::relayed(CallId{1}, 10, 12));
        const auto call = sample::json(filesOf(sample::requestFor(1), store, 7), "manifest.json");
        const QJsonObject first = call["calls"].toArray().at(0).toObject();
        QCOMPARE(first["from"].toString(), "1001");
        QCOMPARE(first["to"].toString(), "1002");
        QCOMPARE(first["mode"].toString(), "proxy");
        QCOMPARE(first["modeReason"].toString(), "profile internal: inbound-proxy-media=true");
        QCOMPARE(first["cause"].toString(), "NORMAL_CLEARING");
        QCOMPARE(first["durationSeconds"].toDouble(), 0.26);
        QCOMPARE(first["talkSeconds"].toDouble(), 0.11);
        QCOMPARE(first["sipMessages"].toInt(), 11);
        QCOMPARE(first["packets"].toInt(), 40);
        QCOMPARE(first["packetsTruncated"].toInt(), 40);
        QCOMPARE(first["packetsEvicted"].toInt(), 0);
        QCOMPARE(call["packetsNotCaptured"].toInt(), 7);
        QCOMPARE(call["engine"].toArray().at(0)["type"].toString(), "ProfileChanged");
    }

    void whatWasEvictedIsSaidInTheManifestAndInTheCapture()
    {
        PacketStore store(8'192, plenty);
        keep(store, sample::relayed(CallId{1}, 100));
        const auto files = filesOf(sample::requestFor(1), store);
        const QJsonObject call = sample::json(files, "manifest.json")["calls"].toArray().at(0).toObject();
        const int evicted = call["packetsEvicted"].toInt();
        QVERIFY(evicted > 300);
        QCOMPARE(call["packets"].toInt() + evicted, 400);
        const QByteArray comment = QByteArray::number(evicted) + " older packets are not in this file";
        QVERIFY(files.at("calls/1/capture.pcapng").contains(comment));
    }

    void callJsonHoldsEventsLegsModeEditsAndCounters()
    {
        const BundleRequest request = sample::requestFor(1);
        const auto files = filesOf(request, PacketStore(plenty, plenty));
        const QJsonObject call = sample::json(files, "calls/1/call.json");
        QCOMPARE(call["mode"]["effective"].toString(), "proxy");
        QCOMPARE(call["mode"]["reason"].toString(), "profile internal: inbound-proxy-media=true");
        QCOMPARE(call["legs"].toArray().size(), 2);
        QCOMPARE(call["legs"].toArray().at(1)["name"].toString(), "B");
        QCOMPARE(call["legs"].toArray().at(1)["cause"].toString(), "NORMAL_CLEARING");
        QCOMPARE(call["sdp"].toArray().size(), 2);
        const auto offer = call["sdp"].toArray().at(0);
        QCOMPARE(offer["fromLeg"].toString() + offer["toLeg"].toString(), "AB");
        QCOMPARE(offer["edits"].toArray().at(5)["after"].toString(), "m=audio 16386 RTP/AVP 8");
        const auto streams = call["media"]["streams"].toArray();
        QCOMPARE(streams.size(), 2);
        QCOMPARE(streams.at(0)["rtpIn"].toInt(), 250);
        QCOMPARE(call["media"]["armed"].toArray().at(0)["codec"].toString(), "PCMA/8000");
        const QJsonArray events = call["events"].toArray();
        QCOMPARE(events.size(), static_cast<qsizetype>(request.events.size() - 1));
        for (qsizetype i = 0; i < events.size(); ++i) {
            const std::string expected = written(valueOf(*request.events[static_cast<std::size_t>(i) + 1]));
            QCOMPARE(
                events[i].toObject(), QJsonDocument::fromJson(QByteArray::fromStdString(expected)).object());
        }
    }

    void aLiveCallIsExportedWithItsLatestCounters()
    {
        BundleRequest request{{}, sample::proxyCall(CallId{1}, true).events, {CallId{1}}};
        MediaSampled sampled{{{9, {}}, {1, {sample::stream(LegSide::A, 77)}}}};
        request.events.push_back(std::make_shared<const Event>(Event{99, now, sampled}));
        const auto files = filesOf(request, PacketStore(plenty, plenty));
        const QJsonObject call = sample::json(files, "calls/1/call.json");
        QCOMPARE(call["media"]["streams"].toArray().at(0)["rtpIn"].toInt(), 77);
        QVERIFY(!call["media"]["final"].toBool());
        QVERIFY(call["cause"].isNull() && call["ended"].isNull());
        QVERIFY(sample::json(files, "manifest.json")["calls"].toArray().at(0)["live"].toBool());
    }

    void sdpFilesAreTheBodiesAsTheyWereOnTheWire()
    {
        const auto files = filesOf(sample::requestFor(1), PacketStore(plenty, plenty));
        QCOMPARE(files.at("calls/1/sdp/01-A-in.sdp"), QByteArray::fromStdString(sample::sdp(4000)));
        QCOMPARE(files.at("calls/1/sdp/02-B-out.sdp"), QByteArray::fromStdString(sample::sdp(16386)));
        QCOMPARE(files.at("calls/1/sdp/03-B-in.sdp"), QByteArray::fromStdString(sample::sdp(6000)));
        QCOMPARE(files.at("calls/1/sdp/04-A-out.sdp"), QByteArray::fromStdString(sample::sdp(16384)));
    }

    void aRetransmittedSdpIsNotAFileOfItsOwn()
    {
        BundleRequest request = sample::requestFor(1);
        for (const EventPtr& event : sample::proxyCall().events) {
            Event copy = *event;
            if (auto* message = std::get_if<SipMessage>(&copy.body); message != nullptr && message->hasSdp) {
                message->retransmission = true;
                request.events.push_back(std::make_shared<const Event>(std::move(copy)));
            }
        }
        QCOMPARE(request.events.size(), sample::requestFor(1).events.size() + 4);
        const auto files = filesOf(request, PacketStore(plenty, plenty));
        QCOMPARE(files.size(), std::size_t{6 + 4 + 2});
    }

    void everyChangedLineIsOneRecordOfTheChanges()
    {
        const auto files = filesOf(sample::requestFor(1), PacketStore(plenty, plenty));
        const QList<QByteArray> lines = files.at("calls/1/sdp/changes.csv").split('\n');
        QCOMPARE(lines.size(), 1 + 2 * 3 + 1);
        QCOMPARE(lines[3],
            QByteArray("8,2026-01-31T10:02:11.183456Z,offer,A,B,proxy,0,5,replace,relay port of this m-line,"
                       "rtp-start-port,m=audio 4000 RTP/AVP 8,m=audio 16386 RTP/AVP 8\r"));
    }

    void theReportIsAPageOfTheCallWithoutForeignMarkup()
    {
        BundleRequest request = sample::requestFor(1);
        Finding finding{
            CallId{1}, Severity::Warning, FindingCode::SdpRefused, "</p><script>alert('x')</script>\xff"};
        request.events.push_back(std::make_shared<const Event>(Event{99, now, finding}));
        const QByteArray page = filesOf(request, PacketStore(plenty, plenty)).at("calls/1/report.html");
        QVERIFY(!page.contains("<script"));
        QXmlStreamReader reader(page);
        QString text;
        int changed = 0, drawings = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            text += reader.text();
            changed += reader.isStartElement() && reader.attributes().value("class") == u"changed" ? 1 : 0;
            drawings += reader.isStartElement() && reader.name() == u"svg" ? 1 : 0;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(changed, 6);
        QCOMPARE(drawings, 1);
        QVERIFY(text.contains("Call 1: 1001 > 1002"));
        QVERIFY(text.contains("proxy (profile internal: inbound-proxy-media=true)"));
        QVERIFY(text.contains("warning SDP_REFUSED: </p><script>alert('x')</script>\uFFFD"));
        QVERIFY(text.contains("its sender has to correct it"));
        QVERIFY(text.contains("relay port of this m-line"));
    }

    void noSecretIsInAnyFile()
    {
        BundleRequest request = sample::requestFor(1);
        sample::Script script;
        const std::string crypto
            = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2|2^20\r\nk=clear:hunter2\r\n";
        for (const Transport transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            script.sip(CallId{1}, LegId{1}, Direction::Received,
                sample::withBody("INVITE sip:bob:hunter2@x SIP/2.0\r\nProxy-Authorization: Digest "
                                 "response=\"hunter2\"\r\n",
                    sample::sdp(4000) + crypto),
                "INVITE", 0, 9, 0, transport);
        }
        script.add(SdpRewritten{CallId{1}, LegId{1}, LegId{2}, SdpKind::Offer, MediaMode::Proxy, crypto,
            crypto, {{0, 0, EditOp::Keep, EditReason::None, crypto, crypto}}});
        script.add(RouteStep{
            CallId{1}, "c", "e", "set", "sip_auth_password=hunter2", "set sip_auth_password=hunter2"});
        for (const EventPtr& event : script.events)
            request.events.push_back(event);
        const auto files = filesOf(request, PacketStore(plenty, plenty));
        QCOMPARE(files.size(), std::size_t{6 + 7 + 2});
        for (const auto& [path, content] : files)
            QVERIFY2(!content.contains("hunter2"), path.c_str());
    }

    void theSameInputGivesTheSameOctets()
    {
        PacketStore store(plenty, plenty);
        keep(store, sample::relayed(CallId{1}, 25));
        const BundleRequest request = sample::requestFor(2);
        Bundle first(request, store, 0, now), second(request, store, 0, now);
        const auto one = first.archive(), two = second.archive();
        QVERIFY(one && two);
        QVERIFY(*one == *two);
        QCOMPARE(textOf(first.contents()), std::string("2 calls, 100 packets, 0 kB"));
    }

    void aCallThatIsNotKnownIsRefusedByItsNumber()
    {
        BundleRequest request = sample::requestFor(1);
        request.calls.push_back(CallId{77});
        Bundle bundle(request, PacketStore(plenty, plenty), 0, now);
        const auto archive = bundle.archive();
        QVERIFY(!archive);
        QCOMPARE(archive.error().code, Errc::InvalidArgument);
        QCOMPARE(archive.error().detail, std::string("call 77 is not known"));
    }

    void onlyWhatWasChosenIsInTheBundle_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("the capture") << 0b000010 << QStringList{"capture.pcapng"};
        QTest::newRow("figures without their capture") << 0b000101 << QStringList{"call.json", "rtp.csv"};
        QTest::newRow("SDP and ladder") << 0b011000
                                        << QStringList{"ladder.svg", "sdp/01-A-in.sdp", "sdp/02-B-out.sdp",
                                               "sdp/03-B-in.sdp", "sdp/04-A-out.sdp", "sdp/changes.csv"};
    }
    void onlyWhatWasChosenIsInTheBundle()
    {
        QFETCH(int, parts);
        QFETCH(QStringList, files);
        PacketStore store(plenty, plenty);
        keep(store, sample::relayed(CallId{1}, 10, 12));
        BundleRequest request = sample::requestFor(1);
        request.parts = BundleParts(static_cast<unsigned long long>(parts));
        QStringList found;
        for (const auto& [path, content] : filesOf(request, store)) {
            QVERIFY2(!content.isEmpty(), path.c_str());
            found += QString::fromStdString(path).remove("calls/1/");
        }
        QCOMPARE(found, files + QStringList{"manifest.json"});
    }

    void theIndexLeadsToEachReport()
    {
        const auto files = filesOf(sample::requestFor(2), PacketStore(plenty, plenty));
        QXmlStreamReader reader(files.at("index.html"));
        QStringList links;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"a")
                links += reader.attributes().value("href").toString();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(links, (QStringList{"manifest.json", "calls/1/report.html", "calls/2/report.html"}));
        for (const QString& link : links)
            QVERIFY2(files.contains(link.toStdString()), qPrintable(link));
    }

    void numbersAndNamesAreInNoFile()
    {
        BundleRequest request = sample::requestFor(1);
        sample::Script script;
        script.add(CallBegan{CallId{9}, LegId{91}, "internal", "34911222", "Alice Zimmer", "49301234", "c"});
        script.add(LegBegan{CallId{9}, LegId{91}, LegSide::A, "internal", Direction::Received, "x",
            "sip:34911222@x", {}, {}});
        script.sip(CallId{9}, LegId{91}, Direction::Received,
            sample::withBody(
                "INVITE sip:49301234@pbx.test SIP/2.0\r\n"
                "From: \"Alice \\\"Al\\\" Zimmer\" <sip:34911222@x>;tag=a\r\nTo: <tel:+49301234>\r\n"
                "P-Asserted-Identity: Zimmer <sip:+34911222@x>\r\nX-Caller: 34911222\r\n",
                "v=0\r\no=34911222 1 1 IN IP4 127.0.0.1\r\ns=Zimmer\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                "m=audio 4000 RTP/AVP 8\r\n"),
            "INVITE", 0, 1);
        script.add(RouteStep{CallId{9}, "c", "e", "bridge", "sofia/internal/49301234@x",
            "route to_49301234 > bridge sofia/internal/49301234@x"});
        script.add(Finding{CallId{9}, Severity::Notice, FindingCode::SdpRefused, "49301234 refused it"});
        CallEnded ended;
        ended.call = CallId{9};
        ended.record->callerNumber = "34911222";
        ended.record->callerName = "Alice Zimmer";
        script.add(ended);
        request.events = script.events;
        request.calls = {CallId{9}};
        request.redaction.parties = true;
        request.notes[CallId{9}] = "Zimmer, 34911222, called back; password=hunter2";
        const auto files = filesOf(request, PacketStore(plenty, plenty));
        QVERIFY(files.contains("calls/9/sdp/01-A-in.sdp"));
        for (const char* path : {"manifest.json", "calls/9/call.json", "calls/9/report.html"}) {
            QVERIFY2(files.at(path).contains(", called back; password=*******"), path);
        }
        for (const auto& [path, content] : files) {
            for (const char* word : {"34911222", "49301234", "Alice", "Zimmer"})
                QVERIFY2(!content.contains(word), (path + ": " + word).c_str());
        }
        QVERIFY(files.at("calls/9/capture.pcapng").contains("INVITE sip:********@pbx.test SIP/2.0"));
        QVERIFY(files.at("manifest.json").contains("numbers and names of callers and callees"));
    }

    void keysThatWerePressedAreInNoFile()
    {
        BundleRequest request = sample::requestFor(1);
        sample::Script script;
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            "INFO sip:x@y SIP/2.0\r\nContent-Type: application/dtmf-relay\r\nContent-Length: 26\r\n\r\n"
            "Signal= 7\r\nDuration= 160\r\n",
            "INFO", 0, 9);
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            sample::withBody("INVITE sip:x@y SIP/2.0\r\n",
                "v=0\r\nm=audio 4000 RTP/AVP 8 96\r\na=rtpmap:96 telephone-event/8000\r\n"),
            "INVITE", 0, 10);
        SoundPlayed played;
        played.call = CallId{1};
        played.end = PlayEnd::Key;
        played.key = '9';
        script.add(played);
        for (const EventPtr& event : script.events)
            request.events.push_back(event);
        PacketStore store(plenty, plenty);
        sample::Packets packets;
        std::string event = sample::rtp(7, 0xA, 0) + std::string("\x07\x8A\x03\x20", 4);
        event[1] = 96;
        packets.add(CallId{1}, sample::sampleStart, 4000, 16384, false, event, 65'535);
        keep(store, packets);
        const QByteArray key("\x07\x8A\x03\x20", 4), none("\x00\x8A\x03\x20", 4);
        const auto masked = filesOf(request, store);
        QVERIFY(masked.at("calls/1/capture.pcapng").contains("Signal= *\r\nDuration= 160"));
        QVERIFY(masked.at("calls/1/capture.pcapng").contains(none));
        QVERIFY(masked.at("calls/1/call.json").contains("\"key\": \"*\""));
        QVERIFY(!masked.at("calls/1/call.json").contains("\"key\": \"9\""));
        for (const auto& [path, content] : masked)
            QVERIFY2(!content.contains(key) && !content.contains("Signal= 7"), path.c_str());
        request.redaction.keys = false;
        const auto open = filesOf(request, store);
        QVERIFY(open.at("calls/1/capture.pcapng").contains(key));
        QVERIFY(open.at("calls/1/capture.pcapng").contains("Signal= 7"));
    }

    void tsharkDecodesEveryPacketOfACall_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<QString>("host");
        QTest::newRow("whole packets") << 65'535 << "127.0.0.1";
        QTest::newRow("RTP headers only") << 12 << "127.0.0.1";
        QTest::newRow("whole packets over IPv6") << 65'535 << "::1";
        QTest::newRow("RTP headers only over IPv6") << 12 << "::1";
    }

    void tsharkDecodesEveryPacketOfACall()
    {
        if (!tshark::isInstalled())
            QSKIP("tshark is not installed");
        QFETCH(int, kept);
        QFETCH(QString, host);
        PacketStore store(plenty, plenty);
        for (CapturedPacket packet : sample::relayed(CallId{1}, 50, static_cast<std::size_t>(kept)).list) {
            packet.source = *SocketAddress::parse(host.toStdString(), packet.source.port());
            packet.destination = *SocketAddress::parse(host.toStdString(), packet.destination.port());
            store.add(packet);
        }
        const auto files = filesOf(movedTo(host, sample::requestFor(1)), store);
        const QString file = saved(files.at("calls/1/capture.pcapng"));
        const QStringList packets = tshark::fields(
            file, "", {"frame.time_epoch", "_ws.col.Protocol", "udp.srcport", "udp.dstport", "sip.Method"});
        QCOMPARE(packets.size(), 211);
        QCOMPARE(packets.filter("\tSIP").size(), 11);
        QCOMPARE(packets.filter("\tSIP/SDP\t").size(), 4);
        QCOMPARE(packets.filter("\tRTP\t").size(), 200);
        QCOMPARE(packets.front(), "1769853731.143456000\tSIP/SDP\t5070\t5060\tINVITE");
        QVERIFY(std::ranges::is_sorted(
            packets, {}, [](const QString& line) { return line.section('\t', 0, 0); }));
        const QStringList bad{"-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE", "-Y",
            "_ws.malformed || _ws.expert.severity >= 6291456 || udp.checksum.status == \"Bad\" || "
            "ip.checksum.status == \"Bad\""};
        QCOMPARE(tshark::run(file, bad), QString());
        const QStringList streams
            = tshark::run(file, {"-q", "-z", "rtp,streams"}).split('\n').filter(host + ' ');
        QCOMPARE(streams.size(), 4);
        for (const QString& stream : streams)
            QVERIFY2(stream.contains(QRegularExpression(" 50 +0 \\(0\\.0%\\)")), qPrintable(stream));
    }

    void tsharkDecodesSipOverTcpAndTls_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<QString>("comment");
        QTest::newRow("tcp") << int(Transport::Tcp) << "carried over TCP: segments are made from the message";
        QTest::newRow("tls") << int(Transport::Tls) << "carried over TLS; shown in clear";
    }

    void tsharkDecodesSipOverTcpAndTls()
    {
        if (!tshark::isInstalled())
            QSKIP("tshark is not installed");
        QFETCH(int, transport);
        QFETCH(QString, comment);
        BundleRequest request = sample::requestFor(1);
        for (EventPtr& event : request.events) {
            Event copy = *event;
            if (auto* message = std::get_if<SipMessage>(&copy.body)) {
                message->transport = static_cast<Transport>(transport);
                message->local = message->local.withPort(5061);
                if (message->cseq == 1 && message->status == 0) // longer than a segment
                    message->text.insert(
                        message->text.find("\r\n") + 2, "X-Long: " + std::string(4'000, 'x') + "\r\n");
            }
            event = std::make_shared<const Event>(std::move(copy));
        }
        PacketStore store(plenty, plenty);
        keep(store, sample::relayed(CallId{1}, 50));
        const QString file = saved(filesOf(request, store).at("calls/1/capture.pcapng"));
        const QStringList sip
            = tshark::fields(file, "sip", {"sip.Method", "sip.Status-Code", "sdp.media.port"});
        QCOMPARE(sip,
            (QStringList{"INVITE\t\t4000", "INVITE\t\t16386", "\t180\t", "\t200\t6000", "\t200\t16384",
                "ACK\t\t", "ACK\t\t", "BYE\t\t", "\t200\t", "BYE\t\t", "\t200\t"}));
        QCOMPARE(tshark::fields(file, "rtp", {"frame.number"}).size(), 200);
        QCOMPARE(
            tshark::fields(file, "_ws.malformed || tcp.analysis.flags", {"frame.number"}), QStringList());
        QVERIFY(tshark::fields(file, "frame.comment", {"frame.comment"}).contains(comment));
    }
};

LEGSCOPE_TEST(BundleTest)
#include "bundle_test.moc"
