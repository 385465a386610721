#include "ui/bridge/soundoutput.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>

namespace legscope::ui {
namespace {

QAudioFormat formatOf(int rate)
{
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

SpeakerOutput::SpeakerOutput(QObject* parent)
    : SoundOutput(parent)
{
}

SpeakerOutput::~SpeakerOutput() = default;

QString SpeakerOutput::whyNot() const
{
    return QMediaDevices::defaultAudioOutput().isNull() ? tr("This machine has no sound output.") : QString();
}

void SpeakerOutput::start(QIODevice& source, int rate)
{
    stop();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return emit ended(whyNot());
    if (!device.isFormatSupported(formatOf(rate)))
        return emit ended(
            tr("The sound output \"%1\" does not play %2 Hz.").arg(device.description()).arg(rate));
    m_sink = std::make_unique<QAudioSink>(device, formatOf(rate));
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SpeakerOutput::follow, Qt::QueuedConnection);
    m_sink->start(&source);
}

void SpeakerOutput::stop()
{
    if (const auto sink = std::move(m_sink)) {
        sink->disconnect(this);
        sink->stop();
    }
}

/// Idle is the end of what there was to read, or an output that cannot be read for.
void SpeakerOutput::follow()
{
    if (!m_sink || (m_sink->state() != QAudio::IdleState && m_sink->state() != QAudio::StoppedState))
        return;
    const bool isFault = m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError;
    stop();
    emit ended(isFault ? tr("The sound output has failed.") : QString());
}

std::chrono::microseconds SpeakerOutput::played() const
{
    return std::chrono::microseconds(m_sink ? std::max<qint64>(m_sink->processedUSecs(), 0) : 0);
}

} // namespace legscope::ui
