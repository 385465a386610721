#include "ui/pages/calls/rtptab.h"

#include "ui/bridge/text.h"
#include "ui/models/callstore.h"
#include "ui/models/rtpcountermodel.h"
#include "ui/pages/calls/rtpcountertables.h"
#include "ui/widgets/seriesplot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortSpan = 60s;
constexpr std::chrono::milliseconds longSpan = 600s;
constexpr std::chrono::milliseconds quietLimit = 1s;

QLabel* centered(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

RtpTab::RtpTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_counters(new RtpCounterModel(this))
    , m_mline(new QComboBox(this))
    , m_quantity(new QComboBox(this))
    , m_span(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_empty(centered(this))
    , m_plots{new SeriesPlot(this), new SeriesPlot(this)}
    , m_stack(new QStackedWidget(this))
{
    setFocusProxy(m_plots[0]);
    auto* splitter = new QSplitter(Qt::Vertical, m_stack);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildPlots());
    splitter->addWidget(new RtpCounterTables(*m_counters));
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({100, 320}); // all counters are seen before the plots grow
    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(buildBar());
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    followStore();
    showState();
}

QWidget* RtpTab::buildBar()
{
    m_mline->setAccessibleName(tr("m-line"));
    m_quantity->setAccessibleName(tr("Plotted quantity"));
    m_quantity->addItems({tr("Packets a second"), tr("Loss"), tr("Jitter")});
    m_span->setAccessibleName(tr("Time span"));
    m_span->addItem(tr("Last minute"), QVariant::fromValue(shortSpan.count()));
    m_span->addItem(tr("Last 10 minutes"), QVariant::fromValue(longSpan.count()));
    for (QComboBox* box : {m_mline, m_quantity, m_span})
        connect(box, &QComboBox::currentIndexChanged, this, &RtpTab::showPlots);

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 0);
    for (QComboBox* box : {m_mline, m_quantity, m_span})
        row->addWidget(box);
    m_note->setContentsMargins(8, 0, 0, 0);
    row->addWidget(m_note, 1);
    return bar;
}

QWidget* RtpTab::buildPlots()
{
    auto* plots = new QWidget(this);
    auto* row = new QHBoxLayout(plots);
    row->setContentsMargins({});
    row->setSpacing(2);
    for (SeriesPlot* plot : m_plots) {
        row->addWidget(plot);
        plot->setEmptyText(tr("No RTP sampled yet"));
    }
    connect(m_plots[0], &SeriesPlot::crosshairMoved, m_plots[1], &SeriesPlot::setCrosshair);
    connect(m_plots[1], &SeriesPlot::crosshairMoved, m_plots[0], &SeriesPlot::setCrosshair);
    return plots;
}

void RtpTab::followStore()
{
    connect(&m_store, &CallStore::sampled, this, &RtpTab::takeSamples);
    connect(&m_store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            showState();
    });
    connect(&m_store, &CallStore::callsForgotten, this, [this](const std::vector<CallId>& calls) {
        for (const CallId call : calls)
            m_series.forget(call);
        if (std::ranges::find(calls, m_call) != calls.end())
            showCall({});
    });
    connect(&m_store, &CallStore::reset, this, [this] {
        m_series.clear();
        showCall({});
    });
}

void RtpTab::takeSamples()
{
    for (const CallId id : m_store.calls()) {
        const CallRecord* call = m_store.find(id);
        if (call != nullptr && call->live() && !call->sample.streams.empty())
            m_series.sample(call->sample, call->sampleTime);
    }
    if (isVisible())
        showState();
}

void RtpTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showState();
}

void RtpTab::showCall(CallId call)
{
    m_call = call;
    m_series.watch(call);
    m_plots[0]->setCrosshair(std::nullopt);
    m_plots[1]->setCrosshair(std::nullopt);
    showState();
}

void RtpTab::showState()
{
    const CallRecord* call = m_store.find(m_call);
    const QString empty = emptySentence(call);
    m_empty->setText(empty);
    m_stack->setCurrentIndex(empty.isEmpty() ? 1 : 0);
    if (!empty.isEmpty())
        return m_counters->showCall(nullptr);
    m_counters->showCall(call);
    m_note->setText(quietSentence(*call));
    showStreams(*call);
    showPlots();
}

/// One entry an m-line; there is nothing to choose when there is only one.
void RtpTab::showStreams(const CallRecord& call)
{
    QStringList names;
    for (const ArmedStream& stream : call.streams)
        names.append(tr("m-line %1: %2").arg(stream.mline + 1).arg(shown(stream.media)));
    QStringList shown;
    for (int i = 0; i < m_mline->count(); ++i)
        shown.append(m_mline->itemText(i));
    if (names != shown) {
        const QSignalBlocker blocker(m_mline);
        m_mline->clear();
        for (std::size_t i = 0; i < call.streams.size(); ++i)
            m_mline->addItem(names[static_cast<qsizetype>(i)], call.streams[i].mline);
    }
    m_mline->setVisible(names.size() > 1);
}

