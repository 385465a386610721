#include "ui/pages/calls/soundpanel.h"

#include "engine/api/command.h"
#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/bridge/soundoutput.h"
#include "ui/models/soundstream.h"
#include "ui/models/soundtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/waveformview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds positionShown = 50ms;

} // namespace

SoundPanel::SoundPanel(Commands& commands, std::unique_ptr<SoundOutput> output, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_output(std::move(output))
    , m_play(new QToolButton)
    , m_time(new QLabel)
    , m_way(new QComboBox)
    , m_sides{new QToolButton, new QToolButton}
    , m_refresh(new QPushButton(tr("Refresh")))
    , m_save(new QPushButton(tr("Save WAV...")))
    , m_setting(new QPushButton(
          actionText(tr("Set %1 = %2").arg(QStringLiteral("rtp-capture"), QStringLiteral("payload")))))
    , m_sentence(new ElidedLabel)
    , m_wave(new WaveformView)
    , m_tick(new QTimer(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);
    column->addWidget(buildBar());
    column->addWidget(m_wave);
    connect(m_wave, &WaveformView::wanted, this, &SoundPanel::goTo);
    connect(m_tick, &QTimer::timeout, this, &SoundPanel::showPosition);
    connect(m_output.get(), &SoundOutput::ended, this, [this](const QString& fault) {
        pause();
        if (!fault.isEmpty())
            return m_sentence->setText(fault);
        m_wave->setPosition(m_wave->length());
        showPosition();
    });
    m_tick->setInterval(positionShown);
    showSound();
}

SoundPanel::~SoundPanel()
{
    m_output->disconnect(this);
    m_output->stop(); // before what it reads goes
}

QWidget* SoundPanel::buildBar()
{
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setFixedWidth(fontMetrics().horizontalAdvance(tr("Pause")) + 15 * gridStep);
    m_way->addItem(tr("As received"), QVariant::fromValue(static_cast<int>(Direction::Received)));
    m_way->addItem(tr("As sent"), QVariant::fromValue(static_cast<int>(Direction::Sent)));
    m_way->setAccessibleName(tr("What is heard"));
    m_way->setToolTip(tr("What each leg said, or what it was sent"));
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side]->setText(side == 0 ? QStringLiteral("A") : QStringLiteral("B"));
        m_sides[side]->setCheckable(true);
        m_sides[side]->setChecked(true);
        m_sides[side]->setToolTip(side == 0 ? tr("Hear leg A, on the left") : tr("Hear leg B, on the right"));
        connect(m_sides[side], &QToolButton::toggled, this, &SoundPanel::hearSides);
    }
    connect(m_play, &QToolButton::clicked, this, &SoundPanel::playOrPause);
    connect(m_way, &QComboBox::currentIndexChanged, this, &SoundPanel::showSound);
    connect(m_refresh, &QPushButton::clicked, this, &SoundPanel::refresh);
    connect(m_save, &QPushButton::clicked, this, &SoundPanel::chooseFile);
    connect(m_setting, &QPushButton::clicked, this, &SoundPanel::payloadWanted);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(2 * gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_play, m_time, m_way, m_sides[0], m_sides[1]})
        row->addWidget(widget);
    row->addWidget(m_sentence, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_setting, m_refresh, m_save})
        row->addWidget(widget);
    return bar;
}

void SoundPanel::showCall(CallId call)
{
    if (std::exchange(m_call, call) == call)
        return;
    m_sound = nullptr; // no moment of it is heard any more
    pause();
    m_stream = nullptr;
    m_asked = CallId();
    showSound();
    if (isVisible())
        refresh();
}

void SoundPanel::refresh()
{
    showSound();
    if (!m_call)
        return;
    m_asked = m_call;
    auto answer = std::make_shared<CallSound>();
    m_commands.run(HearCall{m_call, Direction::Received, {}, answer}, this,
        [this, call = m_call, answer](const CommandFinished& finished) {
            if (call == m_call)
                take(answer, finished.error ? shown(finished.error->detail) : QString());
        });
}

