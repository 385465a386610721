#pragma once

#include "engine/history/eventarchive.h"
#include "engine/history/historystore.h"
#include "tests/engine/event/samplecall.h"

#include <QTemporaryDir>

namespace legscope::test {

inline const WallTime noon = sample::sampleStart;

/// Minutes after noon.
inline HistoryCall call(const std::string& uuid, int minutes = 0)
{
    HistoryCall made;
    made.uuid = uuid;
    made.began = noon + std::chrono::minutes(minutes);
    made.ended = made.began + std::chrono::minutes(1);
    made.answered = made.began + std::chrono::seconds(3);
    made.caller = "+34911222";
    made.callerName = "Alice";
    made.called = "1002";
    made.host = "10.0.0.7";
    made.profile = "internal";
    made.mode = "proxy";
    made.cause = "NORMAL_CLEARING";
    made.codecs = "PCMA/8000 H264/90000";
    made.sipCallIds = "Ab7@10.0.0.7 xyz";
    made.findings = "ONE_WAY";
    made.gravest = Severity::Error;
    made.sentence = {"No RTP comes from %1 since %2", {"A", ""}};
    made.quality = {2.5, 12.25, 3.875};
    return made;
}

inline HistoryCall scan(const std::string& uuid, int seconds, const std::string& host = "198.51.100.9")
{
    HistoryCall made = call(uuid);
    made.began = noon + std::chrono::seconds(seconds);
    made.ended = made.began;
    made.answered.reset();
    made.called = uuid;
    made.host = host;
    made.cause = "NO_ROUTE_DESTINATION";
    made.status = 404;
    return made;
}

inline HistoryStore::Entry entry(HistoryCall made, std::uint64_t number = 1)
{
    return {std::move(made), packEvents(sample::proxyCall(CallId{number}).events)};
}

/// Stores in a directory of their own.
class HistoryFiles {
public:
    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }
    std::unique_ptr<HistoryStore> opened(const char* name, HistoryLimits limits = {}) const
    {
        auto store = HistoryStore::open(path(name), limits);
        if (!store)
            qFatal("%s", store.error().detail.c_str());
        return std::move(*store);
    }

private:
    QTemporaryDir m_directory;
};

/// The UUIDs of the calls that a search finds, or why it cannot be made.
inline QStringList found(const HistoryStore& store, const HistoryQuery& query = {})
{
    QStringList uuids;
    const auto calls = store.search(query);
    if (!calls)
        return {QString::fromStdString(calls.error().detail)};
    for (const HistoryCall& one : *calls)
        uuids += QString::fromStdString(one.uuid);
    return uuids;
}

} // namespace legscope::test