std::uint32_t RtpTab::mline() const
{
    return m_mline->currentData().toUInt();
}

RtpTab::Choice RtpTab::choice() const
{
    switch (m_quantity->currentIndex()) {
    case 1:
        return {RtpQuantity::Loss, RtpQuantity::Loss, tr("loss"), QStringLiteral("%")};
    case 2:
        return {RtpQuantity::Jitter, RtpQuantity::Jitter, tr("jitter"), QStringLiteral("ms")};
    default:
        return {
            RtpQuantity::PacketsIn, RtpQuantity::PacketsOut, tr("packets a second"), QStringLiteral("pps")};
    }
}

void RtpTab::showPlots()
{
    showPlot(LegSide::A);
    showPlot(LegSide::B);
}

void RtpTab::showPlot(LegSide leg)
{
    const Choice chosen = choice();
    const auto span = std::chrono::milliseconds(m_span->currentData().toLongLong());
    const auto resolution = span > shortSpan ? RtpResolution::Coarse : RtpResolution::Fine;
    std::vector<PlotCurve> curves;
    const auto add = [&](const QString& name, LegSide from, RtpQuantity quantity) {
        const SeriesRing* ring = m_series.find(m_call, mline(), from, quantity, resolution);
        curves.push_back({name, ring == nullptr ? SeriesRing() : *ring});
    };
    add(tr("in"), leg, chosen.in);
    if (chosen.out != chosen.in)
        add(tr("out"), otherSide(leg), chosen.out);

    SeriesPlot* plot = m_plots[static_cast<std::size_t>(leg)];
    plot->setTitle(tr("Leg %1, %2").arg(QChar(leg == LegSide::A ? u'A' : u'B')).arg(chosen.title));
    plot->setUnit(chosen.unit);
    plot->setSpan(span);
    plot->setCurves(std::move(curves));
    if (const CallRecord* call = m_store.find(m_call))
        plot->setMarkers(markersOf(*call, leg));
}

QString RtpTab::textOf(FlowChange change)
{
    switch (change) {
    case FlowChange::FirstPacket:
        return tr("first packet");
    case FlowChange::SourceLearned:
        return tr("source learned");
    case FlowChange::ForeignSource:
        return tr("foreign source");
    case FlowChange::Quiet:
        return tr("quiet");
    case FlowChange::Resumed:
        break;
    }
    return tr("resumed");
}

/// What happened to the stream that comes from the leg, and every offer in the answered call.
std::vector<PlotMarker> RtpTab::markersOf(const CallRecord& call, LegSide leg) const
{
    std::vector<PlotMarker> markers;
    for (const EventPtr& event : call.events) {
        QString text;
        if (const auto* sdp = std::get_if<SdpRewritten>(&event->body)) {
            if (sdp->kind == SdpKind::Offer && call.answered && event->time > *call.answered)
                text = tr("re-offer");
        } else if (const auto* flow = std::get_if<MediaFlow>(&event->body)) {
            if (flow->from == leg && flow->mline == mline())
                text = textOf(flow->change);
        }
        if (!text.isEmpty())
            markers.push_back(
                {std::chrono::duration_cast<SeriesRing::Time>(event->time.time_since_epoch()), text});
    }
    return markers;
}

QString RtpTab::emptySentence(const CallRecord* call) const
{
    if (call == nullptr)
        return tr("Select a call to see its RTP.");
    if (call->mode && call->mode->effective == MediaMode::Bypass)
        return tr("Media is not seen by the engine: in bypass mode it goes directly from end to end.\n%1")
            .arg(shown(call->mode->reason));
    if (!call->sample.streams.empty() || !call->streams.empty())
        return {};
    if (call->live())
        return tr("No media yet: it is armed when the legs have agreed on an offer and an answer.");
    return tr("The call ended (%1) without media.").arg(call->ended ? shown(call->ended->cause) : QString());
}

QString RtpTab::quietSentence(const CallRecord& call) const
{
    if (!call.live())
        return tr("The call has ended: these are its final totals.");
    QStringList sentences;
    for (const LegSide from : {LegSide::A, LegSide::B}) {
        const QChar name = from == LegSide::A ? u'A' : u'B';
        const auto quiet = m_series.quietFor(call.id(), mline(), from);
        const StreamSample* sample = streamOf(call.sample, mline(), from);
        if (sample == nullptr || sample->rtpIn == 0)
            sentences.append(tr("No RTP from %1 yet.").arg(name));
        else if (quiet && *quiet >= quietLimit)
            sentences.append(
                tr("No RTP from %1 for %2 s.")
                    .arg(name)
                    .arg(QLocale().toString(static_cast<double>(quiet->count()) / 1'000.0, 'f', 1)));
    }
    return sentences.join(u' ');
}

} // namespace legscope::ui
