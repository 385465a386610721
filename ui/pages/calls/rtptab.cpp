#include "ui/pages/calls/rtptab.h"

#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/callstore.h"
#include "ui/models/rtpcountermodel.h"
#include "ui/pages/calls/rtpcard.h"
#include "ui/pages/calls/rtpcountertables.h"
#include "ui/pages/calls/rtpplots.h"
#include "ui/pages/calls/soundpanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace legscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortSpan = RtpPlots::fineSpan;
constexpr std::chrono::milliseconds longSpan = 600s;
constexpr std::chrono::milliseconds quietLimit = 1s;

constexpr int wideTab = 1'300; ///< pixels
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
    , m_span(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_empty(centered(this))
    , m_cards{new RtpCard(LegSide::A, this), new RtpCard(LegSide::B, this)}
    , m_plots(new RtpPlots(store, m_series, this))
    , m_tables(new RtpCounterTables(*m_counters))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_stack(new QStackedWidget(this))
    , m_listen(new QToolButton(this))
{
    setFocusProxy(m_plots);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_plots);
    m_splitter->addWidget(m_tables);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* cards = new QHBoxLayout;
    cards->setContentsMargins(gridStep, 0, gridStep, 0);
    cards->setSpacing(2 * gridStep);
    for (RtpCard* card : m_cards)
        cards->addWidget(card, 1);
    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(buildBar());
    column->addLayout(cards);
    column->addWidget(m_splitter, 1);
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
    m_span->setAccessibleName(tr("Time span"));
    m_span->addItem(tr("Last minute"), QVariant::fromValue(shortSpan.count()));
    m_span->addItem(tr("Last 10 minutes"), QVariant::fromValue(longSpan.count()));
    for (QComboBox* box : {m_mline, m_span})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            m_plots->showAllTime();
            showPlots();
        });

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 0);
    for (QComboBox* box : {m_mline, m_span})
        row->addWidget(box);
    m_note->setContentsMargins(8, 0, 0, 0);
    row->addWidget(m_note, 1);
    m_listen->setText(tr("Listen"));
    m_listen->setIcon(themedIcon(QStringLiteral("demo")));
    m_listen->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_listen->setToolTip(tr("See and hear what was said, of the packets that are kept"));
    m_listen->setCheckable(true);
    m_listen->hide();
    connect(m_listen, &QToolButton::toggled, this, &RtpTab::showSound);
    row->addWidget(m_listen);
    return bar;
}

void RtpTab::setSound(std::function<SoundPanel*()> make)
{
    m_makeSound = std::move(make);
    m_listen->show();
}

void RtpTab::listen()
{
    if (m_makeSound && m_stack->currentIndex() == 1)
        m_listen->toggle();
}

/// It stands above the plots, whose crosshair goes with what is heard.
void RtpTab::showSound(bool isWanted)
{
    if (m_sound == nullptr) {
        m_sound = m_makeSound();
        auto* column = qobject_cast<QVBoxLayout*>(m_stack->widget(1)->layout());
        column->insertWidget(2, m_sound); // behind bar and cards
        connect(m_sound, &SoundPanel::payloadWanted, this, &RtpTab::payloadWanted);
        connect(m_sound, &SoundPanel::heard, this, &RtpTab::showHeard);
    }
    m_sound->setVisible(isWanted);
    m_sound->showCall(isWanted ? m_call : CallId());
}

/// What is heard before the last minute needs the longer time, unless the operator looks at a part.
void RtpTab::showHeard(std::optional<WallTime> time)
{
    std::optional<SeriesRing::Time> moment;
    if (time)
        moment = std::chrono::duration_cast<SeriesRing::Time>(time->time_since_epoch());
    if (moment && !m_plots->isZoomed() && !m_plots->shows(*moment))
        m_span->setCurrentIndex(m_span->count() - 1);
    m_plots->setCrosshair(moment);
}

/// Where the counters fit beside the plots they stand there.
void RtpTab::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() >= wideTab ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_splitter->orientation())
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes({3'000, 2'000}); // shares
    m_tables->arrange(wanted == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
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

void RtpTab::takeSamples(const std::vector<CallSample>& samples)
{
    for (const CallSample& sample : samples) {
        const CallRecord* call = m_store.find(CallId{sample.call});
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
    m_plots->setCrosshair(std::nullopt);
    m_plots->showAllTime();
    showState();
    if (m_sound != nullptr && m_listen->isChecked())
        m_sound->showCall(call);
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
    for (std::size_t side = 0; side < m_cards.size(); ++side)
        m_cards[side]->show(*call, mline(), lastRate(static_cast<LegSide>(side)));
    showPlots();
}

/// Of fifths of a second, in which a packet more or less makes five a second, no number can be read.
float RtpTab::lastRate(LegSide from) const
{
    const SeriesRing* ring
        = m_series.find(m_call, mline(), from, RtpQuantity::PacketsIn, RtpResolution::Coarse);
    return ring ? ring->at(ring->end() - ring->step()) : std::numeric_limits<float>::quiet_NaN();
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

void RtpTab::showPlots()
{
    m_plots->show(m_call, mline(), std::chrono::milliseconds(m_span->currentData().toLongLong()));
}

std::uint32_t RtpTab::mline() const
{
    return m_mline->currentData().toUInt();
}

QString RtpTab::emptySentence(const CallRecord* call) const
{
    if (call == nullptr)
        return tr("Select a call to see its RTP.");
    if (call->mode && call->mode->effective == MediaMode::Bypass)
        return tr("Media is not seen by the engine: in bypass mode it goes directly from end to end.\n%1")
            .arg(toldText(call->mode->reason));
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
            sentences.append(tr("No RTP from %1 for %2 s.")
                    .arg(name)
                    .arg(QLocale().toString(static_cast<double>(quiet->count()) / 1'000.0, 'f', 1)));
    }
    return sentences.join(u' ');
}

} // namespace legscope::ui
