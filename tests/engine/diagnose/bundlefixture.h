#pragma once

#include "engine/diagnose/bundle.h"
#include "tests/engine/diagnose/capturedcall.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>
#include <string>
#include <vector>
#include <zip.h>

namespace legscope::sample {

using Files = std::map<std::string, QByteArray>;

/// Path and content of every file of a zip archive; none when it cannot be read.
inline Files unzipped(const std::string& archive)
{
    Files files;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == nullptr) {
        zip_source_free(source);
        return files;
    }
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0)); ++i) {
        zip_stat_t stat;
        zip_stat_index(zip, i, 0, &stat);
        QByteArray content(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(zip, i, 0);
        if (file == nullptr
            || zip_fread(file, content.data(), stat.size) != static_cast<zip_int64_t>(stat.size))
            content = "<cannot be read>";
        zip_fclose(file);
        files[stat.name] = content;
    }
    zip_discard(zip);
    return files;
}

inline QJsonObject json(const Files& files, const std::string& path)
{
    const auto file = files.find(path);
    return file == files.end() ? QJsonObject() : QJsonDocument::fromJson(file->second).object();
}

/// Calls 1..`calls`, numbered as one stream, and the status of their profile.
inline BundleRequest requestFor(unsigned calls)
{
    BundleRequest request;
    Script whole;
    ProfileStatus profile;
    profile.name = "internal";
    profile.parameters = {{"tls-passphrase", "hunter2"}};
    whole.add(ProfileChanged{profile});
    for (unsigned call = 1; call <= calls; ++call) {
        request.calls.push_back(CallId{call});
        const std::uint64_t offset = whole.events.size();
        for (const EventPtr& event : proxyCall(CallId{call}).events) {
            EventBody body = event->body;
            if (auto* message = std::get_if<SipMessage>(&body); message != nullptr && message->rewrite != 0)
                message->rewrite += offset;
            whole.events.push_back(
                std::make_shared<const Event>(Event{event->sequence + offset, event->time, std::move(body)}));
        }
    }
    request.events = whole.events;
    return request;
}

} // namespace legscope::sample
