#include "ui/pages/calls/rtpcard.h"

#include "engine/diagnose/conclusion.h"
#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labeltone.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace legscope::ui {
namespace {

QString unknownFigure()
{
    return QStringLiteral("–");
}

Tone judgedTone(double value, const QualityLimit& limit)
{
    return value > limit.failure ? Tone::Failure : value > limit.warning ? Tone::Warning : Tone::Text;
}

QString codecOf(const CallRecord& call, const StreamSample& sample)
{
    const PayloadSeen* most = nullptr;
    for (const PayloadSeen& payload : sample.payloads) {
        if (!payload.codec.empty() && (most == nullptr || payload.packets > most->packets))
            most = &payload;
    }
    if (most != nullptr)
        return shown(most->codec);
    const auto armed = std::ranges::find(call.streams, sample.mline, &ArmedStream::mline);
    return armed == call.streams.end() ? QString() : shown(armed->codec);
}

} // namespace

RtpCard::RtpCard(LegSide from, QWidget* parent)
    : QFrame(parent)
    , m_from(from)
    , m_title(new QLabel(from == LegSide::A ? QStringLiteral("A → B") : QStringLiteral("B → A"), this))
    , m_about(new ElidedLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(from == LegSide::A ? tr("RTP from A to B") : tr("RTP from B to A"));
    m_title->setFont(typeOf(font(), TypeSize::Title));
    m_about->setFont(typeOf(font(), TypeSize::Small));
    m_about->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, gridStep, 3 * gridStep, gridStep);
    row->setSpacing(4 * gridStep);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_about);
    row->addLayout(names, 1);
    const std::array<QString, FigureCount> captions{
        tr("packets a second"), tr("loss"), tr("jitter"), tr("MOS so far")};
    for (std::size_t figure = 0; figure < FigureCount; ++figure) {
        m_values[figure] = new QLabel(this);
        m_values[figure]->setFont(typeOf(font(), TypeSize::Title));
        m_captions[figure] = new QLabel(captions[figure], this);
        m_captions[figure]->setFont(typeOf(font(), TypeSize::Small));
        m_captions[figure]->setForegroundRole(QPalette::PlaceholderText);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        for (QLabel* label : {m_values[figure], m_captions[figure]}) {
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            column->addWidget(label);
        }
        row->addLayout(column);
    }
}

void RtpCard::put(Figure figure, const QString& value, Tone ink)
{
    QLabel* label = m_values[figure];
    label->setText(ink == Tone::Text ? value : QStringLiteral("▲ ") + value);
    paintIn(*label, ink);
}

void RtpCard::show(const CallRecord& call, std::uint32_t mline, float packetsASecond)
{
    const QLocale locale;
    const StreamSample* sample = streamOf(call.sample, mline, m_from);
    m_captions[Rate]->setText(call.live() ? tr("packets a second") : tr("packets"));
    if (sample == nullptr || sample->rtpIn == 0) {
        m_about->setText(
            sample != nullptr && sample->otherIn > 0 ? tr("no RTP, other packets") : tr("no RTP"));
        for (const Figure figure : {Rate, Loss, Jitter, Mos})
            put(figure, unknownFigure());
        return;
    }
    m_about->setText(codecOf(call, *sample));
    put(Rate,
        !call.live()                     ? locale.toString(static_cast<qulonglong>(sample->rtpIn))
            : std::isnan(packetsASecond) ? unknownFigure()
                                         : locale.toString(packetsASecond, 'f', 1));
    const double loss = sample->expected == 0
        ? 0
        : 100.0 * static_cast<double>(sample->lost) / static_cast<double>(sample->expected);
    put(Loss, sample->expected == 0 ? unknownFigure() : tr("%1 %").arg(locale.toString(loss, 'f', 1)),
        judgedTone(loss, lossLimit));
    put(Jitter, tr("%1 ms").arg(locale.toString(sample->jitterMs, 'f', 1)),
        judgedTone(sample->jitterMs, jitterLimit));
    if (sample->mos)
        put(Mos, locale.toString(*sample->mos, 'f', 1),
            judgedTone(5 - *sample->mos, {5 - mosLimit.warning, 5 - mosLimit.failure}));
    else
        put(Mos, unknownFigure());
}

QString RtpCard::text() const
{
    QStringList parts{m_title->text(), m_about->text()};
    for (const QLabel* value : m_values)
        parts << value->text();
    return parts.join(QStringLiteral("  "));
}

} // namespace legscope::ui
