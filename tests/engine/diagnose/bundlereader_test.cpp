#include "engine/diagnose/bundlereader.h"
#include "engine/event/eventjson.h"
#include "tests/engine/diagnose/bundlefixture.h"
#include "tests/engine/event/everyevent.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <sys/stat.h>

using namespace legscope;

namespace {

const WallTime exportedAt = sample::sampleStart + std::chrono::seconds(60);

std::string archiveOf(const BundleRequest& request)
{
    const PacketStore packets(std::size_t{1} << 20, std::size_t{1} << 22);
    Bundle bundle(request, packets, 0, exportedAt);
    auto archive = bundle.archive();
    if (!archive)
        qFatal("%s", archive.error().detail.c_str());
    return std::move(*archive);
}

std::string zipOf(const std::map<std::string, std::string>& files)
{
    std::vector<ArchiveFile> all;
    for (const auto& [name, content] : files)
        all.push_back({name, [content] { return content; }});
    return zipArchive(all, 0).value();
}

const std::string manifest
    = R"({"program":"Legscope","version":"9.9","layout":1,"created":"2026-01-31T10:03:11.000000Z","calls":[{"id":1}]})";

std::string callWith(const std::string& event)
{
    return R"({"id":1,"events":[{"seq":1,"time":"2026-01-31T10:02:11.123456Z","type":"CallBegan","call":1},)"
        + event + "]}";
}

/// The archive of one call.
std::string with(const std::string& head, const std::string& call)
{
    return zipOf({{"manifest.json", head}, {"calls/1/call.json", call}});
}

std::string of(const std::string& event)
{
    return with(manifest, callWith(event));
}

} // namespace

class BundleReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path saved(const std::string& content, const char* name = "bundle.zip") const
    {
        QFile file(m_directory.filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QFile::WriteOnly)
            || file.write(content.data(), static_cast<qint64>(content.size())) < 0)
            qFatal("the disk of the test");
        return file.fileName().toStdString();
    }

