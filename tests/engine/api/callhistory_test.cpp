#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Two phones, and an engine between them that keeps a history.
struct Site : CallFixture {
    explicit Site(std::filesystem::path place)
        : history(std::move(place))
    {
        startAgain();
    }
    void startAgain()
    {
        recorder.reset();
        engine.reset();
        EngineOptions options;
        options.configuration = configuration.directory();
        options.history = history;
        engine = std::move(Engine::start(options).value());
        recorder = std::make_unique<EventRecorder>(*engine);
    }
    /// A call that talks and ends: what was told of it.
    std::vector<EventPtr> callAndEnd()
    {
        const LabCallId id = call();
        if (!caller.waitFor(isTalking) || !callee.waitFor(isTalking))
            return {};
        caller->hangUp(id);
        if (!recorder->waitForCount<CallEnded>(1))
            return {};
        std::vector<EventPtr> told;
        for (const EventPtr& event : recorder->events()) {
            if (callOf(*event))
                told.push_back(event);
        }
        return told;
    }
    CommandFinished run(CommandBody command)
    {
        const CommandId id = engine->post(std::move(command));
        CommandFinished outcome{{}, Error{Errc::Timeout, "no answer"}, {}};
        recorder->waitFor<CommandFinished>([&](const CommandFinished& finished) {
            if (finished.command == id)
                outcome = finished;
            return finished.command == id;
        });
        return outcome;
    }

    const std::filesystem::path history;
};

std::size_t messagesIn(const std::vector<EventPtr>& events)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        events, [](const EventPtr& event) { return std::holds_alternative<SipMessage>(event->body); }));
}

} // namespace

class CallHistoryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }

private slots:
    void aCallThatEndedIsFoundAndReadByTheNextStart()
    {
        Site site(path("calls.db"));
        const std::vector<EventPtr> told = site.callAndEnd();
        QVERIFY(!told.empty());
        site.startAgain();
        const auto found = std::make_shared<HistoryAnswer>();
        HistoryQuery query;
        query.words = {{HistoryField::Called, "callee", HistoryWord::Match::Equals, false}};
        QVERIFY(!site.run(SearchHistory{query, found}).error);
        QCOMPARE(found->calls.size(), std::size_t{1});
        const HistoryCall& call = found->calls.front();
        QCOMPARE(call.cause, std::string("NORMAL_CLEARING"));
        QCOMPARE(call.mode, std::string("proxy"));
        QVERIFY(call.answered);
        const auto read = std::make_shared<HistoryAnswer>();
        QVERIFY(!site.run(ReadHistory{{call.number}, read}).error);
        QCOMPARE(read->stories.size(), std::size_t{1});
        QCOMPARE(messagesIn(*read->stories.front()), messagesIn(told));
        // The same for who reads text.
        const CommandFinished listed = site.run(SearchHistory{query, {}});
        QVERIFY2(listed.text.find("\"to\":\"callee\"") != std::string::npos, listed.text.c_str());
        const CommandFinished document = site.run(ReadHistory{{call.number}, {}});
        QVERIFY2(document.text.find("NORMAL_CLEARING") != std::string::npos, document.text.c_str());
        QCOMPARE(site.run(ReadHistory{{77}, read}).error->code, Errc::NotFound);
        // As the window exports it.
        const std::filesystem::path bundle = path("history.zip");
        QVERIFY(!site.run(ExportBundle{bundle, {callOfHistory(call.number)}, read->stories.front()}).error);
        QVERIFY(std::filesystem::file_size(bundle) > 0);
    }

    void withTheSwitchOffNothingIsKept()
    {
        Site site(path("off.db"));
        site.recorder.reset();
        site.engine.reset();
        std::filesystem::remove(path("off.db"));
        site.configuration.configurationXml("<configuration name=\"switch.conf\"><settings><param "
                                            "name=\"legscope-history\" value=\"false\"/></settings>"
                                            "</configuration>");
        site.configuration.write();
        site.startAgain();
        QVERIFY(!site.callAndEnd().empty());
        const auto refused = site.run(SearchHistory{{}, std::make_shared<HistoryAnswer>()}).error;
        QVERIFY(refused);
        QCOMPARE(refused->code, Errc::Refused);
        QVERIFY2(refused->detail.find("legscope-history of switch.conf is false") != std::string::npos,
            refused->detail.c_str());
        QVERIFY(!std::filesystem::exists(path("off.db")));
    }

    void whatIsKeptIsToldAndChanged()
    {
        Site site(path("setup.db"));
        const auto setup = std::make_shared<HistorySetup>();
        QVERIFY(!site.run(TellHistorySetup{setup}).error);
        QCOMPARE(setup->file, path("setup.db"));
        QCOMPARE(setup->running.days, 30U);
        QVERIFY(setup->running == setup->saved);
        HistorySettings fewer = setup->saved;
        fewer.days = 3;
        QVERIFY(!site.run(SaveHistorySettings{fewer}).error);
        QVERIFY(!site.run(TellHistorySetup{setup}).error);
        QCOMPARE(setup->running.days, 30U);
        QCOMPARE(setup->saved.days, 3U);
        site.startAgain();
        QVERIFY(!site.run(TellHistorySetup{setup}).error);
        QCOMPARE(setup->running.days, 3U);
        fewer.calls = 0;
        QCOMPARE(site.run(SaveHistorySettings{fewer}).error->code, Errc::InvalidArgument);
    }

    void aFileThatCannotBeUsedIsAProblemAndHarmsNoCall()
    {
        QFile text(m_directory.filePath("notes.txt"));
        QVERIFY(text.open(QFile::WriteOnly) && text.write(QByteArray(10'000, 'x')) > 0);
        text.close();
        Site site(path("notes.txt"));
        QVERIFY(site.recorder->waitFor<Problem>([](const Problem& problem) {
            return problem.severity == Severity::Warning && problem.where == "history"
                && problem.text.find("notes.txt is not a history of calls") != std::string::npos;
        }));
        QVERIFY(!site.callAndEnd().empty());
        const auto refused = site.run(SearchHistory{{}, std::make_shared<HistoryAnswer>()}).error;
        QVERIFY(refused);
        QCOMPARE(refused->code, Errc::Parse);
    }
};

LEGSCOPE_TEST(CallHistoryTest)
#include "callhistory_test.moc"
