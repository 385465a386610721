#include "engine/api/enginecore.h"

#include <string_view>
#include <utility>

/// Media workers and sounds, and whom what they tell is for.
namespace legscope {
namespace {

/// media-io of the configuration, which knows no other.
MediaIo mediaIoNamed(std::string_view name)
{
    if (name == "epoll")
        return MediaIo::Epoll;
    return name == "io_uring" ? MediaIo::Uring : MediaIo::Auto;
}

} // namespace

Result<void> Engine::Core::startMedia()
{
    MediaPoolOptions media;
    media.onFlow = [this](const MediaFlow& flow) {
        m_loop->post([this, flow] {
            if (m_events) // a worker's last word may come after close()
                m_events->publish(flow);
        });
    };
    media.onTimeout = [this](const MediaTimeout& timeout) {
        m_loop->post([this, timeout] {
            if (m_registry)
                m_registry->onMediaTimeout(timeout);
        });
    };
    media.packetsAKey = m_options.packetsAKey;
    media.onKeyWorn = [this](const WornKey& worn) {
        m_loop->post([this, worn] {
            if (m_registry)
                m_registry->onKeyWorn(worn);
        });
    };
    media.dtlsPatience = m_options.dtlsPatience;
    media.onDtlsSecured = [this](const DtlsSecured& secured) {
        m_loop->post([this, secured] {
            if (m_registry)
                m_registry->onDtlsSecured(secured);
        });
    };
    media.onDtlsFailed = [this](const DtlsFailed& failed) {
        m_loop->post([this, failed] {
            if (m_registry)
                m_registry->onDtlsFailed(failed);
        });
    };
    media.onDigit = [this](const DigitPassed& passed) {
        m_loop->post([this, passed] {
            if (m_registry)
                m_registry->onDigit(passed);
        });
    };
    media.onPlayedOut = [this](const PlayedOut& played) {
        m_loop->post([this, played] {
            if (m_registry)
                m_registry->onPlayedOut(played);
        });
    };
    media.wakes = WorkerWakes::WhenAsked;
    media.io = mediaIoNamed(m_configuration.mediaIo);
    auto pool = MediaPool::start(std::move(media));
    if (!pool)
        return std::unexpected(pool.error());
    m_media = std::move(*pool);
    return {};
}

void Engine::Core::startSounds()
{
    m_sounds = std::make_unique<SoundReader>([this](const std::string& sentence) {
        m_loop->post([this, sentence] { m_events->publish(Problem{Severity::Warning, {}, sentence}); });
    });
    m_sounds->setLocalStreams(m_configuration.localStreams);
}

} // namespace legscope
