#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <map>
#include <thread>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Counts the answers to commands, and lets only so many be waited for.
class Answers {
public:
    explicit Answers(Engine& engine)
        : m_engine(engine)
    {
        engine.subscribe(m_box);
    }

    /// Any thread.
    void post(CommandBody command)
    {
        constexpr std::size_t mostWaiting = 64;
        while (m_posted >= count() + mostWaiting)
            std::this_thread::yield();
        ++m_posted;
        m_engine.post(std::move(command));
    }
    std::size_t posted() const { return m_posted; }
    /// Any thread. Of all commands so far.
    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        for (const EventItem& item : m_box->takeAll()) {
            const auto* event = std::get_if<EventPtr>(&item);
            const auto* finished = event ? std::get_if<CommandFinished>(&(*event)->body) : nullptr;
            if (finished) {
                ++m_count;
                ++m_answers[finished->command];
            }
        }
        return m_count;
    }
    const std::map<CommandId, int>& perCommand() const { return m_answers; }

private:
    Engine& m_engine;
    std::shared_ptr<EventBox> m_box = std::make_shared<EventBox>();
    std::atomic<std::size_t> m_posted{0};
    std::mutex m_mutex;
    std::size_t m_count = 0;
    std::map<CommandId, int> m_answers;
};

} // namespace

class EngineStopTest : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<Engine> started(TestConfiguration& configuration)
    {
        EngineOptions options;
        options.configuration = configuration.profile("internal", {}).write();
        auto engine = Engine::start(options);
        return engine ? std::move(*engine) : nullptr;
    }

private slots:
    void whatIsPostedWhileTheEngineStopsIsAnsweredOnce()
    {
        TestConfiguration configuration;
        const auto engine = started(configuration);
        QVERIFY(engine);
        Answers answers(*engine);
        std::atomic<bool> hasStopped{false};
        const auto post = [&] {
            for (int last = 2; last > 0; last -= hasStopped ? 1 : 0) {
                answers.post(TellStatus{});
                answers.post(HangUpCall{CallId{1}});
            }
        };
        const auto save = [&] {
            while (!hasStopped)
                answers.post(ApplyProfileSettings{"internal", {{"inbound-proxy-media", "true"}}});
        };
        const auto subscribe = [&] {
            while (!hasStopped) {
                const auto box = std::make_shared<EventBox>();
                engine->subscribe(box);
                while (box->depth() == 0) // the snapshot comes, also after the end
                    std::this_thread::yield();
                engine->whenReached([] {});
                engine->unsubscribe(box);
            }
        };
        {
            std::jthread first(post), second(save), third(subscribe);
            while (answers.count() < 100)
                std::this_thread::yield();
            engine->stop();
            hasStopped = true;
        }
        // All that was posted after the end is answered at once.
        QCOMPARE(answers.count(), answers.posted());
        QCOMPARE(answers.perCommand().size(), answers.posted());
    }

    void aCommandAfterTheEndIsRefusedAndTheEndIsTold()
    {
        TestConfiguration configuration;
        const auto engine = started(configuration);
        QVERIFY(engine);
        engine->stop();
        EventRecorder late(*engine);
        QVERIFY(late.waitFor<EngineChanged>(
            [](const EngineChanged& changed) { return changed.phase == EnginePhase::Stopped; }));
        const CommandId id = engine->post(TellStatus{});
        QVERIFY(late.waitFor<CommandFinished>([id](const CommandFinished& finished) {
            return finished.command == id && finished.error && finished.error->code == Errc::Stopped;
        }));
    }
};

LEGSCOPE_TEST(EngineStopTest)
#include "enginestop_test.moc"