/// One way may have what the other has not: an engine that refuses tells of both.
void SoundPanel::take(std::shared_ptr<CallSound> sound, const QString& fault)
{
    if (!fault.isEmpty() && sound->tracks.empty()) {
        m_sentence->setText(fault);
        return;
    }
    const bool wasPlaying = m_output->isPlaying();
    pause();
    const bool isFirst = m_sound == nullptr;
    m_sound = std::move(sound);
    m_stream = std::make_unique<SoundStream>(m_sound);
    if (isFirst && !isAudible(*m_sound, Direction::Received) && isAudible(*m_sound, Direction::Sent))
        m_way->setCurrentIndex(1);
    showSound();
    if (wasPlaying)
        playOrPause();
}

Direction SoundPanel::way() const
{
    return static_cast<Direction>(m_way->currentData().toInt());
}

void SoundPanel::showSound()
{
    const bool canHear = m_sound != nullptr && isAudible(*m_sound, way());
    const QString whyNot = m_output->whyNot();
    m_play->setEnabled(canHear && whyNot.isEmpty());
    m_play->setToolTip(whyNot);
    m_save->setEnabled(canHear);
    m_refresh->setEnabled(static_cast<bool>(m_call));
    m_setting->setVisible(m_sound != nullptr && isOfHeadersOnly(*m_sound));
    if (m_sound == nullptr) {
        m_sentence->setText(m_call ? tr("The packets are read...") : QString());
        m_wave->clear();
        return showPosition();
    }
    m_stream->setWay(way());
    hearSides();
    QStringList sentences{soundText(*m_sound, way())};
    if (canHear && !whyNot.isEmpty())
        sentences.prepend(whyNot);
    m_sentence->setText(sentences.join(u' '));
    m_wave->show(Waveform(*m_sound, LegSide::A, way()), Waveform(*m_sound, LegSide::B, way()), m_sound->begin,
        m_sound->length);
    showPosition();
}

void SoundPanel::hearSides()
{
    for (std::size_t i = 0; m_stream && i < m_sides.size(); ++i) {
        const auto side = static_cast<LegSide>(i);
        m_sides[i]->isChecked() ? m_stream->hear(side) : m_stream->mute(side);
    }
}

void SoundPanel::showPosition()
{
    const bool isPlaying = m_output->isPlaying();
    m_play->setText(isPlaying ? tr("Pause") : tr("Play"));
    m_play->setIcon(themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("demo")));
    if (isPlaying)
        m_wave->setPosition(std::min(m_from + m_output->played(), m_wave->length()));
    m_time->setText(
        QStringLiteral("%1 / %2").arg(durationText(m_wave->position()), durationText(m_wave->length())));
    if (m_sound != nullptr && (isPlaying || m_wave->position() > 0us))
        emit heard(m_sound->begin + m_wave->position());
}

void SoundPanel::goTo(std::chrono::microseconds time)
{
    const bool wasPlaying = m_output->isPlaying();
    pause();
    m_wave->setPosition(time);
    showPosition();
    if (wasPlaying)
        playOrPause();
}

void SoundPanel::playOrPause()
{
    if (m_output->isPlaying())
        return pause();
    if (!m_play->isEnabled())
        return;
    if (m_wave->position() >= m_wave->length())
        m_wave->setPosition(0us);
    m_from = m_wave->position();
    m_stream->goTo(m_from);
    m_output->start(*m_stream, static_cast<int>(m_sound->rate));
    if (m_output->isPlaying())
        m_tick->start();
    showPosition();
}

void SoundPanel::pause()
{
    if (m_output->isPlaying())
        m_wave->setPosition(std::min(m_from + m_output->played(), m_wave->length()));
    m_output->stop();
    m_tick->stop();
    showPosition();
}

/// A call that is not looked at is not read.
void SoundPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_asked != m_call)
        refresh();
}

/// What nobody sees is not played on.
void SoundPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    pause();
    emit heard(std::nullopt);
}

void SoundPanel::chooseFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the sound of call %1").arg(m_call.value),
        tr("call-%1.wav").arg(m_call.value), tr("WAV files (*.wav)"));
    if (!file.isEmpty())
        save(file);
}

void SoundPanel::save(const QString& file)
{
    m_commands.run(HearCall{m_call, way(), file.toStdString(), nullptr}, this,
        [this, file](const CommandFinished& finished) {
            m_sentence->setText(finished.error ? shown(finished.error->detail) : tr("Saved as %1").arg(file));
        });
}

QString SoundPanel::sentence() const
{
    return m_sentence->text();
}

} // namespace legscope::ui