private slots:
    void whatWasExportedIsOpenedAsItWas()
    {
        BundleRequest request = sample::requestFor(2);
        sample::Script script;
        script.events = std::move(request.events);
        sample::addEveryKind(script, CallId{2});
        request.events = std::move(script.events);
        request.notes[CallId{2}] = "called back\xe2\x80\xae";
        request.redaction.keys = false;
        const auto bundle = openBundle(saved(archiveOf(request)));
        QVERIFY2(bundle, bundle ? "" : bundle.error().detail.c_str());
        QCOMPARE(bundle->created, std::string("2026-01-31T10:03:11.123456Z"));
        QVERIFY(!bundle->masked.empty());
        QCOMPARE(bundle->calls.size(), std::size_t{2});
        QCOMPARE(bundle->calls[1].note, std::string("called back\xef\xbf\xbd"));
        for (const BundledCall& call : bundle->calls) {
            std::vector<EventPtr> told;
            std::ranges::copy_if(request.events, std::back_inserter(told),
                [&](const EventPtr& event) { return callOf(*event) == call.call; });
            QCOMPARE(call.events.size(), told.size());
            for (std::size_t i = 0; i < told.size(); ++i)
                QCOMPARE(toJson(*call.events[i]), toJson(*told[i]));
        }
    }

    void aBundleThatWasUnpackedIsOpenedToo()
    {
        for (const auto& [name, content] : sample::unzipped(archiveOf(sample::requestFor(1))))
            saved(content.toStdString(), ("unpacked/" + name).c_str());
        const std::filesystem::path folder = m_directory.filePath("unpacked").toStdString();
        for (const auto& path : {folder, folder / "manifest.json"}) {
            const auto bundle = openBundle(path);
            QVERIFY2(bundle, bundle ? "" : bundle.error().detail.c_str());
            QCOMPARE(bundle->calls.size(), std::size_t{1});
        }
    }

    /// What flowed up to the export is told behind the events.
    void aCallThatLivedHasItsTotals()
    {
        BundleRequest request;
        request.calls = {CallId{1}};
        request.events = sample::proxyCall(CallId{1}, true).events;
        const Event& latest = *request.events.back();
        request.events.push_back(std::make_shared<const Event>(Event{latest.sequence + 1, latest.time,
            MediaSampled{{{1, {sample::stream(LegSide::A, 250), sample::stream(LegSide::B, 249)}}}}}));
        const auto bundle = openBundle(saved(archiveOf(request)));
        QVERIFY2(bundle, bundle ? "" : bundle.error().detail.c_str());
        const auto* sampled = std::get_if<MediaSampled>(&bundle->calls.front().events.back()->body);
        QVERIFY(sampled != nullptr);
        QCOMPARE(sampled->calls.front().streams[1].rtpIn, std::uint64_t{249});
    }

    void whatIsNoWholeBundleIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const std::string& content, Errc code, const char* sentence) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << code << sentence;
        };
        const std::string whole = archiveOf(sample::requestFor(1));
        row("empty", "", Errc::Parse, "it is no zip archive");
        row("text", "From: somebody", Errc::Parse, "it is no zip archive");
        row("half", whole.substr(0, whole.size() / 2), Errc::Parse, "is not whole");
        row("without its last octets", whole.substr(0, whole.size() - 30), Errc::Parse, "is not whole");
        row("another archive", zipOf({{"a.txt", "x"}}), Errc::Parse, "it has no manifest.json");
        row("another program's", with(R"({"program":"Other"})", "{}"), Errc::Parse, "of another program");
        row("no layout", with(R"({"program":"Legscope"})", "{}"), Errc::Parse, "names no layout");
        row("no calls", with(R"({"program":"Legscope","layout":1,"calls":3})", "{}"), Errc::Parse,
            "names no calls");
        row("of a later version",
            with(R"({"program":"Legscope","version":"9.9","layout":2,"calls":[]})", "{}"), Errc::Unsupported,
            "later version of the program (9.9, layout 2)");
        row("without call.json", zipOf({{"manifest.json", manifest}}), Errc::Unsupported,
            "it has no calls/1/call.json");
        row("no JSON", with(manifest, "{\"id\":"), Errc::Parse, "calls/1/call.json is damaged");
        row("a list", with(manifest, "[]"), Errc::Parse, "calls/1/call.json is damaged");
        row("too deep", with(manifest, std::string(200'000, '[')), Errc::Parse,
            "calls/1/call.json is damaged");
        row("no events", with(manifest, R"({"id":1,"events":[]})"), Errc::Parse, "has no events");
        row("an id that is none",
            with(R"({"program":"Legscope","layout":1,"calls":[{"id":"../../etc"}]})", "{}"), Errc::Parse,
            "names a call that has no number");
        row("a call twice",
            with(R"({"program":"Legscope","layout":1,"calls":[{"id":1},{"id":1}]})",
                callWith(R"({"seq":2,"type":"LegChanged","call":1})")),
            Errc::Parse, "names a call that has no number, or twice");
        row("no event", of("7"), Errc::Parse, "event 2 in its calls/1/call.json: it is no object");
        row("another type", of(R"({"seq":2,"type":"Dance","call":1})"), Errc::Unsupported,
            "no call has events of the type \"Dance\"");
        row("of no call", of(R"({"seq":2,"type":"Problem","text":"x"})"), Errc::Unsupported, "\"Problem\"");
        row("another word", of(R"({"seq":2,"type":"LegChanged","call":1,"state":"dancing"})"),
            Errc::Unsupported, "\"state\" has a word that is not known here: \"dancing\"");
        row("another code", of(R"({"seq":2,"type":"Finding","call":1,"code":"DANCE"})"), Errc::Unsupported,
            "\"DANCE\"");
        row("a text for a number", of(R"({"seq":2,"type":"LegChanged","call":1,"status":"x"})"), Errc::Parse,
            "\"status\" is not a whole number");
        row("a number too large", of(R"({"seq":2,"type":"LegChanged","call":1,"status":99999999999})"),
            Errc::Parse, "\"status\" is not a whole number");
        row("no time", of(R"({"seq":2,"time":"2026-02-31T10:02:11.123456Z","type":"LegChanged","call":1})"),
            Errc::Parse, "\"time\" is not a time");
        row("no address", of(R"({"seq":2,"type":"LegBegan","call":1,"local":"here"})"), Errc::Parse,
            "\"local\" is not an address");
        row("of another call", of(R"({"seq":2,"type":"LegChanged","call":2})"), Errc::Parse,
            "event 2 is of another call");
        row("not in order", of(R"({"seq":1,"type":"LegChanged","call":1})"), Errc::Parse,
            "event 2 has a number that is not above that before it");
        row("without its begin",
            with(manifest, R"({"id":1,"events":[{"seq":1,"type":"LegChanged","call":1}]})"), Errc::Parse,
            "the first event is not the call's begin");
    }
    void whatIsNoWholeBundleIsNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(Errc, code);
        QFETCH(QString, sentence);
        const auto file = saved(content.toStdString());
        const auto bundle = openBundle(file);
        QVERIFY(!bundle);
        QVERIFY2(bundle.error().detail.contains(sentence.toStdString())
                && bundle.error().detail.contains(file.string()),
            bundle.error().detail.c_str());
        QCOMPARE(bundle.error().code, code);
    }

    void aDamagedOctetIsSaid()
    {
        std::string archive = archiveOf(sample::requestFor(1));
        archive[archive.find("calls/1/call.json") + 200] ^= 0x55;
        const auto bundle = openBundle(saved(archive));
        QVERIFY(!bundle);
        QVERIFY2(bundle.error().detail.contains("call.json is damaged"), bundle.error().detail.c_str());
    }

    void whatIsNoFileIsNotWaitedFor()
    {
        const std::filesystem::path pipe = m_directory.filePath("pipe").toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const std::filesystem::path empty = m_directory.filePath("empty").toStdString();
        std::filesystem::create_directory(empty);
        QVERIFY(openBundle(pipe).error().detail.ends_with("is no file"));
        QVERIFY(openBundle(empty).error().detail.ends_with("it has no manifest.json"));
        QCOMPARE(openBundle(empty / "nothing.zip").error().code, Errc::NotFound);
    }

    void moreThanTheLimitsIsNotRead()
    {
        const auto file = saved(archiveOf(sample::requestFor(2)));
        BundleReadLimits limits;
        limits.octetsAFile = 100;
        QVERIFY2(openBundle(file, nullptr, limits).error().detail.contains("manifest.json has 1 MB"),
            openBundle(file, nullptr, limits).error().detail.c_str());
        limits = {};
        limits.octets = 20'000;
        QVERIFY(openBundle(file, nullptr, limits).error().detail.contains("export fewer of them"));
        limits = {};
        limits.calls = 1;
        QVERIFY(
            openBundle(file, nullptr, limits).error().detail.contains("it has 2 calls, and 1 are opened"));
        const std::atomic<bool> isCancelled{true};
        QCOMPARE(openBundle(file, &isCancelled).error().code, Errc::Stopped);
        // A small archive that unpacks to much.
        const auto bomb = saved(zipOf({{"manifest.json", std::string(std::size_t{8} << 20, ' ')}}));
        QVERIFY(std::filesystem::file_size(bomb) < 100'000);
        limits = {};
        limits.octetsAFile = std::uint64_t{1} << 20;
        QCOMPARE(openBundle(bomb, nullptr, limits).error().code, Errc::InvalidArgument);
    }
};

LEGSCOPE_TEST(BundleReaderTest)
#include "bundlereader_test.moc"
