#include "engine/history/history.h"
#include "engine/history/historyentry.h"
#include "tests/engine/event/samplecall.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace legscope;

namespace {

/// A call with its end, as the engine tells it.
std::shared_ptr<const std::vector<EventPtr>> endedCall(std::uint64_t number)
{
    auto events = std::make_shared<std::vector<EventPtr>>(sample::proxyCall(CallId{number}).events);
    for (EventPtr& event : *events) {
        Event copy = *event;
        if (auto* ended = std::get_if<CallEnded>(&copy.body)) {
            ended->record->uuid = "uuid-" + std::to_string(number);
            ended->record->callerNumber = "1001";
            ended->record->calledNumber = "1002";
            ended->record->profile = "internal";
            ended->record->began = ended->record->ended = systemClock().wall();
            ended->record->codecs = {"audio PCMA/8000"};
            ended->record->legs = {{LegId{1}, LegSide::A, "id-a", "sip:1001@x", {}, "NORMAL_CLEARING", 0}};
            event = std::make_shared<const Event>(std::move(copy));
        }
    }
    return events;
}

template <class Value>
class Answer {
public:
    std::function<void(Result<Value>)> taker()
    {
        return [promise = m_promise](Result<Value> value) { promise->set_value(std::move(value)); };
    }
    Result<Value> get() { return m_promise->get_future().get(); }

private:
    std::shared_ptr<std::promise<Result<Value>>> m_promise = std::make_shared<std::promise<Result<Value>>>();
};

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }

private slots:
    void aCallThatEndedIsFoundAndOpened()
    {
        {
            History history({path("a.db"), {}, {}});
            for (std::uint64_t number = 1; number <= 50; ++number)
                history.add(endedCall(number));
        }
        History history({path("a.db"), {}, {}});
        Answer<std::vector<HistoryCall>> calls;
        HistoryQuery query;
        query.words = {{HistoryField::SipCallId, "id-a", HistoryWord::Match::Equals, false}};
        history.search(query, calls.taker());
        const auto found = calls.get();
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t{50});
        QCOMPARE(found->front().uuid, std::string("uuid-50"));
        QCOMPARE(found->front().mode, std::string("proxy"));
        QCOMPARE(found->front().host, std::string("127.0.0.1"));
        QCOMPARE(found->front().codecs, std::string("PCMA/8000"));
        Answer<std::vector<EventPtr>> events;
        history.events(found->front().number, events.taker());
        const auto told = events.get();
        QVERIFY(told);
        QCOMPARE(told->size(), endedCall(50)->size());
        QCOMPARE(callOf(*told->front()), callOfHistory(found->front().number));
    }

    void noSecretIsOnTheDisk()
    {
        auto events = std::make_shared<std::vector<EventPtr>>(*endedCall(1));
        sample::Script script;
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            sample::withBody(
                "INVITE sip:bob:hunter2@x SIP/2.0\r\nAuthorization: Digest response=\"hunter2\"\r\n",
                sample::sdp(4000) + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2|2^20\r\n"),
            "INVITE", 0, 9);
        script.sip(CallId{1}, LegId{1}, Direction::Received,
            "INFO sip:x@y SIP/2.0\r\nContent-Type: application/dtmf-relay\r\nContent-Length: "
            "10\r\n\r\nSignal=773\r\n",
            "INFO", 0, 10);
        script.add(RouteStep{
            CallId{1}, "c", "e", "set", "sip_auth_password=hunter2", "set sip_auth_password=hunter2"});
        events->insert(events->begin() + 3, script.events.begin(), script.events.end());
        {
            History({path("secret.db"), {}, {}}).add(events);
        }
        for (const char* name : {"secret.db", "secret.db-wal"}) {
            QFile file(QString::fromStdString(path(name).string()));
            if (!file.open(QFile::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("hunter2") && !content.contains("Signal=773"), name);
        }
        QVERIFY(QFile::exists(QString::fromStdString(path("secret.db").string())));
    }

    void aFileThatCannotBeUsedIsToldOnceAndTheProgramRunsOn()
    {
        QFile file(QString::fromStdString(path("bad.db").string()));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray(10'000, 'x')) > 0);
        file.close();
        QStringList told;
        {
            History history({path("bad.db"), {},
                [&told](const Error& error) { told += QString::fromStdString(error.detail); }});
            for (std::uint64_t number = 1; number <= 3; ++number)
                history.add(endedCall(number));
            Answer<std::vector<HistoryCall>> calls;
            history.search({}, calls.taker());
            const auto answer = calls.get();
            QVERIFY(!answer);
            QVERIFY2(
                answer.error().detail.contains("is not a history of calls"), answer.error().detail.c_str());
        }
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().contains("bad.db is not a history of calls: it stays as it is"),
            qPrintable(told.front()));
    }
};

LEGSCOPE_TEST(HistoryTest)
#include "history_test.moc"
