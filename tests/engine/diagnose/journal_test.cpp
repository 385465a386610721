#include "engine/diagnose/journal.h"
#include "tests/engine/diagnose/bundlefixture.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <future>
#include <thread>

using namespace legscope;

class JournalTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }

    static BundleRequest request(std::filesystem::path file, unsigned calls = 1)
    {
        BundleRequest request = sample::requestFor(calls);
        request.file = std::move(file);
        return request;
    }

    static sample::Files read(const std::filesystem::path& path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QFile::ReadOnly) ? sample::unzipped(file.readAll().toStdString()) : sample::Files();
    }

    static Result<std::string> writeAndWait(Journal& journal, BundleRequest request)
    {
        std::promise<Result<std::string>> promise;
        auto outcome = promise.get_future();
        journal.write(
            std::move(request), [&promise](Result<std::string> done) { promise.set_value(std::move(done)); });
        return outcome.get();
    }

private slots:
    void packetsInTheRingsAreInTheBundleThatIsAskedForNext()
    {
        PacketRing first(1 << 16), second(1 << 16);
        JournalOptions options;
        options.rings = {&first, &second};
        Journal journal(std::move(options));
        const auto one = sample::relayed(CallId{1}, 20, 12), two = sample::relayed(CallId{2}, 10, 12);
        for (const CapturedPacket& packet : one.list)
            first.push(packet);
        for (const CapturedPacket& packet : two.list)
            second.push(packet);
        const auto outcome = writeAndWait(journal, request(path("a.zip"), 2));
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QVERIFY2(
            outcome->starts_with("2 calls, 120 packets, ") && outcome->ends_with(" kB"), outcome->c_str());
        const QJsonArray calls = sample::json(read(path("a.zip")), "manifest.json")["calls"].toArray();
        QCOMPARE(calls.at(0)["packets"].toInt(), 80);
        QCOMPARE(calls.at(1)["packets"].toInt(), 40);
    }

    void packetsThatFoundTheRingFullAreToldInTheManifest()
    {
        PacketRing ring(1024);
        const auto packets = sample::relayed(CallId{1}, 100);
        for (const CapturedPacket& packet : packets.list)
            ring.push(packet);
        QVERIFY(ring.overruns() > 0);
        JournalOptions options;
        options.rings = {&ring};
        Journal journal(std::move(options));
        QVERIFY(writeAndWait(journal, request(path("b.zip"))));
        const QJsonObject manifest = sample::json(read(path("b.zip")), "manifest.json");
        QCOMPARE(manifest["packetsNotCaptured"].toInteger(), static_cast<qint64>(ring.overruns()));
        QCOMPARE(journal.state().missed, ring.overruns());
    }

    void theRingsAreDrainedWithoutBeingAsked()
    {
        PacketRing ring(1 << 16);
        JournalOptions options;
        options.rings = {&ring};
        Journal journal(std::move(options));
        const auto packets = sample::relayed(CallId{1}, 5);
        for (const CapturedPacket& packet : packets.list)
            ring.push(packet);
        QTRY_VERIFY(journal.state().fill > 0);
        QVERIFY(journal.state().fill < 0.001); // of 256 MB
    }

    void packetsThatAreKeptNoLongerAreToldInTheStateAndToWhoAsksForABundle()
    {
        PacketRing ring(1 << 16);
        JournalOptions options;
        options.rings = {&ring};
        options.octetsPerCall = 8'192;
        Journal journal(std::move(options));
        const auto packets = sample::relayed(CallId{1}, 100);
        for (const CapturedPacket& packet : packets.list)
            ring.push(packet);
        const auto outcome = writeAndWait(journal, request(path("f.zip")));
        QVERIFY(outcome);
        const QJsonObject manifest = sample::json(read(path("f.zip")), "manifest.json");
        const int evicted = manifest["calls"].toArray().at(0)["packetsEvicted"].toInt();
        QVERIFY(evicted > 0);
        const std::string said = "(" + std::to_string(evicted) + " older ones were no longer kept)";
        QVERIFY2(outcome->contains(said), outcome->c_str());
        QTRY_COMPARE(journal.state().evicted, std::uint64_t(evicted));
        journal.forget(CallId{1});
        QTRY_COMPARE(journal.state().fill, 0.0);
        QCOMPARE(journal.state().evicted, std::uint64_t(evicted));
    }

    void aForgottenCallLosesItsPackets()
    {
        PacketRing ring(1 << 16);
        JournalOptions options;
        options.rings = {&ring};
        Journal journal(std::move(options));
        const auto packets = sample::relayed(CallId{1}, 5);
        for (const CapturedPacket& packet : packets.list)
            ring.push(packet);
        journal.forget(CallId{1});
        const auto outcome = writeAndWait(journal, request(path("c.zip")));
        QVERIFY(outcome);
        QVERIFY2(outcome->starts_with("1 call, 0 packets, "), outcome->c_str());
        QTRY_COMPARE(journal.state().fill, 0.0);
    }

    void aBundleThatFailsIsToldAndTheNextOneIsWritten()
    {
        Journal journal{JournalOptions{}};
        const auto failed = writeAndWait(journal, request(path("no/such/d.zip")));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Errc::NotFound);
        QVERIFY(failed.error().detail.contains(path("no/such/d.zip").string()));
        QVERIFY(writeAndWait(journal, request(path("d.zip"))));
    }

    void anExportThatIsCancelledLeavesNothing()
    {
        Journal journal{JournalOptions{}};
        BundleRequest cancelled = request(path("h.zip"));
        cancelled.watch = std::make_shared<ExportWatch>();
        cancelled.watch->cancel();
        const auto outcome = writeAndWait(journal, cancelled);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Errc::Stopped);
        QVERIFY(!std::filesystem::exists(path("h.zip")));
        QVERIFY(writeAndWait(journal, request(path("h.zip"))));
    }

    void aDiskThatDoesNotAnswerHoldsUpNobody()
    {
        const QString directory = m_directory.filePath("stalled");
        QVERIFY(QDir().mkpath(directory));
        std::promise<void> stalled, mended;
        std::shared_future<void> answers(mended.get_future());
        JournalOptions options;
        options.replace = [&stalled, answers, isFirst = std::make_shared<std::atomic<bool>>(true)](
                              const auto& file, std::string_view content, const FileReplacing& how) {
            if (isFirst->exchange(false)) {
                stalled.set_value();
                answers.wait();
            }
            return replaceFile(file, content, how);
        };
        Journal journal(std::move(options));
        BundleRequest first = request(path("stalled/a.zip"));
        const auto watch = first.watch = std::make_shared<ExportWatch>();
        std::promise<Result<std::string>> outcome;
        journal.write(
            std::move(first), [&](Result<std::string> done) { outcome.set_value(std::move(done)); });
        stalled.get_future().wait();
        QCOMPARE(watch->progress().stage, ExportStage::Writing);
        QVERIFY(watch->progress().total > 0);
        QVERIFY(writeAndWait(journal, request(path("i.zip")))); // another disk
        watch->cancel();
        mended.set_value();
        const auto answer = outcome.get_future().get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Errc::Stopped);
        const auto left = QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(' ')));
    }

    void anEndDoesNotWaitForADiskThatNeverAnswers()
    {
        std::promise<void> mended;
        std::shared_future<void> answers(mended.get_future());
        const auto ended = std::make_shared<std::promise<void>>();
        Result<std::string> outcome;
        {
            JournalOptions options;
            options.patience = std::chrono::milliseconds(1);
            const auto gone = std::shared_ptr<void>(nullptr, [ended](void*) { ended->set_value(); });
            options.replace = [answers, gone](const auto&, std::string_view, const FileReplacing&) {
                answers.wait();
                return Result<void>();
            };
            Journal journal(std::move(options));
            journal.write(
                request(path("j.zip")), [&](Result<std::string> done) { outcome = std::move(done); });
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Errc::Timeout);
        mended.set_value();
        ended->get_future().wait(); // nothing of it runs on
    }

    void whatWasAskedForIsFinishedBeforeTheJournalIsGone()
    {
        std::atomic<int> written{0};
        {
            Journal journal{JournalOptions{}};
            for (int i = 0; i < 3; ++i) {
                journal.write(request(path(qPrintable(QString("e%1.zip").arg(i)))),
                    [&written](const Result<std::string>& outcome) { written += outcome ? 1 : 0; });
            }
        }
        QCOMPARE(written.load(), 3);
        QVERIFY(!read(path("e2.zip")).empty());
    }

    void noPacketIsLostWhileBundlesAreWrittenAndAnotherThreadCaptures()
    {
        PacketRing ring;
        constexpr unsigned count = 2'000;
        const auto packets = sample::relayed(CallId{1}, count, 12);
        std::atomic<int> done{0};
        Result<std::string> last;
        {
            JournalOptions options;
            options.rings = {&ring};
            Journal journal(std::move(options));
            std::thread worker([&] {
                for (const CapturedPacket& packet : packets.list)
                    ring.push(packet);
            });
            for (int i = 0; i < 5; ++i)
                journal.write(request(path("f.zip")), [&done](const Result<std::string>&) { ++done; });
            worker.join();
            last = writeAndWait(journal, request(path("f.zip")));
        }
        QCOMPARE(done.load(), 5);
        QCOMPARE(ring.overruns(), std::uint64_t{0});
        QVERIFY(last);
        QVERIFY2(last->starts_with("1 call, 8,000 packets, "), last->c_str());
    }
};

LEGSCOPE_TEST(JournalTest)
#include "journal_test.moc"
