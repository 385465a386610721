#include "ui/pages/calls/rtpplots.h"

#include "ui/models/callstore.h"
#include "ui/widgets/seriesplot.h"

#include <QGridLayout>
#include <algorithm>

namespace legscope::ui {
namespace {

constexpr std::size_t plotsARow = 3;

struct Plotted {
    RtpQuantity quantity = RtpQuantity::PacketsIn;
    QString title, unit;
    double reach = 0; ///< of the value axis, at least
    QString unknown{}; ///< said where there is RTP, and this is not known of it
};

std::array<Plotted, 6> plotted()
{
    return {{{RtpQuantity::PacketsIn, RtpPlots::tr("Packets a second"), QStringLiteral("pps")},
        {RtpQuantity::Loss, RtpPlots::tr("Loss"), QStringLiteral("%"), 1},
        {RtpQuantity::Jitter, RtpPlots::tr("Jitter"), QStringLiteral("ms"), 1},
        {RtpQuantity::Mos, RtpPlots::tr("MOS so far"), QString(), 4.5,
            RtpPlots::tr("Not known for this codec")},
        {RtpQuantity::Delta, RtpPlots::tr("Longest delta so far"), QStringLiteral("ms"), 40},
        {RtpQuantity::RoundTrip, RtpPlots::tr("Round trip"), QStringLiteral("ms"), 1,
            RtpPlots::tr("Not known: no leg has reported on what it gets (RTCP)")}}};
}

QString flowText(FlowChange change)
{
    switch (change) {
    case FlowChange::FirstPacket:
        return RtpPlots::tr("first packet");
    case FlowChange::SourceLearned:
        return RtpPlots::tr("source learned");
    case FlowChange::ForeignSource:
        return RtpPlots::tr("foreign source");
    case FlowChange::Quiet:
        return RtpPlots::tr("quiet");
    case FlowChange::Secured:
        return RtpPlots::tr("encrypted");
    case FlowChange::Resumed:
        break;
    }
    return RtpPlots::tr("resumed");
}

} // namespace

RtpPlots::RtpPlots(const CallStore& store, const RtpSeries& series, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_series(series)
    , m_plots{new SeriesPlot(this), new SeriesPlot(this), new SeriesPlot(this), new SeriesPlot(this),
          new SeriesPlot(this), new SeriesPlot(this)}
{
    setFocusProxy(m_plots[0]);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(2);
    const auto all = plotted();
    for (std::size_t place = 0; place < m_plots.size(); ++place) {
        SeriesPlot* plot = m_plots[place];
        plot->setTitle(all[place].title);
        plot->setUnit(all[place].unit);
        plot->setReach(all[place].reach);
        plot->setToolTip(all[place].title);
        grid->addWidget(plot, static_cast<int>(place / plotsARow), static_cast<int>(place % plotsARow));
    }
    linkPlots();
}

/// One moment, and one part of the time, in all plots.
void RtpPlots::linkPlots()
{
    for (const SeriesPlot* moved : m_plots) {
        for (SeriesPlot* follows : m_plots) {
            if (follows == moved)
                continue;
            connect(moved, &SeriesPlot::crosshairMoved, follows, &SeriesPlot::setCrosshair);
            connect(moved, &SeriesPlot::zoomed, follows, &SeriesPlot::setZoom);
        }
        connect(moved, &SeriesPlot::zoomed, this, &RtpPlots::showPlots);
    }
}

void RtpPlots::showAllTime()
{
    for (SeriesPlot* plot : m_plots)
        plot->setZoom(std::nullopt);
}

bool RtpPlots::isZoomed() const
{
    return m_plots.front()->zoom().has_value();
}

bool RtpPlots::shows(SeriesRing::Time time) const
{
    return m_plots.front()->shows(time);
}

void RtpPlots::setCrosshair(std::optional<SeriesRing::Time> time)
{
    for (SeriesPlot* plot : m_plots)
        plot->setCrosshair(time);
}

void RtpPlots::show(CallId call, std::uint32_t mline, std::chrono::milliseconds span)
{
    m_call = call;
    m_mline = mline;
    m_span = span;
    showPlots();
}

void RtpPlots::showPlots()
{
    for (std::size_t place = 0; place < m_plots.size(); ++place)
        showPlot(place);
}

/// As fine as what is shown is known: a part of the last minute is, whatever span it is a part of.
bool RtpPlots::isFine() const
{
    const auto& zoom = m_plots.front()->zoom();
    const SeriesRing* fine
        = m_series.find(m_call, m_mline, LegSide::A, RtpQuantity::PacketsIn, RtpResolution::Fine);
    return zoom && fine != nullptr ? fine->begin() <= zoom->from : m_span <= fineSpan;
}

bool RtpPlots::hasRtp() const
{
    const CallRecord* call = m_store.find(m_call);
    return call != nullptr && std::ranges::any_of(call->sample.streams, [this](const StreamSample& stream) {
        return stream.mline == m_mline && stream.rtpIn > 0;
    });
}

/// Both directions as they were received, and what was sent on where it is less than that.
void RtpPlots::showPlot(std::size_t place)
{
    const Plotted quantity = plotted()[place];
    const CallRecord* call = m_store.find(m_call);
    const auto resolution = isFine() ? RtpResolution::Fine : RtpResolution::Coarse;
    std::vector<PlotCurve> curves;
    const auto add = [&](const QString& name, LegSide from, RtpQuantity which) {
        const SeriesRing* ring = m_series.find(m_call, m_mline, from, which, resolution);
        curves.push_back({name, ring == nullptr ? SeriesRing() : *ring});
    };
    for (const LegSide from : {LegSide::A, LegSide::B})
        add(from == LegSide::A ? QStringLiteral("A → B") : QStringLiteral("B → A"), from, quantity.quantity);
    for (const LegSide from : {LegSide::A, LegSide::B}) {
        const StreamSample* sample = call == nullptr ? nullptr : streamOf(call->sample, m_mline, from);
        const bool isLess = sample != nullptr && sample->rtpOut + 2 < sample->rtpIn;
        if (quantity.quantity == RtpQuantity::PacketsIn && isLess)
            add(from == LegSide::A ? tr("sent to B") : tr("sent to A"), from, RtpQuantity::PacketsOut);
    }
    SeriesPlot* plot = m_plots[place];
    plot->setEmptyText(hasRtp() && !quantity.unknown.isEmpty() ? quantity.unknown : tr("No RTP sampled yet"));
    plot->setSpan(m_span);
    plot->setCurves(std::move(curves));
    if (call != nullptr)
        plot->setMarkers(markersOf(*call));
}

/// What happened to the streams, and every offer in the answered call.
std::vector<PlotMarker> RtpPlots::markersOf(const CallRecord& call) const
{
    std::vector<PlotMarker> markers;
    for (const EventPtr& event : call.events) {
        QString text;
        if (const auto* sdp = std::get_if<SdpRewritten>(&event->body)) {
            if (sdp->kind == SdpKind::Offer && call.answered && event->time > *call.answered)
                text = tr("re-offer");
        } else if (const auto* flow = std::get_if<MediaFlow>(&event->body)) {
            if (flow->mline == m_mline)
                text = QStringLiteral("%1: %2")
                           .arg(QChar(flow->from == LegSide::A ? u'A' : u'B'))
                           .arg(flowText(flow->change));
        }
        if (!text.isEmpty())
            markers.push_back(
                {std::chrono::duration_cast<SeriesRing::Time>(event->time.time_since_epoch()), text});
    }
    return markers;
}

} // namespace legscope::ui
