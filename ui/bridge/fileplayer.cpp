#include "ui/bridge/fileplayer.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

namespace legscope::ui {

SpeakerFilePlayer::SpeakerFilePlayer(QObject* parent)
    : FilePlayer(parent)
{
}

SpeakerFilePlayer::~SpeakerFilePlayer() = default;

QString SpeakerFilePlayer::whyNot() const
{
    return QMediaDevices::defaultAudioOutput().isNull() ? tr("This machine has no sound output.") : QString();
}

void SpeakerFilePlayer::start(const QString& file)
{
    stop();
    if (const QString why = whyNot(); !why.isEmpty())
        return emit ended(why);
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setAudioOutput(new QAudioOutput(m_player.get()));
    connect(
        m_player.get(), &QMediaPlayer::errorOccurred, this,
        [this](QMediaPlayer::Error, const QString& text) {
            finish(text.isEmpty() ? tr("The file cannot be played.") : text);
        },
        Qt::QueuedConnection);
    connect(
        m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
        [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia)
                finish({});
        },
        Qt::QueuedConnection);
    m_player->setSource(QUrl::fromLocalFile(file));
    m_player->play();
}

void SpeakerFilePlayer::stop()
{
    if (const auto player = std::move(m_player)) {
        player->disconnect(this);
        player->stop();
    }
}

void SpeakerFilePlayer::finish(const QString& fault)
{
    if (!m_player)
        return;
    stop();
    emit ended(fault);
}

} // namespace legscope::ui
